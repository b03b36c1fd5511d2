"""Feeds: read again by a parser that did not write them, and the same to the byte.

The files in `golden/feeds` are what readers get; look at a difference as at code. To make
one anew, delete it and run this test: it is written, and the test fails once.
"""

import json
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
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
    assert read(first).feed.updated_parsed[:3] == (2026, 11, 23)


class TestMonthly:
    feed = staticmethod(lambda: read(made(SMALL)["inspiratie/rss.xml"]))

    def test_what_is_out_newest_first(self) -> None:
        feed = self.feed()
        assert [entry.title for entry in feed.entries] == [
            TITLE,
            "Drie cases over tegels",
        ]
        assert feed.entries[0].link == "https://inkoopkring.example/inspiratie/2026-11/"
        assert feed.entries[0].published_parsed[:6] == (2026, 11, 20, 12, 0, 0)

    def test_the_whole_text_is_there_with_whole_addresses(self) -> None:
        html = self.feed().entries[0].content[0].value
        assert 'href="https://inkoopkring.example/cases/eerste-case/"' in html
        assert 'href="https://example.nl/?a=1&amp;b=2"' in html
        assert 'href="https://inkoopkring.example/inspiratie/2026-11/#kop-een"' in html
        assert 'href="https://inkoopkring.example/inspiratie/2026-11/#bron-1"' in html
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
        placed, updated = (2026, 11, 20, 12), (2026, 11, 21, 12)
        for format in ("rss", "atom"):
            assert self.item(format).published_parsed[:4] == placed
        assert self.item("atom").updated_parsed[:4] == updated
        assert self.json()["date_published"] == "2026-11-20T12:00:00+00:00"
        assert self.json()["date_modified"] == "2026-11-21T12:00:00+00:00"

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


class TestArchives:
    COUNT = 2 * PAGE_SIZE + 7

    def files(self, count: int = COUNT) -> Mapping[str, bytes]:
        days = {n: f"20{n // 12:02}-{n % 12 + 1:02}-01" for n in range(count)}
        changes: dict[str, str | None] = {
            f"cases/c{n:03}.md": case_text("", id=f"c{n:03}", date=day) for n, day in days.items()
        }
        return made({**changes, "cases/eerste-case.md": None})

    @pytest.mark.parametrize(
        "name",
        [
            "atom.xml",
            "rss.xml",
        ],
    )
    def test_the_feed_and_its_archives_hold_every_case(self, name: str) -> None:
        files = self.files()
        seen: list[str] = []
        place = f"cases/{name}"
        while place:
            feed = read(files[place])
            seen += [entry.id.rpartition("/")[2] for entry in feed.entries]
            links = {link.rel: link.href for link in feed.feed.links}
            place = links.get("prev-archive", "").removeprefix("https://inkoopkring.example/")
        assert list(dict.fromkeys(seen)) == [f"c{n:03}" for n in reversed(range(self.COUNT))]

    def test_an_archive_page_never_changes(self) -> None:
        before, after = self.files(), self.files(self.COUNT + 10)
        archives = [
            place for place in before if "/archief/" in place and place.startswith("cases/")
        ]
        assert len(archives) == 4
        assert all(before[place] == after[place] for place in archives)

    def test_a_small_feed_has_none(self) -> None:
        assert not [place for place in made() if "archief" in place]


class TestJson:
    def test_it_keeps_to_the_format(self) -> None:
        feed = json.loads(made(SMALL)["inspiratie/feed.json"])
        assert feed["version"] == "https://jsonfeed.org/version/1.1"
        assert feed["feed_url"] == "https://inkoopkring.example/inspiratie/feed.json"
        item = feed["items"][0]
        assert item["url"].startswith("https://inkoopkring.example/")
        assert item["date_published"] == "2026-11-20T12:00:00+00:00"
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
