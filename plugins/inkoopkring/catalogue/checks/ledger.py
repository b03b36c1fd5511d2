"""Is everything that feeds have shown still there, under the same name?

The name of an item is made of its kind, its id and the year it was placed in. An archived
entry keeps its page, so it is still there.
"""

from collections.abc import Iterator

from inkoopkring.catalogue.checks.world import World
from inkoopkring.model.lists import LedgerLine
from inkoopkring.model.vocabulary import Status
from inkoopkring.problems import Problem, problem
from inkoopkring.reading.parsing import Document, ListedItem


def check(world: World) -> Iterator[Problem]:
    """Lines of the ledger without a reason whose entry is gone, hidden or named anew."""
    documents = {f"{one.kind.name}/{one.id}": one for one in world.documents}
    for listed in world.lists.get("grootboek", ()):
        line = listed.item
        if not isinstance(line, LedgerLine) or line.gone:
            continue
        if line.id in documents:
            yield from _changed(world, documents[line.id], line)
        elif not world.neighbours and not _is_broken(world, line):
            yield _gone(listed)


def _is_broken(world: World, line: LedgerLine) -> bool:
    """Whether the entry is in a file that cannot be read; an edition's file carries its month."""
    return any(line.id.endswith(f"{mark}{name}") for name in world.broken for mark in "/-")


def _gone(listed: ListedItem) -> Problem:
    return problem("grootboek-weg", listed.place, "id", waarde=listed.item.id)


def _changed(world: World, document: Document, line: LedgerLine) -> Iterator[Problem]:
    entry, place = document.entry, document.place(("date",))
    if entry.status is Status.DRAFT:
        yield problem("grootboek-verborgen", document.place(("status",)), "status", waarde=line.id)
    elif entry.placed_on > world.today:
        yield problem("grootboek-verborgen", place, "date", waarde=line.id)
    elif entry.placed_on.year != line.since.year:
        yield problem("grootboek-jaar", place, "date", waarde=line.id, jaar=line.since.year)
