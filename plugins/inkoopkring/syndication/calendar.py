"""Meetings as iCalendar (RFC 5545): one event a meeting, stable for as long as it exists.

The only module that knows icalendar. The time zone is our own definition with recurrence
rules, so that it stays right after 2037, where the definition that the library makes ends.
"""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

from icalendar import (
    Calendar,
    Event,
    Timezone,
    TimezoneDaylight,
    TimezoneStandard,
    vDuration,
    vRecur,
    vText,
)

from inkoopkring.catalogue.catalogue import Catalogue
from inkoopkring.model import Meeting
from inkoopkring.model.vocabulary import MeetingStanding
from inkoopkring.syndication.items import FeedSettings, start_of
from inkoopkring.views.calendar_outline import CalendarOutline, calendar_outline

ZONE = "Europe/Amsterdam"
REFRESH = timedelta(hours=12)
"""How often a calendar program may look again: the site is made anew once a day or more."""
_DEFAULT_LENGTH = timedelta(hours=2)
_STANDINGS = {
    MeetingStanding.PLANNED: "CONFIRMED",
    MeetingStanding.ANNOUNCED: "CONFIRMED",
    MeetingStanding.HELD: "CONFIRMED",
    MeetingStanding.CANCELLED: "CANCELLED",
}


def calendar_files(catalogue: Catalogue, settings: FeedSettings) -> dict[str, bytes]:
    """Every calendar by its place in the site."""
    files: dict[str, bytes] = {}
    for outline in calendar_outline(catalogue):
        made = _calendar(catalogue, outline, settings)
        files |= {one.lstrip("/"): made for one in (outline.address, *outline.former)}
    return files


def _calendar(catalogue: Catalogue, outline: CalendarOutline, settings: FeedSettings) -> bytes:
    name = f"{settings.site_name}: {outline.title}" if outline.is_lasting else outline.title
    calendar = Calendar()
    calendar.add("version", "2.0")
    calendar.add("prodid", f"-//{settings.site_name}//{settings.authority}//NL")
    calendar.add("method", "PUBLISH")
    calendar.add("name", vText(name))
    calendar.add("x-wr-calname", vText(name))
    calendar.add("x-wr-timezone", ZONE)
    if outline.is_lasting:
        calendar.add("refresh-interval", vDuration(REFRESH), parameters={"VALUE": "DURATION"})
        calendar.add("x-published-ttl", vDuration(REFRESH))
    calendar.add_component(_time_zone())
    for meeting in sorted(outline.meetings, key=lambda one: (one.sort_date, one.id)):
        calendar.add_component(_event(catalogue, meeting, settings))
    return bytes(calendar.to_ical())


def uid(id: str, authority: str) -> str:
    """The permanent name of a meeting in every calendar."""
    return f"{id}@{authority}"


def _event(catalogue: Catalogue, meeting: Meeting, settings: FeedSettings) -> Event:
    day = meeting.day
    if day is None:
        raise ValueError(meeting.id)
    link = settings.site_url + catalogue.address(meeting.id)
    event = Event()
    event.add("uid", uid(meeting.id, settings.authority))
    # To call a meeting off is a change: programs that have it already look at a higher number.
    event.add("sequence", max(meeting.sequence, 1) if meeting.is_off else meeting.sequence)
    changed = start_of(_last_change(meeting, catalogue.today)).astimezone(UTC)
    event.add("dtstamp", changed)
    event.add("last-modified", changed)
    event.add("created", start_of(meeting.placed_on).astimezone(UTC))
    event.add("status", _STANDINGS[meeting.standing])
    event.add("summary", meeting.shown_title)
    told = ("Deze bijeenkomst gaat niet door.",) if meeting.is_off else ()
    event.add("description", "\n\n".join([*told, meeting.description, link]))
    is_free = meeting.is_off or _is_whole_day(meeting)
    event.add("transp", "TRANSPARENT" if is_free else "OPAQUE")
    event.add("url", link)
    place = ", ".join(part for part in (meeting.location, meeting.place) if part)
    if place or meeting.online:
        event.add("location", place or "Online")
    for moment, value in _moments(meeting, day):
        event.add(moment, value, parameters={"TZID": ZONE} if isinstance(value, datetime) else {})
    return event


def _last_change(meeting: Meeting, today: date) -> date:
    """The day of the last change that the file tells of, not in the future."""
    return max(meeting.placed_on, min(meeting.reviewed_on or meeting.placed_on, today))


def _is_whole_day(meeting: Meeting) -> bool:
    """Whether no hours are known: of several days both the first and the last hour count."""
    return meeting.begin is None or (meeting.ends_on is not None and meeting.end is None)


def _moments(meeting: Meeting, day: date) -> Iterator[tuple[str, date | datetime]]:
    """Begin and end: local times without an offset, or whole days when no time is known.

    The end of whole days is the day after the last one (RFC 5545, 3.6.1).
    """
    last = meeting.ends_on or day
    if meeting.begin is None or _is_whole_day(meeting):
        yield "dtstart", day
        if last < date.max:
            yield "dtend", last + timedelta(days=1)
        return
    begin = datetime.combine(day, meeting.begin)
    yield "dtstart", begin
    if meeting.end:
        yield "dtend", datetime.combine(last, meeting.end)
    elif day < date.max:
        yield "dtend", begin + _DEFAULT_LENGTH


def _time_zone() -> Timezone:
    """Central European time as the rules have been since 1996 (Directive 2000/84/EC)."""
    zone = Timezone()
    zone.add("tzid", ZONE)
    for part, name, start, month, before, after in (
        (TimezoneDaylight(), "CEST", datetime(1996, 3, 31, 2), 3, 1, 2),  # noqa: DTZ001
        (TimezoneStandard(), "CET", datetime(1996, 10, 27, 3), 10, 2, 1),  # noqa: DTZ001
    ):
        part.add("tzname", name)
        part.add("dtstart", start)
        part.add("tzoffsetfrom", timedelta(hours=before))
        part.add("tzoffsetto", timedelta(hours=after))
        part.add("rrule", vRecur({"FREQ": "YEARLY", "BYMONTH": month, "BYDAY": "-1SU"}))
        zone.add_component(part)
    return zone
