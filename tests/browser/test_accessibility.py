"""WCAG 2.2 A and AA and the best practices of axe-core: nothing found, on every template."""

from typing import Any

import pytest
from playwright.sync_api import Page

from built_site import ROOT, TEMPLATES, Site, Visit

AXE = ROOT / "plugins/inkoopkring_mkdocs/browser/node_modules/axe-core/axe.min.js"
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
COLOURS = ("color-contrast", "link-in-text-block")
"""The rules that can come out differently in the dark."""
WIDTHS = (1280, 390)

pytestmark = pytest.mark.browser


def violations(page: Page, part: str = "html", **options: Any) -> list[str]:
    """What axe finds in a part of the page: the rule, and where."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE.read_text("utf-8"))
    chosen = {"runOnly": {"type": "tag", "values": TAGS}, "resultTypes": ["violations"], **options}
    result: Any = page.evaluate("([part, options]) => axe.run(part, options)", [part, chosen])
    return [
        f"{rule['id']}: {node['target']} {node['failureSummary']}"
        for rule in result["violations"]
        for node in rule["nodes"]
    ]


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
    ids = [row.id for row in site.plan.rows.cases.values() if row.figure][:4]
    page = visit(f"/vergelijken/?cases={','.join(ids)}", width=width, dark=dark)
    page.locator(".ik-verg td").first.wait_for()
    unfold(page)
    assert violations(page) == []
