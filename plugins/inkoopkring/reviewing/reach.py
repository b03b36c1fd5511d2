"""How far a proposal reaches: pages, feeds and calendars, permanent names, and dead addresses."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from inkoopkring.model.kinds import kind_of_model
from inkoopkring.pages.site_plan import PagePlan, SitePlan
from inkoopkring.syndication.calendar import uid
from inkoopkring.syndication.items import guid
from inkoopkring.views.feed_outline import outline

Address = str


@dataclass(frozen=True, slots=True)
class TouchedPage:
    """A page that reads differently, or that came."""

    title: str
    address: Address
    is_new: bool


@dataclass(frozen=True, slots=True)
class TouchedFeed:
    """A feed or calendar in which something came, went or changed: how many of each."""

    title: str
    address: Address
    new: int
    changed: int
    gone: int


@dataclass(frozen=True, slots=True)
class Follow:
    """What subscribers get: per feed or calendar its title, and what is in it by name."""

    title: str
    items: frozenset[str]


def touched_pages(before: SitePlan, after: SitePlan) -> Iterator[TouchedPage]:
    """The pages whose contents differ, in the order of the site."""
    known = {page.address: page for page in before.pages}
    for page in after.pages:
        former = known.get(page.address)
        if former is None or _shown(former) != _shown(page):
            yield TouchedPage(page.title, page.address, former is None)


def _shown(page: PagePlan) -> tuple[object, ...]:
    prose = page.prose(lambda address: address)
    return page.title, page.description, page.template, page.view(), prose


def touched_feeds(
    before: SitePlan, after: SitePlan, changed: frozenset[str]
) -> Iterator[TouchedFeed]:
    """Feeds and calendars that subscribers see move. `changed` names what reads differently."""
    old, new = dict(_follows(before)), dict(_follows(after))
    for address in dict.fromkeys([*new, *old]):
        follow = new.get(address) or old[address]
        had = old[address].items if address in old else frozenset()
        has = new[address].items if address in new else frozenset()
        moved = TouchedFeed(
            follow.title, address, len(has - had), len(has & had & changed), len(had - has)
        )
        if moved.new or moved.changed or moved.gone:
            yield moved


def _follows(plan: SitePlan) -> Iterator[tuple[Address, Follow]]:
    """Each feed by the address of its page, each calendar by that of its file."""
    for feed in outline(plan.summaries):
        names = frozenset(f"{kind_of_model(type(e)).name}/{e.id}" for e in feed.entries)
        yield feed.address, Follow(f"Feed “{feed.title}”", names)
    for calendar in plan.calendars.values():
        names = frozenset(f"{kind_of_model(type(m)).name}/{m.id}" for m in calendar.meetings)
        yield calendar.address, Follow(f"Agenda “{calendar.title}”", names)


def permanent_names(plan: SitePlan, authority: str) -> Mapping[str, str]:
    """The GUID of all that stands in a feed and the UID of all in a calendar, by kind and id."""
    names: dict[str, str] = {}
    for feed in outline(plan.summaries):
        for entry in feed.entries:
            kind = kind_of_model(type(entry)).name
            names[f"{kind}/{entry.id}"] = guid(kind, entry.id, entry.placed_on, authority)
    for calendar in plan.calendars.values():
        for meeting in calendar.meetings:
            names[f"{kind_of_model(type(meeting)).name}/{meeting.id}"] = uid(meeting.id, authority)
    return names


def dead_addresses(before: SitePlan, after: SitePlan) -> tuple[Address, ...]:
    """Addresses of pages and calendars that led somewhere and no longer do."""
    return tuple(sorted(set(_addresses(before)) - set(_addresses(after))))


def _addresses(plan: SitePlan) -> Iterator[Address]:
    yield from (page.address for page in plan.pages)
    yield from (redirect.address for redirect in plan.redirects)
    for calendar in plan.calendars.values():
        yield from (calendar.address, *calendar.former)
