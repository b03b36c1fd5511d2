"""Everything the page of an organisation shows."""

from dataclasses import dataclass

from inkoopkring.model import Region
from inkoopkring.model.lists import Organisation
from inkoopkring.pages.shared import entry_links
from inkoopkring.views.labels import LinkView
from inkoopkring.views.rows import CaseRow, Rows


@dataclass(frozen=True, slots=True)
class OrganisationPage:
    """The page of an organisation, made from the list and what refers to it."""

    name: str
    short: str
    type: str
    text: str
    website: str
    source: str
    region: LinkView | None
    cases: tuple[CaseRow, ...]
    regions: tuple[LinkView, ...]


def organisation_page(rows: Rows, organisation: Organisation) -> OrganisationPage:
    """Put together the page of an organisation."""
    catalogue = rows.catalogue
    return OrganisationPage(
        name=organisation.name,
        short=organisation.short or "",
        type=organisation.type.value.replace("-", " "),
        text=organisation.text or "",
        website=organisation.website or "",
        source=organisation.source or "",
        region=rows.region(organisation.region) if organisation.region else None,
        cases=rows.rows(catalogue.cases_naming("organisaties", organisation.id)),
        regions=entry_links(rows, (r.id for r in catalogue.naming(organisation.id, Region))),
    )
