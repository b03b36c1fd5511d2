"""Related cases, each with the reason a reader can check.

Every case is compared with the cases nearest to it in each group it belongs to (same product
group, same obstacle, same step within the theme, …), at most `WINDOW` on either side, so the
work grows with the number of cases and not with its square.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from inkoopkring.model import CaseStudy

WINDOW = 12
SHOWN = 3

Trait = tuple[str, str]
"""What cases can share: the name of the trait and its value."""

WEIGHTS: Mapping[str, float] = {
    "productgroep": 5.0,
    "ambitie": 2.5,
    "procedure": 2.0,
    "belemmering": 2.0,
    "r-strategie": 1.5,
    "stap": 0.8,
    "thema": 0.6,
    "regio": 0.5,
}
SILENT_PROCEDURES = frozenset(
    {"aanbesteding-onbekend", "geen-aanbesteding", "europese-aanbesteding"}
)
"""Procedures that do not say how it was tendered."""


@dataclass(frozen=True, slots=True)
class Related:
    """A related case, and the traits it shares: empty when an editor chose it by hand."""

    case: CaseStudy
    shared: tuple[Trait, ...]


def traits(case: CaseStudy) -> tuple[Trait, ...]:
    """Everything about a case that can make it like another."""
    found: list[Trait] = []
    if case.product_group:
        found.append(("productgroep", case.product_group))
    if case.procedure and case.procedure not in SILENT_PROCEDURES:
        found.append(("procedure", case.procedure))
    if case.ambition:
        known = (pair for pair in case.ambition.levels.items() if pair[1].isdigit())
        found += [("ambitie", f"{theme} {level}") for theme, level in known if level != "1"]
    found += [("belemmering", id) for id in case.obstacles]
    found += [("r-strategie", id) for id in case.rungs]
    found += [("stap", id) for id in case.steps]
    found += [("thema", id) for id in case.themes]
    found.append(("regio", case.region))
    return tuple(found)


def related_cases(cases: Iterable[CaseStudy]) -> Mapping[str, tuple[Related, ...]]:
    """For every case its `SHOWN` nearest, those chosen by hand first."""
    ordered = sorted(cases, key=lambda case: case.id)
    by_id = {case.id: case for case in ordered}
    own = {case.id: traits(case) for case in ordered}
    neighbours = _neighbours(ordered, own)
    return {case.id: _best(case, by_id, own, neighbours[case.id]) for case in ordered}


def _neighbours(
    cases: Iterable[CaseStudy], own: Mapping[str, tuple[Trait, ...]]
) -> Mapping[str, set[str]]:
    groups: dict[Trait, list[str]] = defaultdict(list)
    for case in cases:
        for trait in own[case.id]:
            groups[trait].append(case.id)
    found: dict[str, set[str]] = {case.id: set() for case in cases}
    for members in groups.values():
        for position, id in enumerate(members):
            found[id].update(members[max(0, position - WINDOW) : position + WINDOW + 1])
    return found


def _best(
    case: CaseStudy,
    by_id: Mapping[str, CaseStudy],
    own: Mapping[str, tuple[Trait, ...]],
    near: set[str],
) -> tuple[Related, ...]:
    mine = set(own[case.id])

    def shared(id: str) -> tuple[Trait, ...]:
        both = (trait for trait in own[id] if trait in mine)
        return tuple(sorted(both, key=lambda trait: -WEIGHTS[trait[0]]))

    others = dict.fromkeys(id for id in case.related if id != case.id)
    chosen = [id for id in others if id in by_id]
    scored = sorted(
        (-sum(WEIGHTS[name] for name, _ in shared(id)), id)
        for id in near
        if id != case.id and id not in chosen
    )
    ids = [*chosen, *(id for score, id in scored if score <= -1.5)][:SHOWN]
    return tuple(Related(by_id[id], shared(id)) for id in ids)
