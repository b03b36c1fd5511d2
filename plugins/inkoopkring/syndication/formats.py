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
from inkoopkring.syndication.items import Enclosure, FeedItem, FeedSettings, start_of

RSS, ATOM, JSON_FEED = "rss.xml", "atom.xml", "feed.json"
FORMATS = (RSS, ATOM, JSON_FEED)
_TYPES = {RSS: "application/rss+xml", ATOM: "application/atom+xml"}
_FIRST_DAY = start_of(date(2026, 11, 23))
"""When the site began: what an empty feed says of itself."""
_ATOM_LINK = "{http://www.w3.org/2005/Atom}link"
_HISTORY = "http://purl.org/syndication/history/1.0"
_XHTML = "http://www.w3.org/1999/xhtml"
_EXPLANATION = "/abonneren/"
"""The page that tells how feeds work."""
_OURS = "kring"
"""Under what name feedgen knows our extensions."""


@dataclass(frozen=True, slots=True)
class FeedFile:
    """One file of a feed: its place in the site, the items in it, and the archives around it."""

    place: str
    items: tuple[FeedItem, ...]
    before: str = ""
    """The place of the archive page with older items; empty when there is none."""
    after: str = ""
    """The same for newer items, of an archive page that is not the newest."""
    is_archive: bool = False


class _FeedParts(BaseExtension):  # type: ignore[misc]  # feedgen has no types
    """What feedgen has no words for: a style, archives (RFC 5005), and items that are made already.

    An item stands in many feeds. It is made once, and moves from each written feed to the next.
    """

    style: str
    shown: Sequence[tuple[str, str]] = ()
    """Address and words of what can be followed in a feed that is opened in a browser."""
    links: Sequence[tuple[str, str]] = ()
    """Relation and address, for RSS: feedgen writes only the link to the feed itself."""
    is_archive: bool = False
    items: Sequence[etree._Element] = ()

    def extend_ns(self) -> dict[str, str]:
        """The namespaces of what is ours."""
        return {"xhtml": _XHTML, **({"fh": _HISTORY} if self.is_archive else {})}

    def extend_rss(self, feed: etree._Element) -> etree._Element:
        """Finish a feed in RSS."""
        (channel,) = feed
        self._extend(feed, channel)
        docs = channel.find("docs")
        for rel, href in self.links:
            docs.addprevious(etree.Element(_ATOM_LINK, href=href, rel=rel, type=_TYPES[RSS]))
        channel.extend(self.items)
        return feed

    def extend_atom(self, feed: etree._Element) -> etree._Element:
        """Finish a feed in Atom."""
        self._extend(feed, feed)
        feed.extend(self.items)
        return feed

    def _extend(self, feed: etree._Element, channel: etree._Element) -> None:
        self._point_to_style(feed)
        for index, (href, words) in enumerate(self.shown):
            channel.insert(index, _shown_link(href, words))
        if self.is_archive:
            etree.SubElement(channel, f"{{{_HISTORY}}}archive")

    def _point_to_style(self, feed: etree._Element) -> None:
        """Name a stylesheet, so that a feed opened in a browser reads well."""
        words = f'type="text/css" href="{self.style}"'
        feed.addprevious(etree.ProcessingInstruction("xml-stylesheet", words))


class _EntryParts(BaseEntryExtension):  # type: ignore[misc]  # feedgen has no types
    """What an entry has for a browser, and its picture in Atom: there feedgen loses what it is."""

    shown: tuple[str, str]
    """Address and words of the link that a browser shows."""
    enclosure: Enclosure | None = None

    def extend_rss(self, entry: etree._Element) -> etree._Element:
        """Finish an item in RSS."""
        entry.insert(0, _shown_link(*self.shown))
        return entry

    def extend_atom(self, entry: etree._Element) -> etree._Element:
        """Finish an entry in Atom."""
        if own := self.enclosure:
            more = {"rel": "enclosure", "type": own.type, "length": str(own.size)}
            etree.SubElement(entry, "link", href=own.url, **more)
        entry.insert(0, _shown_link(*self.shown))
        return entry


def _shown_link(href: str, words: str) -> etree._Element:
    """A link of XHTML: a browser that opens the feed lets it be followed, a reader passes it by."""
    link = etree.Element(f"{{{_XHTML}}}a", href=href, nsmap={"xhtml": _XHTML})
    link.text = words
    return link


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
    write = _json_feed if written.name == JSON_FEED else _feed
    for file in _files(channel, written.name):
        yield file.place, write(file, channel, settings, written)


def archive_place(channel: Channel, number: int, name: str) -> str:
    """Where an archive page stands. The number counts from the oldest page."""
    return f"{channel.folder}/archief/{number}-{name}"


def _files(channel: Channel, name: str) -> list[FeedFile]:
    archives = channel.archives
    places = ["", *(archive_place(channel, n + 1, name) for n in range(len(archives))), ""]
    files = [
        FeedFile(places[n], items, before=places[n - 1], after=places[n + 1], is_archive=True)
        for n, items in enumerate(archives, start=1)
    ]
    return [*files, FeedFile(f"{channel.folder}/{name}", channel.current, before=places[-2])]


def _element(item: FeedItem, name: str) -> etree._Element:
    """An item as it stands in a file."""
    entry = FeedEntry()
    entry.load_extension("dc", atom=False)
    entry.register_extension(_OURS, _EntryParts)
    entry.id(item.guid)
    entry.title(item.title)
    entry.link(href=item.url)
    entry.published(item.published)
    entry.updated(item.updated)
    entry.category([{"term": word} for word in item.categories])
    entry.content(item.html, type="html")
    entry.kring.shown = (item.url, item.title)
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
    feed.kring.shown = (
        (page, channel.title),
        (settings.site_url + _EXPLANATION, "Zo werkt volgen"),
    )
    feed.kring.links = links
    feed.kring.is_archive = file.is_archive
    feed.kring.items = written.elements(file.items)
    return bytes(feed.rss_str(pretty=True) if name == RSS else feed.atom_str(pretty=True))


def _archive_links(
    file: FeedFile, name: str, channel: Channel, settings: FeedSettings
) -> list[tuple[str, str]]:
    """Relation and address of the pages around it, and of the feed itself (RFC 5005, 4)."""
    current = f"{channel.folder}/{name}" if file.is_archive else ""
    around = (("prev-archive", file.before), ("next-archive", file.after), ("current", current))
    return [(rel, f"{settings.site_url}/{place}") for rel, place in around if place]


def _json_feed(
    file: FeedFile, channel: Channel, settings: FeedSettings, written: WrittenItems
) -> bytes:
    """JSON Feed 1.1 (jsonfeed.org/version/1.1). Older items follow at `next_url`."""
    feed = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": channel.title,
        "description": channel.description,
        "home_page_url": settings.site_url + channel.address,
        "feed_url": f"{settings.site_url}/{channel.folder}/{JSON_FEED}",
        "language": "nl",
        "authors": [{"name": settings.site_name, "url": f"{settings.site_url}/"}],
    }
    if file.before:
        feed["next_url"] = f"{settings.site_url}/{file.before}"
    head = json.dumps(feed, ensure_ascii=False).removesuffix("}").encode()
    items = b",\n".join(written.texts(file.items))
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
