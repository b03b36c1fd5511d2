"""Everything the page of a step shows."""

from dataclasses import dataclass

from inkoopkring.model import Obstacle, Step
from inkoopkring.pages.resource import ResourceView, resources_naming
from inkoopkring.pages.shared import CaseLesson, entry_links, lessons_of
from inkoopkring.views.labels import (
    LessonView,
    LinkView,
    SourceView,
    StepLabel,
    lesson_views,
    source_views,
)
from inkoopkring.views.rows import CaseRow, Rows


@dataclass(frozen=True, slots=True)
class StepPage:
    """The page of a step. `before` and `after` close the ring."""

    label: StepLabel
    line: tuple[StepLabel, ...]
    to_do: tuple[LessonView, ...]
    to_ask: tuple[LessonView, ...]
    cases: tuple[CaseRow, ...]
    lessons: tuple[CaseLesson, ...]
    obstacles: tuple[LinkView, ...]
    resources: tuple[ResourceView, ...]
    sources: tuple[SourceView, ...]
    before: StepLabel
    after: StepLabel


def step_page(rows: Rows, step: Step) -> StepPage:
    """Put together the page of a step."""
    catalogue = rows.catalogue
    cases = rows.rows(catalogue.cases_naming("stap", step.id))
    label = rows.step_label(step)
    ring = [*rows.steps.values()] if step.id in rows.steps else [label]
    here = ring.index(label)
    return StepPage(
        label=label,
        line=rows.process_line((step.id,)),
        to_do=lesson_views(step.to_do),
        to_ask=lesson_views(step.to_ask),
        cases=cases,
        lessons=lessons_of(rows, cases),
        obstacles=entry_links(rows, (o.id for o in catalogue.naming(step.id, Obstacle))),
        resources=resources_naming(rows, "stap", step.id),
        sources=source_views(step.sources),
        before=ring[here - 1],
        after=ring[(here + 1) % len(ring)],
    )
