"""One reading of a text, for whoever checks it and whoever shows it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from inkoopkring.markup.anchors import unique_anchor
from inkoopkring.markup.blocks import Blocks
from inkoopkring.markup.inlines import Inlines
from inkoopkring.markup.nodes import BlockNode, Content, Inline, walk_inlines, words

MAX_SIGNS = 15_000
"""How many signs and lines a text may have: reading takes a fixed time for each."""
_SIGNS = re.compile(r"[`\\!\[\]<&*_~|:]|\n[^\n]")
_BOX = re.compile(r"\[([ xX])\][ \t]")
_WITH_WORDS = frozenset({"paragraph", "heading", "cell", "term"})


@dataclass(frozen=True)
class Tree:
    """A text that was read: its blocks with the words in them, and what nobody will see of it."""

    root: BlockNode
    blocks: tuple[BlockNode, ...]
    """Every block in the order of the page: the footnotes that are used come last."""
    footnotes: dict[str, BlockNode]
    """The footnotes that the text refers to, by name, in that order."""
    unused: tuple[tuple[int, str], ...]
    """Links and footnotes written apart that nothing refers to: their place and name."""
    too_deep: tuple[int, ...]
    """Where signs stand so deep in each other that they are left as text."""


def signs_of(tree: Tree) -> Iterator[tuple[int, int]]:
    """Where the names of notes stand, such as `[!NOTE]`: start and end."""
    for block in tree.blocks:
        if block.kind == "alert":
            offset, name = block.pieces[0]
            yield offset, offset + len(name)


def code_blocks(tree: Tree, text: str) -> Iterator[tuple[int, int]]:
    """Where blocks of code stand in the text that was read: start and end, in order."""
    found = [block for block in tree.blocks if block.kind in ("fence", "code")]
    if found:
        lines = [0, *(match.end() for match in re.finditer("\n", text)), len(text)]
        yield from ((block.offset, lines[block.end_line + 1]) for block in found)


def indented_code(tree: Tree) -> Iterator[tuple[int, bool]]:
    """Where code begins that is code because it stands far to the right.

    And whether it stands by itself: not in a list, quote or note.
    """
    alone = {id(block) for block in tree.root.children}
    for block in tree.blocks:
        if block.kind == "code":
            yield block.offset, id(block) in alone


def headings_of(tree: Tree) -> Iterator[tuple[int, int, str, str]]:
    """The headings in the order of the page: place, level (1–6), words and anchor."""
    used: dict[str, int] = {}
    for block in tree.blocks:
        if block.kind == "heading":
            text = words(block.inlines)
            yield block.offset, block.level, text, unique_anchor(text, used)


@lru_cache(maxsize=64)
def read(text: str) -> Tree:
    """Read Markdown as GitHub does. Raw HTML is text, as is everything that is no sign."""
    if len(text) > MAX_SIGNS and len(_SIGNS.findall(text)) > MAX_SIGNS:
        return _plain(text)
    blocks = Blocks(text)
    used: set[str] = set()
    deep = list(blocks.too_deep)
    everything = list(blocks.root.walk())
    for block in everything:
        if block.kind in _WITH_WORDS:
            content = Content(block.pieces, " \t\n")
            reader = Inlines(content, blocks.definitions, blocks.footnotes)
            block.inlines = reader.read()
            used |= reader.used
            if reader.is_too_deep:
                deep.append(block.offset)
    for block in everything:
        if block.kind == "item":
            _tick_box(block)
    notes = _notes_in_order(blocks) if blocks.footnotes else {}
    shown = everything
    if blocks.footnotes:
        shown = [block for top in (blocks.root, *notes.values()) for block in _outside_notes(top)]
    unused = [
        *((offset, name) for name, (_, offset) in blocks.definitions.items() if name not in used),
        *(
            (note.offset, f"^{note.info}")
            for name, note in blocks.footnotes.items()
            if name not in notes
        ),
        *blocks.repeated,
    ]
    return Tree(blocks.root, tuple(shown), notes, tuple(sorted(unused)), tuple(deep))


def _plain(text: str) -> Tree:
    """A text with more signs than anybody writes, as one paragraph; it says that it is too much."""
    root, paragraph = BlockNode("document", 0, 0), BlockNode("paragraph", 0, 0)
    root.children.append(paragraph)
    paragraph.inlines = [Inline("text", 0, text)]
    return Tree(root, (root, paragraph), {}, (), (0,))


def _tick_box(item: BlockNode) -> None:
    """`[ ]` and `[x]` at the start of an item become boxes, underlined as a heading or not."""
    first = item.children[0] if item.children else None
    if first is None or not first.inlines:
        return
    if first.kind != "paragraph" and not (first.kind == "heading" and first.marker):
        return
    match = _BOX.match(first.inlines[0].text) if first.inlines[0].kind == "text" else None
    if match:
        first.inlines[0].text = first.inlines[0].text[match.end() :]
        first.inlines.insert(0, Inline("box", first.offset, match[1].strip().lower()))


def _notes_in_order(blocks: Blocks) -> dict[str, BlockNode]:
    """The footnotes that are referred to, in the order of the text, those in notes last."""
    notes: dict[str, BlockNode] = {}
    waiting = [blocks.root]
    while waiting:
        for block in _outside_notes(waiting.pop(0)):
            for one, _ in walk_inlines(block.inlines):
                if one.kind == "note" and one.target not in notes:
                    notes[one.target] = blocks.footnotes[one.target]
                    waiting.append(notes[one.target])
    return notes


def _outside_notes(top: BlockNode) -> Iterator[BlockNode]:
    """A block and what is in it, without the footnotes in it."""
    waiting = [top]
    while waiting:
        block = waiting.pop()
        yield block
        waiting += [child for child in reversed(block.children) if child.kind != "footnote"]
