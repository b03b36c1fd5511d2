"""What a text consists of: blocks, and the words and links inside them, each with its place.

The tree is what CommonMark describes. Every offset counts characters from the start of the text
that was read.
"""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field

Piece = tuple[int, str]
"""Where a stretch of text stands in the source, and the text itself."""

CONTAINERS = frozenset(
    {"document", "quote", "alert", "list", "item", "admonition", "definitions", "definition"}
) | {"footnote"}
"""The kinds of block that hold other blocks."""


class Content:
    """The text of one block as the reader of its words sees it, and where each part came from."""

    __slots__ = ("_offsets", "_starts", "text")

    def __init__(self, pieces: list[Piece], strip: str = "") -> None:
        self.text = "".join([text for _, text in pieces])
        if strip:
            self.text = self.text.rstrip(strip)
        self._starts = [0]
        self._offsets = [offset for offset, _ in pieces] or [0]
        for _, text in pieces[:-1]:
            self._starts.append(self._starts[-1] + len(text))

    def offset(self, position: int) -> int:
        """The place in the source of the character at `position` in this text."""
        piece = bisect_right(self._starts, position) - 1
        return self._offsets[piece] + position - self._starts[piece]


@dataclass(eq=False, slots=True)
class BlockNode:
    """A block: a container with blocks in it, or a leaf with text in `pieces`."""

    kind: str
    offset: int
    line: int
    end_line: int = 0
    """The last line that belongs to it, blank lines after it left out."""
    children: list["BlockNode"] = field(default_factory=list)
    pieces: list[Piece] = field(default_factory=list)
    level: int = 0
    """Of a heading: 1–6. Of an item: how far its text stands from its marker's margin."""
    info: str = ""
    """The words after a fence, the name of a note or footnote, the alignment of a cell."""
    title: str = ""
    """What stands above a note."""
    marker: str = ""
    """The sign of a list or fence: the same sign goes on, another one starts anew.

    Of a heading: what it is underlined with; nothing when signs stand in front.
    """
    start: int = 1
    """The first number of a numbered list."""
    is_tight: bool = True
    is_surplus: bool = False
    """Of a cell: whether the table has no column for it."""
    inlines: list["Inline"] = field(default_factory=list)

    def walk(self) -> Iterator["BlockNode"]:
        """This block and every block in it, in the order of the text."""
        waiting = [self]
        while waiting:
            block = waiting.pop()
            yield block
            waiting += reversed(block.children)


@dataclass(eq=False, slots=True)
class Inline:
    """A stretch of words, or something among the words."""

    kind: str
    """text, code, html, break, em, strong, del, link, image, source, note, box."""
    offset: int
    text: str = ""
    target: str = ""
    title: str = ""
    end: int = 0
    """Of code: where it ends in the source."""
    children: list["Inline"] = field(default_factory=list)
    depth: int = 1
    """How many layers it holds, itself included."""


def walk_inlines(inlines: list[Inline]) -> Iterator[tuple[Inline, bool]]:
    """Every inline that is shown, in order, and whether it stands inside a link.

    What stands in the description of a picture is shown as its words only.
    """
    if len(inlines) == 1 and not inlines[0].children:
        yield inlines[0], False
        return
    waiting = [(one, False) for one in reversed(inlines)]
    while waiting:
        one, is_inside = waiting.pop()
        yield one, is_inside
        if not one.children:
            continue
        if one.kind != "image":
            inside = is_inside or one.kind == "link"
            waiting += [(child, inside) for child in reversed(one.children)]


def words(inlines: list[Inline]) -> str:
    """The words of a line without signs; numbers of sources and notes are no words."""
    if len(inlines) == 1 and inlines[0].kind == "text":
        return " ".join(inlines[0].text.split())
    parts = []
    for one, is_inside in walk_inlines(inlines):
        if one.kind in ("text", "code", "html") or (one.kind == "source" and is_inside):
            parts.append(one.text)
        elif one.kind == "break":
            parts.append(" ")
    return " ".join("".join(parts).split())


def description(one: Inline) -> str:
    """The words of a link, or those that tell what there is to see on a picture."""
    parts, waiting = [], list(reversed(one.children))
    while waiting:
        inner = waiting.pop()
        parts.append(" " if inner.kind == "break" else inner.text)
        waiting += reversed(inner.children)
    return " ".join("".join(parts).split())
