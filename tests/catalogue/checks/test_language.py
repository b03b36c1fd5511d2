"""Advice on long sentences and unexplained abbreviations."""

import pytest

from builders import case_text
from inkoopkring.catalogue.checks.language import MAX_WORDS, check
from worlds import found_by, said


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


def test_a_long_sentence_is_counted_where_it_begins() -> None:
    text = case_text(f"Kort. Dan {words(MAX_WORDS)}.\n", id="x")
    (found,) = found_by(check, {"cases/x.md": text})
    assert (found.code, found.place.column) == ("lange-zin", 7)
    assert dict(found.details) == {"aantal": str(MAX_WORDS + 1), "grens": str(MAX_WORDS)}


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


def test_an_unexplained_abbreviation_is_named_once() -> None:
    text = case_text("Een LCA en nog een LCA.\n", id="x")
    line = text.count("\n")
    assert said(found_by(check, {"cases/x.md": text})) == [f"cases/x.md:{line}:5 afkorting LCA"]
