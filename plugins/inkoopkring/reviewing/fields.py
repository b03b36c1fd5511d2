"""Which fields of something differ, as people read them: the label, what stood there, what now."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, time
from decimal import Decimal
from difflib import SequenceMatcher
from enum import StrEnum
from typing import Any, TypeVar

from inkoopkring.model.case_parts import EstimatedValue, Figure
from inkoopkring.model.fields import Part
from inkoopkring.model.shapes import FieldShape, shapes
from inkoopkring.views.labels import figure_view, value_words
from inkoopkring.wording import dutch

ValueT = TypeVar("ValueT")
Names = Mapping[tuple[str, str], str]
"""What people call something, by the kind or list it is in and its id."""

TEXT = "Tekst"
NUMBERS = "Getallen in de tekst"
_ADDRESS_IN_TEXT = re.compile(r"\]\([^)]*\)|https?://\S+")
_NUMBER = re.compile(r"\d+(?:[.,:]\d+)*")


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One difference. `before` is empty for what was added, `after` for what was taken out."""

    label: str
    before: str
    after: str
    is_figure: bool = False
    """Whether a number is what differs."""


@dataclass(frozen=True, slots=True)
class _Naming:
    """How the ids on both sides are called."""

    before: Names
    after: Names


def changed_fields(
    before: Part, after: Part, names_before: Names, names_after: Names
) -> tuple[FieldChange, ...]:
    """What differs between two values of the same model, in the order of its fields."""
    return tuple(_changes(before, after, _Naming(names_before, names_after), ""))


def changed_text(before: str, after: str) -> tuple[FieldChange, ...]:
    """What differs between two running texts: paragraph by paragraph, and which numbers."""
    found = [
        FieldChange(TEXT, one or "", other or "")
        for one, other in _pairs(_paragraphs(before), _paragraphs(after))
    ]
    gone, new = _numbers(before) - _numbers(after), _numbers(after) - _numbers(before)
    if gone or new:
        found.insert(0, FieldChange(NUMBERS, _listed(gone), _listed(new), is_figure=True))
    return tuple(found)


def figures_of(entry: Part) -> tuple[FieldChange, ...]:
    """The figures of something new, each as an addition."""
    return tuple(
        FieldChange(shape.label, "", part_words(value, {}), is_figure=True)
        for shape in shapes(type(entry)).values()
        for value in _many(getattr(entry, shape.name))
        if isinstance(value, Figure | EstimatedValue)
    )


def _changes(before: Part, after: Part, naming: _Naming, at: str) -> Iterator[FieldChange]:
    for shape in shapes(type(after)).values():
        one, other = getattr(before, shape.name), getattr(after, shape.name)
        if one == other:
            continue
        if shape.many:
            yield from _list_changes(shape, _many(one), _many(other), naming, at)
        else:
            yield from _change(shape, f"{at}{shape.label}", one, other, naming)


def _list_changes(
    shape: FieldShape, before: Sequence[Any], after: Sequence[Any], naming: _Naming, at: str
) -> Iterator[FieldChange]:
    """What came, went or differs in a list; a list in another order as a whole."""
    label = f"{at}{shape.label}"
    if Counter(map(repr, before)) == Counter(map(repr, after)):
        yield FieldChange(
            f"{label}, volgorde",
            _words(shape, before, naming.before),
            _words(shape, after, naming.after),
        )
        return
    for one, other in _pairs(before, after):
        where = f"{label} {after.index(other) + 1}" if shape.part and one and other else label
        yield from _change(shape, where, one, other, naming)


def _change(
    shape: FieldShape, label: str, before: Any, after: Any, naming: _Naming
) -> Iterator[FieldChange]:
    one, other = _words(shape, before, naming.before), _words(shape, after, naming.after)
    known = after if before is None else before
    is_figure = isinstance(known, Figure | EstimatedValue)
    is_both = isinstance(before, Part) and isinstance(after, Part)
    if is_both and (one == other or not is_figure):
        for found in _changes(before, after, naming, f"{label}, "):
            yield replace(found, is_figure=is_figure or found.is_figure)
    else:
        yield FieldChange(label, one, other, is_figure or isinstance(known, Decimal))


def _pairs(
    before: Sequence[ValueT], after: Sequence[ValueT]
) -> Iterator[tuple[ValueT | None, ValueT | None]]:
    """What was replaced by what, in order; None beside what was added or taken out."""
    matcher = SequenceMatcher(None, [*map(repr, before)], [*map(repr, after)], autojunk=False)
    for tag, start, end, new_start, new_end in matcher.get_opcodes():
        if tag != "equal":
            for n in range(max(end - start, new_end - new_start)):
                yield (
                    before[start + n] if start + n < end else None,
                    after[new_start + n] if new_start + n < new_end else None,
                )


def _words(shape: FieldShape, value: Any, names: Names) -> str:
    """A value of a field as people read it; nothing for no value."""
    if isinstance(value, tuple):
        return "; ".join(_words(shape, one, names) for one in value)
    if shape.reference is not None and value is not None:
        return names.get((shape.reference.target, value), value)
    return _plain_words(value, names)


def _plain_words(value: Any, names: Names) -> str:
    if isinstance(value, Part):
        return part_words(value, names)
    if isinstance(value, Mapping):
        return "; ".join(f"{key}: {one}" for key, one in value.items())
    if isinstance(value, bool):
        return "ja" if value else "nee"
    if isinstance(value, StrEnum):
        return str(value.value)
    for type_, say in _SAYINGS:
        if isinstance(value, type_):
            return str(say(value))
    return "" if value is None else str(value)


_SAYINGS: tuple[tuple[type, Any], ...] = (
    (date, dutch.day),
    (time, dutch.clock),
    (Decimal, dutch.number),
)


def part_words(part: Part, names: Names) -> str:
    """A part of an entry in one line: a figure as pages show it, else what is filled in."""
    if isinstance(part, Figure):
        view = figure_view(part)
        return f"{view.words} {view.caption}"
    if isinstance(part, EstimatedValue):
        return value_words(part)
    said = (
        f"{shape.label}: {words}"
        for shape in shapes(type(part)).values()
        if (words := _words(shape, getattr(part, shape.name), names))
    )
    return "; ".join(said)


def _many(value: Any) -> tuple[Any, ...]:
    if isinstance(value, tuple):
        return value
    return () if value is None else (value,)


def _paragraphs(text: str) -> list[str]:
    return [" ".join(one.split()) for one in re.split(r"\n\s*\n", text) if one.strip()]


def _numbers(text: str) -> Counter[str]:
    return Counter(_NUMBER.findall(_ADDRESS_IN_TEXT.sub(" ", text)))


def _listed(numbers: Counter[str]) -> str:
    return "; ".join(sorted(numbers.elements(), key=lambda one: (len(one), one)))
