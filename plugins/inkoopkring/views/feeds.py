"""The feeds as bytes. The only module that knows feedgen.

An item carries the whole edition, every address in it absolute. Its GUID is made of kind
and id and of an authority that is a setting of its own, so that neither a rename, a new
title nor a move to another domain makes an old item look new.
"""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from html import escape

from feedgen.feed import FeedGenerator

from inkoopkring.model import Digest
from inkoopkring.views.kind_pages import DigestPage
from inkoopkring.views.site_plan import PagePlan, SitePlan

MONTHLY_FEED = "inspiratie/rss.xml"
MAX_ITEMS = 50


@dataclass(frozen=True, slots=True)
class FeedSettings:
    """What a feed says about the site. `site_url` has no slash at the end."""

    authority: str
    site_url: str
    site_name: str
    description: str


def feed_files(plan: SitePlan, settings: FeedSettings) -> dict[str, bytes]:
    """Every feed by its place in the site."""
    return {MONTHLY_FEED: monthly_rss(plan, settings)}


def guid(kind: str, id: str, placed_on: date, authority: str) -> str:
    """The permanent name of an item: a `tag:` URI (RFC 4151)."""
    return f"tag:{authority},{placed_on.year}:{kind}/{id}"


def monthly_rss(plan: SitePlan, settings: FeedSettings) -> bytes:
    """The monthly edition as RSS 2.0, newest first."""
    pages = {page.address: page for page in plan.pages if page.kind == "inspiratie"}
    digests = plan.rows.catalogue.digests[:MAX_ITEMS]
    feed = _channel(settings, digests)
    for digest in digests:
        page = pages[plan.rows.catalogue.address(digest.id)]
        link = settings.site_url + page.address
        item = feed.add_entry(order="append")
        item.id(guid("inspiratie", digest.id, digest.placed_on, settings.authority))
        item.guid(item.id(), permalink=False)
        item.title(digest.title)
        item.link(href=link)
        item.description(digest.description)
        item.content(_edition_html(page, settings.site_url), type="html")
        item.pubDate(_noon(digest.placed_on))
    return bytes(feed.rss_str(pretty=True))


def _channel(settings: FeedSettings, digests: tuple[Digest, ...]) -> FeedGenerator:
    feed = FeedGenerator()
    feed.title(f"{settings.site_name}: elke maand een portie inspiratie")
    feed.description(settings.description)
    feed.language("nl")
    feed.generator(settings.site_name)
    feed.docs("https://www.rssboard.org/rss-specification")
    if digests:
        feed.lastBuildDate(_noon(max(digest.placed_on for digest in digests)))
    feed.link(href=f"{settings.site_url}/{MONTHLY_FEED}", rel="self", type="application/rss+xml")
    feed.link(href=f"{settings.site_url}/inspiratie/", rel="alternate")
    return feed


def _edition_html(page: PagePlan, site_url: str) -> str:
    """A whole edition: what the editor wrote, then what it points to."""
    view: DigestPage = page.view()
    parts = [page.prose(lambda address: site_url + address).html]
    if view.featured:
        parts.append("<h2>Uitgelicht</h2>")
        parts += [
            f"<p>{_link(site_url + one.row.address, one.row.title)}<br>{escape(one.reason)}</p>"
            for one in view.featured
        ]
    if view.elsewhere:
        parts.append("<h2>Elders in den lande</h2>")
        parts += [
            f"<p>{_link(one.resource.url, one.resource.title)} ({escape(one.resource.publisher)})"
            f"<br>{escape(one.text)}</p>"
            for one in view.elsewhere
        ]
    if view.meetings:
        parts.append("<h2>Bijeenkomsten</h2>")
        parts += [
            f"<p>{_link(site_url + row.address, row.title)}<br>{escape(row.date)}</p>"
            for row in view.meetings
        ]
    return "\n".join(parts)


def _link(url: str, words: str) -> str:
    return f'<a href="{escape(url)}">{escape(words)}</a>'


def _noon(day: date) -> datetime:
    """A day as a moment: noon UTC, so that it is the same day everywhere in Europe."""
    return datetime.combine(day, time(12), UTC)
