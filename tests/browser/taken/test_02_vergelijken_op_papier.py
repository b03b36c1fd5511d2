"""Zet drie cases over groenbeheer naast elkaar, op papier voor het overleg."""

import pytest
from playwright.sync_api import expect

from reader import PATIENCE, Reader

pytestmark = pytest.mark.browser


def test_task(reader: Reader) -> None:
    reader.follow("Groenbeheer")
    boxes = reader.page.locator(".ik-rijen .ik-kies input")
    for number in range(3):
        reader.tick(boxes.nth(number))
    reader.click(reader.page.get_by_role("link", name="Zet naast elkaar"))
    expect(reader.page.get_by_role("heading", level=1)).to_have_text(
        "Drie cases naast elkaar", timeout=PATIENCE
    )
    pdf = reader.page.pdf(prefer_css_page_size=True)
    assert 1 <= pdf.count(b"/Type /Page\n") <= 3
