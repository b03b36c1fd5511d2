"""Everything the page of a meeting shows."""

from dataclasses import dataclass

from inkoopkring.model import Meeting
from inkoopkring.model.vocabulary import Evidence
from inkoopkring.pages.shared import entry_links
from inkoopkring.views.labels import (
    LessonView,
    LinkView,
    SourceView,
    StepLabel,
    ThemeLabel,
    lesson_views,
    source_views,
)
from inkoopkring.views.summaries import CaseRow, MeetingRow, Summaries

_EVIDENCE_NOTES = {
    Evidence.REPORT: "Dit verslag rust op wat de organisatoren zelf openbaar maakten.",
    Evidence.ANNOUNCEMENT: (
        "We kennen alleen de aankondiging. Of het zo is gegaan en wat eruit kwam, weten we niet."
    ),
    Evidence.SERIES: "We kennen alleen de beschrijving van de reeks, niet deze bijeenkomst zelf.",
}


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


def meeting_page(summaries: Summaries, meeting: Meeting) -> MeetingPage:
    """Put together the page of a meeting."""
    find = summaries.catalogue.by_id
    case_rows = {
        id: summaries.cases[id]
        for id in (*meeting.discussed.cases, *meeting.related)
        if id in find and id in summaries.cases
    }
    return MeetingPage(
        row=summaries.meeting_row(meeting),
        evidence_note=_EVIDENCE_NOTES[meeting.evidence],
        organisers=meeting.organisers,
        participants=meeting.participants,
        topics=meeting.topics,
        themes=summaries.theme_labels(meeting.themes),
        steps=summaries.step_labels(meeting.steps),
        outcomes=lesson_views(meeting.outcomes),
        follow_up=tuple(
            ActionView(a.text, a.organisation, a.sources or ()) for a in meeting.follow_up
        ),
        discussed_cases=tuple(case_rows[i] for i in meeting.discussed.cases if i in case_rows),
        discussed_obstacles=entry_links(summaries, meeting.discussed.obstacles),
        related_cases=tuple(case_rows[i] for i in meeting.related if i in case_rows),
        registration="" if meeting.is_off else meeting.registration or "",
        caution=meeting.caution or "",
        sources=source_views(meeting.sources),
    )
