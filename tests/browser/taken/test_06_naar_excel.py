"""Zet de cases over gebouwen in Excel, met alle opdrachtgevers en criteria."""

from io import BytesIO

import openpyxl
import pytest
from playwright.sync_api import expect

from reader import Reader

pytestmark = [
    pytest.mark.browser,
    pytest.mark.filterwarnings("ignore:Workbook contains no default style"),
]


def test_task(reader: Reader) -> None:
    page = reader.page
    reader.click(page.get_by_role("banner").get_by_role("link", name="Cases"))
    reader.tick(page.locator("[name=thema][value=gebouwen]"))
    expect(page.locator(".ik-rijen")).not_to_have_attribute("aria-busy", "true")
    reader.click(page.get_by_text("Download lijst"))
    path = reader.download(page.get_by_role("button", name="Excel"))
    sheet = openpyxl.load_workbook(BytesIO(path.read_bytes())).worksheets[0]
    rows = list(sheet.iter_rows(values_only=True))
    assert len(rows) > 10
    words = " ".join(str(cell) for row in rows for cell in row)
    assert "gunning" in words.lower()
    assert "andere)" not in words
