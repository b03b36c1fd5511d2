"""The search page and the search window, as somebody uses them."""

import json
import re
from collections.abc import Callable, Mapping

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from axe import violations
from built_site import Site, Visit
from inkoopkring.pages.peers import SHOWN

LATENCY = 400
SEARCH_BYTES = ("/data/zoeken.json", "/data/zinnen/", "/assets/js/search/")

pytestmark = pytest.mark.browser


def results(page: Page) -> list[str]:
    """The addresses of the results, in order."""
    page.locator("ol.zoekresultaten[aria-busy=false] > li").first.wait_for()
    links = page.locator("ol.zoekresultaten > li h3 a[href]")
    return [str(link.get_attribute("href")).split("/", 3)[3] for link in links.all()]


def amount(page: Page) -> int:
    """How many results the page says there are, also those on a next page."""
    page.locator("ol.zoekresultaten[aria-busy=false] > li").first.wait_for()
    said = str(page.locator("main [role=status]").first.text_content())
    return int(said.split(maxsplit=1)[0].replace(".", ""))


def open_window(page: Page, query: str = "") -> None:
    page.keyboard.press("/")
    page.locator("dialog[open]").wait_for()
    if query:
        page.keyboard.type(query)
        page.get_by_role("option").first.wait_for()


def broken(route: Route) -> None:
    """Not all of the file, as a torn download."""
    answer = route.fetch()
    route.fulfill(response=answer, body=answer.body()[:-5])


def slow_down(page: Page) -> None:
    """From now on every answer takes 400 ms to come."""
    line = {"offline": False, "latency": LATENCY, "downloadThroughput": -1, "uploadThroughput": -1}
    session = page.context.new_cdp_session(page)
    session.send("Network.enable")
    session.send("Network.emulateNetworkConditions", line)


BREAKING: Mapping[str, Callable[[Route], None]] = {
    "cut off": lambda route: route.abort(),
    "not there": lambda route: route.fulfill(status=404, body=""),
    "broken": broken,
}


