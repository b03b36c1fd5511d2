"""The fact bank's own reading of figures, on which the content tests lean."""

from decimal import Decimal

import pytest

import fact_bank
from fact_bank import figures_in, number_word, numbers_in


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("1.800 m2 en 61,4%", ["1800", "61.4"]),
        ("ruim 40 miljoen euro", ["40", "40000000"]),
        ("van 2018–2022", ["2018", "2022"]),
        ("op 31 maart 2017.", ["31", "2017"]),
        ("de N231, CB'23 en 3D", []),
        ("vijfenzestig bomen, tweehonderd palen", ["65", "200"]),
        ("https://example.nl/2021/12 telt niet", []),
    ],
)
def test_figures_are_read_as_the_dutch_write_them(text: str, numbers: list[str]) -> None:
    assert list(numbers_in(text)) == [Decimal(number) for number in numbers]


def test_counting_words_are_no_figures() -> None:
    assert list(figures_in("twee van de twaalf gemeenten, dertien keer")) == [Decimal(13)]


@pytest.mark.parametrize(
    ("word", "number"),
    [("eenentwintig", 21), ("drieëntwintig", 23), ("honderdtwintig", 120), ("tweeduizend", 2000)],
)
def test_number_words(word: str, number: int) -> None:
    assert number_word(word) == number


@pytest.mark.parametrize("word", ["achtergrond", "gemeente", "eenheid", "duizenden"])
def test_words_that_only_look_like_numbers(word: str) -> None:
    assert number_word(word) is None


def test_what_a_source_says_is_found_by_its_address() -> None:
    address = next(iter(fact_bank.cases()["a1-hoog-burel-hergebruikte-liggers"].source_addresses))
    assert "overspanningen" in fact_bank.said_by(address)
    assert Decimal(16) in fact_bank.numbers_said_by(address)


def test_sources_that_were_read_later_are_numbered_on_from_the_first() -> None:
    first = {entry["id"]: len(entry["bronnen"]) for entry in fact_bank.read("cases")}
    later = fact_bank.additions()
    assert later.keys() <= first.keys()
    assert [
        (id, source["nr"])
        for id, one in later.items()
        for number, source in enumerate(
            one.get("bronnen", ()), 1 if "vervangt" in one else first[id] + 1
        )
        if int(source["nr"]) != number
    ] == []


def test_what_was_read_later_can_take_the_place_of_a_lost_source() -> None:
    entry = fact_bank.cases()["rws-sluisstewards-werkkleding"]
    assert "https://change.inc/retail/circulaire-werkkleding-voor-sluisstewards-5185" in (
        entry.source_addresses
    )
    assert not any("vang-hha.nl" in address for address in entry.source_addresses)
