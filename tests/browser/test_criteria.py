"""The library of criteria in a browser: filter, choose, copy, and a document to take along."""

from collections.abc import Iterator
from pathlib import Path

import docx
import pytest
from playwright.sync_api import Locator, Page, expect

from axe import violations
from built_site import Site, Visit
from case_list import box
from inkoopkring.pages.criteria import FIRST_SHOWN, CriteriaLibrary
from inkoopkring.views.criteria import CriterionRow
from inkoopkring.views.facets import Facets
from office import needs_office, text_of

pytestmark = pytest.mark.browser

STORED = "sessionStorage.getItem('criteria')"
COPIED = """async (type) => {
  const [item] = await navigator.clipboard.read();
  return await (await item.getType(type)).text();
}"""


@pytest.fixture(scope="session")
def library(facets: Facets) -> CriteriaLibrary:
    """Every criterion of the real site."""
    return CriteriaLibrary(facets)


def found_by(library: CriteriaLibrary, *choices: str) -> list[CriterionRow]:
    """The criteria that every choice fits, in the order of the library."""
    pairs = zip(library.rows, library.choices.choices, strict=True)
    return [row for row, own in pairs if set(choices) <= set(own)]


def expect_count(page: Page, count: int) -> None:
    words = "1 criterium" if count == 1 else f"{count} criteria" if count else "Geen criteria"
    expect(page.locator(".ik-balk [role=status]")).to_have_text(words)


def texts(page: Page) -> list[str]:
    expect(page.locator("[data-rows]")).not_to_have_attribute("aria-busy", "true")
    return page.locator(".ik-crit h3").all_inner_texts()


def tick(page: Page, *numbers: int) -> None:
    for number in numbers:
        page.locator(".ik-crit__kies input").nth(number).check()


def tray(page: Page) -> Locator:
    return page.locator("#criteria-tray")


def words(row: CriterionRow) -> Iterator[str]:
    """Everything that must go along with a criterion."""
    yield row.criterion.text
    for line in row.criterion.copied:
        yield line.text
        yield line.address
    yield f"/cases/{row.case.id}/#{row.criterion.anchor}"


class TestFilters:
    def test_the_first_rows_come_with_the_page(
        self, visit: Visit, library: CriteriaLibrary
    ) -> None:
        page = visit("/criteria/")
        assert texts(page) == [row.criterion.text for row in library.rows[:FIRST_SHOWN]]
        asked = page.evaluate("performance.getEntriesByType('resource').map((one) => one.name)")
        assert [url for url in asked if "/data/" in url or "/vendor/" in url] == []

    def test_from_a_tick_to_the_address_and_back(
        self, visit: Visit, library: CriteriaLibrary
    ) -> None:
        page = visit("/criteria/")
        box(page, "soort=eis").check()
        expect_count(page, len(found_by(library, "soort=eis")))
        box(page, "productgroep=kantoormeubilair").check()
        both = found_by(library, "soort=eis", "productgroep=kantoormeubilair")
        expect_count(page, len(both))
        assert page.url.endswith("/criteria/?productgroep=kantoormeubilair&soort=eis") or (
            page.url.endswith("/criteria/?soort=eis&productgroep=kantoormeubilair")
        )
        assert texts(page) == [row.criterion.text for row in both]
        page.go_back()
        expect_count(page, len(found_by(library, "soort=eis")))

    def test_a_row_that_was_made_looks_like_one_that_came(self, visit: Visit) -> None:
        came = visit("/criteria/")
        made = visit("/criteria/?toon=40")
        expect(made.locator(".ik-crit")).to_have_count(2 * FIRST_SHOWN)
        for number in range(FIRST_SHOWN):
            row = came.locator(".ik-crit").nth(number).inner_text()
            assert made.locator(".ik-crit").nth(number).inner_text() == row
        links = "(all) => all.map((one) => one.href)"
        first = came.locator(".ik-crit a").evaluate_all(links)
        assert made.locator(".ik-crit a").evaluate_all(links)[: len(first)] == first

    def test_the_latest_first(self, visit: Visit, library: CriteriaLibrary) -> None:
        page = visit("/criteria/")
        page.get_by_label("Sorteer op").select_option("nieuw")
        cases = list(library.facets.summaries.cases)
        wanted = sorted(library.rows, key=lambda row: cases.index(row.case.id))
        expect(page.locator(".ik-crit h3").first).to_have_text(wanted[0].criterion.text)
        assert texts(page) == [row.criterion.text for row in wanted[:FIRST_SHOWN]]


