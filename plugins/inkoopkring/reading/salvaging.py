"""What can still be read of a file that is not right, so that one round shows everything.

The first mistake in the block used to hide all others, those in the body too. Here the block
is read as it was most likely meant (`repairing`); a piece that stays unreadable is left out,
and for what is wrong or missing something fitting stands in. The result is never published:
it only lets the checks look at the rest. What they say of something that stands in is dropped.
"""

import re
from collections.abc import Iterable, Mapping
from copy import deepcopy
from dataclasses import dataclass, replace
from itertools import filterfalse
from pathlib import Path, PurePosixPath
from typing import Any

from pydantic import ValidationError

from inkoopkring.model import Entry, Kind, kind_of_path
from inkoopkring.model.fields import Part
from inkoopkring.model.shapes import FieldShape, Location, shape_at, shapes
from inkoopkring.problems import Place, Problem, Severity, problem
from inkoopkring.reading.block import NO_BLOCK, Block
from inkoopkring.reading.fences import split_anyway
from inkoopkring.reading.front_matter import HEAD_LIMITS, Parts, parse
from inkoopkring.reading.parsing import Document, entry_of, field_name, is_echo
from inkoopkring.reading.repairing import MISREAD, Note, repaired
from inkoopkring.reading.sources import SourceFile, control_characters, read

_TRIES = 6
_LEFT_OUT = 12
_FINAL = frozenset({"samenvoegconflict", "map-onbekend", "voorbeeld-niet-ingevuld", "kop-te-groot"})
"""After one of these there is nothing more to say about a file."""


@dataclass(frozen=True)
class Salvaged:
    """What is wrong with a file, and what is left of it to check."""

    problems: tuple[Problem, ...]
    document: Document | None
    stand_ins: frozenset[str]
    """The fields in which something stands that the author did not write."""

    def counts(self, found: Problem) -> bool:
        """Whether what a check says is about something that the author wrote."""
        if found.severity is Severity.ADVICE:
            return False
        if found.code == "bron-bestaat-niet" and "bronnen" in self.stand_ins:
            return False
        return not any(_overlap(found.field, field) for field in self.stand_ins if found.field)


def _overlap(one: str, other: str) -> bool:
    """Whether one of two fields is the other, or stands in it."""
    return f"{one}.".startswith(f"{other}.") or f"{other}.".startswith(f"{one}.")


def salvage(root: Path, path: PurePosixPath) -> Salvaged:
    """Everything that is wrong with the shape of the file at `path`, and what is left of it."""
    source, problems = read(root, path)
    if source is None:
        return Salvaged(tuple(problems), None, frozenset())
    return salvaged(source, problems)


def salvaged(source: SourceFile, found: Iterable[Problem] = ()) -> Salvaged:
    """The same for a text; `found` is what is known to be wrong with its characters."""
    problems, kind = list(found), kind_of_path(source.path)
    if problems:
        odd = {offset for offset, _ in control_characters(source.text)}
        text = "".join(" " if n in odd else char for n, char in enumerate(source.text))
        source = SourceFile(source.path, text)
    parts, more = split_anyway(source)
    problems += more
    if kind is None or parts is None:
        return Salvaged(tuple(problems), None, frozenset())
    block, gone, more = _block(source, kind, parts)
    problems += more
    values, lost = {}, set(gone)
    if block is not None:
        _, more = entry_of(source, kind, block)
        values = block.values if isinstance(block.values, dict) else {}
        lost_names = {one.field for one in problems if one.code == "twee-gegevens"}
        problems += (one for one in more if not _follows(one, gone, lost_names, values))
        lost |= {one.field for one in more if one.field}
    if any(one.code in _FINAL for one in problems):
        return Salvaged(tuple(problems), None, frozenset())
    if block is None or not values:
        block = replace(NO_BLOCK, top=source.place())
    entry = _standing_in(kind.model, values, lost)
    document = Document(kind, entry, source.path, parts.body, parts.body_line, block)
    return Salvaged(tuple(problems), document, frozenset(lost))


def _follows(
    found: Problem, gone: set[str], beside: set[str], values: Mapping[str, object]
) -> bool:
    """Whether a problem is only there because something was left out of the block."""
    if not values and gone:
        return True
    is_missing = found.code == "veld-ontbreekt"
    return found.field in gone or (is_missing and found.field.rpartition(".")[2] in beside)


