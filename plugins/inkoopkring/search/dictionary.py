"""What dictionaries say about Dutch words: how common they are, and their base forms.

The only module that knows pyspellchecker's word list (words with how often they occur in
film subtitles; only the list is used, not its spelling code) and simplemma's dictionary
(forms with their lemma). Both ship with their package, so nothing is fetched. They are large:
what a site does not need is let go at once.
"""

import gzip
import io
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from importlib.resources import files
from itertools import islice

from simplemma.strategies.dictionaries.stream_dictionary_factory import StreamDictionaryFactory

from inkoopkring.search.words import fold

COMMON = 50
"""The count of words that are in the list for completeness only."""
_GRAM = 4
_EARLY = 6
_PIECE = 10_000


@dataclass(frozen=True, slots=True)
class Dictionary:
    """What is known of the words of one site."""

    counts: Mapping[str, int]
    """How often each word occurs, for words that could be a part of one of the site's."""
    lemmas: Mapping[str, str]
    """The base form of the site's words and of their other common forms."""

    def lemma(self, word: str) -> str:
        """The base form; a word that is not in the dictionary is its own."""
        return self.lemmas.get(word, word)


def read_dictionary(vocabulary: Iterable[str]) -> Dictionary:
    """Everything the dictionaries say that matters to the words in `vocabulary`, all folded."""
    words = set(vocabulary)
    counts = _counts(words)
    base_of = StreamDictionaryFactory().get_dictionary("nl")
    looked_up = words.union(_possible_forms(words, counts))
    lemmas = {word: fold(base) for word in sorted(looked_up) if (base := base_of.get(word))}
    return Dictionary(counts, lemmas)


def _possible_forms(words: set[str], counts: Mapping[str, int]) -> Iterator[str]:
    """Common words that may be a form of one of `words`: they begin alike, or have a `ge` early."""
    beginnings = {word[:_GRAM] for word in words}
    for word, count in counts.items():
        if count > COMMON and (word[:_GRAM] in beginnings or "ge" in word[:_EARLY]):
            yield word


def _counts(words: set[str]) -> dict[str, int]:
    """The word list, without words that share no beginning or no end with any of `words`."""
    grams = {word[at : at + _GRAM] for word in words for at in range(len(word) - _GRAM + 1)}
    found = {
        word: count
        for word, count in _listed()
        if (word[:_GRAM] in grams and word[-_GRAM:] in grams) or len(word) < _GRAM
    }
    for word in [word for word in found if not word.isascii()]:
        found[fold(word)] = max(found[word], found.get(fold(word), 0))
    return found


def _listed() -> Iterator[tuple[str, int]]:
    """The whole word list, a word a line, read piece by piece: at once it takes 50 MB."""
    with (files("spellchecker") / "resources" / "nl.json.gz").open("rb") as packed:
        lines = io.TextIOWrapper(gzip.GzipFile(fileobj=packed), "utf-8")
        next(lines)
        while piece := "".join(islice(lines, _PIECE)):
            yield from json.loads(f"{{{piece.rstrip().rstrip('},')}}}").items()
