"""Every sort of personal data in one text, each at its place; and a quick look beforehand."""

import pytest

from inkoopkring.catalogue.checks.personal import can_hold, personal_data

TEXT = (
    "Zie https://example.nl/jan en https://twitter.com/janjansen, mail jan@example.nl, "
    "bel 06-12345678, vraag @annabakker of **Jan** de Vries.\n\nDorpsstraat 12,  1234 AB Dorpen"
)
FOUND = [
    ("https://twitter.com/janjansen", "persoonlijk-profiel"),
    ("jan@example.nl", "e-mailadres"),
    ("06-12345678", "telefoonnummer"),
    ("@annabakker", "persoonlijk-profiel"),
    ("Jan** de Vries", "persoonsnaam"),
    ("Dorpsstraat 12,  1234 AB", "woonadres"),
]


def found(**options: bool) -> list[tuple[int, str]]:
    return sorted((start, code) for start, code, _ in personal_data(TEXT, **options))


def test_every_sort_is_found_at_its_place() -> None:
    assert found() == [(TEXT.index(written), code) for written, code in FOUND]


def test_what_is_found_is_told_as_a_reader_sees_it() -> None:
    told = {what for _, _, what in personal_data(TEXT)}
    assert {"Jan de Vries", "Dorpsstraat 12, 1234 AB"} <= told


def test_names_and_the_address_of_a_place_can_be_left_out() -> None:
    assert "persoonsnaam" not in {code for _, code in found(with_names=False)}
    assert "woonadres" not in {code for _, code in found(is_place=True)}


@pytest.mark.parametrize(
    "text",
    [
        "Vraag & antwoord.",
        "Zie https://example.nl/0612345678.",
        "Dertig km/uur.",
        "Alles is klaar.",
    ],
)
def test_a_quick_look_leaves_out_what_holds_nothing(text: str) -> None:
    assert not can_hold(text)


@pytest.mark.parametrize(
    "text",
    [
        "ja&shy;n",
        "a [at] b",
        "1234 AB",
        "woonachtig",
        "0612345678",
        "x.nl/@jan",
        "jan%40a",
        "Zie https://x.nl/a of jan (at) a.",
    ],
)
def test_a_quick_look_lets_through_what_may_hold_something(text: str) -> None:
    assert can_hold(text)
