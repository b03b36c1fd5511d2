"""Text into words: what is one word, and how it is written down to compare.

`fold` keeps every letter in its place, so that a word found in folded text can be marked in
the text itself. The search code in the browser follows the same rules (`search/words.js`).
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

JOINERS = "-'’&"
"""Signs that can stand inside a word: gww-project, thema's, B&U."""
SHORT = 3
"""A piece of a joined word with fewer letters says too little by itself."""

_ROAD = re.compile(r"(?<!\w)[AaNn][ \u00a0-][0-9]{1,3}(?!\w)")
"""A road is one word, however it is written: N231, N 231 and N-231."""
_CHUNK = re.compile(rf"[an]_[0-9]+|[a-z0-9]+(?:[{JOINERS}][a-z0-9]+)*")
_RUN = re.compile(rf"{_ROAD.pattern}|[{JOINERS}\w]+")
_ACCENTED = re.compile(r"[^\x00-\x7f]+")
_PIECE = re.compile(r"[a-z0-9]+")
_INVISIBLE = re.compile("[\u00ad\u200b-\u200d\u2060\ufeff]")
_HYPHEN = re.compile("[\u2010\u2011]")
_LETTERS_IN_ONE = re.compile("[\u0132\u0133\u3371-\u33df\ufb00-\ufb06\U0001d400-\U0001d7ff]")
_ACCENT = re.compile("[\u0300-\u036f]")
_SOFT = {"z": "s", "v": "f"}
_VOWELS = "aeou"
_SPECIAL = {"ø": "o", "œ": "o", "æ": "a", "ß": "s", "ł": "l", "đ": "d", "ð": "d"}


class Token(NamedTuple):
    """A word as it is compared, and where it stands in the text."""

    word: str
    start: int
    end: int


def fold(text: str) -> str:
    """The text in small letters without accents, letter for letter as long as it was.

    Raised and lowered figures are plain ones: `m²` is `m2`, `CO₂` is `co2`. The text must be
    composed, as `composed` makes it.
    """
    return text.lower() if text.isascii() else _ACCENTED.sub(_plain, text).lower()


def _plain(match: re.Match[str]) -> str:
    return "".join(map(_plain_letter, match.group()))


@cache
def _plain_letter(letter: str) -> str:
    bare = unicodedata.normalize("NFKD", letter)
    is_one = letter.isalnum() and (len(bare) == 1 or _ACCENT.match(bare[1]))
    plain = (bare if is_one and letter <= "\uffff" else letter)[0].lower()[0]
    return _SPECIAL.get(plain, plain)


def composed(text: str) -> str:
    """The text with every accented letter as one character, as it can be shown and searched.

    Ligatures and squares (`㎡`) become the letters they stand for. Soft hyphens and other signs
    that nobody sees are left out.
    """
    text = unicodedata.normalize("NFC", text)
    if text.isascii():
        return text
    visible = _HYPHEN.sub("-", _INVISIBLE.sub("", text))
    return _LETTERS_IN_ONE.sub(lambda one: unicodedata.normalize("NFKC", one[0]), visible)


def tokens(text: str) -> Iterator[Token]:
    """The words of a composed text.

    Pieces of a joined word are words too: `gww-project` gives `gww` and `project`. Where a
    piece is very short the whole counts as well: `R-ladder` gives `rladder` and `ladder`. The
    number of a road is one word: `N 231` gives `n231`.
    """
    for chunk in _CHUNK.finditer(fold(_ROAD.sub(_as_one, text))):
        start, whole = chunk.start(), chunk.group().replace("_", "")
        if whole.isalnum():
            yield Token(whole, start, chunk.end())
            continue
        pieces = list(_PIECE.finditer(whole))
        if any(len(piece.group()) < SHORT for piece in pieces):
            yield Token("".join(piece.group() for piece in pieces), start, chunk.end())
        for piece in pieces:
            if len(piece.group()) >= SHORT:
                yield Token(piece.group(), start + piece.start(), start + piece.end())


def _as_one(road: re.Match[str]) -> str:
    return f"{road[0][0]}_{road[0][2:]}"


def words(text: str) -> list[str]:
    """The words of any text, in order."""
    return read(text)[0]


def read(text: str) -> tuple[list[str], list[tuple[str, str]]]:
    """The words of any text, and those that are not written as they are compared, both ways.

    The same words as `tokens` gives, many times as fast: most are plain letters.
    """
    found: list[str] = []
    written: list[tuple[str, str]] = []
    for run in _RUN.findall(composed(text)):
        if run.isascii() and run.isalnum() and (run.islower() or run.isdigit()):
            found.append(run)
            continue
        for word, start, end in tokens(run):
            found.append(word)
            if run[start:end] != word:
                written.append((word, run[start:end]))
    return found, written


def singulars(word: str) -> Iterator[str]:
    """What a folded word may be the plural of, by the rules of spelling: huis, for huizen."""
    stem = word.removesuffix("en")
    if stem == word or len(stem) < SHORT:
        return
    before, last = stem[:-1], stem[-1]
    if last in _SOFT:
        yield before + _SOFT[last]
    if before[-1] == last:
        yield before
    if before[-1] in _VOWELS and before[-2] not in _VOWELS:
        yield before + before[-1] + _SOFT.get(last, last)
