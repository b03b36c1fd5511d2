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

from builders import LISTS, meeting_text
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


def read_in_node(files: list[bytes]) -> list[list[dict[str, Any]]]:
    """The events of every file as ical.js reads them."""
    read = subprocess.run(
        [node(), READER, ICAL_JS],
        input=json.dumps([data.decode() for data in files]),
        capture_output=True,
        text=True,
        check=True,
    )
    events: list[list[dict[str, Any]]] = json.loads(read.stdout)
    return events


def test_another_reader_sees_the_same_hours() -> None:
    files = [made(meeting(date=day, begin="09:30", title=f"Op {day}"))[APPOINTMENT] for day in DAYS]
    read = [one for (one,) in read_in_node(files)]
    assert {one["uid"] for one in read} == {"overleg-oktober@inkoopkring.example"}
    assert {one["status"] for one in read} == {"CONFIRMED"}
    assert [(one["summary"], one["seconds"]) for one in read] == [
        (f"Op {day}", in_amsterdam(day, "09:30").timestamp()) for day in DAYS
    ]


@pytest.mark.parametrize(
    ("values", "begin", "length"),
    [
        ({"begin": "09:30", "eind": "11:00"}, datetime(2026, 10, 1, 9, 30), timedelta(hours=1.5)),
        ({"begin": "09:30"}, datetime(2026, 10, 1, 9, 30), timedelta(hours=2)),
        (
            {"begin": "23:00", "eind": "01:00", "einddatum": "2026-10-02"},
            datetime(2026, 10, 1, 23),
            timedelta(hours=2),
        ),
        ({}, date(2026, 10, 1), timedelta(days=1)),
        ({"einddatum": "2026-10-03"}, date(2026, 10, 1), timedelta(days=3)),
        ({"einddatum": "2026-10-01"}, date(2026, 10, 1), timedelta(days=1)),
        (
            {"begin": "09:30", "eind": "16:00", "einddatum": "2026-10-03"},
            datetime(2026, 10, 1, 9, 30),
            timedelta(days=2, hours=6.5),
        ),
        ({"begin": "09:30", "einddatum": "2026-10-03"}, date(2026, 10, 1), timedelta(days=3)),
        (
            {"einddatum": "2027-01-02", "date": "2026-12-30"},
            date(2026, 12, 30),
            timedelta(days=4),
        ),
    ],
    ids=[
        *("begin and end", "no end", "past midnight", "no hour", "three days", "one day twice"),
        *("three days with hours", "three days with a begin", "over the year"),
    ],
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


@pytest.mark.parametrize(
    ("values", "takes_time"),
    [
        ({}, False),
        ({"einddatum": "2026-10-03"}, False),
        ({"begin": "09:30", "einddatum": "2026-10-03"}, False),
        ({"begin": "09:30"}, True),
        ({"begin": "09:30", "eind": "12:00", "einddatum": "2026-10-02"}, True),
        ({"begin": "09:30", "stand": "geannuleerd"}, False),
    ],
)
def test_only_hours_that_are_known_keep_an_agenda_busy(
    values: dict[str, object], *, takes_time: bool
) -> None:
    found = event(made(meeting(**values))[AGENDA])
    assert found["transp"] == ("OPAQUE" if takes_time else "TRANSPARENT")


def test_a_meeting_that_was_called_off_says_so_in_words_too() -> None:
    found = event(made(meeting(stand="geannuleerd"))[AGENDA])
    assert (found["status"], found["sequence"]) == ("CANCELLED", 1)
    assert found["summary"] == "Afgezegd: Overleg over de markt"
    assert found["description"].startswith("Deze bijeenkomst gaat niet door.")
    assert event(made(meeting(stand="geannuleerd", volgnummer="4"))[AGENDA])["sequence"] == 4


@pytest.mark.parametrize(
    ("reviewed", "changed"),
    [
        (None, "2026-10-02T00:00+02:00"),
        ("2026-11-20", "2026-11-20T00:00+01:00"),
        ("2030-01-01", "2026-11-23T00:00+01:00"),
    ],
)
def test_an_event_tells_when_it_was_made_and_changed(reviewed: str | None, changed: str) -> None:
    found = event(made(meeting(beoordeeld_op=reviewed))[AGENDA])
    moment = datetime.fromisoformat(changed)
    assert [found[name].dt for name in ("dtstamp", "last-modified")] == [moment, moment]
    assert found["created"].dt == datetime(2026, 10, 1, 22, tzinfo=UTC)


def test_names_of_calendars_are_escaped_and_say_how_often_to_look() -> None:
    name = "Overleg, markt; en \\ meer"
    series = LISTS["reeksen"].replace("Regionaal overleg", f"'{name}'")
    files = made({"content/lijsten/reeksen.yml": series, **meeting(reeks="overleg")})
    data = files["bijeenkomsten/overleg.ics"]
    escaped = rb":Inkoopkring: Overleg\, markt\; en \\ meer"
    for place in (b"NAME", b"X-WR-CALNAME"):
        assert b"\r\n" + place + escaped + b"\r\n" in data
    calendar: Any = Calendar.from_ical(data)
    assert calendar["method"] == "PUBLISH"
    assert b"REFRESH-INTERVAL;VALUE=DURATION:PT12H" in data
    assert b"X-PUBLISHED-TTL:PT12H" in data
    assert b"REFRESH-INTERVAL" not in files[APPOINTMENT]


@pytest.mark.parametrize("day", ["1900-02-28", "1970-01-01", "2100-12-31"])
@pytest.mark.parametrize("hours", [{}, {"begin": "23:30"}])
def test_no_day_is_too_odd_to_be_written(day: str, hours: dict[str, object]) -> None:
    found = event(made(meeting(date=day, **hours))[AGENDA])
    assert str(found["dtstart"].dt).startswith(day)


def test_another_reader_sees_the_same_days() -> None:
    files = [
        made(meeting(einddatum="2026-10-03"))[APPOINTMENT],
        made(meeting(stand="geannuleerd"))[APPOINTMENT],
    ]
    several, off = (one[0] for one in read_in_node(files))
    assert (several["start"], several["end"]) == ("2026-10-01", "2026-10-04")
    assert several["transp"] == off["transp"] == "TRANSPARENT"
    assert (off["summary"], off["status"]) == ("Afgezegd: Overleg over de markt", "CANCELLED")


def test_it_leads_back_to_the_page_and_rings_no_bell() -> None:
    data = made()[AGENDA]
    found = event(data)
    address = "https://inkoopkring.example/bijeenkomsten/2026-10-01-overleg/"
    assert found["url"] == address
    assert found["description"].endswith(address)
    assert b"VALARM" not in data


@pytest.mark.parametrize(
    ("values", "place"),
    [
        ({"locatie": "Huis van de stad", "plaats": "Zwolle"}, "Huis van de stad, Zwolle"),
        ({"plaats": "Zwolle", "online": "true"}, "Zwolle"),
        ({"online": "true"}, "Online"),
        ({}, None),
    ],
    ids=["room and town", "town and online", "online", "not known"],
)
def test_it_says_where_people_meet(values: dict[str, object], place: str | None) -> None:
    assert event(made(meeting(**values))[AGENDA]).get("location") == place


def test_a_calendar_holds_the_meetings_of_its_own_series_and_region() -> None:
    other = meeting_text(id="los", date="2026-11-05", regio="utrecht", reeks=None)
    files = made({**meeting(reeks="overleg"), "content/bijeenkomsten/2026-11-05-los.md": other})
    own, loose = b"UID:overleg-oktober@", b"UID:los@"
    assert [one in files["bijeenkomsten/overleg.ics"] for one in (own, loose)] == [True, False]
    for place in (AGENDA, "regios/utrecht/agenda.ics"):
        assert [one in files[place] for one in (own, loose)] == [True, True]


@pytest.mark.parametrize(
    ("place", "name"),
    [
        (AGENDA, "Inkoopkring: Alle bijeenkomsten"),
        ("regios/utrecht/agenda.ics", "Inkoopkring: Utrecht"),
        (APPOINTMENT, "Overleg over de markt"),
    ],
)
def test_what_one_subscribes_to_says_whose_it_is(place: str, name: str) -> None:
    calendar = Calendar.from_ical(made()[place])
    assert (calendar["name"], calendar["x-wr-calname"]) == (name, name)


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
        (b"DTSTAMP:20261001T220000Z", b"DTSTAMP:20261001T220000", "DTSTAMP in UTC"),
        (b"DTSTART;", b"X-START;", "one DTSTART"),
        (b"SUMMARY:", b"DURATION:PT1H\r\nSUMMARY:", "DTEND and DURATION"),
    ],
)
def test_each_rule_can_fail(old: bytes, new: bytes, rule: str) -> None:
    data = every()[AGENDA]
    assert old in data
    assert any(fault.startswith(rule) for fault in calendar_faults(data.replace(old, new)))
