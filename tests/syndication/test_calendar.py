"""Calendars: read again by a library that did not write them, at the right hour for decades."""

import json
import subprocess
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from icalendar import Calendar

from builders import meeting_text
from feed_rules import calendar_faults
from inkoopkring.syndication import FeedSettings
from inkoopkring.syndication.calendar import calendar_files
from programs import node
from worlds import Changes, catalogue_of, plan_of

SETTINGS = FeedSettings(
    authority="inkoopkring.example",
    site_url="https://inkoopkring.example",
    site_name="Inkoopkring",
    description="Cases van gemeenten & provincies.",
)
OWN = "content/bijeenkomsten/2026-10-01-overleg.md"
AGENDA = "bijeenkomsten/agenda.ics"
APPOINTMENT = "bijeenkomsten/2026-10-01-overleg/afspraak.ics"
DAYS = (
    *("2026-03-28", "2026-03-29", "2026-03-30", "2026-10-24", "2026-10-25", "2026-10-26"),
    *("2038-01-19", "2038-07-01", "2039-03-26", "2039-03-27", "2039-10-30", "2052-07-01"),
)
"""Around the changes of summer time, and after the clocks of 1970 run out."""
READER = Path(__file__).with_name("read_calendars.mjs")
ICAL_JS = (
    Path(__file__).parents[2] / "plugins/inkoopkring_site/browser/node_modules/ical.js/dist/ical.js"
)


def made(changes: Changes | None = None, settings: FeedSettings = SETTINGS) -> Mapping[str, bytes]:
    return calendar_files(catalogue_of(changes), settings)


def meeting(**values: object) -> Changes:
    """A world with one meeting."""
    values = {"stand": "gepland", "bewijs": "aankondiging", **values}
    return {OWN: meeting_text(**values)}


def event(data: bytes) -> Any:
    """The one event; its values are of as many types as the format has."""
    (one,) = Calendar.from_ical(data).walk("VEVENT")
    return one


@cache
def every() -> Mapping[str, bytes]:
    title = "Overleg; over, \\ 🧱 en een heel lange titel " + "met ééntje extra "
    changes = meeting(title=title.strip()[:88], begin="09:30", eind="11:00", reeks="overleg")
    return made({**changes, "content/bijeenkomsten/2027-03.md": meeting_text(id="x", date="2027")})


def test_there_is_one_of_all_of_each_region_and_series_and_of_each_meeting() -> None:
    assert set(every()) == {
        AGENDA,
        "bijeenkomsten/overleg.ics",
        "regios/utrecht/agenda.ics",
        "bijeenkomsten/2026-10-01-overleg/afspraak.ics",
    }


@pytest.mark.parametrize("place", every())
def test_each_keeps_to_the_format(place: str) -> None:
    assert calendar_faults(every()[place]) == []
    assert len(Calendar.from_ical(every()[place]).walk("VEVENT")) == 1


def test_without_meetings_there_is_still_something_to_subscribe_to() -> None:
    files = made({OWN: None})
    assert set(files) == {AGENDA, "bijeenkomsten/overleg.ics", "regios/utrecht/agenda.ics"}
    assert [calendar_faults(data) for data in files.values()] == [[], [], []]


def test_the_same_content_gives_the_same_bytes() -> None:
    assert made() == made()


def test_the_pages_know_their_calendars() -> None:
    calendars = plan_of().calendars
    assert calendars["/bijeenkomsten/"].address == f"/{AGENDA}"
    assert calendars["/regios/utrecht/"].address == "/regios/utrecht/agenda.ics"
    assert {one.address.lstrip("/") for one in calendars.values()} == set(made())


def utc(data: bytes) -> datetime:
    """When the one event begins, by the rules of the time zone in the file itself."""
    calendar: Any = Calendar.from_ical(data)
    zone = calendar.walk("VTIMEZONE")[0].to_tz(lookup_tzid=False)
    start: datetime = event(data)["dtstart"].dt
    return start.replace(tzinfo=zone).astimezone(UTC)


def in_amsterdam(day: str, hour: str) -> datetime:
    return datetime.fromisoformat(f"{day}T{hour}").replace(tzinfo=ZoneInfo("Europe/Amsterdam"))


