"""WCAG 2.2 A and AA and the best practices of axe-core: nothing found, on every template."""

import pytest
from playwright.sync_api import Page

from axe import violations
from built_site import TEMPLATES, Site, Visit

COLOURS = ("color-contrast", "link-in-text-block")
"""The rules that can come out differently in the dark."""
WIDTHS = (1280, 390)

pytestmark = pytest.mark.browser


def unfold(page: Page) -> None:
    """Open what folds in the page, and show the explanation of a term."""
    page.evaluate("document.querySelectorAll('main details').forEach(one => one.open = true)")
    terms = page.locator(".ik-begrip")
    if terms.count():
        terms.first.focus()


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("template", TEMPLATES)
def test_axe_finds_nothing(visit: Visit, site: Site, template: str, width: int) -> None:
    page = visit(site.address_of(template), width=width)
    unfold(page)
    assert violations(page) == []
    page.emulate_media(color_scheme="dark")
    assert violations(page, runOnly=list(COLOURS)) == []


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_axe_finds_nothing_in_the_open_menu(visit: Visit, dark: bool) -> None:
    page = visit("/", width=390, dark=dark)
    page.locator(".ik-menu > summary").click()
    assert violations(page, "header") == []


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("width", WIDTHS)
def test_axe_finds_nothing_in_a_list_in_use(visit: Visit, width: int, dark: bool) -> None:
    page = visit("/cases/?thema=gww", width=width, dark=dark)
    page.locator(".ik-chip").wait_for()
    for number in range(4):
        page.locator(".ik-rijen .ik-kies input").nth(number).check()
    unfold(page)
    assert violations(page) == []


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("width", WIDTHS)
def test_axe_finds_nothing_in_a_comparison(
    visit: Visit, site: Site, width: int, dark: bool
) -> None:
    ids = [row.id for row in site.plan.summaries.cases.values() if row.figure][:4]
    page = visit(f"/vergelijken/?cases={','.join(ids)}", width=width, dark=dark)
    page.locator(".ik-verg td").first.wait_for()
    unfold(page)
    assert violations(page) == []
