"""A text that was read, as the elements of a page: the grammar that Python-Markdown gets from us.

Python-Markdown's own grammar differs from what GitHub shows in lists, links and emphasis. As an
extension of it, our reading takes the place of its parser; its serialiser writes the page.
"""

import re
from collections.abc import Iterable
from xml.etree.ElementTree import Element, ElementTree, SubElement

from markdown import Extension, Markdown
from markdown.blockparser import BlockParser
from markdown.util import AMP_SUBSTITUTE

from inkoopkring.markup.anchors import source_numbers
from inkoopkring.markup.links import unescaped
from inkoopkring.markup.nodes import BlockNode, Inline, description
from inkoopkring.markup.tree import Tree, headings_of, read

_FOR_PROGRAMS = re.compile("[\x02\x03]")
"""Signs that Python-Markdown uses itself; no text may hold them."""
_NAMES = {
    "note": "Opmerking",
    "info": "Ter informatie",
    "tip": "Tip",
    "important": "Belangrijk",
    "warning": "Waarschuwing",
    "caution": "Pas op",
    "danger": "Gevaar",
    "example": "Voorbeeld",
    "question": "Vraag",
    "quote": "Citaat",
    "success": "Gelukt",
    "abstract": "Samenvatting",
}
"""What stands above a note that has no title of its own."""
_BOXES = {"": ("☐", "Nog niet gedaan"), "x": ("☑", "Gedaan")}
_CAPTION = re.compile(r"\btitle=\"([^\"]*)\"")
_SETTINGS = re.compile(r"\{[^}]*\}|[\w-]+=(?:\"[^\"]*\"|\S+)")
_AMOUNT = re.compile(r"€\s(?=\d)")
"""An amount: the sign stays on the line of its number."""
_TAGS = {"em": "em", "strong": "strong", "del": "del"}


