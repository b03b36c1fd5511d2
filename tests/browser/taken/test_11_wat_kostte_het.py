"""Wat kostte zo'n inkoop een ander?"""

import pytest
from playwright.sync_api import expect

from reader import Reader

pytestmark = pytest.mark.browser


def test_task(reader: Reader) -> None:
    page = reader.page
    reader.click(page.get_by_role("banner").get_by_role("link", name="Cases"))
    reader.click(page.locator(".ik-filters summary", has_text="Bedrag"))
    reader.tick(page.get_by_role("checkbox", name="€ 250.000 tot € 1 miljoen"))
    expect(page.locator(".ik-rijen > li")).to_have_count(1)
    reader.click(page.locator(".ik-rijen .h3 a").first)
    reader.sees("€")
