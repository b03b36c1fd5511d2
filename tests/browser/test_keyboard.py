"""From home to a printed case, and through a term, with nothing but keys."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from built_site import Site, Visit

MOST_STEPS = 60
FOCUSED = """
() => {
  const one = document.activeElement, style = getComputedStyle(one);
  const box = one.getBoundingClientRect();
  return {
    isSeen: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2,
    isInView: box.bottom > 0 && box.top < innerHeight,
    html: one.outerHTML.slice(0, 120),
  };
}
"""

pytestmark = pytest.mark.browser


def tab_to(page: Page, condition: str) -> None:
    """Press Tab until the focused element (`one`) meets a condition; every stop shows itself."""
    for _ in range(MOST_STEPS):
        page.keyboard.press("Tab")
        focused = page.evaluate(FOCUSED)
        assert focused["isSeen"], f"no focus to be seen on {focused['html']}"
        assert focused["isInView"], f"focus out of sight on {focused['html']}"
        if page.evaluate(f"(one => {condition})(document.activeElement)"):
            return
    pytest.fail(f"never came to {condition}")


def test_from_home_by_a_purchase_to_a_dossier(visit: Visit, site: Site) -> None:
    page = visit("/")
    tab_to(page, "one.name === 'wat'")
    page.keyboard.type("bureaustoelen")
    page.keyboard.press("Enter")
    page.wait_for_url("**/start/?wat=bureaustoelen&stap=")
    page.locator("[data-answer] .ik-rij").first.wait_for()
    tab_to(page, "one.matches('[data-dossier]')")
    page.keyboard.press("Enter")
    page.wait_for_url("**/start/kantoormeubilair/dossier/")
    assert page.locator("h1").inner_text() == "Kantoormeubilair inkopen"


def test_from_home_by_search_to_a_printed_case(visit: Visit, site: Site) -> None:
    page = visit("/")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "sprong"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.localName") == "main"

    page.goto(f"{site.origin}/zoeken/")
    tab_to(page, "one.type === 'search'")
    page.keyboard.type("beton")
    page.keyboard.press("Enter")
    page.wait_for_url("**/zoeken/?q=beton")
    page.locator("main .ik-res a").first.wait_for()
    assert "voor ‘beton’" in page.locator("main [role=status]").inner_text()

    tab_to(page, "one.closest('main .ik-res') && one.href.includes('/cases/')")
    page.keyboard.press("Enter")
    page.wait_for_url("**/cases/*/")
    assert page.locator("h1").is_visible()

    page.evaluate("() => { window.printed = 0; window.print = () => { printed += 1; }; }")
    tab_to(page, "one.dataset.action === 'print'")
    page.keyboard.press("Enter")
    assert page.evaluate("printed") == 1


def test_the_menu_opens_closes_and_gives_focus_back(visit: Visit) -> None:
    page = visit("/", width=390)
    tab_to(page, "one.matches('.ik-menu > summary')")
    page.keyboard.press("Enter")
    assert page.locator(".ik-menu__lade").is_visible()
    tab_to(page, "one.closest('.ik-menu__lade')")
    page.keyboard.press("Escape")
    assert not page.locator(".ik-menu__lade").is_visible()
    assert page.evaluate("document.activeElement.matches('.ik-menu > summary')")


@pytest.fixture
def term_page(visit: Visit, site: Site) -> Callable[..., Page]:
    """Opens a page on which a term is explained."""
    address = next(
        page.address
        for page in site.plan.pages
        if 'class="ik-begrip"' in site.file(page.address).read_text("utf-8")
    )

    def open_page() -> Page:
        page = visit(address)
        page.wait_for_load_state("networkidle")
        return page

    return open_page


def test_a_term_explains_itself_and_can_be_put_away(term_page: Callable[..., Page]) -> None:
    page = term_page()
    text = page.locator(".ik-begriptekst:not([hidden])")
    page.locator(".ik-begrip").first.focus()
    assert text.is_visible()
    page.keyboard.press("Escape")
    assert not text.is_visible()
    assert page.evaluate("document.activeElement.className") == "ik-begrip"


def test_the_pointer_can_go_to_the_explanation(term_page: Callable[..., Page]) -> None:
    page = term_page()
    text = page.locator(".ik-begriptekst:not([hidden])")
    page.locator(".ik-begrip").first.hover()
    text.hover()
    page.wait_for_timeout(400)
    assert text.is_visible()
    page.mouse.move(2, 2)
    page.wait_for_timeout(400)
    assert not text.is_visible()


def test_a_first_tap_explains_and_a_second_follows(
    term_page: Callable[..., Page], site: Site
) -> None:
    page = term_page()
    touch = page.context.browser
    assert touch
    context = touch.new_context(has_touch=True, viewport={"width": 390, "height": 844})
    finger = context.new_page()
    finger.goto(page.url, wait_until="networkidle")
    term = finger.locator(".ik-begrip").first
    term.tap()
    assert finger.locator(".ik-begriptekst:not([hidden])").is_visible()
    assert finger.url == page.url
    term.tap()
    finger.wait_for_url("**/begrippen/#*")
    context.close()
