"""The list of cases in a browser: filter, sort, page, take along, and all of it without script.

What should be found is worked out from the catalogue, in Python; the page works it out itself.
"""

import pytest
from playwright.sync_api import Browser, expect

from built_site import Site, Visit
from case_list import (
    ONE_STEP,
    ONE_THEME,
    OTHER_THEME,
    STEP,
    box,
    count_at,
    expect_count,
    found_by,
    ready,
    titles,
)
from inkoopkring.views.facets import Facets

pytestmark = pytest.mark.browser


class TestFilters:
    def test_from_a_tick_to_the_address_and_back(self, visit: Visit, facets: Facets) -> None:
        page = visit("/cases/")
        expect_count(page, len(facets.choices))
        box(page, ONE_THEME).check()
        expect_count(page, len(found_by(facets, [ONE_THEME])))
        assert page.url.endswith("/cases/?thema=gww")
        box(page, ONE_STEP).check()
        both = found_by(facets, [ONE_THEME], [ONE_STEP])
        expect_count(page, len(both))
        assert page.url.endswith("?thema=gww&stap=gunning")
        assert titles(ready(page)) == both[:STEP]
        page.go_back()
        expect_count(page, len(found_by(facets, [ONE_THEME])))
        assert not box(page, ONE_STEP).is_checked()
        page.go_forward()
        expect_count(page, len(both))
        assert box(page, ONE_STEP).is_checked()

    def test_within_a_facet_choices_widen(self, visit: Visit, facets: Facets) -> None:
        page = visit("/cases/?thema=gww&thema=groenbeheer&stap=gunning")
        wanted = found_by(facets, [ONE_THEME, OTHER_THEME], [ONE_STEP])
        expect_count(page, len(wanted))
        assert titles(ready(page)) == wanted[:STEP]

    def test_counts_say_what_one_more_tick_would_give(self, visit: Visit, facets: Facets) -> None:
        page = visit("/cases/?thema=gww&stap=gunning")
        expect_count(page, len(found_by(facets, [ONE_THEME], [ONE_STEP])))
        assert count_at(page, OTHER_THEME) == len(found_by(facets, [OTHER_THEME], [ONE_STEP]))
        assert count_at(page, "stap=markt") == len(found_by(facets, [ONE_THEME], ["stap=markt"]))
        assert count_at(page, "lessen=ja") == len(
            found_by(facets, [ONE_THEME], [ONE_STEP], ["lessen=ja"])
        )

    @pytest.mark.parametrize("parameter", ["productgroep", "procedure", "soort", "r", "regio"])
    def test_links_from_elsewhere_work(self, visit: Visit, facets: Facets, parameter: str) -> None:
        choice = next(one for one in facets.options if one.startswith(f"{parameter}="))
        page = visit(f"/cases/?{choice}")
        expect_count(page, len(found_by(facets, [choice])))
        expect(page.locator(".ik-chip")).to_have_count(1)
        assert box(page, choice).is_visible()

    def test_an_ambition_of_at_least_this(self, visit: Visit, facets: Facets) -> None:
        page = visit("/cases/?ambitie=&ambitie=materialen:2&ambitie=energie:1")
        wanted = found_by(facets, ["ambitie=materialen:2"], ["ambitie=energie:1"])
        expect_count(page, len(wanted))
        assert page.url.endswith("/cases/?ambitie=materialen:2&ambitie=energie:1")
        assert page.locator(".ik-chip").all_inner_texts() == ["Materialen ≥ 2", "Energie ≥ 1"]
        page.get_by_label("Energie", exact=True).select_option("")
        expect_count(page, len(found_by(facets, ["ambitie=materialen:2"])))

    def test_a_chip_takes_its_filter_away(self, visit: Visit, facets: Facets) -> None:
        page = visit("/cases/?thema=gww&stap=gunning")
        page.get_by_role("button", name="Verwijder filter GWW").click()
        expect_count(page, len(found_by(facets, [ONE_STEP])))
        assert not box(page, ONE_THEME).is_checked()
        expect(page.get_by_role("button", name="Verwijder filter 5. Gunning")).to_be_focused()
        page.keyboard.press("Enter")
        expect_count(page, len(facets.choices))
        assert page.url.endswith("/cases/")

    def test_nothing_found_has_a_way_out(self, visit: Visit, facets: Facets) -> None:
        page = visit("/cases/?productgroep=bestaat-niet")
        expect_count(page, 0)
        assert page.locator(".ik-chip").inner_text() == "bestaat-niet"
        assert page.get_by_text("Geen cases met deze filters.").is_visible()
        page.get_by_role("button", name="wis alle filters").click()
        expect_count(page, len(facets.choices))
        assert len(titles(ready(page))) == STEP

    def test_a_choice_that_gives_nothing_can_still_be_made(self, visit: Visit) -> None:
        page = visit("/cases/?thema=inkoopbeleid&regio=drenthe")
        expect_count(page, 0)
        grey = page.locator(".ik-vink--nul input:visible").first
        assert grey.is_enabled()
        grey.check()
        expect(page.locator(".ik-chip")).to_have_count(3)

    def test_when_the_data_does_not_come_the_page_says_so(
        self, browser: Browser, site: Site
    ) -> None:
        context = browser.new_context()
        context.route("**/data/lijst.json", lambda route: route.abort())
        page = context.new_page()
        page.goto(f"{site.origin}/cases/?thema=gww")
        expect(page.locator(".ik-balk [role=status]")).to_contain_text("lukt nu niet")
        context.close()


