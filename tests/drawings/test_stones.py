"""The stone circle: every case a stone, one place open, and a stone that keeps its place."""

import math
import re
from itertools import combinations
from statistics import median

import pytest

from inkoopkring.drawings.shapes import TURN, Shape
from inkoopkring.drawings.stones import Stone, StoneCircle, stone_circle

COLOURS = ("groen", "ruimte", "gww", "bedrijf", "gebouw", "neutraal")


def stones(count: int) -> list[Stone]:
    return [
        Stone(f"case-{n}", COLOURS[n % 5], f"Case {n}", f"/cases/case-{n}/", is_new=n < 3)
        for n in range(count)
    ]


def corners(shape: Shape) -> list[complex]:
    """Outer start, outer end, inner end and inner start of a piece, seen from the middle."""
    data = dict(shape.attributes)["d"]
    ends = re.findall(r"(?:[ML]|A\S+ \S+ 0 \d \d )(-?[\d.]+) (-?[\d.]+)", data)
    return [complex(float(x) - 330, 330 - float(y)) for x, y in ends]


def spot(shape: Shape) -> complex:
    return sum(corners(shape)) / 4


def overlap(one: Shape, other: Shape) -> bool:
    """Whether two pieces lie over each other: in the same course and at the same angle."""
    (low, high), (low2, high2) = (
        sorted((abs(piece[0]), abs(piece[2]))) for piece in (corners(one), corners(other))
    )
    if high <= low2 + 0.2 or high2 <= low + 0.2:
        return False
    start, end, start2, end2 = (
        TURN / 4 - math.atan2(c.imag, c.real) for piece in (one, other) for c in corners(piece)[:2]
    )
    return (start2 - start) % TURN < (end - start) % TURN or (start - start2) % TURN < (
        end2 - start2
    ) % TURN


def shapes(circle: StoneCircle) -> list[Shape]:
    return [piece.shape for piece in circle.pieces]


def test_same_stones_give_the_same_circle() -> None:
    assert stone_circle(stones(89)) == stone_circle(stones(89))


@pytest.mark.parametrize("count", [0, 1, 5, 6, 7, 34, 89, 300])
def test_every_case_is_a_stone_in_the_order_given(count: int) -> None:
    circle = stone_circle(stones(count))
    assert [piece.stone for piece in circle.pieces] == stones(count)
    assert len({dict(shape.attributes)["d"] for shape in shapes(circle)}) == count
    assert circle.per_stone == 1


@pytest.mark.parametrize("count", [1, 5, 20, 89, 300, 301])
def test_no_stone_lies_on_the_open_place(count: int) -> None:
    circle = stone_circle(stones(count))
    assert not any(overlap(shape, circle.open_place) for shape in shapes(circle))


def test_no_two_stones_overlap() -> None:
    pairs = combinations(shapes(stone_circle(stones(89))), 2)
    assert not any(overlap(one, other) for one, other in pairs)


@pytest.mark.parametrize("count", [0, 12, 89, 301])
def test_the_open_place_is_upper_left_and_holds_the_plus(count: int) -> None:
    circle = stone_circle(stones(count))
    assert circle.open_place.css == "steen steen--open"
    middle = spot(circle.open_place)
    assert middle.real < 0 < middle.imag
    start = re.match(r"M(\S+) (\S+)h(\S+)M", dict(circle.plus.attributes)["d"])
    assert start
    x, y, length = map(float, start.groups())
    assert abs(complex(x + length / 2 - 330, 330 - y) - middle) < 30


def test_colours_and_the_newest_become_classes() -> None:
    found = [shape.css for shape in shapes(stone_circle(stones(5)))]
    assert found == ["steen steen--nieuw"] * 3 + ["steen steen--bedrijf", "steen steen--gebouw"]


def test_about_ninety_stones_lie_in_four_courses() -> None:
    radii = {
        (round(abs(ends[2])), round(abs(ends[0])))
        for ends in map(corners, shapes(stone_circle(stones(89))))
    }
    assert radii == {(118, 168), (173, 223), (228, 278), (283, 320)}


def test_a_new_case_leaves_the_others_about_where_they_were() -> None:
    before = {piece.stone.id: spot(piece.shape) for piece in stone_circle(stones(89)).pieces}
    after = {piece.stone.id: spot(piece.shape) for piece in stone_circle(stones(90)).pieces}
    moved = [abs(after[case] - place) for case, place in before.items()]
    assert median(moved) < 60


def test_neighbours_are_mixed() -> None:
    row = [Stone(f"case-{n}", COLOURS[n // 20], "", "") for n in range(100)]
    places = [(spot(piece.shape), piece.stone.colour) for piece in stone_circle(row).pieces]
    alike = [
        min((abs(place - p), c) for p, c in places if p != place)[1] == colour
        for place, colour in places
    ]
    assert sum(alike) < 40


def test_above_three_hundred_a_stone_stands_for_five_cases() -> None:
    circle = stone_circle(stones(301))
    assert circle.per_stone == 5
    assert len(circle.pieces) == 61
    assert {piece.stone.address for piece in circle.pieces} == {"/cases/"}
    assert [piece.stone.title for piece in circle.pieces].count("1 case") == 1


def test_a_stone_for_five_has_the_colour_most_of_them_have() -> None:
    few = [Stone(f"a{n}", "groen", "", "") for n in range(153)]
    many = [Stone(f"b{n}", "gww", "", "") for n in range(152)]
    colours = [piece.stone.colour for piece in stone_circle(few + many).pieces]
    assert (colours.count("groen"), colours.count("gww")) == (31, 30)


def test_a_stone_for_five_is_new_when_one_of_them_is() -> None:
    circle = stone_circle(stones(301))
    assert 1 <= sum(piece.shape.css == "steen steen--nieuw" for piece in circle.pieces) <= 3
