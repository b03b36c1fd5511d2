"""The feeds there are: the monthly edition, all new cases, and cases by theme, region and more."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from inkoopkring.pages.site_plan import SitePlan
from inkoopkring.syndication.items import (
    FeedItem,
    FeedSettings,
    RenderItem,
    SizeOf,
    feed_item,
)
from inkoopkring.views.feed_outline import outline

PAGE_SIZE = 50


@dataclass(frozen=True, slots=True)
class Channel:
    """One feed in every format. `address` is its page; the files stand right under it."""

    title: str
    description: str
    address: str
    items: tuple[FeedItem, ...]
    """All items, newest first."""
    former: tuple[str, ...] = ()
    """Addresses where it stood before."""

    @property
    def folder(self) -> str:
        return self.address.strip("/")

    def places(self, place: str) -> Iterator[str]:
        """Where one of its files stands: its own place, and the same under each former address.

        A reader follows no redirect page, so the file itself stands there too: it names the
        present address as its own, and holds the same items under the same names.
        """
        yield place
        for address in self.former:
            yield f"{address.strip('/')}/{place.removeprefix(f'{self.folder}/')}"

    @property
    def current(self) -> tuple[FeedItem, ...]:
        """What the feed itself holds: at most `PAGE_SIZE` items, newest first."""
        return self.items[:PAGE_SIZE]

    @property
    def archives(self) -> tuple[tuple[FeedItem, ...], ...]:
        """Older items in full pages (RFC 5005), oldest page first, so that a page never changes."""
        oldest_first = self.items[::-1]
        count = max(0, -(-(len(oldest_first) - PAGE_SIZE) // PAGE_SIZE))
        pages = (oldest_first[n * PAGE_SIZE : (n + 1) * PAGE_SIZE] for n in range(count))
        return tuple(page[::-1] for page in pages)


def channels(
    plan: SitePlan, settings: FeedSettings, render: RenderItem, size_of: SizeOf
) -> Iterator[Channel]:
    """Every feed with its items; an entry that stands in several is rendered once."""
    pages = {page.address: page for page in plan.pages}
    summaries = plan.summaries

    @cache
    def item(id: str) -> FeedItem:
        document = summaries.catalogue.by_id[id]
        return feed_item(summaries, document, pages[document.address], settings, render, size_of)

    for feed in outline(summaries):
        items = tuple(item(entry.id) for entry in feed.entries)
        title = f"{settings.site_name}: {feed.title}"
        yield Channel(title, settings.description, feed.address, items, feed.former)
