"""What readers read: every text of the knowledge base as plain sentences.

The content tests look at the same words: the prose fields of the front matter (a title, a
lesson, a note of caution), the body without its Markdown, and the texts of the lists.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from itertools import chain
from pathlib import Path

import pyphen

from inkoopkring.catalogue import Knowledge, load
from inkoopkring.markup.body import Body
from inkoopkring.model.lists import Government
from inkoopkring.model.shapes import Location
from inkoopkring.reading.parsing import Document

ROOT = Path(__file__).parents[1]
TODAY = date(2026, 11, 29)

PROSE_KEYS = frozenset(
    {
        *("title", "description", "ondertitel", "kort", "naam", "tags"),
        *("ingekocht", "procedure_toelichting", "omschrijving", "eenheid", "tekst"),
        *("toelichting", "let_op", "onbekend", "ondersteunt", "vraag", "antwoord"),
        *("deelnemers", "onderwerpen", "actie", "rol", "reden", "zin", "alt"),
        *("uitleg", "waarover", "voor_wie", "synoniemen", "nederlands", "term"),
    }
)
"""Front matter keys that hold our own words; names, addresses and ids are not among them."""

_SOURCE = re.compile(r"\s*\[bron [^\]\n]*\]")
_LINK = re.compile(r"!?\[((?:[^\[\]]|\[[^\[\]\n]*\])*)\]\([^)\n]*\)|<https?://[^>\s]+>")
_BLOCK = re.compile(r"\n\s*\n|\n(?=[ \t]*(?:[-*+>#|]|\d+\.)[ \t])")
_ITEM = re.compile(r"[ \t]*(?:[-*+]|\d+\.)[ \t]")
_MARKS = re.compile(r"^[ \t]*(?:#{1,6}|[-*+>]|\d+\.)[ \t]+|[*_`|]", re.MULTILINE)
_SENTENCE = re.compile(r"(?<=[.!?:])[\"'”’)]*\s+(?=[\"'“‘(]*[A-ZÀ-Ý0-9])")
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")


@dataclass(frozen=True, slots=True)
class Text:
    """One text with where it stands: `cases/x.md wat_werkte.1.tekst`, or `… tekst` for a body."""

    place: str
    text: str


@cache
def knowledge() -> Knowledge:
    """Everything in `content/` and `cases/`, read once, drafts included."""
    return load(ROOT, TODAY)


def documents(kind: str | None = None) -> tuple[Document, ...]:
    """The documents of one kind (`case`, `bijeenkomst`, …), or all of them."""
    return tuple(one for one in knowledge().documents if kind in (None, one.kind.name))


def front_texts(document: Document, keys: frozenset[str] = PROSE_KEYS) -> Iterator[Text]:
    """The front matter texts under `keys`, in no fixed order."""
    for location, text in document.block.texts():
        if next(part for part in reversed(location) if isinstance(part, str)) in keys:
            path = ".".join(str(p + 1) if isinstance(p, int) else p for p in location)
            yield Text(f"{document.path} {path}", text)


def body_text(document: Document) -> Text:
    """The words of the body."""
    return Text(f"{document.path} tekst", plain(document.body))


def texts(document: Document) -> Iterator[Text]:
    """Everything a reader reads of a document."""
    yield from front_texts(document)
    yield body_text(document)


def list_texts() -> Iterator[Text]:
    """The prose of the lists in `content/lijsten/`.

    The names of governments are those of a national register: nobody here spells them.
    """
    for name, items in sorted(knowledge().lists.items()):
        for listed in items:
            place = f"content/lijsten/{name}.yml {listed.item.id}"
            values = listed.item.model_dump()
            if isinstance(listed.item, Government):
                values = {"omschrijving": values["omschrijving"]}
            yield from _inside(place, "", values)


def _inside(place: str, key: str, value: object) -> Iterator[Text]:
    if isinstance(value, dict):
        for inner_key, inner in value.items():
            yield from _inside(place, inner_key, inner)
    elif isinstance(value, tuple | list):
        for inner in value:
            yield from _inside(place, key, inner)
    elif isinstance(value, str) and key in PROSE_KEYS:
        yield Text(f"{place} {key}", value)


@dataclass(frozen=True, slots=True)
class Claim:
    """A piece of text with the sources it names: an item of a list, or a paragraph."""

    place: str
    text: str
    sources: tuple[int, ...]


def claims(document: Document) -> Iterator[Claim]:
    """Everything that names its sources, and every block of the body.

    The items of a list share the sources of the line above them when they name none.
    """
    yield from _front_claims(document, (), document.block.values)
    above: tuple[int, ...] = ()
    for block in _BLOCK.split(document.body):
        numbers = tuple(chain.from_iterable(one.numbers for one in Body(block).sources))
        is_item = bool(_ITEM.match(block))
        if text := plain(block):
            place = f"{document.path} tekst"
            yield Claim(place, text, numbers or above if is_item else numbers)
        above = above if is_item else numbers


def _front_claims(document: Document, location: Location, value: object) -> Iterator[Claim]:
    if isinstance(value, dict):
        if isinstance(value.get("bron"), list):
            text = " ".join(str(value[key]) for key in sorted(PROSE_KEYS & value.keys()))
            place = str(document.place(location))
            yield Claim(place, text, tuple(int(number) for number in value["bron"]))
        for key, inner in value.items():
            yield from _front_claims(document, (*location, key), inner)
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from _front_claims(document, (*location, index), inner)


def raw_files() -> Iterator[str]:
    """The text of every file in `content/` and `cases/`, as it is on disk."""
    for folder in (ROOT / "content", ROOT / "cases"):
        for path in sorted(folder.rglob("*")):
            if path.suffix in {".md", ".yml"}:
                yield path.read_text("utf-8")


def plain(markdown: str) -> str:
    """Markdown as blocks of words, with an empty line between paragraphs, items and headings."""
    text = _LINK.sub(lambda match: match[1] or "", _SOURCE.sub("", Body(markdown).prose))
    blocks = (_MARKS.sub("", block).strip() for block in _BLOCK.split(text))
    return "\n\n".join(" ".join(block.split()) for block in blocks if block)


def sentences(text: str) -> Iterator[str]:
    """The sentences of a plain text; a colon followed by a new sentence ends one too."""
    for block in text.split("\n\n"):
        yield from (part.strip() for part in _SENTENCE.split(block) if part.strip())


def words(text: str) -> list[str]:
    """The words of a plain text, without numbers and signs."""
    return _WORD.findall(text)


def flesch_douma(text: str) -> float:
    """How easy a text reads, from about 0 (hard) to 100 (easy): Douma's formula for Dutch.

    206,84 - 0,77 x syllables per 100 words - 0,93 x words per sentence. Syllables are counted
    by hyphenation, so it is a hint and no judgement.
    """
    lines = [words(sentence) for sentence in sentences(text)]
    lengths = [len(line) for line in lines if line]
    if not lengths:
        return 100.0
    syllables = sum(_syllables(word) for line in lines for word in line)
    total = sum(lengths)
    return 206.84 - 77 * syllables / total - 0.93 * total / len(lengths)


@cache
def _syllables(word: str) -> int:
    return len(_hyphenation().positions(word)) + 1


@cache
def _hyphenation() -> pyphen.Pyphen:
    return pyphen.Pyphen(lang="nl_NL", left=1, right=1)
