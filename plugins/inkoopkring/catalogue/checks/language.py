"""Is it plain Dutch? Advice only: long sentences and abbreviations that nothing explains."""

import re
from collections.abc import Iterator
from functools import cache

from inkoopkring.catalogue.checks.world import World
from inkoopkring.model.lists import Organisation, Procedure, ProductGroup, Term
from inkoopkring.problems import Problem, problem
from inkoopkring.reading.parsing import Document

MAX_WORDS = 30
_SENTENCE_END = re.compile(r"(?<=[.!?])\s+(?=[A-ZÀ-Ý'\"“‘(\[])|\n\s*\n|\n(?=\s*[-*#>|\d])")
_WORD = re.compile(r"\w[\w’'-]*")
_ABBREVIATION = re.compile(r"(?<![\w.-])(?![ANR]\d+\b)[A-Z][A-Z0-9&]{1,6}(?![\w])")
"""Numbers of roads (A28, N739) and rungs of a ladder (R4) are names."""
_TARGET = re.compile(r"(?<=\])\([^)\n]{0,500}\)|\[bron [^\[\]\n]*\]")
_COMMON = frozenset(
    {
        *(
            "EU",
            "NL",
            "BV",
            "NV",
            "VUL",
            "IN",
            "CO2",
            "BTW",
            "MKB",
            "ICT",
            "IT",
            "HR",
            "TV",
            "PDF",
            "OK",
            "A4",
        ),
        *("ZZP", "LED", "PVC", "USB", "DNA", "VN", "NEN", "ISO", "EN", "CV", "HBO", "MBO", "WC"),
    }
)


def check(world: World) -> Iterator[Problem]:
    """Sentences of more than `MAX_WORDS` words, and abbreviations without an explanation."""
    known = _known_abbreviations(world)
    for document in world.documents:
        prose = world.body(document).prose
        text = _without_targets(prose)
        yield from _sentences(document, text)
        yield from _abbreviations(document, text, prose, known)


def _sentences(document: Document, text: str) -> Iterator[Problem]:
    start = 0
    for match in (*_SENTENCE_END.finditer(text), None):
        end = match.start() if match else len(text)
        words = len(_WORD.findall(text, start, end))
        if words > MAX_WORDS:
            offset = start + len(text[start:end]) - len(text[start:end].lstrip())
            yield problem("lange-zin", document.body_place(offset), aantal=words, grens=MAX_WORDS)
        start = end


def _abbreviations(
    document: Document, text: str, prose: str, known: frozenset[str]
) -> Iterator[Problem]:
    seen: set[str] = set()
    for match in _ABBREVIATION.finditer(text):
        word = match.group()
        if word in known or word in seen:
            continue
        seen.add(word)
        if f"({word})" in prose or f"{word} (" in prose:
            continue
        yield problem("afkorting", document.body_place(match.start()), waarde=word)


def _without_targets(text: str) -> str:
    """The text with the addresses of links blanked out, so that only words count."""
    return _TARGET.sub(lambda match: " " * len(match.group()), text)


def _known_abbreviations(world: World) -> frozenset[str]:
    """Every abbreviation that the lists explain, and those everybody knows."""
    words: set[str] = set(_COMMON)
    for name in ("begrippen", "organisaties", "procedures", "productgroepen"):
        for listed in world.listed(name):
            item = listed.item
            if isinstance(item, Term):
                words |= _in_capitals(item.term, item.abbreviation, *item.synonyms)
            elif isinstance(item, Organisation):
                words |= _in_capitals(item.name, item.short)
            elif isinstance(item, Procedure | ProductGroup):
                words |= _in_capitals(item.name)
    return frozenset(words)


@cache
def _in_capitals(*names: str | None) -> frozenset[str]:
    return frozenset(_ABBREVIATION.findall(" ".join(filter(None, names))))
