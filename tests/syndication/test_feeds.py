"""Feeds: read again by a parser that did not write them, and the same to the byte.

The files in `golden/feeds` are what readers get; look at a difference as at code. To make
one anew, delete it and run this test: it is written, and the test fails once.
"""

import json
import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from itertools import chain
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import feedparser
import pytest

from builders import case_text, digest_text, meeting_text, page_text
from inkoopkring.pages.site_plan import PagePlan
from inkoopkring.syndication import FeedSettings, feed_files, guid
from inkoopkring.syndication.channels import PAGE_SIZE
from worlds import Changes, plan_of

GOLDEN = Path(__file__).parents[1] / "golden/feeds"
SETTINGS = FeedSettings(
    authority="inkoopkring.example",
    site_url="https://inkoopkring.example",
    site_name="Inkoopkring",
    description="Cases van gemeenten & provincies.",
)
EDITION = """\
Lees [de case](../../cases/eerste-case.md) & [meer](https://example.nl/?a=1&b=2). [bron 1]

## Kop <een>

![Schema](schema.svg) en [de kop](#kop-een).
"""
TITLE = 'Drie "cases" <over> tegels & meer'
SMALL: Changes = {
    "content/inspiratie/2026-11.md": digest_text(EDITION, title=TITLE),
    "content/inspiratie/2026-10.md": digest_text(
        "Eerder.\n", id="inspiratie-2026-10", maand="2026-10", date="2026-11-01"
    ),
    "content/inspiratie/2026-12.md": digest_text(
        "Later.\n", id="inspiratie-2026-12", maand="2026-12", date="2026-12-21"
    ),
    "cases/ontwerp.md": case_text(id="ontwerp", status="concept"),
}
REVIEWED: Changes = {
    "cases/eerste-case.md": case_text(
        opdrachtgevers=["gemeente-a", "provincie-b"],
        beoordeeld_op="2026-11-21",
        afbeelding={
            "bestand": "de stoep.png",
            "alt": "Een stoep",
            "maker": "Gemeente A",
            "licentie": "CC0 1.0",
        },
    )
}


def made(
    changes: Changes | None = None,
    settings: FeedSettings = SETTINGS,
    today: date = date(2026, 11, 23),
) -> dict[str, bytes]:
    def rendered(page: PagePlan) -> str:
        return page.prose(lambda address: settings.site_url + address).html

    return dict(feed_files(plan_of(changes, today), settings, rendered, lambda _picture: 1234))


def read(data: bytes) -> feedparser.FeedParserDict:
    """A feed as a reader sees it; it must be well formed."""
    feed = feedparser.parse(data)
    assert not feed.bozo, feed.get("bozo_exception")
    return feed


def guids(data: bytes) -> list[str]:
    return [entry.id for entry in read(data).entries]


@pytest.mark.parametrize(
    "place",
    ["inspiratie/rss.xml", "inspiratie/atom.xml", "inspiratie/feed.json", "abonneren/feeds.opml"],
)
def test_readers_get_what_they_got(place: str) -> None:
    golden = GOLDEN / place.replace("/", "-")
    data = made(SMALL)[place]
    if not golden.exists():
        golden.write_bytes(data)
        pytest.fail(f"{golden.name} is new: look at it")
    assert data.decode() == golden.read_text("utf-8")


def test_the_same_content_gives_the_same_bytes() -> None:
    assert made(SMALL) == made(SMALL)


def test_an_empty_feed_does_not_name_the_hour_it_was_made() -> None:
    empty: Changes = {"cases/eerste-case.md": None, "content/inspiratie/2026-11.md": None}
    first = made(empty)["inspiratie/rss.xml"]
    assert first == made(empty)["inspiratie/rss.xml"]
    assert b"<lastBuildDate>Mon, 23 Nov 2026 00:00:00 +0100<" in first


