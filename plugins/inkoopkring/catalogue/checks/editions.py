"""Is an edition read over shortly before it appears, and does it hold what it says it holds?"""

import re
from collections.abc import Callable, Iterator
from datetime import timedelta
from typing import TypeVar

from inkoopkring.catalogue.checks.world import World
from inkoopkring.model import CaseStudy, Digest, Entry
from inkoopkring.model.vocabulary import Status
from inkoopkring.problems import Place, Problem, problem
from inkoopkring.reading.parsing import Document

EntryT = TypeVar("EntryT", bound=Entry)
REVIEWED_WITHIN = timedelta(days=30)
_WORDS = "geen één twee drie vier vijf zes zeven acht negen tien elf twaalf"
_NUMBERS = {word: number for number, word in enumerate(_WORDS.split())}
_COUNTED = re.compile(
    rf"(?i)\b(?P<number>\d+(?=\s+nieuwe\s)|{'|'.join(_NUMBERS)})\s+(?P<new>nieuwe\s+)?"
    r"(?P<what>case|bijeenkomst|bron)(?:s|en|nen)?\b"
)
"""How many an edition says there are: `drie cases`, `geen nieuwe case`."""
_FIRST = re.compile(r"(?i)\beerste\s+(?:maand)?editie\b")


def check(world: World) -> Iterator[Problem]:
    """Editions that nobody read lately, or that their own lists or their month contradict."""
    for document in world.documents:
        if isinstance(document.entry, Digest):
            yield from _unread(world, document, document.entry)
            yield from _contradicted(world, document, document.entry)


def _unread(world: World, document: Document, digest: Digest) -> Iterator[Problem]:
    """An edition that would appear on its own, without anybody having read it lately.

    One that is placed today or earlier without a day of review was read when it was placed.
    """
    if digest.status is not Status.PUBLISHED:
        return
    read = digest.reviewed_on or (digest.placed_on if digest.placed_on <= world.today else None)
    if read is None or digest.placed_on - read > REVIEWED_WITHIN:
        day = digest.placed_on.isoformat()
        place = document.place(("beoordeeld_op",))
        yield problem("editie-niet-nagekeken", place, "beoordeeld_op", datum=day)


def _texts(world: World, document: Document) -> Iterator[tuple[str, Callable[[int], Place]]]:
    """What an edition says in its own words, with where a character of it stands."""
    entry = document.entry
    yield entry.shown_title, lambda _: document.place(("title",))
    yield entry.description, lambda _: document.place(("description",))
    yield world.body(document).prose, document.body_place


def _contradicted(world: World, document: Document, digest: Digest) -> Iterator[Problem]:
    """Numbers that do not hold. An edition may tell of fewer than it lists, but not of none."""
    for text, place in _texts(world, document):
        for match in _COUNTED.finditer(text):
            word = match["number"].lower()
            said = int(word) if word.isdigit() else _NUMBERS[word]
            there = _there(world, digest, match)
            if there is not None and (said > there or (said < there and _is_total(match, said))):
                yield _problem(place(match.start()), match, there)
        for match in _FIRST.finditer(text):
            earlier = sum(one.month < digest.month for one in _all(world, Digest))
            if earlier:
                yield _problem(place(match.start()), match, earlier)


def _is_total(match: re.Match[str], said: int) -> bool:
    """Whether the number leaves no room for more: all that is new, or none."""
    return bool(match["new"]) or said == 0


def _there(world: World, digest: Digest, match: re.Match[str]) -> int | None:
    """How many there are; None where the checked files cannot tell."""
    what = match["what"].lower()
    if not match["new"]:
        listed = {"case": digest.featured, "bron": digest.elsewhere, "bijeenkomst": digest.meetings}
        return len(listed[what])
    if world.neighbours or what != "case":
        return None
    return sum(
        one.status is Status.PUBLISHED and one.placed_on.strftime("%Y-%m") == digest.month
        for one in _all(world, CaseStudy)
    )


def _all(world: World, model: type[EntryT]) -> Iterator[EntryT]:
    return (one.entry for one in world.documents if isinstance(one.entry, model))


def _problem(place: Place, match: re.Match[str], there: int) -> Problem:
    said = " ".join(match.group().split())
    return problem("editie-telt-anders", place, waarde=said, aantal=there)
