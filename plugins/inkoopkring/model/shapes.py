"""What a model looks like from outside: its fields, with what each may hold.

Derived from the declarations, once per model. Messages, references, forms and the field
documentation all ask here, so that none of them needs a list of its own.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import AfterValidator
from pydantic.fields import FieldInfo

from inkoopkring.model.fields import Part, Reference

Location = tuple[str | int, ...]
"""Where a value stands: Dutch keys and positions in lists, such as `("bronnen", 0, "url")`."""


@dataclass(frozen=True, slots=True)
class FieldShape:
    """One field: its names, its texts, and what it may hold."""

    name: str
    key: str
    label: str
    help: str
    example: object
    required: bool
    recommended: bool
    many: bool
    part: type[Part] | None
    reference: Reference | None
    choices: type[StrEnum] | None
    is_text: bool
    """Whether it holds free text, and not an id, a date or an address."""


@cache
def shapes(model: type[Part]) -> Mapping[str, FieldShape]:
    """The fields of `model` by Dutch key, in the order of the declaration."""
    found = (_shape(name, info) for name, info in model.model_fields.items())
    return {shape.key: shape for shape in found}


def shape_at(model: type[Part], location: Location) -> FieldShape | None:
    """The field that `location` points into, or None where it points to no known field."""
    shape: FieldShape | None = None
    current: type[Part] | None = model
    for step in location:
        if isinstance(step, int):
            continue
        if current is None:
            return shape
        shape = shapes(current).get(step)
        current = shape.part if shape else None
    return shape


def part_at(model: type[Part], location: Location) -> type[Part] | None:
    """The model of the value at `location`: the entry itself for an empty location."""
    if not any(isinstance(step, str) for step in location):
        return model
    shape = shape_at(model, location)
    return shape.part if shape else None


def references(part: Part, at: Location = ()) -> Iterator[tuple[Location, Reference, str]]:
    """Every id that `part` names, with where it stands and what it should be the id of."""
    for shape in _referring(type(part)):
        value = getattr(part, shape.name)
        if value is None:
            continue
        values = enumerate(value) if shape.many else ((None, value),)
        for index, one in values:
            here = (*at, shape.key) if index is None else (*at, shape.key, index)
            if shape.reference is not None:
                yield here, shape.reference, one
            else:
                yield from references(one, here)


@cache
def _referring(model: type[Part]) -> tuple[FieldShape, ...]:
    """The fields of `model` that hold references, or parts that do."""
    return tuple(
        shape
        for shape in shapes(model).values()
        if shape.reference or (shape.part and _referring(shape.part))
    )


def _shape(name: str, info: FieldInfo) -> FieldShape:
    many, annotations = _unfold(info.annotation)
    extra = info.json_schema_extra
    leaf = annotations[0]
    return FieldShape(
        name=name,
        key=info.alias or name,
        label=info.title or name,
        help=info.description or "",
        example=(info.examples or [""])[0],
        required=info.is_required(),
        recommended=isinstance(extra, dict) and bool(extra.get("aanbevolen")),
        many=many,
        part=leaf if isinstance(leaf, type) and issubclass(leaf, Part) else None,
        reference=next(
            (m for m in (*annotations[1:], *info.metadata) if isinstance(m, Reference)), None
        ),
        choices=leaf if isinstance(leaf, type) and issubclass(leaf, StrEnum) else None,
        is_text=leaf is str
        and not any(
            isinstance(one, AfterValidator | Reference)
            for one in (*annotations[1:], *info.metadata)
        ),
    )


def _unfold(annotation: Any) -> tuple[bool, list[Any]]:
    """Strip `Optional`, `Annotated` and `tuple[…, ...]`: whether it is a list, and what is left.

    The first item of the result is the bare type, the others are its annotations.
    """
    many, metadata = False, []
    while True:
        origin = get_origin(annotation)
        if origin is Annotated:
            annotation, *more = get_args(annotation)
            metadata += more
        elif origin in (Union, UnionType):
            annotation = next(a for a in get_args(annotation) if a is not type(None))
        elif origin is tuple:
            many, annotation = True, get_args(annotation)[0]
        else:
            return many, [annotation, *metadata]