class TestPage:
    def test_results_come_while_typing_and_the_address_follows(self, visit: Visit) -> None:
        page = visit("/zoeken/")
        page.locator("main").get_by_role("searchbox").press_sequentially("kunstgras")
        assert results(page)[0] == "cases/rotterdam-kunstgras/"
        page.wait_for_url("**/zoeken/?q=kunstgras")

    def test_the_part_of_a_compound_is_marked(self, visit: Visit) -> None:
        page = visit("/zoeken/?q=maaisel")
        results(page)
        word = page.locator(".zoekresultaten .ik-deelwoord").first
        expect(word).to_have_text("bermmaaisel")
        expect(word.locator("mark")).to_have_text("maaisel")

    def test_a_result_quotes_the_sentence_with_its_source(self, visit: Visit) -> None:
        page = visit("/zoeken/?q=voedselverspilling kpi")
        results(page)
        first = page.locator("ol.zoekresultaten > li").first
        quote = first.locator(".ik-res__waarom")
        expect(quote).to_contain_text("verspilling")
        source = quote.get_by_role("link")
        number = str(source.first.text_content()).removeprefix("bron ")
        source.first.click()
        expect(page.locator(f"#bron-{number}")).to_be_in_viewport()

    def test_a_name_that_only_a_source_has_quotes_the_source(self, visit: Visit) -> None:
        page = visit("/zoeken/?q=PlasticRoad")
        results(page)
        quote = page.locator("ol.zoekresultaten > li").first.locator(".ik-res__waarom")
        expect(quote).to_have_text(re.compile(r"^\[bron \d\]: .*PlasticRoad"))

    def test_sentences_that_do_not_come_leave_the_results(self, visit: Visit) -> None:
        page = visit("/zoeken/")
        page.route("**/data/zinnen/**", lambda route: route.abort())
        page.locator("main").get_by_role("searchbox").press_sequentially("maaisel")
        assert results(page)
        expect(page.locator(".ik-res:first-child .ik-res__waarom:empty")).to_have_count(0)

    def test_only_results_in_sight_ask_for_their_sentence(self, visit: Visit) -> None:
        page = visit("/zoeken/")
        asked: list[str] = []
        page.on("request", lambda one: asked.append(one.url) if "/zinnen/" in one.url else None)
        page.goto(f"{page.url}?q=beton", wait_until="networkidle")
        results(page)
        page.wait_for_load_state("networkidle")
        assert 0 < len(asked) < page.locator("ol.zoekresultaten > li").count()

    def test_a_place_without_a_case_is_told_with_its_region(self, visit: Visit) -> None:
        page = visit("/zoeken/?q=Zeist")
        results(page)
        told = page.locator(".ik-plaatsen")
        expect(told).to_have_text("Nog geen case uit Zeist. In de buurt: Utrecht.")
        told.get_by_role("link").click()
        page.wait_for_url("**/regios/utrecht/")

    def test_a_place_in_no_region_leads_to_all(self, visit: Visit) -> None:
        page = visit("/zoeken/?q=Middelburg")
        expect(page.locator(".ik-plaatsen")).to_contain_text("Nog geen case uit Middelburg.")
        expect(page.locator("main [role=status]")).to_contain_text("Geen resultaten")

    def test_a_code_is_named_and_a_short_word_that_is_not_there_told(self, visit: Visit) -> None:
        page = visit("/zoeken/?q=45233222-1")
        results(page)
        expect(page.locator(".ik-gezocht")).to_contain_text("45233222-1 Bestratings- en")
        page.goto(page.url.replace("45233222-1", "bokas"))
        results(page)
        expect(page.locator(".ik-gezocht")).to_contain_text("Nergens gevonden: bokas.")

    def test_synonyms_and_typos_are_told(self, visit: Visit) -> None:
        page = visit("/zoeken/?q=straatlantaarn")
        results(page)
        expect(page.locator(".ik-gezocht")).to_contain_text("lichtmast")
        page.goto(page.url.replace("straatlantaarn", "kunstgars"))
        results(page)
        expect(page.locator(".ik-gezocht")).to_contain_text("kunstgras")

    def test_a_term_stands_beside_the_results(self, visit: Visit) -> None:
        page = visit("/zoeken/?q=mki")
        results(page)
        expect(page.get_by_role("heading", name="Begrip: Milieukostenindicator")).to_be_visible()

    def test_facets_narrow_down_and_back_undoes_it(self, visit: Visit) -> None:
        page = visit("/zoeken/?q=beton")
        everything = results(page)
        page.get_by_role("checkbox", name="Groenbeheer").check()
        page.wait_for_url("**/zoeken/?q=beton&soort=case&thema=groenbeheer")
        expect(page.locator("main [role=status]")).to_contain_text("voor ‘beton’")
        narrowed = results(page)
        assert set(narrowed) < set(everything)
        page.go_back()
        expect(page.get_by_role("checkbox", name="Groenbeheer")).not_to_be_checked()
        assert results(page) == everything

    def test_kinds_are_tabs_with_counts(self, visit: Visit) -> None:
        page = visit("/zoeken/?q=maaisel")
        results(page)
        tab = page.locator(".ik-tabs a[data-kind=bijeenkomst]")
        name, count = str(tab.text_content()).rsplit(" ", 1)
        assert name == "Bijeenkomsten"
        tab.click()
        page.wait_for_url("**soort=bijeenkomst")
        expect(page.locator("ol.zoekresultaten > li")).to_have_count(int(count))

    def test_nothing_found_offers_a_way_on(self, visit: Visit) -> None:
        page = visit("/zoeken/?q=qqqqgemeentehuizz")
        expect(page.locator("main [role=status]")).to_contain_text("Geen resultaten")
        expect(page.locator(".ik-geen").get_by_role("link", name="Groenbeheer")).to_be_visible()

    def test_nothing_found_says_who_to_ask_and_something_found_does_not(self, visit: Visit) -> None:
        page = visit("/zoeken/?q=qqqqgemeentehuizz")
        peers = page.get_by_role("region", name="Wie deed dit eerder?")
        expect(peers.locator(".ik-wie > li")).to_have_count(SHOWN)
        expect(peers.get_by_role("heading", name="Stel je vraag")).to_be_visible()
        page.locator("main .ik-zoek input").fill("beton")
        expect(peers).to_be_hidden()
        page.locator("main .ik-zoek input").fill("")
        expect(peers).to_be_hidden()

    def test_only_this_word(self, visit: Visit) -> None:
        page = visit("/zoeken/?q=beton")
        many = amount(page)
        page.get_by_role("link", name="Zoek alleen ‘beton’").click()
        page.wait_for_url("**q=%22beton%22")
        assert 0 < amount(page) < many

    def test_without_script_the_page_says_so_and_leads_to_the_lists(self, visit: Visit) -> None:
        page = visit("/zoeken/?q=beton", script=False)
        expect(page.locator("main")).to_contain_text(
            "Zoeken werkt alleen met JavaScript", use_inner_text=True
        )
        expect(page.get_by_role("main").get_by_role("link", name="Begrippen")).to_be_visible()


