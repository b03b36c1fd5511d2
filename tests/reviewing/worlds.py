"""The small world as two states of a project, in memory."""

from collections.abc import Iterable
from datetime import date

from builders import TODAY
from inkoopkring.catalogue import Knowledge
from inkoopkring.problems import Problem
from inkoopkring.reviewing import Proposal, State, compare
from worlds import Changes, documents_of, lists_of

AUTHORITY = "kring.nl"


def state(
    changes: Changes | None = None,
    problems: Iterable[Problem] = (),
    today: date = TODAY,
    authority: str = AUTHORITY,
) -> State:
    """The small world with `changes`, and what is wrong with it."""
    knowledge = Knowledge(documents_of(changes), lists_of(changes), tuple(problems))
    return State(knowledge, today, authority)


def proposal(after: Changes, before: Changes | None = None) -> Proposal:
    """What goes from the small world to the one with `after`."""
    return compare(state(before), state(after))
