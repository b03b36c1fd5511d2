"""Everything the page of an obstacle shows."""

from dataclasses import dataclass

from inkoopkring.model import Meeting, Obstacle
from inkoopkring.pages.named_cases import advice_views
from inkoopkring.pages.peers import PeersView, bought, peers_of
from inkoopkring.pages.shared import CaseSelection, selection
from inkoopkring.views.labels import LessonView, SourceView, StepLabel, source_views
from inkoopkring.views.summaries import MeetingRow, Summaries
from inkoopkring.views.usefulness import most_useful


@dataclass(frozen=True, slots=True)
class ObstaclePage:
    """The page of an obstacle."""

    type: str
    steps: tuple[StepLabel, ...]
    helps: tuple[LessonView, ...]
    caution: str
    cases: CaseSelection
    meetings: tuple[MeetingRow, ...]
    peers: PeersView
    sources: tuple[SourceView, ...]


def obstacle_page(summaries: Summaries, obstacle: Obstacle) -> ObstaclePage:
    """Put together the page of an obstacle."""
    catalogue = summaries.catalogue
    found = catalogue.cases_naming("belemmering", obstacle.id)
    return ObstaclePage(
        type=obstacle.type.value,
        steps=summaries.step_labels(obstacle.steps),
        helps=advice_views(summaries, obstacle.helps, obstacle.sources),
        caution=obstacle.caution or "",
        cases=selection(summaries, found, "belemmering", obstacle),
        meetings=summaries.meeting_rows(catalogue.naming(obstacle.id, Meeting)),
        peers=peers_of(summaries, most_useful(found), bought(summaries)),
        sources=source_views(obstacle.sources),
    )
