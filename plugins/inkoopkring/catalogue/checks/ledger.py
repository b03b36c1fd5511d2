"""Is everything that feeds have shown still there, under the same name?

The name of an item is made of its kind, its id and the year it was placed in. An archived
entry keeps its page, so it is still there. What is new must be placed where subscribers see it:
a feed shows what is newest.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta

from inkoopkring.catalogue.checks.world import World
from inkoopkring.model.lists import DOMAIN, LedgerLine
from inkoopkring.model.vocabulary import Status
from inkoopkring.problems import Problem, problem
from inkoopkring.reading.parsing import Document, ListedItem

_UNSEEN = timedelta(days=31)
"""How far behind the newest an entry goes unseen: a feed holds fifty, a digest a month."""


def check(world: World) -> Iterator[Problem]:
    """Lines of the ledger without a reason whose entry is gone, hidden or named anew."""
    documents = {f"{one.kind.name}/{one.id}": one for one in world.documents}
    lines = [one for one in world.lists.get("grootboek", ()) if isinstance(one.item, LedgerLine)]
    yield from _backdated(world, documents, lines)
    for listed in lines:
        line = listed.item
        if not isinstance(line, LedgerLine) or line.gone or line.id.startswith(DOMAIN):
            continue
        if line.since > world.today:  # noted beforehand: nobody has had it yet
            if not (world.neighbours or _is_broken(world, line)):
                yield from _changed_before(listed, line, documents.get(line.id))
        elif line.id in documents:
            yield from _changed(world, documents[line.id], line)
        elif not world.neighbours and not _is_broken(world, line):
            yield _gone(listed)


def _backdated(
    world: World, documents: Mapping[str, Document], lines: Sequence[ListedItem]
) -> Iterator[Problem]:
    """New entries with a day well before the newest that subscribers of their kind have had."""
    newest: dict[str, date] = {}
    for listed in lines:
        if isinstance(listed.item, LedgerLine) and listed.item.since <= world.today:
            kind = listed.item.id.partition("/")[0]
            newest[kind] = max(newest.get(kind, date.min), listed.item.since)
    known = {listed.item.id for listed in lines}
    for name, document in documents.items():
        entry, last = document.entry, newest.get(document.kind.name)
        if last is None or name in known or entry.status is Status.DRAFT:
            continue
        if entry.placed_on < last - _UNSEEN:
            place = document.place(("date",))
            yield problem("datum-ver-terug", place, "date", waarde=entry.placed_on, laatste=last)


def _is_broken(world: World, line: LedgerLine) -> bool:
    """Whether the entry is in a file that cannot be read; an edition's file carries its month."""
    return any(line.id.endswith(f"{mark}{name}") for name in world.broken for mark in ("/", "-"))


def _gone(listed: ListedItem) -> Problem:
    return problem("grootboek-weg", listed.place, "id", waarde=listed.item.id)


def _changed_before(
    listed: ListedItem, line: LedgerLine, document: Document | None
) -> Iterator[Problem]:
    """A line that waits for a day on which its entry does not appear: it would fail by then."""
    entry = document.entry if document else None
    if entry is None or entry.status is Status.DRAFT or entry.placed_on != line.since:
        yield problem("grootboek-vooruit", listed.place, "id", waarde=line.id, dag=line.since)


def _changed(world: World, document: Document, line: LedgerLine) -> Iterator[Problem]:
    entry = document.entry
    if entry.status is Status.DRAFT:
        yield problem("grootboek-verborgen", document.place(("status",)), "status", waarde=line.id)
    elif entry.placed_on > world.today:
        yield problem("grootboek-verborgen", document.place(("date",)), "date", waarde=line.id)
    elif entry.placed_on.year != line.since.year:
        place, year = document.place(("date",)), line.since.year
        yield problem("grootboek-jaar", place, "date", waarde=line.id, jaar=year)
