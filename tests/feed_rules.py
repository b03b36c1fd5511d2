"""What the specifications ask of a feed, a calendar and the HTML inside: one fault a broken rule.

Each function takes what was written and returns the rules that it breaks; none when it is
right. RSS 2.0 (rssboard.org), Atom (RFC 4287), JSON Feed 1.1 (jsonfeed.org), iCalendar (RFC 5545).
"""

import json
import re
from collections.abc import Iterator
from datetime import datetime
from email.utils import parsedate_to_datetime
from html.parser import HTMLParser
from typing import Any
from xml.etree import ElementTree as ET

ATOM = "{http://www.w3.org/2005/Atom}"
CONTENT = "{http://purl.org/rss/1.0/modules/content/}encoded"
_WHOLE = re.compile(r"https?://[^\s/]+\.[^\s/]+(/\S*)?")


class _Html(HTMLParser):
    """Collects what may not stand in the HTML of a feed or mail."""

    def __init__(self, *, style_allowed: bool) -> None:
        super().__init__()
        self._forbidden = {"script", "iframe", "object", "form", "link", "base"}
        if not style_allowed:
            self._forbidden.add("style")
        self.faults: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in self._forbidden:
            self.faults.append(f"element {tag}")
        for name, value in attrs:
            if (name == "style" and "style" in self._forbidden) or name.startswith("on"):
                self.faults.append(f"attribute {name}")
            if name in ("href", "src") and not _WHOLE.fullmatch(value or ""):
                self.faults.append(f"address {value}")


def html_faults(html: str, *, style_allowed: bool = False) -> list[str]:
    """Script, style and addresses that mean nothing outside the site."""
    parser = _Html(style_allowed=style_allowed)
    parser.feed(html)
    parser.close()
    return parser.faults


def rss_faults(data: bytes) -> list[str]:
    """The rules of RSS 2.0 that a file breaks."""
    root = ET.fromstring(data)
    channel = root.find("channel")
    if root.tag != "rss" or root.get("version") != "2.0" or channel is None:
        return ["no RSS 2.0"]
    faults = [
        f"channel {name}" for name in ("title", "link", "description") if not channel.findtext(name)
    ]
    faults += _dates([*channel.iter("pubDate"), *channel.iter("lastBuildDate")], _rfc822)
    faults += [f"address {e.text}" for e in channel.iter("link") if not _is_whole(e.text)]
    items = channel.findall("item")
    faults += ["item title"] * sum(
        not (i.findtext("title") or i.findtext("description")) for i in items
    )
    faults += _names([i.find("guid") for i in items])
    faults += ["author is no e-mail address"] * sum(
        "@" not in (e.text or "") for e in channel.iter("author")
    )
    selves = [e for e in channel.findall(f"{ATOM}link") if e.get("rel") == "self"]
    if len(selves) != 1:
        faults.append("link self")
    faults += [
        f"enclosure {e.attrib}"
        for e in channel.iter("enclosure")
        if not (_is_whole(e.get("url")) and e.get("type") and (e.get("length") or "").isdigit())
    ]
    for item in items:
        faults += html_faults(item.findtext(CONTENT) or "")
    return faults


def atom_faults(data: bytes) -> list[str]:
    """The rules of RFC 4287 that a file breaks."""
    feed = ET.fromstring(data)
    if feed.tag != f"{ATOM}feed":
        return ["no Atom"]
    entries = feed.findall(f"{ATOM}entry")
    faults = []
    for one in (feed, *entries):
        faults += [
            f"one {name}"
            for name in ("id", "title", "updated")
            if len(one.findall(f"{ATOM}{name}")) != 1 or not one.findtext(f"{ATOM}{name}")
        ]
        same = [
            (e.get("type"), e.get("hreflang"))
            for e in one.findall(f"{ATOM}link")
            if e.get("rel", "alternate") == "alternate"
        ]
        if len(same) != len(set(same)):
            faults.append("two alternates of one type")
    if not feed.findall(f"{ATOM}author") and not all(e.findall(f"{ATOM}author") for e in entries):
        faults.append("author")
    if not any(e.get("rel") == "self" for e in feed.findall(f"{ATOM}link")):
        faults.append("link self")
    faults += _dates([*feed.iter(f"{ATOM}updated"), *feed.iter(f"{ATOM}published")], _rfc3339)
    faults += [
        f"address {e.get('href')}" for e in feed.iter(f"{ATOM}link") if not _is_whole(e.get("href"))
    ]
    faults += _names([e.find(f"{ATOM}id") for e in entries])
    faults += ["category term"] * sum(not e.get("term") for e in feed.iter(f"{ATOM}category"))
    for entry in entries:
        content = entry.find(f"{ATOM}content")
        if content is None and not entry.findall(f"{ATOM}link"):
            faults.append("content")
        faults += html_faults(entry.findtext(f"{ATOM}content") or "")
    return faults


