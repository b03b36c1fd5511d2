"""One stylesheet from the few that the theme is written in, without comments and indents.

One request instead of four, in the order in which they build on each other. What is no page of
ours, a mail or a feed, gets a small style of its own.
"""

import re
from pathlib import Path

from inkoopkring_site.tokens import with_colours

STYLESHEET = "assets/css/inkoopkring.css"
PARTS = tuple(f"assets/css/{name}.css" for name in ("fonts", "tokens", "components", "site"))
MAIL_STYLE = "assets/css/mail.css"
LOOSE = ("assets/css/feed.css", MAIL_STYLE)
"""Style for what is no page of ours."""
_STRING_OR_COMMENT = re.compile(r"""("[^"\n]*"|'[^'\n]*')|/\*.*?\*/""", re.DOTALL)


def stylesheet(theme: Path) -> str:
    """The whole stylesheet of the theme in this folder."""
    return "".join(without_comments((theme / part).read_text("utf-8")) for part in PARTS)


def loose_style(theme: Path, place: str) -> str:
    """Style for what is no page of ours, with its colours filled in."""
    return with_colours(without_comments((theme / place).read_text("utf-8")), theme)


def without_comments(css: str) -> str:
    """The same rules, a line each, without comments, empty lines and indents."""
    bare = _STRING_OR_COMMENT.sub(lambda match: match[1] or "", css)
    lines = (line.strip() for line in bare.splitlines())
    return "".join(f"{line}\n" for line in lines if line)
