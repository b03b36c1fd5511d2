"""What has a contributor accepted, with a reason?

Every warning, and the errors in which the check can be mistaken: a street that looks like a name.
"""

from collections.abc import Iterable, Iterator
from functools import cache

from inkoopkring.catalogue.checks.world import World
from inkoopkring.problems import Problem, all_explanations, explanation, problem


def without_accepted(problems: Iterable[Problem], world: World) -> Iterator[Problem]:
    """Leave out what the file itself accepts."""
    accepted = {
        (str(document.path), one.check)
        for document in world.documents
        for one in document.entry.accepted
    }
    for found in problems:
        is_accepted = (found.place.path, found.code) in accepted
        if not (is_accepted and explanation(found.code).acceptable):
            yield found


def check(world: World) -> Iterator[Problem]:
    """Accepting something that cannot be accepted: it must be mended."""
    for document in world.documents:
        for index, one in enumerate(document.entry.accepted):
            if one.check not in _acceptable():
                place = document.place(("geaccepteerd", index, "controle"))
                yield problem(
                    "acceptatie-onbekend",
                    place,
                    f"geaccepteerd.{index + 1}.controle",
                    waarde=one.check,
                    keuzes=", ".join(_acceptable()),
                )


@cache
def _acceptable() -> tuple[str, ...]:
    """Every code that can be accepted."""
    explained = all_explanations().values()
    return tuple(sorted(one.code for one in explained if one.acceptable))
