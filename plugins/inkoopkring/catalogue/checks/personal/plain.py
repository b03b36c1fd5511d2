"""A text as a reader sees it: without invisible characters, with one sort of dash and space.

Word, Outlook and mail programs write a telephone number with a non-breaking hyphen, an address
as HTML entities, digits at full width. The patterns of this package look at the plain form;
`Plain.source` leads back to the place in what was written.
"""

import html
import re
from bisect import bisect_right
from dataclasses import dataclass

_DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2043\u2212\ufe58\ufe63"
_SPACES = "\u00a0\u1680\u202f\u205f\u3000" + "".join(map(chr, range(0x2000, 0x200B)))
_DOTS = "\u00b7\u2022\u2024\u2027\u3002\ufe52\uff61"
_SLASHES = "\u2044\u2215\u29f8"
_QUOTES = "\u2018\u2019\u02bc\u2032"
Finding = tuple[int, str, str]
"""Where it starts, the code of the problem, and what it is."""

_FULL_WIDTH = range(0xFF01, 0xFF5F)
_ALIKE = {
    **dict.fromkeys(_DASHES, "-"),
    **dict.fromkeys(_SPACES, " "),
    **dict.fromkeys(_DOTS, "."),
    **dict.fromkeys(_SLASHES, "/"),
    **dict.fromkeys(_QUOTES, "'"),
    **{chr(code): chr(code - 0xFEE0) for code in _FULL_WIDTH},
    "\ufe6b": "@",
    "\ufe50": ",",
}
_ODD = re.compile(f"[{''.join(_ALIKE)}]")
_INVISIBLE = (
    "\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufe00-\ufe0f\ufeff"
)
_SPELLED = re.compile(
    rf"[{_INVISIBLE}]+|&(?:#[0-9]{{1,7}}|#[xX][0-9a-fA-F]{{1,6}}|[A-Za-z][A-Za-z0-9]{{1,30}});"
    r"|\\(?=[!-/:-@\[-`{-~])|(?<!\*)\*{1,3}(?=[^\s*])|(?<=[^\s*])\*{1,3}(?!\*)|`+"
    r"|(?<![A-Za-z0-9_])_{1,3}(?=[^\s_])|(?<=[^\s_])_{1,3}(?![A-Za-z0-9_])|%40"
)
"""What is written in more characters than one reads: entities, escapes, emphasis, air."""


@dataclass(frozen=True, slots=True)
class Plain:
    """The plain form of a text, and where its pieces came from."""

    text: str
    starts: tuple[int, ...] = ()
    """Where each piece starts in the plain text; nothing when all stands where it stood."""
    shifts: tuple[int, ...] = ()
    """How far each piece stood further on in what was written."""

    @classmethod
    def of(cls, text: str) -> "Plain":
        """The plain form of `text`."""
        pieces: list[str] = []
        starts, shifts = [0], [0]
        length = end = 0
        for match in _SPELLED.finditer(text):
            pieces += (text[end : match.start()], _read(match.group()))
            length += match.start() - end + len(pieces[-1])
            end = match.end()
            starts.append(length)
            shifts.append(end - length)
        whole = "".join((*pieces, text[end:])) if pieces else text
        plain = whole if whole.isascii() else _ODD.sub(lambda one: _ALIKE[one.group()], whole)
        return cls(plain, tuple(starts), tuple(shifts))

    def source(self, offset: int) -> int:
        """Where the character at `offset` of the plain text stood in what was written."""
        return offset + self.shifts[bisect_right(self.starts, offset) - 1]


def _read(spelled: str) -> str:
    """What a reader sees of it. Entities that are no character stay as they are."""
    if spelled == "%40":
        return "@"
    if not spelled.startswith("&"):
        return ""
    read = html.unescape(spelled)
    return "" if re.fullmatch(f"[{_INVISIBLE}]", read) else read
