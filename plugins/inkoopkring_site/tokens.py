"""The colours of the site by name: `tokens.css` says what each is in light and in dark.

Pages look them up themselves. A mail and a feed opened in a browser cannot, so that their style
gets the colours filled in.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

_TOKENS = "assets/css/tokens.css"
_ROOT = re.compile(r"^:root \{(.*?)^\}", re.DOTALL | re.MULTILINE)
_COLOUR = re.compile(r"(--k-[\w-]+): (?:light-dark\((#\w+), (#\w+)\)|(#\w+));")
_USE = re.compile(r"var\((--k-[\w-]+)\)")
_DARK = "@media (prefers-color-scheme: dark)"


@dataclass(frozen=True, slots=True)
class Colour:
    """A colour as CSS writes it, such as `#12312e`, in light and in dark."""

    light: str
    dark: str


@cache
def colours(theme: Path) -> Mapping[str, Colour]:
    """Every colour that the theme in this folder names, by its name, such as `--k-inkt`."""
    found = _ROOT.search((theme / _TOKENS).read_text("utf-8"))
    return {
        name: Colour(light or only, dark or only)
        for name, light, dark, only in _COLOUR.findall(found[1] if found else "")
    }


def with_colours(css: str, theme: Path) -> str:
    """Style with each `var(--k-…)` filled in: in dark within its block for dark, which comes last.

    Raises KeyError for a name that the theme does not know.
    """
    known = colours(theme)
    light, block, dark = css.partition(_DARK)
    light = _USE.sub(lambda use: known[use[1]].light, light)
    return light + block + _USE.sub(lambda use: known[use[1]].dark, dark)
