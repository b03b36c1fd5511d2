"""Can it be true? Days to come of things that are past, the same thing named twice, or itself."""

from collections.abc import Iterator
from datetime import date
from functools import cache

from inkoopkring.catalogue.checks.world import World
from inkoopkring.model import CaseStudy, Meeting
from inkoopkring.model.fields import Part
from inkoopkring.model.shapes import FieldShape, Location, shapes
from inkoopkring.problems import Problem, problem
from inkoopkring.reading.parsing import Document, field_name

_PAST = frozenset({"geraadpleegd", "beoordeeld_op", "bevestigd_op"})
"""Days on which somebody did something: they cannot be to come."""


def check(world: World) -> Iterator[Problem]:
    """Days in the future where they are of the past, references twice and to oneself."""
    for document in world.documents:
        for location, day in _past_days(document.entry, ()):
            if day > world.today:
                yield _about("datum-toekomst", document, location, day.isoformat())
        yield from _twice(world, document)


def _past_days(part: Part, at: Location) -> Iterator[tuple[Location, date]]:
    for shape in _leading_to_past(type(part)):
        value, here = getattr(part, shape.name), (*at, shape.key)
        if isinstance(value, date):
            yield here, value
        elif isinstance(value, tuple):
            for index, inner in enumerate(value):
                yield from _past_days(inner, (*here, index))


@cache
def _leading_to_past(model: type[Part]) -> tuple[FieldShape, ...]:
    """The fields of `model` that hold such a day, or parts that do."""
    return tuple(
        shape
        for shape in shapes(model).values()
        if (_leading_to_past(shape.part) if shape.part else shape.key in _PAST)
    )


def _twice(world: World, document: Document) -> Iterator[Problem]:
    """What is named twice in one list, and an entry that names itself."""
    seen: set[tuple[Location, str]] = set()
    for location, reference, id in world.references(document):
        if isinstance(location[-1], int) and (location[:-1], id) in seen:
            yield _about("verwijzing-dubbel", document, location, id)
        seen.add((location[:-1], id))
        is_self = id == document.id and reference.target == document.kind.name
        if is_self and isinstance(document.entry, CaseStudy | Meeting):
            yield _about("verwijzing-zichzelf", document, location, id)


def _about(code: str, document: Document, location: Location, value: str) -> Problem:
    return problem(code, document.place(location), field_name(location), waarde=value)
