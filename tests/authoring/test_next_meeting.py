"""The day of the next meeting follows from the rhythm of its series."""

from datetime import date

import pytest

from builders import a_meeting
from inkoopkring.authoring.next_meeting import next_day, next_meeting
from inkoopkring.model.lists import Series

TODAY = date(2026, 11, 23)


def series(**values: object) -> Series:
    return Series.model_validate(
        {
            "id": "overleg",
            "naam": "Overleg",
            "regio": "utrecht",
            "organisator": "Gemeente A",
            "uitleg": "Voor inkopers.",
            "ritme_weken": "6",
            **values,
        }
    )


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        (["2026-11-19", "2026-10-08"], date(2026, 12, 31)),
        (["2027-01-07"], date(2027, 2, 18)),
        (["2026-10-12"], TODAY),
        (["2026-10-11"], date(2027, 1, 3)),
        (["2025-01-06"], date(2026, 12, 21)),
        (["2026"], TODAY),
        ([], TODAY),
    ],
    ids=["last of two", "to come", "today", "yesterday", "long ago", "only a year", "none yet"],
)
def test_six_weeks_after_the_last(days: list[str], expected: date) -> None:
    meetings = [a_meeting(id=f"m{n}", date=day, reeks="overleg") for n, day in enumerate(days)]
    other = a_meeting(id="x", date="2027-06-01")
    assert next_day(series(), [*meetings, other], TODAY) == expected


def test_without_a_rhythm_it_is_today() -> None:
    meeting = a_meeting(date="2026-11-19", reeks="overleg")
    assert next_day(series(ritme_weken=None), [meeting], TODAY) == TODAY


def test_what_the_series_knows_is_filled_in() -> None:
    filled = next_meeting(series(), TODAY)
    meeting = a_meeting(**filled)
    assert (meeting.series, meeting.region, meeting.day) == ("overleg", "utrecht", TODAY)
    assert meeting.organisers == ("Gemeente A",)
