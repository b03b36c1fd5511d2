"""No built page says two things that cannot both be true. Read from the real site."""

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from inkoopkring.model import CaseStudy
from inkoopkring.model.case_study import RECOMMENDED
from inkoopkring.model.shapes import shapes

pytestmark = pytest.mark.site

_NOT_FOUND = re.compile(r"Niet gevonden in wat we lazen: (.*?)\.(?: |$)")
_FILLED = {
    "plaats": {"Plaats"},
    "periode": {"Periode"},
    "productgroep": {"Wat is ingekocht"},
    "procedure": {"Procedure"},
    "contractvorm": {"Contractvorm"},
    "waarde": {"Waarde"},
    "marktpartijen": {"Bedrijven"},
    "cijfers": {"Wat het opleverde", "Omvang en eisen"},
    "wat werkte": {"Wat werkte", "Wat werkte en wat niet"},
    "wat niet werkte": {"Wat niet werkte", "Wat werkte en wat niet"},
    "volgende keer": {"De volgende keer", "Lessen voor de volgende keer"},
    "criteria": {"Eisen en criteria", "Zo is er gegund"},
}
"""What is not found, and the words that can stand above it where it is."""
_NONE_YET = {
    "case": (
        re.compile(r"(?i)\b(?:nog geen|geen enkele) cases?\b|\bgeen cases? (?:waarin|over|bij)\b"),
        "ik-rij",
    ),
    "bijeenkomst": (
        re.compile(r"(?i)\b(?:nog geen|geen enkele) bijeenkomst(?:en)?\b"),
        "ik-agenda",
    ),
}
"""How a page says that it lists none, and the class of what it lists then."""


class _Reader(HTMLParser):
    """The main text of a page: headings with their level, labels, and what is said between."""

    def __init__(self) -> None:
        super().__init__()
        self.pieces: list[tuple[str, str]] = []
        self._tags: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if "main" in self._tags and tag in {"svg", "img", "table", "form", "input"}:
            self.pieces.append(("shown", ""))
        if tag in {"h1", "h2", "h3", "h4", "dt", "main", "script", "style"}:
            self._tags.append(tag)
            if tag[0] in "hd" and "main" in self._tags:
                self.pieces.append((tag, ""))

    def handle_endtag(self, tag: str) -> None:
        if self._tags and self._tags[-1] == tag:
            self._tags.pop()

    def handle_data(self, data: str) -> None:
        if "main" not in self._tags or not data.strip() or self._tags[-1] in {"script", "style"}:
            return
        if self._tags[-1] != "main":
            tag, text = self.pieces[-1]
            self.pieces[-1] = (tag, text + data) if tag == self._tags[-1] else (tag, text)
        else:
            self.pieces.append(("text", data.strip()))


def contradictions(html: str) -> list[str]:
    """What on a page contradicts the rest of it, in words."""
    reader = _Reader()
    reader.feed(html)
    pieces = [(tag, " ".join(text.split())) for tag, text in reader.pieces]
    return [*_empty_headings(pieces), *_found_after_all(pieces), *_none_yet(html, pieces)]


def _empty_headings(pieces: list[tuple[str, str]]) -> list[str]:
    """Headings with nothing below them but a heading of the same sort, or the end."""
    found = []
    for (tag, text), (after, _) in zip(pieces, [*pieces[1:], ("h1", "")], strict=True):
        if re.fullmatch("h[2-4]", tag) and re.fullmatch("h[1-4]", after) and after <= tag:
            found.append(f"nothing below {text}")
    return found


def _found_after_all(pieces: list[tuple[str, str]]) -> list[str]:
    said = " ".join(text for tag, text in pieces if tag == "text")
    match = _NOT_FOUND.search(said)
    missing = re.split(r", | en ", match[1]) if match else []
    heads = {text for tag, text in pieces if tag[0] in "hd"}
    return [f"{one} is there after all" for one in missing if _FILLED[one] & heads]


def _none_yet(html: str, pieces: list[tuple[str, str]]) -> list[str]:
    said = " ".join(text for tag, text in pieces if tag == "text")
    shown = set(re.findall(r'class="([\w-]+)', html))
    return [
        f"{claim[0]} beside a {kind}"
        for kind, (pattern, row) in _NONE_YET.items()
        if (claim := pattern.search(said)) and row in shown
    ]


def test_no_page_contradicts_itself(real_site: Path) -> None:
    pages = sorted(real_site.rglob("*.html"))
    assert len(pages) > 250
    found = {
        page.relative_to(real_site).as_posix(): wrong
        for page in pages
        if (wrong := contradictions(page.read_text("utf-8")))
    }
    assert found == {}


def test_everything_that_can_be_missing_has_its_heading() -> None:
    fields = shapes(CaseStudy)
    assert set(_FILLED) == {fields[key].label.lower() for key in RECOMMENDED.values()}


@pytest.mark.parametrize(
    ("main", "wrong"),
    [
        ("<h2>Leeg</h2><h2>Vol</h2><p>Tekst.</p>", ["nothing below Leeg"]),
        ("<h2>Boven</h2><h3>Onder</h3><p>Tekst.</p>", []),
        ("<p>Tekst.</p><h2>Leeg</h2>", ["nothing below Leeg"]),
        (
            "<dl><dt>Waarde</dt><dd>1</dd></dl><p>Niet gevonden in wat we lazen: waarde.</p>",
            ["waarde is there after all"],
        ),
        ("<p>Niet gevonden in wat we lazen: plaats en waarde.</p>", []),
        (
            '<p>We kennen nog geen case waarin dit speelt.</p><li class="ik-rij">Een case</li>',
            ["nog geen case beside a case"],
        ),
        (
            '<p>Er zijn geen cases over hout.</p><li class="ik-rij">Een case</li>',
            ["geen cases over beside a case"],
        ),
        (
            '<p>nog geen bijeenkomsten</p><ul class="ik-agenda"><li>Overleg</li></ul>',
            ["nog geen bijeenkomsten beside a bijeenkomst"],
        ),
        (
            "<h2>Wat werkte en wat niet</h2>Dit.<p>Niet gevonden in wat we lazen: wat werkte.</p>",
            ["wat werkte is there after all"],
        ),
        ("<p>We kennen nog geen case waarin dit speelt.</p>", []),
    ],
)
def test_a_contradiction_is_seen(main: str, wrong: list[str]) -> None:
    assert contradictions(f"<main>{main}</main>") == wrong
