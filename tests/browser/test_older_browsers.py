"""What a reader comes to do ends in a browser of March 2022 too, or the page says what to do.

The promise stands at /toegankelijkheid/#browsers.
"""

from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, Page, expect

from built_site import Site
from case_list import ONE_THEME, box
from older_browsers import EVERYTHING, LACKS, TOO_OLD, Lack, Reader, reader_without

Task = Callable[[Reader, Site], None]
WITHOUT_COPYING = "Lukt niet: selecteer en kopieer de tekst zelf"

pytestmark = pytest.mark.browser


def search_on_the_page(reader: Reader, site: Site) -> None:
    page = reader.open("/zoeken/?q=kunstgras")
    page.locator(".zoekresultaten").get_by_role("link").first.click()
    page.wait_for_url("**/cases/rotterdam-kunstgras/")


def search_from_elsewhere(reader: Reader, site: Site) -> None:
    page = reader.open("/over/")
    page.get_by_role("banner").get_by_role("link", name="Zoeken").click()
    page.locator("[name=q]:visible").first.press_sequentially("kunstgras")
    page.locator(".ik-optie, .zoekresultaten a").first.click()
    page.wait_for_url("**/cases/rotterdam-kunstgras/")


def filter_cases(reader: Reader, site: Site) -> None:
    page = reader.open("/cases/?stap=gunning&stap=markt")
    box(page, ONE_THEME).check()
    page.wait_for_url("**thema=gww**")
    page.get_by_label("Sorteer op").select_option("titel")
    page.wait_for_url("**sorteer=titel**")
    titles = page.locator(".ik-rijen:not([aria-busy]) .h3").all_inner_texts()
    assert len(titles) > 1
    assert titles == sorted(titles, key=str.casefold)


def compare_cases(reader: Reader, site: Site) -> None:
    page = reader.open("/cases/")
    for number in range(2):
        page.locator(".ik-rijen .ik-kies input").nth(number).check()
    page.get_by_role("link", name="Zet naast elkaar").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Twee cases naast elkaar")
    expect(page.locator(".ik-verg thead h2")).to_have_count(2)


def copy_a_criterion(reader: Reader, site: Site) -> None:
    page = reader.open(with_criteria(site))
    text = page.locator("#tekst-1")
    assert text.evaluate("one => getComputedStyle(one).userSelect") in {"auto", "text"}
    button = page.locator("[data-source=kopie-1]")
    if button.is_visible():
        button.click()
        words = "Gekopieerd" if can_copy(page) else WITHOUT_COPYING
        expect(button).to_have_text(words)


def with_criteria(site: Site) -> str:
    """A case with criteria to copy."""
    return next(
        page.address
        for page in site.plan.pages
        if page.template == "kinds/case.html"
        and 'id="tekst-1"' in site.file(page.address).read_text("utf-8")
    )


def can_copy(page: Page) -> bool:
    """Whether the browser lets a page copy."""
    return bool(page.evaluate("navigator.clipboard.writeText('x').then(() => true, () => false)"))


def print_everything(reader: Reader, site: Site) -> None:
    page = reader.open("/themas/gww/")
    titles = page.locator("main .ik-rij .h3")
    closed = titles.last
    assert not closed.is_visible()
    page.evaluate("window.print = () => { dispatchEvent(new Event('beforeprint')); }; print()")
    page.emulate_media(media="print")
    assert all(title.is_visible() for title in titles.all())
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    page.emulate_media(media="screen")
    assert not closed.is_visible()


def use_the_menu(reader: Reader, site: Site) -> None:
    page = reader.open("/")
    page.set_viewport_size({"width": 390, "height": 844})
    page.locator(".ik-menu > summary").click()
    page.locator(".ik-menu__lade").get_by_role("link", name="Cases").click()
    page.wait_for_url("**/cases/")


