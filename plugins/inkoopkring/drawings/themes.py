"""A drawing for each theme, made as a specification is: plan, section, façade.

Every drawing is seeded with a text, so each case has its own. One element is moss: the piece
that comes back. It lies near the middle, where no tile or page head cuts it off.
"""

import math
from collections.abc import Callable, Iterator, Sequence

from inkoopkring.drawings.canvas import (
    HEIGHT,
    WIDTH,
    Box,
    Draw,
    Point,
    at,
    box_data,
    centre,
    draws,
    ground,
    is_in_view,
    moss_index,
    polygon,
    whole,
)
from inkoopkring.drawings.paving import paving
from inkoopkring.drawings.shapes import (
    TURN,
    Drawing,
    Shape,
    circle,
    coordinate,
    merged,
    path,
    polar,
)


def theme_drawing(colour: str, seed: str) -> Drawing:
    """The drawing of a theme colour; the same seed gives the same drawing."""
    return Drawing(f"0 0 {WIDTH:.0f} {HEIGHT:.0f}", tuple(_MAKERS[colour](draws(seed))))


# Groenbeheer: mown lanes and trees from above.


def _green(draw: Draw) -> Iterator[Shape]:
    side = 1 if draw(0, 1) < 0.5 else -1
    bends = side * draw(-70, -34), side * draw(48, 100), draw(-24, 24)
    moss = whole(draw, 4, 5)
    for lane in range(-4, 14):
        css = "th" if lane == moss else ("t1" if lane % 2 else "t2")
        yield path(f"s {css}", _lane(lane * 22, bends), stroke_width=15)
    for (x, y), radius in _trees(draw):
        yield from _tree(draw, x, y, radius)


def _lane(y: float, bends: tuple[float, float, float]) -> str:
    first, second, last = (y + bend for bend in bends)
    return f"M-20 {coordinate(y)}C{at(110, first)} {at(250, second)} {at(500, last)}"


def _trees(draw: Draw) -> list[tuple[Point, float]]:
    """Trees that do not touch, the largest first; where there is no room, none."""
    trees: list[tuple[Point, float]] = []
    for radius in (draw(48, 58), draw(40, 52), draw(30, 38), draw(24, 32), draw(20, 28)):
        for _ in range(30):
            spot = draw(0, WIDTH), draw(-10, HEIGHT + 10)
            if all(math.dist(spot, other) > radius + size + 22 for other, size in trees):
                trees.append((spot, radius))
                break
    return trees


