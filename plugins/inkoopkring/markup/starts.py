"""What a block can start with: the signs of quotes, headings, lists, code, tables and notes."""

import re
from enum import Enum
from typing import TYPE_CHECKING

from inkoopkring.markup.lines import Cursor
from inkoopkring.markup.nodes import BlockNode
from inkoopkring.markup.tables import is_line_of_dashes, start_table

if TYPE_CHECKING:
    from inkoopkring.markup.blocks import Blocks


class Start(Enum):
    """What came of a try."""

    NOTHING = 0
    CONTAINER = 1
    """A container was opened; more may start in it."""
    LEAF = 2
    """The line is used up."""
    TEXT = 3
    """A block was opened of which the rest of the line is the text."""


NOTHING, CONTAINER, LEAF, TEXT = Start
_CODE_INDENT = 4
_SPECIAL = frozenset("#`~*+_=>-0123456789|:!?[")
_ATX = re.compile(r"(#{1,6})(?:[ \t]+|$)")
_FENCE = re.compile(r"(`{3,})([^`\n]*)$|(~{3,})([^\n]*)$")
_SETEXT = re.compile(r"(=+|-+)[ \t]*$")
_RULE = re.compile(r"(?:(?:\*[ \t]*){3,}|(?:_[ \t]*){3,}|(?:-[ \t]*){3,})$")
_BULLET = re.compile(r"[*+-](?=[ \t]|$)")
_NUMBER = re.compile(r"(\d{1,9})([.)])(?=[ \t]|$)", re.ASCII)
_ADMONITION = re.compile(r"!!! ?([A-Za-z][\w-]*(?: +[\w-]+)*)(?: +\"([^\n]*)\")?[ \t]*$")
_DEFINITION = re.compile(r":[ \t]{1,3}(?=\S)")
_FOOTNOTE = re.compile(r"\[\^([^\s\[\]]+)\]:[ \t]*")
_ALERT = re.compile(r"\[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION)\][ \t]*\n", re.IGNORECASE)
_MAX_PADDING = 5


def may_start(cursor: Cursor) -> bool:
    """Whether the next character can be the sign of a block."""
    return cursor.indent >= _CODE_INDENT or cursor.line[cursor.next] in _SPECIAL


def reads_quote_sign(cursor: Cursor) -> bool:
    """Whether `>` comes next; if so it is read, with the space behind it."""
    if cursor.indent >= _CODE_INDENT or cursor.line[cursor.next : cursor.next + 1] != ">":
        return False
    cursor.to_next()
    cursor.advance(1)
    if cursor.at < len(cursor.line) and cursor.line[cursor.at] in " \t":
        cursor.advance_columns(1)
    return True


def _quote(blocks: "Blocks", _container: BlockNode, cursor: Cursor, depth: int) -> Start:
    if cursor.indent >= _CODE_INDENT or cursor.line[cursor.next] != ">":
        return NOTHING
    if not blocks.has_room(cursor):
        return NOTHING
    blocks.close_to(depth)
    blocks.push(blocks.new("quote", cursor))
    reads_quote_sign(cursor)
    return CONTAINER


def _atx(blocks: "Blocks", _container: BlockNode, cursor: Cursor, depth: int) -> Start:
    match = _ATX.match(cursor.line, cursor.next) if cursor.indent < _CODE_INDENT else None
    if not match:
        return NOTHING
    blocks.close_to(depth)
    heading = blocks.new("heading", cursor)
    heading.level = len(match[1])
    text = cursor.line[match.end() :].rstrip(" \t")
    bare = text.rstrip("#")
    if not bare or bare[-1] in " \t":
        text = bare.rstrip(" \t")
    heading.pieces.append((cursor.offset + match.end(), text))
    blocks.push(heading)
    blocks.close_to(len(blocks.open) - 1)
    return LEAF