def read_in_the_dark(reader: Reader, site: Site) -> None:
    page = reader.open("/over/")
    assert (lightness(page, "html"), lightness(page, "h1")) == ("light", "dark")
    page.locator("[data-action=colours]").click()
    assert (lightness(page, "html"), lightness(page, "h1")) == ("dark", "light")


def lightness(page: Page, css: str) -> str:
    """Whether the ground of the page, or the letters of something on it, are light or dark."""
    name = "backgroundColor" if css == "html" else "color"
    colour = page.locator(css).evaluate(f"one => getComputedStyle(one).{name}")
    shades = [int(part) for part in colour.removeprefix("rgb(").rstrip(")").split(", ")]
    return "light" if sum(shades) > 3 * 128 else "dark"


def learn_a_term(reader: Reader, site: Site) -> None:
    address = next(
        page.address
        for page in site.plan.pages
        if 'class="ik-begrip"' in site.file(page.address).read_text("utf-8")
    )
    page = reader.open(address)
    page.wait_for_load_state("networkidle")
    shown = page.locator(".ik-begriptekst:visible")
    assert shown.count() == 0
    page.locator(".ik-begrip").first.hover()
    expect(shown).to_have_count(1)


TASKS = (
    search_on_the_page,
    search_from_elsewhere,
    filter_cases,
    compare_cases,
    copy_a_criterion,
    print_everything,
    use_the_menu,
    read_in_the_dark,
    learn_a_term,
)


SEARCHES = (search_on_the_page, search_from_elsewhere)


@pytest.mark.parametrize(
    ("lack", "tasks"),
    [
        pytest.param(LACKS["light-dark()"], TASKS, id="light-dark()"),
        pytest.param(LACKS["popover"], TASKS, id="popover"),
        pytest.param(LACKS["findLast, toSorted"], TASKS, id="findLast, toSorted"),
        pytest.param(LACKS["showModal"], TASKS, id="showModal"),
        pytest.param(LACKS["Worker"], TASKS, id="Worker"),
        pytest.param(LACKS["modules in workers"], SEARCHES, id="modules in workers"),
        pytest.param(LACKS["leave to copy"], (copy_a_criterion,), id="leave to copy"),
        pytest.param(EVERYTHING, TASKS, id="all of these, dialog, storage, clipboard and :has()"),
    ],
)
def test_every_task_ends_without(
    browser: Browser, site: Site, lack: Lack, tasks: tuple[Task, ...]
) -> None:
    with reader_without(browser, site.origin, lack) as reader:
        for task in tasks:
            task(reader, site)
        assert reader.errors == []


def test_a_system_in_the_dark_is_followed_without_light_dark(browser: Browser, site: Site) -> None:
    with reader_without(browser, site.origin, LACKS["light-dark()"], dark=True) as reader:
        page = reader.open("/over/")
        assert (lightness(page, "html"), lightness(page, "h1")) == ("dark", "light")
        page.locator("[data-action=colours]").click()
        assert (lightness(page, "html"), lightness(page, "h1")) == ("light", "dark")


@pytest.mark.parametrize(
    ("address", "said", "way_on"),
    [
        ("/zoeken/?q=beton", "Zoeken werkt alleen met JavaScript", "Begrippen"),
        ("/cases/", "te oude browser", "CSV voor een spreadsheet"),
        ("/vergelijken/", "Vergelijken werkt alleen met JavaScript", "alle cases als CSV"),
    ],
)
def test_a_browser_that_is_too_old_is_told_so(
    browser: Browser, site: Site, address: str, said: str, way_on: str
) -> None:
    with reader_without(browser, site.origin, TOO_OLD) as reader:
        page = reader.open(address)
        main = page.locator("main")
        expect(main).to_contain_text(said, use_inner_text=True)
        assert main.get_by_role("link", name=way_on, exact=True).first.is_visible()
        assert main.locator(".alleen-script:visible").count() == 0
        page.get_by_role("link", name="browser").first.click()
        expect(page.locator("#browsers")).to_be_visible()
