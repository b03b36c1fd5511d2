"""Neem de criteria van Noordwijk over, met bron."""

import pytest
from playwright.sync_api import expect

from reader import Reader

pytestmark = pytest.mark.browser


COPIED = """async () => {
  const [item] = await navigator.clipboard.read();
  return await (await item.getType("text/plain")).text();
}"""


def test_task(reader: Reader) -> None:
    page = reader.page
    reader.click(page.get_by_role("banner").get_by_role("link", name="Criteria"))
    reader.tick(page.get_by_role("checkbox", name="Kantoormeubilair"))
    rows = page.locator(".ik-crit").filter(has_text="Gemeente Noordwijk")
    expect(rows.first).to_be_visible()
    for number in range(3):
        reader.tick(rows.nth(number).locator(".ik-crit__kies input"))
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    reader.press("Kopieer voor Word")
    expect(page.locator("#criteria-tray")).to_contain_text("Plak het in Word")
    text = page.evaluate(COPIED)
    assert text.count("Noordwijk") >= 3
    assert "https://" in text
    assert "letterlijk" in text.lower() or "samengevat" in text.lower()
