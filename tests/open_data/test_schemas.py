"""The schemas are valid themselves, every real text fits its own, and they explain each field."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from inkoopkring.catalogue import Knowledge, load
from inkoopkring.model import KINDS, Kind, kind_named
from inkoopkring.open_data.schemas import DIALECT, schema, schemas
from prose import TODAY

SITE = "https://inkoopkring.example"
REPOSITORY = Path(__file__).parents[2]

each_kind = pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)


@cache
def real() -> Knowledge:
    return load(REPOSITORY, TODAY)


def parts(node: object) -> Iterator[dict[str, Any]]:
    """Every object inside a schema."""
    if isinstance(node, dict):
        yield node
        for inner in node.values():
            yield from parts(inner)
    elif isinstance(node, list):
        for inner in node:
            yield from parts(inner)


@each_kind
def test_the_schema_itself_is_valid(kind: Kind) -> None:
    made = schema(kind, SITE)
    assert made["$schema"] == DIALECT
    assert made["$id"] == f"{SITE}/data/schema/{kind.name}.schema.json"
    Draft202012Validator.check_schema(made)


@each_kind
def test_every_real_text_fits(kind: Kind) -> None:
    validator = Draft202012Validator(
        schema(kind, SITE), format_checker=Draft202012Validator.FORMAT_CHECKER
    )
    documents = [one for one in real().documents if one.kind is kind]
    assert documents
    for document in documents:
        data = document.entry.model_dump(mode="json", by_alias=True, exclude_unset=True)
        assert [error.message for error in validator.iter_errors(data)] == [], document.path


@each_kind
def test_what_does_not_fit_is_refused(kind: Kind) -> None:
    validator = Draft202012Validator(schema(kind, SITE))
    assert not validator.is_valid({})
    document = next(one for one in real().documents if one.kind is kind)
    data = document.entry.model_dump(mode="json", by_alias=True, exclude_unset=True)
    assert not validator.is_valid({**data, "onbekend_gegeven": 1})
    assert not validator.is_valid({**data, "title": "Kort"})
    assert not validator.is_valid({**data, "id": ["x"]})


@each_kind
def test_every_field_has_a_dutch_title_and_explanation(kind: Kind) -> None:
    for part in parts(schema(kind, SITE)):
        for key, field in part.get("properties", {}).items():
            if isinstance(field, dict):
                assert field.get("title"), key
                assert field.get("description"), key


def test_no_english_is_left() -> None:
    """Pydantic names its definitions and puts our docstrings in them: not for readers."""
    for made in schemas(SITE).values():
        for name, part in made.get("$defs", {}).items():
            assert {"title", "description"}.isdisjoint(part), name


def test_the_limits_of_numbers_are_those_of_the_standard() -> None:
    made = schema(kind_named("case"), SITE)
    assert made["properties"]["beoordelen_na"]["minimum"] == 1
    assert made["properties"]["beoordelen_na"]["maximum"] == 120
    assert all({"ge", "le"}.isdisjoint(part) for part in parts(made))


def test_there_is_one_for_every_kind() -> None:
    assert len(schemas(SITE)) == len(KINDS)
