"""JSON Schemas (draft 2020-12) of every kind, made from the model, with Dutch titles."""

from collections.abc import Iterator
from typing import Any

from inkoopkring.model import KINDS, Kind
from inkoopkring.model.fields import Part
from inkoopkring.model.shapes import shapes

DIALECT = "https://json-schema.org/draft/2020-12/schema"
_LIMITS = {"ge": "minimum", "le": "maximum"}


def schema_path(kind: Kind) -> str:
    """Where the schema of a kind stands in the site."""
    return f"data/schema/{kind.name}.schema.json"


def schemas(site_url: str) -> dict[str, dict[str, Any]]:
    """Every schema by its place in the site. `site_url` has no slash at the end."""
    return {schema_path(kind): schema(kind, site_url) for kind in KINDS}


def schema(kind: Kind, site_url: str) -> dict[str, Any]:
    """The schema of the front matter of one kind."""
    made = _plain(kind.model.model_json_schema(by_alias=True, mode="serialization"))
    definitions = made.get("$defs", {})
    for definition in definitions.values():
        definition.pop("title", None)
        definition.pop("description", None)
    for part in _parts(kind.model):
        described = made if part is kind.model else definitions[part.__name__]
        for key, shape in shapes(part).items():
            described["properties"][key].update(title=shape.label, description=shape.help)
    return {
        "$schema": DIALECT,
        "$id": f"{site_url}/{schema_path(kind)}",
        **made,
        "title": kind.name.capitalize(),
        "description": f"De gegevens bovenaan een {kind.name} van Inkoopkring.",
    }


def _parts(model: type[Part]) -> Iterator[type[Part]]:
    """A model and everything it is made of."""
    yield model
    for shape in shapes(model).values():
        if shape.part:
            yield from _parts(shape.part)


def _plain(node: Any) -> Any:
    """The same with the limits of numbers under the names that JSON Schema has for them."""
    if isinstance(node, dict):
        return {_LIMITS.get(key, key): _plain(inner) for key, inner in node.items()}
    return [_plain(inner) for inner in node] if isinstance(node, list) else node
