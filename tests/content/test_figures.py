"""Every figure on the site stands in the fact bank, with the source that is named beside it."""

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal

import fact_bank
from fact_bank import CaseFacts, figures_in, numbers_in
from inkoopkring.model import CaseStudy
from prose import Claim, claims, documents, texts

COUNTED: Mapping[tuple[str, Decimal], str] = {
    ("ambitieweb-tiel-waardenburg", Decimal(5)): "de bron somt de vijf thema's met niveau 3 op",
    ("noorwegen-dfo-meubilair", Decimal(3)): "de bron somt de drie soorten inkoop op",
}
"""Figures that a case counted from a list in its source, with how."""

_REFERENCE = re.compile(r"(?i)\(?\b(?:bron(?:nen)?|stap(?:pen)?|niveau) \d+(?:(?:, | en )\d+)*\)?")
CASES = documents("case")


def facts_of(case: object) -> CaseFacts:
    return fact_bank.cases()[str(getattr(case, "id", ""))]


def figures(case: CaseStudy) -> Iterator[tuple[Decimal, tuple[int, ...]]]:
    """The figures of the front matter, with the sources they name."""
    for result in case.results:
        yield result.value, result.sources
        if result.value_to is not None:
            yield result.value_to, result.sources
    if case.value:
        yield case.value.amount, case.value.sources
    for criterion in case.criteria:
        if criterion.weight is not None:
            yield criterion.weight, criterion.sources


def is_told(value: Decimal, facts: CaseFacts, source: int) -> bool:
    """Whether a fact with this source gives the figure."""
    return any(value in fact.numbers and source in fact.sources for fact in facts.facts)


def test_every_figure_of_a_case_stands_in_a_fact_with_that_source() -> None:
    checked = [
        (case.id, value, number)
        for case in (document.entry for document in CASES)
        if isinstance(case, CaseStudy)
        for value, sources in figures(case)
        for number in sources
    ]
    assert len(checked) > 150
    assert [
        f"{case}: {value} [bron {number}]"
        for case, value, number in checked
        if (case, value) not in COUNTED and not is_told(value, fact_bank.cases()[case], number)
    ] == []


def test_every_number_in_the_text_of_a_case_stands_in_its_entry() -> None:
    assert [
        f"{text.place}: {number}"
        for document in CASES
        for text in texts(document)
        for number in figures_in(_REFERENCE.sub("", text.text))
        if number not in facts_of(document).numbers
    ] == []


def test_every_number_in_the_notes_of_a_meeting_stands_in_its_entry() -> None:
    assert [
        f"{text.place}: {number}"
        for document in documents("bijeenkomst")
        for text in texts(document)
        for number in figures_in(_REFERENCE.sub("", text.text))
        if number not in numbers_in(fact_bank.meetings()[document.id])
    ] == []


def unfounded(document_sources: tuple[str, ...], claim: Claim) -> list[Decimal]:
    """The figures of a claim that the sources it names do not give."""
    told = {
        number
        for source in claim.sources
        for number in fact_bank.numbers_said_by(document_sources[source - 1])
    }
    figures = figures_in(_REFERENCE.sub("", claim.text))
    return [number for number in figures if claim.sources and number not in told]


def test_every_figure_stands_in_what_the_fact_bank_has_from_the_source_beside_it() -> None:
    found = []
    for document in documents():
        sources = tuple(source.url for source in getattr(document.entry, "sources", ()))
        for claim in claims(document):
            found += [
                f"{claim.place} [bron {claim.sources}]: {number}"
                for number in unfounded(sources, claim)
                if (document.id, number) not in COUNTED
            ]
    assert found == []


def test_a_paragraph_with_a_figure_names_its_source() -> None:
    assert [
        f"{claim.place}: {claim.text}"
        for kind in ("case", "bijeenkomst", "thema", "stap", "belemmering", "regio")
        for document in documents(kind)
        for claim in claims(document)
        if not claim.sources and any(figures_in(_REFERENCE.sub("", claim.text)))
    ] == []
