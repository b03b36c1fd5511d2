"""Pieces that several kinds of page show: lessons out of cases, links, counts."""

from collections.abc import Iterable
from dataclasses import dataclass

from inkoopkring.model import CaseStudy
from inkoopkring.model.entry import Entry
from inkoopkring.model.vocabulary import Status
from inkoopkring.views.facets import Facets
from inkoopkring.views.labels import LinkView
from inkoopkring.views.summaries import CaseRow, Summaries
from inkoopkring.views.usefulness import SHOWN, most_useful

_LESSONS_SHOWN = 6


@dataclass(frozen=True, slots=True)
class CaseLesson:
    """A lesson with the case it comes from. `kind` is worked, did_not_work or next_time."""

    text: str
    kind: str
    case: CaseRow


@dataclass(frozen=True, slots=True)
class CaseSelection:
    """The most useful of some cases, in the order of the lists."""

    rows: tuple[CaseRow, ...]
    count: int
    """How many there are in all."""
    all_cases: str
    """Where all of them stand; empty when these are all."""


@dataclass(frozen=True, slots=True)
class Counted:
    """A link with how many things stand behind it."""

    id: str
    title: str
    address: str
    count: int
    text: str = ""


def case_list(facet: str, entry: Entry) -> str:
    """Where all cases stand that answer an entry to a facet; empty for what is archived."""
    return "" if entry.status is Status.ARCHIVED else Facets.address(facet, entry.id)


def selection(
    summaries: Summaries, cases: tuple[CaseStudy, ...], facet: str, entry: Entry
) -> CaseSelection:
    """As many cases as a page can show of those that answer `entry` to a facet."""
    useful = {case.id for case in most_useful(cases)}
    return CaseSelection(
        rows=summaries.rows(case for case in cases if case.id in useful),
        count=len(cases),
        all_cases=case_list(facet, entry) if len(cases) > SHOWN else "",
    )


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
