"""Can a meeting have been, or be, as its file gives it: its days, its hours, how it is known?"""

from collections.abc import Iterator
from datetime import date, timedelta

from inkoopkring.catalogue.checks.world import World
from inkoopkring.model import Meeting
from inkoopkring.model.vocabulary import MeetingStanding
from inkoopkring.problems import Problem, problem
from inkoopkring.reading.parsing import Document

MAX_DAYS = 60


def check(world: World) -> Iterator[Problem]:
    """Days and hours in the wrong order, what was held in the future, what nothing vouches for."""
    for document in world.documents:
        if isinstance(document.entry, Meeting):
            yield from _days(document, document.entry)
            yield from _hours(document, document.entry)
            yield from _held(document, document.entry, world.today)
            if document.entry.held_on is None and not document.entry.sources:
                yield problem("bijeenkomst-zonder-bron", document.place(), "bronnen")


def _days(document: Document, meeting: Meeting) -> Iterator[Problem]:
    first, last = meeting.day, meeting.ends_on
    if last is None:
        return
    if first is None or not first <= last < first + timedelta(days=MAX_DAYS):
        yield problem(
            "einddatum-klopt-niet",
            document.place(("einddatum",)),
            "einddatum",
            waarde=last,
            begin=meeting.held_on or "geen enkele dag",
            grens=MAX_DAYS,
        )


def _hours(document: Document, meeting: Meeting) -> Iterator[Problem]:
    if meeting.end is None:
        return
    place, end = document.place(("eind",)), meeting.end.strftime("%H:%M")
    if meeting.begin is None:
        yield problem("eind-zonder-begin", place, "eind", waarde=end)
    elif meeting.end <= meeting.begin and meeting.ends_on in (None, meeting.day):
        begin = meeting.begin.strftime("%H:%M")
        yield problem("eind-voor-begin", place, "eind", waarde=end, begin=begin)


def _held(document: Document, meeting: Meeting, today: date) -> Iterator[Problem]:
    """A meeting cannot have been held on a day that is still to come when its page is seen."""
    seen = max(today, meeting.placed_on).isoformat()
    if meeting.standing is not MeetingStanding.HELD or meeting.held_on is None:
        return
    first, last = meeting.held_on, meeting.last_day
    if first > seen[: len(first)] or (last is not None and last.isoformat() > seen):
        place = document.place(("stand",))
        yield problem("gehouden-in-de-toekomst", place, "stand", datum=last or first)
