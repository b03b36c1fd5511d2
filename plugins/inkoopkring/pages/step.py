"""Everything the page of a step shows."""

from dataclasses import dataclass

from inkoopkring.model import Obstacle, Step
from inkoopkring.pages.named_cases import advice_views
from inkoopkring.pages.peers import PeersView, all_cases, bought, peers_of
from inkoopkring.pages.resource import ResourceView, resources_naming
from inkoopkring.pages.shared import (
    CaseLesson,
    CaseSelection,
    entry_links,
    lessons_of,
    selection,
)
from inkoopkring.views.labels import (
    LessonView,
    LinkView,
    SourceView,
    StepLabel,
    source_views,
)
from inkoopkring.views.summaries import Summaries
from inkoopkring.views.usefulness import most_useful


@dataclass(frozen=True, slots=True)
class StepPage:
    """The page of a step. `before` and `after` close the ring."""

    label: StepLabel
    line: tuple[StepLabel, ...]
    to_do: tuple[LessonView, ...]
    to_ask: tuple[LessonView, ...]
    cases: CaseSelection
    lessons: tuple[CaseLesson, ...]
    obstacles: tuple[LinkView, ...]
    resources: tuple[ResourceView, ...]
    peers: PeersView
    sources: tuple[SourceView, ...]
    before: StepLabel
    after: StepLabel


def step_page(summaries: Summaries, step: Step) -> StepPage:
    """Put together the page of a step."""
    catalogue = summaries.catalogue
    found = catalogue.cases_naming("stap", step.id)
    cases = selection(summaries, found, "stap", step)
    label = summaries.step_label(step)
    ring = [*summaries.steps.values()] if step.id in summaries.steps else [label]
    here = ring.index(label)
    return StepPage(
        label=label,
        line=summaries.process_line((step.id,)),
        to_do=advice_views(summaries, step.to_do, step.sources),
        to_ask=advice_views(summaries, step.to_ask, step.sources),
        cases=cases,
        lessons=lessons_of(summaries, cases.rows),
        obstacles=entry_links(summaries, (o.id for o in catalogue.naming(step.id, Obstacle))),
        resources=resources_naming(summaries, "stap", step.id),
        peers=peers_of(
            summaries,
            most_useful(found),
            bought(summaries),
            more=all_cases("stap", step),
        ),
        sources=source_views(step.sources),
        before=ring[here - 1],
        after=ring[(here + 1) % len(ring)],
    )
