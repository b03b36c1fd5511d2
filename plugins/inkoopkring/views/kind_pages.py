"""Everything the pages of the other kinds show: theme, step, region, organisation, obstacle,
meeting and edition."""

from collections.abc import Iterable
from dataclasses import dataclass

from inkoopkring.model import Digest, Meeting, Obstacle, Region, Step, Theme
from inkoopkring.model.lists import (
    AmbitionTheme,
    Framework,
    Level,
    Organisation,
    Resource,
    Series,
    Term,
)
from inkoopkring.model.vocabulary import Evidence
from inkoopkring.views import dutch
from inkoopkring.views.drawings import Drawing, theme_drawing
from inkoopkring.views.labels import (
    LessonView,
    LinkView,
    SourceView,
    StepLabel,
    ThemeLabel,
    lesson_views,
    source_views,
)
from inkoopkring.views.rows import CaseRow, MeetingRow, Rows, organisation_address

_LESSONS_SHOWN = 6


@dataclass(frozen=True, slots=True)
class CaseLesson:
    """A lesson with the case it comes from. `kind` is worked, did_not_work or next_time."""

    text: str
    kind: str
    case: CaseRow


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


@dataclass(frozen=True, slots=True)
class ResourceView:
    """A page elsewhere, with what it is about."""

    id: str
    title: str
    url: str
    publisher: str
    date: str
    text: str
    type: str
    caution: str
    themes: tuple[ThemeLabel, ...]
    steps: tuple[StepLabel, ...]
    cases: tuple[LinkView, ...]


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


@dataclass(frozen=True, slots=True)
class ThemePage:
    """The page of a theme."""

    label: ThemeLabel
    drawing: Drawing
    questions: tuple[QuestionView, ...]
    line: tuple[StepLabel, ...]
    """The process line with, per step, how many cases of this theme cover it."""
    cases: tuple[CaseRow, ...]
    lessons: tuple[CaseLesson, ...]
    measures: tuple[MeasureView, ...]
    product_groups: tuple[LinkView, ...]
    instruments: tuple[LinkView, ...]
    resources: tuple[ResourceView, ...]
    meetings: tuple[MeetingRow, ...]
    framework: FrameworkView | None
    sources: tuple[SourceView, ...]


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


@dataclass(frozen=True, slots=True)
class ActivityView:
    """Something a region does."""

    name: str
    text: str
    sources: tuple[int, ...]


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


@dataclass(frozen=True, slots=True)
class RegionPage:
    """The page of a region."""

    name: str
    is_founding: bool
    partners: tuple[LinkView, ...]
    activities: tuple[ActivityView, ...]
    series: tuple[SeriesView, ...]
    contact: LinkView | None
    cases: tuple[CaseRow, ...]
    meetings: tuple[MeetingRow, ...]
    sources: tuple[SourceView, ...]


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


@dataclass(frozen=True, slots=True)
class ActionView:
    """Who will do what."""

    text: str
    organisation: str
    sources: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class MeetingPage:
    """The page of a meeting."""

    row: MeetingRow
    evidence_note: str
    organisers: tuple[str, ...]
    participants: tuple[str, ...]
    topics: tuple[str, ...]
    themes: tuple[ThemeLabel, ...]
    steps: tuple[StepLabel, ...]
    outcomes: tuple[LessonView, ...]
    follow_up: tuple[ActionView, ...]
    discussed_cases: tuple[CaseRow, ...]
    discussed_obstacles: tuple[LinkView, ...]
    related_cases: tuple[CaseRow, ...]
    registration: str
    caution: str
    sources: tuple[SourceView, ...]


@dataclass(frozen=True, slots=True)
class FeaturedRow:
    """A case in the spotlight, and why."""

    row: CaseRow
    reason: str


@dataclass(frozen=True, slots=True)
class ElsewhereRow:
    """A page elsewhere with the sentence of this edition."""

    resource: ResourceView
    text: str


@dataclass(frozen=True, slots=True)
class DigestPage:
    """One monthly edition."""

    month: str
    month_name: str
    year: str
    featured: tuple[FeaturedRow, ...]
    lesson: CaseLesson | None
    elsewhere: tuple[ElsewhereRow, ...]
    meetings: tuple[MeetingRow, ...]
    earlier: LinkView | None
    later: LinkView | None


