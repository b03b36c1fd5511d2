"""No unknown word: not in a text, not in a list."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from prose import documents, list_texts, texts
from spelling import OWN_WORDS, PACKAGE, is_known, own_words, unknown_words


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    assert PACKAGE.is_dir(), "run `make setup`: the dictionary comes from npm"
    return tmp_path_factory.mktemp("woordenboek")


def everything() -> Iterator[tuple[str, str]]:
    for document in documents():
        yield from ((text.place, text.text) for text in texts(document))
    yield from ((text.place, text.text) for text in list_texts())


def test_every_word_is_known(folder: Path) -> None:
    assert [
        f"{place}: {word}" for place, text in everything() for word in unknown_words(text, folder)
    ] == []


def test_every_reviewed_word_is_needed(folder: Path) -> None:
    written = " ".join(text.lower() for _, text in everything())
    assert [word for word in own_words() if word.lower() not in written] == []


def test_the_reviewed_words_are_unique() -> None:
    blocks = OWN_WORDS.read_text("utf-8").split("\n\n")
    words = [line for block in blocks for line in block.split("\n") if line[:1] not in ("", "#")]
    assert len(words) == len(set(words))


@pytest.mark.parametrize("word", ["gemeentewerf", "kantoormeubilair", "'s-Hertogenbosch", "kpi's"])
def test_right_words(word: str, folder: Path) -> None:
    assert is_known(word, folder)


@pytest.mark.parametrize("word", ["bestratting", "aanbesteeding", "geneente", "circulair-inkopn"])
def test_wrong_words(word: str, folder: Path) -> None:
    assert not is_known(word, folder)
