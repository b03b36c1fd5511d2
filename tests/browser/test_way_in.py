"""A page that is long on a phone begins with a way in that fits a screen."""

import pytest

from built_site import TEMPLATES, Site, Visit
from inkoopkring.model import Meeting

pytestmark = pytest.mark.browser

PHONE, SCREEN, LONG = 390, 844, 6000
WAYS = ".ik-sprongen, .ik-inhoud, .ik-letters, .ik-filterlade, .ik-vraagbalk, .ik-kop a[href*='?']"
"""Links to parts, letters, filters, the question bar, and from a list to its filters."""
PARTS = """(css) => [...document.querySelectorAll(css)].filter((one) => one.checkVisibility())
  .map((one) => one.getBoundingClientRect()).map(({ top, height }) => [top, height])"""


@pytest.mark.parametrize("template", TEMPLATES)
def test_a_long_page_has_a_way_in(visit: Visit, site: Site, template: str) -> None:
    page = visit(site.address_of(template), width=PHONE)
    if page.evaluate("document.documentElement.scrollHeight") <= LONG:
        return
    ways = page.evaluate(PARTS, WAYS)
    assert ways, site.address_of(template)
    assert all(height <= SCREEN for _, height in ways)


@pytest.mark.parametrize(
    "address",
    ["/meedoen/controles/", "/meedoen/velden/", "/themas/gww/", "/bijeenkomsten/", "/elders/"],
)
def test_every_link_of_the_way_in_leads_to_a_part(visit: Visit, address: str) -> None:
    page = visit(address, width=PHONE)
    (way,) = page.locator(".ik-sprongen, .ik-inhoud--lang").all()
    box = way.bounding_box()
    assert box is not None
    assert box["y"] < SCREEN
    assert box["height"] <= SCREEN
    targets = way.locator("a").evaluate_all("all => all.map((one) => one.hash.slice(1))")
    assert len(targets) > 2
    for id in targets:
        assert page.locator(f"[id='{id}']").count() == 1, id


def test_the_facts_of_a_meeting_stand_on_top_of_its_text(visit: Visit, site: Site) -> None:
    meeting = next(one for one in site.plan.summaries.catalogue.meetings if one.outcomes)
    assert isinstance(meeting, Meeting)
    page = visit(site.plan.summaries.catalogue.address(meeting.id), width=PHONE)
    top = "(one) => one.getBoundingClientRect().top"
    facts = page.locator(".ik-kern").evaluate(top)
    assert facts < page.locator(".ik-blad__tekst").evaluate(top)
    assert facts < 2 * SCREEN
