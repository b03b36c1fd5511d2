"""Which warnings has a contributor accepted, with a reason?"""

from collections.abc import Iterable, Iterator

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
        is_warning = found.severity is Severity.WARNING
        if not (is_warning and (found.place.path, found.code) in accepted):
            yield found


def check(world: World) -> Iterator[Problem]:
    """Accepting something that is no warning: an error must be mended."""
    warnings = {
        code
        for code, explained in all_explanations().items()
        if explained.severity == Severity.WARNING
    }
    for document in world.documents:
        for index, one in enumerate(document.entry.accepted):
            if one.check not in warnings:
                place = document.place(("geaccepteerd", index, "controle"))
                yield problem(
                    "acceptatie-onbekend",
                    place,
                    f"geaccepteerd.{index + 1}.controle",
                    waarde=one.check,
                    keuzes=", ".join(sorted(warnings)),
                )
