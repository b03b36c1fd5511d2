"""What has a contributor accepted, with a reason?

Every warning, and the errors in which the check can be mistaken: a street that looks like a name.
A file accepts for itself, an item of a list for itself alone.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from functools import cache

from inkoopkring.catalogue.checks.world import World
from inkoopkring.model.parts import AcceptedWarning
from inkoopkring.problems import Place, Problem, all_explanations, explanation, problem
from inkoopkring.reading.parsing import ListedItem

_KEY = "geaccepteerd"


def without_accepted(problems: Iterable[Problem], world: World) -> Iterator[Problem]:
    """Leave out what the file itself accepts, or the item of a list in which it stands."""
    accepted = {
        (str(document.path), one.check)
        for document in world.documents
        for one in document.entry.accepted
    }
    lists = dict(filter(None, map(_accepting, world.lists.values())))
    for found in problems:
        is_accepted = (found.place.path, found.code) in accepted
        if found.place.path in lists:
            is_accepted = lists[found.place.path].accepts(found)
        if not (is_accepted and explanation(found.code).acceptable):
            yield found


class _Accepting:
    """A list in which items accept something."""

    def __init__(self, items: Iterable[ListedItem]) -> None:
        self._items = sorted(items, key=lambda one: one.start)
        self._starts = [one.start for one in self._items]

    def accepts(self, found: Problem) -> bool:
        """Whether the item in which a problem stands accepts it."""
        index = bisect_right(self._starts, found.place) - 1
        accepted = self._items[index].item.accepted if index >= 0 else ()
        return any(one.check == found.code for one in accepted)


def _accepting(items: tuple[ListedItem, ...]) -> tuple[str, _Accepting] | None:
    if any(listed.item.accepted for listed in items):
        return items[0].file.path, _Accepting(items)
    return None


def check(world: World) -> Iterator[Problem]:
    """Accepting something that cannot be accepted: it must be mended."""
    for document in world.documents:
        for index, one in enumerate(document.entry.accepted):
            if one.check not in _acceptable():
                yield _unknown(document.place((_KEY, index, "controle")), index, one)
    for items in world.own_lists.values():
        for listed in items:
            for index, one in enumerate(listed.item.accepted):
                if one.check not in _acceptable():
                    yield _unknown(listed.place_of((_KEY, index, "controle")), index, one)


def _unknown(place: Place, index: int, accepted: AcceptedWarning) -> Problem:
    choices = ", ".join(_acceptable())
    field = f"{_KEY}.{index + 1}.controle"
    return problem("acceptatie-onbekend", place, field, waarde=accepted.check, keuzes=choices)


@cache
def _acceptable() -> tuple[str, ...]:
    """Every code that can be accepted."""
    explained = all_explanations().values()
    return tuple(sorted(one.code for one in explained if one.acceptable))
