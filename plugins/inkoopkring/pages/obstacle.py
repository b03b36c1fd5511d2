"""Everything the page of an obstacle shows."""

from dataclasses import dataclass

from inkoopkring.model import Meeting, Obstacle
from inkoopkring.views.labels import LessonView, SourceView, StepLabel, lesson_views, source_views
from inkoopkring.views.rows import CaseRow, MeetingRow, Rows


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


def obstacle_page(rows: Rows, obstacle: Obstacle) -> ObstaclePage:
    """Put together the page of an obstacle."""
    catalogue = rows.catalogue
    return ObstaclePage(
        type=obstacle.type.value,
        steps=rows.step_labels(obstacle.steps),
        helps=lesson_views(obstacle.helps),
        caution=obstacle.caution or "",
        cases=rows.rows(catalogue.cases_naming("belemmering", obstacle.id)),
        meetings=rows.meeting_rows(catalogue.naming(obstacle.id, Meeting)),
        sources=source_views(obstacle.sources),
    )
