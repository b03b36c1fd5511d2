"""What is one word, and how it is compared."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inkoopkring.search.words import composed, fold, read, singulars, tokens, words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("De (MKI), de MKI-waarde.", ["de", "mki", "de", "mki", "waarde"]),
        ("een gww-project", ["een", "gww", "project"]),
        ("straat/plein", ["straat", "plein"]),
        ("R-ladder", ["rladder", "ladder"]),
        ("B&U en CB'23", ["bu", "en", "cb23"]),
        ("'s-Hertogenbosch", ["shertogenbosch", "hertogenbosch"]),
        ("thema’s", ["themas", "thema"]),
        ("CO2-Prestatieladder", ["co2", "prestatieladder"]),
        ("één geëiste ideeën", ["een", "geeiste", "ideeen"]),
        ("Hjørring, Malmö", ["hjorring", "malmo"]),
        ("500 m² en CO₂-opslag", ["500", "m2", "en", "co2", "opslag"]),
        ("zand\u00adzak\u00advulling", ["zandzakvulling"]),
        ("straat\u200bmeubilair\ufeff", ["straatmeubilair"]),
        ("R\u2011ladder", ["rladder", "ladder"]),
        ("speci\ufb01ek, \u0133zer, 12 \u33a1", ["specifiek", "ijzer", "12", "m2"]),
        ("\U0001d41b\U0001d41e\U0001d42d\U0001d428\U0001d427", ["beton"]),
        ("2½ ton, merk™", ["2", "ton", "merk"]),
        ("design & build", ["design", "build"]),
        ("1.000 ton", ["1", "000", "ton"]),
        ("N231, de N 231 en N-231", ["n231", "de", "n231", "en", "n231"]),
        ("de N\u00a0231-brug, A 1", ["de", "n231", "brug", "a1"]),
        ("5 à 10 ton, N 2310", ["5", "a", "10", "ton", "n", "2310"]),
        ("", []),
        ("… – ?", []),
    ],
)
def test_a_text_becomes_words(text: str, expected: list[str]) -> None:
    assert words(text) == expected
    assert [token.word for token in tokens(composed(text))] == expected


def test_folding_keeps_every_letter_in_its_place() -> None:
    text = "Geëist in Hjørring: ÉÉN œuvre"
    assert len(fold(text)) == len(text)
    assert fold(text) == "geeist in hjorring: een ouvre"
    assert fold("5 m² CO₂ ½ ⑴") == "5 m2 co2 ½ ⑴"


def test_a_word_knows_where_it_stands() -> None:
    text = "de MKI-waarde op de N 231"
    found = [text[t.start : t.end] for t in tokens(text)]
    assert found == ["de", "MKI", "waarde", "op", "de", "N 231"]


def test_letters_with_loose_accents_are_the_same_word() -> None:
    assert words("e\u0301e\u0301n") == words("één")
    assert composed("e\u0301") == "é"


def test_what_can_be_shown_stays_as_it_was_written() -> None:
    assert composed("zand\u00adzak, 5 m², CO₂ en 2½") == "zandzak, 5 m², CO₂ en 2½"


def test_words_written_otherwise_are_told_both_ways() -> None:
    found, written = read("De MKI is geëist")
    assert found == ["de", "mki", "is", "geeist"]
    assert written == [("de", "De"), ("mki", "MKI"), ("geeist", "geëist")]


@given(st.text("abcnABCN éëø’'&-_/.12²₂½ⒶªĳﬁK \u0301\u00ad\u2011\u200b\n𝐛🄰", max_size=40))
def test_the_fast_way_finds_the_same_words(text: str) -> None:
    assert words(text) == [token.word for token in tokens(composed(text))]


@pytest.mark.parametrize(
    ("plural", "singular"),
    [
        ("provinciehuizen", "provinciehuis"),
        ("lichtmasten", None),
        ("brieven", "brief"),
        ("scholen", "school"),
        ("vakken", "vak"),
        ("kazen", "kaas"),
        ("een", None),
        ("huis", None),
    ],
)
def test_what_a_word_may_be_the_plural_of(plural: str, singular: str | None) -> None:
    found = list(singulars(plural))
    assert singular in found if singular else found == []
