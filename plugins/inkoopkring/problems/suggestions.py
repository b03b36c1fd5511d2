"""The right word near a wrong one, and the question that goes with it: "Bedoel je …?"."""

import difflib
from collections.abc import Iterable


def nearest(word: str, known: Iterable[str], *, most: int = 1, least: float = 0.6) -> list[str]:
    """The known words that look like `word`, best first, whatever its capitals.

    No more than `most`, each alike for at least `least`, from 0 (nothing) to 1 (the same).
    """
    return difflib.get_close_matches(word.lower(), list(known), n=most, cutoff=least)


def did_you_mean(words: Iterable[str], mark: str = "`") -> str:
    """` Bedoel je …?` to follow a sentence, each word between marks; nothing without words."""
    asked = " of ".join(f"{mark}{word}{mark}" for word in words)
    return f" Bedoel je {asked}?" if asked else ""
