"""Choosing cases and setting them side by side."""

import csv
import io
import json
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from built_site import Site, Visit
from case_list import ready, titles
from inkoopkring.model.lists import Framework

pytestmark = pytest.mark.browser


def boxes(page: Page) -> Locator:
    return page.locator(".ik-rijen .ik-kies input")


def bar(page: Page) -> Locator:
    return page.get_by_role("region", name="Gekozen om te vergelijken")


def comparison(site: Site, id: str) -> dict[str, Any]:
    data: dict[str, Any] = json.loads((site.folder / f"data/vergelijken/{id}.json").read_text())
    return data


def award(site: Site, id: str) -> str:
    """How a case was awarded, in a few words."""
    return str(comparison(site, id)["kern"].get("gunning", ""))


def with_levels(site: Site) -> list[str]:
    """The cases that reach a level on two themes of a web or more, so that it is drawn."""
    cases = (comparison(site, id) for id in site.plan.summaries.cases)
    return [one["id"] for one in cases if len(levels(one)) > 1]


def levels(one: dict[str, Any]) -> list[int]:
    """The levels that a case reaches."""
    return [level for level in (one["ambitie"] or {}).get("niveaus", ()) if level is not None]


def example(site: Site, amount: int = 3) -> str:
    """A few ids for the address, one with levels among them."""
    ids = [*with_levels(site)[:1], *site.plan.summaries.cases]
    return ",".join(list(dict.fromkeys(ids))[:amount])


def compare(visit: Visit, site: Site, ids: str = "", more: str = "", **how: Any) -> Page:
    page = visit(f"/vergelijken/?cases={ids or example(site)}{more}", **how)
    page.locator(".ik-verg td").first.wait_for()
    return page


class TestChoosing:
    def test_from_the_list_to_the_table(self, visit: Visit) -> None:
        page = visit("/cases/")
        wanted = titles(page)[:2]
        assert not bar(page).is_visible()
        boxes(page).nth(0).check()
        expect(bar(page)).to_contain_text("1 gekozen")
        assert not bar(page).get_by_role("link").is_visible()
        boxes(page).nth(1).check()
        bar(page).get_by_role("link", name="Zet naast elkaar").click()
        expect(page.get_by_role("heading", level=1)).to_have_text("Twee cases naast elkaar")
        assert page.locator(".ik-verg h2").all_inner_texts() == wanted

    def test_the_ninth_cannot_be_chosen_and_says_why(self, visit: Visit) -> None:
        page = visit("/cases/")
        for number in range(8):
            boxes(page).nth(number).check()
        ninth = page.locator(".ik-rijen > li").nth(8).locator(".ik-kies")
        assert ninth.locator("input").is_disabled()
        expect(ninth).to_contain_text("Al acht gekozen")
        page.get_by_role("button", name="Toon de volgende 20").click()
        expect(page.locator(".ik-rijen > li")).to_have_count(40)
        assert boxes(page).last.is_disabled()
        boxes(page).nth(0).uncheck()
        assert ninth.locator("input").is_enabled()
        expect(ninth).to_contain_text("Vergelijk")

    def test_the_choice_goes_along_and_can_be_cleared(self, visit: Visit) -> None:
        page = visit("/cases/")
        boxes(page).nth(0).check()
        boxes(page).nth(2).check()
        page.locator(".ik-rijen .h3 a").nth(1).click()
        expect(bar(page)).to_contain_text("2 gekozen")
        page.get_by_label("Vergelijk deze case").check()
        expect(bar(page)).to_contain_text("3 gekozen")
        page.go_back()
        expect(boxes(page).nth(1)).to_be_checked()
        bar(page).get_by_role("button", name="Wis de keuze").click()
        expect(bar(page)).to_be_hidden()
        assert not boxes(page).nth(0).is_checked()
        page.reload()
        assert not bar(page).is_visible()

    def test_a_filter_keeps_the_choice(self, visit: Visit) -> None:
        page = visit("/cases/?thema=gww")
        ready(page)
        boxes(page).first.check()
        chosen = titles(page)[0]
        page.get_by_role("button", name="Wis alles").click()
        ready(page)
        expect(bar(page)).to_contain_text("1 gekozen")
        page.get_by_label("Sorteer op").select_option("titel")
        page.goto(page.url.split("?")[0] + "?toon=500")
        ready(page)
        assert boxes(page).nth(titles(page).index(chosen)).is_checked()

    def test_without_storage_the_choice_holds_for_the_page(
        self, browser: Browser, site: Site
    ) -> None:
        context = browser.new_context()
        context.add_init_script(
            "Object.defineProperty(window, 'localStorage', { get() { throw new Error('dicht'); } })"
        )
        page = context.new_page()
        page.goto(f"{site.origin}/cases/")
        boxes(page).nth(0).check()
        boxes(page).nth(1).check()
        href = bar(page).get_by_role("link").get_attribute("href") or ""
        assert href.endswith(f"?cases={','.join(list(site.plan.summaries.cases)[:2])}")
        context.close()

    def test_the_bar_covers_no_focus(self, visit: Visit) -> None:
        page = visit("/cases/", width=390)
        boxes(page).nth(0).check()
        for _ in range(30):
            page.keyboard.press("Tab")
            focus = page.evaluate("document.activeElement.getBoundingClientRect().top")
            is_in_bar = page.evaluate("Boolean(document.activeElement.closest('.ik-kiesbalk'))")
            top = (bar(page).bounding_box() or {"y": 0})["y"]
            assert is_in_bar or focus < top, page.evaluate("document.activeElement.outerHTML")


