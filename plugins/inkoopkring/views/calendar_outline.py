"""Which calendars there are: all meetings, those of a region or series, and each one alone."""

from collections.abc import Iterator
from dataclasses import dataclass

from inkoopkring.catalogue.catalogue import Catalogue
from inkoopkring.model import Meeting
from inkoopkring.model.lists import Series

AGENDA = "/bijeenkomsten/"


@dataclass(frozen=True, slots=True)
class CalendarOutline:
    """One calendar: its title, its file, the page or part of a page it belongs to, its meetings."""

    title: str
    address: str
    page: str
    meetings: tuple[Meeting, ...]
    is_lasting: bool = True
    """Whether one subscribes to it, since meetings come and go; the others hold one meeting."""
    former: tuple[str, ...] = ()
    """Addresses of the file before: who subscribed there goes on getting it."""


def calendar_outline(catalogue: Catalogue) -> Iterator[CalendarOutline]:
    """Every calendar; meetings of which the day is not known are in none.

    A series or region without meetings has one too: who subscribes gets the first meeting.
    """
    meetings = tuple(meeting for meeting in catalogue.meetings if meeting.day)
    yield CalendarOutline("Alle bijeenkomsten", f"{AGENDA}agenda.ics", AGENDA, meetings)
    for region in catalogue.regions:
        page = catalogue.address(region.id)
        own = tuple(meeting for meeting in meetings if meeting.region == region.id)
        former = _renamed(region.former_addresses, "agenda.ics")
        yield CalendarOutline(region.name, f"{page}agenda.ics", page, own, former=former)
    for series in catalogue.listed(Series).values():
        page = f"{AGENDA}#reeks-{series.id}"
        own = tuple(meeting for meeting in meetings if meeting.series == series.id)
        former = tuple(f"{AGENDA}{id}.ics" for id in series.former_ids)
        yield CalendarOutline(series.name, f"{AGENDA}{series.id}.ics", page, own, former=former)
    for meeting in meetings:
        page = catalogue.address(meeting.id)
        former = _renamed(meeting.former_addresses, "afspraak.ics")
        yield CalendarOutline(
            meeting.shown_title,
            f"{page}afspraak.ics",
            page,
            (meeting,),
            is_lasting=False,
            former=former,
        )


def _renamed(addresses: tuple[str, ...], name: str) -> tuple[str, ...]:
    return tuple(f"{address}{name}" for address in addresses)
