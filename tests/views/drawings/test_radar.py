"""The ambitieweb: what is known is filled, what is not known is dashed and has no line."""

from collections import Counter
from collections.abc import Sequence

import pytest

from inkoopkring.views.drawings.radar import overlay_radar, radar
from inkoopkring.views.drawings.shapes import Drawing

LEVELS = (1, 3, None, 2, 1, None)


def data(drawing: Drawing, css: str) -> str:
    return "".join(dict(s.attributes)["d"] for s in drawing.shapes if s.css == css)


def labels(drawing: Drawing, css: str) -> list[str]:
    return [shape.text for shape in drawing.shapes if shape.css == css]


def kinds(drawing: Drawing) -> Counter[str]:
    return Counter(shape.css for shape in drawing.shapes)


def test_same_levels_give_the_same_drawing() -> None:
    assert radar(LEVELS) == radar(LEVELS)
    assert overlay_radar([LEVELS, LEVELS]) == overlay_radar([LEVELS, LEVELS])


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


def test_a_line_goes_round_when_everything_is_known() -> None:
    line = data(overlay_radar([[1, 2, 3, 1], [2, 2, 2, 2]]), "rl rl1")
    assert (line.count("M"), line.count("L")) == (1, 4)


def test_a_line_stops_at_unknown_levels() -> None:
    drawing = overlay_radar([[1, 2, None, 3, 3, None, 2, 2], [None] * 8])
    line = data(drawing, "rl rl1")
    assert (line.count("M"), line.count("L")) == (3, 4)
    assert kinds(drawing)["rpt rpt1"] == 6


def test_a_single_known_level_has_a_marker_and_no_line() -> None:
    drawing = overlay_radar([[None, 2, None, None], [None] * 4])
    assert kinds(drawing)["rpt rpt1"] == 1
    assert not {"rl rl1", "rl rl2", "rpt rpt2"} & set(kinds(drawing))


def test_no_line_comes_near_the_middle() -> None:
    line = data(overlay_radar([[1, None, 1, None, 1, 1], [3] * 6]), "rl rl1")
    points = [tuple(map(float, p.split())) for p in line.replace("M", "L").split("L") if p]
    assert all((x - 260) ** 2 + (y - 260) ** 2 > 34**2 for x, y in points)


def test_each_case_has_its_own_marker() -> None:
    drawing = overlay_radar([[level] * 3 for level in (1, 2, 3, 4)], top=4)
    markers = {shape.css: shape for shape in drawing.shapes if shape.css.startswith("rpt")}
    assert [markers[f"rpt rpt{n}"].tag for n in (1, 2, 3, 4)] == ["circle", "path", "path", "path"]
    assert [data(drawing, f"rpt rpt{n}").count("L") for n in (2, 3, 4)] == [3 * 3, 2 * 3, 3 * 3]


def test_equal_levels_lie_side_by_side() -> None:
    drawing = overlay_radar([[3] * 12, [3] * 12, [3] * 12, [3] * 12])
    marks = [shape for shape in drawing.shapes if shape.css.startswith("rpt")]
    assert len({shape.attributes for shape in marks}) == 48


def test_one_marker_stands_on_the_axis_of_its_theme() -> None:
    drawing = overlay_radar([[2, None, None], [None, 2, None]])
    first = next(shape for shape in drawing.shapes if shape.css == "rpt rpt1")
    assert dict(first.attributes)["cx"] == "260"


@pytest.mark.parametrize(
    "series",
    [
        [[1, 2], [1, 2]],
        [[1, 2, 3], [1, 2]],
        [[0, 2, 3]],
        [[1, 2, 4]],
        [[1, 1, 1]] * 5,
    ],
)
def test_what_cannot_be_drawn_is_refused(series: Sequence[Sequence[int]]) -> None:
    with pytest.raises(ValueError, match=r"level|themes"):
        overlay_radar(series)
