"""The index file: the same every time, and with nothing in it that may not be seen."""

import json

from inkoopkring.search.index import SearchIndex
from inkoopkring.search.lexicon import Family
from search.world import a_case, index_of


def test_the_same_texts_give_the_same_bytes() -> None:
    cases = {"a": a_case("a", "Maaisel en bermgras")}
    assert json.dumps(index_of(cases).data) == json.dumps(index_of(cases).data)


def test_it_is_one_line_of_json(real_bytes: bytes) -> None:
    assert real_bytes.count(b"\n") == 1
    assert json.loads(real_bytes)["soorten"][0] == ["case", "Cases"]


def test_words_are_shown_as_people_write_them(real_index: SearchIndex) -> None:
    assert real_index.spelling("mki") == "MKI"
    assert real_index.spelling("ideeen") == "ideeën"
    assert real_index.spelling("beton") == "beton"


def test_parts_are_counted_in_the_first_form() -> None:
    index = index_of({"a": a_case("a", body="betontegels")})
    family = index.families[index.family_of["betontegels"]]
    parts = [family.name[part.start : part.end] for part in family.direct_parts]
    assert parts == ["beton", "tegels"]


def test_a_family_without_texts_has_a_name_too() -> None:
    assert Family((), ("tegel",), ()).name == "tegel"


def test_no_word_of_the_real_site_is_cut_where_it_should_not(real_index: SearchIndex) -> None:
    whole = ("bestuur", "waterschap", "grondstof", "bestrating", "opdrachtgever", "rijkswaterstaat")
    for word in whole:
        assert real_index.families[real_index.family_of[word]].parts == (), word
    for word in ("groenbeheer", "bermmaaisel", "kantoormeubilair", "gunningscriterium"):
        assert real_index.families[real_index.family_of[word]].parts, word
