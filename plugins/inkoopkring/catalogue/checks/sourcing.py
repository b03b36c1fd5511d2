"""Does every source number lead to a source, in the fields and in the text?"""

import re
from collections.abc import Iterator
from functools import cache

from inkoopkring.catalogue.checks.world import World
from inkoopkring.model.fields import Part
from inkoopkring.model.shapes import FieldShape, Location, shapes
from inkoopkring.problems import Problem, problem
from inkoopkring.reading.parsing import Document, field_name

_LOOKS_RIGHT = re.compile(
    r"(?<![\\\]])[\[(]\s?bron(?:nen)?\s?:?\s?(\d{1,2}(?:\s?(?:,|en|&)\s?\d{1,2})*)\s?[\])](?![(:])",
    re.IGNORECASE,
)
"""What somebody writes who means `[bron 1]`: other brackets, capitals, no space, a colon."""


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


@cache
def _numbered(model: type[Part]) -> tuple[FieldShape, ...]:
    """The fields of a model that hold source numbers, or parts that do."""
    return tuple(
        shape
        for shape in shapes(model).values()
        if shape.key == "bron" or (shape.part and _numbered(shape.part))
    )


def _numbers(part: Part, at: Location) -> Iterator[tuple[Location, int]]:
    for shape in _numbered(type(part)):
        value, here = getattr(part, shape.name), (*at, shape.key)
        if isinstance(value, tuple):
            for index, inner in enumerate(value):
                if shape.key == "bron":
                    yield (*here, index), inner
                else:
                    yield from _numbers(inner, (*here, index))
        elif isinstance(value, Part):
            yield from _numbers(value, here)


def _in_text(world: World, document: Document, known: int) -> Iterator[Problem]:
    for reference in world.body(document).sources:
        place = document.body_place(reference.offset)
        if not reference.numbers:
            yield problem("bron-vorm", place, waarde=reference.text)
        for number in reference.numbers:
            if not 1 <= number <= known:
                yield problem("bron-bestaat-niet", place, nummer=number, aantal=known)
    if known:
        yield from _looks_right(world, document)


def _looks_right(world: World, document: Document) -> Iterator[Problem]:
    """References that a reader of the file takes for one, and that lead nowhere on the page."""
    body = world.body(document)
    real = {reference.offset for reference in body.sources}
    for found in _LOOKS_RIGHT.finditer(body.prose):
        if found.start() not in real:
            numbers = ", ".join(re.findall(r"\d+", found[1]))
            yield problem(
                "bron-zonder-link",
                document.body_place(found.start()),
                waarde=" ".join(found[0].split()),
                goed=f"[bron {numbers}]",
            )
