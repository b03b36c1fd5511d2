"""Counting with dates: months ahead, and when an entry is due for another look."""

import calendar
from datetime import MAXYEAR, date

from inkoopkring.model.entry import Entry


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
