"""Where a word comes apart, and where it must not."""

import pytest

from inkoopkring.search.compounds import COMMON_WORD, Splitter

COUNTS = {
    "beton": 1400,
    "straat": 9000,
    "stenen": 2500,
    "tegel": 90,
    "maaisel": 50,
    "berm": 600,
    "best": 90000,
    "uur": 210000,
    "bestuur": 5500,
    "aanbesteding": 50,
    "beleid": 900,
    "groen": 9000,
    "beheer": 400,
    "kantoor": 41000,
    "meubilair": 700,
    "plan": 90000,
    "bus": 8000,
    "baan": 61000,
    "gras": 3000,
    "kunst": 9000,
    "ring": 20000,
    "ing": 3100,
}


def cut(word: str, **more: object) -> list[str]:
    """The parts of a word."""
    splitter = Splitter(COUNTS, is_own={"granulaat"}.__contains__, **more)  # type: ignore[arg-type]
    return [word[part.start : part.end] for part in splitter.parts(word)]


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("bermmaaisel", ["berm", "maaisel"]),
        ("groenbeheer", ["groen", "beheer"]),
        ("aanbestedingsbeleid", ["aanbesteding", "beleid"]),
        ("betonstraatstenen", ["beton", "straat", "stenen"]),
        ("betongranulaat", ["beton", "granulaat"]),
        ("busbaan", ["bus", "baan"]),
    ],
)
def test_a_compound_comes_apart(word: str, parts: list[str]) -> None:
    assert cut(word) == parts


@pytest.mark.parametrize("word", ["bestuur", "beton", "maaisel", "gemaal", "12345678", "xbermx"])
def test_other_words_stay_whole(word: str) -> None:
    assert cut(word) == []
    assert COUNTS["bestuur"] > COMMON_WORD


def test_exceptions_go_first() -> None:
    assert cut("kunstgras") == ["kunst", "gras"]
    assert cut("kunstgras", whole=frozenset({"kunstgras"})) == []
    assert cut("planring") == ["plan", "ring"]
    assert cut("planring", no_parts=frozenset({"ring"})) == []
    assert cut("traptrede", given={"traptrede": ("trap", "trede")}) == ["trap", "trede"]


def test_fewer_parts_win() -> None:
    whole = {**COUNTS, "straatstenen": 60}
    splitter = Splitter(whole, is_own=frozenset[str]().__contains__)
    assert len(splitter.parts("betonstraatstenen")) == 2


def test_a_word_that_is_longer_than_words_are_stays_whole() -> None:
    splitter = Splitter(counts={"tegel": 5000}, is_own=lambda _: False)
    assert len(splitter.parts("tegel" * 9)) == 9
    assert splitter.parts("tegel" * 10) == ()
    assert splitter.parts("tegel" * 10_000) == ()
