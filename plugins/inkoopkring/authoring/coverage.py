"""How far the cases are filled: per thing a reader can ask for, in how many cases it stands."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from inkoopkring.model import CaseStudy
from inkoopkring.model.case_study import NO_TENDER
from inkoopkring.model.shapes import shapes
from inkoopkring.model.vocabulary import Wording

UNNAMED_PROCEDURES = frozenset({NO_TENDER, "aanbesteding-onbekend"})
"""Procedures that do not say which form the tender had."""


@dataclass(frozen=True, slots=True)
class Coverage:
    """One line of the table: in how many cases it is filled, and looked for without success."""

    label: str
    filled: int
    not_found: int


@dataclass(frozen=True, slots=True)
class Missing:
    """What was looked for in one case and not found, as the fields are called."""

    id: str
    fields: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Asked:
    label: str
    is_filled: Callable[[CaseStudy], object]
    key: str = ""
    """The field that `niet_gevonden` can name for it."""


def coverage(cases: Iterable[CaseStudy]) -> tuple[Coverage, ...]:
    """The table over `cases`, in a fixed order."""
    known = tuple(cases)
    return tuple(
        Coverage(
            one.label,
            sum(bool(one.is_filled(case)) for case in known),
            sum(one.key in case.not_found for case in known),
        )
        for one in _ASKED
    )


def missing(cases: Iterable[CaseStudy]) -> tuple[Missing, ...]:
    """What the cases say was not found, by id; a case that misses nothing is left out."""
    fields = shapes(CaseStudy)
    return tuple(
        Missing(case.id, tuple(fields[key].label for key in case.not_found))
        for case in sorted(cases, key=lambda one: one.id)
        if case.not_found
    )


_ASKED = (
    _Asked("Plaats", lambda case: case.place, "plaats"),
    _Asked("Periode", lambda case: case.period, "periode"),
    _Asked("Productgroep", lambda case: case.product_group, "productgroep"),
    _Asked(
        "Procedure met een naam",
        lambda case: case.procedure and case.procedure not in UNNAMED_PROCEDURES,
        "procedure",
    ),
    _Asked("Waarde", lambda case: case.value, "geraamde_waarde"),
    _Asked("Contractvorm", lambda case: case.contract_form, "contractvorm"),
    _Asked("Marktpartijen", lambda case: case.suppliers, "marktpartijen"),
    _Asked("Criteria", lambda case: case.criteria, "criteria"),
    _Asked(
        "Criteria met weging of drempel",
        lambda case: any(one.weight is not None or one.threshold for one in case.criteria),
    ),
    _Asked(
        "Criteria met letterlijke woorden",
        lambda case: any(one.wording is Wording.LITERAL for one in case.criteria),
    ),
    _Asked("Cijfers", lambda case: case.results, "resultaten"),
    _Asked("Uitkomst met stand", lambda case: case.outcomes),
    _Asked("Wat werkte", lambda case: case.worked, "wat_werkte"),
    _Asked("Wat niet werkte", lambda case: case.did_not_work, "wat_niet_werkte"),
    _Asked("Volgende keer", lambda case: case.next_time, "volgende_keer"),
    _Asked("Tijdlijn", lambda case: case.timeline),
    _Asked("Zo gebruik je dit", lambda case: case.advice),
    _Asked("R-strategieën", lambda case: case.r_strategies),
    _Asked("Belemmeringen", lambda case: case.obstacles),
    _Asked("Ambitieweb", lambda case: case.ambition),
    _Asked("Twee of meer bronnen", lambda case: len(case.sources) > 1),
)
