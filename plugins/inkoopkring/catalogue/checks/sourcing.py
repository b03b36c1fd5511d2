"""Does every source number lead to a source, in the fields and in the text?"""

from collections.abc import Iterator

from inkoopkring.catalogue.checks.world import World
from inkoopkring.model.fields import Part
from inkoopkring.model.shapes import Location, shapes
from inkoopkring.problems import Problem, problem
from inkoopkring.reading.parsing import Document, field_name


def check(world: World) -> Iterator[Problem]:
    """Source numbers that are too high, and `[bron n]` that cannot be read or does not exist."""
    for document in world.documents:
        known = len(getattr(document.entry, "sources", ()))
        for location, number in _numbers(document.entry, ()):
            if number > known:
                yield problem(
                    "bron-bestaat-niet",
                    document.place(location),
                    field_name(location),
                    nummer=number,
                    aantal=known,
                )
        yield from _in_text(world, document, known)


def _numbers(part: Part, at: Location) -> Iterator[tuple[Location, int]]:
    for shape in shapes(type(part)).values():
        value = getattr(part, shape.name)
        if shape.key == "bron" and isinstance(value, tuple):
            for index, number in enumerate(value):
                yield (*at, "bron", index), number
        elif isinstance(value, Part):
            yield from _numbers(value, (*at, shape.key))
        elif shape.part and shape.many:
            for index, inner in enumerate(value):
                yield from _numbers(inner, (*at, shape.key, index))


def _in_text(world: World, document: Document, known: int) -> Iterator[Problem]:
    for reference in world.body(document).sources:
        place = document.body_place(reference.offset)
        if not reference.numbers:
            yield problem("bron-vorm", place, waarde=reference.text)
        for number in reference.numbers:
            if not 1 <= number <= known:
                yield problem("bron-bestaat-niet", place, nummer=number, aantal=known)
