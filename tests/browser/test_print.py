"""A case on paper: in the colours of paper, whatever the screen has, and no longer than it is."""

import pytest

from built_site import Site, Visit
from inkoopkring.views.facets import Facets

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


def test_a_case_takes_four_sheets_at_most(visit: Visit, site: Site) -> None:
    page = visit(site.address_of("kinds/case.html"), dark=True)
    paper = page.pdf(format="A4")
    assert 1 <= paper.count(b"/Type /Page\n") + paper.count(b"/Type /Page ") <= 4
