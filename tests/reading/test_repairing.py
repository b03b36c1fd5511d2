"""Each line as it was most likely meant, with a note of what was wrong with it."""

import pytest

from inkoopkring.model import CaseStudy
from inkoopkring.reading.repairing import MAX_LINES, known_fields, repaired

AS_MEANT = [
    ("regio:utrecht", "regio: utrecht", "spatie-ontbreekt"),
    ("themas:[gww]", "themas: [gww]", "spatie-ontbreekt"),
    ("regio utrecht", "regio: utrecht", "dubbele-punt-ontbreekt"),
    ("title: A: b", "title: 'A: b'", "dubbele-punt-in-tekst"),
    ("title: @home", "title: '@home'", "teken-aan-begin"),
    ("title: 's-Hertogenbosch koopt", 'title: "\'s-Hertogenbosch koopt"', "apostrof-aan-begin"),
    ("title:\u00a0Tegels", "title: Tegels", "harde-spatie"),
    ("\tplaats: Zwolle", "  plaats: Zwolle", "tab"),
    ("themas:\n-\tgww", "themas:\n- gww", "tab"),
    ("themas:\n•\tgww", "themas:\n- gww", "opsommingsteken"),
    ("themas:\n  – gww", "themas:\n  - gww", "opsommingsteken"),
    ("themas:\n  -gww", "themas:\n  - gww", "streepje-zonder-spatie"),
    ("periode:\nvan: 2018", "periode:\n  van: 2018", "inspringen-vergeten"),
    ("bronnen:\n- titel: A\nurl: b", "bronnen:\n- titel: A\n  url: b", "inspringen-vergeten"),
    ("bronnen:\ntitel: A\nurl: b", "bronnen:\n  - titel: A\n    url: b", "inspringen-vergeten"),
    ("plaats: Zwolle regio: utrecht", "plaats: Zwolle", "twee-gegevens"),
]


@pytest.mark.parametrize(("head", "meant", "code"), AS_MEANT)
def test_a_line_as_it_was_meant(head: str, meant: str, code: str) -> None:
    found = repaired(CaseStudy, head)
    assert found.text == meant
    assert {note.code for note in found.notes} == {code}
    assert found.text.count("\n") == head.count("\n")


@pytest.mark.parametrize(
    "head",
    [
        "title: Oude tegels",
        "title: 'Oude: tegels'",
        "title: >-\n  Oude: tegels\n  – en nieuwe\nregio: utrecht",
        "title: 'Oude tegels:\n  en nieuwe'\nregio: utrecht",
        "geraamde_waarde:\n  bedrag: 1\n  bron: [1]\nsoort: praktijkcase",
        "bronnen:\n  - titel: A\n    soort: overheid\nsoort: onderzoek\nplaats: Zwolle",
        "periode:\n  van: 2018\nregio: utrecht",
        "# regio:utrecht\nregio: utrecht",
        "plaats: Zwolle # regio: utrecht",
        "url: https://example.nl/a:b",
        "- losse tekst",
    ],
)
def test_what_is_right_is_left_alone(head: str) -> None:
    found = repaired(CaseStudy, head)
    assert (found.text, found.notes) == (head, ())


def test_a_note_points_to_the_spot() -> None:
    (note,) = repaired(CaseStudy, "id: x\nplaats: Zwolle regio: utrecht").notes
    assert (note.row, note.column, dict(note.details)) == (1, 15, {"veld": "regio"})


@pytest.mark.parametrize(
    ("head", "columns"),
    [
        ("\t\t\ttitle: A: b", [0, 11]),
        ("\u00a0\u00a0\u00a0\ttitle:\u00a0A: b", [0, 10, 12]),
        ("themas:\n•    @b", [0, 5]),
        ("title:A: b", [6, 7]),
    ],
)
def test_a_note_points_to_where_it_was_written(head: str, columns: list[int]) -> None:
    assert [note.column for note in repaired(CaseStudy, head).notes] == columns


def test_fields_of_parts_are_known_too() -> None:
    fields = known_fields(CaseStudy)
    assert len(fields["soort"]) > 1
    assert "geraadpleegd" in fields


def test_a_block_too_long_to_be_one_stays_as_it_is() -> None:
    head = "title: A: b\n"
    assert repaired(CaseStudy, head + "- a\n" * (MAX_LINES - 1)).notes
    assert repaired(CaseStudy, head + "- a\n" * MAX_LINES).notes == ()
