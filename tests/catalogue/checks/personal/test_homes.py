"""Which address is a home, and which of an organisation."""

import pytest

from inkoopkring.catalogue.checks.personal.homes import homes

FULL = "Dorpsstraat 12, 1234 AB"
FAR = "Dat ging zo, en het duurde best lang voor alle stenen er lagen, zoals wel vaker. "


def found(text: str) -> list[tuple[int, str]]:
    return [(start, what) for start, _, what in homes(text)]


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("Zij woont aan de Molenweg 3, in het dorp.", "Molenweg 3"),
        (f"{FULL} Dorpen", FULL),
        (f"Woonadres: {FULL} Dorpen", FULL),
        (f"Het kantoor. {FAR}{FULL} Dorpen", FULL),
        (f"{FULL} Dorpen. {FAR}Het kantoor.", FULL),
        (f"{FULL} Dorpen. Dat ligt aan de rand van het dorp. Kantoor", FULL),
        ("Oude Kerkweg 3, 1234 AB", "Oude Kerkweg 3, 1234 AB"),
    ],
)
def test_a_home_is_found_once_and_at_its_place(text: str, what: str) -> None:
    assert found(text) == [(text.index(what), what)]


@pytest.mark.parametrize(
    "text",
    [
        f"Kantoor {FULL}",
        f"Kantoor, aan de rand van het dorp en vlak bij het water: {FULL}",
        f"{FULL} Dorpen, kantoor",
        f"{FULL} Dorpen, vlak bij het water: kantoor",
        "Postbus 12, 1234 AB Dorpen",
        "Gemeente Dorpen Dorpsstraat 12, 1234 AB",
        "Kantoor Dorpsstraat 12, 1234 AB",
        "Stadsplein 1, 1234 AB Dorpen",
        "Oude Stationsgebouw Dorpsstraat 12, 1234 AB",
    ],
)
def test_near_a_word_for_an_organisation_it_is_no_home(text: str) -> None:
    assert found(text) == []


def test_two_homes_are_both_found() -> None:
    text = f"Zij woont aan de Molenweg 3. En dan: {FULL} Dorpen"
    assert [what for _, what in found(text)] == ["Molenweg 3", FULL]


def test_where_an_organisation_is_only_what_says_so_is_a_home() -> None:
    text = f"Zij woont aan de Molenweg 3. En dan: {FULL} Dorpen"
    assert [what for *_, what in homes(text, is_of_organisation=True)] == ["Molenweg 3"]
