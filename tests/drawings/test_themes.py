"""Theme drawings: the same for the same seed, another for another, and one moss piece in each."""

import re

import pytest

from inkoopkring.drawings.shapes import Shape
from inkoopkring.drawings.themes import theme_drawing
from inkoopkring.model.vocabulary import ThemeColour

COLOURS = [colour.value for colour in ThemeColour]
SEEDS = [f"gemeente-{number}" for number in range(40)]

every_colour = pytest.mark.parametrize("colour", COLOURS)


def moss(colour: str, seed: str) -> list[Shape]:
    return [s for s in theme_drawing(colour, seed).shapes if "th" in s.css.split()]


@every_colour
def test_the_same_seed_gives_the_same_drawing(colour: str) -> None:
    assert theme_drawing(colour, "amersfoort") == theme_drawing(colour, "amersfoort")


@every_colour
def test_each_seed_gives_its_own_drawing(colour: str) -> None:
    assert len({theme_drawing(colour, seed) for seed in SEEDS}) == len(SEEDS)


@every_colour
def test_one_element_is_moss(colour: str) -> None:
    pieces = [moss(colour, seed) for seed in SEEDS]
    assert {len(found) for found in pieces} == {1}
    assert {dict(found[0].attributes).get("d", "M").count("M") for found in pieces} == {1}


@pytest.mark.parametrize("colour", ["ruimte", "bedrijf", "gebouw", "neutraal"])
def test_the_moss_piece_survives_a_square_crop(colour: str) -> None:
    for seed in SEEDS:
        place = dict(moss(colour, seed)[0].attributes)
        x, y = (
            map(float, re.findall(r"-?[\d.]+", place["d"])[:2])
            if "d" in place
            else (float(place["cx"]), float(place["cy"]))
        )
        assert 120 < x < 360
        assert 0 <= y < 185


@every_colour
def test_only_classes_the_style_sheet_knows(colour: str) -> None:
    for shape in theme_drawing(colour, "amersfoort").shapes:
        assert re.fullmatch(r"(s )?(t[0-4]|th)", shape.css)


@every_colour
def test_a_drawing_stays_small(colour: str) -> None:
    drawing = theme_drawing(colour, "amersfoort")
    assert drawing.view_box == "0 0 480 200"
    assert sum(len(value) for shape in drawing.shapes for _, value in shape.attributes) < 9000
