"""The stone circle of the home page: a stone for each case, and one open place."""

import math
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from itertools import accumulate, pairwise

from inkoopkring.drawings.shapes import TURN, Shape, coordinate, path, polar, sector
from inkoopkring.wording import dutch

CENTRE = 330.0
OUTER = 320.0
JOINT = 5.0  # between courses, and between the stones of one
INNER = (205.0, 165.0, 138.0, 118.0)  # the hole shrinks with one, two, three, four courses or more
LAST_COURSE = 0.74  # the outer course is lower than the others
STONE_ASPECT = 1.32  # how much wider than high a stone should be
OPEN_ANGLE = 5.62  # upper left, where no screen cuts it off
FEWEST_PLACES = 7  # with fewer stones the ring is not closed yet
MOST_STONES = 300  # with more, one stone stands for several cases
CASES_PER_STONE = 5
ALL_CASES = "/cases/"


@dataclass(frozen=True, slots=True)
class Stone:
    """A case as a stone: its theme colour, its link, and whether it is one of the newest."""

    id: str
    colour: str
    title: str
    address: str
    is_new: bool = False


@dataclass(frozen=True, slots=True)
class PlacedStone:
    """A stone and the piece of the circle it lies on."""

    stone: Stone
    shape: Shape


@dataclass(frozen=True, slots=True)
class StoneCircle:
    """The stones in the order given, the open place with its plus, and what one stone counts."""

    view_box: str
    pieces: tuple[PlacedStone, ...]
    open_place: Shape
    plus: Shape
    per_stone: int


@dataclass(frozen=True, slots=True)
class _Place:
    inner: float
    outer: float
    start: float
    end: float


def stone_circle(stones: Sequence[Stone]) -> StoneCircle:
    """Lays the stones in courses. A stone keeps about its place when others come or go."""
    per_stone = CASES_PER_STONE if len(stones) > MOST_STONES else 1
    laid = _bundled(stones) if per_stone > 1 else list(stones)
    open_place, *places = _places(max(len(laid) + 1, FEWEST_PLACES))
    mixed = sorted(range(len(laid)), key=lambda index: _mixing_key(laid[index]))
    place_of = dict(zip(mixed, places, strict=False))
    return StoneCircle(
        "0 0 660 660",
        tuple(PlacedStone(s, _piece(_css(s), place_of[i], JOINT / 2)) for i, s in enumerate(laid)),
        _piece("steen steen--open", open_place, 4.0, inset=2.0),
        _plus(open_place),
        per_stone,
    )


def _mixing_key(stone: Stone) -> bytes:
    """Where a stone comes in the row: anywhere, but always there."""
    return blake2b(stone.id.encode(), digest_size=8).digest()


def _css(stone: Stone) -> str:
    return f"steen steen--{'nieuw' if stone.is_new else stone.colour}"


def _bundled(stones: Sequence[Stone]) -> list[Stone]:
    """One stone for every few cases, of one colour as far as possible."""
    row = sorted(stones, key=lambda stone: (stone.colour, _mixing_key(stone)))
    bundles = [row[at : at + CASES_PER_STONE] for at in range(0, len(row), CASES_PER_STONE)]
    return [_bundle(bundle) for bundle in bundles]


def _bundle(stones: Sequence[Stone]) -> Stone:
    """The stone that stands for these: the colour most of them have, new when one is new."""
    colour, _ = Counter(stone.colour for stone in stones).most_common(1)[0]
    title = dutch.count(len(stones), "case", "cases")
    return Stone(stones[0].id, colour, title, ALL_CASES, any(stone.is_new for stone in stones))


def _places(count: int) -> Iterator[_Place]:
    """All places: the open one, then the outer course back from there, then the courses within."""
    courses = _best_courses(count)
    bounds = [0, *accumulate(inner + outer for inner, outer in courses)]
    marks = [round(count * bound / bounds[-1]) for bound in bounds]
    laid = list(zip(courses, (end - start for start, end in pairwise(marks)), strict=True))
    for (inner, outer), number in reversed(laid):
        width = TURN / number
        first = OPEN_ANGLE - width / 2 if outer == OUTER else 0.04 + inner * 0.0021
        for index in range(number):
            start = first - index * width
            yield _Place(inner, outer, start, start + width)


def _best_courses(count: int) -> list[tuple[float, float]]:
    """As many courses as give this number of stones the best shape."""

    def misfit(courses: list[tuple[float, float]]) -> float:
        width = sum((inner + outer) / 2 for inner, outer in courses) * TURN / count
        height = sum(outer - inner for inner, outer in courses) / len(courses)
        return abs(math.log(width / height / STONE_ASPECT))

    return min((_courses(number) for number in range(1, 9)), key=misfit)


def _courses(number: int) -> list[tuple[float, float]]:
    """The inner and outer radius of each course, from the hole outwards."""
    inner = INNER[min(number, len(INNER)) - 1]
    height = (OUTER - inner - JOINT * (number - 1)) / (number - 1 + LAST_COURSE)
    starts = [inner + index * (height + JOINT) for index in range(number)]
    return [*((start, start + height) for start in starts[:-1]), (starts[-1], OUTER)]


def _piece(css: str, place: _Place, gap: float, inset: float = 0.0) -> Shape:
    """A place as a shape, with `gap` left free on both sides and `inset` above and below."""
    inner, outer, free = place.inner + inset, place.outer - inset, gap / place.outer
    data = sector(CENTRE, CENTRE, inner, outer, place.start + free, place.end - free)
    return path(css, data)


def _plus(place: _Place) -> Shape:
    """The plus sign in the middle of a place."""
    x, y = polar(CENTRE, CENTRE, (place.inner + place.outer) / 2, (place.start + place.end) / 2)
    arm = min(8.0, (place.outer - place.inner) * 0.22)
    length = coordinate(2 * arm)
    level = f"{coordinate(x - arm)} {coordinate(y)}"
    upright = f"{coordinate(x)} {coordinate(y - arm)}"
    return path("steen__plus", f"M{level}h{length}M{upright}v{length}")
