"""Ik koop straatmeubilair, 80.000 euro, meervoudig onderhands. Welke criteria neem ik over?"""

import pytest
from playwright.sync_api import expect

from reader import PATIENCE, Reader

pytestmark = pytest.mark.browser


def test_task(reader: Reader) -> None:
    reader.type("Wat koop je in?", "straatmeubilair")
    reader.press("Begin")
    expect(reader.page.get_by_label("Wat koop je in?")).to_have_value("straatmeubilair")
    reader.sees("Straatmeubilair en borden")
    reader.choose("Ongeveer hoeveel?", "50000-100000")
    reader.choose("Welke procedure?", "meervoudig-onderhands")
    reader.press("Toon wat past")
    reader.sees("Straatmeubilair en borden, meervoudig", "zelfde procedure", "Elders in den lande")
    reader.follow("Bekijk de criteria uit hetzelfde thema")
    reader.tick(reader.page.locator(".ik-crit__kies input").first)
    reader.press("Kopieer voor Word")
    expect(reader.page.locator("#criteria-tray")).to_contain_text(
        "Plak het in Word", timeout=PATIENCE
    )
