"""axe-core, in a page of a test: WCAG 2.0 to 2.2 at A and AA, and its own best practices."""

from typing import Any

from playwright.sync_api import Page

from built_site import ROOT

AXE = ROOT / "plugins/inkoopkring_site/browser/node_modules/axe-core/axe.min.js"
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


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
