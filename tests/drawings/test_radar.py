"""The ambitieweb: what is known is filled, what is not known is dashed."""

from collections import Counter
from collections.abc import Sequence

import pytest

from inkoopkring.drawings.radar import radar, web_grid
from inkoopkring.drawings.shapes import Drawing

LEVELS = (1, 3, None, 2, 1, None)


def data(drawing: Drawing, css: str) -> str:
    return "".join(dict(s.attributes)["d"] for s in drawing.shapes if s.css == css)


def labels(drawing: Drawing, css: str) -> list[str]:
    return [shape.text for shape in drawing.shapes if shape.css == css]


def kinds(drawing: Drawing) -> Counter[str]:
    return Counter(shape.css for shape in drawing.shapes)


def test_same_levels_give_the_same_drawing() -> None:
    assert radar(LEVELS) == radar(LEVELS)
    assert web_grid(6, 3) == web_grid(6, 3)


def test_stones_are_filled_up_to_the_level() -> None:
    drawing = radar(LEVELS)
    assert data(drawing, "rs rs-aan").count("M") == 1 + 3 + 2 + 1
    assert data(drawing, "rs rs-uit").count("M") == 2 + 0 + 1 + 2


def test_an_unknown_level_is_one_dashed_sector() -> None:
    assert data(radar(LEVELS), "rs rs-leeg").count("M") == 2
    assert "rs rs-leeg" not in kinds(radar((1, 2, 3)))


@pytest.mark.parametrize(("themes", "top"), [(3, 3), (12, 3), (12, 5), (20, 1)])
def test_any_number_of_themes_and_levels(themes: int, top: int) -> None:
    drawing = radar([top] * themes, top)
    assert data(drawing, "rs rs-aan").count("M") == themes * top
    assert labels(drawing, "rnr") == [str(number) for number in range(1, themes + 1)]
    assert labels(drawing, "rniv rniv-op") == [str(level) for level in range(1, top + 1)]


def test_level_numbers_are_light_on_filled_stones_only() -> None:
    assert labels(radar((2, 1, 1)), "rniv rniv-op") == ["1", "2"]
    assert labels(radar((2, 1, 1)), "rniv rniv-af") == ["3"]
    assert labels(radar((None, 1, 1)), "rniv rniv-af") == ["1", "2", "3"]


@pytest.mark.parametrize(("themes", "top"), [(3, 2), (12, 3), (7, 5)])
def test_the_empty_web_has_every_stone_and_number(themes: int, top: int) -> None:
    grid = web_grid(themes, top)
    assert data(grid.drawing, "rs rs-uit").count("M") == themes * top
    assert labels(grid.drawing, "rniv rniv-af") == [str(level) for level in range(1, top + 1)]
    assert labels(grid.drawing, "rnr") == [str(number) for number in range(1, themes + 1)]
    assert (grid.themes, grid.top) == (themes, top)


@pytest.mark.parametrize("levels", [(1, 2), (0, 2, 3), (1, 2, 4)])
def test_what_cannot_be_drawn_is_refused(levels: Sequence[int]) -> None:
    with pytest.raises(ValueError, match=r"level|themes"):
        radar(levels)


def test_a_web_has_three_themes_or_more() -> None:
    with pytest.raises(ValueError, match="three themes"):
        web_grid(2, 3)