class TestTable:
    def test_it_is_a_table_with_heads(self, visit: Visit, site: Site) -> None:
        for width in (1280, 390):
            page = compare(visit, site, width=width)
            table = page.get_by_role("table", name="Cases naast elkaar")
            assert table.get_by_role("columnheader").count() >= 3
            row = row_of(table, "Opdrachtgever")
            assert row.get_by_role("rowheader").inner_text() == "Opdrachtgever"
            assert row.get_by_role("cell").count() == 3

    def test_on_a_narrow_screen_each_value_names_its_case(self, visit: Visit, site: Site) -> None:
        page = compare(visit, site, width=390)
        names = [comparison(site, id)["naam"] for id in example(site).split(",")]
        cells = row_of(page, "Opdrachtgever").get_by_role("cell")
        shown = [cell.locator(".alleen-smal").inner_text() for cell in cells.all()]
        assert [one.rsplit(" ", 1)[0] if one[-1].isdigit() else one for one in shown] == names
        assert len(set(shown)) == len(shown)

    def test_differences_are_marked_where_something_is_said(self, visit: Visit, site: Site) -> None:
        data = {id: comparison(site, id)["rijen"] for id in site.plan.summaries.cases}
        said = {id: rows["procedure"].get("maat") for id, rows in data.items()}
        one, other = next(
            pair for pair in combinations(said, 2) if len({said[id] for id in pair} - {None}) == 2
        )
        page = compare(visit, site, f"{one},{other}")
        row = page.get_by_role("row").filter(has=page.get_by_role("rowheader", name="Procedure"))
        expect(row).to_have_class("anders")
        expect(row.get_by_role("rowheader")).to_contain_text("(verschilt)")
        page.get_by_label("Markeer verschillen").uncheck()
        expect(row).not_to_have_class("anders")
        assert page.url.endswith("&verschillen=nee")
        page.reload()
        page.locator(".ik-verg td").first.wait_for()
        assert not page.get_by_label("Markeer verschillen").is_checked()
        silent = next(id for id, value in said.items() if value is None)
        page = compare(visit, site, f"{one},{silent}")
        row = page.get_by_role("row").filter(has=page.get_by_role("rowheader", name="Procedure"))
        expect(row).not_to_have_class("anders")

    def test_it_opens_with_what_differs_most(self, visit: Visit, site: Site) -> None:
        weighed = [id for id in site.plan.summaries.cases if "% voor" in award(site, id)][:2]
        page = compare(visit, site, ",".join(weighed))
        opening = page.locator(".ik-kern-zin p").first
        expect(opening).to_contain_text("Het grootste verschil is hoe er is gegund.")
        for id in weighed:
            expect(opening).to_contain_text(award(site, id))

    def test_rows_that_are_empty_for_all_are_left_out_and_named(
        self, visit: Visit, site: Site
    ) -> None:
        data = {id: comparison(site, id)["rijen"] for id in site.plan.summaries.cases}
        silent = [id for id, rows in data.items() if not rows["contractvorm"]["regels"]][:2]
        page = compare(visit, site, ",".join(silent))
        expect(page.locator(".ik-weggelaten")).to_contain_text("contractvorm")
        expect(page.get_by_role("rowheader", name="Contractvorm")).to_have_count(0)

    def test_a_reader_chooses_the_rows(self, visit: Visit, site: Site) -> None:
        page = compare(visit, site)
        page.get_by_text("Kies de rijen").click()
        page.locator("[name=rijen][value=regio]").check()
        page.locator("[name=rijen][value=bronnen]").uncheck()
        expect(page.get_by_role("rowheader", name="Regio")).to_be_visible()
        expect(page.get_by_role("rowheader", name="Bronnen")).to_have_count(0)
        shared = compare(visit, site, more="&" + page.url.split("&", 1)[1])
        expect(shared.get_by_role("rowheader", name="Regio")).to_be_visible()
        expect(shared.get_by_role("rowheader", name="Bronnen")).to_have_count(0)

    def test_taking_a_case_away(self, visit: Visit, site: Site) -> None:
        page = compare(visit, site)
        page.get_by_role("button", name="Haal weg").first.press("Enter")
        expect(page.get_by_role("heading", level=1)).to_have_text("Twee cases naast elkaar")
        assert page.url.endswith(f"?cases={','.join(example(site).split(',')[1:])}")
        expect(page.get_by_role("button", name="Haal weg").first).to_be_focused()
        for _ in range(2):
            page.get_by_role("button", name="Haal weg").first.click()
        expect(page.get_by_text("Kies eerst twee cases")).to_be_visible()
        expect(page.get_by_role("heading", level=1)).to_be_focused()

    def test_csv_of_what_is_on_the_screen(self, visit: Visit, site: Site) -> None:
        page = compare(visit, site, more="&rijen=opdrachtgever,cijfer")
        with page.expect_download() as download:
            page.get_by_role("button", name="Download CSV").click()
        text = Path(download.value.path()).read_bytes().decode("utf-8-sig")
        rows = list(csv.reader(io.StringIO(text), delimiter=";"))
        ids = example(site).split(",")
        assert rows[0] == ["Onderdeel", *(comparison(site, id)["titel"] for id in ids)]
        assert [row[0] for row in rows[1:3]] == ["Opdrachtgever", "Belangrijkste cijfer"]
        webs = site.plan.summaries.catalogue.listed(Framework).values()
        assert len(rows) == 3 + sum(len(web.themes) for web in webs)


