"""One stylesheet from the few that the theme is written in, without comments and indents.

One request instead of four, in the order in which they build on each other. What is no page of
ours, a mail or a feed, gets a small style of its own.

The theme writes a colour as `light-dark(#fff, #000)`. Browsers know that since May 2024, and one
that does not drops every colour it stands in. So the stylesheet has the light colours, and rules
after them with the dark ones.
"""

import re
from collections.abc import Mapping
from pathlib import Path

from inkoopkring_site.tokens import with_colours

STYLESHEET = "assets/css/inkoopkring.css"
PARTS = tuple(
    f"assets/css/{name}.css"
    for name in ("fonts", "tokens", "components", "site", "purchase", "form")
)
MAIL_STYLE = "assets/css/mail.css"
LOOSE = ("assets/css/feed.css", MAIL_STYLE)
"""Style for what is no page of ours."""
DARK_SCREEN = (
    (
        "@media screen and (prefers-color-scheme: dark)",
        ':root:not([data-md-color-scheme="default"])',
    ),
    ("@media screen", '[data-md-color-scheme="slate"]'),
)
"""When colours are dark, and on which root: the system says so, or the reader did."""

_RULE = re.compile(r"^([^\s{}@][^{}]*) \{([^{}]*)\}", re.MULTILINE)
_DECLARATION = re.compile(r"[\w-]+:[^;{}]*light-dark\([^;{}]*;")
_PART = r"((?:[^(),]|\([^()]*\))+)"
_LIGHT_DARK = re.compile(rf"light-dark\({_PART},\s*{_PART}\)")
_STRING_OR_COMMENT = re.compile(r"""("[^"\n]*"|'[^'\n]*')|/\*.*?\*/""", re.DOTALL)


def stylesheet(theme: Path) -> str:
    """The whole stylesheet of the theme in this folder."""
    return "".join(
        in_two_schemes(without_comments((theme / part).read_text("utf-8"))) for part in PARTS
    )


def loose_style(theme: Path, place: str) -> str:
    """Style for what is no page of ours, with its colours filled in."""
    return with_colours(without_comments((theme / place).read_text("utf-8")), theme)


def in_two_schemes(css: str) -> str:
    """The same rules without `light-dark()`: with the light colours, and the dark ones at the end.

    The rules must be laid out as `without_comments` does, and `light-dark()` stands in rules for
    `:root` or for what is within it, outside any `@media`.
    """
    dark = {
        selector: "".join(f"{_LIGHT_DARK.sub(_second, one)}\n" for one in found)
        for selector, body in _RULE.findall(css)
        if (found := _DECLARATION.findall(body))
    }
    light = _LIGHT_DARK.sub(_first, css)
    return light + "".join(_dark_block(when, root, dark) for when, root in DARK_SCREEN if dark)


def _first(pair: re.Match[str]) -> str:
    return pair[1]


def _second(pair: re.Match[str]) -> str:
    return pair[2]


def _dark_block(when: str, root: str, rules: Mapping[str, str]) -> str:
    inner = "".join(f"{_within(root, one)} {{\n{body}}}\n" for one, body in rules.items())
    return f"{when} {{\n{inner}}}\n"


def _within(root: str, selector: str) -> str:
    return root if selector == ":root" else f"{root} {selector}"


def without_comments(css: str) -> str:
    """The same rules, a line each, without comments, empty lines and indents."""
    bare = _STRING_OR_COMMENT.sub(lambda match: match[1] or "", css)
    lines = (line.strip() for line in bare.splitlines())
    return "".join(f"{line}\n" for line in lines if line)
