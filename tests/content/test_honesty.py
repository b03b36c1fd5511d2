"""A case says what the fact bank says: no more, in nobody else's words."""

import re
from collections.abc import Iterator

import fact_bank
from fact_bank import CaseFacts
from inkoopkring.model import CaseStudy
from inkoopkring.model.vocabulary import Status
from inkoopkring.reading.parsing import Document
from prose import body_text, documents, front_texts, texts

CASES = documents("case")
LESSONS = frozenset({"tekst"})
REPEATED = 8
"""So many words in a row are no coincidence."""
_QUOTED = re.compile(r"“([^”]+)”|\"([^\"]+)\"|‘([^’]+)’(?!\w)|(?<![\w’'])'([^']{2,})'(?!\w)")


def facts_of(document: Document) -> CaseFacts:
    return fact_bank.cases()[document.id]


def test_every_entry_of_the_fact_bank_is_a_case() -> None:
    assert sorted(document.id for document in CASES) == sorted(fact_bank.cases())
    assert len(CASES) == 89


def test_every_meeting_of_the_fact_bank_is_there_or_left_out_for_a_reason() -> None:
    known = {entry["id"] for entry in fact_bank.read("bijeenkomsten")}
    placed = {document.id for document in documents("bijeenkomst")}
    assert placed <= known
    assert known - placed == set(NOT_PLACED)


NOT_PLACED = {
    "windesheim-symposium-2018-05-30": "het adres van de enige bron bevat een persoonsnaam",
}


def test_the_sources_are_those_of_the_fact_bank_in_the_same_order() -> None:
    assert [
        document.id
        for document in CASES
        if isinstance(document.entry, CaseStudy)
        and tuple(s.url for s in document.entry.sources) != facts_of(document).source_addresses
    ] == []


def test_what_could_not_be_found_again_stays_a_draft() -> None:
    drafts = {document.id for document in CASES if document.entry.status is Status.DRAFT}
    lost = {one.id for one in fact_bank.cases().values() if one.verified == "niet-teruggevonden"}
    assert drafts == lost


def test_every_quotation_stands_in_the_fact_bank() -> None:
    assert [
        f"{text.place}: {quoted}"
        for document in CASES
        for text in texts(document)
        for quoted in quotations(text.text)
        if normal(quoted) not in normal(facts_of(document).text)
    ] == []


def test_nothing_unconfirmed_is_published() -> None:
    assert [
        f"{document.id}: {phrase}"
        for document in CASES
        for statement in facts_of(document).unconfirmed
        for phrase in phrases(statement)
        if phrase in published(document) and phrase not in normal(facts_of(document).text)
    ] == []


def test_our_own_reading_is_never_a_lesson_of_the_source() -> None:
    assert [
        f"{document.id}: {phrase}"
        for document in CASES
        for reading in facts_of(document).reading
        for phrase in phrases(reading)
        for lesson in front_texts(document, LESSONS)
        if phrase in normal(lesson.text)
        and not any(phrase in normal(fact.text) for fact in facts_of(document).facts)
    ] == []


def test_a_lesson_does_not_repeat_the_text_of_its_case() -> None:
    assert [
        f"{lesson.place}: {phrase}"
        for document in CASES
        for lesson in front_texts(document, LESSONS)
        if any(
            f" {field}." in lesson.place
            for field in ("wat_werkte", "wat_niet_werkte", "volgende_keer")
        )
        for phrase in phrases(lesson.text, REPEATED)
        if phrase in normal(body_text(document).text)
    ] == []


def published(document: Document) -> str:
    """What a case says; under "Wat we niet weten" it may say what we do not know."""
    return " ".join(normal(one.text) for one in texts(document) if " onbekend." not in one.place)


def normal(text: str) -> str:
    """Lower case, without signs, one space between the words."""
    return " ".join(re.sub(r"[“”\"‘’'.,;:!?()]", " ", text.lower()).split())


def quotations(text: str) -> Iterator[str]:
    """What stands between quotation marks."""
    for match in _QUOTED.finditer(text):
        yield next(group for group in match.groups() if group)


def phrases(text: str, length: int = 4) -> Iterator[str]:
    """Every run of `length` words."""
    words = normal(text).split()
    yield from (" ".join(words[i : i + length]) for i in range(len(words) - length + 1))
