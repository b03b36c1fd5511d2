"""Every source number leads to a source, in fields and in text."""

import pytest

from builders import SOURCE, case_text, page_text
from inkoopkring.catalogue.checks.sourcing import check
from worlds import bare_case_text, found_by, said, whole


def in_body(text: str) -> list[str]:
    """What is said about a case with this body, the first line of which is called BODY."""
    first = bare_case_text("", id="x").count("\n") + 1
    found = found_by(check, {"cases/x.md": bare_case_text(f"{text}\n", id="x")})
    return [one.replace(f":{first}:", ":BODY:") for one in said(found)]


def test_the_small_world_is_in_order() -> None:
    assert found_by(check) == []


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"wat_werkte": [{"tekst": "Ja.", "bron": ["1", "2"]}]}, "wat_werkte.1.bron.2"),
        ({"volgende_keer": [{"tekst": "Ja.", "bron": ["2"]}]}, "volgende_keer.1.bron.1"),
        (
            {"geraamde_waarde": {"bedrag": "1", "soort": "raming", "bron": ["2"]}},
            "geraamde_waarde.bron.1",
        ),
        (
            {
                "ambitieweb": {
                    "kader": "web-1.0",
                    "niveaus": {"energie": "1"},
                    "herkomst": "bron",
                    "bron": ["2"],
                }
            },
            "ambitieweb.bron.1",
        ),
        (
            {
                "criteria": [
                    {"soort": "eis", "tekst": "X", "bewoording": "samengevat", "bron": ["2"]}
                ]
            },
            "criteria.1.bron.1",
        ),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_number_too_high_in_a_field(changes: dict[str, object], field: str) -> None:
    text = bare_case_text(id="x", **changes)
    (found,) = found_by(check, {"cases/x.md": text})
    assert whole(found, text) == (
        "'2'",
        "bron-bestaat-niet",
        field,
        {"nummer": "2", "aantal": "1"},
    )


def test_a_second_source_makes_number_two_right() -> None:
    lesson = [{"tekst": "Ja.", "bron": ["2"]}]
    changes = {"cases/x.md": case_text(id="x", wat_werkte=lesson, bronnen=[SOURCE, SOURCE])}
    assert found_by(check, changes) == []


@pytest.mark.parametrize("text", ["Zo. [bron 1]", "`[bron 9]`", "~~~\n[bron 9]\n~~~", "Geen."])
def test_text_that_is_right(text: str) -> None:
    assert in_body(text) == []


@pytest.mark.parametrize(
    ("text", "problems"),
    [
        ("Zo. [bron 2]", ["cases/x.md:BODY:5 bron-bestaat-niet"]),
        ("Zo. [bron 0]", ["cases/x.md:BODY:5 bron-bestaat-niet"]),
        ("[bron 1, 3]", ["cases/x.md:BODY:1 bron-bestaat-niet"]),
        ("[bron 2 en 3]", ["cases/x.md:BODY:1 bron-bestaat-niet"] * 2),
        ("Ja [bron een]", ["cases/x.md:BODY:4 bron-vorm [bron een]"]),
        ("Ja [bron ]", ["cases/x.md:BODY:4 bron-vorm [bron ]"]),
        ("[bron 1-2]", ["cases/x.md:BODY:1 bron-vorm [bron 1-2]"]),
        ("[bron 100]", ["cases/x.md:BODY:1 bron-vorm [bron 100]"]),
    ],
)
def test_text_that_is_wrong(text: str, problems: list[str]) -> None:
    assert in_body(text) == problems


@pytest.mark.parametrize(
    ("text", "written", "right"),
    [
        ("(bron 1)", "(bron 1)", "[bron 1]"),
        ("[Bron 1]", "[Bron 1]", "[bron 1]"),
        ("[bron1]", "[bron1]", "[bron 1]"),
        ("[bronnen 1 en 2]", "[bronnen 1 en 2]", "[bron 1, 2]"),
        ("(Bronnen: 1,2 & 3)", "(Bronnen: 1,2 & 3)", "[bron 1, 2, 3]"),
        ("[bron: 1]", "[bron: 1]", "[bron 1]"),
        ("[ bron 1 ]", "[ bron 1 ]", "[bron 1]"),
        ("(bron\n1)", "(bron 1)", "[bron 1]"),
    ],
)
def test_a_reference_that_looks_right_and_leads_nowhere(
    text: str, written: str, right: str
) -> None:
    (found,) = found_by(check, {"cases/x.md": bare_case_text(f"Ja {text}.\n", id="x")})
    assert (found.code, found.place.column) == ("bron-zonder-link", 4)
    assert dict(found.details) == {"waarde": written, "goed": right}


@pytest.mark.parametrize(
    "text",
    [
        "`(bron 1)`",
        "[Bron 1](https://www.example.nl/)",
        "Volgens bron 1.",
        "(bronwater 1)",
        "(bron van 1900)",
        "(bron 1900)",
        "\\[Bron 1]",
    ],
)
def test_other_words_between_brackets_are_no_reference(text: str) -> None:
    assert in_body(text) == []


def test_where_there_are_no_sources_brackets_are_words() -> None:
    changes = {"content/paginas/x.md": page_text("Zo. (bron 1)\n", id="x")}
    assert found_by(check, changes) == []


def test_a_page_without_sources_cannot_point_to_one() -> None:
    (found,) = found_by(check, {"content/paginas/x.md": page_text("Zo. [bron 1]\n", id="x")})
    assert dict(found.details) == {"nummer": "1", "aantal": "0"}
