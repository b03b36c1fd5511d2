"""What the kinds and lists add to their fields: names, days and labels."""

from datetime import date

import pytest
from pydantic import ValidationError

from builders import LISTS as LIST_TEXTS
from builders import a_case, a_meeting, a_theme
from inkoopkring.model import LISTS
from inkoopkring.model.vocabulary import MONTHS, SourceType


def test_a_theme_is_called_by_its_short_name_when_it_has_one() -> None:
    assert a_theme().name == "GWW"
    assert a_theme(kort=None).name == "Wegen en water"


@pytest.mark.parametrize(
    ("held", "day"),
    [("2026-10-01", date(2026, 10, 1)), ("2026-10", None), ("2026", None)],
)
def test_a_meeting_knows_its_day_only_when_it_is_exact(held: str, day: date | None) -> None:
    meeting = a_meeting(date=held)
    assert meeting.day == day
    assert meeting.sort_date == held


def test_a_meeting_in_the_future_is_placed_already() -> None:
    meeting = a_meeting(date="2027-03-01", geplaatst="2026-11-01")
    assert meeting.placed_on == date(2026, 11, 1)


def test_another_entry_is_ordered_by_its_day_of_placing() -> None:
    assert a_case(date="2026-11-01").sort_date == "2026-11-01"


def test_a_meeting_without_discussion_has_an_empty_one() -> None:
    assert a_meeting().discussed.cases == ()


def test_the_tests_have_an_example_of_every_list_that_pages_show() -> None:
    assert LIST_TEXTS.keys() <= LISTS.keys()


@pytest.mark.parametrize(
    ("name", "values", "label"),
    [
        ("organisaties", {"naam": "Gemeente A", "soort": "gemeente"}, "Gemeente A"),
        ("begrippen", {"term": "milieukosten", "uitleg": "Kosten."}, "milieukosten"),
        ("cpv", {"id": "45233140-2", "naam": "Wegenwerken"}, "Wegenwerken"),
        (
            "elders",
            {
                "titel": "Handreiking",
                "uitgever": "PIANOo",
                "url": "https://example.nl/",
                "waarover": "Een stappenplan.",
                "soort": "handreiking",
            },
            "Handreiking",
        ),
    ],
)
def test_an_item_of_a_list_has_a_label(name: str, values: dict[str, str], label: str) -> None:
    assert LISTS[name].model_validate({"id": "een", **values}).label == label


@pytest.mark.parametrize("code", ["abcdefgh-i", "45233140", "47000000-1", "<script>"])
def test_the_list_of_codes_holds_only_codes(code: str) -> None:
    with pytest.raises(ValidationError, match="cpv-vorm"):
        LISTS["cpv"].model_validate({"id": code, "naam": "Wegenwerken"})


def test_who_speaks_for_a_trade_has_an_interest() -> None:
    assert SourceType.SUPPLIER.has_interest
    assert not SourceType.GOVERNMENT.has_interest


def test_a_year_has_twelve_months() -> None:
    assert len(MONTHS) == 12
    assert MONTHS[10] == "november"
