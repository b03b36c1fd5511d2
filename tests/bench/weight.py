"""How heavy a first visit to a case is: everything the browser fetches, compressed as on its way.

python tests/bench/weight.py           builds the site first
python tests/bench/weight.py SITE      measures a site that is built already
"""

import gzip
import sys
import tempfile
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from playwright.sync_api import Response, sync_playwright

from built_site import ROOT, build, served
from programs import LAUNCH_ARGS, NOT_FOUND, browser_path

TARGET = 150.0
TEMPLATE = "kinds/case.html"
KINDS = {
    "document": "HTML",
    "stylesheet": "CSS",
    "script": "JavaScript",
    "font": "lettertypen",
    "image": "beelden",
}
ALREADY_SMALL = frozenset({".woff2", ".png", ".webp"})


def report(folder: Path | None = None) -> list[str]:
    """A line for each sort of file and one for the whole; `folder` holds a built site."""
    if folder is not None:
        return _lines(_fetched(folder))
    with tempfile.TemporaryDirectory() as name:
        build(ROOT, Path(name))
        return _lines(_fetched(Path(name)))


def _fetched(folder: Path) -> list[tuple[str, float]]:
    """The sort and the size, in kB, of everything that opening the largest case fetches."""
    program = browser_path()
    if program is None:
        raise SystemExit(NOT_FOUND)
    answers: list[Response] = []

    def note(answer: Response) -> None:
        answers.append(answer)

    with served(folder) as site, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=list(LAUNCH_ARGS))
        page = browser.new_page(viewport={"width": 390, "height": 844})
        page.on("response", note)
        page.goto(site.origin + site.address_of(TEMPLATE), wait_until="networkidle")
        found = [(_kind(answer), _size(answer)) for answer in answers]
        browser.close()
    return found


def _kind(answer: Response) -> str:
    return KINDS.get(answer.request.resource_type, "tabblad")


def _size(answer: Response) -> float:
    body = answer.body()
    is_small = Path(answer.url).suffix in ALREADY_SMALL
    return len(body if is_small else gzip.compress(body, 6)) / 1000


def _lines(found: list[tuple[str, float]]) -> list[str]:
    counts = Counter(kind for kind, _ in found)
    sizes = {one: sum(size for kind, size in found if kind == one) for one in counts}
    total = sum(size for _, size in found)
    verdict = "gehaald" if total <= TARGET else "TE VEEL"
    return [
        *(f"een case openen: {kind} ({counts[kind]}), {sizes[kind]:.1f} kB" for kind in sizes),
        f"een case openen: samen ({len(found)}), {total:.1f} kB, doel ≤ {TARGET:g} kB, {verdict}",
    ]


if __name__ == "__main__":
    print(*report(Path(sys.argv[1]) if len(sys.argv) > 1 else None), sep="\n")
