"""Days and hours in an order that can be, and nothing held before it was."""

import pytest

from builders import meeting_text
from inkoopkring.catalogue.checks.meetings import check
from worlds import Whole, found_by, whole

PATH = "content/bijeenkomsten/2026-10-01-overleg.md"


def found(**values: object) -> list[Whole]:
    text = meeting_text(**values)
    """What is said about one meeting; whether its file has quotes around a value is no matter."""
    wholes = (whole(one, text) for one in found_by(check, {PATH: text}))
    return [(rest.strip("'"), *others) for rest, *others in wholes]  # type: ignore[misc]


RIGHT: list[dict[str, object]] = [
    {},
    {"einddatum": "2026-10-01"},
    {"einddatum": "2026-11-23"},
    {"begin": "09:30"},
    {"begin": "09:30", "eind": "09:31"},
    {"begin": "23:00", "eind": "01:00", "einddatum": "2026-10-02"},
    {"begin": "09:00", "eind": "09:00", "einddatum": "2026-10-02"},
    {"date": "2026-11-23"},
    {"date": "2026-11"},
    {"date": "2026"},
    {"date": None},
    {"date": "2026-11-24", "geplaatst": "2026-11-24"},
    {"date": "2027-04-01", "stand": "gepland"},
    {"date": "2027", "stand": "geannuleerd"},
]
LAST_DAYS: list[tuple[dict[str, object], str]] = [
    ({"einddatum": "2026-09-30"}, "2026-10-01"),
    ({"einddatum": "2025-10-02"}, "2026-10-01"),
    ({"einddatum": "2026-11-30"}, "2026-10-01"),
    ({"einddatum": "2027-10-01", "stand": "gepland"}, "2026-10-01"),
    ({"einddatum": "2026-10-03", "date": "2026-10"}, "2026-10"),
    ({"einddatum": "2026-10-03", "date": None}, "geen enkele dag"),
]
ENDS = [("17:00", "09:00"), ("09:00", "09:00"), ("13:00", "12:59"), ("23:59", "00:00")]
FUTURE: list[tuple[dict[str, object], str]] = [
    ({"date": "2026-11-24"}, "2026-11-24"),
    ({"date": "2026-12"}, "2026-12"),
    ({"date": "2027"}, "2027"),
    ({"date": "2099-06-25"}, "2099-06-25"),
    ({"date": "2026-11-23", "einddatum": "2026-11-24"}, "2026-11-24"),
    ({"date": "2026-12-02", "geplaatst": "2026-12-01"}, "2026-12-02"),
]


def test_a_meeting_that_nothing_vouches_for() -> None:
    (one,) = found(date=None, bronnen=None)
    assert one[1:] == ("bijeenkomst-zonder-bron", "bronnen", {})


@pytest.mark.parametrize("values", [*RIGHT, {"bronnen": None}, {"bronnen": [], "date": "2026"}])
def test_what_can_be(values: dict[str, object]) -> None:
    assert found(**values) == []


@pytest.mark.parametrize(("values", "first"), LAST_DAYS)
def test_a_last_day_that_cannot_be(values: dict[str, object], first: str) -> None:
    day = str(values["einddatum"])
    details = {"waarde": day, "begin": first, "grens": "60"}
    assert (day, "einddatum-klopt-niet", "einddatum", details) in found(**values)


@pytest.mark.parametrize(("begin", "end"), ENDS)
@pytest.mark.parametrize("last", [None, "2026-10-01"])
def test_an_end_that_is_not_after_the_begin(begin: str, end: str, last: str | None) -> None:
    details = {"waarde": end, "begin": begin}
    assert found(begin=begin, eind=end, einddatum=last) == [
        (end, "eind-voor-begin", "eind", details)
    ]


@pytest.mark.parametrize("last", [None, "2026-10-02"])
def test_an_end_without_a_begin(last: str | None) -> None:
    assert found(eind="12:00", einddatum=last) == [
        ("12:00", "eind-zonder-begin", "eind", {"waarde": "12:00"})
    ]


@pytest.mark.parametrize(("values", "day"), FUTURE)
def test_held_before_it_was(values: dict[str, object], day: str) -> None:
    assert found(**values) == [("gehouden", "gehouden-in-de-toekomst", "stand", {"datum": day})]
