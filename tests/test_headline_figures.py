"""Every figure that stands large is an outcome, with how it was established. Read from the site."""

import json
import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from typing import Any

import pytest

from inkoopkring.model.vocabulary import Standing

pytestmark = pytest.mark.site

_ROW = re.compile(
    r'<a href="[^"]*?/?cases/(?P<case>[\w-]+)/">(?:(?!<li class="ik-rij").)*?'
    r'<p class="ik-rij__cijfer[^>]*>.*?</b> <span>(?P<caption>.*?)</span>',
    re.DOTALL,
)
_HEAD = re.compile(
    r"<div[^>]*><dt>(?P<text>[^<]*)</dt><dd class=\"ik-getal\">.*?"
    r'<span class="ik-stempel[^>]*>(?P<standing>.*?)</span></dd></div>',
    re.DOTALL,
)
_WORDS = {one.value: one.words for one in Standing}


@pytest.fixture(scope="module")
def outcomes(real_site: Path) -> dict[str, set[str]]:
    """What may stand large of each case, from its own file among the open data."""
    files = (one for one in real_site.glob("data/cases/*.json") if "." not in one.stem)
    return {file.stem: set(_outcomes(_read(file))) for file in files}


def _read(file: Path) -> Any:
    return json.loads(file.read_text("utf-8"))


def _outcomes(case: dict[str, Any]) -> Iterator[str]:
    for figure in case.get("resultaten", ()):
        if figure["rol"] == "uitkomst":
            yield _plain(figure["omschrijving"], _WORDS[figure["stand"]])


def _plain(text: str, standing: str = "") -> str:
    """The words alone, so that brackets in a caption make no difference."""
    return " ".join(re.findall(r"\w+", f"{unescape(text)} {standing}"))


def test_every_figure_in_a_list_on_a_page_is_an_outcome(
    real_site: Path, outcomes: dict[str, set[str]]
) -> None:
    rows = {
        (match["case"], _plain(match["caption"]))
        for page in real_site.rglob("index.html")
        for match in _ROW.finditer(page.read_text("utf-8"))
    }
    assert len(rows) > 20
    assert {row for row in rows if row[1] not in outcomes[row[0]]} == set()


def test_every_figure_in_the_list_that_a_script_shows_is_an_outcome(
    real_site: Path, outcomes: dict[str, set[str]]
) -> None:
    fields = _read(real_site / "data" / "lijst.json")["velden"]
    rows = [
        dict(zip(fields, row, strict=True))
        for part in real_site.glob("data/lijst/*.json")
        for row in _read(part)
    ]
    shown = [(row["id"], _plain(row["cijfer"][-1])) for row in rows if row["cijfer"]]
    assert len(rows) == len(outcomes)
    assert [row for row in shown if row[1] not in outcomes[row[0]]] == []
    assert {case for case, _ in shown} == {case for case, found in outcomes.items() if found}


def test_every_figure_in_a_comparison_is_an_outcome(
    real_site: Path, outcomes: dict[str, set[str]]
) -> None:
    shown = [
        (file.stem, _plain(line["tekst"]))
        for file in real_site.glob("data/vergelijken/*.json")
        for line in _read(file)["rijen"]["cijfer"]["regels"]
    ]
    assert len(shown) > 20
    assert [row for row in shown if row[1] not in outcomes[row[0]]] == []


def test_what_a_case_yielded_on_its_page_are_its_outcomes(
    real_site: Path, outcomes: dict[str, set[str]]
) -> None:
    for case, expected in outcomes.items():
        page = (real_site / "cases" / case / "index.html").read_text("utf-8")
        shown = {_plain(match["text"], match["standing"]) for match in _HEAD.finditer(page)}
        assert shown == expected, case
