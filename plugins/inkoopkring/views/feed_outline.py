"""Which feeds there are: the monthly edition, new cases, and cases by theme, region and more."""

from collections.abc import Iterator
from dataclasses import dataclass

from inkoopkring.catalogue.catalogue import Catalogue
from inkoopkring.model import KINDS, CaseStudy, Entry, Kind
from inkoopkring.model.kinds import KindFeed
from inkoopkring.views.summaries import Summaries

_GENERAL = "Voor iedereen"


@dataclass(frozen=True, slots=True)
class FeedOutline:
    """One feed: its group and title on the page of feeds, the page it belongs to, its entries."""

    group: str
    title: str
    address: str
    entries: tuple[Entry, ...]
    former: tuple[str, ...] = ()
    """Where it stood before: who subscribed there goes on getting it."""


def outline(summaries: Summaries) -> tuple[FeedOutline, ...]:
    """Every feed of the site, in the order that the kinds give."""
    ordered = sorted(_offered(), key=lambda pair: pair[1].order)
    return tuple(one for kind, feed in ordered for one in _feeds(summaries.catalogue, kind, feed))


def _offered() -> Iterator[tuple[Kind, KindFeed]]:
    for kind in KINDS:
        yield from ((kind, feed) for feed in (kind.feed, kind.case_feeds) if feed)


def _feeds(catalogue: Catalogue, kind: Kind, feed: KindFeed) -> Iterator[FeedOutline]:
    """The one feed of all entries of a kind, or the feeds of cases that name one of them."""
    if feed is kind.feed:
        yield FeedOutline(_GENERAL, feed.title, kind.base, catalogue.newest(kind.model))
        return
    for entry in catalogue.entries(kind.model):
        named = frozenset(one.id for one in catalogue.cases_naming(kind.name, entry.id))
        cases = tuple(one for one in catalogue.newest(CaseStudy) if one.id in named)
        address, former = catalogue.address(entry.id), entry.former_addresses
        yield FeedOutline(feed.title, entry.called, address, cases, former)
