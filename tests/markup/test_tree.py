"""A text is read as GitHub reads it: the same lists, tables, links, code and words.

The measure is cmark-gfm, the program that GitHub itself uses. In an ordinary run a few hundred
generated texts; `INKOOPKRING_FUZZ=20000 python -m pytest tests/markup/test_tree.py` makes that
many, other ones each time.
"""

import re
from itertools import product

import cmarkgfm
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from inkoopkring.markup.body import Body
from inkoopkring.markup.prose import render
from inkoopkring.markup.tree import read
from markup.pieces import AMOUNT, LONG, PIECES
from markup.structure import structure, without_bare_links

_DISPUTED = re.compile(
    r"(?m)(?:```|~~~).*\S|\[[ xX]\](?! taak$| klaar$)"  # our captions; boxes inside a line
    r"|[->+*.)][ \t]+[-*+][ \t]+\[[ x]\]"  # boxes in a list in a list
    r"|(?:taak|klaar)\n[ \t]*[-=]"  # boxes in a heading
    r"|^[ >*+-]*:[ \t]|!\[[^\]]*<|\\<"  # our lists of terms; an address in a description, escaped
)
_COMMONMARK = MarkdownIt("commonmark").enable(["table", "strikethrough"])
BLOCKS = {
    "lijst": "- hergebruik\n- minder transport",
    "sterretjes": "* hergebruik\n* *minder* transport",
    "genummerd": "1. eerst dit\n2. dan dat",
    "vanaf drie": "3. eerst dit\n4. dan dat",
    "haakjes": "1) eerst dit\n2) dan dat",
    "twee spaties": "- materiaal\n  - beton\n  - asfalt\n- energie",
    "drie spaties": "1. materiaal\n   - beton\n   - asfalt\n2. energie",
    "vier spaties": "- materiaal\n    - beton\n        - puin\n- energie",
    "alinea in punt": "1. een\n\n2. twee\n\n   vervolg van twee\n\n3. drie",
    "code in punt": "- zo:\n\n  ```\n  a: b\n  ```\n\n- klaar",
    "citaat in punt": "- iemand zei:\n  > Goed zo.\n- klaar",
    "taken": "- [x] bestek geschreven\n- [ ] gegund",
    "tabel": "| Post | Bedrag |\n| --- | ---: |\n| Aanleg | 100 |\n| Beheer | |",
    "tabel onder een regel met een escape": "`a\\|b` en\nPost | Bedrag\n--- | ---\nA | B",
    "tabel zonder rand": "Post | Bedrag\n--- | ---\nAanleg | `a \\| b`",
    "citaat": "> Een **mooi** begin\nen het vervolg.\n>\n> Slot.",
    "code": "```yaml\ntitle: x\n\n  # y\n```",
    "code zonder taal": "~~~\n<b> & [x](y)\n~~~",
    "ingesprongen code": "    een regel\n\n    nog een",
    "kop": "### Kosten & baten ###",
    "streep": "***",
    "onderstreept": "Kosten en baten\n---------------",
    "adres": "Zie https://example.nl/a_b?c=1&d=2. Of www.example.nl/x, (https://example.nl).",
    "doorgestreept": "Het was ~~duur~~ niet ~goedkoop~.",
    "adressen": "Postbus 1\\\n1000 AA Utrecht  \nNederland",
    "escapes": "Prijs \\$5 \\& btw \\= 21\\% \\\"ca\\.\\\" 1\\. 2\\) \\# \\[x\\] \\* C:\\map",
    "accolades": "De raming {indicatief} is 100 {ex btw} en {.klasse}.",
    "tekens": "R&D &copy; &#8211; &nbsp; 3 < 4 > 2",
    "link met titel": "[het\nverhaal](over.md \"T\") [dit](<een bestand.md>) [r].\n\n[r]: x.md 'T'",
    "beeld in link": "[![tegel](tegel.png)](over.md) ![een *mooie* tegel](x.png)",
    "nadruk": "**vet***schuin*, snake_case_naam, *a*b, __vet__, 2*3*4, ***alles***.",
    "geen lijst": "In het jaar\n2024. Toen begon het.\n-10 graden\n*schuin* eerst",
}  # fmt: skip
BEFORE = {
    "leeg": "",
    "zin": "De gemeente vroeg om:\n",
    "alinea": "De gemeente vroeg om het volgende.\n\n",
    "kop": "## Aanpak\n",
    "punt": "- Vooraf:\n\n",
}
AFTER = {"niets": "", "zin": "\nEn verder.", "alinea": "\n\nEn verder.", "lijst": "\n- slot"}
CORPUS = {
    " + ".join(names): BEFORE[names[0]] + BLOCKS[names[1]] + AFTER[names[2]]
    for names in product(BEFORE, BLOCKS, AFTER)
}