def _block(
    source: SourceFile, kind: Kind, parts: Parts
) -> tuple[Block | None, set[str], list[Problem]]:
    """The block as far as it can be read, the fields left out of it, and what is wrong."""
    plain, problems = parse(source, parts.head, parts.head_line, HEAD_LIMITS)
    better = repaired(kind.model, parts.head)
    if plain is not None and not any(note.code in MISREAD for note in better.notes):
        return plain, set(), []
    if any(one.code in _FINAL for one in problems):
        return None, set(), problems
    notes = [_said(source, parts, note) for note in better.notes]
    text, gone, left = better.text, set[str](), list[Problem]()
    for _ in range(_LEFT_OUT):
        block, more = parse(source, text, parts.head_line, HEAD_LIMITS)
        if block is not None:
            return block, gone, [*notes, *left]
        left += more
        text, keys = _without(text, [one.place.line - parts.head_line for one in more])
        if not keys:
            break
        gone |= keys
    return None, gone, [*notes, *left]


def _said(source: SourceFile, parts: Parts, note: Note) -> Problem:
    place = Place(str(source.path), note.row + parts.head_line, note.column + 1)
    fields = {"veld": "", "teken": "", **note.details}
    return problem(note.code, place, fields.pop("veld"), **fields)


def _without(text: str, rows: list[int]) -> tuple[str, set[str]]:
    """The block without the fields in which some rows stand; lines keep their number."""
    lines, gone = text.split("\n"), set[str]()
    for row in rows:
        start = min(max(row, 0), len(lines) - 1)
        while start > 0 and not re.match(r"[\w-]+\s*:", lines[start]):
            start -= 1
        end = start + 1
        while end < len(lines) and not re.match(r"[\w-]+:", lines[end]):
            end += 1
        if any(lines[start:end]):
            gone.add(lines[start].partition(":")[0].strip())
            lines[start:end] = [""] * (end - start)
    return "\n".join(lines), gone


def _standing_in(model: type[Entry], values: dict[str, Any], lost: set[str]) -> Entry:
    """An entry in which something fitting stands for what is wrong; `lost` gets those fields."""
    values = deepcopy(values)
    for _ in range(_TRIES):
        _without_nothing(values)
        try:
            return model.model_validate(values)
        except ValidationError as error:
            for detail in filterfalse(is_echo, error.errors(include_url=False)):
                at: Location = (*detail["loc"], *(detail.get("ctx") or {}).get("bij", ()))
                lost.add(field_name(at))
                _put(model, values, at, is_unknown=detail["type"] == "extra_forbidden")
    lost |= {str(key) for key in values} | set(shapes(model))
    return model.model_validate(_needed(model))


def _without_nothing(value: Any) -> None:
    """Take out the keys with nothing behind them."""
    inner = list(value.items()) if isinstance(value, dict) else []
    for key, one in inner:
        if one is None or (isinstance(one, str) and not one.strip()):
            del value[key]
    for one in value.values() if isinstance(value, dict) else value:
        if isinstance(one, dict | list):
            _without_nothing(one)


def _put(model: type[Entry], values: Any, at: Location, *, is_unknown: bool) -> None:
    """Let something fitting stand at a spot, or take it out when nothing has to stand there."""
    around = values
    for step in at[:-1]:
        try:
            around = around[step]
        except (KeyError, IndexError, TypeError):
            return
    if not at or not isinstance(around, dict | list):
        return
    shape = shape_at(model, at)
    if isinstance(around, list):
        index = int(at[-1])
        if index < len(around):
            around[index] = _example(shape, inside=True) if shape else ""
    elif is_unknown or shape is None or not shape.required:
        around.pop(at[-1], None)
    else:
        around[at[-1]] = _example(shape)


def _needed(part: type[Part]) -> dict[str, Any]:
    return {key: _example(shape) for key, shape in shapes(part).items() if shape.required}


def _example(shape: FieldShape, *, inside: bool = False) -> Any:
    """Something that fits a field, or one item of it."""
    if shape.part:
        one: Any = _needed(shape.part)
    else:
        one = shape.example[0] if isinstance(shape.example, list) else shape.example
    return [one] if shape.many and not inside else one
