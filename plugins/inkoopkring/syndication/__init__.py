"""Feeds: items made once, gathered into channels, written in every format."""

from collections.abc import Iterator

from inkoopkring.pages.site_plan import SitePlan
from inkoopkring.syndication.channels import Channel, channels
from inkoopkring.syndication.formats import FORMATS, WrittenItems, channel_files
from inkoopkring.syndication.items import FeedItem, FeedSettings, RenderItem, SizeOf, guid
from inkoopkring.syndication.opml import OPML, opml

__all__ = [
    "Channel",
    "FeedItem",
    "FeedSettings",
    "RenderItem",
    "SizeOf",
    "feed_files",
    "guid",
]


def feed_files(
    plan: SitePlan, settings: FeedSettings, render: RenderItem, size_of: SizeOf
) -> Iterator[tuple[str, bytes]]:
    """Every feed file with its place in the site, one by one: together they are large.

    An item that stands in several feeds is written once for each format.
    """
    yield OPML, opml(plan.summaries, settings)
    made = tuple(channels(plan, settings, render, size_of))
    for name in FORMATS:
        written = WrittenItems(name)
        for channel in made:
            for place, data in channel_files(channel, settings, written):
                yield from ((one, data) for one in channel.places(place))