class TestWindow:
    @pytest.mark.parametrize("key", ["/", "Control+k"])
    def test_a_key_opens_it_and_escape_gives_the_focus_back(self, visit: Visit, key: str) -> None:
        page = visit("/over/")
        link = page.get_by_role("link", name="Begrippen").first
        link.focus()
        page.keyboard.press(key)
        expect(page.get_by_role("dialog", name="Zoeken")).to_be_visible()
        expect(page.get_by_role("combobox")).to_be_focused()
        page.keyboard.press("Escape")
        expect(page.get_by_role("dialog")).to_have_count(0)
        expect(link).to_be_focused()

    def test_the_link_in_the_header_opens_it(self, visit: Visit) -> None:
        page = visit("/over/")
        page.get_by_role("banner").get_by_role("link", name="Zoeken").click()
        expect(page.get_by_role("dialog", name="Zoeken")).to_be_visible()
        assert page.url.endswith("/over/")

    def test_a_slash_in_a_field_is_a_slash(self, visit: Visit) -> None:
        page = visit("/")
        field = page.get_by_label("Wat koop je in?")
        field.press_sequentially("riool/straat")
        expect(field).to_have_value("riool/straat")
        expect(page.get_by_role("dialog")).to_have_count(0)

    def test_arrows_choose_and_enter_opens(self, visit: Visit) -> None:
        page = visit("/over/")
        open_window(page, "kunstgras")
        page.keyboard.press("ArrowDown")
        option = page.get_by_role("option", selected=True)
        expect(page.get_by_role("combobox")).to_have_attribute(
            "aria-activedescendant", str(option.get_attribute("id"))
        )
        page.keyboard.press("Enter")
        page.wait_for_url("**/cases/rotterdam-kunstgras/")

    def test_kinds_are_named_groups(self, visit: Visit) -> None:
        page = visit("/over/")
        open_window(page, "mki")
        for name in ("Cases", "Begrippen"):
            expect(page.get_by_role("group", name=name)).to_be_visible()

    def test_enter_without_a_choice_goes_to_the_page(self, visit: Visit) -> None:
        page = visit("/over/")
        open_window(page, "beton")
        page.keyboard.press("Enter")
        page.wait_for_url("**/zoeken/?q=beton")

    def test_earlier_queries_stay_here_and_can_be_wiped(self, visit: Visit) -> None:
        page = visit("/over/")
        open_window(page, "beton")
        page.keyboard.press("Enter")
        page.wait_for_url("**/zoeken/?q=beton")
        page.goto(page.url.split("/zoeken/")[0] + "/over/")
        open_window(page)
        expect(page.get_by_role("option", name="beton")).to_be_visible()
        page.get_by_role("button", name="Wis eerder gezocht").click()
        expect(page.get_by_role("option")).to_have_count(0)
        assert json.loads(page.evaluate("JSON.stringify(localStorage)")) == {}

    def test_nothing_found_offers_a_way_on(self, visit: Visit) -> None:
        page = visit("/over/")
        open_window(page)
        page.keyboard.type("qqqqqq")
        expect(page.get_by_role("dialog").get_by_role("status")).to_have_text("Geen resultaten")
        expect(page.get_by_role("dialog").get_by_role("link", name="thema")).to_be_visible()

    def test_results_are_links_to_open_elsewhere(self, visit: Visit) -> None:
        page = visit("/over/")
        open_window(page, "kunstgras")
        option = page.get_by_role("option").first
        with page.context.expect_page() as opened:
            option.click(button="middle")
        assert opened.value.url.endswith("/cases/rotterdam-kunstgras/")
        with page.context.expect_page() as opened:
            page.keyboard.press("ArrowDown")
            page.keyboard.press("Control+Enter")
        assert opened.value.url.endswith("/cases/rotterdam-kunstgras/")
        expect(page.get_by_role("dialog")).to_be_visible()
        option.click()
        page.wait_for_url("**/cases/rotterdam-kunstgras/")

    def test_the_slash_can_be_switched_off(self, visit: Visit) -> None:
        page = visit("/over/")
        open_window(page)
        page.get_by_role("checkbox", name="/ opent zoeken").uncheck()
        page.keyboard.press("Escape")
        page.keyboard.press("/")
        page.reload(wait_until="networkidle")
        page.keyboard.press("/")
        page.keyboard.press("Control+k")
        expect(page.get_by_role("combobox")).to_be_focused()
        expect(page.get_by_role("combobox")).to_have_value("")
        page.get_by_role("checkbox", name="/ opent zoeken").check()
        page.keyboard.press("Escape")
        page.keyboard.press("/")
        expect(page.get_by_role("dialog")).to_be_visible()

    def test_a_key_without_a_name_does_nothing(self, visit: Visit) -> None:
        page = visit("/zoeken/")
        errors: list[str] = []
        page.on("pageerror", lambda error: errors.append(str(error)))
        for target in ("document.querySelector('main input')", "document", "document.body"):
            for name in ("keydown", "keyup", "change", "input", "click"):
                page.evaluate(f"{target}.dispatchEvent(new Event('{name}', {{bubbles: true}}))")
        assert errors == []


