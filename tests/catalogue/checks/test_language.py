"""Advice on long sentences and unexplained abbreviations."""

import pytest

from builders import LISTS, case_text
from inkoopkring.catalogue.checks.language import MAX_WORDS, check
from worlds import found_by, whole


def codes(body: str) -> list[str]:
    return [one.code for one in found_by(check, {"cases/x.md": case_text(f"{body}\n", id="x")})]


def words(amount: int) -> str:
    return " ".join(["woord"] * amount)


@pytest.mark.parametrize(
    "body",
    [
        f"{words(MAX_WORDS)}.",
        f"{words(20)}. Dan {words(20)}.",
        f"{words(20)}. [bron 1] Dan {words(20)}.",
        f"{words(20)}\n\n{words(20)}",
        f"- {words(20)}\n- {words(20)}",
        f"```\n{words(50)}\n```",
        f"{words(29)} [een](https://example.nl/a-b-c-d-e-f).",
    ],
)
def test_sentences_of_a_length_one_can_read(body: str) -> None:
    assert codes(body) == []


@pytest.mark.parametrize("before", ["", "Kort. ", "Kort.\n\n"])
def test_a_long_sentence_is_counted_where_it_begins(before: str) -> None:
    sentence = f"U {words(MAX_WORDS)}."
    text = case_text(f"{before}{sentence}\n", id="x")
    (found,) = found_by(check, {"cases/x.md": text})
    assert whole(found, text) == (sentence, "lange-zin", "", {"aantal": "31", "grens": "30"})


@pytest.mark.parametrize(
    "body",
    [
        "De MKI telt.",
        "De EU en de NEN.",
        "Een LCA (levenscyclusanalyse) en weer een LCA.",
        "Een levenscyclusanalyse (LCA).",
        "`LCA`",
        "[zie](https://example.nl/LCA)",
        "Plan A. Bron A2.",
        "De N739 en de A35, en van R0 tot en met R8.",
    ],
)
def test_abbreviations_that_are_explained(body: str) -> None:
    assert [code for code in codes(body) if code == "afkorting"] == []


@pytest.mark.parametrize(
    ("body", "unexplained"),
    [
        ("Een LCA en nog een LCA.", ["LCA"]),
        ("De MKI en een LCA.", ["LCA"]),
        ("Een LCA (levenscyclusanalyse) en een EPD.", ["EPD"]),
        ("Een LCA, nog een LCA en een EPD.", ["LCA", "EPD"]),
        ("Zie [dit](https://example.nl/a) [bron 1] over een LCA.", ["LCA"]),
    ],
)
def test_an_unexplained_abbreviation_is_named_once(body: str, unexplained: list[str]) -> None:
    text = case_text(f"{body}\n", id="x")
    assert [whole(one, text) for one in found_by(check, {"cases/x.md": text})] == [
        (body[body.index(word) :], "afkorting", "", {"waarde": word}) for word in unexplained
    ]


@pytest.mark.parametrize(
    ("name", "item"),
    [
        ("begrippen", "{id: x, term: levenscyclusanalyse, afkorting: LCA, uitleg: X}"),
        ("begrippen", "{id: x, term: LCA, uitleg: X}"),
        ("begrippen", "{id: x, term: levensloop, synoniemen: [LCA], uitleg: X}"),
        ("organisaties", "{id: x, naam: Netwerk LCA, soort: netwerk}"),
        ("organisaties", "{id: x, naam: Netwerk voor rekenaars, kort: LCA, soort: netwerk}"),
        ("procedures", "{id: x, naam: LCA-procedure, uitleg: X}"),
        ("productgroepen", "{id: x, naam: LCA-advies, thema: gww}"),
    ],
)
def test_the_lists_explain_abbreviations(name: str, item: str) -> None:
    changes = {f"content/lijsten/{name}.yml": f"- {item}\n", "cases/x.md": case_text("LCA\n")}
    assert found_by(check, changes) == []


def test_without_lists_only_the_common_ones_are_known() -> None:
    no_lists = {f"content/lijsten/{name}.yml": None for name in LISTS}
    found = found_by(check, {**no_lists, "cases/x.md": case_text("De MKI in de EU.\n")})
    assert [dict(one.details)["waarde"] for one in found] == ["MKI"]
