"""Welke cases halen niveau 2 op het ambitieweb, bij materialen?"""

import pytest
from playwright.sync_api import expect

from built_site import Site
from reader import Reader

pytestmark = pytest.mark.browser


def test_task(reader: Reader, site: Site) -> None:
    page = reader.page
    reader.click(page.get_by_role("banner").get_by_role("link", name="Cases"))
    reader.click(page.locator(".ik-filters summary", has_text="Ambitieniveau"))
    label = page.locator(".ik-niveau label").first.inner_text()
    reader.choose(label, page.locator(".ik-niveau option").nth(1).get_attribute("value") or "")
    expect(page.locator("[role=status]").first).to_contain_text("case")
    expect(page.locator(".ik-rijen > li").first).to_be_visible()
