"""Compounds: where a Dutch word comes apart, and where it must not.

A word is cut into words that the dictionary or the site knows, as few as possible, with a
linking letter allowed between them. Guards keep it sane: a common word is never cut (bestuur
is no best + uur), and `content/lijsten/zoeken.yml` says what is never a part, such as an
ending, and what the guards get wrong.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from math import log

COMMON_WORD = 1000
"""A word that occurs more often than this in the word list is never cut."""
SHORTEST_COMPOUND = 7
LONGEST_COMPOUND = 45
"""No word of people is longer, and cutting takes longer than the word is long."""
SHORTEST_PART = 3
LEAST_COUNTS = {3: 3000, 4: 100}
"""How common a part of so many letters must be; longer parts only have to exist."""
LINKS = ("", "s", "e", "en", "n")
LINK_COST = 0.5
OWN_COUNT = 100
"""How common a word of the site counts that the list does not have."""


@dataclass(frozen=True, slots=True)
class Constituent:
    """A part of a word: the letters from `start` up to `end`."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Cut:
    parts: tuple[Constituent, ...]
    score: float

    @property
    def rank(self) -> tuple[int, float]:
        """Fewer parts first, then the more common ones."""
        return -len(self.parts), self.score


@dataclass
class Splitter:
    """Cuts words. `counts` says how common words are, `is_own` which words the site uses."""

    counts: Mapping[str, int]
    is_own: Callable[[str], bool]
    whole: frozenset[str] = frozenset()
    """Words that are never cut."""
    given: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Words with the parts they are cut into."""
    no_parts: frozenset[str] = frozenset()
    """Endings, prefixes and little words that only look like a part."""
    _cuts: dict[str, _Cut | None] = field(default_factory=dict)

    def parts(self, word: str) -> tuple[Constituent, ...]:
        """The parts of a word, in order; none when it is no compound."""
        if word in self.given:
            return _given(word, self.given[word])
        if not SHORTEST_COMPOUND <= len(word) <= LONGEST_COMPOUND:
            return ()
        if word in self.whole or not word.isalpha():
            return ()
        if self.counts.get(word, 0) > COMMON_WORD:
            return ()
        cut = self._cut(word)
        return cut.parts if cut else ()

    def _cut(self, word: str) -> _Cut | None:
        """The best way to cut a word in two or more."""
        if word not in self._cuts:
            found = list(self._possible(word))
            self._cuts[word] = max(found, key=lambda cut: cut.rank, default=None)
        return self._cuts[word]

    def _possible(self, word: str) -> Iterator[_Cut]:
        for at in range(SHORTEST_PART, len(word) - SHORTEST_PART + 1):
            rest = word[at:]
            weight = self._weight(rest)
            tails = [_Cut((Constituent(0, len(rest)),), weight)] if weight else []
            if deeper := self._cut(rest):
                tails.append(deeper)
            if not tails:
                continue
            for link in LINKS:
                head = word[: at - len(link)]
                if not word.startswith(link, len(head)) or len(head) < SHORTEST_PART:
                    continue
                if weight := self._weight(head):
                    for tail in tails:
                        yield _joined(head, at, weight, tail, bool(link))

    def _weight(self, part: str) -> float:
        """How good a part is by itself: 0 when it is none."""
        if len(part) < SHORTEST_PART or part in self.no_parts:
            return 0.0
        count = self.counts.get(part, 0) or (OWN_COUNT if self.is_own(part) else 0)
        return log(count) if count >= LEAST_COUNTS.get(len(part), 1) else 0.0


def _joined(head: str, at: int, weight: float, tail: _Cut, is_linked: bool) -> _Cut:
    moved = tuple(Constituent(part.start + at, part.end + at) for part in tail.parts)
    score = min(weight, tail.score) - (LINK_COST if is_linked else 0)
    return _Cut((Constituent(0, len(head)), *moved), score)


def _given(word: str, parts: tuple[str, ...]) -> tuple[Constituent, ...]:
    """Parts that were written down, found in the word from left to right."""
    found: list[Constituent] = []
    at = 0
    for part in parts:
        start = word.index(part, at)
        at = start + len(part)
        found.append(Constituent(start, at))
    return tuple(found)
