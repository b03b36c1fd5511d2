"""The front page: where to begin, a few cases with the reason they stand there, and how to join."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from itertools import product

from inkoopkring.drawings import StoneCircle, stone_circle
from inkoopkring.drawings.stones import Stone
from inkoopkring.model import CaseStudy, Digest
from inkoopkring.model.lists import ProductGroup
from inkoopkring.pages.digest import DigestPage, digest_page
from inkoopkring.pages.indexes import ThemeTile, tiles
from inkoopkring.pages.peers import Desk, desks
from inkoopkring.pages.product_group import cases_of
from inkoopkring.pages.purchase import QuestionBar, question_bar
from inkoopkring.pages.shared import Counted
from inkoopkring.views.labels import LinkView, StepLabel
from inkoopkring.views.summaries import CaseRow, DigestRow, MeetingRow, Summaries
from inkoopkring.views.usefulness import most_useful

SHOWN = 3
"""How many cases the front page shows."""


@dataclass(frozen=True, slots=True)
class Highlight:
    """A case on the front page, and why: `de uitkomst bekend is`; empty when it is just new."""

    row: CaseRow
    reason: str


@dataclass(frozen=True, slots=True)
class RegionCard:
    """A region where people learn together, and the organisation to ask there."""

    region: Counted
    desk: str


@dataclass(frozen=True, slots=True)
class HomePage:
    """The front page."""

    bar: QuestionBar
    largest_group: LinkView | None
    """The product group with most cases, as an example of where to go."""
    stones: StoneCircle
    case_count: int
    obstacle_count: int
    themes: tuple[ThemeTile, ...]
    line: tuple[StepLabel, ...]
    featured: tuple[Highlight, ...]
    is_new: bool
    """Whether those came later than the rest, so that they can be called new."""
    next_meeting: MeetingRow | None
    last_meeting: MeetingRow | None
    desks: tuple[Desk, ...]
    digest: DigestPage | None
    digest_row: DigestRow | None
    regions: tuple[RegionCard, ...]


_REASONS: Mapping[str, Callable[[CaseStudy], bool]] = {
    "de uitkomst bekend is": lambda case: bool(case.outcomes),
    "er staat wat niet werkte": lambda case: bool(case.did_not_work),
    "er staat hoe zwaar elk criterium woog": lambda case: (
        bool(case.criteria) and all(one.weight for one in case.criteria)
    ),
    "je de criteria kunt nalezen": lambda case: bool(case.criteria),
}
"""Why a case can stand on the front page; of each reason one, as far as there is room."""


def home_page(summaries: Summaries) -> HomePage:
    """Put together the front page."""
    catalogue = summaries.catalogue
    meetings = summaries.meetings.values()
    coming = [meeting for meeting in meetings if meeting.is_coming and not meeting.is_off]
    digest: Digest | None = next(iter(catalogue.digests), None)
    edition = digest_page(summaries, digest) if digest else None
    elsewhere = frozenset(one.row.id for one in edition.featured) if edition else frozenset()
    is_new = _are_new(summaries, elsewhere)
    shown = newest(summaries, elsewhere) if is_new else featured(summaries, elsewhere)
    return HomePage(
        bar=question_bar(summaries),
        largest_group=_largest_group(summaries),
        stones=_stones(summaries, frozenset(one.row.id for one in shown)),
        case_count=len(summaries.cases),
        obstacle_count=len(catalogue.obstacles),
        themes=tiles(summaries),
        line=tuple(summaries.steps.values()),
        featured=shown,
        is_new=is_new,
        next_meeting=coming[-1] if coming else None,
        last_meeting=next((m for m in meetings if m.standing == "gehouden"), None),
        desks=desks(summaries),
        digest=edition,
        digest_row=summaries.digests[digest.id] if digest else None,
        regions=_regions(summaries),
    )


def _largest_group(summaries: Summaries) -> LinkView | None:
    groups = summaries.catalogue.listed(ProductGroup)
    largest = max(groups, key=lambda group: len(cases_of(summaries, group)), default=None)
    return summaries.product_group(largest)


def newest(summaries: Summaries, elsewhere: frozenset[str]) -> tuple[Highlight, ...]:
    """The newest cases, each of another theme and another region where that can be.

    Of cases placed on one day the first in the lists come first. Cases that stand `elsewhere`
    on the page are left out.
    """
    rows = (row for row in summaries.cases.values() if row.id not in elsewhere)
    ordered = sorted(rows, key=lambda row: row.placed_on, reverse=True)
    chosen: list[CaseRow] = []
    for row in ordered:
        if len(chosen) < SHOWN and _is_another(row, chosen):
            chosen.append(row)
    others = (row for row in ordered if row.id not in {c.id for c in chosen})
    return tuple(Highlight(row, "") for row in (*chosen, *others)[:SHOWN])


def featured(summaries: Summaries, elsewhere: frozenset[str]) -> tuple[Highlight, ...]:
    """The most useful cases, each for another reason and of another theme where that can be.

    Cases that stand `elsewhere` on the page are left out.
    """
    cases = [case for case in summaries.catalogue.cases if case.id not in elsewhere]
    ordered = most_useful(cases, len(cases))
    chosen: dict[str, CaseRow] = {}
    for is_strict, reason in product((True, False), _REASONS):
        if reason in chosen or len(chosen) == SHOWN:
            continue
        taken = chosen.values()
        for row in (summaries.case_row(case) for case in ordered if _REASONS[reason](case)):
            if row not in taken and (not is_strict or _is_another(row, taken)):
                chosen[reason] = row
                break
    return tuple(Highlight(row, reason) for reason, row in chosen.items())


def _is_another(row: CaseRow, chosen: Iterable[CaseRow]) -> bool:
    """Whether a case is of another theme and another region than those chosen."""
    return all(
        row.theme.id != one.theme.id and row.region.title != one.region.title for one in chosen
    )


def _are_new(summaries: Summaries, elsewhere: frozenset[str]) -> bool:
    """Whether the newest cases were all placed after the first."""
    first = min((row.placed_on for row in summaries.cases.values()), default="")
    shown = newest(summaries, elsewhere)
    return bool(shown) and all(one.row.placed_on > first for one in shown)


def _stones(summaries: Summaries, marked: frozenset[str]) -> StoneCircle:
    """One stone for every case, oldest first so that a new one joins at the end."""
    ordered = sorted(summaries.cases.values(), key=lambda row: (row.placed_on, row.id))
    return stone_circle(
        [Stone(r.id, r.theme.colour, r.title, r.address, r.id in marked) for r in ordered]
    )


def _regions(summaries: Summaries) -> tuple[RegionCard, ...]:
    """The regions in which the site began."""
    catalogue = summaries.catalogue
    return tuple(
        RegionCard(
            Counted(
                one.id,
                one.name,
                catalogue.address(one.id),
                len(catalogue.cases_naming("regio", one.id)),
                one.description,
            ),
            one.contact.organisation if one.contact else "",
        )
        for one in catalogue.regions
        if one.founding
    )
