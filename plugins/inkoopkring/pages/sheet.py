"""How much fits on a sheet of the dossier: heights by the number of characters, a little too large.

In pixels of CSS, as the sheet is printed on A4. A script adds the same heights up.
"""

from math import ceil

_LINE = 18
_SMALL_LINE = 16
_CELL = 14
"""Above and below the text of a cell."""
_ITEM = 10
_BAR = 30
"""A bar of weights, with the space around it."""

ROOM = 640
"""What is left on the first sheet for its rows, between its head, its titles and its foot."""


def _lines(text: str, columns: int) -> int:
    return max(1, ceil(len(text) / columns))


def case_height(who: str, text: str, weights: int) -> int:
    """The height of a case: who and when, what happened, and how many weights it shows."""
    lines = max(_lines(who, 24) + 1, _lines(text, 56), 3)
    return lines * _LINE + _CELL + (_BAR + weights * _SMALL_LINE if weights else 0)


def criterion_height(text: str, detail: str) -> int:
    """The height of a criterion: its words, and its weight or proof."""
    return max(_lines(text, 48), _lines(detail, 24)) * _LINE + _CELL


def item_height(text: str) -> int:
    """The height of a line in one of two columns."""
    return _lines(text, 46) * _LINE + _ITEM
