"""Wat werkte in Utrecht niet? Ik stuur de lijst door en kom er later op terug."""

import pytest
from playwright.sync_api import expect

from reader import Reader

pytestmark = pytest.mark.browser


def test_task(reader: Reader) -> None:
    page = reader.page
    reader.click(page.get_by_role("banner").get_by_role("link", name="Cases"))
    reader.tick(page.get_by_role("checkbox", name="Met wat niet werkte"))
    reader.tick(page.get_by_role("checkbox", name="Utrecht"))
    expect(page.locator("[role=status]").first).to_contain_text("cases")
    shared = page.url
    assert "tegenviel=ja" in shared
    assert "regio=utrecht" in shared
    reader.click(page.locator(".ik-rijen .h3 a").first)
    reader.sees("Wat niet werkte")
    page.goto(shared)
    expect(page.get_by_role("checkbox", name="Met wat niet werkte")).to_be_checked()
