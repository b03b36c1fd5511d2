"""Open data: what others may take along, in a form that does not change by surprise."""

import json
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Any

from inkoopkring.model import LISTS, CaseStudy
from inkoopkring.model.shapes import references
from inkoopkring.model.vocabulary import Status
from inkoopkring.open_data.schemas import schemas
from inkoopkring.open_data.spreadsheet import ods
from inkoopkring.pages.case_list import CaseList
from inkoopkring.pages.comparison import comparison_data
from inkoopkring.pages.criteria import CriteriaLibrary
from inkoopkring.pages.paging import PAGE_SIZE
from inkoopkring.pages.site_plan import SitePlan
from inkoopkring.views.case_table import COLUMNS, LICENCE, case_rows, case_table
from inkoopkring.views.facets import Facets
from inkoopkring.views.summaries import Summaries


def export_files(plan: SitePlan, site_url: str) -> Iterator[tuple[str, bytes]]:
    """Every export with its place in the site, one by one. `site_url` has no slash at the end.

    An archived case keeps its own file, as it keeps its page; it stands in no list.
    """
    catalogue = plan.summaries.catalogue
    listed: list[bytes] = []
    for document in catalogue.of_kind("case"):
        if isinstance(document.entry, CaseStudy):
            made = _json(case_data(plan, document.entry))
            yield f"data/cases/{document.id}.json", made
            if document.entry.status is Status.PUBLISHED:
                listed.append(made.rstrip())
    yield "data/cases.json", _listed(listed)
    yield "data/cases.csv", case_table(plan.summaries, site_url)
    yield "data/cases.ods", _spreadsheet(plan.summaries, site_url)
    yield from _screen_files(plan.summaries, site_url)
    for place, schema in schemas(site_url).items():
        yield place, _json(schema)


def _listed(cases: Sequence[bytes]) -> bytes:
    """All cases in one file, each as in its own."""
    head = f'{{\n"licentie": {json.dumps(LICENCE)},\n"cases": ['
    return head.encode() + b",\n".join(cases) + b"]\n}\n"


def _spreadsheet(summaries: Summaries, site_url: str) -> bytes:
    """All cases as a spreadsheet, with the same columns as the CSV."""
    rows = (
        [
            Decimal(cell) if cell and column.is_number else cell
            for column, cell in zip(COLUMNS, row, strict=True)
        ]
        for row in case_rows(summaries, site_url)
    )
    return ods("Cases", [column.name for column in COLUMNS], rows)


def _screen_files(summaries: Summaries, site_url: str) -> Iterator[tuple[str, bytes]]:
    """What lists and the comparison load; their form may change with the site."""
    facets = Facets(summaries)
    cases = CaseList(facets)
    yield "data/lijst.json", _json(cases.index_data(), indent=None)
    for number, part in enumerate(cases.text_data(), start=1):
        yield f"data/lijst/{number}.json", _json(part, indent=None)
    for number, table in enumerate(_table_parts(summaries, site_url), start=1):
        yield f"data/lijst/tabel/{number}.json", _json(table, indent=None)
    criteria = CriteriaLibrary(facets)
    yield "data/criteria.json", _json(criteria.index_data(), indent=None)
    for name, group in criteria.group_data():
        yield f"data/criteria/{name}.json", _json(group, indent=None)
    for case in summaries.catalogue.cases:
        yield (
            f"data/vergelijken/{case.id}.json",
            _json(comparison_data(summaries, case), indent=None),
        )


def _table_parts(summaries: Summaries, site_url: str) -> Iterator[dict[str, Any]]:
    """Every cell of every case, in the parts in which a script fetches the list."""
    rows = list(case_rows(summaries, site_url))
    for start in range(0, len(rows), PAGE_SIZE):
        yield {
            "kolommen": [column.name for column in COLUMNS],
            "getallen": [column.name for column in COLUMNS if column.is_number],
            "rijen": rows[start : start + PAGE_SIZE],
        }


def case_data(plan: SitePlan, case: CaseStudy) -> dict[str, Any]:
    """One case under its Dutch keys, as the file says it, with its address and licence.

    Ids of entries that may not be seen are left out: an id tells what a draft is about.
    """
    catalogue = plan.summaries.catalogue
    data = case.model_dump(mode="json", by_alias=True, exclude_defaults=True)
    for (key, *place), reference, id in references(case):
        if not place or reference.target in LISTS or id in catalogue.by_id:
            continue
        named = data[str(key)]
        if len(place) == 1:
            named.remove(id)
        else:
            index, field = place
            del named[index][field]
    return {"adres": catalogue.address(case.id), "licentie": LICENCE, **data}


def _json(data: object, indent: int | None = 2) -> bytes:
    separators = None if indent else (",", ":")
    text = json.dumps(data, ensure_ascii=False, indent=indent, separators=separators)
    return (text + "\n").encode()