def theme_page(rows: Rows, theme: Theme) -> ThemePage:
    """Put together the page of a theme."""
    catalogue = rows.catalogue
    cases = rows.rows(catalogue.cases_naming("thema", theme.id))
    framework = catalogue.listed(Framework, "ambitieweb").get(theme.framework or "")
    names = {one.id: one.name for one in framework.themes} if framework else {}
    return ThemePage(
        label=rows.themes[theme.id],
        drawing=theme_drawing(theme.colour.value, theme.id),
        questions=tuple(
            QuestionView(q.question, q.answer, q.sources or ()) for q in theme.questions
        ),
        line=_line_with_counts(rows, cases),
        cases=cases,
        lessons=_lessons(rows, cases),
        measures=tuple(
            MeasureView(
                m.text, m.sources, tuple(names[id] for id in m.ambition_themes if id in names)
            )
            for m in theme.measures
        ),
        product_groups=tuple(filter(None, map(rows.product_group, theme.product_groups))),
        instruments=tuple(LinkView(i.title, i.url, i.text) for i in theme.instruments),
        resources=_resources(rows, "thema", theme.id),
        meetings=rows.meeting_rows(catalogue.naming(theme.id, Meeting)),
        framework=_framework(framework) if framework else None,
        sources=source_views(theme.sources),
    )


def step_page(rows: Rows, step: Step) -> StepPage:
    """Put together the page of a step."""
    catalogue = rows.catalogue
    cases = rows.rows(catalogue.cases_naming("stap", step.id))
    ring = tuple(rows.steps.values())
    here = [label.id for label in ring].index(step.id)
    return StepPage(
        label=rows.steps[step.id],
        line=rows.process_line((step.id,)),
        to_do=lesson_views(step.to_do),
        to_ask=lesson_views(step.to_ask),
        cases=cases,
        lessons=_lessons(rows, cases),
        obstacles=_links(rows, (o.id for o in catalogue.naming(step.id, Obstacle))),
        resources=_resources(rows, "stap", step.id),
        sources=source_views(step.sources),
        before=ring[here - 1],
        after=ring[(here + 1) % len(ring)],
    )


def region_page(rows: Rows, region: Region) -> RegionPage:
    """Put together the page of a region."""
    catalogue = rows.catalogue
    contact = region.contact
    return RegionPage(
        name=region.name,
        is_founding=region.founding,
        partners=tuple(rows.organisation(id) for id in region.partners),
        activities=tuple(ActivityView(a.name, a.text, a.sources) for a in region.activities),
        series=tuple(view for id in region.series if (view := series_view(rows, id))),
        contact=(
            LinkView(f"{contact.organisation}, {contact.role}", contact.url) if contact else None
        ),
        cases=rows.rows(catalogue.cases_naming("regio", region.id)),
        meetings=rows.meeting_rows(catalogue.naming(region.id, Meeting)),
        sources=source_views(region.sources),
    )


def organisation_page(rows: Rows, organisation: Organisation) -> OrganisationPage:
    """Put together the page of an organisation."""
    catalogue = rows.catalogue
    return OrganisationPage(
        name=organisation.name,
        short=organisation.short or "",
        type=organisation.type.value.replace("-", " "),
        text=organisation.text or "",
        website=organisation.website or "",
        source=organisation.source or "",
        region=rows.region(organisation.region) if organisation.region else None,
        cases=rows.rows(catalogue.cases_naming("organisaties", organisation.id)),
        regions=_links(rows, (r.id for r in catalogue.naming(organisation.id, Region))),
    )


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


def meeting_page(rows: Rows, meeting: Meeting) -> MeetingPage:
    """Put together the page of a meeting."""
    find = rows.catalogue.by_id
    case_rows = {
        id: rows.cases[id]
        for id in (*meeting.discussed.cases, *meeting.related)
        if id in find and id in rows.cases
    }
    return MeetingPage(
        row=rows.meetings[meeting.id],
        evidence_note=_EVIDENCE_NOTES[meeting.evidence],
        organisers=meeting.organisers,
        participants=meeting.participants,
        topics=meeting.topics,
        themes=rows.theme_labels(meeting.themes),
        steps=rows.step_labels(meeting.steps),
        outcomes=lesson_views(meeting.outcomes),
        follow_up=tuple(
            ActionView(a.text, a.organisation, a.sources or ()) for a in meeting.follow_up
        ),
        discussed_cases=tuple(case_rows[i] for i in meeting.discussed.cases if i in case_rows),
        discussed_obstacles=_links(rows, meeting.discussed.obstacles),
        related_cases=tuple(case_rows[i] for i in meeting.related if i in case_rows),
        registration=meeting.registration or "",
        caution=meeting.caution or "",
        sources=source_views(meeting.sources),
    )


