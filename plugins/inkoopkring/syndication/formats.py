"""A channel as RSS 2.0, Atom and JSON Feed 1.1. The only module that knows feedgen."""

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from html import escape
from typing import Any

from feedgen.feed import FeedGenerator

from inkoopkring.syndication.channels import Channel
from inkoopkring.syndication.items import FeedItem, FeedSettings, noon

RSS, ATOM, JSON_FEED = "rss.xml", "atom.xml", "feed.json"
FORMATS = (RSS, ATOM, JSON_FEED)
_PARTS = {
    RSS: re.compile(rb" *<item>.*?</item>\n", re.DOTALL),
    ATOM: re.compile(rb" *<entry>.*?</entry>\n", re.DOTALL),
}
"""An item in a file: what it says is escaped, so no text can look like its end."""
_ENDS = {RSS: b"  </channel>", ATOM: b"</feed>"}
_TYPES = {RSS: "application/rss+xml", ATOM: "application/atom+xml"}
_FIRST_DAY = noon(date(2026, 11, 23))
"""When the site began: what an empty feed says of itself."""
_STYLE = '<?xml-stylesheet type="text/css" href="{url}/assets/css/feed.css"?>'


@dataclass(frozen=True, slots=True)
class FeedFile:
    """One file of a feed: its place in the site, the items in it, and the archive before it."""

    place: str
    items: tuple[FeedItem, ...]
    before: str
    """The place of the archive page with older items; empty when there is none."""
    is_archive: bool


class WrittenItems:
    """Items in the format `name`, ready to stand in a feed: each written once, when asked for."""

    def __init__(self, name: str) -> None:
        self.name = name
        self._written: dict[str, bytes] = {}

    def of(self, items: Sequence[FeedItem]) -> list[bytes]:
        """The items of one file, in its order."""
        new = [item for item in items if item.guid not in self._written]
        for item, part in zip(new, _parts(new, self.name), strict=True):
            self._written[item.guid] = part
        return [self._written[item.guid] for item in items]


def channel_files(
    channel: Channel, settings: FeedSettings, written: WrittenItems
) -> Iterator[tuple[str, bytes]]:
    """Every file of one channel in the format of `written`, with its place in the site."""
    name = written.name
    if name == JSON_FEED:
        yield f"{channel.folder}/{JSON_FEED}", _json_feed(channel, settings, written)
        return
    for file in _files(channel, name):
        head = _head(file, name, channel, settings)
        before, end, after = head.rpartition(_ENDS[name])
        yield file.place, b"".join([before, *written.of(file.items), end, after])


def _parts(items: Sequence[FeedItem], name: str) -> list[bytes]:
    """Items as they stand in a file."""
    if name == JSON_FEED:
        return [_json_item(item) for item in items]
    if not items:
        return []
    feed = FeedGenerator()
    feed.load_extension("dc", atom=False)
    feed.id("-")
    feed.title("-")
    feed.description("-")
    feed.link(href="-")
    feed.updated(_FIRST_DAY)
    for item in items:
        _add(feed, item, name)
    made = bytes(feed.rss_str(pretty=True) if name == RSS else feed.atom_str(pretty=True))
    parts = _PARTS[name].findall(made)
    return parts if name == RSS else list(map(_with_enclosure, parts, items))


def _with_enclosure(part: bytes, item: FeedItem) -> bytes:
    """Add the picture to an entry of Atom: feedgen loses what a link of an entry is for."""
    if item.enclosure is None:
        return part
    own = item.enclosure
    link = f'<link href="{escape(own.url)}" rel="enclosure" type="{own.type}" length="{own.size}"/>'
    before, end, after = part.rpartition(b"  </entry>")
    return before + f"    {link}\n".encode() + end + after


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


def _add(feed: FeedGenerator, item: FeedItem, name: str) -> None:
    entry = feed.add_entry(order="append")
    entry.id(item.guid)
    entry.title(item.title)
    entry.link(href=item.url)
    entry.published(item.published)
    entry.updated(item.updated)
    entry.category([{"term": word} for word in item.categories])
    if name == RSS:
        entry.guid(item.guid, permalink=False)
        entry.description(item.summary)
        entry.dc.dc_creator(list(item.authors))
        if item.enclosure:
            entry.enclosure(item.enclosure.url, str(item.enclosure.size), item.enclosure.type)
    else:
        entry.summary(item.summary)
        entry.author([{"name": author} for author in item.authors])
    entry.content(item.html, type="html")


def _head(file: FeedFile, name: str, channel: Channel, settings: FeedSettings) -> bytes:
    """A whole file but for its items."""
    feed = FeedGenerator()
    feed.load_extension("dc", atom=False)
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
    if name == ATOM:
        for rel, href in _archive_links(file, name, channel, settings):
            feed.link(href=href, rel=rel, type=_TYPES[name])
    feed.link(href=page, rel="alternate", type="text/html")
    made = bytes(feed.rss_str(pretty=True) if name == RSS else feed.atom_str(pretty=True))
    if name == RSS:
        made = _with_links(made, _archive_links(file, name, channel, settings))
    return _with_style(made, settings.site_url)


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


def _with_links(rss: bytes, links: list[tuple[str, str]]) -> bytes:
    """Add links to RSS: feedgen writes only the one to the feed itself."""
    added = "".join(
        f'    <atom:link href="{escape(href)}" rel="{rel}" type="{_TYPES[RSS]}"/>\n'
        for rel, href in links
    )
    before, tag, after = rss.partition(b"    <docs>")
    return before + added.encode() + tag + after


def _with_style(data: bytes, site_url: str) -> bytes:
    """Point to a stylesheet, so that a feed opened in a browser reads well."""
    declaration, rest = data.split(b"?>", 1)
    return declaration + b"?>\n" + _STYLE.format(url=site_url).encode() + rest


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
    items = b",\n".join(written.of(channel.current))
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
