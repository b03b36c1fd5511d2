"""The ambitieweb: how high a case aims on each theme, and several cases over one another."""

import math
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TypeAlias

from inkoopkring.views.drawings.shapes import (
    TURN,
    Drawing,
    Shape,
    circle,
    coordinate,
    merged,
    path,
    polar,
    sector,
    words,
)

VIEW_BOX = "28 28 464 464"
CENTRE = 260.0
HUB = 34.0
RIM = 196.0
JOINT = 2.2  # free on each side of a stone
MARKER_ROOM = 19.0
FEWEST_THEMES = 3

Levels: TypeAlias = Sequence[int | None]
Point: TypeAlias = tuple[float, float]


def radar(levels: Levels, top: int = 3) -> Drawing:
    """One case: a sector for each theme, filled up to its level (1 to `top`), dashed if unknown."""
    _check([levels], top)
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


def overlay_radar(series: Sequence[Levels], top: int = 3) -> Drawing:
    """Two to four cases: a line and markers each; a line stops where a level is unknown."""
    _check(series, top)
    themes = len(series[0])
    stones = (
        ("rs rs-uit", data) for theme in range(themes) for data in _stones(theme, themes, top)
    )
    spots = _spots(series, top)
    lines = (_line(number, row) for number, row in enumerate(spots, start=1))
    markers = (
        _marker(number, spot)
        for theme in range(themes)
        for number, row in enumerate(spots, start=1)
        if (spot := row[theme])
    )
    return Drawing(
        VIEW_BOX,
        (
            *merged(stones),
            *(line for line in lines if line),
            *markers,
            *_corner_labels(themes, top),
            *_theme_numbers(themes),
        ),
    )


def _check(series: Sequence[Levels], top: int) -> None:
    """Refuses what cannot be drawn."""
    if any(len(levels) != len(series[0]) for levels in series):
        raise ValueError("every case needs a level, or None, for the same themes")
    if len(series[0]) < FEWEST_THEMES or len(series) > len(_OUTLINES) + 1:
        raise ValueError("a radar needs three themes or more, and four cases at most")
    if any(level is not None and not 1 <= level <= top for row in series for level in row):
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


def _spots(series: Sequence[Levels], top: int) -> list[list[Point | None]]:
    """For each case and theme the middle of its marker, or None when the level is unknown."""
    themes = len(series[0])
    spots: list[list[Point | None]] = [[None] * themes for _ in series]
    for theme in range(themes):
        for level in range(1, top + 1):
            equal = [row for row, levels in enumerate(series) if levels[theme] == level]
            places = _side_by_side(len(equal), _middle(level, top), theme * TURN / themes, themes)
            for row, place in zip(equal, places, strict=True):
                spots[row][theme] = place
    return spots


def _side_by_side(count: int, radius: float, angle: float, themes: int) -> Iterator[Point]:
    """Places for this number of markers around one point: in one row, or two where it is narrow."""
    room = 2 * radius * math.tan(math.pi / themes)
    columns = count if count * MARKER_ROOM <= room else math.ceil(count / 2)
    rows = math.ceil(count / columns) if count else 0
    for index in range(count):
        row, column = divmod(index, columns)
        in_row = min(columns, count - row * columns)
        aside = (column - (in_row - 1) / 2) * MARKER_ROOM
        x, y = polar(CENTRE, CENTRE, radius - (row - (rows - 1) / 2) * MARKER_ROOM, angle)
        yield x + aside * math.cos(angle), y + aside * math.sin(angle)


def _line(number: int, spots: Sequence[Point | None]) -> Shape | None:
    """The line of one case around the web, in pieces where a level is unknown."""
    data, drawing = "", False
    for here, there in pairwise([*spots, spots[0]]):
        if here and there:
            data += f"{'' if drawing else 'M' + _at(*here)}L{_at(*there)}"
        drawing = bool(here and there)
    return path(f"rl rl{number}", data) if data else None


def _marker(number: int, spot: Point) -> Shape:
    """The sign of a case: circle, square, triangle or diamond."""
    css = f"rpt rpt{number}"
    if number == 1:
        return circle(css, *spot, 8)
    x, y = spot
    corners = (_at(x + dx, y + dy) for dx, dy in _OUTLINES[number - 2])
    return path(css, f"M{'L'.join(corners)}Z")


_OUTLINES: tuple[tuple[Point, ...], ...] = (
    ((-7, -7), (7, -7), (7, 7), (-7, 7)),
    ((0, -9.5), (9.5, 7), (-9.5, 7)),
    ((0, -10), (10, 0), (0, 10), (-10, 0)),
)


def _at(x: float, y: float) -> str:
    return f"{coordinate(x)} {coordinate(y)}"


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
