"""How well and how fast searching works, and what it costs: part of `make bench`.

Quality is measured on the half of the golden set that nothing is tuned on, beside three others:
Material's own search, the very code that its pages run, Pagefind on the built site, and
MiniSearch as it comes. Each of them gets the words of a page and is judged on the pages it finds.
"""

import gzip
import shutil
import statistics
import subprocess
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from html import escape
from pathlib import Path
from typing import Any

import material
from playwright.sync_api import Browser, Page, sync_playwright

from bench.lines import Line
from bench.others import installed
from bench.projects import made, real_site
from built_site import served
from inkoopkring.catalogue import load
from inkoopkring.search.documents import Searchable, searchables
from inkoopkring.search.index import write_index
from inkoopkring.search.settings import Zone
from inkoopkring.views.summaries import Summaries
from programs import LAUNCH_ARGS, browser_path
from search_node import OTHERS, ROOT, SCRIPTS, ranked
from search_queries import Query, Score, mean, queries, score

TODAY = date(2026, 11, 29)
SIZES = (1000, 5000)
GOAL = 1000
TYPED = "bestrating"
SEEN = 3
"""So many results are in sight at first on a screen of 1280 × 800; each fetches its sentences."""
ROUNDS = 7
MOST = {0: 150_000, GOAL: 400_000}
FIRST_MS, NEXT_MS, LONG_MS, BUILD_SECONDS = 150, 30, 50, 3.0

WATCH = """
window.metingen = []; window.lang = [];
new PerformanceObserver((list) => lang.push(...list.getEntries().map((one) => one.duration)))
  .observe({ type: "longtask", buffered: false });
addEventListener("keydown", () => { window.getypt = performance.now(); }, true);
new MutationObserver(() => {
  const list = document.querySelector("ol.zoekresultaten");
  if (window.getypt && list.getAttribute("aria-busy") === "false" && list.children.length) {
    metingen.push(performance.now() - window.getypt);
    window.getypt = 0;
  }
}).observe(document.querySelector("ol.zoekresultaten"), { attributes: true });
"""
MATERIAL = """async ([script, docs, queries]) => {
  const worker = new Worker(script);
  const ask = (message) => new Promise((done, fail) => {
    worker.onmessage = ({ data }) => done(data);
    worker.onerror = fail;
    worker.postMessage(message);
  });
  const fields = { title: { boost: 1e3 }, text: { boost: 1 }, tags: { boost: 1e6 } };
  const config = { lang: ["nl"], separator: "[\\\\s\\\\-]+", pipeline: ["stopWordFilter"], fields };
  await ask({ type: 0, data: { config, docs, options: { suggest: false } } });
  const found = [];
  for (const query of queries) {
    const { data } = await ask({ type: 2, data: query });
    found.push(data.items.slice(0, 50).map(([{ location }]) => location));
  }
  return found;
}"""
PAGEFIND = """async (queries) => {
  const pagefind = await import("/pagefind/pagefind.js");
  const found = [];
  for (const query of queries) {
    const { results } = await pagefind.search(query);
    const pages = await Promise.all(results.slice(0, 50).map((one) => one.data()));
    found.push(pages.map(({ url }) => url));
  }
  return found;
}"""


def report(folder: Path) -> Iterator[Line | str]:
    """All figures, line by line as they are measured."""
    summaries = _summaries(ROOT)
    with sync_playwright() as playwright:
        site = folder / "zoeken"
        shutil.copytree(real_site(folder), site)
        browser = playwright.chromium.launch(executable_path=browser_path(), args=list(LAUNCH_ARGS))
        yield from _quality(summaries, site, browser)
        indexes = {0: write_index(summaries)}
        for size in SIZES:
            large = _summaries(made(folder, size))
            start = time.process_time()
            indexes[size] = write_index(large)
            seconds = time.process_time() - start
            if size == GOAL:
                yield Line(f"index maken, {size} cases", seconds, "s", BUILD_SECONDS)
        yield from _transfers(site, indexes)
        (site / "data" / "zoeken.json").write_bytes(indexes[GOAL])
        yield from _speed(site, browser)
        browser.close()


def _summaries(project: Path) -> Summaries:
    return Summaries(load(project, TODAY).published(TODAY))


# --- quality


def _quality(summaries: Summaries, site: Path, browser: Browser) -> Iterator[str]:
    asked = [query for query in queries() if query.is_test]
    yield f"{len(asked)} zoekvragen uit de testhelft: recall@5, nDCG@10, precision@5"
    for name, found in _engines(summaries, site, browser):
        answers = found([query.text for query in asked])
        yield from _table(name, asked, answers)


def _engines(
    summaries: Summaries, site: Path, browser: Browser
) -> Iterator[tuple[str, Callable[[Sequence[str]], list[list[str]]]]]:
    documents = list(searchables(summaries))
    addresses = [one.found.address for one in documents]
    texts = [_text(one) for one in documents]
    index = str(site / "data" / "zoeken.json")

    def ours(asked: Sequence[str]) -> list[list[str]]:
        found = ranked("ours", asked, index=index, folder=str(SCRIPTS))
        return [[addresses[number] for number in numbers] for numbers in found]

    installed()
    yield "Inkoopkring", ours
    yield "Material", lambda asked: _material(texts, browser, asked)
    yield "Pagefind", lambda asked: _pagefind(site, browser, asked)
    yield "MiniSearch", lambda asked: ranked("minisearch", asked, documents=texts)