def digest_page(rows: Rows, digest: Digest) -> DigestPage:
    """Put together one monthly edition."""
    catalogue = rows.catalogue
    featured = tuple(
        FeaturedRow(rows.cases[one.case], one.reason)
        for one in digest.featured
        if one.case in rows.cases
    )
    resources = catalogue.listed(Resource, "elders")
    chosen = (rows.catalogue.find(Meeting, id) for id in digest.meetings)
    editions = [d.id for d in catalogue.digests]
    here = editions.index(digest.id)
    month, year = dutch.month(digest.month).split(" ")
    return DigestPage(
        month=digest.month,
        month_name=month,
        year=year,
        featured=featured,
        lesson=next(iter(_lessons(rows, tuple(one.row for one in featured))), None),
        elsewhere=tuple(
            ElsewhereRow(resource_view(rows, resources[one.resource]), one.text)
            for one in digest.elsewhere
            if one.resource in resources
        ),
        meetings=rows.meeting_rows(meeting for meeting in chosen if meeting),
        earlier=rows.entry_link(editions[here + 1]) if here + 1 < len(editions) else None,
        later=rows.entry_link(editions[here - 1]) if here > 0 else None,
    )


def series_view(rows: Rows, id: str) -> SeriesView | None:
    """A series with its meetings, newest first."""
    series = rows.catalogue.listed(Series, "reeksen").get(id)
    if series is None:
        return None
    meetings = (m for m in rows.catalogue.meetings if m.series == id)
    return SeriesView(
        id=series.id,
        name=series.name,
        text=series.text,
        organiser=series.organiser,
        rhythm=f"elke {series.every_weeks} weken" if series.every_weeks else "",
        region=rows.region(series.region),
        source=series.source or "",
        meetings=rows.meeting_rows(meetings),
    )


def resource_view(rows: Rows, resource: Resource) -> ResourceView:
    """A page elsewhere as lists show it."""
    return ResourceView(
        id=resource.id,
        title=resource.title,
        url=resource.url,
        publisher=resource.publisher,
        date=dutch.partial(resource.date) if resource.date else "",
        text=resource.text,
        type=resource.type,
        caution=resource.caution or "",
        themes=rows.theme_labels(resource.themes),
        steps=rows.step_labels(resource.steps),
        cases=_links(rows, resource.cases),
    )


def organisation_link(organisation: Organisation) -> LinkView:
    """An organisation as a link."""
    return LinkView(organisation.name, organisation_address(organisation.id))


def term_link(term: Term) -> LinkView:
    """A term as a link to the glossary."""
    return LinkView(term.term, f"/begrippen/#{term.id}", term.text)


def _framework(framework: Framework) -> FrameworkView:
    return FrameworkView(
        id=framework.id,
        name=framework.name,
        version=framework.version,
        text=framework.text,
        source=framework.source,
        levels=framework.levels,
        themes=framework.themes,
    )


def _links(rows: Rows, ids: Iterable[str]) -> tuple[LinkView, ...]:
    return tuple(link for id in ids if (link := rows.entry_link(id)))


def _line_with_counts(rows: Rows, cases: tuple[CaseRow, ...]) -> tuple[StepLabel, ...]:
    counts = dict.fromkeys(rows.steps, 0)
    for case in cases:
        for step in case.steps:
            counts[step.id] += 1
    return tuple(
        StepLabel(s.id, s.name, s.number, s.address, s.question, counts[id], counts[id] > 0)
        for id, s in rows.steps.items()
    )


def _lessons(rows: Rows, cases: tuple[CaseRow, ...]) -> tuple[CaseLesson, ...]:
    """The first lesson of each case; what did not work goes first, since it teaches most."""
    found: list[CaseLesson] = []
    for row in cases:
        if len(found) == _LESSONS_SHOWN:
            break
        case = rows.catalogue.by_id[row.id].entry
        for kind in ("did_not_work", "next_time", "worked"):
            lessons = getattr(case, kind)
            if lessons:
                found.append(CaseLesson(lessons[0].text, kind, row))
                break
    return tuple(found)


def _resources(rows: Rows, target: str, id: str) -> tuple[ResourceView, ...]:
    field = "themes" if target == "thema" else "steps"
    resources = rows.catalogue.listed(Resource, "elders").values()
    return tuple(resource_view(rows, r) for r in resources if id in getattr(r, field))


_EVIDENCE_NOTES = {
    Evidence.REPORT: "Dit verslag rust op wat de organisatoren zelf openbaar maakten.",
    Evidence.ANNOUNCEMENT: (
        "We kennen alleen de aankondiging. Of het zo is gegaan en wat eruit kwam, weten we niet."
    ),
    Evidence.SERIES: "We kennen alleen de beschrijving van de reeks, niet deze bijeenkomst zelf.",
}
