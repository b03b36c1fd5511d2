"""WCAG 2.2 A and AA and the best practices of axe-core: nothing found, on every template."""

from typing import Any

import pytest
from playwright.sync_api import Page

from built_site import ROOT, TEMPLATES, Site, Visit

AXE = ROOT / "plugins/inkoopkring_mkdocs/browser/node_modules/axe-core/axe.min.js"
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
WIDTHS = (1280, 390)

pytestmark = pytest.mark.browser


def violations(page: Page) -> list[str]:
    """What axe finds: the rule, and where."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE.read_text("utf-8"))
    options = {"runOnly": {"type": "tag", "values": TAGS}, "resultTypes": ["violations"]}
    result: Any = page.evaluate("options => axe.run(document, options)", options)
    return [
        f"{rule['id']}: {node['target']} {node['failureSummary']}"
        for rule in result["violations"]
        for node in rule["nodes"]
    ]


def open_everything(page: Page) -> None:
    """Unfold what folds, and show the explanation of a term."""
    page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
    term = page.locator(".ik-begrip")
    if term.count():
        term.first.focus()


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("template", TEMPLATES)
def test_axe_finds_nothing(visit: Visit, site: Site, template: str, width: int) -> None:
    page = visit(site.address_of(template), width=width)
    assert violations(page) == []
    page.emulate_media(color_scheme="dark")
    assert violations(page) == []
    open_everything(page)
    assert violations(page) == []
    page.emulate_media(color_scheme="light")
    assert violations(page) == []