def _fence(blocks: "Blocks", _container: BlockNode, cursor: Cursor, depth: int) -> Start:
    match = _FENCE.match(cursor.line, cursor.next) if cursor.indent < _CODE_INDENT else None
    if not match:
        return NOTHING
    blocks.close_to(depth)
    fence = blocks.new("fence", cursor)
    fence.marker = match[1] or match[3]
    fence.info = (match[2] or match[4] or "").strip()
    fence.level = cursor.indent
    blocks.push(fence)
    return LEAF


def _setext(blocks: "Blocks", container: BlockNode, cursor: Cursor, depth: int) -> Start:
    if cursor.indent >= _CODE_INDENT or container.kind != "paragraph":
        return NOTHING
    match = _SETEXT.match(cursor.line, cursor.next)
    if not match:
        return NOTHING
    blocks.define(container)
    if not container.pieces:
        return NOTHING
    blocks.close_to(depth)
    container.kind = "heading"
    container.marker = match[1][0]
    container.level = 1 if container.marker == "=" else 2
    container.end_line = blocks.line
    blocks.close_to(len(blocks.open) - 1)
    return LEAF


def _table(blocks: "Blocks", container: BlockNode, cursor: Cursor, depth: int) -> Start:
    if cursor.indent >= _CODE_INDENT or container.kind != "paragraph":
        return NOTHING
    if container.info or not is_line_of_dashes(cursor.line[cursor.next :]):
        return NOTHING
    blocks.define(container)
    if not container.pieces:
        return NOTHING
    table = start_table(container, cursor.line[cursor.next :], blocks.line)
    if table is None:
        container.info = "no table"
        return NOTHING
    blocks.close_to(depth)
    if container.pieces:
        blocks.close_to(depth - 1)
    else:
        blocks.take_paragraph()
    blocks.push(table)
    return LEAF


def _rule(blocks: "Blocks", _container: BlockNode, cursor: Cursor, depth: int) -> Start:
    if cursor.indent >= _CODE_INDENT or not _RULE.match(cursor.line, cursor.next):
        return NOTHING
    blocks.close_to(depth)
    blocks.push(blocks.new("rule", cursor))
    blocks.close_to(len(blocks.open) - 1)
    return LEAF


def _item(blocks: "Blocks", container: BlockNode, cursor: Cursor, depth: int) -> Start:
    match = _marker(container, cursor) if cursor.indent < _CODE_INDENT else None
    if match is None or not blocks.has_room(cursor):
        return NOTHING
    number = match[1] if match.re is _NUMBER else ""
    sign = match[2] if number else match.group()
    blocks.close_to(depth)
    if container.kind != "list" or container.marker != sign:
        made = blocks.new("list", cursor)
        made.marker, made.start = sign, int(number or 1)
        made.info = "numbers" if number else ""
        blocks.push(made)
    item = blocks.new("item", cursor)
    indent = cursor.indent
    item.level = indent + _padding(cursor, len(match.group()))
    blocks.push(item)
    return CONTAINER


def _marker(container: BlockNode, cursor: Cursor) -> re.Match[str] | None:
    """The bullet or number that starts an item; in the middle of a paragraph fewer will do."""
    line = cursor.line
    match = _BULLET.match(line, cursor.next) or _NUMBER.match(line, cursor.next)
    if match and container.kind == "paragraph":
        is_empty = not line[match.end() :].strip(" \t")
        if is_empty or (match.re is _NUMBER and int(match[1]) != 1):
            return None
    return match


def _padding(cursor: Cursor, width: int) -> int:
    """Read a marker and the spaces behind it; how wide they are together."""
    cursor.to_next()
    cursor.advance(width)
    before, column = cursor.state(), cursor.column
    while cursor.column - column < _MAX_PADDING and cursor.line[cursor.at : cursor.at + 1] in (
        " ",
        "\t",
    ):
        cursor.advance_columns(1)
    spaces = cursor.column - column
    if 1 <= spaces < _MAX_PADDING and not cursor.is_blank:
        return width + spaces
    cursor.back_to(before)
    if cursor.line[cursor.at : cursor.at + 1] in (" ", "\t"):
        cursor.advance_columns(1)
    return width + 1