class TestMonthly:
    feed = staticmethod(lambda: read(made(SMALL)["inspiratie/rss.xml"]))

    def test_what_is_out_newest_first(self) -> None:
        feed = self.feed()
        assert [entry.title for entry in feed.entries] == [
            TITLE,
            "Onze cases over tegels",
        ]
        assert feed.entries[0].link == "https://inkoopkring.example/inspiratie/2026-11/"
        assert feed.entries[0].published == "Fri, 20 Nov 2026 00:00:00 +0100"

    def test_the_whole_text_is_there_with_whole_addresses(self) -> None:
        html = self.feed().entries[0].content[0].value
        assert 'href="https://inkoopkring.example/cases/eerste-case/"' in html
        assert 'href="https://example.nl/?a=1&amp;b=2"' in html
        assert 'href="https://inkoopkring.example/inspiratie/2026-11/#kop-een"' in html
        assert '/inspiratie/2026-11/#bron-1">[1]</a>' in html
        assert 'src="https://inkoopkring.example/beeld/content/inspiratie/schema.svg"' in html
        assert "Kop &lt;een&gt;" in html

    def test_the_channel_says_what_and_where(self) -> None:
        feed = self.feed().feed
        assert feed.title == "Inkoopkring: elke maand een portie inspiratie"
        assert feed.link == "https://inkoopkring.example/inspiratie/"
        assert feed.language == "nl"
        own = [link.href for link in feed.links if link.rel == "self"]
        assert own == ["https://inkoopkring.example/inspiratie/rss.xml"]

    def test_an_item_number_is_no_address(self) -> None:
        root = ET.fromstring(made(SMALL)["inspiratie/rss.xml"])
        assert {g.attrib["isPermaLink"] for g in root.iter("guid")} == {"false"}


class TestCase:
    """What a reader program makes of a case that was placed, and looked over a day later."""

    PICTURE = "https://inkoopkring.example/beeld/cases/de%20stoep.png"

    def item(self, format: str) -> feedparser.FeedParserDict:
        (item,) = read(made(REVIEWED)[f"cases/{format}.xml"]).entries
        return item

    def json(self) -> dict[str, Any]:
        (item,) = json.loads(made(REVIEWED)["cases/feed.json"])["items"]
        return dict(item)

    def test_it_keeps_the_day_it_came_out_and_says_when_it_was_looked_over(self) -> None:
        placed, updated = "2026-11-20T00:00:00+01:00", "2026-11-21T00:00:00+01:00"
        assert self.item("rss").published == "Fri, 20 Nov 2026 00:00:00 +0100"
        assert (self.item("atom").published, self.item("atom").updated) == (placed, updated)
        assert (self.json()["date_published"], self.json()["date_modified"]) == (placed, updated)

    def test_it_names_the_clients_whose_story_it_is(self) -> None:
        clients = ["Gemeente A", "Provincie B"]
        for format in ("rss", "atom"):
            assert [author.name for author in self.item(format).authors] == clients
        assert [author["name"] for author in self.json()["authors"]] == clients

    def test_its_picture_has_a_whole_address(self) -> None:
        for format in ("rss", "atom"):
            (enclosure,) = self.item(format).enclosures
            assert (enclosure.href, enclosure.length) == (self.PICTURE, "1234")
        assert self.json()["image"] == self.PICTURE


class TestNames:
    """The permanent name of an item: what must never change, and what it does not depend on."""

    NAME = "tag:inkoopkring.example,2026:inspiratie/inspiratie-2026-11"

    def test_kind_and_id_and_nothing_else(self) -> None:
        assert guid("case", "x", date(2026, 11, 20), "a.example") == "tag:a.example,2026:case/x"
        assert guids(made()["inspiratie/rss.xml"]) == [self.NAME]

    @pytest.mark.parametrize(
        "changes",
        [
            {"content/inspiratie/2026-11.md": digest_text(title="Een heel andere titel")},
            {
                "content/inspiratie/2026-11.md": digest_text(
                    "Een andere tekst.\n", date="2026-11-19", beoordeeld_op="2026-11-22"
                )
            },
            {
                "content/inspiratie/2026-11.md": None,
                "content/inspiratie/2026-11/index.md": digest_text(),
            },
        ],
        ids=["title", "text", "file"],
    )
    def test_a_change_of_the_entry_keeps_it(self, changes: Changes) -> None:
        assert guids(made(changes)["inspiratie/rss.xml"]) == [self.NAME]

    def test_a_move_to_another_domain_keeps_it(self) -> None:
        elsewhere = replace(SETTINGS, site_url="https://kring.example.nl/kennis", site_name="Kring")
        files = made(None, elsewhere)
        assert guids(files["inspiratie/rss.xml"]) == [self.NAME]
        assert guids(files["inspiratie/atom.xml"]) == [self.NAME]

    def test_it_is_the_same_in_every_feed_and_format(self) -> None:
        files = made()
        name = "tag:inkoopkring.example,2026:case/eerste-case"
        for folder in ("cases", "themas/gww", "regios/utrecht", "stappen/markt"):
            assert guids(files[f"{folder}/rss.xml"]) == [name]
            assert guids(files[f"{folder}/atom.xml"]) == [name]
            items = json.loads(files[f"{folder}/feed.json"])["items"]
            assert [item["id"] for item in items] == [name]


