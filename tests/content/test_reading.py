"""Good to read: short sentences, plain words, and no two cases that begin alike."""

import re
from collections import defaultdict
from statistics import median

import snowballstemmer

from inkoopkring.reading.parsing import Document
from prose import body_text, documents, flesch_douma, list_texts, plain, sentences, texts, words

MAX_WORDS = 35
MIN_EASE = 45
SAME_TITLE = 0.6
OPENING = 3

_STEMMER = snowballstemmer.stemmer("dutch")


def test_no_sentence_is_too_long() -> None:
    everything = [text for document in documents() for text in texts(document)]
    assert [
        f"{text.place}: {sentence}"
        for text in (*everything, *list_texts())
        for sentence in sentences(text.text)
        if len(words(sentence)) > MAX_WORDS
    ] == []


def test_the_median_case_is_easy_to_read() -> None:
    assert median(flesch_douma(body_text(one).text) for one in documents("case")) >= MIN_EASE


def test_no_two_cases_begin_alike() -> None:
    beginnings: dict[str, list[str]] = defaultdict(list)
    for document in documents("case"):
        beginnings[opening(first_paragraph(document))].append(document.id)
    assert [ids for ids in beginnings.values() if len(ids) > 1] == []


def test_no_two_summaries_begin_alike() -> None:
    beginnings: dict[str, list[str]] = defaultdict(list)
    for document in documents("case"):
        beginnings[opening(document.entry.description)].append(document.id)
    assert [ids for ids in beginnings.values() if len(ids) > 1] == []


def test_the_summary_of_a_case_does_not_repeat_its_title() -> None:
    assert [
        f"{document.id}: {document.entry.title} | {first}"
        for document in documents("case")
        for first in [next(sentences(document.entry.description))]
        if repeated(document.entry.title, first) > SAME_TITLE
    ] == []


def first_paragraph(document: Document) -> str:
    """The first words of the body that are no heading."""
    blocks = (block for block in re.split(r"\n\s*\n", document.body) if block.strip())
    return plain(next(block for block in blocks if not block.lstrip().startswith("#")))


def opening(text: str) -> str:
    """The first words, in lower case."""
    return " ".join(words(text.lower())[:OPENING])


def repeated(title: str, sentence: str) -> float:
    """Which share of the words of a title comes back in a sentence, whatever their ending."""
    stems = [stem(word) for word in words(title.lower()) if len(word) > OPENING]
    told = {stem(word) for word in words(sentence.lower())}
    return sum(one in told for one in stems) / max(len(stems), 1)


def stem(word: str) -> str:
    """A word without its ending."""
    return str(_STEMMER.stemWord(word))
