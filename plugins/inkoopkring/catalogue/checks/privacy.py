"""Does anything in a text point to a person? Organisations and roles are enough.

What is a person and what is not, `personal` says; here stands where we look: in every text of
every kind and of the lists, names, numbers and addresses alike.
"""

from collections.abc import Iterable, Iterator

from inkoopkring.catalogue.checks.personal import can_hold, personal_data
from inkoopkring.catalogue.checks.world import World
from inkoopkring.markup.body import MAX_LENGTH
from inkoopkring.model.shapes import Location
from inkoopkring.problems import Problem, problem
from inkoopkring.reading.parsing import Document, field_name

_PLACES = frozenset({"locatie", "plaats"})
"""Fields that say where something happens: an address there is no home."""
_ADDRESSES = frozenset({"url", "website", "aanmelden"})
"""Fields with a web address: of a person only when it is a profile."""
_OWN_NAMES = frozenset({"naam", "kort", "synoniemen"})
"""Fields of a list that hold what something is called."""


class _Organisations:
    """The names of the known organisations."""

    def __init__(self, names: tuple[str, ...]) -> None:
        self._names = names
        self._with: dict[str, tuple[str, ...]] = {}

    def stand_at(self, text: str, offset: int, found: str) -> bool:
        """Whether the "name" is part of the name of an organisation that stands right there."""
        if found not in self._with:
            self._with[found] = tuple(name for name in self._names if found in name)
        before, end = text[:offset], offset + len(found)
        parts = (name.partition(found) for name in self._with[found])
        return any(before.endswith(head) and text.startswith(tail, end) for head, _, tail in parts)


def check(world: World) -> Iterator[Problem]:
    """Names, addresses and numbers of persons, anywhere."""
    known = _Organisations(tuple(listed.item.label for listed in world.listed("organisaties")))
    harmless: set[str] = set()
    for document in world.documents:
        if not can_hold(f"{document.block.text}\n|\n{document.body}"):
            continue
        for location, text in _suspects(_texts(document), harmless):
            for offset, code, found in _look(location, text, known):
                place = document.place(location) if location else document.body_place(offset)
                yield problem(code, place, field_name(location), waarde=found)
    yield from _in_lists(world, known, harmless)


def _in_lists(world: World, known: _Organisations, harmless: set[str]) -> Iterator[Problem]:
    for first, *_ in filter(None, world.own_lists.values()):
        if can_hold(first.block.text):
            for location, text in _suspects(first.block.texts(), harmless):
                for _, code, found in _look(location, text, known, is_list=True):
                    place = first.block.places[location]
                    yield problem(code, place, field_name(location[1:]), waarde=found)


def _texts(document: Document) -> Iterator[tuple[Location, str]]:
    """Every text of a document with where it stands; the body stands nowhere in the fields."""
    yield from document.block.texts()
    yield (), document.body


def _suspects(
    texts: Iterable[tuple[Location, str]], harmless: set[str]
) -> Iterator[tuple[Location, str]]:
    """The texts that need a look. `harmless` keeps the others: dates and ids come back often."""
    for location, text in texts:
        if text not in harmless:
            if can_hold(text):
                yield location, text
            else:
                harmless.add(text)


def _look(
    location: Location, text: str, known: _Organisations, *, is_list: bool = False
) -> Iterator[tuple[int, str, str]]:
    """What points to a person in one text, and is not the name of a known organisation.

    Of a text that is refused for its length, the part that fits.
    """
    key = next((step for step in reversed(location) if isinstance(step, str)), "")
    with_names = not (is_list and key in _OWN_NAMES)
    start = text[:MAX_LENGTH]
    for offset, code, found in personal_data(start, with_names=with_names, is_place=key in _PLACES):
        if code == "persoonsnaam" and known.stand_at(text, offset, found):
            continue
        if key in _ADDRESSES and code != "persoonlijk-profiel":
            continue
        yield offset, code, found
