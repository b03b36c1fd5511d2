"""Which words belong together."""

from inkoopkring.search.dictionary import Dictionary
from inkoopkring.search.inflection import families, kin, other_forms

DICTIONARY = Dictionary(
    counts={"tegeltje": 60, "tegeltjes": 900},
    lemmas={"tegels": "tegel", "tegeltje": "tegel", "tegeltjes": "tegel", "gegund": "gunnen"},
)


def test_forms_of_one_base_are_a_family() -> None:
    bases = {word: DICTIONARY.lemma(word) for word in ("tegels", "tegel", "beton", "gegund")}
    assert families(bases) == {
        "beton": ("beton",),
        "gunnen": ("gegund",),
        "tegel": ("tegel", "tegels"),
    }


def test_forms_that_nobody_wrote_are_known_the_commonest_first() -> None:
    assert other_forms(["tegel"], ["tegels"], DICTIONARY) == {"tegel": ("tegeltjes", "tegeltje")}


def test_one_stem_makes_kin() -> None:
    assert kin(["aanbesteden", "aanbesteding", "beton"], {}) == (("aanbesteden", "aanbesteding"),)


def test_a_stem_that_was_cut_too_deep_makes_no_kin() -> None:
    assert kin(["bouwen", "gebouw", "gewoon", "woning"], {}) == ()


def test_editors_can_keep_words_apart() -> None:
    apart = {"veiling": frozenset({"veilig"}), "veilig": frozenset({"veiling"})}
    assert kin(["veilig", "veiling"], {}) == (("veilig", "veiling"),)
    assert kin(["veilig", "veiling"], apart) == ()