class TestOrderAndPaging:
    def test_the_first_rows_come_with_the_page(self, visit: Visit, facets: Facets) -> None:
        page = visit("/cases/")
        assert titles(page) == found_by(facets)[:STEP]
        asked = page.evaluate("performance.getEntriesByType('resource').map((one) => one.name)")
        assert [url for url in asked if "/data/" in url] == []

    def test_by_title(self, visit: Visit, facets: Facets) -> None:
        page = visit("/cases/")
        page.get_by_label("Sorteer op").select_option("titel")
        expect(page.locator(".ik-rijen .h3").first).to_have_text(
            min(found_by(facets), key=str.casefold)
        )
        assert page.url.endswith("?sorteer=titel")
        page.reload()
        assert page.get_by_label("Sorteer op").input_value() == "titel"

    def test_by_period_with_the_unknown_last(self, visit: Visit, facets: Facets) -> None:
        page = ready(visit("/cases/?toon=500"))
        expect(page.locator(".ik-rijen > li")).to_have_count(len(facets.choices))
        spans = {case.title: case.period for case in facets.summaries.catalogue.cases}
        shown = [spans[title] for title in titles(page)]
        periods = [(one.end or one.start or "") if one else "" for one in shown]
        assert periods == sorted(periods, reverse=True)

    def test_more_rows(self, visit: Visit, facets: Facets) -> None:
        page = visit("/cases/")
        page.get_by_role("button", name="Toon de volgende 20").click()
        expect(page.locator(".ik-rijen > li")).to_have_count(2 * STEP)
        expect(page.locator(".ik-rijen .h3 a").nth(STEP)).to_be_focused()
        assert titles(page) == found_by(facets)[: 2 * STEP]
        assert page.url.endswith("?toon=40")

    def test_a_row_that_was_made_looks_like_one_that_came(self, visit: Visit) -> None:
        came = visit("/cases/").locator(".ik-rijen > li")
        as_sent = {row.locator(".h3").inner_text(): row.inner_text() for row in came.all()}
        made = visit("/cases/")
        made.evaluate("document.querySelectorAll('.ik-rijen > li').forEach((one) => one.remove())")
        fresh = made.evaluate(
            """async () => {
              const { makeRow } = await import("../assets/js/case_row.js");
              const { loadIndex, loadTexts } = await import("../assets/js/case_list.js");
              const index = await loadIndex("../data/lijst");
              const numbers = [...Array(20).keys()];
              const texts = await loadTexts("../data/lijst", index, numbers);
              const labels = new Map([...document.querySelectorAll(".ik-filters input")].map(
                (one) => [`${one.name}=${one.value}`, one.nextElementSibling.textContent]));
              const list = document.querySelector(".ik-rijen");
              list.replaceChildren(...numbers.map((n) => makeRow(index, n, texts[n], labels)));
              const title = (one) => one.querySelector(".h3").innerText;
              return [...list.children].map((one) => [title(one), one.innerText]);
            }"""
        )
        assert dict(fresh) == as_sent


