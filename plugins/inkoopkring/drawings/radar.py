"""The ambitieweb: how high a case aims on each theme, and the empty web to draw several in."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from inkoopkring.drawings.shapes import (
    TURN,
    Drawing,
    Shape,
    merged,
    polar,
    sector,
    words,
)

VIEW_BOX = "28 28 464 464"
CENTRE = 260.0
HUB = 34.0
RIM = 196.0
JOINT = 2.2  # free on each side of a stone
FEWEST_THEMES = 3

Levels: TypeAlias = Sequence[int | None]


@dataclass(frozen=True, slots=True)
class WebGrid:
    """An ambitieweb without levels, and the measures with which a script draws cases over it."""

    drawing: Drawing
    themes: int
    top: int
    centre: float = CENTRE
    hub: float = HUB
    rim: float = RIM


def radar(levels: Levels, top: int = 3) -> Drawing:
    """One case: a sector for each theme, filled up to its level (1 to `top`), dashed if unknown."""
    _check(levels, top)
    stones = (
        piece
        for theme, level in enumerate(levels)
        for piece in _sector_pieces(theme, len(levels), level, top)
    )
    labels = (
        _level_label(step, "op" if (levels[0] or 0) >= step else "af", 0.0, _middle(step, top))
        for step in range(1, top + 1)
    )
    return Drawing(VIEW_BOX, (*merged(stones), *labels, *_theme_numbers(len(levels))))


def web_grid(themes: int, top: int) -> WebGrid:
    """The web of a framework with this number of themes and levels, all stones empty."""
    _check([None] * themes, top)
    stones = (
        ("rs rs-uit", data) for theme in range(themes) for data in _stones(theme, themes, top)
    )
    shapes = (*merged(stones), *_corner_labels(themes, top), *_theme_numbers(themes))
    return WebGrid(Drawing(VIEW_BOX, shapes), themes, top)


def _check(levels: Levels, top: int) -> None:
    """Refuses what cannot be drawn."""
    if len(levels) < FEWEST_THEMES:
        raise ValueError("a web needs three themes or more")
    if any(level is not None and not 1 <= level <= top for level in levels):
        raise ValueError(f"a level is 1 to {top}, or None when it is not stated")


def _angles(theme: int, themes: int) -> tuple[float, float]:
    """Where the sector of a theme starts and ends; the first one stands upright."""
    return (theme - 0.5) * TURN / themes, (theme + 0.5) * TURN / themes


def _middle(level: int, top: int) -> float:
    """The radius halfway the stone of this level."""
    return HUB + (level - 0.5) * (RIM - HUB) / top


def _sector_pieces(
    theme: int, themes: int, level: int | None, top: int
) -> Iterator[tuple[str, str]]:
    """(class, path data) of the stones of one theme, or of one dashed sector."""
    if level is None:
        start, end = _angles(theme, themes)
        outline = sector(CENTRE, CENTRE, HUB + 3, RIM - 3, start + 0.016, end - 0.016)
        yield "rs rs-leeg", outline
        return
    for step, data in enumerate(_stones(theme, themes, top), start=1):
        yield f"rs rs-{'aan' if step <= level else 'uit'}", data


def _stones(theme: int, themes: int, top: int) -> Iterator[str]:
    """Path data of the stones of one theme, from the hub outwards."""
    start, end = _angles(theme, themes)
    height = (RIM - HUB) / top
    for step in range(top):
        inner, outer = HUB + step * height + 2, HUB + (step + 1) * height - 2
        free = JOINT / outer
        yield sector(CENTRE, CENTRE, inner, outer, start + free, end - free)


def _corner_labels(themes: int, top: int) -> Iterator[Shape]:
    """The level numbers in the corner of the first sector, clear of the markers."""
    for step in range(1, top + 1):
        radius = _middle(step, top) + (RIM - HUB) / top / 4
        yield _level_label(step, "af", 12 / radius - math.pi / themes, radius)


def _level_label(level: int, state: str, angle: float, radius: float) -> Shape:
    x, y = polar(CENTRE, CENTRE, radius, angle)
    return words(f"rniv rniv-{state}", x, y + 5, str(level))


def _theme_numbers(themes: int) -> Iterator[Shape]:
    """The numbers of the themes, around the rim."""
    for theme in range(themes):
        x, y = polar(CENTRE, CENTRE, RIM + 20, theme * TURN / themes)
        yield words("rnr", x, y + 7, str(theme + 1))