def json_faults(data: bytes) -> list[str]:
    """The rules of JSON Feed 1.1 that a file breaks."""
    feed: dict[str, Any] = json.loads(data)
    faults = []
    if feed.get("version") != "https://jsonfeed.org/version/1.1":
        faults.append("version")
    if not feed.get("title"):
        faults.append("title")
    ids = [item.get("id") for item in feed.get("items", [])]
    if not all(isinstance(id, str) and id for id in ids) or len(ids) != len(set(ids)):
        faults.append("id")
    for one in (feed, *feed.get("items", [])):
        faults += [
            f"address {one[key]}"
            for key in ("home_page_url", "feed_url", "url")
            if key in one and not _is_whole(one[key])
        ]
        if "author" in one:
            faults.append("author is of version 1.0")
        if not all(author.get("name") for author in one.get("authors", [])):
            faults.append("author without name")
    for item in feed.get("items", []):
        faults += _json_item_faults(item)
    faults += [
        f"attachment {one}"
        for item in feed.get("items", [])
        for one in item.get("attachments", [])
        if not (_is_whole(one.get("url")) and one.get("mime_type"))
    ]
    return faults


def _json_item_faults(item: dict[str, Any]) -> list[str]:
    dates = (item.get(key, "") for key in ("date_published", "date_modified"))
    faults = [f"date {text}" for text in dates if not _rfc3339(text)]
    if "content_html" not in item and "content_text" not in item:
        faults.append("content")
    return faults + html_faults(item.get("content_html", ""))


def calendar_faults(data: bytes) -> list[str]:
    """The rules of RFC 5545 that a file breaks, read line by line without a library."""
    text = data.decode()
    faults = []
    if re.search(r"(?<!\r)\n", text) or not text.endswith("\r\n"):
        faults.append("line ends")
    if any(len(line.encode()) > 75 for line in text.split("\r\n")):
        faults.append("line longer than 75 bytes")
    lines = re.sub(r"\r\n[ \t]", "", text).split("\r\n")[:-1]
    head = lines[: lines.index("BEGIN:VTIMEZONE")] if "BEGIN:VTIMEZONE" in lines else lines
    faults += [
        name
        for name in ("VERSION:2.0", "PRODID:")
        if sum(line.startswith(name) for line in head) != 1
    ]
    zones = {line.partition(":")[2] for line in lines if line.startswith("TZID:")}
    used = {match[1] for line in lines if (match := re.match(r"DT\w+;TZID=([^:;]+)", line))}
    faults += [f"unknown zone {zone}" for zone in used - zones]
    uids = [line for line in lines if line.startswith("UID:")]
    if len(uids) != len(set(uids)):
        faults.append("double UID")
    for event in _events(lines):
        faults += [
            f"one {name}"
            for name in ("UID", "DTSTAMP", "DTSTART")
            if sum(re.match(rf"{name}[:;]", line) is not None for line in event) != 1
        ]
        stamp = next((line for line in event if line.startswith("DTSTAMP")), "")
        if not stamp.endswith("Z"):
            faults.append("DTSTAMP in UTC")
        if any(line.startswith("DTEND") for line in event) and any(
            line.startswith("DURATION") for line in event
        ):
            faults.append("DTEND and DURATION")
    return faults


def _events(lines: list[str]) -> Iterator[list[str]]:
    start = 0
    for number, line in enumerate(lines):
        if line == "BEGIN:VEVENT":
            start = number
        if line == "END:VEVENT":
            yield lines[start : number + 1]


def _names(elements: list[ET.Element | None]) -> list[str]:
    names = [(e.text or "") if e is not None else "" for e in elements]
    faults = [f"name {name}" for name in names if not re.fullmatch(r"tag:[^:]+:\S+", name)]
    return faults + (["double name"] if len(names) != len(set(names)) else [])


def _is_whole(address: str | None) -> bool:
    return bool(_WHOLE.fullmatch(address or ""))


def _dates(elements: list[ET.Element], is_date: Any) -> list[str]:
    return [f"date {e.text}" for e in elements if not is_date(e.text or "")]


def _rfc822(text: str) -> bool:
    try:
        return parsedate_to_datetime(text).tzinfo is not None
    except ValueError:
        return False


def _rfc3339(text: str) -> bool:
    try:
        return datetime.fromisoformat(text).tzinfo is not None and "T" in text
    except ValueError:
        return False
