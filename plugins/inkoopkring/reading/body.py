"""What stands in the body of a document: headings, links, source references, raw HTML.

A scan of the text, not a rendering: fast enough to run over every file at each check, and
with the place of everything it finds. Code blocks and code spans are skipped.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

_FENCE = re.compile(
    r"^ {0,3}(`{3,}|~{3,})[^\n]*\n.*?(?:^ {0,3}\1[`~]*[ \t]*$|\Z)", re.MULTILINE | re.DOTALL
)
_CODE_SPAN = re.compile(r"(?<!`)(`+)(?!`)[^\n]*?(?<!`)\1(?!`)")
_HEADING = re.compile(r"^ {0,3}(#{1,6})[ \t]+([^\n]*?)[ \t]*#*[ \t]*$", re.MULTILINE)
_LINK = re.compile(
    r"(?P<image>!?)\[(?P<text>(?:[^\[\]\n]|\[[^\[\]\n]*\])*)\]"
    r"\((?P<target>[^()\s]*(?:\([^()\s]*\)[^()\s]*)*)(?:\s+(?:\"[^\"]*\"|'[^']*'))?\s*\)"
)
_SOURCE = re.compile(r"\[bron (?P<numbers>[^\]\n]*)\]")
_NUMBERS = re.compile(r"\d{1,2}(?:(?:, ?| en )\d{1,2})*")
_HTML = re.compile(r"<(?:/?[A-Za-z][A-Za-z0-9-]*(?:\s[^<>]*)?/?|!--.*?--)>", re.DOTALL)
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
        without_fences = _FENCE.sub(_blank, self.text)
        return _CODE_SPAN.sub(_blank, without_fences)

    @cached_property
    def headings(self) -> tuple[Heading, ...]:
        used: set[str] = set()
        found = []
        for match in _HEADING.finditer(self.prose):
            text = plain(match.group(2))
            anchor = unique_anchor(text, used)
            found.append(Heading(match.start(), len(match.group(1)), text, anchor))
        return tuple(found)

    @cached_property
    def links(self) -> tuple[BodyLink, ...]:
        return tuple(
            BodyLink(m.start(), m["text"], m["target"], bool(m["image"]))
            for m in _LINK.finditer(self.prose)
        )

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
    return re.sub(r"[*_`]", "", text).strip()


def anchor_of(text: str) -> str:
    """The anchor of a heading: lower case, ASCII, words joined by hyphens."""
    ascii_text = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", ascii_text.lower()).strip("-") or "kop"


def unique_anchor(text: str, used: set[str]) -> str:
    """The anchor of a heading, with a number behind it when it was given out before."""
    anchor = base = anchor_of(text)
    number = 2
    while anchor in used:
        anchor, number = f"{base}-{number}", number + 1
    used.add(anchor)
    return anchor


def _blank(match: re.Match[str]) -> str:
    return re.sub(r"[^\n]", " ", match.group())