class TestNothingToShow:
    def test_nothing_chosen(self, visit: Visit) -> None:
        page = visit("/vergelijken/")
        expect(page.get_by_role("heading", name="Kies eerst twee cases")).to_be_visible()
        page.get_by_role("link", name="bekijk een voorbeeld").click()
        expect(page.locator(".ik-verg td").first).to_be_visible()

    @pytest.mark.parametrize("id", ["bestaat-niet", "../cases/x", "A B"])
    def test_an_unknown_case_is_named(self, visit: Visit, site: Site, id: str) -> None:
        known = next(iter(site.plan.summaries.cases))
        page = compare(visit, site, f"{id},{known}")
        expect(page.get_by_text(f"Deze cases zijn er niet: {id}.")).to_be_visible()
        assert page.locator(".ik-verg h2").count() == 1
        assert page.get_by_role("link", name="Kies er nog een case bij").is_visible()

    def test_too_many(self, visit: Visit, site: Site) -> None:
        page = compare(visit, site, example(site, 9))
        assert page.locator(".ik-verg h2").count() == 8
        expect(page.get_by_text("de eerste acht van de 9")).to_be_visible()

    def test_without_script_there_is_another_way(self, visit: Visit) -> None:
        page = visit("/vergelijken/", script=False)
        expect(page.locator("p.zonder-script")).to_contain_text("Vergelijken werkt alleen met")


