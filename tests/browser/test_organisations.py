"""The page of an organisation: its cases, and what else it does."""

import pytest

from built_site import Site, Visit
from inkoopkring.views.summaries import organisation_address, public_organisations

pytestmark = pytest.mark.browser


def test_no_page_of_an_organisation_is_empty(site: Site) -> None:
    pages = [organisation_address(one.id) for one in public_organisations(site.plan.summaries)]
    assert len(pages) > 50
    for page in pages:
        assert 'class="ik-deel"' in site.file(page).read_text("utf-8"), page


def test_one_without_a_case_shows_its_role_series_and_meetings(visit: Visit) -> None:
    page = visit("/organisaties/pianoo/")
    assert page.locator("main h2").all_inner_texts()[1:4] == [
        "Partner van een regio",
        "Reeksen van bijeenkomsten",
        "Organiseerde of was erbij",
    ]
    page.get_by_role("region", name="Reeksen").get_by_role("link", name="PIANOo-congres").click()
    assert page.url.endswith("/bijeenkomsten/#reeks-pianoo-congres")
    assert page.locator("#reeks-pianoo-congres").is_visible()
