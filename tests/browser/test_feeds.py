"""A feed that somebody opens in a browser: it reads well, and leads on without script."""

import pytest
from playwright.sync_api import Browser, Page, Route

from built_site import ROOT, Site
from sites import SITE_URL

SCREENS = ROOT / ".screens"

pytestmark = pytest.mark.browser


def opened(browser: Browser, site: Site, place: str, width: int) -> Page:
    """A feed in a browser that runs no script. What its addresses name is the served site."""
    context = browser.new_context(
        viewport={"width": width, "height": 900}, java_script_enabled=False
    )

    def answer(route: Route) -> None:
        route.fulfill(path=site.file(route.request.url.removeprefix(SITE_URL)))

    context.route(f"{SITE_URL}/**", answer)
    page = context.new_page()
    page.goto(f"{SITE_URL}{place}")
    return page


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("name", ["rss.xml", "atom.xml"])
def test_every_item_can_be_followed(browser: Browser, site: Site, name: str, width: int) -> None:
    page = opened(browser, site, f"/cases/{name}", width)
    SCREENS.mkdir(exist_ok=True)
    page.screenshot(path=SCREENS / f"feed-{name.partition('.')[0]}-{width}.png")
    items = page.locator("item, entry")
    links = page.locator("item > a, entry > a")
    assert links.count() == items.count() > 10
    first, *_ = links.all()
    assert first.is_visible()
    assert not page.locator("item > title, entry > title").first.is_visible()
    assert not page.locator("guid, content").first.is_visible()
    box = page.locator("channel, feed").last.bounding_box()
    assert box is not None
    assert box["width"] <= width
    words = first.inner_text()
    first.click()
    assert page.locator("h1").inner_text() == words
    page.context.close()


def test_it_says_what_it_is_and_leads_to_the_explanation(browser: Browser, site: Site) -> None:
    page = opened(browser, site, "/inspiratie/rss.xml", 390)
    hint = page.locator("channel > a + a")
    assert hint.is_visible()
    before = hint.evaluate("one => getComputedStyle(one, '::before').content")
    assert before.startswith('"Dit is een feed.')
    hint.click()
    assert page.url == f"{SITE_URL}/abonneren/"
    page.context.close()
