"""Without JavaScript every page can be read whole, and every way on is a link."""

import pytest
from playwright.sync_api import Page

from built_site import Site, Visit
from inkoopkring.model import CaseStudy, Digest, Meeting
from inkoopkring.model.lists import ProductGroup
from inkoopkring.pages.peers import SHOWN

pytestmark = pytest.mark.browser


def visible_text(page: Page) -> str:
    """What a reader sees, with everything unfolded."""
    closed = page.locator("main details:not([open]) > summary:visible")
    while closed.count():
        closed.first.press("Enter")
    return " ".join(page.locator("main").inner_text().split())


def assert_no_dead_buttons(page: Page) -> None:
    """A button that needs script does not show without it."""
    assert page.locator("button:not([type=submit]):visible").count() == 0


def test_home_leads_on(visit: Visit, site: Site) -> None:
    page = visit("/", script=False)
    assert_no_dead_buttons(page)
    for label in site.plan.summaries.themes.values():
        assert page.locator("main").get_by_role("link", name=label.title).first.is_visible()
    page.get_by_label("Wat koop je in?").fill("beton")
    page.keyboard.press("Enter")
    page.wait_for_url(f"{site.origin}/start/?wat=beton&stap=")
    groups = site.plan.summaries.catalogue.listed(ProductGroup).values()
    links = page.locator("main .ik-groepen a")
    assert sorted(links.evaluate_all("all => all.map(one => one.pathname)")) == sorted(
        f"/productgroepen/{one.id}/" for one in groups
    )
    assert_no_dead_buttons(page)
    links.first.click()
    assert page.locator("h2#h-cases").is_visible()


@pytest.mark.parametrize("address", ["", "dossier/"])
def test_the_answer_for_a_product_group_stands_on_its_own(
    visit: Visit, site: Site, address: str
) -> None:
    page = visit(f"/start/kantoormeubilair/{address}", script=False)
    assert_no_dead_buttons(page)
    assert page.locator("[data-list=cases] > :visible").count() == 4
    assert page.locator("[data-list=criteria] > :visible").count() > 0


def test_the_list_leads_to_every_case(visit: Visit, site: Site) -> None:
    page = visit("/cases/", script=False)
    text = ""
    while True:
        assert_no_dead_buttons(page)
        text += visible_text(page)
        older = page.get_by_role("link", name="Oudere cases")
        if not older.count():
            break
        with page.expect_navigation():
            older.click()
    missing = [row.title for row in site.plan.summaries.cases.values() if row.title not in text]
    assert missing == []


@pytest.mark.parametrize("width", [1280, 390])
def test_the_menu_opens(visit: Visit, width: int) -> None:
    page = visit("/", script=False, width=width)
    if page.locator(".ik-menu > summary").is_visible():
        page.locator(".ik-menu > summary").click()
    link = page.locator("header nav").get_by_role("link", name="Cases").locator("visible=true")
    link.click()
    assert page.url.endswith("/cases/")


def test_a_case_is_whole(visit: Visit, site: Site) -> None:
    address = site.address_of("kinds/case.html")
    case = next(d for d in site.plan.summaries.catalogue.documents if d.address == address).entry
    assert isinstance(case, CaseStudy)
    page = visit(address, script=False)
    assert_no_dead_buttons(page)
    text = visible_text(page)
    for line in (case.title, case.description, *(source.title for source in case.sources)):
        assert line in text
    for lesson in case.lessons:
        assert lesson.text in text


def test_a_meeting_is_whole(visit: Visit, site: Site) -> None:
    address = site.address_of("kinds/meeting.html")
    meeting = next(d for d in site.plan.summaries.catalogue.documents if d.address == address).entry
    assert isinstance(meeting, Meeting)
    text = visible_text(visit(address, script=False))
    for line in (meeting.title, meeting.description, *(one.text for one in meeting.outcomes)):
        assert line in text


def test_an_edition_is_whole(visit: Visit, site: Site) -> None:
    address = site.address_of("kinds/digest.html")
    digest = next(d for d in site.plan.summaries.catalogue.documents if d.address == address).entry
    assert isinstance(digest, Digest)
    text = visible_text(visit(address, script=False))
    for line in (digest.title, *(one.reason for one in digest.featured)):
        assert line in text


def test_a_term_leads_to_the_glossary(visit: Visit, site: Site) -> None:
    address = next(
        page.address
        for page in site.plan.pages
        if 'class="ik-begrip"' in site.file(page.address).read_text("utf-8")
    )
    page = visit(address, script=False)
    term = page.locator(".ik-begrip").first
    described = page.locator(f"[id={term.get_attribute('aria-describedby')}]")
    assert described.text_content()
    assert not described.is_visible()
    term.click()
    assert "/begrippen/#" in page.url
    assert page.locator(":target dt").is_visible()


@pytest.mark.parametrize("address", ["/zoeken/", "/404.html"])
def test_who_finds_nothing_reads_who_to_ask(visit: Visit, address: str) -> None:
    page = visit(address, script=False)
    peers = page.get_by_role("region", name="Wie deed dit eerder?")
    assert peers.locator(".ik-wie > li").count() == SHOWN
    peers.get_by_role("link", name="Alle organisaties").click()
    assert page.get_by_role("heading", level=1).inner_text() == "Organisaties"


@pytest.mark.parametrize(
    ("address", "words", "case"),
    [
        (
            "/stappen/markt/",
            "de provincie Utrecht bij ICT",
            "/cases/provincie-utrecht-ict-hardware/",
        ),
        ("/themas/gww/", "Utrecht vroeg bij een busbaan", "/cases/utrecht-busbaan-dichterswijk/"),
        ("/belemmeringen/papier/", "In Aalborg", "/cases/aalborg-ict-levensduur/"),
    ],
)
def test_advice_leads_to_the_case_that_it_tells_of(
    visit: Visit, address: str, words: str, case: str
) -> None:
    page = visit(address, script=False)
    page.locator("main li").filter(has_text=words).locator(".ik-naarcase a").first.click()
    assert page.url.endswith(case)
