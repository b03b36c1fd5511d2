"""The rules across documents. Each module answers one question and returns problems.

`check_documents` asks them all. A rule sees the whole knowledge base, drafts included: a
draft has to be right too before it can be published.
"""

from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path

from inkoopkring.catalogue.checks import (
    acceptance,
    ambition,
    complexity,
    doubles,
    editions,
    identity,
    language,
    ledger,
    links,
    markup,
    meetings,
    obstacles,
    pictures,
    plausible,
    privacy,
    referring,
    sourcing,
    upkeep,
    writing,
)
from inkoopkring.catalogue.checks.world import World
from inkoopkring.catalogue.neighbours import Neighbours
from inkoopkring.problems import Problem
from inkoopkring.reading.parsing import Document, ListedItem

CHECKS = (
    identity.check,
    complexity.check,
    referring.check,
    plausible.check,
    doubles.check,
    sourcing.check,
    ambition.check,
    meetings.check,
    links.check,
    obstacles.check,
    pictures.check,
    writing.check,
    markup.check,
    privacy.check,
    language.check,
    upkeep.check,
    editions.check,
    ledger.check,
    acceptance.check,
)


def check_documents(
    documents: Iterable[Document],
    lists: Mapping[str, Iterable[ListedItem]],
    broken: Iterable[str],
    root: Path,
    today: date,
    neighbours: Neighbours | None = None,
) -> list[Problem]:
    """Every problem that shows only when the files are seen together.

    `broken` names the entries and lists that could not be read: references to them are not
    reported, since mending the file itself mends those too. `neighbours` are the documents
    that are not checked themselves.
    """
    world = World.of(documents, lists, broken, root, today, neighbours)
    found = (one for check in CHECKS for one in check(world))
    return list(acceptance.without_accepted(found, world))
