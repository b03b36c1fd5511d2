"""Anchors that lead to one part of a page: a figure, a lesson, a criterion.

An anchor is made of the first words of the part, so it stays when another one is put before it.
"""

from collections.abc import Iterable

from inkoopkring.markup.anchors import unique_anchor

_WORDS = 6


def part_anchors(kind: str, texts: Iterable[str]) -> tuple[str, ...]:
    """For each text, in order, an anchor that no other has: `criterium-laagste-mki`.

    `kind` says what the parts are, and keeps them apart from the headings of the page.
    """
    used: dict[str, int] = {}
    return tuple(unique_anchor(" ".join((kind, *text.split()[:_WORDS])), used) for text in texts)
