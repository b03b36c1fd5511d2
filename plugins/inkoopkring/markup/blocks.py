"""Lines become blocks, the way CommonMark and GitHub read them.

Line by line: first which open blocks the line goes on with, then which new ones it starts, then
what is left of it is text. Time and depth stay in proportion to the text: nothing is read twice.
"""

import re
from collections.abc import Iterator

from inkoopkring.markup import links, starts
from inkoopkring.markup.lines import Cursor
from inkoopkring.markup.nodes import CONTAINERS, BlockNode, Piece
from inkoopkring.markup.tables import add_row

MAX_DEPTH = 60
"""How many blocks deep a text may go; further in, signs are plain text."""
_CODE_INDENT = 4
_FENCE_END = re.compile(r"(`{3,}|~{3,})[ \t]*$")
_ENDS_ALONE = frozenset({"definition", "admonition"})
"""What holds only lines that are indented: the next line of a paragraph must be so too."""


class Blocks:
    """Reads a text into a tree of blocks."""

    def __init__(self, text: str) -> None:
        self.root = BlockNode("document", 0, 0)
        self.open = [self.root]
        self.definitions: dict[str, tuple[links.Target, int]] = {}
        """Links written apart: by name, where each leads and where it stands."""
        self.footnotes: dict[str, BlockNode] = {}
        self.repeated: list[tuple[int, str]] = []
        """Definitions and footnotes of a name that was given out before: nobody sees them."""
        self.too_deep: list[int] = []
        """Where a block would stand deeper than we read."""
        self.line = 0
        offset = 0
        for line in text.removesuffix("\n").split("\n"):
            self._read(Cursor(offset, line))
            offset += len(line) + 1
            self.line += 1
        self.close_to(0)

    @property
    def tip(self) -> BlockNode:
        """The innermost open block."""
        return self.open[-1]

    def push(self, block: BlockNode) -> BlockNode:
        """Open a block in the innermost one that can hold it."""
        while not _can_hold(self.tip, block):
            self._close_tip()
        self.tip.children.append(block)
        self.open.append(block)
        return block

    def new(self, kind: str, cursor: Cursor) -> BlockNode:
        """A block that starts at the next character of the line."""
        return BlockNode(kind, cursor.offset + cursor.next, self.line, self.line)

    def close_to(self, depth: int) -> None:
        """Close every open block but the first `depth`."""
        while len(self.open) > max(depth, 0) and self.open:
            self._close_tip()

    def take_paragraph(self) -> BlockNode:
        """Take the open paragraph out of the tree: it becomes something else."""
        paragraph = self.open.pop()
        self.tip.children.pop()
        return paragraph

    def has_room(self, cursor: Cursor) -> bool:
        """Whether one more container may be opened here."""
        if len(self.open) <= MAX_DEPTH:
            return True
        self.too_deep.append(cursor.offset + cursor.next)
        return False

    def _read(self, cursor: Cursor) -> None:
        depth = self._going_on(cursor)
        if depth is None:
            return
        tip = self.open[depth - 1]
        if tip.kind not in ("fence", "code"):
            started = self._starts(cursor, depth)
            if started is None:
                return
            depth = started
        self._text(cursor, depth)

    def _going_on(self, cursor: Cursor) -> int | None:
        """How many open blocks the line goes on with; None when it was the end of a fence."""
        depth = 1
        while depth < len(self.open):
            block = self.open[depth]
            cursor.find()
            if block.kind == "fence" and _closes(block, cursor):
                block.end_line = self.line
                self.close_to(depth)
                return None
            if not _goes_on(block, cursor):
                break
            if block.kind == "quote":
                block.end_line = self.line
            depth += 1
        return depth

    def _starts(self, cursor: Cursor, depth: int) -> int | None:
        """Open what the line starts. How deep we are then; None when the line is used up."""
        while True:
            cursor.find()
            container = self.open[depth - 1]
            if cursor.is_blank or not starts.may_start(cursor):
                cursor.to_next() if not cursor.is_blank and cursor.indent < _CODE_INDENT else None
                return depth
            for start in starts.STARTS:
                result = start(self, container, cursor, depth)
                if result is starts.LEAF:
                    return None
                if result is starts.CONTAINER:
                    depth = len(self.open)
                    break
                if result is starts.TEXT:
                    return len(self.open)
            else:
                cursor.to_next()
                return depth

    def _text(self, cursor: Cursor, depth: int) -> None:
        unmatched = self.open[depth:]
        if (
            unmatched
            and not cursor.is_blank
            and self.tip.kind == "paragraph"
            and not any(block.kind in _ENDS_ALONE for block in unmatched)
        ):
            self._add_line(cursor)
            return
        self.close_to(depth)
        if self.tip.kind == "table" and cursor.line.strip() == "|":
            self._close_tip()
        if self.tip.kind in ("fence", "code"):
            if self.tip.kind == "fence" or not cursor.is_blank:
                self.tip.end_line = self.line
            self.tip.pieces.append((cursor.here, cursor.rest() + "\n"))
        elif cursor.is_blank:
            return
        elif self.tip.kind == "paragraph":
            self._add_line(cursor)
        elif self.tip.kind == "table":
            self.tip.end_line = self.line
            add_row(self.tip, cursor.offset + cursor.next, cursor.line[cursor.next :], self.line)
        else:
            self.push(self.new("paragraph", cursor))
            self._add_line(cursor)

    def _add_line(self, cursor: Cursor) -> None:
        cursor.to_next()
        self.tip.end_line = self.line
        self.tip.pieces.append((cursor.here, cursor.rest() + "\n"))

    def _close_tip(self) -> None:
        block = self.open.pop()
        if block.kind == "paragraph":
            self.define(block)
            if not block.pieces:
                self.tip.children.pop()
                return
        elif block.kind == "code":
            while block.pieces and not block.pieces[-1][1].strip():
                block.pieces.pop()
        elif block.kind == "list":
            block.is_tight = not any(_is_loose(block))
        elif block.kind == "quote":
            starts.make_alert(block)
        if self.open:
            self.tip.end_line = max(self.tip.end_line, block.end_line)

    def define(self, paragraph: BlockNode) -> None:
        """Take the links written apart off the front of a paragraph."""
        if not paragraph.pieces or not paragraph.pieces[0][1].startswith("["):
            return
        text = "".join(piece for _, piece in paragraph.pieces)
        at, lines = 0, _starts_of(paragraph.pieces)
        while text.startswith("[", at) and (found := links.definition(text, at)):
            name, target, end = found
            offset = paragraph.pieces[lines[at]][0]
            key = links.label_key(name)
            if key in self.definitions:
                self.repeated.append((offset, name))
            self.definitions.setdefault(key, (target, offset))
            at = end
        if at:
            del paragraph.pieces[: lines[at]]