def ours(text: str) -> list[tuple[str, ...]]:
    return structure(render(text, str).html)


def as_github(text: str) -> list[tuple[str, ...]]:
    return structure(cmarkgfm.github_flavored_markdown_to_html(text))


def as_commonmark(text: str) -> list[tuple[str, ...]]:
    """The measure for emphasis in emphasis, in which cmark-gfm departs from CommonMark."""
    return structure(_COMMONMARK.render(text))


@pytest.mark.parametrize("block", BLOCKS)
def test_a_page_shows_what_github_shows(block: str) -> None:
    texts = [text for name, text in CORPUS.items() if f" + {block} + " in name]
    assert len(texts) == len(BEFORE) * len(AFTER)
    for text in texts:
        assert ours(text) == as_github(text), text


def test_the_corpus_is_large() -> None:
    assert len(CORPUS) >= 300


@settings(
    max_examples=AMOUNT,
    derandomize=not LONG,
    deadline=None,
    database=None,
    suppress_health_check=list(HealthCheck),
)
@given(st.lists(st.sampled_from(PIECES), max_size=25).map("".join))
def test_any_text_shows_what_github_shows(text: str) -> None:
    if not _DISPUTED.search(text) and not Body(text).html:
        found = ours(text)
        if found != as_github(text):  # which loses code behind an address and an open backtick
            assert as_commonmark(text) in (found, without_bare_links(found))


class TestFootnotes:
    TEXT = "Een[^b] en twee[^a]. Weer[^b].\n\n[^a]: Eerste.\n[^b]: Tweede met [link](x.md).\n"

    def test_notes_stand_in_the_order_of_the_text(self) -> None:
        assert list(read(self.TEXT).footnotes) == ["b", "a"]
        assert read(self.TEXT).unused == ()

    def test_what_nothing_refers_to_is_known_with_its_place(self) -> None:
        text = "Tekst.\n\n[^x]: Noot.\n\n[naam]: y.md\n[naam]: z.md\n"
        assert read(text).unused == ((8, "^x"), (21, "naam"), (34, "naam"))

    def test_a_mark_without_a_note_is_text(self) -> None:
        assert ours("Zie[^9].") == [("<p>",), ("words", "Zie[^9]."), ("</p>",)]


@pytest.mark.parametrize("nested", ["> " * 300, "- " * 300, "*a " * 300 + "b*" * 300, "![" * 300])
def test_what_is_too_deep_is_text_and_says_so(nested: str) -> None:
    text = nested + "x" + "](y)" * (300 if "![" in nested else 0)
    assert "x" in render(text, str).html
    assert read(text).too_deep


@pytest.mark.parametrize("sign", ["![", "- a\n", "|a|\n", "*a **b "])
def test_more_signs_than_anybody_writes_take_no_time(sign: str) -> None:
    text = sign * 100_000
    assert read(text).too_deep == (0,)
    assert render(text, str).headings == ()


@pytest.mark.parametrize(
    "text",
    [
        "~~een ~twee~~",
        "~een~~ en ~twee~",
        "*a ~~b* c~",
        "- [ ] taak\n  ---\n",
        "- # [ ] geen taak",
        "- [x] taak\n  ===\n",
    ],
)
def test_odd_strikes_and_boxes_as_on_github(text: str) -> None:
    assert ours(text) == as_github(text)
