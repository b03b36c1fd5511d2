"""Everything the page of a region shows."""

from dataclasses import dataclass

from inkoopkring.model import Meeting, Region
from inkoopkring.pages.series import SeriesView, series_view
from inkoopkring.pages.shared import CaseSelection, selection
from inkoopkring.views.labels import LinkView, SourceView, source_views
from inkoopkring.views.summaries import MeetingRow, Summaries


@dataclass(frozen=True, slots=True)
class ActivityView:
    """Something a region does."""

    name: str
    text: str
    sources: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class RegionPage:
    """The page of a region."""

    name: str
    type: str
    is_founding: bool
    partners: tuple[LinkView, ...]
    activities: tuple[ActivityView, ...]
    series: tuple[SeriesView, ...]
    contact: LinkView | None
    cases: CaseSelection
    meetings: tuple[MeetingRow, ...]
    sources: tuple[SourceView, ...]


def region_page(summaries: Summaries, region: Region) -> RegionPage:
    """Put together the page of a region."""
    catalogue = summaries.catalogue
    contact = region.contact
    return RegionPage(
        name=region.name,
        type=region.type.value,
        is_founding=region.founding,
        partners=tuple(summaries.organisation(id) for id in region.partners),
        activities=tuple(ActivityView(a.name, a.text, a.sources) for a in region.activities),
        series=tuple(view for id in region.series if (view := series_view(summaries, id))),
        contact=(
            LinkView(f"{contact.organisation}, {contact.role}", contact.url) if contact else None
        ),
        cases=selection(summaries, catalogue.cases_naming("regio", region.id), "regio", region),
        meetings=summaries.meeting_rows(catalogue.naming(region.id, Meeting)),
        sources=source_views(region.sources),
    )
