"""Who did this before, and how to reach them: organisations, never a person."""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from inkoopkring.model import CaseStudy
from inkoopkring.model.addresses import SitePage
from inkoopkring.model.entry import Entry
from inkoopkring.pages.shared import case_list
from inkoopkring.views.labels import LinkView
from inkoopkring.views.summaries import RelatedRow, Summaries
from inkoopkring.views.usefulness import most_useful
from inkoopkring.wording import dutch

SHOWN = 4
"""How many organisations a page names with their case."""


@dataclass(frozen=True, slots=True)
class Peer:
    """Organisations that did it, the case that tells of it, and why they stand here."""

    clients: tuple[LinkView, ...]
    others: int
    """How many more clients the case has than are named."""
    region: str
    case: LinkView
    reason: str


@dataclass(frozen=True, slots=True)
class Desk:
    """Where somebody asks: an organisation with a page of its own, for whom, and by which role."""

    name: str
    url: str
    region: str
    role: str


@dataclass(frozen=True, slots=True)
class PeersView:
    """Who did it before, the list of all their cases, and the desks to ask at."""

    peers: tuple[Peer, ...]
    more: LinkView | None
    desks: tuple[Desk, ...]


Why = Callable[[CaseStudy], str]
"""Why a case stands in a list of peers, in a few words."""

_NAMED = 2


def bought(summaries: Summaries) -> Why:
    """What was bought and when, for a page about a step, theme or obstacle."""

    def words(case: CaseStudy) -> str:
        group = summaries.product_group(case.product_group)
        return _joined(group.title if group else case.subject, _years(case))

    return words


def approach(summaries: Summaries) -> Why:
    """How it was bought and when, for a page on which everybody bought the same."""

    def words(case: CaseStudy) -> str:
        form = summaries.contract_form(case.contract_form)
        way = form or summaries.procedure(case.procedure)
        return _joined(case.subject or (way.title if way else ""), _years(case))

    return words


def peers_of(
    summaries: Summaries,
    cases: Iterable[CaseStudy],
    why: Why,
    *,
    more: LinkView | None = None,
    amount: int = SHOWN,
) -> PeersView:
    """The first `amount` cases, in the order given, that each have a client not yet named."""
    chosen: list[Peer] = []
    seen: set[str] = set()
    for case in cases:
        if len(chosen) == amount:
            break
        if set(case.clients) <= seen:
            continue
        seen.update(case.clients)
        chosen.append(_peer(summaries, case, why(case)))
    return _view(summaries, tuple(chosen), more)


def experienced(summaries: Summaries) -> PeersView:
    """The organisations with most cases, each with the one of its own that teaches most."""
    counts = Counter(client for case in summaries.catalogue.cases for client in case.clients)
    alone = [case for case in summaries.catalogue.cases if len(case.clients) == 1]
    cases = sorted(most_useful(alone, len(alone)), key=lambda case: -counts[case.clients[0]])
    what = bought(summaries)

    def why(case: CaseStudy) -> str:
        return f"{what(case)}. {dutch.count(counts[case.clients[0]], 'case', 'cases')}"

    return peers_of(
        summaries, cases, why, more=LinkView("Alle organisaties", SitePage.ORGANISATIONS)
    )


def related_peers(summaries: Summaries, case: CaseStudy) -> PeersView:
    """Who did something like this case, each with what the two have in common."""
    group = summaries.product_group(case.product_group)
    found = tuple(
        _peer(summaries, other, _joined(_reason(one), _years(other)))
        for one in summaries.related(case)
        if (other := summaries.catalogue.find(CaseStudy, one.row.id))
    )
    more = LinkView("Meer uit deze productgroep", group.address) if group else None
    return _view(summaries, found, more)


def _view(summaries: Summaries, peers: tuple[Peer, ...], more: LinkView | None) -> PeersView:
    """The whole part, or nothing at all where nobody did it."""
    return PeersView(peers, more, desks(summaries)) if peers else PeersView((), None, ())


def all_cases(facet: str, entry: Entry) -> LinkView | None:
    """All cases behind a page, as the way to everybody who did it; none without such a list."""
    address = case_list(facet, entry)
    return LinkView("Alle cases", address) if address else None


def desks(summaries: Summaries) -> tuple[Desk, ...]:
    """The desks of regions that have one, founding regions first."""
    regions = sorted(summaries.catalogue.regions, key=lambda one: not one.founding)
    return tuple(
        Desk(one.contact.organisation, one.contact.url, one.name, one.contact.role)
        for one in regions
        if one.contact
    )


def _peer(summaries: Summaries, case: CaseStudy, reason: str) -> Peer:
    clients = tuple(summaries.organisation(id) for id in case.clients)
    shown = clients if len(clients) <= _NAMED else clients[:1]
    return Peer(
        clients=shown,
        others=len(clients) - len(shown),
        region=summaries.region(case.region).title,
        case=LinkView(case.title, summaries.catalogue.address(case.id)),
        reason=dutch.capital(reason),
    )


def _reason(one: RelatedRow) -> str:
    words = [
        f"{reason.trait} ({reason.value})" if reason.value else reason.trait
        for reason in one.reasons
    ]
    return dutch.enumeration(words) or "gekozen door de redactie"


def _years(case: CaseStudy) -> str:
    return dutch.period(case.period.start, case.period.end) if case.period else ""


def _joined(*parts: str | None) -> str:
    return ", ".join(part for part in parts if part)
