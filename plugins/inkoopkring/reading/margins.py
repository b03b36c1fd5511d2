"""Fields that stand at the margin while they belong under the one above.

Whoever pastes from a word processor loses the spaces in front. Then `van: 2018` stands beside
`periode:` and not under it. The model tells what belongs where.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from inkoopkring.model.fields import Part
from inkoopkring.model.shapes import FieldShape, shapes

_LINE = re.compile(
    r"^(?P<indent> *)(?P<dash>-(?: +|$))?(?:(?P<key>[\w-]+):(?:[ ]+(?P<value>.*))?)?"
)


@dataclass
class _Open:
    """The field with parts that is being filled."""

    shape: FieldShape
    part: type[Part]
    depth: int = 2
    """At which column the fields of the part belong."""
    seen: set[str] = field(default_factory=set)
    is_at_margin: bool = False
    shift: str = ""


def indented(model: type[Part], lines: list[str]) -> Iterator[tuple[int, str]]:
    """The rows that belong under the field above, with what has to stand in front of each."""
    top = shapes(model)
    open_: _Open | None = None
    for row, line in enumerate(lines):
        match = _LINE.match(line)
        if not match or not line.strip() or line.startswith("#"):
            continue
        key, value = match["key"], match["value"] or ""
        if match["indent"]:
            if open_ and open_.shift and open_.is_at_margin:
                yield row, open_.shift
            elif open_:
                _note_proper(open_, match)
            continue
        if match["dash"]:
            if open_ and not key and open_.is_at_margin and open_.shift:
                yield row, open_.shift
            elif open_:
                open_.seen = {key} if key else open_.seen
                open_.depth, open_.shift = (2 if key else open_.depth), ""
                open_.is_at_margin = open_.is_at_margin and bool(key)
            continue
        if open_ and key and _belongs(open_, top, key, value):
            open_.is_at_margin = True
            yield row, _shift(open_, key)
            continue
        shape = top.get(key or "")
        open_ = _Open(shape, shape.part) if shape and shape.part and not value.strip() else None


def _note_proper(open_: _Open, match: re.Match[str]) -> None:
    """Remember a field that stands where it should."""
    column = len(match["indent"]) + len(match["dash"] or "")
    if match["dash"]:
        open_.seen = set()
    if match["key"] in shapes(open_.part):
        open_.seen.add(match["key"])
        open_.depth = column


def _belongs(open_: _Open, top: Mapping[str, FieldShape], key: str, value: str) -> bool:
    """Whether a field at the margin belongs to the part above it."""
    shape = shapes(open_.part).get(key)
    if shape is None or (key in open_.seen and not open_.shape.many):
        return False
    if key not in top:
        return True
    if key in open_.seen or (open_.seen and not open_.is_at_margin):
        return False
    fits = {choice.value for choice in shape.choices or ()}
    return not fits or value.strip() in fits


def _shift(open_: _Open, key: str) -> str:
    """What has to stand in front of a field of the part, and from now on."""
    if open_.shape.many and (not open_.seen or key in open_.seen):
        open_.seen, open_.depth, open_.shift = {key}, 4, "    "
        return "  - "
    open_.seen.add(key)
    open_.shift = " " * open_.depth
    return open_.shift
