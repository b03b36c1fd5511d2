"""Everything the page of an organisation shows."""

from dataclasses import dataclass

from inkoopkring.catalogue.roles import Roles
from inkoopkring.model.lists import Organisation
from inkoopkring.pages.resource import ResourceView, resource_view
from inkoopkring.pages.shared import entry_links
from inkoopkring.views.labels import LinkView
from inkoopkring.views.summaries import CaseRow, MeetingRow, Summaries


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
    """Where it is a partner."""
    series: tuple[LinkView, ...]
    meetings: tuple[MeetingRow, ...]
    resources: tuple[ResourceView, ...]
    supplied: tuple[LinkView, ...]
    quoted: tuple[LinkView, ...]
    """Cases of others: those it worked on, and those that rest on what it published."""


def organisation_page(summaries: Summaries, organisation: Organisation) -> OrganisationPage:
    """Put together the page of an organisation."""
    catalogue = summaries.catalogue
    roles = catalogue.roles.get(organisation.id, Roles())
    own = {case.id for case in catalogue.cases_naming("organisaties", organisation.id)}
    others = [case for case in roles.quoted if case.id not in own]
    return OrganisationPage(
        name=organisation.name,
        short=organisation.short or "",
        type=organisation.type.value.replace("-", " "),
        text=organisation.text or "",
        website=organisation.website or "",
        source=organisation.source or "",
        region=summaries.region(organisation.region) if organisation.region else None,
        cases=summaries.rows(catalogue.cases_naming("organisaties", organisation.id)),
        regions=entry_links(summaries, (region.id for region in roles.regions)),
        series=tuple(
            LinkView(one.name, f"/bijeenkomsten/#reeks-{one.id}", one.text) for one in roles.series
        ),
        meetings=summaries.meeting_rows(roles.meetings),
        resources=tuple(resource_view(summaries, one) for one in roles.resources),
        supplied=entry_links(summaries, (case.id for case in roles.supplied)),
        quoted=entry_links(summaries, (case.id for case in others)),
    )
