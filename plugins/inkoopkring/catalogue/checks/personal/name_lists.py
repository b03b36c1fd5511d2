"""The words that the search for names goes by: plain lists, which anyone may add to."""

from functools import cache
from importlib.resources import files

_FOLDER = "inkoopkring.catalogue.checks.personal"


@cache
def words(name: str) -> frozenset[str]:
    """The lines of one list, without its comments."""
    text = files(_FOLDER).joinpath("words", f"{name}.txt").read_text("utf-8")
    return frozenset(line for line in text.splitlines() if line and not line.startswith("#"))


@cache
def lowered(name: str) -> frozenset[str]:
    """The same in lower case."""
    return frozenset(word.lower() for word in words(name))


@cache
def endings(name: str) -> tuple[str, ...]:
    """The same, to give to `str.endswith`."""
    return tuple(sorted(words(name)))
