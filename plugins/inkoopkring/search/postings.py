"""In which documents a word stands, and where in each: one short text a word.

A posting is the step from the last document, as one or more characters, and the places, as
one character more; a word that stands once in the running text, the usual case, needs none.
Everything fits in a JSON text without escapes and packs well. The code in the browser
(`search/index.js`) unpacks the same.
"""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from inkoopkring.search.settings import Zone

MOST_COUNTED = 3
_LAST = 57
"""Steps up to this are one character; longer ones are counted on with characters before it."""
_BEFORE = 34
_FIRST_LAST, _FIRST_BEFORE, _FIRST_PLACES = ord("#"), ord("]"), 0xA1
_USUAL = 1 << Zone.TEXT
_YES_OR_NO = _USUAL - 1


class Posting(NamedTuple):
    """A document, and the places of a word in it: a bit for each, then the count in the text."""

    document: int
    places: int

    @property
    def times(self) -> int:
        """How often the word stands in the running text, 3 for more."""
        return self.places >> Zone.TEXT

    def has(self, place: Zone) -> bool:
        """Whether the word stands in a place that is not the running text."""
        return bool(self.places >> place & 1)


def with_count(places: int, count: int) -> int:
    """The places, with a count in the running text."""
    return places & _YES_OR_NO | min(count, MOST_COUNTED) << Zone.TEXT


def joined(left: int, right: int) -> int:
    """The places of two words as if they were one."""
    return with_count(left | right, (left >> Zone.TEXT) + (right >> Zone.TEXT))


def packed(postings: Iterable[Posting]) -> str:
    """Postings, in the order of the documents, as text."""
    found: list[str] = []
    last = -1
    for posting in postings:
        step = posting.document - last - 1
        last = posting.document
        high, low = divmod(step, _LAST)
        before = ""
        while high:
            high, digit = divmod(high - 1, _BEFORE)
            before = chr(_FIRST_BEFORE + digit) + before
        found.append(before + chr(_FIRST_LAST + low))
        if posting.places != _USUAL:
            found.append(chr(_FIRST_PLACES + posting.places))
    return "".join(found)


def unpacked(text: str) -> Iterator[Posting]:
    """The postings in a text that `packed` made."""
    document, high, waiting = -1, 0, False
    for code in map(ord, text):
        if code >= _FIRST_PLACES:
            yield Posting(document, code - _FIRST_PLACES)
            waiting = False
            continue
        if waiting:
            yield Posting(document, _USUAL)
            waiting = False
        if code >= _FIRST_BEFORE:
            high = high * _BEFORE + code - _FIRST_BEFORE + 1
        else:
            document += high * _LAST + code - _FIRST_LAST + 1
            high, waiting = 0, True
    if waiting:
        yield Posting(document, _USUAL)
