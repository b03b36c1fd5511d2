"""Which warnings has a contributor accepted, with a reason?"""

from collections.abc import Iterable, Iterator
from functools import cache

from inkoopkring.catalogue.checks.world import World
from inkoopkring.problems import Problem, Severity, all_explanations, problem


def without_accepted(problems: Iterable[Problem], world: World) -> Iterator[Problem]:
    """Leave out the warnings that the file itself accepts."""
    accepted = {
        (str(document.path), one.check)
        for document in world.documents
        for one in document.entry.accepted
    }
    for found in problems:
        is_accepted = (found.place.path, found.code) in accepted
        if not (is_accepted and found.severity is Severity.WARNING):
            yield found


def check(world: World) -> Iterator[Problem]:
    """Accepting something that is no warning: an error must be mended."""
    for document in world.documents:
        for index, one in enumerate(document.entry.accepted):
            if one.check not in _warnings():
                place = document.place(("geaccepteerd", index, "controle"))
                yield problem(
                    "acceptatie-onbekend",
                    place,
                    f"geaccepteerd.{index + 1}.controle",
                    waarde=one.check,
                    keuzes=", ".join(_warnings()),
                )


@cache
def _warnings() -> tuple[str, ...]:
    """Every code that can be accepted."""
    explained = all_explanations().values()
    return tuple(sorted(one.code for one in explained if one.severity == Severity.WARNING))
