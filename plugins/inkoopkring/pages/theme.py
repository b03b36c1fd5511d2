"""Everything the page of a theme shows."""

from dataclasses import dataclass

from inkoopkring.drawings import Drawing, theme_drawing
from inkoopkring.model import Meeting, Theme
from inkoopkring.model.lists import AmbitionTheme, Framework, Level
from inkoopkring.pages.named_cases import named_case
from inkoopkring.pages.peers import PeersView, all_cases, bought, peers_of
from inkoopkring.pages.resource import ResourceView, resources_naming
from inkoopkring.pages.shared import CaseLesson, CaseSelection, lessons_of, selection
from inkoopkring.views.facets import Facet, Facets
from inkoopkring.views.labels import LinkView, SourceView, StepLabel, ThemeLabel, source_views
from inkoopkring.views.summaries import CaseRow, MeetingRow, Summaries
from inkoopkring.views.usefulness import most_useful


@dataclass(frozen=True, slots=True)
class QuestionView:
    """A question people ask, with its answer."""

    question: str
    answer: str
    sources: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class MeasureView:
    """A measure, with the ambition themes it works on."""

    text: str
    sources: tuple[int, ...]
    ambition_themes: tuple[str, ...]
    case: LinkView | None
    """The case that it tells of."""


@dataclass(frozen=True, slots=True)
class FrameworkView:
    """An ambition web explained."""

    id: str
    name: str
    version: str
    text: str
    source: str
    levels: tuple[Level, ...]
    themes: tuple[AmbitionTheme, ...]
    choices: tuple[Facet, ...]
    """One question for each theme: which level a case should reach at least."""


@dataclass(frozen=True, slots=True)
class ThemePage:
    """The page of a theme."""

    label: ThemeLabel
    drawing: Drawing
    questions: tuple[QuestionView, ...]
    line: tuple[StepLabel, ...]
    """The process line with, per step, how many cases of this theme cover it."""
    cases: CaseSelection
    lessons: tuple[CaseLesson, ...]
    measures: tuple[MeasureView, ...]
    product_groups: tuple[LinkView, ...]
    instruments: tuple[LinkView, ...]
    resources: tuple[ResourceView, ...]
    meetings: tuple[MeetingRow, ...]
    framework: FrameworkView | None
    peers: PeersView
    sources: tuple[SourceView, ...]


def theme_page(summaries: Summaries, theme: Theme) -> ThemePage:
    """Put together the page of a theme; cases that are mostly about it come first."""
    catalogue = summaries.catalogue
    named = catalogue.cases_naming("thema", theme.id)
    found = tuple(sorted(named, key=lambda case: case.themes[0] != theme.id))
    cases = selection(summaries, found, "thema", theme)
    framework = catalogue.listed(Framework).get(theme.framework or "")
    names = {one.id: one.name for one in framework.themes} if framework else {}
    return ThemePage(
        label=summaries.theme_label(theme),
        drawing=theme_drawing(theme.colour.value, theme.id),
        questions=tuple(
            QuestionView(q.question, q.answer, q.sources or ()) for q in theme.questions
        ),
        line=_line_with_counts(summaries, summaries.rows(found)),
        cases=cases,
        lessons=lessons_of(summaries, cases.rows),
        measures=tuple(
            MeasureView(
                m.text,
                m.sources,
                tuple(names[id] for id in m.ambition_themes if id in names),
                named_case(summaries, m.text, m.sources, theme.sources),
            )
            for m in theme.measures
        ),
        product_groups=tuple(filter(None, map(summaries.product_group, theme.product_groups))),
        instruments=tuple(LinkView(i.title, i.url, i.text) for i in theme.instruments),
        resources=resources_naming(summaries, "thema", theme.id),
        meetings=summaries.meeting_rows(catalogue.naming(theme.id, Meeting)),
        framework=_framework(summaries, framework) if framework else None,
        peers=peers_of(
            summaries,
            most_useful(found),
            bought(summaries),
            more=all_cases("thema", theme),
        ),
        sources=source_views(theme.sources),
    )


def _framework(summaries: Summaries, framework: Framework) -> FrameworkView:
    return FrameworkView(
        id=framework.id,
        name=framework.name,
        version=framework.version,
        text=framework.text,
        source=framework.source,
        levels=framework.levels,
        themes=framework.themes,
        choices=Facets(summaries).ambition(framework),
    )


def _line_with_counts(summaries: Summaries, cases: tuple[CaseRow, ...]) -> tuple[StepLabel, ...]:
    counts = dict.fromkeys(summaries.steps, 0)
    for case in cases:
        for step in case.steps:
            counts[step.id] += 1
    return tuple(
        StepLabel(s.id, s.name, s.number, s.address, s.question, counts[id], counts[id] > 0)
        for id, s in summaries.steps.items()
    )
