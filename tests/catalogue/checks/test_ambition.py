"""Ambition levels and themes are those of the framework they are taken from."""

import pytest

from builders import LISTS, theme_text
from inkoopkring.catalogue.checks.ambition import check
from worlds import bare_case_text, found_by, whole


def web(levels: dict[str, str], kader: str = "web-1.0") -> dict[str, str]:
    ambition = {"kader": kader, "niveaus": levels, "herkomst": "bron"}
    return {"cases/x.md": bare_case_text(id="x", ambitieweb=ambition)}


@pytest.mark.parametrize(
    "levels", [{"materialen": "1", "energie": "2", "water": "onbekend"}, {"water": "2"}]
)
def test_themes_and_levels_of_the_framework(levels: dict[str, str]) -> None:
    assert found_by(check, web(levels)) == []


@pytest.mark.parametrize("level", ["0", "3", "hoog", "1.0", "-1", "?"])
def test_a_level_the_framework_does_not_have(level: str) -> None:
    changes = web({"energie": "1", "water": level})
    (found,) = found_by(check, changes)
    place, *rest = whole(found, changes["cases/x.md"])
    assert place.strip("'") == level
    assert rest == [
        "ambitie-niveau",
        "ambitieweb.niveaus.water",
        {"waarde": level, "kader": "Web", "keuzes": "1, 2, onbekend"},
    ]


def test_a_theme_the_framework_does_not_have_points_at_the_key() -> None:
    changes = web({"materiaal": "1"})
    (found,) = found_by(check, changes)
    assert whole(found, changes["cases/x.md"]) == (
        "materiaal: '1'",
        "ambitie-thema",
        "ambitieweb.niveaus.materiaal",
        {
            "waarde": "materiaal",
            "kader": "Web",
            "keuzes": "materialen, energie, water",
            "suggestie": " Bedoel je `materialen`?",
        },
    )


MEASURE = {"tekst": "Maai in fasen.", "bron": ["1"], "ambitiethemas": ["ecologie"]}


def test_an_unknown_framework_is_for_the_check_of_references() -> None:
    text = theme_text(id="groen", kader="nee", maatregelen=[MEASURE])
    changes = {**web({"wat": "9"}, kader="nee"), "content/themas/groen.md": text}
    assert found_by(check, changes) == []


@pytest.mark.parametrize("change", [("niveau: 2", "niveau: 1"), ("id: water", "id: energie")])
def test_of_a_framework_with_something_twice_nothing_is_said(change: tuple[str, str]) -> None:
    changes = {
        **web({"water": "2", "wat": "9"}),
        "content/themas/groen.md": theme_text(id="groen", maatregelen=[MEASURE]),
    }
    assert len(found_by(check, changes)) == 2
    twice = {"content/lijsten/ambitieweb.yml": LISTS["ambitieweb"].replace(*change)}
    assert found_by(check, {**changes, **twice}) == []


def test_a_measure_works_on_themes_of_the_framework() -> None:
    measure = {**MEASURE, "ambitiethemas": ["water", "ecologie"]}
    text = theme_text(id="groen", maatregelen=[measure])
    (found,) = found_by(check, {"content/themas/groen.md": text})
    assert whole(found, text) == (
        "ecologie",
        "ambitie-thema",
        "maatregelen.1.ambitiethemas.2",
        {
            "waarde": "ecologie",
            "kader": "Web",
            "keuzes": "materialen, energie, water",
            "suggestie": "",
        },
    )


def test_a_theme_without_a_framework_is_not_checked() -> None:
    text = theme_text(id="groen", kader=None, maatregelen=[MEASURE])
    assert found_by(check, {"content/themas/groen.md": text}) == []
