"""Signs of other programs that no page shows as meant.

GitHub shows them as they stand too: bullets and dashes that Word pastes, notes and tabs of other
site builders, a heading without its space, a second block of data.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from inkoopkring.markup.body import Body

_SPACES = "[ \t\u00a0\u202f]+"
_DASHED = rf"[ \t]*[–—]{_SPACES}\S[^\n]*"


@dataclass(frozen=True, slots=True)
class Foreign:
    """A sign, which the group `sign` of the pattern holds, and the code of its problem."""

    code: str
    pattern: re.Pattern[str]
    at: str | int = "sign"
    """The part of the pattern where the problem stands."""

    def found_in(self, body: Body) -> Iterator[re.Match[str]]:
        """Where the sign stands outside code. What it matches is the text with its code."""
        for blanked in self.pattern.finditer(body.prose):
            if match := self.pattern.match(body.text, blanked.start()):
                yield match


BULLET = Foreign(
    "lijst-teken",
    re.compile(
        rf"^(?P<indent>[ \t>]*)(?P<sign>[•▪◦‣●○■□\uf0b7\uf0a7\u00b7]|o(?=\t)"
        rf"|(?:[-*+]|\d{{1,9}}[.)])(?=[\u00a0\u202f])){_SPACES}(?=\S)",
        re.MULTILINE,
    ),
)
DASHES = Foreign(
    "lijst-teken",
    re.compile(
        rf"(?:(?<=:\n)|(?<=:\n\n)|^(?={_DASHED}\n{{1,2}}{_DASHED}))"
        rf"(?P<indent>[ \t]*)(?P<sign>[–—]){_SPACES}\S[^\n]*(?:\n{{1,2}}{_DASHED})*",
        re.MULTILINE,
    ),
)
NOTE = Foreign(
    "kader-van-elders",
    re.compile(
        r"^(?P<indent>[ \t>]*)(?P<sign>:::+(?=[ {.]*[A-Za-z])|\?\?\?\+?(?= +[A-Za-z\"])"
        r"|===[+!]?(?= +[\"']))",
        re.MULTILINE,
    ),
)
HEADING = Foreign(
    "kop-zonder-spatie",
    re.compile(r"^(?P<indent> {0,3})(?P<sign>#{2,6})(?=[^\s#])", re.MULTILINE),
)
SECOND_BLOCK = Foreign(
    "kop-twee-blokken",
    re.compile(r"^(?P<sign>---)[ \t]*\n(?=(?:id|title|description|date):)", re.MULTILINE),
)
SPACED_LINK = Foreign(
    "link-loopt-dood",
    re.compile(r"(?<!\\)!?\[[^\[\]\n]*\]\((?P<sign>[^\s()<>\"']+(?: +[^\s()<>\"']+)+)\)"),
    at=0,
)
"""An address with a space in it: that is no link, unless it stands between `<` and `>`."""
_SOURCE = re.compile(r"\[bron \d")
_SENTENCE = re.compile(r"[\"'“‘(]*[A-ZÀ-Ý][^{}<>=;\\$|`#]*")
_WORD = re.compile(r"[A-Za-zÀ-ÿ]{2,}")
_FEWEST_WORDS = 5
FOREIGN = (BULLET, DASHES, NOTE, HEADING, SECOND_BLOCK, SPACED_LINK)


def indented_prose(body: Body) -> Iterator[tuple[int, int, bool]]:
    """Paragraphs that begin with a tab, as Word does it, and so are code: start and end.

    And whether it stands by itself: not in a list, quote or note.
    """
    for start, end, is_alone in body.indented:
        text = body.text[start:end].strip()
        is_sentence = _SENTENCE.fullmatch(text) and len(_WORD.findall(text)) >= _FEWEST_WORDS
        if is_sentence or _SOURCE.search(text):
            yield start, end, is_alone
