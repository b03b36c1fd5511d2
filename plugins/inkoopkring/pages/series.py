"""A series of meetings."""

from dataclasses import dataclass

from inkoopkring.model.lists import Series
from inkoopkring.views.labels import LinkView
from inkoopkring.views.summaries import MeetingRow, Summaries


@dataclass(frozen=True, slots=True)
class SeriesView:
    """A series of meetings with its rhythm and its meetings."""

    id: str
    name: str
    text: str
    organiser: str
    rhythm: str
    region: LinkView
    source: str
    meetings: tuple[MeetingRow, ...]


def series_view(summaries: Summaries, id: str) -> SeriesView | None:
    """A series with its meetings, newest first."""
    series = summaries.catalogue.listed(Series).get(id)
    if series is None:
        return None
    meetings = (m for m in summaries.catalogue.meetings if m.series == id)
    return SeriesView(
        id=series.id,
        name=series.name,
        text=series.text,
        organiser=series.organiser,
        rhythm=f"elke {series.every_weeks} weken" if series.every_weeks else "",
        region=summaries.region(series.region),
        source=series.source or "",
        meetings=summaries.meeting_rows(meetings),
    )
