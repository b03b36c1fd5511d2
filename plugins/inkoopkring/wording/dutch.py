"""Dates, numbers and lists of words as a Dutch reader writes them."""

from collections.abc import Iterable
from datetime import date, time
from decimal import Decimal

from inkoopkring.model.vocabulary import MONTHS

WEEKDAYS = ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"]
YEAR_UNKNOWN = "jaar niet bekend"
UNDATED = "Zonder datum"
_NUMBERS = (
    *("nul", "één", "twee", "drie", "vier", "vijf", "zes"),
    *("zeven", "acht", "negen", "tien", "elf", "twaalf"),
)


def day(value: date) -> str:
    """`22 november 2026`."""
    return f"{value.day} {MONTHS[value.month - 1]} {value.year}"


def long_day(value: date) -> str:
    """`donderdag 10 december 2026`."""
    return f"{WEEKDAYS[value.weekday()]} {day(value)}"


def days(first: date, last: date) -> str:
    """`donderdag 1 tot en met zaterdag 3 april 2027`; one day as `long_day` writes it."""
    if first == last:
        return long_day(first)
    start = f"{WEEKDAYS[first.weekday()]} {first.day}"
    if first.year != last.year:
        start = long_day(first)
    elif first.month != last.month:
        start = f"{start} {MONTHS[first.month - 1]}"
    return f"{start} tot en met {long_day(last)}"


def short_month(value: date) -> str:
    """`dec`, for a date ring; March is `mrt`, as the Dutch write it."""
    return "mrt" if value.month == 3 else MONTHS[value.month - 1][:3]


def month(value: str) -> str:
    """`2026-11` as `november 2026`."""
    year, number = value.split("-")
    return f"{MONTHS[int(number) - 1]} {year}"


def partial(value: str) -> str:
    """A year, month or day as people say it."""
    if len(value) == 10:
        return day(date.fromisoformat(value))
    return month(value) if len(value) == 7 else value


def meeting_day(value: str | None) -> str:
    """When a meeting was, as far as the source says."""
    return partial(value) if value else "datum niet bekend"


def period(start: str | None, end: str | None) -> str:
    """`2018–2022`, `vanaf 2017`, `tot en met 2022`, or nothing; months and days become years."""
    first, last = (start or "")[:4], (end or "")[:4]
    if first and last:
        return first if first == last else f"{first}–{last}"
    if first:
        return f"vanaf {first}"
    return f"tot en met {last}" if last else ""


def clock(value: time) -> str:
    """`9.30 uur`."""
    return f"{value.hour}.{value.minute:02d} uur"


def hours(begin: time | None, end: time | None) -> str:
    """`9.30 tot 12.00 uur`, or what is known of it."""
    if begin and end:
        return f"{begin.hour}.{begin.minute:02d} tot {clock(end)}"
    return f"vanaf {clock(begin)}" if begin else ""


def number(value: Decimal | int) -> str:
    """`1.800` and `61,4`: a point between thousands, a comma for decimals."""
    text = f"{Decimal(value):,f}"
    return text.replace(",", "\0").replace(".", ",").replace("\0", ".")


def count(amount: int, one: str, many: str) -> str:
    """`1 case`, `7 cases`, `geen cases`."""
    if amount == 0:
        return f"geen {many}"
    return f"{number(amount)} {one if amount == 1 else many}"


def in_words(amount: int, one: str, many: str) -> str:
    """`één case`, `twaalf cases`, `13 cases`, `geen cases`: small amounts written out."""
    if amount == 0:
        return f"geen {many}"
    return f"{small_number(amount)} {one if amount == 1 else many}"


def small_number(amount: int) -> str:
    """`één`, `twaalf`, `13`: small amounts written out."""
    return _NUMBERS[amount] if 0 < amount < len(_NUMBERS) else number(amount)


def enumeration(words: Iterable[str], last: str = "en") -> str:
    """`a, b en c`."""
    items = list(words)
    if len(items) < 2:
        return "".join(items)
    return f"{', '.join(items[:-1])} {last} {items[-1]}"


def capital(text: str) -> str:
    """The same text with a capital in front; `één` loses its first accent, as it is spelled."""
    if text.startswith("één"):
        return f"Eén{text[3:]}"
    return text[:1].upper() + text[1:]


def inside(text: str) -> str:
    """A text as it goes on inside a sentence: no capital in front, no point behind.

    A first word in capitals (`MKI`, `CO2`) keeps them.
    """
    first = text[:1] if text[1:2].isupper() else text[:1].lower()
    return f"{first}{text[1:].rstrip('.')}"


def and_others(names: Iterable[str]) -> str:
    """`Gemeente Zwolle`, or `Gemeente Zwolle en 2 andere`."""
    items = list(names)
    if len(items) <= 2:
        return " en ".join(items)
    return f"{items[0]} en {len(items) - 1} andere"
