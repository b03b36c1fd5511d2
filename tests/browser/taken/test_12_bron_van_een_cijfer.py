"""Waar komt dit cijfer vandaan?"""

import re

import pytest
from playwright.sync_api import expect

from reader import Reader

pytestmark = pytest.mark.browser


def test_task(reader: Reader) -> None:
    page = reader.page
    page.goto(page.url + "cases/?cijfers=ja")
    reader.click(page.locator(".ik-rijen .h3 a").first)
    reader.click(page.get_by_role("main").locator("a[href*='#bron-']").first)
    source = page.locator(":target")
    expect(source).to_be_visible()
    expect(source.get_by_role("link").first).to_have_attribute("href", re.compile("^https?:"))
