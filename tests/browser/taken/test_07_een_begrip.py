"""Wat is een MKI?"""

import pytest
from playwright.sync_api import expect

from reader import Reader

pytestmark = pytest.mark.browser


def test_task(reader: Reader) -> None:
    reader.click(reader.page.get_by_role("contentinfo").get_by_role("link", name="Begrippen"))
    reader.sees("Milieukostenindicator")
    expect(reader.page.locator("#mki")).to_contain_text("MKI")
