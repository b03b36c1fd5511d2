"""Nothing runs, loads or is asked for that is not ours, whatever somebody hands in.

The policy in the head of every page says so to the browser; these tests say that no page
needs more than it allows, and that hostile texts do not get as far as needing it.
"""

import shutil
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config
from playwright.sync_api import Browser, Page

from builders import case_text, world_files, write
from built_site import ROOT, TEMPLATES, Site, Visit, served
from inkoopkring.catalogue import Knowledge

NEEDED = {"default-src": "'none'", "base-uri": "'none'"}
ALLOWED = {"'none'", "'self'"}
RESOURCES = {
    "script": "src",
    "img": "src",
    "source": "src",
    "iframe": "src",
    "embed": "src",
    "object": "data",
    "link": "href",
    "use": "href",
    "image": "href",
    "form": "action",
}
NOT_LOADED = {"canonical", "alternate", "license", "help"}
WATCH = """
window.violations = [];
document.addEventListener("securitypolicyviolation",
  event => violations.push(`${event.violatedDirective}: ${event.blockedURI}`));
"""

HEADLINE = """
JSON.parse(document.querySelector("script[type='application/ld+json']").textContent)
  ["@graph"][0].headline
"""

pytestmark = pytest.mark.browser


class Strictness(HTMLParser):
    """Collects what a page may not hold: something inline, or something from elsewhere."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self.policies: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        if values.get("http-equiv", "").lower() == "content-security-policy":
            self.policies.append(values["content"])
        if tag == "style":
            self.found.append("<style>")
        if tag == "script" and "src" not in values and values.get("type") != "application/ld+json":
            self.found.append("<script>")
        self.found += [
            f"<{tag} {name}={value!r}>"
            for name, value in values.items()
            if name == "style" or name.startswith("on") or _is_script(value)
        ]
        address = values.get(RESOURCES.get(tag, ""), "")
        is_loaded = not set(values.get("rel", "").split()) & NOT_LOADED
        if is_loaded and (urlsplit(address).netloc or address.startswith("data:")):
            self.found.append(f"<{tag}> from {address}")


def _is_script(value: str) -> bool:
    return "".join(value.split()).lower().startswith(("javascript:", "vbscript:", "data:text"))


def strictness(path: Path) -> Strictness:
    """What a page holds that it may not."""
    parser = Strictness()
    parser.feed(path.read_text("utf-8"))
    return parser


@pytest.fixture(scope="module")
def every_page(site: Site) -> dict[str, Strictness]:
    """What each page of the real site holds, by its place."""
    paths = sorted(site.folder.rglob("*.html"))
    return {path.relative_to(site.folder).as_posix(): strictness(path) for path in paths}


def test_no_page_holds_anything_inline_or_from_elsewhere(every_page: dict[str, Strictness]) -> None:
    assert len(every_page) > 200
    assert {place: page.found for place, page in every_page.items() if page.found} == {}


def test_every_page_carries_a_policy_that_only_trusts_ourselves(
    every_page: dict[str, Strictness],
) -> None:
    for place, page in every_page.items():
        (policy,) = page.policies
        rules = dict(rule.strip().split(" ", 1) for rule in policy.split(";"))
        assert NEEDED.items() <= rules.items(), place
        assert "form-action" in rules, place
        assert set(rules.values()) <= ALLOWED, place


@pytest.mark.parametrize("template", TEMPLATES)
def test_a_page_needs_no_more_than_the_policy_allows(
    browser: Browser, site: Site, template: str
) -> None:
    context = browser.new_context()
    context.add_init_script(WATCH)
    page = context.new_page()
    asked, said = _listen(page)
    page.goto(site.origin + site.address_of(template), wait_until="networkidle")
    _use(page)
    assert page.evaluate("violations") == []
    assert [url for url in asked if not url.startswith(f"{site.origin}/")] == []
    assert said == []
    context.close()


def _listen(page: Page) -> tuple[list[str], list[str]]:
    """Everything the page asks for from now on, and every error it reports."""
    asked: list[str] = []
    said: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda one: said.append(one.text) if one.type == "error" else None)
    page.on("pageerror", lambda error: said.append(str(error)))
    page.on("response", lambda answer: said.append(answer.url) if answer.status >= 400 else None)
    return asked, said


def _use(page: Page) -> None:
    """Do what a page offers that script is needed for."""
    page.locator("[data-action=colours]").click()
    terms = page.locator(".ik-begrip:visible")
    if terms.count():
        terms.first.hover()
        assert page.locator(".ik-begriptekst:not([hidden])").count() == 1


def test_searching_stays_within_the_policy(browser: Browser, site: Site) -> None:
    context = browser.new_context()
    context.add_init_script(WATCH)
    page = context.new_page()
    asked, said = _listen(page)
    page.goto(f"{site.origin}/zoeken/?q=beton", wait_until="networkidle")
    page.locator("main .ik-res").first.wait_for()
    assert (page.evaluate("violations"), said) == ([], [])
    assert [url for url in asked if not url.startswith(f"{site.origin}/")] == []
    context.close()


def test_structured_data_is_no_script_to_the_policy(visit: Visit, site: Site) -> None:
    page = visit(site.address_of("kinds/case.html"))
    assert page.evaluate(HEADLINE) == page.locator("h1").inner_text()


# A knowledge base of which somebody took over every text, and that no check stopped.

HOSTILE_BODY = """\
<img src="x" onerror="window.hacked = 1">

