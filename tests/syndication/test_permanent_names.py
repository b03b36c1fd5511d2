"""One name for life: what a reader has had keeps its name through every year that follows.

An entry is placed in 2026, looked over in 2028, archived in 2029 and taken back in 2030. A feed
reader, an agenda or a mailbox that had it in 2026 must know it again each time.
"""

import json
import re
from collections.abc import Mapping
from datetime import date

import pytest

from builders import (
    LISTS,
    case_text,
    digest_text,
    meeting_text,
    obstacle_text,
    region_text,
    theme_text,
)
from inkoopkring.syndication import FeedSettings, feed_files
from inkoopkring.syndication.calendar import calendar_files
from inkoopkring.syndication.formats import FORMATS
from inkoopkring.syndication.ledger import syndicated
from inkoopkring.syndication.mail import MailParts, mail_files
from worlds import Changes, catalogue_of, plan_of

SETTINGS = FeedSettings("inkoopkring.example", "https://inkoopkring.example", "Inkoopkring", "x")
MAIL = MailParts(html="<p>a</p>", text="a", web="<p>a</p>")
YEARS: Mapping[int, Mapping[str, object]] = {
    2026: {},
    2028: {"beoordeeld_op": "2028-03-01"},
    2029: {"beoordeeld_op": "2028-03-01", "status": "gearchiveerd"},
    2030: {"beoordeeld_op": "2030-05-01"},
}
"""What the file says at the end of each year."""
NAMES = {
    "case": "tag:inkoopkring.example,2026:case/eerste-case",
    "belemmering": "tag:inkoopkring.example,2026:belemmering/kosten",
    "inspiratie": "tag:inkoopkring.example,2026:inspiratie/inspiratie-2026-11",
}
_ID = {
    "rss.xml": re.compile(r"<guid[^>]*>([^<]*)</guid>"),
    "atom.xml": re.compile(r"<entry>\s*(?:<xhtml:a .*</xhtml:a>\s*)?<id>([^<]*)</id>"),
}


def world(year: int) -> Changes:
    """The small world as it stands at the end of `year`; an address can change as well."""
    said = YEARS[year]
    meeting = "content/bijeenkomsten/2026-10-01-overleg.md"
    moved = f"content/bijeenkomsten/2026-10-01-anders-{year}.md"
    return {
        "cases/eerste-case.md": case_text(**said),
        "content/belemmeringen/kosten.md": obstacle_text(**said),
        "content/inspiratie/2026-11.md": digest_text(**said),
        meeting: None,
        moved: meeting_text(**said),
    }


def feeds(year: int) -> Mapping[str, list[str]]:
    """The names in every feed of a year, by place."""
    plan = plan_of(world(year), date(year, 12, 31))
    found = {}
    for place, data in feed_files(plan, SETTINGS, lambda _page: "", lambda _picture: 1):
        format = place.rpartition("/")[2]
        if format == "feed.json":
            found[place] = [item["id"] for item in json.loads(data)["items"]]
        elif format in _ID:
            found[place] = _ID[format].findall(data.decode())
    return found


@pytest.mark.parametrize("format", ["rss.xml", "atom.xml", "feed.json"])
@pytest.mark.parametrize("year", [2026, 2028, 2030])
def test_an_item_has_the_same_name_in_every_feed(year: int, format: str) -> None:
    found = {place: names for place, names in feeds(year).items() if place.endswith(format)}
    about_cases = ("cases", "themas/gww", "regios/utrecht", "stappen/markt", "belemmeringen/kosten")
    expected = {
        **{f"{folder}/{format}": [NAMES["case"]] for folder in about_cases},
        f"belemmeringen/{format}": [NAMES["belemmering"]],
        f"inspiratie/{format}": [NAMES["inspiratie"]],
    }
    assert {place: names for place, names in found.items() if names} == expected


def test_what_is_archived_leaves_every_feed_and_comes_under_no_other_name() -> None:
    assert {name for names in feeds(2029).values() for name in names} == set()


def test_the_ledger_says_since_when_the_same() -> None:
    lines = [dict(syndicated(plan_of(world(year)).summaries)) for year in (2026, 2028, 2030)]
    assert lines[0] == lines[1] == lines[2]
    assert set(lines[0]) == {name.partition(":")[2].partition(":")[2] for name in NAMES.values()}


@pytest.mark.parametrize("year", [2026, 2028, 2030])
def test_a_meeting_keeps_its_number_in_every_calendar(year: int) -> None:
    files = calendar_files(plan_of(world(year), date(year, 12, 31)).summaries.catalogue, SETTINGS)
    numbers = {place: re.findall(rb"UID:(.*)\r", data) for place, data in files.items()}
    expected = [b"overleg-oktober@inkoopkring.example"]
    appointment = f"bijeenkomsten/2026-10-01-anders-{year}/afspraak.ics"
    for place in ("bijeenkomsten/agenda.ics", "regios/utrecht/agenda.ics", appointment):
        assert numbers[place] == expected


@pytest.mark.parametrize("year", [2026, 2028, 2030])
def test_a_mail_keeps_its_number(year: int) -> None:
    files = mail_files(plan_of(world(year), date(year, 12, 31)), SETTINGS, lambda _page: MAIL)
    message = files["inspiratie/2026-11/bericht.eml"]
    assert b"Message-ID: <inspiratie-2026-11@inkoopkring.example>\r\n" in message
    assert b"Date: Fri, 20 Nov 2026 00:00:00 +0100\r\n" in message


class TestRenamed:
    """Who subscribed at a former address goes on getting the same items, each once."""

    def test_a_renamed_theme_keeps_its_feeds_in_every_format(self) -> None:
        theme = theme_text(id="gww", oude_adressen=["/themas/wegen/"])
        plan = plan_of({"content/themas/gww.md": theme})
        files = dict(feed_files(plan, SETTINGS, lambda _page: "", lambda _picture: 1))
        for name in FORMATS:
            assert files[f"themas/wegen/{name}"] == files[f"themas/gww/{name}"]
        assert f"{SETTINGS.site_url}/themas/gww/rss.xml".encode() in files["themas/wegen/rss.xml"]

    def test_a_renamed_region_meeting_and_series_keep_their_calendars(self) -> None:
        changes = {
            "content/regios/utrecht.md": region_text(oude_adressen=["/regios/midden/"]),
            "content/bijeenkomsten/2026-10-01-overleg.md": meeting_text(
                oude_adressen=["/bijeenkomsten/2026-10-01-oud/"]
            ),
            "content/lijsten/reeksen.yml": LISTS["reeksen"] + "  oude_kenmerken: [praatje]\n",
        }
        files = calendar_files(catalogue_of(changes), SETTINGS)
        meeting = "bijeenkomsten/2026-10-01"
        for old, new in (
            ("regios/midden/agenda.ics", "regios/utrecht/agenda.ics"),
            (f"{meeting}-oud/afspraak.ics", f"{meeting}-overleg/afspraak.ics"),
            ("bijeenkomsten/praatje.ics", "bijeenkomsten/overleg.ics"),
        ):
            assert files[old] == files[new]
