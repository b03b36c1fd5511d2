"""Everything the page of an obstacle shows."""

from dataclasses import dataclass

from inkoopkring.model import Meeting, Obstacle
from inkoopkring.views.labels import LessonView, SourceView, StepLabel, lesson_views, source_views
from inkoopkring.views.summaries import CaseRow, MeetingRow, Summaries


@dataclass(frozen=True, slots=True)
class ObstaclePage:
    """The page of an obstacle."""

    type: str
    steps: tuple[StepLabel, ...]
    helps: tuple[LessonView, ...]
    caution: str
    cases: tuple[CaseRow, ...]
    meetings: tuple[MeetingRow, ...]
    sources: tuple[SourceView, ...]


def obstacle_page(summaries: Summaries, obstacle: Obstacle) -> ObstaclePage:
    """Put together the page of an obstacle."""
    catalogue = summaries.catalogue
    return ObstaclePage(
        type=obstacle.type.value,
        steps=summaries.step_labels(obstacle.steps),
        helps=lesson_views(obstacle.helps),
        caution=obstacle.caution or "",
        cases=summaries.rows(catalogue.cases_naming("belemmering", obstacle.id)),
        meetings=summaries.meeting_rows(catalogue.naming(obstacle.id, Meeting)),
        sources=source_views(obstacle.sources),
    )