def row_of(page: Page | Locator, name: str) -> Locator:
    """The row with this head; what a cell says can hold the same words."""
    head = page.page if isinstance(page, Locator) else page
    return page.get_by_role("row").filter(has=head.get_by_role("rowheader", name=name, exact=True))


LYING = 1055
"""What is left of an A4 on its side between its margins, in pixels."""


def sheets_of(page: Page) -> int:
    """How many sheets of A4, lying, a page takes."""
    pdf = page.pdf(prefer_css_page_size=True, print_background=True)
    assert b"/MediaBox [0 0 841" in pdf
    return pdf.count(b"/Type /Page\n") + pdf.count(b"/Type /Page ")


class TestPrint:
    def test_two_lying_a4_or_three_for_the_longest(self, visit: Visit, site: Site) -> None:
        lengths = {
            id: sum(len(str(row)) for row in comparison(site, id)["rijen"].values())
            for id in site.plan.summaries.cases
        }
        longest = sorted(lengths, key=lambda one: -lengths[one])[:4]
        page = compare(visit, site, ",".join(longest))
        for opened, sheets in ((page, 3), (compare(visit, site), 2)):
            assert 1 <= sheets_of(opened) <= sheets

    def test_six_cases_print_in_two_blocks_each_on_a_sheet_of_its_own(
        self, visit: Visit, site: Site
    ) -> None:
        page = compare(visit, site, example(site, 6), width=LYING)
        tables = page.get_by_role("table", name="Cases naast elkaar")
        for table, name in zip(tables.all(), ("1 tot en met 3", "4 tot en met 6"), strict=True):
            expect(table).to_have_accessible_name(f"Cases naast elkaar: {name}")
            assert row_of(table, "Opdrachtgever").get_by_role("cell").count() == 3
            assert table.get_by_role("rowheader").count() > 5
        page.emulate_media(media="print")
        breaks = "(one) => getComputedStyle(one).breakBefore"
        assert [one.evaluate(breaks) for one in page.locator(".ik-verg__vel").all()] == [
            "auto",
            "page",
        ]
        assert 2 <= sheets_of(page) <= 4

    def test_controls_stay_off_the_paper(self, visit: Visit, site: Site) -> None:
        page = compare(visit, site)
        page.emulate_media(media="print")
        assert page.locator("main button:visible, main input:visible").count() == 0
        assert page.locator(".ik-verg").is_visible()
        assert page.locator(".ik-radar").first.is_visible()


class TestWeb:
    def test_the_table_holds_every_level(self, visit: Visit, site: Site) -> None:
        page = compare(visit, site)
        first = comparison(site, example(site).split(",")[0])
        rows = page.locator(".ik-web:visible tbody tr")
        shown = [row.locator("td:not(.nr)").first.inner_text() for row in rows.all()]
        wanted = first["ambitie"]["niveaus"]
        assert shown == ["niet gevonden" if level is None else str(level) for level in wanted]
        marks = page.locator(".ik-web:visible .rpt1").count()
        assert marks == len(levels(first)) + 1  # and one in the legend

    def test_without_levels_there_is_no_web(self, visit: Visit, site: Site) -> None:
        known = set(with_levels(site))
        silent = [id for id in site.plan.summaries.cases if id not in known][:2]
        page = compare(visit, site, ",".join(silent))
        assert page.locator(".ik-web:visible").count() == 0
        assert page.get_by_text("twee of meer ambitieniveaus").is_visible()
