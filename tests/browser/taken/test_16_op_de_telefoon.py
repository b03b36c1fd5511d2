"""Op mijn telefoon, in de trein: zoek twee cases over GWW en zet ze naast elkaar."""

import pytest
from playwright.sync_api import expect

from reader import Reader

pytestmark = pytest.mark.browser


def test_task(phone_reader: Reader) -> None:
    page = phone_reader.page
    page.goto(page.url + "cases/")
    phone_reader.click(page.locator(".ik-filterlade > summary"))
    phone_reader.tick(page.get_by_role("checkbox", name="GWW", exact=False).first)
    button = page.locator(".ik-filters [type=submit]")
    expect(button).to_be_in_viewport()
    phone_reader.click(button)
    boxes = page.locator(".ik-rijen .ik-kies input")
    for number in range(2):
        phone_reader.tick(boxes.nth(number))
    phone_reader.click(page.get_by_role("link", name="Zet naast elkaar"))
    expect(page.get_by_role("heading", level=1)).to_have_text("Twee cases naast elkaar")
