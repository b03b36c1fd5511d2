"""Small windows and large letters: nothing slides sideways, and everything can be hit."""

from typing import Any

import pytest
from playwright.sync_api import Page

from built_site import TEMPLATES, Site, Visit

SMALLEST_TARGET = 24

# What stands in a sentence may be as small as its letters (WCAG 2.5.8, inline).
TARGETS = """
smallest => [...document.querySelectorAll("button, summary, input, select, nav a, a.knop, .ik-bron")]
  .filter(one => one.checkVisibility({ visibilityProperty: true }) && !one.closest(".sr"))
  .filter(one => !(one instanceof HTMLInputElement && one.closest("label")))
  .map(one => [one.outerHTML.slice(0, 120), one.getBoundingClientRect()])
  .filter(([, box]) => Math.min(box.width, box.height) < smallest - 0.01)
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
def test_nothing_sticks_out_of_a_window_of_320(visit: Visit, site: Site, template: str) -> None:
    page = visit(site.address_of(template), width=320)
    assert sticking_out(page) == []


@pytest.mark.parametrize("template", TEMPLATES)
@pytest.mark.parametrize("width", [1280, 640])
def test_nothing_sticks_out_with_letters_twice_as_large(
    visit: Visit, site: Site, template: str, width: int
) -> None:
    page = visit(site.address_of(template), width=width)
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    assert sticking_out(page) == []


@pytest.mark.parametrize("template", TEMPLATES)
@pytest.mark.parametrize("width", [1280, 390])
def test_targets_are_large_enough(visit: Visit, site: Site, template: str, width: int) -> None:
    page = visit(site.address_of(template), width=width)
    assert page.evaluate(TARGETS, SMALLEST_TARGET) == []
