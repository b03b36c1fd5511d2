"""The feeds, calendars and mails of the real site keep to their rules, whole and in place."""

from collections.abc import Callable
from email import message_from_bytes
from email.policy import default
from pathlib import Path

import feedparser
import pytest

from feed_rules import atom_faults, calendar_faults, html_faults, json_faults, rss_faults
from webpages import read_pages

pytestmark = pytest.mark.site

LARGEST_MAIL = 100_000
RULES: dict[str, Callable[[bytes], list[str]]] = {
    "rss.xml": rss_faults,
    "atom.xml": atom_faults,
    "feed.json": json_faults,
    ".ics": calendar_faults,
}
TYPES = {
    "rss.xml": "application/rss+xml",
    "atom.xml": "application/atom+xml",
    "feed.json": "application/feed+json",
}


@pytest.mark.parametrize("name", RULES)
def test_every_file_keeps_to_its_format(real_site: Path, name: str) -> None:
    files = sorted(real_site.rglob(f"*{name}"))
    assert len(files) > 20
    faults = {path.relative_to(real_site): RULES[name](path.read_bytes()) for path in files}
    assert {place: found for place, found in faults.items() if found} == {}


def test_a_reader_finds_nothing_odd(real_site: Path) -> None:
    odd = [
        p for n in ("rss", "atom") for p in real_site.rglob(f"{n}.xml") if feedparser.parse(p).bozo
    ]
    assert odd == []


@pytest.mark.parametrize("name", TYPES)
def test_every_feed_is_named_on_its_own_page(real_site: Path, name: str) -> None:
    pages = read_pages(real_site)
    for path in real_site.rglob(name):
        folder = path.parent.relative_to(real_site).as_posix()
        if folder.endswith("/archief"):
            continue
        text = pages[f"{folder}/index.html"].text
        own, *_ = alternates(text, TYPES[name])
        assert own.endswith(f"{folder}/{name}"), folder
        assert name != "rss.xml" or f'{folder}/{name}">' in text, folder


def test_every_calendar_is_named_on_its_own_page(real_site: Path) -> None:
    pages = read_pages(real_site)
    for path in real_site.rglob("*.ics"):
        place = path.relative_to(real_site).as_posix()
        page = f"{path.parent.relative_to(real_site).as_posix()}/index.html"
        found = alternates(pages[page].text, "text/calendar")
        assert [href for href in found if href.endswith(place)], place


def alternates(html: str, type: str) -> list[str]:
    """Where the head of a page says that this page is to be had in another form."""
    links = (one.partition(">")[0] for one in html.split("<link ") if 'rel="alternate"' in one)
    return [one.split('href="')[1].partition('"')[0] for one in links if f'type="{type}"' in one]


def test_every_mail_is_small_and_shows_nothing_from_outside(real_site: Path) -> None:
    mails = sorted(real_site.rglob("*.eml"))
    assert mails
    for path in mails:
        data = path.read_bytes()
        message = message_from_bytes(data, policy=default)
        html, text = message.get_body(["html"]), message.get_body(["plain"])
        assert len(data) <= LARGEST_MAIL
        assert html is not None
        assert text is not None
        words = html.get_content()
        assert html_faults(words, style_allowed=True) == []
        assert not [sign for sign in ("<img", "url(", "@import") if sign in words]
        assert "https://" in text.get_content()
