"""How heavy a first visit is, and how soon the list of cases shows a filter that was chosen.

Weights are of everything the browser fetches, compressed as on its way.
"""

import gzip
import statistics
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Browser, Page, Response, sync_playwright

from bench import growth
from bench.lines import Line
from bench.projects import real_site, site_of
from built_site import served
from programs import LAUNCH_ARGS, NOT_FOUND, browser_path

CASES = 1000
MOST_KILOBYTES, MOST_MILLISECONDS = 150.0, 50.0
MOST_TO_BEGIN = 120.0
"""What the pages may weigh at which a purchase begins."""
RESOURCE_KINDS = {
    "document": "HTML",
    "stylesheet": "CSS",
    "script": "JavaScript",
    "font": "lettertypen",
    "image": "beelden",
}
ALREADY_SMALL = frozenset({".woff2", ".png", ".webp"})
ROUNDS = 12
CHOOSE = """async (number) => {
  const box = document.querySelectorAll(".ik-filters input[type=checkbox]")[number];
  const status = document.querySelector(".ik-balk [role=status]");
  const start = performance.now();
  const changed = new Promise((done) => new MutationObserver(done).observe(
    status, { childList: true, characterData: true, subtree: true }));
  box.click();
  await changed;
  await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  return performance.now() - start;
}"""
"""From a tick to the first moment after the repaint that shows its result."""


def report(folder: Path) -> Iterator[Line]:
    """The weight of pages at a first visit, the time of a filter, and pages of many cases."""
    program = browser_path()
    if program is None:
        raise SystemExit(NOT_FOUND)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=list(LAUNCH_ARGS))
        with served(real_site(folder)) as site:
            address = site.address_of("kinds/case.html")
            yield from _weights("een case openen", browser, site.origin + address)
            address = site.address_of("kinds/product_group.html")
            name = "een productgroep openen"
            yield from _weights(name, browser, site.origin + address, MOST_TO_BEGIN)
            name = "begin met je inkoop openen"
            yield from _weights(name, browser, f"{site.origin}/start/", MOST_TO_BEGIN)
        with served(site_of(folder, CASES)) as large:
            name = f"de lijst openen, {CASES} cases"
            yield from _weights(name, browser, f"{large.origin}/cases/")
            name = f"de criteria openen, {CASES} cases"
            yield from _weights(name, browser, f"{large.origin}/criteria/")
            yield from _filtering(browser, f"{large.origin}/cases/")
        browser.close()
    yield from growth.report(folder)


def _weights(
    name: str, browser: Browser, address: str, most: float = MOST_KILOBYTES
) -> Iterator[Line]:
    page = browser.new_page(viewport={"width": 390, "height": 844})
    answers = _heard(page)
    page.goto(address, wait_until="networkidle")
    found = [(_kind(answer), _kilobytes(answer)) for answer in answers]
    page.close()
    for kind, count in Counter(kind for kind, _ in found).items():
        size = sum(size for one, size in found if one == kind)
        yield Line(f"{name}: {kind} ({count})", size, "kB")
    yield Line(f"{name}: samen", sum(size for _, size in found), "kB", most)


def _heard(page: Page) -> list[Response]:
    """Every answer that a page gets from now on."""
    answers: list[Response] = []

    def hear(answer: Response) -> None:
        answers.append(answer)

    page.on("response", hear)
    return answers


def _kind(answer: Response) -> str:
    return RESOURCE_KINDS.get(answer.request.resource_type, "andere")


def _kilobytes(answer: Response) -> float:
    body = answer.body()
    is_small = Path(answer.url).suffix in ALREADY_SMALL
    return len(body if is_small else gzip.compress(body, 6)) / 1000


def _filtering(browser: Browser, address: str) -> Iterator[Line]:
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    answers = _heard(page)
    page.goto(address, wait_until="networkidle")
    before = len(answers)
    first, later = _times(page)
    yield Line(f"eerste filter kiezen, {CASES} cases", first, "ms")
    name = f"filter kiezen tot beeld, {CASES} cases (mediaan)"
    yield Line(name, statistics.median(later), "ms", MOST_MILLISECONDS)
    yield Line(f"filter kiezen tot beeld, {CASES} cases (traagste)", max(later), "ms")
    size = sum(map(_kilobytes, answers[before:]))
    yield Line(f"filters: gegevens ophalen ({len(answers) - before})", size, "kB")
    page.close()


def _times(page: Page) -> tuple[float, list[float]]:
    """How long the first tick took, and the further ones, on boxes and off again."""
    first, *later = [float(page.evaluate(CHOOSE, number % 4)) for number in range(ROUNDS)]
    return first, later
