"""Drawings in SVG: a program to a browser, so only what draws gets through.

A drawing is read element by element with expat, which fetches nothing. What could run, load
or move is refused, by name; what drawing programs leave behind (their own notes, comments) is
dropped. What the site shows is written anew from what is left, so that nothing comes along
that was not looked at.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from html import escape
from xml.parsers import expat

from inkoopkring.pictures.faults import Fault
from inkoopkring.pictures.svg_words import ATTRIBUTES, ELEMENTS, STYLE_PROPERTIES

MAX_ELEMENTS = 20_000
MAX_DEPTH = 60
MAX_COPIES = 20_000
"""How many elements all `use` together may put on the screen."""
_SVG = "http://www.w3.org/2000/svg"
_XLINK = "http://www.w3.org/1999/xlink"
_XML = "http://www.w3.org/XML/1998/namespace"
_HTML = "http://www.w3.org/1999/xhtml"
_GAP = "\x1f"
"""What expat puts between a namespace and a name; no XML document can hold it."""

_FUNCTION = re.compile(r"([\w-]*)\s*\(\s*([^()]*)\)")
_HARMLESS = frozenset(
    {
        *("rgb", "rgba", "hsl", "hsla", "translate", "translatex", "translatey", "scale"),
        *("scalex", "scaley", "rotate", "skewx", "skewy", "matrix", "calc"),
    }
)
_LOCAL = re.compile(r"#[\w.:-]+")
_RULE = re.compile(r"([^{}]*)\{([^{}]*)\}")
_SELECTOR = re.compile(r"[\w\s.#,*:>+~-]+")
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)


@dataclass(slots=True)
class Element:
    """One element of which all was allowed, and what stands inside it."""

    name: str
    attributes: dict[str, str]
    children: list["Element | str"] = field(default_factory=list)


class RefusedError(Exception):
    """What may not stand in a drawing; the argument is its name, or empty for a broken one."""


def fault_of(data: bytes) -> Fault | None:
    """What is wrong with the drawing."""
    try:
        _read(data)
    except RefusedError as refused:
        found = str(refused)
        return ("afbeelding-svg-gevaar", {"vondst": found}) if found else ("afbeelding-kapot", {})
    return None


def cleaned(data: bytes) -> bytes:
    """The drawing, in which nothing is wrong, written anew."""
    root = _read(data)
    root.attributes = {"xmlns": _SVG, **root.attributes}
    return "".join(_written(root)).encode()


def _read(data: bytes) -> Element:
    reader = _Reader()
    try:
        reader.parser.Parse(data, True)
    except (expat.ExpatError, LookupError, ValueError):
        raise RefusedError from None
    if reader.root is None:
        raise RefusedError
    _count_copies(reader.root)
    return reader.root


class _Reader:
    """Follows the parser through a document and keeps what is allowed.

    Elements of other vocabularies are left out: what drawing programs note for themselves. A
    drawing that forgot to say it is SVG is taken for one.
    """

    def __init__(self) -> None:
        self.root: Element | None = None
        self._open: list[Element] = []
        self._skipped = 0
        self._amount = 0
        self._spaces = {_SVG}
        self.parser = expat.ParserCreate(namespace_separator=_GAP)
        self.parser.buffer_text = True
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._text
        self.parser.StartDoctypeDeclHandler = self._doctype
        self.parser.EntityDeclHandler = self._entity

    def _doctype(self, _name: str, _system: str | None, _public: str | None, inner: bool) -> None:
        if inner:
            raise RefusedError("DOCTYPE")

    def _entity(self, *_details: object) -> None:
        raise RefusedError("ENTITY")

    def _start(self, full: str, attributes: dict[str, str]) -> None:
        space, _, name = full.rpartition(_GAP)
        self._amount += 1
        if self._amount > MAX_ELEMENTS or len(self._open) + self._skipped > MAX_DEPTH:
            raise RefusedError(f"meer dan {MAX_ELEMENTS} onderdelen of {MAX_DEPTH} lagen")
        if self.root is None:
            if name != "svg" or space not in (_SVG, ""):
                raise RefusedError
            self._spaces.add(space)
        is_ours = space in self._spaces
        if space == _HTML or (is_ours and name not in ELEMENTS):
            raise RefusedError(f"<{name}>")
        if self._skipped or not is_ours or name == "metadata":
            self._skipped += 1
            return
        self._open.append(Element(name, dict(_attributes(attributes))))
        if self.root is None:
            self.root = self._open[0]
        else:
            self._open[-2].children.append(self._open[-1])

    def _end(self, _full: str) -> None:
        if self._skipped:
            self._skipped -= 1
            return
        element = self._open.pop()
        if element.name == "style":
            css = "".join(child for child in element.children if isinstance(child, str))
            element.children = [_sheet(css)]

    def _text(self, text: str) -> None:
        if self._open and not self._skipped:
            self._open[-1].children.append(text)


def _attributes(found: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """The attributes that only draw. Raises RefusedError for one that runs or loads."""
    for full, value in found.items():
        space, _, name = full.rpartition(_GAP)
        if name.lower().startswith("on"):
            raise RefusedError(name)
        if name == "href" and space in ("", _XLINK):
            yield name, _inside(value)
        elif space == _XML and name in ("space", "lang"):
            yield f"xml:{name}", value
        elif not space and name == "style":
            yield name, _declarations(value)
        elif not space and name in ATTRIBUTES:
            if name in STYLE_PROPERTIES or "(" in value:
                _check_value(value)
            yield name, value


def _inside(target: str) -> str:
    """A link to something in the same drawing."""
    if not _LOCAL.fullmatch(target.strip()):
        raise RefusedError(f"href={target[:40]}")
    return target.strip()


def _sheet(css: str) -> str:
    """A style sheet of plain rules, written anew."""
    bare = _COMMENT.sub(" ", css)
    if _RULE.sub("", bare).strip():
        raise RefusedError("<style>")
    rules = []
    for selector, body in _RULE.findall(bare):
        if not _SELECTOR.fullmatch(selector):
            raise RefusedError("<style>")
        rules.append(f"{' '.join(selector.split())}{{{_declarations(body)}}}")
    return "".join(rules)


def _declarations(text: str) -> str:
    """`property: value; …` of the properties that only draw, written anew."""
    kept = []
    for part in _COMMENT.sub(" ", text).split(";"):
        name, _, value = part.partition(":")
        _check_value(value)
        if name.strip().lower() in STYLE_PROPERTIES:
            kept.append(f"{name.strip().lower()}:{' '.join(value.split())}")
    return ";".join(kept)


def _check_value(value: str) -> None:
    """Raises RefusedError for a value with more than numbers, names, colours and own ids."""
    if re.search(r"[\\@<>{}]", value):
        raise RefusedError(f"style: {value.strip()[:40]}")
    rest = value
    while True:
        inner = _FUNCTION.search(rest)
        if inner is None:
            break
        name, argument = inner[1].lower(), inner[2].strip().strip("'\"")
        if name not in _HARMLESS and not (name == "url" and _LOCAL.fullmatch(argument)):
            raise RefusedError(f"{name}({argument[:40]})")
        rest = rest[: inner.start()] + rest[inner.end() :]
    if "(" in rest or ")" in rest:
        raise RefusedError(f"style: {value.strip()[:40]}")


def _count_copies(root: Element) -> None:
    """Raises RefusedError where copies of copies, or a ring of them, would fill the screen."""
    named = {e.attributes["id"]: e for e in _all(root) if "id" in e.attributes}
    sizes: dict[int, int] = {}
    busy: set[int] = set()

    def size(element: Element, depth: int) -> int:
        key = id(element)
        if key in busy or depth > MAX_DEPTH * 2:
            raise RefusedError("<use>")
        if key not in sizes:
            busy.add(key)
            total = 1 + sum(size(e, depth + 1) for e in element.children if not isinstance(e, str))
            copied = named.get(element.attributes.get("href", "")[1:])
            if copied is not None:
                total += size(copied, depth + 1)
            busy.discard(key)
            sizes[key] = min(total, MAX_ELEMENTS + MAX_COPIES + 1)
        return sizes[key]

    if size(root, 0) > MAX_ELEMENTS + MAX_COPIES:
        raise RefusedError("<use>")


def _all(element: Element) -> Iterator[Element]:
    waiting = [element]
    while waiting:
        one = waiting.pop()
        yield one
        waiting += [child for child in one.children if not isinstance(child, str)]


def _written(element: Element) -> Iterator[str]:
    attributes = "".join(f' {key}="{escape(value)}"' for key, value in element.attributes.items())
    if not element.children:
        yield f"<{element.name}{attributes}/>"
        return
    yield f"<{element.name}{attributes}>"
    for child in element.children:
        if isinstance(child, str):
            yield escape(child, quote=False)
        else:
            yield from _written(child)
    yield f"</{element.name}>"