@pytest.mark.parametrize("day", DAYS)
@pytest.mark.parametrize("hour", ["09:30", "00:30"])
def test_local_times_are_right_around_summer_time_and_after_2038(day: str, hour: str) -> None:
    data = made(meeting(date=day, begin=hour))[APPOINTMENT]
    assert event(data)["dtstart"].params["TZID"] == "Europe/Amsterdam"
    assert utc(data) == in_amsterdam(day, hour).astimezone(UTC)


def test_another_reader_sees_the_same_hours() -> None:
    files = [made(meeting(date=day, begin="09:30", title=f"Op {day}"))[APPOINTMENT] for day in DAYS]
    read = subprocess.run(
        [node(), READER, ICAL_JS],
        input=json.dumps([data.decode() for data in files]),
        capture_output=True,
        text=True,
        check=True,
    )
    assert json.loads(read.stdout) == [
        [
            {
                "uid": "overleg-oktober@inkoopkring.example",
                "summary": f"Op {day}",
                "seconds": in_amsterdam(day, "09:30").timestamp(),
                "status": "CONFIRMED",
            }
        ]
        for day in DAYS
    ]


@pytest.mark.parametrize(
    ("values", "begin", "length"),
    [
        ({"begin": "09:30", "eind": "11:00"}, datetime(2026, 10, 1, 9, 30), timedelta(hours=1.5)),
        ({"begin": "09:30"}, datetime(2026, 10, 1, 9, 30), timedelta(hours=2)),
        ({"begin": "23:00", "eind": "01:00"}, datetime(2026, 10, 1, 23), timedelta(hours=2)),
        ({}, date(2026, 10, 1), timedelta(days=1)),
    ],
    ids=["begin and end", "no end", "past midnight", "no hour"],
)
def test_begin_and_end(values: dict[str, object], begin: date, length: timedelta) -> None:
    found = event(made(meeting(**values))[AGENDA])
    first, last = found["dtstart"].dt, found["dtend"].dt
    assert (first.replace(tzinfo=None) if isinstance(first, datetime) else first) == begin
    assert last - first == length


def test_the_number_stays_and_a_change_is_counted() -> None:
    before = event(made(meeting())[AGENDA])
    values = {"title": "Een heel andere titel", "date": "2026-10-08", "volgnummer": "1"}
    moved = meeting_text(stand="geannuleerd", bewijs="aankondiging", **values)
    elsewhere = replace(SETTINGS, site_url="https://kring.example.nl")
    changes: Changes = {OWN: None, "content/bijeenkomsten/2026-10-08-anders.md": moved}
    after = event(made(changes, elsewhere)[AGENDA])
    assert before["uid"] == after["uid"] == "overleg-oktober@inkoopkring.example"
    assert (before["sequence"], after["sequence"]) == (0, 1)
    assert (before["status"], after["status"]) == ("CONFIRMED", "CANCELLED")


def test_it_leads_back_to_the_page_and_rings_no_bell() -> None:
    data = made()[AGENDA]
    found = event(data)
    address = "https://inkoopkring.example/bijeenkomsten/2026-10-01-overleg/"
    assert found["url"] == address
    assert found["description"].endswith(address)
    assert b"VALARM" not in data


def test_what_may_not_be_seen_is_in_no_calendar() -> None:
    hidden = meeting(status="concept")
    assert b"VEVENT" not in b"".join(made(hidden).values())


@pytest.mark.parametrize(
    ("old", "new", "rule"),
    [
        (b"\r\n", b"\n", "line ends"),
        (b"SUMMARY:", b"SUMMARY:" + b"x" * 80, "line longer"),
        (b"VERSION:2.0\r\n", b"", "VERSION"),
        (b"PRODID:", b"X-ID:", "PRODID"),
        (b"\r\nTZID:Europe/Amsterdam", b"\r\nTZID:Europe/Brussels", "unknown zone"),
        (b"UID:", b"X-UID:", "one UID"),
        (b"DTSTAMP:20261002T120000Z", b"DTSTAMP:20261002T120000", "DTSTAMP in UTC"),
        (b"DTSTART;", b"X-START;", "one DTSTART"),
        (b"SUMMARY:", b"DURATION:PT1H\r\nSUMMARY:", "DTEND and DURATION"),
    ],
)
def test_each_rule_can_fail(old: bytes, new: bytes, rule: str) -> None:
    data = every()[AGENDA]
    assert old in data
    assert any(fault.startswith(rule) for fault in calendar_faults(data.replace(old, new)))
