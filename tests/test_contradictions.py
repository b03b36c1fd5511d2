"""No built page says two things that cannot both be true. Read from the real site."""

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

pytestmark = pytest.mark.site

_NOT_FOUND = re.compile(r"Niet gevonden in wat we lazen: (.*?)\.(?: |$)")
_FILLED = {
    "waarde": "Waarde",
    "procedure": "Procedure",
    "contractvorm": "Contractvorm",
    "marktpartijen": "Uitvoerder",
    "plaats": "Plaats",
    "periode": "Periode",
    "criteria": "Eisen en criteria",
    "cijfers": "Wat het opleverde",
    "wat niet werkte": "Wat niet werkte",
    "volgende keer": "De volgende keer",
}
"""What is not found, and the word that stands above it where it is."""


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
    return [*_empty_headings(pieces), *_found_after_all(pieces), *_no_cases(html, pieces)]


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
    return [f"{one} is there after all" for one in missing if _FILLED.get(one) in heads]


def _no_cases(html: str, pieces: list[tuple[str, str]]) -> list[str]:
    said = " ".join(text for tag, text in pieces if tag == "text")
    rows = html.count('class="ik-rij"') + html.count('class="ik-rij ')
    claim = re.search(
        r"(?i)\b(nog geen cases?|geen enkele case|geen cases) (?:waarin|over|bij)", said
    )
    return [f"{claim[0]} beside {rows} cases"] if claim and rows else []


def test_no_page_contradicts_itself(real_site: Path) -> None:
    pages = sorted(real_site.rglob("*.html"))
    assert len(pages) > 250
    found = {
        page.relative_to(real_site).as_posix(): wrong
        for page in pages
        if (wrong := contradictions(page.read_text("utf-8")))
    }
    assert found == {}


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
            ["nog geen case waarin beside 1 cases"],
        ),
        ("<p>We kennen nog geen case waarin dit speelt.</p>", []),
    ],
)
def test_a_contradiction_is_seen(main: str, wrong: list[str]) -> None:
    assert contradictions(f"<main>{main}</main>") == wrong
