"""Small windows and large letters: nothing slides sideways, and everything can be hit."""

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from built_site import TEMPLATES, Launch, Site, Visit

SMALLEST_TARGET = 24

# What stands in a sentence may be as small as its letters (WCAG 2.5.8, inline).
TARGETS = """
smallest => [...document.querySelectorAll(
  "button, summary, input, select, nav a, a.knop, .ik-bron")]
  .filter(one => one.checkVisibility({ visibilityProperty: true }) && !one.closest(".sr"))
  .filter(one => !(one instanceof HTMLInputElement && one.closest("label")))
  .map(one => [one.outerHTML.slice(0, 120), one.getBoundingClientRect()])
  .filter(([, box]) => Math.min(box.width, box.height) < smallest - 0.5)
  .map(([html, box]) => `${Math.round(box.width)} × ${Math.round(box.height)}: ${html}`)
"""
TOO_WIDE = """
() => document.scrollingElement.scrollWidth <= innerWidth ? [] :
  [...document.querySelectorAll("body *")]
    .filter(one => one.getBoundingClientRect().right > innerWidth + 1 && !one.closest(".ik-schuif"))
    .map(one => one.outerHTML.slice(0, 120))
"""

pytestmark = pytest.mark.browser


def sticking_out(page: Page) -> Any:
    """What makes the page wider than its window."""
    page.evaluate("document.querySelectorAll('main details').forEach(one => one.open = true)")
    return page.evaluate(TOO_WIDE)


@pytest.mark.parametrize("template", TEMPLATES)
def test_nothing_sticks_out_of_a_small_window(visit: Visit, site: Site, template: str) -> None:
    page = visit(site.address_of(template), width=320)
    assert sticking_out(page) == []


@pytest.fixture(scope="module")
def large_letters(launch: Launch) -> Iterator[Browser]:
    """A browser of a reader who has set letters twice as large."""
    with launch("--blink-settings=defaultFontSize=32") as browser:
        yield browser


@pytest.mark.parametrize("template", TEMPLATES)
def test_nothing_sticks_out_with_large_letters(
    large_letters: Browser, site: Site, template: str
) -> None:
    page = large_letters.new_page(viewport={"width": 1280, "height": 900})
    page.goto(site.origin + site.address_of(template))
    assert page.evaluate("getComputedStyle(document.documentElement).fontSize") == "32px"
    assert sticking_out(page) == []
    page.set_viewport_size({"width": 640, "height": 900})
    assert sticking_out(page) == []
    page.close()


@pytest.mark.parametrize("template", TEMPLATES)
def test_targets_are_large_enough(visit: Visit, site: Site, template: str) -> None:
    page = visit(site.address_of(template))
    for width in (1280, 390):
        page.set_viewport_size({"width": width, "height": 900})
        assert page.evaluate(TARGETS, SMALLEST_TARGET) == [], width


@pytest.mark.parametrize("has_notice", [True, False], ids=["with a notice", "without"])
def test_a_case_on_a_phone_is_one_column_with_the_key_facts_first(
    visit: Visit, site: Site, has_notice: bool
) -> None:
    case = next(one for one in site.plan.summaries.catalogue.cases if one.caution)
    page = visit(f"/cases/{case.id}/", width=390)
    if not has_notice:
        page.locator(".ik-meldingen").evaluate("(notice) => notice.remove()")
    facts, text = page.locator(".ik-kern"), page.locator(".ik-blad__tekst")
    above, below = facts.bounding_box(), text.bounding_box()
    assert above
    assert below
    assert above["y"] + above["height"] <= below["y"]
    assert below["width"] > 350
