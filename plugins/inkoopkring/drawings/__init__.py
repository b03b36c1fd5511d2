"""Our own drawings as geometry: the step ring, the stone circle, the radar, theme drawings.

Everything is made when the site is built and is the same for the same input.
"""

from inkoopkring.drawings.radar import WebGrid, radar, web_grid
from inkoopkring.drawings.ring import mark, step_ring
from inkoopkring.drawings.shapes import Drawing, Shape
from inkoopkring.drawings.stones import StoneCircle, stone_circle
from inkoopkring.drawings.themes import theme_drawing

__all__ = [
    "Drawing",
    "Shape",
    "StoneCircle",
    "WebGrid",
    "mark",
    "radar",
    "step_ring",
    "stone_circle",
    "theme_drawing",
    "web_grid",
]