SAID = "Zoeken lukt nu niet."


class TestBefore:
    """What is typed while the window is still on its way."""

    @pytest.fixture
    def slow(self, visit: Visit) -> Page:
        """A page on a line that answers after 400 ms."""
        page = visit("/over/")
        slow_down(page)
        return page

    @pytest.mark.parametrize("key", ["/", "Control+k"])
    def test_no_letter_is_lost(self, slow: Page, key: str) -> None:
        slow.keyboard.press(key)
        slow.keyboard.type("kunstgrasvelde", delay=100)
        slow.keyboard.press("Backspace")
        slow.keyboard.press("n")
        expect(slow.get_by_role("combobox")).to_have_value("kunstgrasveldn")

    def test_letters_before_and_after_it_stands_are_in_order(self, slow: Page) -> None:
        slow.keyboard.press("/")
        slow.keyboard.type("kunstgraz")
        slow.keyboard.press("Backspace")
        slow.keyboard.type("s")
        slow.locator("dialog[open]").wait_for()
        slow.keyboard.type(" velden")
        expect(slow.get_by_role("combobox")).to_have_value("kunstgras velden")

    def test_enter_goes_to_the_page(self, slow: Page) -> None:
        slow.keyboard.press("/")
        slow.keyboard.type("beton")
        slow.keyboard.press("Enter")
        slow.wait_for_url("**/zoeken/?q=beton")

    def test_a_window_that_does_not_come_passes_it_on(self, visit: Visit) -> None:
        page = visit("/over/")
        slow_down(page)
        page.route("**/search/client.js", BREAKING["not there"])
        page.keyboard.press("/")
        page.keyboard.type("r&d")
        page.wait_for_url("**/zoeken/?q=r%26d")


class TestNarrow:
    @pytest.mark.parametrize(("width", "height"), [(320, 568), (320, 320), (1280, 700)])
    def test_the_window_fits_and_the_way_to_all_stays_in_sight(
        self, visit: Visit, width: int, height: int
    ) -> None:
        page = visit("/over/", width=width)
        page.set_viewport_size({"width": width, "height": height})
        open_window(page, "beton")
        assert page.evaluate("document.querySelector('dialog').scrollWidth") <= width
        close = page.get_by_role("button", name="Sluit")
        expect(close).to_be_in_viewport(ratio=1)
        every = page.get_by_role("link", name=re.compile("^Bekijk alle"))
        if height >= 480:
            expect(every).to_be_in_viewport(ratio=1)
        page.get_by_role("option").last.scroll_into_view_if_needed()
        expect(page.get_by_role("option").last).to_be_in_viewport()
        if height >= 480:
            expect(every).to_be_in_viewport(ratio=1)