class TestKeyboard:
    def test_filter_and_clear_with_keys_only(self, visit: Visit, facets: Facets) -> None:
        page = visit("/cases/")
        box(page, ONE_THEME).focus()
        page.keyboard.press("Space")
        expect_count(page, len(found_by(facets, [ONE_THEME])))
        expect(box(page, ONE_THEME)).to_be_focused()
        page.get_by_role("button", name="Wis alles").focus()
        page.keyboard.press("Enter")
        expect_count(page, len(facets.choices))
        expect(page.locator(".ik-balk [role=status]")).to_be_focused()

    def test_closing_the_download_menu(self, visit: Visit) -> None:
        page = visit("/cases/")
        summary = page.locator(".ik-lade > summary")
        summary.focus()
        page.keyboard.press("Enter")
        page.keyboard.press("Tab")
        expect(page.get_by_role("button", name="Deze lijst als Excel")).to_be_focused()
        page.keyboard.press("Escape")
        expect(summary).to_be_focused()
        assert not page.get_by_role("button", name="Deze lijst als Excel").is_visible()

    def test_on_a_narrow_screen_filters_fold(self, visit: Visit, facets: Facets) -> None:
        page = visit("/cases/", width=390)
        assert not box(page, ONE_THEME).is_visible()
        page.locator(".ik-filterlade > summary").press("Enter")
        box(page, ONE_THEME).check()
        expect(page.locator(".ik-filterlade > summary")).to_have_text("Filters (1 gekozen)")
        amount = len(found_by(facets, [ONE_THEME]))
        page.get_by_role("button", name=f"Toon {amount} cases").press("Enter")
        assert not box(page, ONE_THEME).is_visible()
        expect(page.locator(".ik-balk [role=status]")).to_be_focused()


class TestOwnAmbition:
    def test_while_choosing_it_says_how_many(self, visit: Visit, facets: Facets) -> None:
        page = visit("/themas/gww/")
        form = page.locator(".ik-ambitie")
        form.get_by_label("Materialen").select_option("materialen:2")
        amount = len(found_by(facets, ["ambitie=materialen:2"]))
        words = "1 case haalt dit." if amount == 1 else f"{amount} cases halen dit."
        expect(form.locator("[role=status]")).to_have_text(words)
        form.get_by_role("button", name="Toon de cases").click()
        expect_count(page, amount)
        assert page.url.endswith("/cases/?ambitie=materialen:2")

    def test_without_script_the_form_leads_to_the_list(self, visit: Visit, site: Site) -> None:
        page = visit("/themas/gww/", script=False)
        page.locator(".ik-ambitie").get_by_label("Materialen").select_option("materialen:2")
        page.get_by_role("button", name="Toon de cases").click()
        assert page.url.startswith(f"{site.origin}/cases/?")
        assert "ambitie=materialen%3A2" in page.url
        assert page.get_by_role("heading", name="Cases", exact=True).is_visible()


class TestWithoutScript:
    def test_topics_are_links_to_lists(self, visit: Visit, facets: Facets) -> None:
        page = visit("/cases/", script=False)
        assert not page.locator(".ik-filters").is_visible()
        page.get_by_role("navigation", name="Cases per onderwerp").get_by_role(
            "link", name="GWW"
        ).click()
        assert page.url.endswith("/cases/thema/gww/")
        assert page.locator("tbody a").all_inner_texts() == found_by(facets, [ONE_THEME])
        page.get_by_role("link", name="Filter, sorteer en vergelijk").click()
        assert page.url.endswith("/cases/?thema=gww")
