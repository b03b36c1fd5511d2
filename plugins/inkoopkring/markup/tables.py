"""Tables as GitHub reads them: a row of names, a row of dashes, and rows until a blank line."""

import re
from collections.abc import Iterator

from inkoopkring.markup.nodes import BlockNode, Piece

_DELIMITERS = re.compile(r"\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$")
_ALIGNMENT = {(True, True): "center", (True, False): "left", (False, True): "right"}
_MAX_FILLED = 100
"""Up to which column a row that is too short gets empty cells: no table for people has more."""
_ESCAPED = re.compile(r"\\\|")
_CUT = re.compile(r"\\\||\|")


def is_line_of_dashes(text: str) -> bool:
    """Whether a line can stand under the names of a table."""
    return ("|" in text or ":" in text) and bool(_DELIMITERS.match(text))


def start_table(paragraph: BlockNode, delimiters: str, line: int) -> BlockNode | None:
    """The table whose names are the last line of a paragraph, which it takes from there.

    None when the line of dashes has another number of cells.
    """
    offset, text = paragraph.pieces[-1]
    names = cells(offset, text.rstrip("\n"))
    marks = [mark.strip() for mark in delimiters.strip().strip("|").split("|")]
    if len(names) != len(marks) or text.strip() == "|":
        return None
    above = [piece for one in paragraph.pieces[:-1] for piece in _with_bare_lines(*one)]
    paragraph.pieces[:] = above
    table = BlockNode("table", offset, line - 1, line)
    table.children.append(BlockNode("row", offset, line - 1, line - 1, level=1))
    for pieces, mark in zip(names, marks, strict=True):
        aligned = _ALIGNMENT.get((mark[0] == ":", mark[-1] == ":"), "")
        cell = BlockNode("cell", pieces[0][0], line - 1, line - 1, pieces=pieces, info=aligned)
        table.children[0].children.append(cell)
    return table


def add_row(table: BlockNode, offset: int, text: str, line: int) -> None:
    """Add a row. Cells too few become empty; cells too many are marked as such."""
    names = table.children[0].children
    row = BlockNode("row", offset, line, line)
    found = cells(offset, text)
    for number, pieces in enumerate(found):
        surplus = number >= len(names)
        aligned = "" if surplus else names[number].info
        cell = BlockNode("cell", pieces[0][0], line, line, pieces=pieces, info=aligned)
        cell.is_surplus = surplus
        row.children.append(cell)
    for name in names[len(found) : _MAX_FILLED]:
        end = offset + len(text)
        row.children.append(BlockNode("cell", end, line, line, pieces=[(end, "")], info=name.info))
    table.children.append(row)


def cells(offset: int, text: str) -> list[list[Piece]]:
    """The cells of a row, each as its pieces; of `\\|` only the line stays."""
    text = text.rstrip(" \t")
    found: list[list[Piece]] = [[]]
    at = 0
    for match in _CUT.finditer(text):
        if match.group() == "|":
            found[-1].append((offset + at, text[at : match.start()]))
            found.append([])
            at = match.end()
        else:
            found[-1].append((offset + at, text[at : match.start()]))
            at = match.start() + 1
    found[-1].append((offset + at, text[at:]))
    if len(found) > 1 and _is_blank(found[0]):
        del found[0]
    if len(found) > 1 and _is_blank(found[-1]):
        del found[-1]
    return [_stripped(cell) for cell in found]


def _with_bare_lines(offset: int, text: str) -> Iterator[Piece]:
    """A text above the names, in pieces: of `\\|` only the line stays there too, as on GitHub."""
    at = 0
    for match in _ESCAPED.finditer(text):
        yield offset + at, text[at : match.start()]
        at = match.start() + 1
    yield offset + at, text[at:]


def _is_blank(cell: list[Piece]) -> bool:
    return not any(text.strip() for _, text in cell)


def _stripped(cell: list[Piece]) -> list[Piece]:
    offset, first = cell[0]
    lead = len(first) - len(first.lstrip(" \t"))
    cell[0] = (offset + lead, first[lead:])
    cell[-1] = (cell[-1][0], cell[-1][1].rstrip(" \t"))
    return cell
