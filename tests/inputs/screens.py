"""What is right of the inputs that need a browser: what shows, what is pressed, what is printed."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from playwright.sync_api import Browser, Page, Route
from playwright.sync_api import TimeoutError as TooLate

from axe import violations
from built_site import Site
from inputs.mail import part

_STYLE = re.compile(r"<style.*?</style>", re.DOTALL)
_CONTRAST: Mapping[str, Any] = {"runOnly": {"type": "rule", "values": ["color-contrast"]}}
_SHOWN = """start => {
  const links = [...document.querySelectorAll("main a[href]")]
    .filter((link) => link.pathname.startsWith(start) && link.pathname.endsWith("/"))
    .filter((link) => !link.hash);
  const all = new Set(links.map((link) => link.href));
  const shown = new Set(links.filter((link) => link.checkVisibility()).map((link) => link.href));
  return [all.size, shown.size];
}"""
"""How many pages under an address a page links to, and how many of those links show."""
_SECONDS = 5_000


@dataclass(frozen=True)
class Desk:
    """A browser, and the real site."""

    browser: Browser
    site: Site

    def page(self, address: str = "", width: int = 1280) -> Page:
        """A new page, at an address when there is one."""
        page = self.browser.new_page(viewport={"width": width, "height": 900}, locale="nl-NL")
        if address:
            page.goto(self.site.origin + address)
        return page


def a_worker_that_does_not_load(desk: Desk) -> Iterator[str]:
    ways: Mapping[str, Callable[[Route], None]] = {
        "een afgebroken verzoek": lambda route: route.abort(),
        "een 404": lambda route: route.fulfill(status=404),
    }
    for name, answer in ways.items():
        page = desk.page()
        page.route("**/worker*.js", answer)
        page.goto(f"{desk.site.origin}/zoeken/?q=beton")
        said = page.get_by_text("Zoeken lukt nu niet").first
        try:
            said.wait_for(timeout=_SECONDS)
        except TooLate:
            yield f"na {name} zegt de pagina niets"


def the_slash(desk: Desk) -> Iterator[str]:
    page = desk.page("/")
    page.keyboard.press("/")
    page.wait_for_timeout(1_000)
    window = page.locator("dialog[open]")
    if window.count() and not window.locator("[name=slash], [data-action=slash]").count():
        yield "/ opent het zoekvenster en is niet uit te zetten"


def colours_of_old_browsers(desk: Desk) -> Iterator[str]:
    def older(route: Route) -> None:
        answer = route.fetch()
        route.fulfill(response=answer, body=answer.text().replace("light-dark(", "onbekend("))

    for address in ("/", "/cases/rotterdam-kunstgras/"):
        page = desk.page()
        page.route("**/*.css", older)
        page.goto(desk.site.origin + address)
        if found := violations(page, **_CONTRAST):
            yield f"{len(found)} teksten op {address} zijn niet te lezen"
        fills: Any = page.evaluate(
            "[...document.querySelectorAll('main svg *')].filter(one => one.getBBox && "
            "!one.children.length && one.getBBox().width > 40 && "
            "getComputedStyle(one).fill === 'rgb(0, 0, 0)').length"
        )
        if fills:
            yield f"{fills} vlakken van tekeningen op {address} zijn zwart"


def closed_parts_of_a_theme(desk: Desk) -> Iterator[str]:
    yield from _on_paper(desk, "/themas/gww/", "/cases/")


def closed_years(desk: Desk) -> Iterator[str]:
    yield from _on_paper(desk, "/bijeenkomsten/", "/bijeenkomsten/")


def _on_paper(desk: Desk, address: str, start: str) -> Iterator[str]:
    page = desk.page(address)
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    in_all, shown = page.evaluate(_SHOWN, start)
    if shown != in_all:
        yield f"{shown} van de {in_all} komen op papier"


def a_key_without_a_name(desk: Desk) -> Iterator[str]:
    page = desk.page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(error.message))
    page.goto(f"{desk.site.origin}/zoeken/")
    page.evaluate(
        "document.querySelector('main input')"
        ".dispatchEvent(new Event('keydown', { bubbles: true }))"
    )
    page.wait_for_timeout(200)
    yield from errors


def links_in_the_window(desk: Desk) -> Iterator[str]:
    page = desk.page("/")
    page.keyboard.press("Control+k")
    page.locator("dialog[open]").wait_for(timeout=_SECONDS)
    page.keyboard.type("beton")
    page.locator("dialog[open] [role=option]").first.wait_for(timeout=_SECONDS)
    bare: Any = page.evaluate(
        "[...document.querySelectorAll('dialog[open] [role=option]')]"
        ".filter(one => !one.matches('a[href]') && !one.querySelector('a[href]')).length"
    )
    if bare:
        yield f"{bare} resultaten zijn geen link"


def mail_without_style(desk: Desk) -> Iterator[str]:
    message = max(desk.site.folder.glob("inspiratie/*/bericht.eml")).read_bytes()
    page = desk.page(width=390)
    page.set_content(_STYLE.sub("", part(message, "html")))
    if found := violations(page, **_CONTRAST):
        yield f"{len(found)} teksten zijn niet te lezen"
    width: Any = page.evaluate("document.documentElement.scrollWidth")
    if width > 390:
        yield f"de mail is op een telefoon {width} breed"


SCREENS: Mapping[str, tuple[str, Callable[[Desk], Iterator[str]]]] = {
    "50": ("de pagina zegt dat zoeken niet lukt", a_worker_that_does_not_load),
    "51": ("één teken opent niets, of is uit te zetten", the_slash),
    "52": ("een oudere browser toont leesbare kleuren", colours_of_old_browsers),
    "55": ("alle cases komen op papier", closed_parts_of_a_theme),
    "56": ("alle bijeenkomsten komen op papier", closed_years),
    "57": ("een toets zonder naam doet niets", a_key_without_a_name),
    "58": ("een resultaat in het zoekvenster is een link", links_in_the_window),
    "59": ("ook zonder stijlen is de mail te lezen en past hij", mail_without_style),
}
"""By number: what is right, and the function that looks for it."""
