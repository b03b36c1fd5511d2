"""A channel as RSS 2.0, Atom and JSON Feed 1.1. The only module that knows feedgen."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from feedgen.entry import FeedEntry
from feedgen.ext.base import BaseEntryExtension, BaseExtension
from feedgen.feed import FeedGenerator
from lxml import etree

from inkoopkring.syndication.channels import Channel
from inkoopkring.syndication.items import Enclosure, FeedItem, FeedSettings, noon

RSS, ATOM, JSON_FEED = "rss.xml", "atom.xml", "feed.json"
FORMATS = (RSS, ATOM, JSON_FEED)
_TYPES = {RSS: "application/rss+xml", ATOM: "application/atom+xml"}
_FIRST_DAY = noon(date(2026, 11, 23))
"""When the site began: what an empty feed says of itself."""
_ATOM_LINK = "{http://www.w3.org/2005/Atom}link"
_OURS = "kring"
"""Under what name feedgen knows our extensions."""


@dataclass(frozen=True, slots=True)
class FeedFile:
    """One file of a feed: its place in the site, the items in it, and the archive before it."""

    place: str
    items: tuple[FeedItem, ...]
    before: str
    """The place of the archive page with older items; empty when there is none."""
    is_archive: bool


class _FeedParts(BaseExtension):  # type: ignore[misc]  # feedgen has no types
    """What feedgen has no words for: a style, links to archives, and items that are made already.

    An item stands in many feeds. It is made once, and moves from each written feed to the next.
    """

    style: str
    links: Sequence[tuple[str, str]] = ()
    """Relation and address, for RSS: feedgen writes only the link to the feed itself."""
    items: Sequence[etree._Element] = ()

    def extend_rss(self, feed: etree._Element) -> etree._Element:
        """Finish a feed in RSS."""
        self._point_to_style(feed)
        (channel,) = feed
        docs = channel.find("docs")
        for rel, href in self.links:
            docs.addprevious(etree.Element(_ATOM_LINK, href=href, rel=rel, type=_TYPES[RSS]))
        channel.extend(self.items)
        return feed

    def extend_atom(self, feed: etree._Element) -> etree._Element:
        """Finish a feed in Atom."""
        self._point_to_style(feed)
        feed.extend(self.items)
        return feed

    def _point_to_style(self, feed: etree._Element) -> None:
        """Name a stylesheet, so that a feed opened in a browser reads well."""
        words = f'type="text/css" href="{self.style}"'
        feed.addprevious(etree.ProcessingInstruction("xml-stylesheet", words))


class _EntryParts(BaseEntryExtension):  # type: ignore[misc]  # feedgen has no types
    """The picture of an entry in Atom: feedgen loses what a link of an entry is for."""

    enclosure: Enclosure | None = None

    def extend_atom(self, entry: etree._Element) -> etree._Element:
        """Finish an entry in Atom."""
        if own := self.enclosure:
            more = {"rel": "enclosure", "type": own.type, "length": str(own.size)}
            etree.SubElement(entry, "link", href=own.url, **more)
        return entry


class WrittenItems:
    """Items in the format `name`, ready to stand in a feed: each made once, when asked for."""

    def __init__(self, name: str) -> None:
        self.name = name
        self._elements: dict[str, etree._Element] = {}
        self._texts: dict[str, bytes] = {}

    def elements(self, items: Sequence[FeedItem]) -> list[etree._Element]:
        """The items of one file of RSS or Atom. They leave the file they were in before."""
        for item in items:
            if item.guid not in self._elements:
                self._elements[item.guid] = _element(item, self.name)
        return [self._elements[item.guid] for item in items]

    def texts(self, items: Sequence[FeedItem]) -> list[bytes]:
        """The items of one JSON Feed."""
        for item in items:
            if item.guid not in self._texts:
                self._texts[item.guid] = _json_item(item)
        return [self._texts[item.guid] for item in items]


def channel_files(
    channel: Channel, settings: FeedSettings, written: WrittenItems
) -> Iterator[tuple[str, bytes]]:
    """Every file of one channel in the format of `written`, with its place in the site."""
    name = written.name
    if name == JSON_FEED:
        yield f"{channel.folder}/{JSON_FEED}", _json_feed(channel, settings, written)
        return
    for file in _files(channel, name):
        yield file.place, _feed(file, channel, settings, written)


def archive_place(channel: Channel, number: int, name: str) -> str:
    """Where an archive page stands. The number counts from the oldest page."""
    return f"{channel.folder}/archief/{number}-{name}"


def _files(channel: Channel, name: str) -> list[FeedFile]:
    archives = channel.archives
    files = [
        FeedFile(
            archive_place(channel, number, name),
            items,
            archive_place(channel, number - 1, name) if number > 1 else "",
            is_archive=True,
        )
        for number, items in enumerate(archives, start=1)
    ]
    before = archive_place(channel, len(archives), name) if archives else ""
    return [*files, FeedFile(f"{channel.folder}/{name}", channel.current, before, is_archive=False)]


def _element(item: FeedItem, name: str) -> etree._Element:
    """An item as it stands in a file."""
    entry = FeedEntry()
    entry.load_extension("dc", atom=False)
    entry.register_extension(_OURS, _EntryParts, rss=False)
    entry.id(item.guid)
    entry.title(item.title)
    entry.link(href=item.url)
    entry.published(item.published)
    entry.updated(item.updated)
    entry.category([{"term": word} for word in item.categories])
    entry.content(item.html, type="html")
    if name == RSS:
        entry.guid(item.guid, permalink=False)
        entry.description(item.summary)
        entry.dc.dc_creator(list(item.authors))
        if item.enclosure:
            entry.enclosure(item.enclosure.url, str(item.enclosure.size), item.enclosure.type)
        return entry.rss_entry()
    entry.summary(item.summary)
    entry.author([{"name": author} for author in item.authors])
    entry.kring.enclosure = item.enclosure
    return entry.atom_entry()


def _feed(file: FeedFile, channel: Channel, settings: FeedSettings, written: WrittenItems) -> bytes:
    """A whole file of RSS or Atom."""
    name = written.name
    feed = FeedGenerator()
    feed.load_extension("dc", atom=False)
    feed.register_extension(_OURS, _FeedParts, _EntryParts)
    page = settings.site_url + channel.address
    own = f"{settings.site_url}/{file.place}"
    feed.id(f"tag:{settings.authority},2026:feed/{file.place}")
    feed.title(channel.title)
    feed.description(channel.description)
    feed.language("nl")
    feed.generator(settings.site_name)
    feed.author({"name": settings.site_name})
    feed.docs("https://www.rssboard.org/rss-specification")
    feed.icon(f"{settings.site_url}/assets/beeld/favicon.svg")
    newest = max((item.updated for item in file.items), default=_FIRST_DAY)
    feed.lastBuildDate(newest)
    feed.updated(newest)
    feed.link(href=own, rel="self", type=_TYPES[name])
    links = _archive_links(file, name, channel, settings)
    if name == ATOM:
        for rel, href in links:
            feed.link(href=href, rel=rel, type=_TYPES[name])
    feed.link(href=page, rel="alternate", type="text/html")
    feed.kring.style = f"{settings.site_url}/assets/css/feed.css"
    feed.kring.links = links
    feed.kring.items = written.elements(file.items)
    return bytes(feed.rss_str(pretty=True) if name == RSS else feed.atom_str(pretty=True))


def _archive_links(
    file: FeedFile, name: str, channel: Channel, settings: FeedSettings
) -> list[tuple[str, str]]:
    """Relation and address of the older page, and from an archive back to the feed (RFC 5005)."""
    links = []
    if file.before:
        links.append(("prev-archive", f"{settings.site_url}/{file.before}"))
    if file.is_archive:
        links.append(("current", f"{settings.site_url}/{channel.folder}/{name}"))
    return links


def _json_feed(channel: Channel, settings: FeedSettings, written: WrittenItems) -> bytes:
    """JSON Feed 1.1 (jsonfeed.org/version/1.1)."""
    feed = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": channel.title,
        "description": channel.description,
        "home_page_url": settings.site_url + channel.address,
        "feed_url": f"{settings.site_url}/{channel.folder}/{JSON_FEED}",
        "language": "nl",
        "authors": [{"name": settings.site_name, "url": f"{settings.site_url}/"}],
    }
    head = json.dumps(feed, ensure_ascii=False).removesuffix("}").encode()
    items = b",\n".join(written.texts(channel.current))
    return head + b', "items": [\n' + items + b"]}\n"


def _json_item(item: FeedItem) -> bytes:
    values: dict[str, Any] = {
        "id": item.guid,
        "url": item.url,
        "title": item.title,
        "summary": item.summary,
        "content_html": item.html,
        "date_published": item.published.isoformat(),
        "date_modified": item.updated.isoformat(),
        "tags": list(item.categories),
        "authors": [{"name": author} for author in item.authors],
        "language": "nl",
    }
    if item.enclosure:
        own = item.enclosure
        values["image"] = own.url
        values["attachments"] = [{"url": own.url, "mime_type": own.type, "size_in_bytes": own.size}]
    return json.dumps(values, ensure_ascii=False).encode()
