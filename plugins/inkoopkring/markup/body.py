"""What stands in the body of a document: headings, links, source references, raw HTML.

It is found by the same reading that the page is made from, so that what the checks say is true
of the page.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from inkoopkring.markup.anchors import source_numbers
from inkoopkring.markup.nodes import Inline, description, walk_inlines, words
from inkoopkring.markup.tree import code_blocks, headings_of, indented_code, read, signs_of

MAX_LENGTH = 60_000
"""The length of a text in characters, some twenty-five pages. A longer one is no page."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading: its level (1–6), its words and the anchor the page gives it."""

    offset: int
    level: int
    text: str
    anchor: str


@dataclass(frozen=True, slots=True)
class BodyLink:
    """A link or picture: where it stands, its words and where it leads."""

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


Sign = tuple[int, str]
"""Where something stands, and what it is."""


@dataclass(frozen=True, slots=True)
class _Contents:
    """What stands in a text. The tree it was read from is let go: it is many times as large."""

    headings: tuple[Heading, ...]
    links: tuple[BodyLink, ...]
    sources: tuple[SourceReference, ...]
    html: tuple[Sign, ...]
    code: tuple[tuple[int, int], ...]
    indented: Mapping[int, bool]
    notes: frozenset[str]
    unused: tuple[Sign, ...]
    surplus: tuple[Sign, ...]
    too_deep: tuple[int, ...]


@dataclass(frozen=True)
class Body:
    """The text of a document and what stands in it, in the order of the page."""

    text: str

    @cached_property
    def _contents(self) -> _Contents:
        tree = read(self.text)
        links: list[BodyLink] = []
        sources: list[SourceReference] = []
        html: list[Sign] = []
        surplus: list[Sign] = []
        code: list[tuple[int, int]] = []
        for block in tree.blocks:
            if block.is_surplus and block.inlines:
                surplus.append((block.offset, words(block.inlines)))
            for one, is_inside in walk_inlines(block.inlines):
                if one.kind == "source":
                    if not is_inside:
                        numbers = source_numbers(one.target)
                        sources.append(SourceReference(one.offset, one.text, numbers))
                elif one.kind in ("link", "image"):
                    links.append(_link(one))
                elif one.kind == "html":
                    html.append((one.offset, one.text))
                elif one.kind == "code":
                    code.append((one.offset, one.end))
        return _Contents(
            headings=tuple(Heading(*found) for found in headings_of(tree)),
            links=tuple(links),
            sources=tuple(sources),
            html=tuple(html),
            code=tuple(sorted([*code, *code_blocks(tree, self.text), *signs_of(tree)])),
            indented=dict(indented_code(tree)),
            notes=frozenset(tree.footnotes),
            unused=tree.unused,
            surplus=tuple(surplus),
            too_deep=tree.too_deep,
        )

    @cached_property
    def prose(self) -> str:
        """The text with code blanked out, character for character, so that offsets stay right."""
        parts, at = [], 0
        for start, end in self._contents.code:
            parts += [self.text[at:start], re.sub(r"[^\n]", " ", self.text[start:end])]
            at = end
        return "".join([*parts, self.text[at:]])

    @property
    def indented(self) -> Iterator[tuple[int, int, bool]]:
        """Code that is code only because it begins far to the right: start and end.

        And whether it stands by itself: not in a list, quote or note.
        """
        starts = self._contents.indented
        yield from (
            (start, end, starts[start]) for start, end in self._contents.code if start in starts
        )

    @property
    def words(self) -> str:
        """What there is to read, without signs: a line for every block."""
        lines = (words(block.inlines) for block in read(self.text).blocks)
        return "\n".join(line for line in lines if line)

    @property
    def headings(self) -> tuple[Heading, ...]:
        """The headings."""
        return self._contents.headings

    @property
    def links(self) -> tuple[BodyLink, ...]:
        """Everything that leads somewhere or shows a picture."""
        return self._contents.links

    @property
    def sources(self) -> tuple[SourceReference, ...]:
        """Every reference to a source; one inside a link is words of that link."""
        return self._contents.sources

    @property
    def html(self) -> tuple[Sign, ...]:
        """Raw HTML tags and comments."""
        return self._contents.html

    @property
    def notes(self) -> frozenset[str]:
        """The names of the footnotes that the text refers to, in small letters."""
        return self._contents.notes

    @property
    def unused(self) -> tuple[Sign, ...]:
        """Links and footnotes written apart that nothing refers to: their place and name."""
        return self._contents.unused

    @property
    def surplus(self) -> tuple[Sign, ...]:
        """The words in cells of a table that no column is for."""
        return self._contents.surplus

    @property
    def too_deep(self) -> tuple[int, ...]:
        """Where signs stand so deep in each other that they are left as text."""
        return self._contents.too_deep


def _link(one: Inline) -> BodyLink:
    return BodyLink(one.offset, description(one), one.target, one.kind == "image")
