"""Is an edition read over shortly before it appears?"""

from collections.abc import Iterator
from datetime import timedelta

from inkoopkring.catalogue.checks.world import World
from inkoopkring.model import Digest
from inkoopkring.model.vocabulary import Status
from inkoopkring.problems import Problem, problem

REVIEWED_WITHIN = timedelta(days=30)


def check(world: World) -> Iterator[Problem]:
    """Editions that would appear on their own, without anybody having read them lately.

    An edition that is placed today or earlier without a day of review was read when it was placed.
    """
    for document in world.documents:
        entry = document.entry
        if not isinstance(entry, Digest) or entry.status is not Status.PUBLISHED:
            continue
        read = entry.reviewed_on or (entry.placed_on if entry.placed_on <= world.today else None)
        if read is None or entry.placed_on - read > REVIEWED_WITHIN:
            day = entry.placed_on.isoformat()
            place = document.place(("beoordeeld_op",))
            yield problem("editie-niet-nagekeken", place, "beoordeeld_op", datum=day)
