"""The ring of seven pieces: our mark, and the glyph that shows which steps a case covers."""

from collections.abc import Callable
from functools import cache

from inkoopkring.drawings.shapes import TURN, Drawing, arc, path

STEPS = 7


@cache
def step_ring(on: frozenset[int]) -> Drawing:
    """The data glyph: pieces 1–7, of which those in `on` are filled."""
    return _ring(11.0, 0.17, lambda n: "aan" if n in on else "uit")


@cache
def mark() -> Drawing:
    """The mark: six pieces and the seventh, in moss, that closes the ring."""
    return _ring(11.6, 0.16, lambda n: "m2" if n == STEPS else "m1")


def _ring(radius: float, gap: float, css: Callable[[int], str]) -> Drawing:
    part = TURN / STEPS
    pieces = (
        path(
            css(number),
            arc(
                16,
                16,
                radius,
                (number - 1) * part + gap / 2,
                number * part - gap / 2,
            ),
        )
        for number in range(1, STEPS + 1)
    )
    return Drawing("0 0 32 32", tuple(pieces))
