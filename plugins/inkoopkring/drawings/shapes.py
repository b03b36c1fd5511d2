"""The few shapes our drawings are made of. A template turns them into SVG."""

import math
from collections.abc import Iterable
from dataclasses import dataclass

TURN = math.tau


@dataclass(frozen=True, slots=True)
class Shape:
    """One SVG element: `tag` path, circle or text, its CSS class and attributes, and its words."""

    tag: str
    css: str
    attributes: tuple[tuple[str, str], ...]
    text: str = ""


@dataclass(frozen=True, slots=True)
class Drawing:
    """Shapes within a `viewBox`."""

    view_box: str
    shapes: tuple[Shape, ...]


def coordinate(value: float) -> str:
    """A coordinate with one decimal at most: small files, and the same bytes everywhere."""
    text = f"{value:.1f}"
    return text.removesuffix(".0")


def polar(cx: float, cy: float, radius: float, angle: float) -> tuple[float, float]:
    """The point at `angle` (radians, clockwise from the top) on a circle."""
    return cx + radius * math.sin(angle), cy - radius * math.cos(angle)


def point(cx: float, cy: float, radius: float, angle: float) -> str:
    """A point on a circle as SVG writes it."""
    x, y = polar(cx, cy, radius, angle)
    return f"{coordinate(x)} {coordinate(y)}"


def arc(cx: float, cy: float, radius: float, start: float, end: float) -> str:
    """Path data of an open arc, clockwise."""
    size, large = coordinate(radius), int(end - start > math.pi)
    from_, to = point(cx, cy, radius, start), point(cx, cy, radius, end)
    return f"M{from_}A{size} {size} 0 {large} 1 {to}"


def sector(cx: float, cy: float, inner: float, outer: float, start: float, end: float) -> str:
    """Path data of a closed piece of a ring."""
    large = int(end - start > math.pi)
    out, in_ = coordinate(outer), coordinate(inner)
    return (
        f"M{point(cx, cy, outer, start)}A{out} {out} 0 {large} 1 {point(cx, cy, outer, end)}"
        f"L{point(cx, cy, inner, end)}A{in_} {in_} 0 {large} 0 {point(cx, cy, inner, start)}Z"
    )


def path(css: str, data: str, **attributes: object) -> Shape:
    """A path; underscores in attribute names become hyphens."""
    return Shape("path", css, (("d", data), *_named(attributes)))


def circle(css: str, cx: float, cy: float, radius: float, **attributes: object) -> Shape:
    """A circle."""
    places = (("cx", coordinate(cx)), ("cy", coordinate(cy)), ("r", coordinate(radius)))
    return Shape("circle", css, (*places, *_named(attributes)))


def words(css: str, x: float, y: float, text: str) -> Shape:
    """A piece of text."""
    return Shape("text", css, (("x", coordinate(x)), ("y", coordinate(y))), text)


def merged(pieces: Iterable[tuple[str, str]]) -> tuple[Shape, ...]:
    """One path for each class, out of (class, path data) pairs."""
    groups: dict[str, list[str]] = {}
    for css, data in pieces:
        groups.setdefault(css, []).append(data)
    return tuple(path(css, "".join(data)) for css, data in groups.items())


def _named(attributes: dict[str, object]) -> tuple[tuple[str, str], ...]:
    return tuple((key.replace("_", "-"), str(value)) for key, value in attributes.items())
