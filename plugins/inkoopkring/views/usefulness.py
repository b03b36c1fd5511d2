"""Which cases teach most: what a page shows first when it cannot show them all."""

from collections.abc import Iterable

from inkoopkring.model import CaseStudy
from inkoopkring.model.vocabulary import CaseType

SHOWN = 12
"""How many cases a page shows of more."""


def usefulness(case: CaseStudy) -> int:
    """How much of what a buyer asks for a case holds: 0 to 15, more is better.

    What came of it and what did not work weigh most, then what was asked, then the rest.
    """
    return (
        3 * bool(case.outcomes)
        + 3 * bool(case.did_not_work)
        + 2 * bool(case.criteria)
        + 2 * any(one.weight for one in case.criteria)
        + bool(case.advice)
        + bool(case.next_time)
        + bool(case.procedure)
        + bool(case.value)
        + (case.type is CaseType.PRACTICE)
    )


def most_useful(cases: Iterable[CaseStudy], amount: int = SHOWN) -> tuple[CaseStudy, ...]:
    """The most useful cases, best first; of equals the first in the order given."""
    return tuple(sorted(cases, key=usefulness, reverse=True)[:amount])