class GitHubMarkdown(Extension):
    """Python-Markdown with GitHub's grammar."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (the name is Python-Markdown's)
        """Put our reading in the place of its own."""
        md.parser = _Parser(md)
        for step in ("normalize_whitespace", "html_block"):
            md.preprocessors.deregister(step)
        for step in ("inline", "prettify", "unescape"):
            md.treeprocessors.deregister(step)
        md.postprocessors.deregister("raw_html")


class _Parser(BlockParser):
    def parseDocument(self, lines: Iterable[str]) -> ElementTree:  # noqa: N802
        """The elements of a page."""
        return ElementTree(Page(read("\n".join(lines))).root)


class Page:
    """The elements of one text."""

    def __init__(self, tree: Tree) -> None:
        self.root = Element("div")
        self._anchors = {offset: anchor for offset, _, _, anchor in headings_of(tree)}
        self._numbers = {name: number for number, name in enumerate(tree.footnotes, start=1)}
        self._seen: dict[str, int] = {}
        self._is_tight = False
        self._inside_link = False
        self._blocks(self.root, tree.root.children)
        if tree.footnotes:
            self._notes(tree)

    def _blocks(self, parent: Element, blocks: list[BlockNode]) -> None:
        for block in blocks:
            _MAKERS[block.kind](self, parent, block)

    def _add(self, parent: Element, tag: str, **attributes: str) -> Element:
        """A new element on a line of its own."""
        made = SubElement(parent, tag, attributes)
        made.tail = "\n"
        return made

    def _holder(self, parent: Element, tag: str, block: BlockNode, **attributes: str) -> None:
        made = self._add(parent, tag, **attributes)
        made.text = "\n"
        self._loosely(made, block.children)

    def _loosely(self, parent: Element, blocks: list[BlockNode], is_tight: bool = False) -> None:
        """Blocks in a holder, their paragraphs as paragraphs unless the list is tight."""
        before, self._is_tight = self._is_tight, is_tight
        self._blocks(parent, blocks)
        self._is_tight = before

    def _paragraph(self, parent: Element, block: BlockNode) -> None:
        if not self._is_tight:
            self._inlines(self._add(parent, "p"), block.inlines)
            return
        if len(parent) and not (parent[-1].tail or "").strip():
            parent[-1].tail = "\n"
        self._inlines(parent, block.inlines)
        _say(parent, "\n")

    def _heading(self, parent: Element, block: BlockNode) -> None:
        level = max(2, block.level)
        made = self._add(parent, f"h{level}", id=self._anchors[block.offset])
        self._inlines(made, block.inlines)

    def _rule(self, parent: Element, _block: BlockNode) -> None:
        self._add(parent, "hr")

    def _code(self, parent: Element, block: BlockNode) -> None:
        info = unescaped(block.info)
        title = _CAPTION.search(info)
        names = _SETTINGS.sub(" ", info).split()
        caption = title[1] if title else " ".join(names[1:])
        if caption:
            parent = self._add(parent, "figure")
            _say(self._add(parent, "figcaption"), caption)
        code = SubElement(self._add(parent, "pre"), "code")
        if names:
            code.set("class", f"language-{_clean(names[0])}")
        _say(code, "".join(text for _, text in block.pieces))

    def _quote(self, parent: Element, block: BlockNode) -> None:
        self._holder(parent, "blockquote", block)

    def _note(self, parent: Element, block: BlockNode) -> None:
        made = self._add(parent, "div", **{"class": f"admonition {_clean(block.info)}"})
        made.text = "\n"
        title = block.title or _NAMES.get(block.info, block.info.capitalize())
        _say(self._add(made, "p", **{"class": "admonition-title"}), title)
        self._loosely(made, block.children)

    def _list(self, parent: Element, block: BlockNode) -> None:
        made = self._add(parent, "ol" if block.info else "ul")
        made.text = "\n"
        if block.info and block.start != 1:
            made.set("start", str(block.start))
        for item in block.children:
            entry = self._add(made, "li")
            self._loosely(entry, item.children, block.is_tight)
            _trim(entry)

    def _definitions(self, parent: Element, block: BlockNode) -> None:
        made = self._add(parent, "dl")
        made.text = "\n"
        for part in block.children:
            if part.kind == "term":
                self._inlines(self._add(made, "dt"), part.inlines)
            else:
                entry = self._add(made, "dd")
                only = len(part.children) == 1
                self._loosely(entry, part.children, is_tight=only)
                _trim(entry)

    def _table(self, parent: Element, block: BlockNode) -> None:
        frame = {"class": "ik-schuif", "tabindex": "0", "role": "region", "aria-label": "Tabel"}
        made = SubElement(self._add(parent, "div", **frame), "table")
        made.text = "\n"
        head, *rows = block.children
        self._rows(self._add(made, "thead"), [head], "th")
        if rows:
            self._rows(self._add(made, "tbody"), rows, "td")

    def _rows(self, parent: Element, rows: list[BlockNode], tag: str) -> None:
        parent.text = "\n"
        for row in rows:
            made = self._add(parent, "tr")
            made.text = "\n"
            for cell in row.children:
                if cell.is_surplus:
                    continue
                entry = self._add(made, tag)
                if cell.info:
                    entry.set("class", f"uitlijning-{cell.info}")
                self._inlines(entry, cell.inlines)

    def _elsewhere(self, _parent: Element, _block: BlockNode) -> None:
        """A footnote: it stands at the end of the page."""

    def _notes(self, tree: Tree) -> None:
        section = self._add(self.root, "div", **{"class": "voetnoten"})
        section.text = "\n"
        self._add(section, "hr")
        made = self._add(section, "ol")
        made.text = "\n"
        for name, note in tree.footnotes.items():
            number = self._numbers[name]
            entry = self._add(made, "li", id=f"__noot-{number}")
            self._loosely(entry, note.children)
            last = entry[-1] if len(entry) and entry[-1].tag == "p" else self._add(entry, "p")
            _say(last, "\u00a0")
            back = {"class": "noot-terug", "href": f"#__noot-{number}-terug"}
            link = SubElement(last, "a", {**back, "aria-label": f"Terug naar noot {number}"})
            _say(link, "↩")

    def _inlines(self, parent: Element, inlines: list[Inline]) -> None:
        for one in inlines:
            if one.kind in ("text", "html"):
                _say(parent, _AMOUNT.sub("€\u00a0", one.text))
            else:
                _INLINE_MAKERS[one.kind](self, parent, one)

    def _break(self, parent: Element, _one: Inline) -> None:
        SubElement(parent, "br").tail = "\n"

    def _code_words(self, parent: Element, one: Inline) -> None:
        _say(SubElement(parent, "code"), one.text)

    def _emphasis(self, parent: Element, one: Inline) -> None:
        self._inlines(SubElement(parent, _TAGS[one.kind]), one.children)

    def _link(self, parent: Element, one: Inline) -> None:
        made = SubElement(parent, "a", {"href": _clean(one.target)})
        if one.title:
            made.set("title", _clean(one.title))
        before, self._inside_link = self._inside_link, True
        self._inlines(made, one.children)
        self._inside_link = before

    def _image(self, parent: Element, one: Inline) -> None:
        attributes = {"src": _clean(one.target), "alt": _clean(description(one))}
        if one.title:
            attributes["title"] = _clean(one.title)
        SubElement(parent, "img", attributes)

    def _source(self, parent: Element, one: Inline) -> None:
        numbers = source_numbers(one.target)
        if self._inside_link or not numbers:
            _say(parent, one.text)
            return
        _trim(parent)
        for number in numbers:
            _say(parent, "\u00a0")
            attributes = {"class": "ik-bron", "href": f"#bron-{number}"}
            _say(SubElement(parent, "a", attributes), str(number))

    def _note_mark(self, parent: Element, one: Inline) -> None:
        number = self._numbers.get(one.target)
        if self._inside_link or number is None:
            _say(parent, one.text)
            return
        made = SubElement(parent, "sup")
        if one.target not in self._seen:
            made.set("id", f"__noot-{number}-terug")
        self._seen[one.target] = number
        attributes = {"class": "noot", "href": f"#__noot-{number}"}
        link = SubElement(made, "a", {**attributes, "aria-label": f"Noot {number}"})
        _say(link, str(number))

    def _box(self, parent: Element, one: Inline) -> None:
        sign, label = _BOXES[one.text]
        made = SubElement(parent, "span", {"class": "taak", "role": "img"})
        made.set("aria-label", label)
        _say(made, sign)
        _say(parent, " ")


_MAKERS = {
    "paragraph": Page._paragraph,
    "heading": Page._heading,
    "rule": Page._rule,
    "fence": Page._code,
    "code": Page._code,
    "quote": Page._quote,
    "alert": Page._note,
    "admonition": Page._note,
    "list": Page._list,
    "definitions": Page._definitions,
    "table": Page._table,
    "footnote": Page._elsewhere,
}
_INLINE_MAKERS = {
    "break": Page._break,
    "code": Page._code_words,
    "em": Page._emphasis,
    "strong": Page._emphasis,
    "del": Page._emphasis,
    "link": Page._link,
    "image": Page._image,
    "source": Page._source,
    "note": Page._note_mark,
    "box": Page._box,
}


def _clean(text: str) -> str:
    """Text as Python-Markdown passes it on unchanged: `&` is a sign of its own to it."""
    return _FOR_PROGRAMS.sub("", text).replace("&", f"{AMP_SUBSTITUTE}amp;")


def _say(parent: Element, text: str) -> None:
    """Add words at the end of an element."""
    text = _clean(text)
    if len(parent):
        parent[-1].tail = (parent[-1].tail or "") + text
    else:
        parent.text = (parent.text or "") + text


def _trim(parent: Element) -> None:
    """Take away the spaces at the end of an element."""
    if len(parent):
        parent[-1].tail = (parent[-1].tail or "").rstrip()
    else:
        parent.text = (parent.text or "").rstrip()
