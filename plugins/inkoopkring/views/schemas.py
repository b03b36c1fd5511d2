"""JSON Schemas (draft 2020-12) of every kind, made from the model, with Dutch titles."""

from typing import Any

from inkoopkring.model import KINDS, Kind

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schema_path(kind: Kind) -> str:
    """Where the schema of a kind stands in the site."""
    return f"data/schema/{kind.name}.schema.json"


def schemas(site_url: str) -> dict[str, dict[str, Any]]:
    """Every schema by its place in the site. `site_url` has no slash at the end."""
    return {schema_path(kind): schema(kind, site_url) for kind in KINDS}


def schema(kind: Kind, site_url: str) -> dict[str, Any]:
    """The schema of the front matter of one kind."""
    made = kind.model.model_json_schema(by_alias=True, mode="serialization")
    return {
        "$schema": DIALECT,
        "$id": f"{site_url}/{schema_path(kind)}",
        **made,
        "title": kind.name.capitalize(),
        "description": f"De gegevens bovenaan een {kind.name} van Inkoopkring.",
    }
