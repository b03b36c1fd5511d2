"""Dates, numbers and lists of words as a Dutch reader writes them."""

from datetime import date, time
from decimal import Decimal

import pytest

from inkoopkring.wording import dutch


def test_days() -> None:
    assert dutch.day(date(2026, 11, 1)) == "1 november 2026"
    assert dutch.long_day(date(2026, 12, 10)) == "donderdag 10 december 2026"
    assert dutch.short_month(date(2026, 12, 10)) == "dec"
    assert dutch.short_month(date(2026, 5, 10)) == "mei"


def test_months() -> None:
    assert dutch.month("2026-01") == "januari 2026"
    assert dutch.month("2026-12") == "december 2026"


@pytest.mark.parametrize(
    ("value", "words"),
    [("2021", "2021"), ("2021-03", "maart 2021"), ("2021-03-09", "9 maart 2021")],
)
def test_a_date_as_exact_as_it_is_known(value: str, words: str) -> None:
    assert dutch.partial(value) == words


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        ("2018", "2022", "2018–2022"),
        ("2018-04", "2018-11-01", "2018"),
        ("2017", None, "vanaf 2017"),
        (None, "2022-05", "tot en met 2022"),
        (None, None, ""),
        ("", "", ""),
    ],
)
def test_a_period_in_years(start: str | None, end: str | None, words: str) -> None:
    assert dutch.period(start, end) == words


@pytest.mark.parametrize(
    ("begin", "end", "words"),
    [
        (time(9, 30), time(12), "9.30 tot 12.00 uur"),
        (time(9, 5), None, "vanaf 9.05 uur"),
        (None, time(12), ""),
        (None, None, ""),
    ],
)
def test_hours(begin: time | None, end: time | None, words: str) -> None:
    assert dutch.hours(begin, end) == words


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("0", "0"),
        ("999", "999"),
        ("1000", "1.000"),
        ("852000", "852.000"),
        ("1234567.89", "1.234.567,89"),
        ("61.4", "61,4"),
        ("-1200.5", "-1.200,5"),
        ("0.05", "0,05"),
    ],
)
def test_numbers(value: str, words: str) -> None:
    assert dutch.number(Decimal(value)) == words


@pytest.mark.parametrize(
    ("amount", "words"),
    [(0, "geen cases"), (1, "1 case"), (7, "7 cases"), (1200, "1.200 cases")],
)
def test_counts(amount: int, words: str) -> None:
    assert dutch.count(amount, "case", "cases") == words


def test_lists_of_words() -> None:
    assert dutch.enumeration([]) == ""
    assert dutch.enumeration(["a"]) == "a"
    assert dutch.enumeration(["a", "b"]) == "a en b"
    assert dutch.enumeration(["a", "b", "c"], "of") == "a, b of c"
    assert dutch.and_others(["a"]) == "a"
    assert dutch.and_others(["a", "b"]) == "a en b"
    assert dutch.and_others(["a", "b", "c"]) == "a en 2 andere"


def test_a_capital_in_front_leaves_the_rest() -> None:
    assert dutch.capital("betonnen BESTRATING") == "Betonnen BESTRATING"
    assert dutch.capital("") == ""
    assert dutch.capital("één case") == "Eén case"


@pytest.mark.parametrize(
    ("amount", "words"),
    [(0, "geen cases"), (1, "één case"), (12, "twaalf cases"), (13, "13 cases")],
)
def test_small_amounts_are_written_out(amount: int, words: str) -> None:
    assert dutch.in_words(amount, "case", "cases") == words


@pytest.mark.parametrize(
    ("text", "inside"),
    [("Laagste MKI.", "laagste MKI"), ("MKI per m2", "MKI per m2"), ("", ""), ("A", "a")],
)
def test_a_text_goes_on_inside_a_sentence(text: str, inside: str) -> None:
    assert dutch.inside(text) == inside