class TestTray:
    def test_it_says_what_was_chosen_and_goes_along(
        self, visit: Visit, library: CriteriaLibrary
    ) -> None:
        page = visit("/criteria/")
        assert not tray(page).is_visible()
        tick(page, 0, 1, 2, 3)
        expect(tray(page).get_by_role("status")).to_have_text("4 gekozen")
        names = [row.short for row in library.rows[:2]]
        expect(tray(page).locator("li")).to_have_text([*names, "en nog 2"])
        row = library.rows[0]
        page.goto(page.url.replace("/criteria/", f"/criteria/{row.part}/"))
        expect(tray(page).get_by_role("status")).to_have_text("4 gekozen")
        expect(page.get_by_label(f"Kies: {row.criterion.text}")).to_be_checked()

    def test_it_can_be_emptied(self, visit: Visit) -> None:
        page = visit("/criteria/")
        tick(page, 0, 1)
        page.get_by_role("button", name="Wis de keuze").click()
        assert not tray(page).is_visible()
        assert page.locator(".ik-crit--gekozen").count() == 0
        expect(page.locator(".ik-crit__kies input").first).to_be_focused()
        assert page.evaluate(STORED) == "[]"

    def test_copied_words_have_everything_with_them(
        self, visit: Visit, library: CriteriaLibrary
    ) -> None:
        page = visit("/criteria/")
        page.context.grant_permissions(["clipboard-read", "clipboard-write"])
        tick(page, 3, 0)
        page.get_by_role("button", name="Kopieer voor Word").click()
        expect(tray(page).get_by_role("status")).to_have_text("Gekopieerd. Plak het in Word.")
        plain = page.evaluate(COPIED, "text/plain")
        for row in (library.rows[3], library.rows[0]):
            assert [one for one in words(row) if one not in plain] == []
        assert plain.index(library.rows[3].criterion.text) < plain.index(
            library.rows[0].criterion.text
        )
        assert "bijgewerkt op" in plain
        rich = page.evaluate(COPIED, "text/html")
        assert f"<b>{library.rows[0].criterion.text}</b>" in rich
        assert f'href="{library.rows[0].sources[0].url}"' in rich

    @needs_office
    def test_the_document_says_the_same_in_two_other_programs(
        self, visit: Visit, library: CriteriaLibrary, tmp_path: Path
    ) -> None:
        page = visit("/criteria/")
        tick(page, 0, 5)
        with page.expect_download() as download:
            page.get_by_role("button", name="Download .docx").click()
        assert download.value.suggested_filename == "criteria.docx"
        path = tmp_path / "criteria.docx"
        download.value.save_as(path)
        wanted = [one for number in (0, 5) for one in words(library.rows[number])]
        by_python = docx.Document(str(path))
        read = "\n".join(one.text for one in by_python.paragraphs)
        links = [one.address for part in by_python.paragraphs for one in part.hyperlinks]
        assert [one for one in wanted if one not in read] == []
        assert library.rows[5].sources[0].url in links
        by_office = text_of(path)
        assert [one for one in wanted if one not in by_office] == []

    def test_when_the_data_does_not_come_it_says_so(self, visit: Visit) -> None:
        page = visit("/criteria/")
        page.context.route("**/data/criteria/*.json", lambda route: route.abort())
        tick(page, 0)
        page.get_by_role("button", name="Download .docx").click()
        expect(tray(page).get_by_role("status")).to_contain_text("Downloaden lukt nu niet")


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("width", [1280, 390])
def test_axe_finds_nothing_in_the_library_in_use(visit: Visit, width: int, dark: bool) -> None:
    page = visit("/criteria/?thema=gebouwen", width=width, dark=dark)
    page.locator(".ik-chip").wait_for()
    tick(page, 0, 1)
    assert violations(page) == []


def test_without_script_each_product_group_has_a_page_with_the_same_rows(
    visit: Visit, library: CriteriaLibrary
) -> None:
    page = visit("/criteria/", script=False)
    assert not page.locator(".ik-crit__kies").first.is_visible()
    group = next(one for one in library.choices.product_groups if one.count > 2)
    page.get_by_role("link", name=group.label, exact=True).first.click()
    wanted = found_by(library, f"productgroep={group.value}")
    assert page.locator(".ik-crit h3").all_inner_texts() == [row.criterion.text for row in wanted]
    assert not page.locator(".ik-crit__kies").first.is_visible()


def test_on_paper_what_was_chosen_comes_first_and_filters_stay_away(visit: Visit) -> None:
    page = visit("/criteria/")
    tick(page, 4)
    chosen = page.locator(".ik-crit h3").nth(4)
    page.emulate_media(media="print")
    for css in (".ik-filters", ".ik-kiesbalk", ".ik-crit__kies", ".ik-sort"):
        assert not page.locator(css).first.is_visible()
    tops = page.locator(".ik-crit h3").evaluate_all(
        "(all) => all.map((one) => one.getBoundingClientRect().top)"
    )
    place = chosen.evaluate("(one) => one.getBoundingClientRect().top")
    assert place == min(tops)


def test_from_the_filters_to_a_copied_criterion_with_nothing_but_keys(
    visit: Visit, site: Site
) -> None:
    page = visit("/criteria/")
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.locator(".ik-crit__kies input").first.focus()
    page.keyboard.press("Space")
    expect(tray(page)).to_be_visible()
    for _ in range(120):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.dataset.tray === 'copy'"):
            break
    page.keyboard.press("Enter")
    expect(tray(page).get_by_role("status")).to_have_text("Gekopieerd. Plak het in Word.")
    assert site.origin in page.evaluate(COPIED, "text/plain")
