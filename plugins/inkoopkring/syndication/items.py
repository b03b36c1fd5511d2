"""One item of a feed, made from one entry: permanent name, whole text, absolute addresses."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time
from urllib.parse import quote
from zoneinfo import ZoneInfo

from inkoopkring.model import CaseStudy, Entry, Obstacle
from inkoopkring.model.lists import Organisation
from inkoopkring.pages.site_plan import PagePlan
from inkoopkring.reading.parsing import Document
from inkoopkring.views.pictures import PlacedPicture, own_picture, placed
from inkoopkring.views.summaries import Summaries
from inkoopkring.wording import dutch

RenderItem = Callable[[PagePlan], str]
"""The whole text of a page as HTML, every address absolute. The adapter's templates make it."""
SizeOf = Callable[[PlacedPicture], int]
"""How many bytes the file of a picture has. The adapter looks."""
_ZONE = ZoneInfo("Europe/Amsterdam")
_SOURCE_NUMBER = re.compile(r'(<a class="ik-bron"[^>]*>)(\d+)(</a>)')


@dataclass(frozen=True, slots=True)
class FeedSettings:
    """What feeds say about the site. `site_url` has no slash at the end.

    `authority` is the domain inside every permanent name; it outlives a move to another
    domain, so it is a setting of its own.
    """

    authority: str
    site_url: str
    site_name: str
    description: str


@dataclass(frozen=True, slots=True)
class Enclosure:
    """The picture that goes with an item: where it is, how many bytes, and its media type."""

    url: str
    size: int
    type: str


@dataclass(frozen=True, slots=True)
class FeedItem:
    """One item, the same in every feed and format."""

    guid: str
    url: str
    title: str
    summary: str
    html: str
    published: datetime
    updated: datetime
    categories: tuple[str, ...]
    authors: tuple[str, ...]
    """The organisations whose story it is; the site itself for what its editors wrote."""
    enclosure: Enclosure | None = None


def guid(kind: str, id: str, placed_on: date, authority: str) -> str:
    """The permanent name of an item: a `tag:` URI (RFC 4151) of kind and id, never its address."""
    return f"tag:{authority},{placed_on.year}:{kind}/{id}"


def feed_item(
    summaries: Summaries,
    document: Document,
    page: PagePlan,
    settings: FeedSettings,
    render: RenderItem,
    size_of: SizeOf,
) -> FeedItem:
    """Make the item of one entry."""
    entry = document.entry
    url = settings.site_url + page.address
    return FeedItem(
        guid=guid(page.kind, entry.id, entry.placed_on, settings.authority),
        url=url,
        title=entry.title,
        summary=entry.description,
        html=_elsewhere(render(page), url),
        published=start_of(entry.placed_on),
        updated=start_of(page.updated),
        categories=_categories(summaries, entry),
        authors=_clients(summaries, entry) or (settings.site_name,),
        enclosure=_enclosure(document, settings, size_of),
    )


def _enclosure(document: Document, settings: FeedSettings, size_of: SizeOf) -> Enclosure | None:
    own = own_picture(document)
    if own is None:
        return None
    picture = placed(document, own.file)
    return Enclosure(settings.site_url + quote(picture.address), size_of(picture), picture.type)


def start_of(day: date) -> datetime:
    """A day as a moment: when it begins in the Netherlands.

    What is placed that day can be seen from then on, so this is never later than now.
    """
    return datetime.combine(day, time(), _ZONE)


def _elsewhere(html: str, url: str) -> str:
    """The text of a page as it reads without our style: `[1]` for a source, not a bare 1.

    What points to a place on the page gets the address of the page.
    """
    return _SOURCE_NUMBER.sub(r"\1[\2]\3", html).replace('href="#', f'href="{url}#')


def _clients(summaries: Summaries, entry: Entry) -> tuple[str, ...]:
    if not isinstance(entry, CaseStudy):
        return ()
    known = summaries.catalogue.listed(Organisation)
    return tuple(known[id].name for id in entry.clients)


def _categories(summaries: Summaries, entry: Entry) -> tuple[str, ...]:
    if isinstance(entry, CaseStudy):
        row = summaries.case_row(entry)
        return (*(theme.name for theme in row.themes), row.region.title)
    if isinstance(entry, Obstacle):
        return (dutch.capital(entry.type.value),)
    return ()
