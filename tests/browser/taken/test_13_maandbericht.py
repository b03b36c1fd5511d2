"""Hoe krijg ik elke maand het nieuws?"""

import pytest
from playwright.sync_api import expect

from reader import Reader

pytestmark = pytest.mark.browser


def test_task(reader: Reader) -> None:
    reader.follow("Kies hoe je volgt")
    reader.sees("RSS", "Zonder e-mailadres")
    reader.page.goto(reader.page.url.split("/abonneren/")[0] + "/zoeken/?q=nieuwsbrief")
    links = reader.page.locator("ol.zoekresultaten > li a[href]")
    expect(links.first).to_be_visible()
    found = [str(link.get_attribute("href")) for link in links.all()[:3]]
    assert any(address.endswith("/abonneren/") for address in found)
