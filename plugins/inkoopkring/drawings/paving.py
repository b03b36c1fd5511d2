"""Openbare ruimte: paving, mostly in herringbone."""

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import TypeAlias

from inkoopkring.drawings.canvas import (
    HEIGHT,
    WIDTH,
    Draw,
    Point,
    at,
    is_in_view,
    moss_index,
    whole,
)
from inkoopkring.drawings.shapes import TURN, Shape, merged

Spot: TypeAlias = tuple[int, int]
Size: TypeAlias = tuple[int, int]


def paving(draw: Draw) -> Iterator[Shape]:
    """Stones in a bond: dark, light, and one of moss."""
    bond, turned = _BONDS[whole(draw, 0, len(_BONDS) - 1)]
    unit, angle = draw(18, 24), TURN / 8 if turned else 0.0
    middle = WIDTH / 2 + draw(-20, 20), HEIGHT / 2 + draw(-20, 20)
    along, down = unit * math.cos(angle), unit * math.sin(angle)
    stones = {size: _Stone.of(size, along, down, unit) for size in ((2, 1), (1, 2))}
    seen: list[tuple[_Stone, float, float]] = []
    for (column, row), size in bond():
        x, y = middle[0] + column * along - row * down, middle[1] + column * down + row * along
        if stones[size].is_seen(x, y):
            seen.append((stones[size], x, y))
    moss = moss_index(draw, [stone.centre(x, y) for stone, x, y in seen])
    dark = draw(0.05, 0.1)
    pieces = []
    for index, (stone, x, y) in enumerate(seen):
        chance = draw(0, 1)
        css = "t3" if chance < dark else ("t2" if chance < 0.38 else "t1")
        pieces.append(("th" if index == moss else css, stone.data(x, y)))
    yield from merged(pieces)


@dataclass(frozen=True, slots=True)
class _Stone:
    """A paving stone of one size and turn: its first corner and its bounds, from its own spot."""

    first: Point
    least: Point
    most: Point
    sides: str
    """Path data from the first corner on: the same wherever the stone lies."""

    @classmethod
    def of(cls, size: Size, along: float, down: float, unit: float) -> "_Stone":
        """A stone of so many units, with half a joint of 1 off on every side."""
        joint = 1 / unit
        right, bottom = size[0] - joint, size[1] - joint
        corners = tuple(
            (x * along - y * down, x * down + y * along)
            for x, y in ((joint, joint), (right, joint), (right, bottom), (joint, bottom))
        )
        steps = (at(b[0] - a[0], b[1] - a[1]) for a, b in pairwise(corners))
        across, up = zip(*corners, strict=True)
        least, most = (min(across), min(up)), (max(across), max(up))
        return cls(corners[0], least, most, f"l{'l'.join(steps)}z")

    def centre(self, x: float, y: float) -> Point:
        (left, top), (right, bottom) = self.least, self.most
        return x + (left + right) / 2, y + (top + bottom) / 2

    def is_seen(self, x: float, y: float) -> bool:
        (left, top), (right, bottom) = self.least, self.most
        return is_in_view(x + left, y + top, right - left, bottom - top)

    def data(self, x: float, y: float) -> str:
        """Path data of this stone with its spot at a point."""
        return f"M{at(x + self.first[0], y + self.first[1])}{self.sides}"


def _herringbone() -> Iterator[tuple[Spot, Size]]:
    for y in range(-17, 17):
        for x in range(-17, 17):
            if (x - y) % 4 == 0:
                yield (x, y), (2, 1)
            elif (x - y) % 4 == 3:
                yield (x, y), (1, 2)


def _basket_weave() -> Iterator[tuple[Spot, Size]]:
    for y in range(-16, 16, 2):
        for x in range(-16, 16, 2):
            if (x + y) % 4 == 0:
                yield from (((x, y), (2, 1)), ((x, y + 1), (2, 1)))
            else:
                yield from (((x, y), (1, 2)), ((x + 1, y), (1, 2)))


_BONDS: tuple[tuple[Callable[[], Iterator[tuple[Spot, Size]]], bool], ...] = (
    (_herringbone, False),
    (_herringbone, True),
    (_basket_weave, False),
)
