"""About how much a purchase is: round classes, not thresholds, which change every two years."""

from dataclasses import dataclass
from decimal import Decimal

from inkoopkring.model import CaseStudy


@dataclass(frozen=True, slots=True)
class AmountClass:
    """Amounts in euro from `least` up to the next class. `id` stands in addresses."""

    id: str
    name: str
    least: int


AMOUNT_CLASSES = (
    AmountClass("tot-50000", "Tot €\u00a050.000", 0),
    AmountClass("50000-100000", "€\u00a050.000–100.000", 50_000),
    AmountClass("100000-250000", "€\u00a0100.000–250.000", 100_000),
    AmountClass("250000-1000000", "€\u00a0250.000–1\u00a0miljoen", 250_000),
    AmountClass("vanaf-1000000", "Meer dan €\u00a01\u00a0miljoen", 1_000_000),
)
"""From small to large."""


def amount_class(amount: Decimal) -> AmountClass:
    """The class an amount in euro falls in."""
    return next(one for one in reversed(AMOUNT_CLASSES) if amount >= one.least)


def amount_class_of(case: CaseStudy) -> str:
    """The id of the class a case falls in; empty when no source says what it was worth."""
    return amount_class(case.value.amount).id if case.value else ""
