"""A case on paper: in the colours of paper, whatever the screen has, and no longer than it is."""

import pytest
from playwright.sync_api import Page

from built_site import Site, Visit
from inkoopkring.views.facets import Facets
from sites import SITE_URL

pytestmark = pytest.mark.browser


CLOSED = """() => [...document.querySelectorAll("main details > :not(summary)")]
  .filter((one) => !one.closest(".ik-lade, .zonder-script") && !one.checkVisibility()).length"""
WATCH = "addEventListener('beforeprint', () => { window.closed = (%s)(); });"
LONG = ("/themas/gww/", "/bijeenkomsten/", "/zoeken/uitleg/")


@pytest.mark.parametrize("address", LONG)
def test_what_is_closed_is_open_on_paper_and_closed_again(visit: Visit, address: str) -> None:
    page = visit(address)
    before = page.evaluate(CLOSED)
    assert before > 0
    page.evaluate(WATCH % CLOSED)
    page.pdf(format="A4")
    assert page.evaluate("closed") == 0
    assert page.evaluate(CLOSED) == before


@pytest.mark.parametrize("address", LONG)
def test_a_new_browser_opens_it_without_script_too(visit: Visit, address: str) -> None:
    page = visit(address, script=False)
    assert page.evaluate(CLOSED) > 0
    page.emulate_media(media="print")
    assert page.evaluate(CLOSED) == 0


def test_the_list_on_paper_says_what_was_chosen_and_leaves_out_what_to_press(
    visit: Visit, facets: Facets
) -> None:
    page = visit("/cases/?thema=gww")
    page.emulate_media(media="print")
    assert page.locator(".ik-chip").text_content() == facets.options["thema=gww"].label
    for css in (".ik-filters", ".ik-lade", ".ik-sort", ".ik-pagina"):
        assert not page.locator(css).is_visible()


SMALLEST_POINTS = 8
PRINTED = (
    "kinds/case.html",
    "kinds/theme.html",
    "kinds/step.html",
    "kinds/product_group.html",
    "lists/cases.html",
    "lists/case_list.html",
    "lists/criteria.html",
    "lists/criteria_group.html",
)
SMALL = """(least) => {
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), found = [];
  for (let text = walk.nextNode(); text; text = walk.nextNode()) {
    const one = text.parentElement;
    if (!text.data.trim() || !one.checkVisibility() || one.closest(".sr, svg")) continue;
    const points = 0.75 * parseFloat(getComputedStyle(one).fontSize);
    if (points < least - 0.01) found.push(`${points} pt: ${text.data.trim().slice(0, 60)}`);
  }
  return found;
}"""
CUT = """() => [...document.querySelectorAll("main *")]
  .filter((one) => one.checkVisibility() && !one.closest(".sr"))
  .filter((one) => one.getBoundingClientRect().right > innerWidth + 1)
  .map((one) => one.outerHTML.slice(0, 120))"""
LONGEST = 12
"""How many of the longest cases are printed; the rest is shorter."""
A4_WIDTH = 710
"""What is left of an A4 between its margins, in pixels."""


@pytest.mark.parametrize("template", PRINTED)
def test_every_letter_on_paper_can_be_read_and_none_is_cut_off(
    visit: Visit, site: Site, template: str
) -> None:
    page = visit(site.address_of(template), width=A4_WIDTH)
    page.emulate_media(media="print")
    assert page.evaluate(SMALL, SMALLEST_POINTS) == []
    assert page.evaluate(CUT) == []


@pytest.mark.parametrize("amount", [4, 6])
def test_every_letter_of_a_comparison_can_be_read_and_none_is_cut_off(
    visit: Visit, site: Site, amount: int
) -> None:
    ids = [case.id for case in site.plan.summaries.catalogue.cases if case.ambition][:amount]
    assert len(ids) == amount
    page = visit(f"/vergelijken/?cases={','.join(ids)}", width=1055)
    page.locator(".ik-verg td").first.wait_for()
    page.emulate_media(media="print")
    assert page.evaluate(SMALL, SMALLEST_POINTS) == []
    assert page.evaluate(CUT) == []


@pytest.mark.parametrize("template", PRINTED)
def test_a_print_says_of_what_site_and_page_it_is_and_when(
    visit: Visit, site: Site, template: str
) -> None:
    address = site.address_of(template)
    page = visit(address)
    foot = page.locator(".ik-printvoet")
    assert not foot.is_visible()
    page.emulate_media(media="print")
    assert foot.is_visible()
    text = foot.inner_text()
    assert "Inkoopkring" in text
    assert f"{SITE_URL}{address}" in text
    assert "29 november 2026" in text


def test_a_print_of_a_list_says_what_was_filtered(visit: Visit, site: Site) -> None:
    page = visit("/cases/?thema=gww")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    assert f"{site.origin}/cases/?thema=gww" in page.locator(".ik-printvoet").inner_text()


def sheets_of(page: Page) -> int:
    """How many sheets of A4 a page takes."""
    paper = page.pdf(prefer_css_page_size=True)
    return paper.count(b"/Type /Page\n") + paper.count(b"/Type /Page ")


def test_even_the_longest_cases_take_two_sheets(visit: Visit, site: Site) -> None:
    pages = [site.plan.summaries.catalogue.address(id) for id in site.plan.summaries.cases]
    pages.sort(key=lambda address: -site.file(address).stat().st_size)
    taken = {address: sheets_of(visit(address, dark=True)) for address in pages[:LONGEST]}
    assert {address: sheets for address, sheets in taken.items() if not 1 <= sheets <= 2} == {}


@pytest.mark.parametrize(
    ("address", "most"),
    [
        ("/cases/?thema=gww", 5),
        ("/themas/gww/", 11),
        ("/stappen/gunning/", 8),
        ("/productgroepen/kantoormeubilair/", 4),
        ("/start/ict/dossier/", 2),
    ],
)
def test_other_prints_are_short_too(visit: Visit, address: str, most: int) -> None:
    assert 1 <= sheets_of(visit(address)) <= most