def _code(blocks: "Blocks", _container: BlockNode, cursor: Cursor, depth: int) -> Start:
    if cursor.indent < _CODE_INDENT or blocks.tip.kind == "paragraph":
        return NOTHING
    cursor.advance_columns(_CODE_INDENT)
    blocks.close_to(depth)
    code = blocks.new("code", cursor)
    blocks.push(code)
    return TEXT


def _admonition(blocks: "Blocks", _container: BlockNode, cursor: Cursor, depth: int) -> Start:
    match = _ADMONITION.match(cursor.line, cursor.next) if cursor.indent < _CODE_INDENT else None
    if not match or not blocks.has_room(cursor):
        return NOTHING
    blocks.close_to(depth)
    note = blocks.new("admonition", cursor)
    note.info, note.title, note.level = match[1].split()[0].lower(), match[2] or "", _CODE_INDENT
    blocks.push(note)
    return LEAF


def _footnote(blocks: "Blocks", _container: BlockNode, cursor: Cursor, depth: int) -> Start:
    match = _FOOTNOTE.match(cursor.line, cursor.next) if cursor.indent < _CODE_INDENT else None
    if not match or not blocks.has_room(cursor):
        return NOTHING
    blocks.close_to(depth)
    note = blocks.new("footnote", cursor)
    note.info, note.level = match[1], _CODE_INDENT
    if match[1].casefold() in blocks.footnotes:
        blocks.repeated.append((note.offset, f"^{match[1]}"))
    blocks.footnotes.setdefault(match[1].casefold(), note)
    blocks.push(note)
    cursor.to_next()
    cursor.advance(len(match.group()))
    return CONTAINER


def _definition(blocks: "Blocks", container: BlockNode, cursor: Cursor, depth: int) -> Start:
    match = _DEFINITION.match(cursor.line, cursor.next) if cursor.indent < _CODE_INDENT else None
    if not match or container.kind not in ("paragraph", "definitions"):
        return NOTHING
    blocks.define(container)
    if (container.kind == "paragraph" and not container.pieces) or not blocks.has_room(cursor):
        return NOTHING
    blocks.close_to(depth)
    if container.kind == "paragraph":
        _terms(blocks)
    definition = blocks.new("definition", cursor)
    blocks.push(definition)
    cursor.to_next()
    cursor.advance(len(match.group()))
    definition.level = _CODE_INDENT
    return CONTAINER


def _terms(blocks: "Blocks") -> None:
    """Make the terms of the open paragraph, in the list of definitions right above it if any."""
    paragraph = blocks.take_paragraph()
    above = blocks.tip.children[-1] if blocks.tip.children else None
    if above and above.kind == "definitions":
        blocks.open.append(above)
    else:
        blocks.push(BlockNode("definitions", paragraph.offset, paragraph.line, blocks.line))
    for offset, text in paragraph.pieces:
        term = BlockNode(
            "term", offset, paragraph.line, blocks.line, pieces=[(offset, text.rstrip())]
        )
        blocks.tip.children.append(term)


def make_alert(quote: BlockNode) -> None:
    """A quote that GitHub shows as a note: its first line is `[!NOTE]` or the like."""
    first = quote.children[0] if quote.children else None
    if first is None or first.kind != "paragraph":
        return
    match = _ALERT.match("".join(text for _, text in first.pieces[:1]))
    if not match or (len(first.pieces) == 1 and len(quote.children) == 1):
        return
    quote.kind, quote.info = "alert", match[1].lower()
    quote.pieces.append(first.pieces.pop(0))
    if not first.pieces:
        del quote.children[0]


STARTS = (
    *(_quote, _atx, _fence, _setext, _table, _rule, _footnote),
    *(_item, _admonition, _definition, _code),
)
