"""The sheet that theme drawings are made on: its size, seeded chance, and where things lie."""

import math
from collections.abc import Callable, Sequence
from hashlib import blake2b
from typing import TypeAlias

from inkoopkring.drawings.shapes import Shape, coordinate, path

WIDTH = 480.0
HEIGHT = 200.0

Draw: TypeAlias = Callable[[float, float], float]
Point: TypeAlias = tuple[float, float]
Box: TypeAlias = tuple[float, float, float, float]


def draws(seed: str) -> Draw:
    """A function that draws a number between two bounds: for one seed always the same row."""
    state = int.from_bytes(blake2b(seed.encode(), digest_size=8).digest(), "big")

    def draw(low: float, high: float) -> float:
        nonlocal state
        state = (state * 6364136223846793005 + 1442695040888963407) % 2**64
        return low + (high - low) * (state >> 32) / 2**32

    return draw


def whole(draw: Draw, low: int, high: int) -> int:
    """A whole number from `low` up to and including `high`."""
    return math.floor(draw(low, high + 1))


def moss_index(draw: Draw, centres: Sequence[Point]) -> int:
    """Which of these pieces is the moss one: the nearest to some point about the middle."""
    x, y = draw(200, 280), draw(65, 135)
    return min(range(len(centres)), key=lambda i: math.dist(centres[i], (x, y)))


def at(x: float, y: float) -> str:
    """A point, or a step, as path data has it."""
    return f"{coordinate(x)} {coordinate(y)}"


def polygon(points: Sequence[Point]) -> str:
    """Path data of a closed line through these points."""
    return f"M{'L'.join(at(*point) for point in points)}Z"


def box_data(x: float, y: float, width: float, height: float) -> str:
    """Path data of a box."""
    w, h = coordinate(width), coordinate(height)
    return f"M{at(x, y)}h{w}v{h}h-{w}z"


def centre(box: Box) -> Point:
    """The middle of a box."""
    return box[0] + box[2] / 2, box[1] + box[3] / 2


def is_in_view(x: float, y: float, width: float = 0, height: float = 0) -> bool:
    """Whether any of a box, or a spot, is on the drawing."""
    return -width < x < WIDTH and -height < y < HEIGHT


def ground(css: str) -> Shape:
    """The whole sheet in one shade."""
    return path(css, box_data(0, 0, WIDTH, HEIGHT))
