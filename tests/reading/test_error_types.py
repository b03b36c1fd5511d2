"""Whatever stands behind a key, pydantic's complaint about it has a code with a Dutch text."""

from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any

import pytest
from pydantic import ValidationError

from inkoopkring.model import KINDS, LISTS
from inkoopkring.model.fields import Part
from inkoopkring.model.shapes import shapes
from inkoopkring.problems import all_explanations
from inkoopkring.reading.parsing import PYDANTIC_CODES

JUNK: tuple[Any, ...] = (
    *("", "x", "x" * 2000, "0", "-1", "-999999", "999999", "1" * 400, "1e400", "nan", "-inf"),
    *("true", "null", "١٢", "2026-11-20", "2026-02-30", "9999-12-31", "0000", "25:61", "09:30"),
    *("https://", "https://[", "javascript:x", "http://a b.nl", "\u2028", "\x00"),
    *([], ["x"], ["x"] * 200, ["1", "0", "999"], [[]], [["x"]], [{}], [{"x": "y"}], [None]),
    *({}, {"x": "y"}, {"": ""}, {"x": ["y"]}, {"x": {"y": {"z": []}}}, {"van": {}}, {"bron": [[]]}),
)
"""Everything the reader can hand over: texts, lists and dicts of those, and empty items."""


def parts(models: Iterable[type[Part]]) -> Iterator[type[Part]]:
    """The models and everything they are made of."""
    for model in models:
        yield model
        yield from parts(shape.part for shape in shapes(model).values() if shape.part)


PARTS = sorted(
    {*parts(kind.model for kind in KINDS), *parts(LISTS.values())},
    key=lambda part: part.__qualname__,
)


def complaint_types(model: type[Part], values: Any) -> set[str]:
    try:
        model.model_validate(values)
    except ValidationError as error:
        return {detail["type"] for detail in error.errors(include_url=False)}
    return set()


@cache
def all_complaint_types(model: type[Part]) -> frozenset[str]:
    """Everything pydantic says about junk instead of the model, and behind each of its keys."""
    found = set[str]().union(*(complaint_types(model, junk) for junk in JUNK))
    for key in shapes(model):
        for junk in JUNK:
            found |= complaint_types(model, {key: junk, f"{key}x": junk})
    return frozenset(found)


@pytest.mark.parametrize("model", PARTS, ids=lambda part: part.__name__)
def test_every_complaint_about_junk_has_a_code(model: type[Part]) -> None:
    found = all_complaint_types(model)
    assert "model_type" in found
    assert found - PYDANTIC_CODES.keys() - all_explanations().keys() == set()


def test_no_code_is_kept_for_a_complaint_that_cannot_be() -> None:
    found = set[str]().union(*(all_complaint_types(model) for model in PARTS))
    assert PYDANTIC_CODES.keys() - found == set()


def test_there_are_parts_to_try() -> None:
    names = {part.__name__ for part in PARTS}
    assert {"CaseStudy", "Source", "Lesson", "Framework", "Level"} <= names
