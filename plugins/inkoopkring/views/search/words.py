"""Text into words: what is one word, and how it is written down to compare.

`fold` keeps every letter in its place, so that a word found in folded text can be marked in
the text itself. The search code in the browser follows the same rules (`woorden.js`).
"""

import re
import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

JOINERS = "-'’&"
"""Signs that can stand inside a word: gww-project, thema's, B&U."""
SHORT = 3
"""A piece of a joined word with fewer letters says too little by itself."""

_CHUNK = re.compile(rf"[a-z0-9]+(?:[{JOINERS}][a-z0-9]+)*")
_PIECE = re.compile(r"[a-z0-9]+")
_SPECIAL = {"ø": "o", "œ": "o", "æ": "a", "ß": "s", "ł": "l", "đ": "d", "ð": "d"}


class _Folding(dict[int, str]):
    """From a letter to the one it is compared as, made when first met."""

    def __missing__(self, code: int) -> str:
        letter = unicodedata.normalize("NFD", chr(code))[0].lower()[0]
        self[code] = _SPECIAL.get(letter, letter)
        return self[code]


_FOLDING = _Folding()


class Token(NamedTuple):
    """A word as it is compared, and where it stands in the text."""

    word: str
    start: int
    end: int


def fold(text: str) -> str:
    """The text in small letters without accents, letter for letter as long as it was.

    The text must be composed (NFC), as `composed` makes it.
    """
    return text.translate(_FOLDING)


def composed(text: str) -> str:
    """The text with every accented letter as one character."""
    return unicodedata.normalize("NFC", text)


def tokens(text: str) -> Iterator[Token]:
    """The words of a composed text.

    Pieces of a joined word are words too: `gww-project` gives `gww` and `project`. Where a
    piece is very short the whole counts as well: `R-ladder` gives `rladder` and `ladder`.
    """
    for chunk in _CHUNK.finditer(fold(text)):
        word, start = chunk.group(), chunk.start()
        if word.isalnum():
            yield Token(word, start, chunk.end())
            continue
        pieces = list(_PIECE.finditer(word))
        if any(len(piece.group()) < SHORT for piece in pieces):
            yield Token("".join(piece.group() for piece in pieces), start, chunk.end())
        for piece in pieces:
            if len(piece.group()) >= SHORT:
                yield Token(piece.group(), start + piece.start(), start + piece.end())


def words(text: str) -> list[str]:
    """The words of any text, in order."""
    return [token.word for token in tokens(composed(text))]
