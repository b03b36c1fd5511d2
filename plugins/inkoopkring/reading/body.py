"""What stands in the body of a document: headings, links, source references, raw HTML.

A scan of the text, not a rendering: fast enough to run over every file at each check, and
with the place of everything it finds. Code blocks and code spans are skipped.
"""

import re
import unicodedata
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

_FENCE = re.compile(r"(`{3,}|~{3,}) *(?:\.?[\w#.+-]*|\{.*\}) *")
_CODE_SPAN = re.compile(r"(?<!`)(`+)(?!`)[^\n]*?(?<!`)\1(?!`)")
_HEADING = re.compile(r"^(#{1,6})([^\n]*)$", re.MULTILINE)
_LINK = re.compile(
    r"(?P<image>!?)\[(?P<text>(?:[^\[\]\n]|\[[^\[\]\n]*\])*)\]"
    r"\((?P<target>[^()\s]*(?:\([^()\s]*\)[^()\s]*)*)(?:\s+(?:\"[^\"]*\"|'[^']*'))?\s*\)"
)
_DEFINITION = re.compile(
    r"^ {0,3}\[(?P<text>[^\[\]\n]+)\]:[ \t]*<?(?P<target>[^\s<>]+)", re.MULTILINE
)
_PICTURE_BY_NAME = re.compile(r"!\[([^\[\]\n]*)\](?:\[([^\[\]\n]+)\])?")
_SOURCE = re.compile(r"\[bron (?P<numbers>[^\[\]\n]*)\]")
_NUMBERS = re.compile(r"\d{1,2}(?:(?:, ?| en )\d{1,2})*")
_HTML = re.compile(r"<(?:/?[A-Za-z][A-Za-z0-9-]*(?:\s[^<>]*)?/?|!--(?:(?!<!--).)*?--)>", re.DOTALL)
_AUTOLINK = re.compile(r"<(?:https?://[^\s<>]+)>")


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading: its level (1–6), its words and the anchor the page gives it."""

    offset: int
    level: int
    text: str
    anchor: str


@dataclass(frozen=True, slots=True)
class BodyLink:
    """A link or picture: where it stands and where it leads."""

    offset: int
    text: str
    target: str
    is_image: bool


@dataclass(frozen=True, slots=True)
class SourceReference:
    """`[bron 2]` or `[bron 1, 3]`: the numbers, or none where they cannot be read."""

    offset: int
    text: str
    numbers: tuple[int, ...]


@dataclass(frozen=True)
class Body:
    """The text of a document and what the scan finds in it."""

    text: str

    @cached_property
    def prose(self) -> str:
        """The text with code blanked out, character for character, so that offsets stay right."""
        return _CODE_SPAN.sub(_blank, self._without_fences)

    @cached_property
    def _without_fences(self) -> str:
        return _without_code_blocks(self.text)

    @cached_property
    def headings(self) -> tuple[Heading, ...]:
        used: dict[str, int] = {}
        found = []
        for match in _HEADING.finditer(self._without_fences):
            text = plain(match.group(2).rstrip(" \t").rstrip("#"))
            anchor = unique_anchor(text, used)
            found.append(Heading(match.start(), len(match.group(1)), text, anchor))
        return tuple(found)

    @cached_property
    def links(self) -> tuple[BodyLink, ...]:
        inline = (
            BodyLink(m.start(), m["text"], m["target"], bool(m["image"]))
            for m in _LINK.finditer(self.prose)
        )
        return (*inline, *self._definitions())

    def _definitions(self) -> Iterator[BodyLink]:
        """Links written apart, as `[name]: target`; a picture when some `![…][name]` shows it."""
        shown = {(m[2] or m[1]).lower() for m in _PICTURE_BY_NAME.finditer(self.prose)}
        for match in _DEFINITION.finditer(self.prose):
            is_image = match["text"].lower() in shown
            yield BodyLink(match.start(), match["text"], match["target"], is_image)

    @cached_property
    def sources(self) -> tuple[SourceReference, ...]:
        return tuple(
            SourceReference(match.start(), match.group(), source_numbers(match["numbers"]))
            for match in _SOURCE.finditer(self.prose)
        )

    def html(self) -> Iterator[tuple[int, str]]:
        """Raw HTML tags and comments, with their offset."""
        for match in _HTML.finditer(_AUTOLINK.sub(_blank, self.prose)):
            yield match.start(), match.group()


def source_numbers(text: str) -> tuple[int, ...]:
    """`1`, `1, 3` or `1 en 3` as numbers; empty when it is something else."""
    if not _NUMBERS.fullmatch(text.strip()):
        return ()
    return tuple(int(number) for number in re.findall(r"\d+", text))


def plain(text: str) -> str:
    """The words of a piece of Markdown, without its signs."""
    text = _SOURCE.sub("", _LINK.sub(lambda match: match["text"], text))
    return re.sub(r"[*`]|(?<![^\W_])_+|_+(?![^\W_])", "", text).strip()


def anchor_of(text: str) -> str:
    """The anchor of a heading: lower case, ASCII, words joined by hyphens."""
    ascii_text = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", ascii_text.lower()).strip("-") or "kop"


def unique_anchor(text: str, used: dict[str, int]) -> str:
    """The anchor of a heading, with a number behind it when it was given out before.

    `used` remembers for every anchor given out which number comes next.
    """
    anchor = base = anchor_of(text)
    while anchor in used:
        used[base] += 1
        anchor = f"{base}-{used[base]}"
    used[anchor] = 1
    return anchor


def _without_code_blocks(text: str) -> str:
    """Blank out what stands between fences; one that is never closed is text, as on the site."""
    lines = text.split("\n")
    ends: dict[str, list[int]] = defaultdict(list)
    for number, line in enumerate(lines):
        if line.startswith(("```", "~~~")):
            ends[line.rstrip(" ")].append(number)
    number = 0
    while ends and number < len(lines):
        opening = _FENCE.fullmatch(lines[number])
        closing = ends.get(opening[1], []) if opening else []
        after = bisect_right(closing, number)
        if after < len(closing):
            stop = closing[after] + 1
            lines[number:stop] = [" " * len(line) for line in lines[number:stop]]
            number = stop
        else:
            number += 1
    return "\n".join(lines)


def _blank(match: re.Match[str]) -> str:
    return re.sub(r"[^\n]", " ", match.group())