def _text(one: Searchable) -> Mapping[str, str]:
    """A document as others get it: what its page shows."""
    shown = (text for place, text in one.texts.items() if place is not Zone.RELATED)
    return {"id": one.found.address, "title": one.found.title, "text": "\n".join(shown)}


def _material(
    texts: Sequence[Mapping[str, str]], browser: Browser, asked: Sequence[str]
) -> list[list[str]]:
    """Material's own worker, set up for Dutch as its plugin does when nothing is chosen."""
    templates = Path(material.__file__).parent / "templates"
    (script,) = (templates / "assets/javascripts/workers").glob("search.*.min.js")
    documents = [
        {"location": one["id"], "title": one["title"], "text": escape(one["text"])} for one in texts
    ]
    with served(templates) as place:
        page = browser.new_page()
        page.goto(f"{place.origin}/assets/images/favicon.png")
        found: list[list[str]] = page.evaluate(
            MATERIAL, [f"/{script.relative_to(templates).as_posix()}", documents, list(asked)]
        )
        page.close()
    return found


def _pagefind(site: Path, browser: Browser, asked: Sequence[str]) -> list[list[str]]:
    """Pagefind on a copy of the site. Its own page has no policy, for it needs WebAssembly."""
    copy = site.with_name("pagefind")
    shutil.copytree(site, copy)
    program = next((OTHERS / "node_modules" / "@pagefind").glob("*/bin/pagefind_extended"), None)
    program = program or next((OTHERS / "node_modules" / "@pagefind").glob("*/bin/pagefind"))
    subprocess.run([program, "--site", copy], check=True, capture_output=True)
    (copy / "leeg.html").write_text("<!doctype html><html lang=nl><title>leeg</title>", "utf-8")
    with served(copy) as place:
        page = browser.new_page()
        page.goto(f"{place.origin}/leeg.html")
        found: list[list[str]] = page.evaluate(PAGEFIND, list(asked))
        page.close()
    return found


def _table(name: str, asked: Sequence[Query], answers: Sequence[Sequence[str]]) -> Iterator[str]:
    scores: dict[str, list[Score]] = {}
    for query, found in zip(asked, answers, strict=True):
        scores.setdefault(query.kind, []).append(score(query, found))
    everything = [one for group in scores.values() for one in group]
    for kind, group in {**scores, "alle klassen": everything}.items():
        total = mean(group)
        figures = f"{total.recall:>8.2f}{total.ndcg:>8.2f}{total.precision:>8.2f}"
        yield f"  {name:<28}{kind:<24}{len(group):>4}{figures}"


# --- what goes over the line


def _transfers(site: Path, indexes: Mapping[int, bytes]) -> Iterator[Line]:
    folder = site / "assets" / "js"
    scripts = [*sorted((folder / "search").glob("*.js")), folder / "search.js"]
    script = sum(len(gzip.compress(path.read_bytes(), 9)) for path in scripts)
    files = (site / "data" / "zinnen" / "cases").glob("*.json")
    quoted = SEEN * statistics.mean(len(gzip.compress(path.read_bytes(), 9)) for path in files)
    for size, index in indexes.items():
        cases = f"{size} cases" if size else "echte cases"
        total = len(gzip.compress(index, 9)) + script + quoted
        most = MOST.get(size)
        name = f"eerste zoekvraag ophalen, {cases}"
        yield Line(name, total / 1000, "kB", most / 1000 if most else None)


# --- speed


def _speed(site: Path, browser: Browser) -> Iterator[Line]:
    """Typing on a settled search page, with the index of 1,000 cases, fresh each round."""
    first: list[float] = []
    later: list[float] = []
    long: list[float] = []
    with served(site) as place:
        for _ in range(ROUNDS):
            context = browser.new_context()
            page = context.new_page()
            page.goto(f"{place.origin}/zoeken/", wait_until="networkidle")
            measured, slow = _type(page)
            first.append(measured[0])
            later += measured[1:]
            long += slow
            context.close()
    yield Line("eerste letter tot resultaat, 1000 cases", statistics.median(first), "ms", FIRST_MS)
    yield Line("volgende letters, 1000 cases", statistics.median(later), "ms", NEXT_MS)
    yield Line("langste taak op de pagina", max(long, default=0), "ms", LONG_MS)


def _type(page: Page) -> tuple[list[float], list[float]]:
    """Type a word letter by letter: how long until the results of each, and long tasks."""
    page.evaluate(WATCH)
    field = page.locator("main .ik-zoek input")
    field.click()
    for count, letter in enumerate(TYPED, start=1):
        field.press(letter)
        page.wait_for_function("(count) => metingen.length >= count", arg=count)
    measured: Any = page.evaluate("[metingen, lang]")
    return measured[0], measured[1]
