"""Open data: what others may take along, in a form that does not change by surprise."""

import json
from typing import Any

from inkoopkring.model import CaseStudy
from inkoopkring.reading.body import Body, plain
from inkoopkring.views.schemas import schemas
from inkoopkring.views.site_plan import SitePlan

LICENCE = "https://creativecommons.org/licenses/by/4.0/deed.nl"


def export_files(plan: SitePlan, site_url: str) -> dict[str, bytes]:
    """Every export by its place in the site. `site_url` has no slash at the end."""
    cases = plan.rows.catalogue.cases
    files = {f"data/cases/{case.id}.json": _json(case_data(plan, case)) for case in cases}
    files |= {place: _json(made) for place, made in schemas(site_url).items()}
    files["data/zoeken.json"] = _json(search_documents(plan), indent=None)
    return files


def case_data(plan: SitePlan, case: CaseStudy) -> dict[str, Any]:
    """One case under its Dutch keys, as the file says it, with its address and licence."""
    return {
        "adres": plan.rows.catalogue.address(case.id),
        "licentie": LICENCE,
        **case.model_dump(mode="json", by_alias=True, exclude_defaults=True),
    }


def search_documents(plan: SitePlan) -> list[dict[str, str]]:
    """What the search page looks through: every public entry, its words and where it is."""
    return [
        {
            "id": document.id,
            "address": document.address,
            "kind": document.kind.name,
            "title": document.entry.title,
            "description": document.entry.description,
            "text": " ".join(plain(Body(document.body).prose).split()),
            "words": " ".join(document.entry.tags),
        }
        for document in plan.rows.catalogue.documents
        if document.entry.status.value == "gepubliceerd"
    ]


def _json(data: object, indent: int | None = 2) -> bytes:
    separators = None if indent else (",", ":")
    text = json.dumps(data, ensure_ascii=False, indent=indent, separators=separators)
    return (text + "\n").encode()
