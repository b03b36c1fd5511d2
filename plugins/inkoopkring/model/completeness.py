"""How complete a case is, and where that puts it in a list."""

from inkoopkring.model.case_study import RECOMMENDED, CaseStudy


def completeness(case: CaseStudy) -> tuple[float, tuple[str, ...]]:
    """How complete a case is (0 to 1), and the keys that somebody may still look for.

    Only what is filled counts. What the contributor says under `niet_gevonden` need not be
    looked for again, but it does not make the case more complete.
    """
    empty = [key for name, key in RECOMMENDED.items() if not getattr(case, name)]
    to_find = tuple(key for key in empty if key not in case.not_found)
    return 1 - len(empty) / len(RECOMMENDED), to_find


def list_order(case: CaseStudy) -> tuple[tuple[int, ...], float, str]:
    """What cases are sorted by in lists: the latest period first, then the most complete.

    A case without a period comes last; a whole year counts as its beginning.
    """
    period = case.period
    last = ((period.end or period.start) if period else None) or "0000"
    year, month, day = (*map(int, last.split("-")), 0, 0)[:3]
    return (-year, -month, -day), -completeness(case)[0], case.id
