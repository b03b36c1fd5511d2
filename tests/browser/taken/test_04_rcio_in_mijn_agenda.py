"""Wanneer is de volgende RCIO, en hoe komt die in mijn agenda?"""

import pytest

from built_site import Site
from reader import Reader

pytestmark = pytest.mark.browser


def test_task(reader: Reader, site: Site) -> None:
    page = reader.page
    reader.click(page.get_by_role("banner").get_by_role("link", name="Bijeenkomsten"))
    reader.sees("RCIO", "elke zes weken")
    link = page.get_by_role("main").get_by_role("link", name="agenda").first
    assert link.get_attribute("href")
    if not any(row.is_coming for row in site.plan.summaries.meetings.values()):
        reader.sees("Er staat nu geen bijeenkomst in de agenda")