<script>window.hacked = 2</script>

<style>body { display: none }</style>

[klik](javascript:window.hacked=3) en [klik](JaVaScRiPt&#58;window.hacked=4)

![beeld](https://kwaad.example/volg.gif)

Alinea
{: style="position:fixed" onclick="window.hacked=5" onmouseover="window.hacked=6" }

[link](https://voorbeeld.example/){: onfocus="window.hacked=7" style="color:red" }

<svg><animate onbegin="window.hacked=8" /></svg> <iframe src="https://kwaad.example/"></iframe>

| kop |
| :-: |
| <b onclick="window.hacked=9">cel</b> |
"""
HOSTILE_LINE = "</title></script><script>hacked=10</script><img src=x onerror='hacked=11'>"


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """The site of that knowledge base."""
    root = tmp_path_factory.mktemp("vijandig")
    text = case_text(
        HOSTILE_BODY,
        id="kwaad",
        title=HOSTILE_LINE,
        description=f'"> {HOSTILE_LINE} en nog wat gewone woorden erachter voor de lengte.',
        plaats=HOSTILE_LINE,
        wat_werkte=[{"tekst": HOSTILE_LINE, "bron": ["1"]}],
    )
    write(root, world_files({"cases/kwaad.md": text}))
    for name in ("plugins", "hooks"):
        (root / name).symlink_to(ROOT / name)
    shutil.copy(ROOT / "mkdocs.yml", root)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Knowledge, "blocking", lambda self, *, strict: ())
        build(load_config(str(root / "mkdocs.yml"), site_dir=str(root / "site")))
    with served(root / "site") as site:
        yield site


def test_a_hostile_text_does_not_reach_the_page(hostile: Site, browser: Browser) -> None:
    context = browser.new_context()
    context.add_init_script(WATCH)
    page = context.new_page()
    asked, said = _listen(page)
    page.on("dialog", lambda dialog: pytest.fail(dialog.message))
    page.goto(f"{hostile.origin}/cases/kwaad/", wait_until="networkidle")
    assert page.locator("h1").inner_text() == HOSTILE_LINE
    assert page.evaluate(HEADLINE) == HOSTILE_LINE
    for link in page.locator(".boek a").all():
        link.focus()
        link.hover()
    assert page.evaluate("'hacked' in window") is False
    assert page.evaluate("violations") == []
    assert [url for url in asked if not url.startswith(f"{hostile.origin}/")] == []
    assert said == []
    context.close()


def test_no_page_of_a_hostile_site_holds_anything_inline(hostile: Site) -> None:
    found = {
        str(path.relative_to(hostile.folder)): what
        for path in hostile.folder.rglob("*.html")
        if (what := strictness(path).found)
    }
    assert found == {}
