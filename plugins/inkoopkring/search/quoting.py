"""The sentence of a document that answers a query best.

The browser chooses in the same way (`search/quoting.js`); a test holds the two together.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from inkoopkring.search.index import SearchIndex
from inkoopkring.search.query import Sought
from inkoopkring.search.ranking import DIGITS, Answer
from inkoopkring.search.sentences import Quotable
from inkoopkring.search.words import composed, tokens


@dataclass(frozen=True, slots=True)
class Quote:
    """A sentence with the numbers of its sources, or the words of a source itself."""

    text: str
    sources: tuple[int, ...]
    is_source: bool = False


def best_quote(answer: Answer, quotable: Quotable) -> Quote | None:
    """The sentence with most of what was typed, rare words counting for more; None without any.

    Of equal ones the first that names a source. A source itself is quoted when no sentence does.
    """
    said = [Quote(one.text, one.sources) for one in quotable.sentences]
    listed = [Quote(text, (n,), is_source=True) for n, text in enumerate(quotable.sources, 1)]
    for quotes in (said, listed):
        scored = [(_score(answer, quote.text), quote) for quote in quotes]
        best = max(scored, key=lambda pair: (pair[0], bool(pair[1].sources)), default=None)
        if best and best[0] > 0:
            return best[1]
    return None


def _score(answer: Answer, text: str) -> float:
    line = [token.word for token in tokens(composed(text))]
    total = 0.0
    for sought, rarity in zip(answer.sought, answer.rarities, strict=True):
        total += rarity * _weight(answer.index, sought, line)
    return round(total, DIGITS)


def _weight(index: SearchIndex, sought: Sought, line: Sequence[str]) -> float:
    """The best that a sentence has of a typed word: the word, a phrase, or all of its parts."""
    best = 0.0
    for source, option in sought.options.items():
        is_there = source in line if isinstance(source, str) else _says(index, source, line)
        if is_there:
            best = max(best, option.weight)
    parts = [_weight(index, part, line) for part in sought.whole]
    if parts and all(parts):
        total = 0.0
        for part in parts:
            total += part
        best = max(best, index.settings.match.whole * total / len(parts))
    return best


def _says(index: SearchIndex, concept: int, line: Sequence[str]) -> bool:
    """Whether a concept is said in more words than one; single words are looked for themselves."""
    families: Sequence[int | str] = [index.family_of.get(word, word) for word in line]
    for phrase, number in index.phrases:
        if number == concept and len(phrase) > 1:
            for at in range(len(families) - len(phrase) + 1):
                if tuple(families[at : at + len(phrase)]) == phrase:
                    return True
    return False
