"""Is there one of what there can be one of: a title, a number, a code, a term?

Ids and addresses are a matter of identity; here stands what only readers take for the same."""

from collections.abc import Hashable, Iterable, Iterator

from inkoopkring.catalogue.checks.world import World
from inkoopkring.model import CaseStudy, Step
from inkoopkring.model.lists import CpvEntry, Framework, Term
from inkoopkring.model.shapes import Location
from inkoopkring.model.vocabulary import Status
from inkoopkring.problems import Place, Problem, problem
from inkoopkring.reading.parsing import Document, ListedItem, field_name

_SAME_TITLE = "titel-dubbel"
_CPV_DIGITS = 8
"""The digits of a CPV code that say what it is; the last one only checks them."""


def check(world: World) -> Iterator[Problem]:
    """Cases with one title, steps with one number, and the same twice in a list."""
    for document in world.documents:
        yield from _same_title(world, document)
        yield from _same_number(world, document)
    for items in world.own_lists.values():
        yield from _in_list(items)


def _same_title(world: World, document: Document) -> Iterator[Problem]:
    """Another case that readers cannot tell from this one, unless either of them accepts that."""
    if not _is_current_case(document):
        return
    for other in world.titled(document.entry.title):
        if other.path == document.path or not _is_current_case(other):
            continue
        if not world.stands_in(other) and not any(
            one.check == _SAME_TITLE for one in other.entry.accepted
        ):
            place, title = document.place(("title",)), document.entry.title
            yield problem(_SAME_TITLE, place, "title", waarde=title, eerder=other.path)


def _is_current_case(document: Document) -> bool:
    return isinstance(document.entry, CaseStudy) and document.entry.status is not Status.ARCHIVED


def _same_number(world: World, document: Document) -> Iterator[Problem]:
    """Another step with the same number: then the order of the steps is anybody's guess."""
    if not isinstance(document.entry, Step):
        return
    for other in world.of_kind(document.kind.name):
        is_other = other.path != document.path and not world.stands_in(other)
        if is_other and isinstance(other.entry, Step):
            number, place = document.entry.number, document.place(("nummer",))
            if other.entry.number == number:
                yield problem("nummer-dubbel", place, "nummer", waarde=number, eerder=other.path)


def _in_list(items: Iterable[ListedItem]) -> Iterator[Problem]:
    """What stands twice in one list, or in one item of it."""
    first: dict[Hashable, Place] = {}
    for listed in items:
        item = listed.item
        if isinstance(item, Framework):
            levels = [(("niveaus", n, "niveau"), one.level) for n, one in enumerate(item.levels)]
            themes = [(("themas", n, "id"), one.id) for n, one in enumerate(item.themes)]
            yield from _within(listed, levels)
            yield from _within(listed, themes)
        elif isinstance(item, CpvEntry):
            digits = item.id[:_CPV_DIGITS]
            earlier = first.setdefault(digits, listed.place)
            if earlier is not listed.place:
                yield problem("cpv-dubbel", listed.place, "id", waarde=digits, eerder=earlier)
        elif isinstance(item, Term):
            place = listed.place_of(("term",))
            earlier = first.setdefault(item.term.casefold(), place)
            if earlier is not place:
                yield problem("begrip-dubbel", place, "term", waarde=item.term, eerder=earlier)


def _within(listed: ListedItem, named: Iterable[tuple[Location, Hashable]]) -> Iterator[Problem]:
    """What stands twice in one item, at the second place."""
    seen: dict[Hashable, Place] = {}
    for location, value in named:
        place = listed.place_of(location)
        earlier = seen.setdefault(value, place)
        if earlier is not place:
            field = field_name(location)
            yield problem("onderdeel-dubbel", place, field, waarde=value, eerder=earlier)
