"""Feeds: items made once, gathered into channels, written in every format."""

from inkoopkring.views.site_plan import SitePlan
from inkoopkring.views.syndication.channels import Channel, channels
from inkoopkring.views.syndication.formats import channel_files
from inkoopkring.views.syndication.items import FeedItem, FeedSettings, RenderItem, guid
from inkoopkring.views.syndication.opml import OPML, opml

__all__ = [
    "Channel",
    "FeedItem",
    "FeedSettings",
    "RenderItem",
    "feed_files",
    "guid",
]


def feed_files(plan: SitePlan, settings: FeedSettings, render: RenderItem) -> dict[str, bytes]:
    """Every feed file by its place in the site."""
    files = {OPML: opml(plan.rows, settings)}
    for channel in channels(plan, settings, render):
        files |= channel_files(channel, settings)
    return files
