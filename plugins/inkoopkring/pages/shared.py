"""Pieces that several kinds of page show: lessons out of cases, links, counts."""

from collections.abc import Iterable
from dataclasses import dataclass

from inkoopkring.views.labels import LinkView
from inkoopkring.views.summaries import CaseRow, Summaries

_LESSONS_SHOWN = 6


@dataclass(frozen=True, slots=True)
class CaseLesson:
    """A lesson with the case it comes from. `kind` is worked, did_not_work or next_time."""

    text: str
    kind: str
    case: CaseRow


@dataclass(frozen=True, slots=True)
class Counted:
    """A link with how many things stand behind it."""

    id: str
    title: str
    address: str
    count: int
    text: str = ""


def lessons_of(summaries: Summaries, cases: tuple[CaseRow, ...]) -> tuple[CaseLesson, ...]:
    """The first lesson of each case; what did not work goes first, since it teaches most."""
    found: list[CaseLesson] = []
    for row in cases:
        if len(found) == _LESSONS_SHOWN:
            break
        case = summaries.catalogue.by_id[row.id].entry
        for kind in ("did_not_work", "next_time", "worked"):
            lessons = getattr(case, kind)
            if lessons:
                found.append(CaseLesson(lessons[0].text, kind, row))
                break
    return tuple(found)


def entry_links(summaries: Summaries, ids: Iterable[str]) -> tuple[LinkView, ...]:
    return tuple(link for id in ids if (link := summaries.entry_link(id)))
