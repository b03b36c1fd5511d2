"""Which digits are the number of a person, and where the number starts and ends."""

import pytest

from inkoopkring.catalogue.checks.personal.numbers import numbers

ACCOUNT = "NL91ABNA0417164300"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Bel 06-12345678 06-87654321.", ["06-12345678", "06-87654321"]),
        (f"Bel 06-12345678, betaal op {ACCOUNT}.", [ACCOUNT, "06-12345678"]),
        ("Het nummer is 31 6 12345678.", ["31 6 12345678"]),
        ("Bel +31 (0)30 123 45 60 of 06-12345678.", ["+31 (0)30 123 45 60", "06-12345678"]),
        ("Bel (+31) 6 1234 5678 of +32 470 12 34 56.", ["(+31) 6 1234 5678", "+32 470 12 34 56"]),
        ("Bel 030-1234567/06-12345678.", ["030-1234567"]),
        (f"{ACCOUNT}/0612345678", [ACCOUNT, "0612345678"]),
        (
            f"{ACCOUNT} of BE68 5390 0754 7034, bel 06-12345678.",
            [ACCOUNT, "BE68 5390 0754 7034", "06-12345678"],
        ),
    ],
)
def test_each_number_is_read_from_its_first_to_its_last_digit(text: str, found: list[str]) -> None:
    assert [(start, number) for start, _, number in numbers(text)] == [
        (text.index(number), number) for number in found
    ]
