"""Counting with dates: months ahead, and when an entry is due for another look."""

import calendar
from collections.abc import Iterable
from datetime import MAXYEAR, date
from typing import TypeVar

from inkoopkring.model.entry import Entry

EntryT = TypeVar("EntryT", bound=Entry)


def add_months(day: date, months: int) -> date:
    """The same day some months later; the last day of the month when that day does not exist."""
    index = day.month - 1 + months
    year, month = day.year + index // 12, index % 12 + 1
    if year > MAXYEAR:
        return date.max
    return date(year, month, min(day.day, calendar.monthrange(year, month)[1]))


def is_overdue(entry: Entry, today: date) -> bool:
    """Whether it is time to look the entry over again."""
    since = entry.reviewed_on or entry.placed_on
    return today >= add_months(since, entry.review_after)


def newest_first(entries: Iterable[EntryT]) -> tuple[EntryT, ...]:
    """Entries by their day of placing, newest first; equal days by id."""
    return tuple(sorted(entries, key=lambda one: (one.placed_on, one.id), reverse=True))