def _starts_of(pieces: list[Piece]) -> dict[int, int]:
    """Where each piece starts in the text of them together, and the end: position to number."""
    starts_of, at = {}, 0
    for number, (_, text) in enumerate(pieces):
        starts_of[at] = number
        at += len(text)
    return {**starts_of, at: len(pieces)}


def _can_hold(parent: BlockNode, child: BlockNode) -> bool:
    if parent.kind == "list":
        return child.kind == "item"
    if parent.kind == "definitions":
        return child.kind in ("term", "definition")
    return parent.kind in CONTAINERS


def _goes_on(block: BlockNode, cursor: Cursor) -> bool:
    """Whether a line goes on with an open block; reads the signs that say so."""
    kind = block.kind
    if kind == "quote":
        return starts.reads_quote_sign(cursor)
    if kind in ("item", "definition", "admonition", "footnote"):
        return _goes_on_inside(block, cursor)
    if kind == "fence":
        cursor.advance_columns(min(block.level, cursor.indent))
    elif kind == "code":
        is_code = cursor.indent >= _CODE_INDENT or cursor.is_blank
        cursor.advance_columns(_CODE_INDENT if is_code else 0)
        return is_code
    elif kind in ("paragraph", "table"):
        return not cursor.is_blank
    return kind in ("fence", "list", "definitions")


def _goes_on_inside(block: BlockNode, cursor: Cursor) -> bool:
    """Whether a line stands far enough in to belong to an item or note."""
    if cursor.is_blank:
        cursor.to_next()
        return bool(block.children) or block.kind != "item"
    is_inside = cursor.indent >= block.level
    cursor.advance_columns(block.level if is_inside else 0)
    return is_inside


def _closes(fence: BlockNode, cursor: Cursor) -> bool:
    if cursor.indent >= _CODE_INDENT or not cursor.line.startswith(fence.marker, cursor.next):
        return False
    return bool(_FENCE_END.match(cursor.line, cursor.next))


def _is_loose(block: BlockNode) -> Iterator[bool]:
    """Whether blank lines stand between the items of a list, or inside one."""
    for number, item in enumerate(block.children):
        if number + 1 < len(block.children):
            yield block.children[number + 1].line > item.end_line + 1
        for first, second in zip(item.children, item.children[1:], strict=False):
            yield second.line > first.end_line + 1
