"""From what somebody buys to what fits: the answer in the address, and two sheets to take along."""

import re

import pytest
from playwright.sync_api import Page, Route

from axe import violations
from built_site import Site, Visit, served

QUESTION = "bedrag=50000-100000&procedure=meervoudig-onderhands&stap=eisen"
ANSWERED = f"/start/?wat=bureaustoelen&{QUESTION}"
SHEET = 998
"""The height of what fits on A4 within its margins, in pixels of CSS."""
CONTENT = """() => [...document.querySelectorAll(".ik-vel")].map((sheet) => Math.max(
  ...[...sheet.children].map((one) => one.getBoundingClientRect().bottom)) -
  sheet.getBoundingClientRect().top)"""
LOADED = """() => performance.getEntriesByType("resource")
  .reduce((sum, one) => sum + one.encodedBodySize,
    performance.getEntriesByType("navigation")[0].encodedBodySize)"""

pytestmark = pytest.mark.browser


def cases(page: Page) -> list[str]:
    """The ids of the cases that are shown."""
    page.locator("[data-answer] [data-list=cases]").wait_for()
    shown = page.locator("[data-list=cases] > :not([hidden])")
    return [str(one) for one in shown.evaluate_all("all => all.map(one => one.dataset.case)")]


def test_four_answers_stand_in_the_address_and_lead_to_cases(visit: Visit, site: Site) -> None:
    page = visit("/start/")
    page.get_by_label("Wat koop je in?").fill("bureaustoelen")
    page.get_by_label("Welke procedure?").select_option("meervoudig-onderhands")
    page.get_by_label("Bij welke stap ben je?").select_option("eisen")
    page.get_by_role("button", name="Toon wat past").click()
    page.wait_for_url(
        f"{site.origin}/start/?wat=bureaustoelen&procedure=meervoudig-onderhands&stap=eisen"
    )
    found = cases(page)
    known = site.plan.summaries.catalogue
    groups = [one.product_group for one in known.cases if one.id in found]
    assert groups.count("kantoormeubilair") == len(found) - 1 == 3
    (other,) = [
        one for one in known.cases if one.id in found and one.product_group != "kantoormeubilair"
    ]
    assert other.procedure == "meervoudig-onderhands"
    assert page.locator("[data-heading]").inner_text().startswith("Kantoormeubilair, meervoudig")
    assert "noemt een bron deze procedure" in page.locator("[data-lead]").inner_text()
    assert page.get_by_label("Bij welke stap ben je?").input_value() == "eisen"
    assert page.locator(".ik-waarom b").nth(1).inner_text() == "zelfde stap"
    assert not page.locator("[data-choose]").is_visible()


def test_every_link_in_the_answer_leads_somewhere(visit: Visit, site: Site) -> None:
    page = visit(ANSWERED)
    cases(page)
    links = page.locator("[data-answer] a[href]").evaluate_all(
        "all => all.filter(one => one.origin === location.origin).map(one => one.pathname)"
    )
    assert len(links) > 20
    assert [link for link in set(links) if not site.file(str(link)).is_file()] == []


@pytest.mark.parametrize(
    ("what", "title"),
    [("39130000", "Kantoormeubilair"), ("Straatmeubilair", "Straatmeubilair en borden")],
)
def test_a_code_or_a_part_of_a_name_will_do(visit: Visit, what: str, title: str) -> None:
    page = visit(f"/start/?wat={what}")
    cases(page)
    assert page.locator("[data-heading]").inner_text() == title


def test_what_somebody_chose_before_the_script_ran_stays(visit: Visit, site: Site) -> None:
    page = visit("/start/")
    held: list[Route] = []

    def hold(script: Route) -> None:
        held.append(script)

    page.route("**/start.js", hold)
    with page.expect_request("**/start.js"):
        page.goto(f"{site.origin}{ANSWERED}", wait_until="commit")
    step = page.get_by_label("Bij welke stap ben je?")
    step.select_option("markt")
    (script,) = held
    script.continue_()
    page.locator("[data-answer] [data-list=cases]").wait_for()
    assert step.input_value() == "markt"
    assert page.get_by_label("Wat koop je in?").input_value() == "bureaustoelen"
    assert page.get_by_label("Welke procedure?").input_value() == "meervoudig-onderhands"
    assert page.locator("[data-heading]").inner_text().endswith("bij de stap markt")


def test_unknown_words_are_told_and_not_guessed_at(visit: Visit) -> None:
    page = visit("/start/?wat=raket")
    page.get_by_text("We weten niet welke productgroep je bedoelt met ‘raket’.").wait_for()
    link = page.get_by_role("link", name="Zoek deze woorden op de hele site")
    assert str(link.get_attribute("href")).endswith("/zoeken/?q=raket")
    assert page.locator(".ik-groepen a").count() > 20


@pytest.mark.parametrize("width", [1280, 390])
def test_axe_finds_nothing_in_an_answer(visit: Visit, width: int) -> None:
    page = visit(ANSWERED, width=width)
    cases(page)
    assert violations(page) == []


def test_the_answer_fits_a_small_window(visit: Visit) -> None:
    page = visit(ANSWERED, width=320)
    cases(page)
    assert page.evaluate("document.scrollingElement.scrollWidth <= innerWidth")


def test_the_dossier_takes_along_what_was_asked(visit: Visit, site: Site) -> None:
    page = visit(ANSWERED)
    found = cases(page)
    page.get_by_role("link", name="Neem mee als dossier").click()
    assert cases(page) == found
    asked = page.locator(".ik-vel__vraag").inner_text()
    assert "Meervoudig onderhandse procedure" in asked
    assert "4. Eisen" in asked
    foot = page.locator("[data-address]").first.inner_text()
    assert foot.endswith(f"/start/?wat=kantoormeubilair&{QUESTION}")
    numbers = re.findall(r"\[(\d+)\]", page.locator(".ik-vel").first.inner_text())
    assert list(dict.fromkeys(numbers)) == [str(n) for n in range(1, len(set(numbers)) + 1)]
    listed = page.locator("[data-list=sources] > :not([hidden])")
    assert listed.count() == len(set(numbers))
    page.get_by_role("link", name="Terug naar je antwoord").click()
    assert cases(page) == found


@pytest.mark.parametrize("script", [True, False], ids=["asked", "without script"])
def test_every_dossier_fits_on_two_sheets(visit: Visit, site: Site, script: bool) -> None:
    addresses = [one.address for one in site.plan.pages if one.template == "lists/dossier.html"]
    page = visit("/start/", width=680, script=script)
    page.emulate_media(media="print")
    heights = {}
    for address in addresses:
        page.goto(f"{site.origin}{address}?{QUESTION}")
        heights[address] = page.evaluate(CONTENT)
    assert len(heights) == 30
    assert {address: one for address, one in heights.items() if max(one) > SHEET + 1} == {}


def test_a_dossier_is_two_pages_on_paper(visit: Visit) -> None:
    page = visit(f"/start/kantoormeubilair/dossier/?{QUESTION}")
    cases(page)
    paper = page.pdf(prefer_css_page_size=True)
    assert paper.count(b"/Type /Page\n") + paper.count(b"/Type /Page ") == 2


@pytest.mark.parametrize("address", [ANSWERED, "/productgroepen/kantoormeubilair/"])
def test_the_first_view_is_light(visit: Visit, site: Site, address: str) -> None:
    with served(site.folder, packed=True) as packed:
        page = visit("/404.html")
        page.goto(packed.origin + address, wait_until="networkidle")
        assert page.evaluate(LOADED) <= 120_000
