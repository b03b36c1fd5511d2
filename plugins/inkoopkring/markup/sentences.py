"""The sentences of a text, each with the sources that it rests on.

A reference stands behind what it is for: it counts for its own sentence and for those before
it in the same block that have none.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from inkoopkring.markup.anchors import source_numbers
from inkoopkring.markup.nodes import Inline, walk_inlines
from inkoopkring.markup.tree import read

_END = re.compile(r"(?<=[.!?:])[\"'”’)]*\s+(?=[\"'“‘(]*[A-ZÀ-Ý0-9])")
_SPACE = re.compile(r"\s+")
_CLOSING = ",.;:!?)”’"


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence without signs, and the numbers of its sources."""

    text: str
    sources: tuple[int, ...] = ()


def sentences(text: str) -> Iterator[Sentence]:
    """The sentences of a body in Markdown, in order; headings are none."""
    for block in read(text).blocks:
        if block.kind != "heading":
            plain, references = _plain(block.inlines)
            yield from _split(plain, references)


def _plain(inlines: list[Inline]) -> tuple[str, list[tuple[int, tuple[int, ...]]]]:
    """The words of a block, and the references in it, each with where it stands in the words."""
    plain, references = "", []
    for one, is_inside in walk_inlines(inlines):
        if one.kind == "source" and not is_inside:
            references.append((len(plain.rstrip()), source_numbers(one.target)))
        elif one.kind in ("text", "code", "html", "source", "break"):
            added = " " if one.kind == "break" else _SPACE.sub(" ", one.text)
            if added[:1] in _CLOSING:
                plain = plain.rstrip()
            plain += added.lstrip() if not plain or plain.endswith(" ") else added
    return plain.rstrip(), references


def _split(plain: str, references: list[tuple[int, tuple[int, ...]]]) -> Iterator[Sentence]:
    starts = [0, *(end.end() for end in _END.finditer(plain))]
    found: list[Sentence] = []
    for start, end in zip(starts, [*starts[1:], len(plain)], strict=True):
        text = plain[start:end].strip()
        own = [number for at, numbers in references if start < at <= end for number in numbers]
        found.append(Sentence(text, tuple(dict.fromkeys(own))))
    below: tuple[int, ...] = ()
    for index in range(len(found) - 1, -1, -1):
        below = found[index].sources or below
        found[index] = Sentence(found[index].text, below)
    yield from (one for one in found if one.text)
