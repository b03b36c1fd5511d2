"""Everything the page of an organisation shows."""

from dataclasses import dataclass

from inkoopkring.model import Region
from inkoopkring.model.lists import Organisation
from inkoopkring.pages.shared import entry_links
from inkoopkring.views.labels import LinkView
from inkoopkring.views.summaries import CaseRow, Summaries


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


def organisation_page(summaries: Summaries, organisation: Organisation) -> OrganisationPage:
    """Put together the page of an organisation."""
    catalogue = summaries.catalogue
    return OrganisationPage(
        name=organisation.name,
        short=organisation.short or "",
        type=organisation.type.value.replace("-", " "),
        text=organisation.text or "",
        website=organisation.website or "",
        source=organisation.source or "",
        region=summaries.region(organisation.region) if organisation.region else None,
        cases=summaries.rows(catalogue.cases_naming("organisaties", organisation.id)),
        regions=entry_links(summaries, (r.id for r in catalogue.naming(organisation.id, Region))),
    )
