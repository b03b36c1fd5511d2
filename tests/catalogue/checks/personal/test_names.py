"""Which words are the name of a person, and where the name starts and ends."""

import pytest

from inkoopkring.catalogue.checks.personal.names import can_hold_name, names


@pytest.mark.parametrize(
    "text",
    [
        "Max Score is tien.",
        "Zie bijlage C. programma van eisen.",
        "Stap A. vraagt hout met FSC. Dat is een keurmerk.",
        "Stap A. vraagt een BV. Dat is een bedrijf.",
    ],
)
def test_a_quick_look_leaves_a_text_without_names_out(text: str) -> None:
    assert not can_hold_name(text)


@pytest.mark.parametrize(
    "text", ["Max Bos vroeg door.", "K. van Kwakkelstein vroeg door.", "Dit zei JAN KWAKKEL."]
)
def test_a_quick_look_lets_a_text_with_a_name_through(text: str) -> None:
    assert can_hold_name(text)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Volgens Piet D. Kwakkelstein ging het goed.", ["Piet D. Kwakkelstein"]),
        ("Bel Xandra Kwant.", ["Xandra Kwant"]),
        ("Contact met Sandra.", ["Sandra"]),
        ("Volgens A.M. Bakker ging het goed.", ["A.M. Bakker"]),
        ("N.B. Zonnepanelen koos J.P. Kwakkelstein.", ["J.P. Kwakkelstein"]),
        ("In perceel B Smit sprak ook J Jansen.", ["J Jansen"]),
        ("Volgens Jan de Vries en Anna Bakker.", ["Jan de Vries", "Anna Bakker"]),
    ],
)
def test_a_name_is_read_from_its_first_to_its_last_word(text: str, found: list[str]) -> None:
    assert [(text.index(name), "persoonsnaam", name) for name in found] == list(names(text))
