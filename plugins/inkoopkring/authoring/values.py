"""Values that can be written as they were meant: a date in words, one value where a list goes."""

import re
from collections.abc import Iterator
from datetime import date

from inkoopkring.model import Entry
from inkoopkring.model.fields import UNSEEN
from inkoopkring.model.shapes import FieldShape, Location, shape_at
from inkoopkring.model.vocabulary import MONTHS
from inkoopkring.problems import Place
from inkoopkring.reading.block import Block
from inkoopkring.reading.characters import DASHES, SPACES

Change = tuple[Place, str, str]
"""Where, the old text and the new one."""

_DUTCH_DATE = re.compile(r"(\d{1,2})-(\d{1,2})-(\d{4})", re.ASCII)
_IN_WORDS = re.compile(r"(\d{1,2}) ([a-z]+)\.? (\d{4})", re.ASCII)
_LAST_MONTH = 12
_ONE_VALUE = re.compile(r"[A-Za-z0-9][A-Za-z0-9 .-]*", re.ASCII)
_ODD = re.compile(f"[{DASHES}{SPACES}{UNSEEN}]")
_DATE_KEYS = frozenset(
    {
        *("date", "datum", "geraadpleegd", "beoordeeld_op", "bevestigd_op", "geplaatst"),
        *("van", "tot"),
    }
)


def better_values(model: type[Entry], block: Block, lines: list[str]) -> Iterator[Change]:
    """Every value of `block` that can be written better; `lines` are those of the block."""
    for location, text in block.texts():
        shape = shape_at(model, location)
        if shape is None or not location:
            continue
        place, better = block.places[location], _better(shape, location, text)
        line = lines[place.line - 2] if place.line - 2 < len(lines) else ""
        is_bare = line[place.column - 1 : place.column] not in ("'", '"')
        if better != text:
            yield place, text, better
        elif is_bare and _is_one_of_many(shape, location) and _ONE_VALUE.fullmatch(text):
            yield place, text, f"[{text}]"


def _better(shape: FieldShape, location: Location, text: str) -> str:
    """A date as we write it, and an id without characters that only look right."""
    is_date = location[-1] in _DATE_KEYS
    if not (is_date or shape.reference or shape.key == "id"):
        return text
    plain = re.sub(f"[{DASHES}]", "-", text)
    plain = re.sub(f"[{UNSEEN}]", "", re.sub(f"[{SPACES}]", " ", plain)).strip()
    plain = plain if _ODD.search(text) else text
    return (iso(plain) or plain) if is_date else plain


def iso(text: str) -> str:
    """`22-11-2026` or `22 november 2026` as `2026-11-22`.

    Empty for what is no such date or can be read two ways.
    """
    match, words = _DUTCH_DATE.fullmatch(text), _IN_WORDS.fullmatch(text.lower())
    months = {name[:length]: n for n, name in enumerate(MONTHS, 1) for length in (3, len(name))}
    if match and int(match[1]) > _LAST_MONTH:
        day, month, year = int(match[1]), int(match[2]), int(match[3])
    elif words and words[2] in months:
        day, month, year = int(words[1]), months[words[2]], int(words[3])
    else:
        return ""
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return ""


def _is_one_of_many(shape: FieldShape, location: Location) -> bool:
    return shape.many and not shape.part and location[-1] == shape.key