def _tree(draw: Draw, x: float, y: float, radius: float) -> Iterator[Shape]:
    """A tree with its rings, a little off the middle."""
    rings = int(radius // 9)
    aside, up = draw(-1, 1), draw(-1, 1)
    yield circle("t0", x, y, radius + 5)
    yield circle("t3", x, y, radius)
    for ring in range(1, rings + 1):
        size = radius * (1 - ring / (rings + 0.8))
        yield circle("s t1", x + ring * aside, y + ring * up, size, stroke_width=1.6)


# GWW: a section through a road.


def _road(draw: Draw) -> Iterator[Shape]:
    crown = draw(8, 32)
    side = 1 if draw(0, 1) < 0.5 else -1
    moss = whole(draw, 1, 2)
    y = top = draw(40, 54)
    yield ground("t0")
    for index, thickness in enumerate((draw(13, 18), draw(17, 26), draw(20, 32))):
        css = "t4" if index == 0 else ("th" if index == moss else "t3")
        yield path(css, _layer(y, thickness, crown))
        y += thickness + 2
    depth = draw(32, 46)
    yield path("t1", _layer(y, depth, crown))
    yield from merged(_rubble(draw, y, depth, crown))
    yield path("t2", _layer(y + depth + 2, HEIGHT, crown))
    yield _sand(draw, y + depth + 8)
    yield from _pipe(240 + side * draw(70, 180), draw(142, 162), draw(17, 30))
    yield from _kerb(240 - side * draw(165, 205), top, crown)
    yield _road_marking(top + 5, crown)


def _rise(x: float, crown: float) -> float:
    """How much higher the road is here than at its edges."""
    return 2 * crown * (x / WIDTH) * (1 - x / WIDTH)


def _layer(y: float, thickness: float, crown: float) -> str:
    low = y + thickness
    return (
        f"M0 {coordinate(y)}Q{at(240, y - crown)} {at(480, y)}"
        f"V{coordinate(low)}Q{at(240, low - crown)} {at(0, low)}Z"
    )


def _rubble(draw: Draw, y: float, depth: float, crown: float) -> Iterator[tuple[str, str]]:
    """Broken stones within a layer."""
    for index in range(60):
        size = draw(3, 6.5)
        x = 8 * index + draw(0, 8)
        middle = x, y - _rise(x, crown) + draw(size + 2, depth - size - 2)
        css = "t2" if draw(0, 1) < 0.7 else "t3"
        yield css, polygon(_broken_stone(draw, middle, size))


def _broken_stone(draw: Draw, middle: Point, size: float) -> list[Point]:
    corners, angle = whole(draw, 4, 6), draw(0, TURN)
    return [
        polar(*middle, size * draw(0.75, 1.1), angle + corner * TURN / corners)
        for corner in range(corners)
    ]


def _sand(draw: Draw, top: float) -> Shape:
    dots = "".join(f"M{at(draw(0, WIDTH), draw(top, HEIGHT))}h.01" for _ in range(130))
    return path("s t0", dots, stroke_width=2.4, stroke_linecap="round")


def _pipe(x: float, y: float, radius: float) -> Iterator[Shape]:
    yield circle("t0", x, y, radius + 6)
    yield circle("s t4", x, y, radius, stroke_width=7)


def _kerb(x: float, top: float, crown: float) -> Iterator[Shape]:
    """A kerb that stands a little above the road."""
    y = top - _rise(x, crown) - 18
    yield path("t0", box_data(x - 10, y, 20, 54))
    yield path("t3", box_data(x - 8, y, 16, 52))


def _road_marking(y: float, crown: float) -> Shape:
    data = f"M0 {coordinate(y)}Q{at(240, y - crown)} {at(480, y)}"
    return path("s t0", data, stroke_width=2, stroke_dasharray="18 26")


# Bedrijfsvoering: the plan of an office.


def _office(draw: Draw) -> Iterator[Shape]:
    yield ground("t0")
    lines = "".join(f"M{x} 0v200" for x in range(20, 480, 40))
    lines += "".join(f"M0 {y}h480" for y in range(20, 200, 40))
    yield path("s t1", lines, stroke_width=1.2)
    seats: list[Point] = []
    top = draw(-24, 24)
    for row in range(3):
        x = draw(-130, -30)
        while x < WIDTH:
            is_round = draw(0, 1) < 0.36
            make = _round_table if is_round else _desks
            width, shapes, places = make(draw, x, top + row * 106)
            yield from shapes
            seats += places
            x += width + draw(14, 34)
    yield from _stools(draw, [seat for seat in seats if is_in_view(*seat)])


def _desks(draw: Draw, x: float, y: float) -> tuple[float, list[Shape], list[Point]]:
    """A row of desks: its width, its shapes and where people sit."""
    count = whole(draw, 2, 4)
    width = count * 40.0
    shapes = [
        path("t2", box_data(x, y - 19, width, 38)),
        path("t1", box_data(x + 2, y - 1, width - 4, 2)),
    ]
    seats = [(x + 20 + 40 * i, y + side) for i in range(count) for side in (-34, 34)]
    return width, shapes, seats


def _round_table(draw: Draw, x: float, y: float) -> tuple[float, list[Shape], list[Point]]:
    """A round table: its width, its shapes and where people sit."""
    radius, angle = draw(22, 27), draw(0, TURN)
    count, reach = whole(draw, 4, 6), radius + 15
    middle = x + reach + 10, y
    shapes = [
        circle("t2", *middle, radius),
        circle("s t1", *middle, radius - 8, stroke_width=2),
    ]
    seats = [polar(*middle, reach, angle + i * TURN / count) for i in range(count)]
    return 2 * reach + 20, shapes, seats


def _stools(draw: Draw, seats: Sequence[Point]) -> Iterator[Shape]:
    moss = moss_index(draw, seats)
    for index, (x, y) in enumerate(seats):
        dark = draw(0, 1) < 0.16
        yield circle("th" if index == moss else ("t4" if dark else "t3"), x, y, 10.5)
        yield circle("s t0", x, y, 6, stroke_width=1.6)


# Gebouwen: a façade.


def _facade(draw: Draw) -> Iterator[Shape]:
    yield ground("t1")
    yield from _brickwork(float(whole(draw, 8, 12)))
    pitch, storey = draw(66, 92), draw(92, 106)
    width, height = pitch * draw(0.56, 0.66), storey * draw(0.62, 0.72)
    left, top = -draw(0, pitch), draw(8, 22)
    windows: list[Box] = [
        (left + column * pitch, top + floor * storey, width, height)
        for floor in range(math.ceil(HEIGHT / storey))
        for column in range(math.ceil(WIDTH / pitch) + 1)
    ]
    moss = moss_index(draw, [centre(window) for window in windows])
    bars = _GLAZING[whole(draw, 0, len(_GLAZING) - 1)]
    reveals = (box_data(x - 4, y - 4, width + 8, height + 14) for x, y, *_ in windows)
    sills = (box_data(x - 6, y + height + 2, width + 12, 6) for x, y, *_ in windows)
    yield path("t0", "".join(reveals))
    yield from merged(
        ("th" if i == moss else "t3", box_data(*box)) for i, box in enumerate(windows)
    )
    yield path("s t4", "".join(_frame(window, *bars) for window in windows), stroke_width=2.6)
    yield path("t4", "".join(sills))


def _brickwork(course: float) -> Iterator[Shape]:
    """The joints of a brick wall; a dashed line makes the upright ones of every second course."""
    brick = course * 2.4
    beds = "".join(f"M0 {coordinate(n * course)}h480" for n in range(math.ceil(HEIGHT / course)))
    yield path("s t0", beds, stroke_width=1.4)
    uprights = ""
    for column in range(math.ceil(WIDTH / brick) + 1):
        uprights += f"M{at(column * brick, 0)}v200"
        uprights += f"M{at((column + 0.5) * brick, course)}v200"
    yield path("s t0", uprights, stroke_width=1.4, stroke_dasharray=coordinate(course))


# Upright and level glazing bars, at these parts of a window's width and height.
_GLAZING: tuple[tuple[tuple[float, ...], tuple[float, ...]], ...] = (
    ((0.5,), (0.35,)),
    ((0.5,), (0.5,)),
    ((), (0.3,)),
    ((1 / 3, 2 / 3), (0.3,)),
    ((0.5,), (1 / 3, 2 / 3)),
)


def _frame(window: Box, upright: tuple[float, ...], level: tuple[float, ...]) -> str:
    """The frame of a window and its glazing bars."""
    x, y, width, height = window
    bars = [f"M{at(x + part * width, y)}v{coordinate(height)}" for part in upright]
    bars += [f"M{at(x, y + part * height)}h{coordinate(width)}" for part in level]
    return box_data(*window) + "".join(bars)


# Without a theme: shelves of files.


def _shelves(draw: Draw) -> Iterator[Shape]:
    pitch = draw(78, 92)
    first = draw(8, pitch - 30)
    boards = [first + index * pitch for index in range(math.ceil(HEIGHT / pitch) + 1)]
    files = [file for board in boards for file in _row_of_files(draw, board, pitch - 20)]
    seen = [file for file in files if is_in_view(*file)]
    moss = moss_index(draw, [centre(file) for file in seen])
    pieces = []
    for index, file in enumerate(seen):
        chance = draw(0, 1)
        css = "t3" if chance < 0.14 else ("t2" if chance < 0.55 else "t1")
        pieces.append(("th" if index == moss else css, box_data(*file)))
    yield ground("t0")
    yield from merged(pieces)
    yield path("t0", "".join(_label(file) for file in seen))
    yield path("t4", "".join(box_data(0, board, WIDTH, 5) for board in boards))


def _row_of_files(draw: Draw, board: float, room: float) -> Iterator[Box]:
    """Files that stand on a board, with now and then some room between them."""
    x = draw(-30, 0)
    while x < WIDTH:
        width, height = draw(14, 27), room * draw(0.74, 1)
        for _ in range(whole(draw, 1, 4)):
            yield x, board - height, width, height
            x += width + 2
        if draw(0, 1) < 0.18:
            x += draw(14, 40)


def _label(file: Box) -> str:
    """The label on the back of a file."""
    x, y, width, _ = file
    return box_data(x + 4, y + 9, width - 8, 15)


_MAKERS: dict[str, Callable[[Draw], Iterator[Shape]]] = {
    "groen": _green,
    "ruimte": paving,
    "gww": _road,
    "bedrijf": _office,
    "gebouw": _facade,
    "neutraal": _shelves,
}