class TestFailing:
    """What searching needs does not come: the page says so, and what to do."""

    @pytest.mark.parametrize(
        ("file", "how"),
        [
            *((file, how) for file in ("search/worker.js", "data/zoeken.json") for how in BREAKING),
            ("search/answer.js", "not there"),
        ],
    )
    def test_the_page_says_so_and_typing_again_tries_again(
        self, visit: Visit, file: str, how: str
    ) -> None:
        page = visit("/zoeken/")
        errors: list[str] = []
        page.on("pageerror", lambda error: errors.append(str(error)))
        page.route(f"**/{file}", BREAKING[how])
        page.goto(f"{page.url}?q=beton")
        status = page.locator("#search-page [role=status]")
        expect(status).to_contain_text(SAID)
        expect(page.locator(".zoekresultaten")).to_have_attribute("aria-busy", "false")
        assert page.get_by_role("main").get_by_role("link", name="Begrippen").is_visible()
        page.unroute(f"**/{file}")
        field = page.locator("main").get_by_role("searchbox")
        field.press("End")
        field.press_sequentially("weg")
        expect(status).to_contain_text("voor ‘betonweg’")
        assert errors == []

    def test_a_worker_that_keeps_silent_is_not_waited_for(self, visit: Visit) -> None:
        page = visit("/zoeken/")
        page.clock.install()
        script = {"body": "// nothing", "content_type": "text/javascript"}
        page.route("**/search/worker.js", lambda route: route.fulfill(**script))
        page.goto(f"{page.url}?q=beton", wait_until="networkidle")
        status = page.locator("#search-page [role=status]")
        page.clock.fast_forward(15_000)
        expect(status).to_be_empty()
        page.clock.fast_forward(10_000)
        expect(status).to_contain_text(SAID)

    def test_the_window_says_so_and_leads_to_the_lists(self, visit: Visit) -> None:
        page = visit("/over/")
        page.route("**/search/worker.js", BREAKING["not there"])
        page.keyboard.press("Control+k")
        page.locator("dialog[open]").wait_for()
        page.keyboard.type("beton")
        expect(page.get_by_role("dialog").get_by_role("status")).to_contain_text(SAID)
        assert violations(page) == []
        page.get_by_role("link", name="Naar de lijsten").click()
        expect(page.get_by_role("heading", name="Liever bladeren?")).to_be_in_viewport()

    def test_without_its_script_the_page_says_so(self, visit: Visit) -> None:
        page = visit("/zoeken/")
        page.route("**/search/page.js", BREAKING["cut off"])
        page.goto(f"{page.url}?q=beton")
        expect(page.locator("#search-page [role=status]")).to_contain_text(SAID)

    def test_without_its_script_the_window_makes_way_for_the_page(self, visit: Visit) -> None:
        page = visit("/over/")
        page.route("**/search/window.js", BREAKING["cut off"])
        page.keyboard.press("Control+k")
        page.wait_for_url("**/zoeken/")


class TestPromises:
    @pytest.mark.parametrize("template", ["home.html", "kinds/case.html", "lists/search.html"])
    def test_no_byte_of_the_search_without_a_search(
        self, browser: Browser, site: Site, template: str
    ) -> None:
        page = browser.new_page()
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url))
        page.goto(site.origin + site.address_of(template), wait_until="networkidle")
        assert [url for url in asked if any(part in url for part in SEARCH_BYTES)] == []
        page.close()

    @pytest.mark.parametrize("width", [1280, 390])
    @pytest.mark.parametrize("dark", [False, True])
    def test_axe_finds_nothing(self, visit: Visit, width: int, dark: bool) -> None:
        page = visit("/zoeken/?q=maaisel", width=width, dark=dark)
        results(page)
        assert violations(page) == []
        page.goto(page.url.replace("maaisel", "qqqqqq"))
        page.locator(".ik-geen").wait_for()
        assert violations(page) == []
        page.goto(page.url.split("/zoeken/")[0] + "/over/")
        open_window(page, "maaisel")
        page.keyboard.press("ArrowDown")
        assert violations(page) == []
        page.keyboard.press("Control+a")
        page.keyboard.type("qqqqqq")
        expect(page.get_by_role("option")).to_have_count(0)
        assert violations(page) == []
