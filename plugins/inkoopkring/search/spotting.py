"""What in a query is no word of the language: CPV codes, and places that nobody wrote about.

The browser does the same (`search/spotting.js`); a test holds the two together.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from inkoopkring.search.documents import CODE_FIGURES
from inkoopkring.search.index import SearchIndex
from inkoopkring.search.places import PlaceName

Codes = Sequence[tuple[str, float]]
"""CPV codes that documents have, each with how well it fits."""


@dataclass(frozen=True, slots=True)
class SaidPlace:
    """A place in a query: where its words stand, and every place of that name."""

    first: int
    count: int
    places: tuple[PlaceName, ...]
    is_word: bool
    """Whether texts have its words as well: Houten is a place, and benches are of wood."""


def without_check_figure(typed: Sequence[str]) -> list[str]:
    """The typed words; of `45233222-1`, that counts whole and in pieces, only the code."""
    return [
        word
        for word in typed
        if not (word.isdecimal() and len(word) > CODE_FIGURES and word[:CODE_FIGURES] in typed)
    ]


def said_codes(index: SearchIndex, typed: Sequence[str]) -> Mapping[str, Codes]:
    """The codes that typed figures stand for, by the typed word.

    The word `cpv` itself stands for none then. Fewer figures than a code has are only a code
    when nothing else was typed.
    """
    before = index.settings.code_words.split(" ")
    is_all = all(word.isdecimal() or word in before for word in typed)
    found: dict[str, Codes] = {}
    for word in typed:
        is_whole = len(word) in (CODE_FIGURES, CODE_FIGURES + 1)
        if word.isdecimal() and (is_whole or (is_all and 1 < len(word) < CODE_FIGURES)):
            codes = _codes_like(index, word[:CODE_FIGURES])
            found |= {word: codes} if codes else {}
    return found | dict.fromkeys(before, ()) if found else {}


def _codes_like(index: SearchIndex, figures: str) -> Codes:
    """The codes that begin so; of a whole code without its zeros, or else the nearest."""
    settings = index.settings
    is_whole = len(figures) == CODE_FIGURES
    begin = figures.rstrip("0").ljust(2, "0") if is_whole else figures
    exact, near = settings.match.code
    shortest = settings.shortest_code if is_whole else len(begin)
    for length in range(len(begin), min(shortest, len(begin)) - 1, -1):
        weight = exact if length == len(begin) else near
        if codes := [(code, weight) for code in index.codes if code.startswith(begin[:length])]:
            return codes
    return ()


def said_places(index: SearchIndex, typed: Sequence[str]) -> tuple[SaidPlace, ...]:
    """The places without a case in a query, the longest name first where names overlap.

    One that texts have as a word only counts when nothing else was typed.
    """
    found: list[SaidPlace] = []
    at = 0
    while at < len(typed):
        said = next(filter(None, (_place(index, typed, at, size) for size in _sizes(index))), None)
        if said:
            found.append(said)
        at += said.count if said else 1
    return tuple(found)


def _sizes(index: SearchIndex) -> range:
    return range(max(map(len, index.places), default=0), 0, -1)


def _place(index: SearchIndex, typed: Sequence[str], at: int, count: int) -> SaidPlace | None:
    name = tuple(typed[at : at + count])
    places = index.places.get(name) if len(name) == count else None
    if not places:
        return None
    is_word = all(word in index.skipped or _is_in_texts(index, word) for word in name)
    beside = (*typed[:at], *typed[at + count :])
    around = index.settings.place_words.split(" ")
    is_all = all(word in index.skipped or word in around for word in beside)
    return SaidPlace(at, count, places, is_word) if is_all or not is_word else None


def _is_in_texts(index: SearchIndex, word: str) -> bool:
    number = index.family_of.get(word)
    return number is not None and bool(index.families[number].used)
