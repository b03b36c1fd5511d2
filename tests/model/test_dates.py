"""Counting with dates."""

from datetime import date

import pytest

from builders import a_page
from inkoopkring.model.dates import add_months, is_overdue


@pytest.mark.parametrize(
    ("day", "months", "later"),
    [
        (date(2026, 1, 15), 1, date(2026, 2, 15)),
        (date(2026, 1, 31), 1, date(2026, 2, 28)),
        (date(2024, 1, 31), 1, date(2024, 2, 29)),
        (date(2026, 8, 31), 18, date(2028, 2, 29)),
        (date(2026, 12, 1), 12, date(2027, 12, 1)),
        (date(2026, 11, 30), 3, date(2027, 2, 28)),
        (date(2026, 11, 30), 0, date(2026, 11, 30)),
        (date(9999, 12, 1), 18, date.max),
    ],
)
def test_months_ahead(day: date, months: int, later: date) -> None:
    assert add_months(day, months) == later


def test_an_entry_is_due_from_the_day_itself() -> None:
    page = a_page(date="2025-01-10", beoordelen_na="6")
    assert not is_overdue(page, date(2025, 7, 9))
    assert is_overdue(page, date(2025, 7, 10))


def test_a_review_starts_the_count_again() -> None:
    page = a_page(date="2020-01-10", beoordeeld_op="2026-01-10")
    assert not is_overdue(page, date(2026, 11, 23))