class TestInABrowser:
    """A feed that is opened in a browser: what is shown can be followed, without script."""

    LINK = "{http://www.w3.org/1999/xhtml}a"

    @pytest.mark.parametrize("name", ["rss.xml", "atom.xml"])
    def test_the_feed_and_each_item_can_be_followed_by_their_title(self, name: str) -> None:
        links = [
            (link.text, link.attrib["href"].removeprefix("https://inkoopkring.example"))
            for link in ET.fromstring(made(SMALL)[f"inspiratie/{name}"]).iter(self.LINK)
        ]
        assert links == [
            ("Inkoopkring: elke maand een portie inspiratie", "/inspiratie/"),
            ("Zo werkt volgen", "/abonneren/"),
            (TITLE, "/inspiratie/2026-11/"),
            ("Onze cases over tegels", "/inspiratie/2026-10/"),
        ]

    @pytest.mark.parametrize("name", ["rss.xml", "atom.xml"])
    def test_a_reader_passes_them_by(self, name: str) -> None:
        data = made(SMALL)[f"inspiratie/{name}"]
        bare = re.sub(rb"\s*<xhtml:a .*?</xhtml:a>", b"", data)
        assert bare != data
        told = [
            [(e.id, e.title, e.link, e.summary, e.content[0].value) for e in read(one).entries]
            for one in (data, bare)
        ]
        assert told[0] == told[1]
        assert (read(data).feed.title, read(data).feed.link) == (
            read(bare).feed.title,
            read(bare).feed.link,
        )


class TestHidden:
    @pytest.mark.parametrize("hidden", [{"status": "concept"}, {"date": "2026-11-24"}])
    def test_no_feed_tells(self, hidden: dict[str, str]) -> None:
        text = case_text("Een kanarie.\n", id="kanarie", title="Een kanarie", **hidden)
        assert not [
            place for place, data in made({"cases/kanarie.md": text}).items() if b"kanarie" in data
        ]

    def test_an_edition_comes_out_on_its_day(self) -> None:
        place = "inspiratie/rss.xml"
        assert len(guids(made(SMALL)[place])) == 2
        assert len(guids(made(SMALL, today=date(2026, 12, 21))[place])) == 3

    def test_an_archived_case_leaves_the_feeds(self) -> None:
        text = case_text(status="gearchiveerd")
        assert guids(made({"cases/eerste-case.md": text})["cases/rss.xml"]) == []


def around(data: bytes) -> tuple[list[str], dict[str, str]]:
    """The names in a file of a feed, and where it leads to, by relation."""
    if data.startswith(b"{"):
        feed = json.loads(data)
        return [item["id"] for item in feed["items"]], feed
    found = read(data)
    return [e.id for e in found.entries], {link.rel: link.href for link in found.feed.links}


def without_next(data: bytes) -> bytes:
    """An archive page as it was when there was none after it."""
    return re.sub(rb'\s*<(?:atom:)?link href="[^"]*" rel="next-archive"[^>]*>', b"", data)


