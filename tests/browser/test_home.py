"""The front page: each case once, with the reason that it stands there, and a way to join."""

import pytest

from built_site import Site, Visit
from inkoopkring.model import CaseStudy
from inkoopkring.pages.peers import desks

pytestmark = pytest.mark.browser


def test_no_case_stands_on_it_twice(visit: Visit) -> None:
    links = visit("/").locator("main h3 a, main .ik-drie a")
    cases = list(links.evaluate_all("all => all.map(one => one.pathname)"))
    assert len(cases) > 6
    assert len(set(cases)) == len(cases)


def test_a_featured_case_says_why_and_that_is_true(visit: Visit, site: Site) -> None:
    page = visit("/")
    rows = page.get_by_role("region", name="Uitgelicht").locator(".ik-rij")
    reasons = [row.locator(".ik-waarom").inner_text() for row in rows.all()]
    assert len(set(reasons)) == len(reasons) == 3
    first = str(rows.first.locator("h3 a").get_attribute("href")).strip("/").split("/")[-1]
    case = site.plan.summaries.catalogue.find(CaseStudy, first)
    assert reasons[0] == "Uitgelicht omdat de uitkomst bekend is."
    assert case is not None
    assert case.outcomes
    yellow = page.locator(".ik-stenen .steen--nieuw").count()
    assert yellow == len(reasons)
    assert page.get_by_text("geel is uitgelicht").is_visible()


def test_without_a_date_it_says_where_to_ask(visit: Visit, site: Site) -> None:
    summaries = site.plan.summaries
    assert not any(one.is_coming for one in summaries.meetings.values())
    box = visit("/").get_by_role("complementary", name="Zo sluit je aan")
    assert [one.inner_text() for one in box.locator("li a").all()] == [
        one.name for one in desks(summaries)
    ]
    assert box.get_by_role("link", name="Alle bijeenkomsten").is_visible()


def test_it_leads_to_who_did_it_before(visit: Visit) -> None:
    page = visit("/", script=False)
    page.get_by_role("link", name="Wie deed dit eerder?").click()
    page.locator("main .ik-groepen a, main li a").first.click()
    page.get_by_role("heading", name="Wie deed dit eerder?").wait_for()
