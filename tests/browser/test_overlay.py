"""Several cases in one web: a line stops where a level is not stated."""

import json
import math
from collections.abc import Callable, Iterator, Sequence
from typing import Any

import pytest
from playwright.sync_api import Browser

from built_site import Site
from inkoopkring.drawings import web_grid

pytestmark = pytest.mark.browser

Shapes = list[dict[str, Any]]
Draw = Callable[..., Shapes]
"""From the levels of each case to shapes; `top` is the highest level."""


@pytest.fixture(scope="module")
def drawn(browser: Browser, site: Site) -> Iterator[Draw]:
    """Draws cases over one another, with the module of the page."""
    context = browser.new_context()
    page = context.new_page()
    page.goto(f"{site.origin}/data/")
    module = "(await import('../assets/js/overlay.js'))"

    def draw(series: Sequence[Sequence[int | None] | None], top: int = 3) -> Shapes:
        grid = web_grid(len(series[0] or ()), top)
        sizes = {name: getattr(grid, name) for name in ("themes", "top", "centre", "hub", "rim")}
        call = f"async ([grid, series]) => {module}.overlay(grid, series)"
        shapes: Shapes = page.evaluate(call, [sizes, series])
        return shapes

    yield draw
    context.close()


def data(shapes: Shapes, css: str) -> str:
    return "".join(one["attributes"].get("d", "o") for one in shapes if one["css"] == css)


def test_a_line_goes_round_when_everything_is_known(drawn: Draw) -> None:
    line = data(drawn([[1, 2, 3, 1], [2, 2, 2, 2]]), "rl rl1")
    assert (line.count("M"), line.count("L")) == (1, 4)


def test_a_line_stops_at_unknown_levels(drawn: Draw) -> None:
    shapes = drawn([[1, 2, None, 3, 3, None, 2, 2], [None] * 8])
    line = data(shapes, "rl rl1")
    assert (line.count("M"), line.count("L")) == (3, 4)
    assert [one["css"] for one in shapes].count("rpt rpt1") == 6
    assert data(shapes, "rl rl2") == ""


def test_a_single_known_level_has_a_marker_and_no_line(drawn: Draw) -> None:
    assert [one["css"] for one in drawn([[None, 2, None, None], None])] == ["rpt rpt1"]


def test_no_line_comes_near_the_middle(drawn: Draw) -> None:
    line = data(drawn([[1, None, 1, None, 1, 1], [3] * 6]), "rl rl1")
    points = [tuple(map(float, p.split())) for p in line.replace("M", "L").split("L") if p]
    assert all(math.dist(point, (260, 260)) > 34 for point in points)


def test_each_case_has_its_own_marker(drawn: Draw) -> None:
    shapes = drawn([[level] * 3 for level in (1, 2, 3, 4)], top=4)
    tags = {one["css"]: one["tag"] for one in shapes if one["css"].startswith("rpt")}
    assert tags == {"rpt rpt1": "circle", **{f"rpt rpt{n}": "path" for n in (2, 3, 4)}}
    assert [data(shapes, f"rpt rpt{n}").count("L") for n in (2, 3, 4)] == [9, 6, 9]


def test_equal_levels_lie_side_by_side(drawn: Draw) -> None:
    shapes = drawn([[3] * 12] * 4)
    marks = [json.dumps(one) for one in shapes if one["css"].startswith("rpt")]
    assert len(set(marks)) == 48


def test_one_marker_stands_on_the_axis_of_its_theme(drawn: Draw) -> None:
    (first, _) = drawn([[2, None, None], [None, 2, None]])
    assert first["attributes"]["cx"] == "260"
