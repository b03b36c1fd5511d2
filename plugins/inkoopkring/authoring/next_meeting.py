"""The next meeting of a series, as far as the series itself says."""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta

from inkoopkring.model import Entry, Meeting
from inkoopkring.model.lists import Series
from inkoopkring.model.vocabulary import MeetingStanding


def next_day(series: Series, entries: Iterable[Entry], today: date) -> date:
    """The rhythm of the series after its last meeting; today when there is no such day.

    When that day has passed too, the first one from today on in the same rhythm.
    """
    meetings = (one for one in entries if isinstance(one, Meeting) and one.series == series.id)
    days = [meeting.day for meeting in meetings if meeting.day]
    if not days or not series.every_weeks:
        return today
    step = timedelta(weeks=series.every_weeks)
    after = max(days) + step
    return after if after >= today else after + step * -((after - today) // step)


def next_meeting(series: Series, day: date) -> Mapping[str, object]:
    """What to fill in beforehand, by Dutch key."""
    return {
        "date": day.isoformat(),
        "reeks": series.id,
        "regio": series.region,
        "organisatoren": [series.organiser],
        "stand": MeetingStanding.PLANNED.value,
        "bewijs": "aankondiging",
    }
