"""About how much a purchase is, in round classes."""

from decimal import Decimal

import pytest

from inkoopkring.views.amounts import amount_class


@pytest.mark.parametrize(
    ("amount", "id"),
    [
        ("0", "tot-50000"),
        ("49999.5", "tot-50000"),
        ("50000", "50000-100000"),
        ("249999", "100000-250000"),
        ("999999", "250000-1000000"),
        ("1000000", "vanaf-1000000"),
        ("200000000", "vanaf-1000000"),
    ],
)
def test_a_limit_belongs_to_the_higher_class(amount: str, id: str) -> None:
    assert amount_class(Decimal(amount)).id == id