class TestArchives:
    COUNT = 2 * PAGE_SIZE + 7

    def files(self, count: int = COUNT) -> Mapping[str, bytes]:
        days = {n: f"20{n // 12:02}-{n % 12 + 1:02}-01" for n in range(count)}
        changes: dict[str, str | None] = {
            f"cases/c{n:03}.md": case_text("", id=f"c{n:03}", date=day) for n, day in days.items()
        }
        return made({**changes, "cases/eerste-case.md": None})

    SITE = "https://inkoopkring.example/"

    @pytest.mark.parametrize("name", ["atom.xml", "rss.xml", "feed.json"])
    def test_the_feed_and_its_archives_hold_every_case(self, name: str) -> None:
        files = self.files()
        seen: dict[str, list[str]] = {}
        place = f"cases/{name}"
        while place:
            assert place not in seen, "the same page for ever"
            ids, links = around(files[place])
            seen[place] = [id.rpartition("/")[2] for id in ids]
            older = links.get("next_url") or links.get("prev-archive", "")
            place = older.removeprefix(self.SITE)
        assert list(dict.fromkeys(chain(*seen.values()))) == [
            f"c{n:03}" for n in reversed(range(self.COUNT))
        ]

    @pytest.mark.parametrize("name", ["atom.xml", "rss.xml"])
    def test_the_archives_lead_back_to_the_newest_and_say_what_they_are(self, name: str) -> None:
        files = self.files()
        first, second, current = (
            f"cases/{part}" for part in (f"archief/1-{name}", f"archief/2-{name}", name)
        )
        links = {place: around(files[place])[1] for place in (first, second, current)}
        steps = {
            place: {
                rel: href.removeprefix(self.SITE)
                for rel, href in links[place].items()
                if rel not in ("self", "alternate")
            }
            for place in links
        }
        assert steps == {
            first: {"next-archive": second, "current": current},
            second: {"prev-archive": first, "current": current},
            current: {"prev-archive": second},
        }
        mark = b'xmlns:fh="http://purl.org/syndication/history/1.0"', b"<fh:archive/>"
        for place in links:
            assert [one in files[place] for one in mark] == [place != current] * 2

    def test_what_an_archive_page_holds_never_changes(self) -> None:
        """Of the newest one a link changes: that page gets one after it, and leads there."""
        before, after = self.files(), self.files(self.COUNT + PAGE_SIZE)
        archives = [
            place for place in before if "/archief/" in place and place.startswith("cases/")
        ]
        assert len(archives) == 6
        for place in archives:
            if "/1-" in place:
                assert before[place] == after[place]
            else:
                assert around(before[place])[0] == around(after[place])[0]
                assert before[place] in (after[place], without_next(after[place]))

    def test_a_small_feed_has_none(self) -> None:
        assert not [place for place in made() if "archief" in place]


class TestJson:
    def test_it_keeps_to_the_format(self) -> None:
        feed = json.loads(made(SMALL)["inspiratie/feed.json"])
        assert feed["version"] == "https://jsonfeed.org/version/1.1"
        assert feed["feed_url"] == "https://inkoopkring.example/inspiratie/feed.json"
        item = feed["items"][0]
        assert item["url"].startswith("https://inkoopkring.example/")
        assert item["date_published"] == "2026-11-20T00:00:00+01:00"
        assert "cases/eerste-case" in item["content_html"]


class TestOpml:
    def test_every_feed_is_in_it_and_is_made(self) -> None:
        files = made()
        root = ET.fromstring(files["abonneren/feeds.opml"])
        urls = [o.attrib["xmlUrl"] for o in root.iter("outline") if "xmlUrl" in o.attrib]
        places = {url.removeprefix("https://inkoopkring.example/") for url in urls}
        current = {p for p in files if p.endswith("/rss.xml") and "/archief/" not in p}
        assert places == current
        assert len(urls) == len(places)


def test_every_file_can_be_read() -> None:
    for place, data in made(SMALL).items():
        if place.endswith((".xml", ".opml")):
            ET.fromstring(data)
        if place.endswith(".xml"):
            read(data)


def test_meetings_and_pages_are_in_no_feed() -> None:
    changes = {
        "content/bijeenkomsten/2026-10-01-overleg.md": meeting_text(title="Een kanarie"),
        "content/paginas/x.md": page_text(id="x", title="Een kanarie"),
    }
    assert not [place for place, data in made(changes).items() if b"kanarie" in data]
