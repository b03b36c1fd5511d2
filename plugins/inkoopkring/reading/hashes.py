"""A `#` in the middle of a text: YAML takes what follows it for a note, and nobody sees it."""

import re
from collections.abc import Iterator

from inkoopkring.model.fields import Part
from inkoopkring.model.shapes import Location, shape_at
from inkoopkring.problems import Place
from inkoopkring.reading.block import Block

_HASH = re.compile(r"(?:^|[ \t])#")
_QUOTES = ("'", '"', "|", ">")


def cut_off(text: str, block: Block, model: type[Part]) -> Iterator[tuple[Location, Place, str]]:
    """Every text of `block` that ends at a `#` which its author may have meant as text.

    `text` is that of the whole file. Gives where the text is in the data, the place of the
    `#`, and what is lost. Of ids, dates and choices a note may follow: nothing is lost there.
    """
    if not re.search(r"[ \t]#", block.text):
        return
    lines = text.split("\n")
    for location, value in block.texts():
        shape = shape_at(model, location)
        place = block.place(location)
        if shape and shape.is_text and place:
            found = _hash(lines, place, " ".join(value.split()))
            if found:
                lost = lines[found.line - 1][found.column - 1 :].strip()
                yield location, found, lost


def _hash(lines: list[str], place: Place, text: str) -> Place | None:
    """Where the `#` stands that ends the text at `place`, if one does."""
    row, column, read = place.line - 1, place.column - 1, ""
    if lines[row][column : column + 1] in _QUOTES:
        return None
    while row < len(lines) and len(read) <= len(text):
        match = _HASH.search(lines[row], column)
        read = f"{read} {lines[row][column : match.start() if match else None].strip()}".strip()
        is_whole = " ".join(read.split()) == text
        if match:
            found = Place(place.path, row + 1, match.end())
            return found if is_whole else None
        if is_whole:
            return None
        row, column = row + 1, 0
    return None
