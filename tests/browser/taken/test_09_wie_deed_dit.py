"""Ik wil iemand spreken die dit al deed. Bij wie klop ik aan?"""

import pytest

from reader import Reader

pytestmark = pytest.mark.browser


def test_task(reader: Reader) -> None:
    reader.type("Wat koop je in?", "kantoormeubilair")
    reader.press("Begin")
    reader.sees("Wie deed dit eerder?", "Stel je vraag", "Vraag naar de")
    desk = reader.page.locator(".ik-loket a").first
    assert str(desk.get_attribute("href")).startswith("https://")
