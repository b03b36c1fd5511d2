"""Strict front matter: the block between `---` and `---`, with the place of every value.

The order of work: find the fences, refuse what is too large, walk the YAML events while
refusing everything that is more than plain keys, lists and texts (aliases, anchors, tags,
depth), and build values in which every scalar is still text. The model decides what a
text means, so that `no`, `19:30` and `1.10` stay what the author wrote.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import yaml

from inkoopkring.model.shapes import Location
from inkoopkring.problems import Place, Problem, problem
from inkoopkring.reading.sources import SourceFile, control_characters

_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_NULLS = ("", "~", "null", "Null", "NULL")
_LINE_SEPARATORS = re.compile("[\x85\u2028\u2029]")
_NBSP_IN_STRUCTURE = re.compile(
    r"^[ \t]*[\u00a0\u2007\u202f]|(?<=[:\-])[\u00a0\u2007\u202f]", re.MULTILINE
)
_TAB_INDENT = re.compile(r"^[ ]*\t", re.MULTILINE)
_CONFLICT = re.compile(r"^(?:<{7}(?= |$)|={7}$|>{7}(?= |$))", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Limits:
    """How large a block may be before we refuse to look further."""

    characters: int
    events: int
    depth: int


HEAD_LIMITS = Limits(characters=32_000, events=2_000, depth=8)
LIST_LIMITS = Limits(characters=2_000_000, events=200_000, depth=8)


@dataclass(frozen=True, slots=True)
class Block:
    """Parsed values with their places.

    `values` holds dicts, lists and texts; `None` stands for a key with nothing behind it.
    """

    values: Any
    keys: Mapping[Location, Place]
    places: Mapping[Location, Place]

    def place(self, location: Location) -> Place | None:
        """The value at `location`, or the nearest thing around it that stands in the file."""
        for length in range(len(location), -1, -1):
            found = self.places.get(location[:length])
            if found:
                return found
        return None

    def texts(self) -> Iterator[tuple[Location, str]]:
        """Every text with where it stands."""
        stack: list[tuple[Location, Any]] = [((), self.values)]
        while stack:
            here, value = stack.pop()
            if isinstance(value, dict):
                stack += [((*here, key), inner) for key, inner in value.items()]
            elif isinstance(value, list):
                stack += [((*here, index), inner) for index, inner in enumerate(value)]
            elif value is not None:
                yield here, value

    def key_place(self, location: Location) -> Place | None:
        """The key at `location`, for what is wrong with the key itself."""
        return self.keys.get(location) or self.place(location)


@dataclass(frozen=True, slots=True)
class Parts:
    """A Markdown file in two: the text of its head and its body, with the line each starts on."""

    head: str
    body: str
    body_line: int


def merge_conflicts(source: SourceFile) -> list[Problem]:
    """The first sign of two versions that were never merged, if there is one."""
    conflicts = [
        problem("samenvoegconflict", source.place_at(match.start()))
        for match in _CONFLICT.finditer(source.text)
        if match.group()[0] != "=" or "<<<<<<<" in source.text
    ]
    return conflicts[:1]


def split(source: SourceFile) -> tuple[Parts | None, list[Problem]]:
    """Find the fences. A file without a complete block gives a problem."""
    conflicts = merge_conflicts(source)
    if conflicts:
        return None, conflicts
    lines = source.text.split("\n")
    if lines[0].rstrip() != "---":
        first = next((n for n, line in enumerate(lines) if line.strip()), None)
        if first is not None and lines[first].strip() == "---":
            return None, [problem("kop-niet-bovenaan", source.place(first + 1))]
        return None, [problem("kop-ontbreekt", source.place())]
    for number, line in enumerate(lines[1:], start=1):
        if line.rstrip() == "---":
            head = "\n".join(lines[1:number])
            return Parts(head, "\n".join(lines[number + 1 :]), number + 2), []
    return None, [problem("kop-niet-gesloten", source.place())]


def parse(
    source: SourceFile, text: str, first_line: int, limits: Limits
) -> tuple[Block | None, list[Problem]]:
    """Parse `text`, which starts on `first_line` of `source`, into values with places."""
    if len(text) > limits.characters:
        limit = limits.characters // 1000
        return None, [problem("kop-te-groot", source.place(first_line), grens=limit)]
    locate = _Locator(source, text, first_line)
    forbidden = list(_forbidden_characters(text, locate))
    if forbidden:
        return None, forbidden
    builder = _Builder(locate, limits)
    try:
        for event in yaml.parse(text, Loader=_LOADER):
            if not builder.take(event):
                break
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        builder.problems.append(_syntax_problem(error, text, locate, mark))
    except (yaml.YAMLError, UnicodeError, ValueError):
        builder.problems.append(problem("kop-onleesbaar", source.place(first_line)))
    if builder.problems:
        return None, builder.problems
    return Block(builder.root, builder.keys, builder.places), []


def _forbidden_characters(text: str, locate: "_Locator") -> Iterator[Problem]:
    for match in _LINE_SEPARATORS.finditer(text):
        yield problem("regelscheiding", locate.at(match.start()))
    for match in _NBSP_IN_STRUCTURE.finditer(text):
        yield problem("harde-spatie", locate.at(match.end() - 1))
    for match in _TAB_INDENT.finditer(text):
        yield problem("tab", locate.at(match.end() - 1))


class _Locator:
    """Turns an offset in the block into a place in the file."""

    def __init__(self, source: SourceFile, text: str, first_line: int) -> None:
        self._path = str(source.path)
        self._text = text
        self._first_line = first_line

    def at(self, offset: int) -> Place:
        offset = min(offset, len(self._text))
        line = self._text.count("\n", 0, offset)
        column = offset - (self._text.rfind("\n", 0, offset) + 1)
        return Place(self._path, line + self._first_line, column + 1)

    def of(self, mark: Any) -> Place:
        """The place of a loader's mark; its line count is right because separators are refused."""
        return self.on(mark.line, mark.column)

    def on(self, row: int, column: int) -> Place:
        """The place of a row and column of the block, both counted from 0."""
        return Place(self._path, row + self._first_line, column + 1)


class _Builder:
    """Builds the tree from YAML events with a stack of its own, so depth cannot hurt us."""

    def __init__(self, locate: _Locator, limits: Limits) -> None:
        self.problems: list[Problem] = []
        self.keys: dict[Location, Place] = {}
        self.places: dict[Location, Place] = {}
        self.root: Any = None
        self._locate = locate
        self._limits = limits
        self._events = 0
        self._documents = 0
        self._stack: list[tuple[Location, Any]] = []
        self._key: list[tuple[str, Place] | None] = []

    def take(self, event: yaml.Event) -> bool:
        """Take one event; False when there is no point in going on."""
        self._events += 1
        if self._events > self._limits.events:
            return self._refuse("kop-te-veel", event)
        if isinstance(event, yaml.DocumentStartEvent):
            self._documents += 1
            if self._documents > 1:
                return self._refuse("kop-twee-blokken", event)
        if isinstance(event, yaml.AliasEvent):
            return self._refuse("verwijzingsteken", event, teken=f"*{event.anchor}")
        if isinstance(event, yaml.NodeEvent):
            return self._node(event)
        if isinstance(event, yaml.CollectionEndEvent):
            self._stack.pop()
            self._key.pop()
        return True

    def _node(self, event: Any) -> bool:
        if event.anchor:
            return self._refuse("verwijzingsteken", event, teken=f"&{event.anchor}")
        if event.tag:
            return self._refuse("type-aanduiding", event, teken=event.tag)
        place = self._locate.of(event.start_mark)
        if isinstance(event, yaml.ScalarEvent):
            return self._scalar(event, place)
        if self._awaits_key():
            return self._refuse("kop-onleesbaar", event)
        if len(self._stack) >= self._limits.depth:
            return self._refuse("kop-te-diep", event, grens=self._limits.depth)
        container: Any = {} if isinstance(event, yaml.MappingStartEvent) else []
        return self._put(container, place)

    def _scalar(self, event: Any, place: Place) -> bool:
        for _, char in control_characters(event.value):  # written as a code, such as "\x07"
            return self._refuse("stuurteken", event, teken=f"U+{ord(char):04X}")
        is_null = event.implicit[0] and event.value in _NULLS
        return self._put(None if is_null else event.value, place)

    def _put(self, value: Any, place: Place) -> bool:
        if not self._stack:
            self.root = value
            self.places[()] = place
            self._open((), value)
            return True
        location, container = self._stack[-1]
        if isinstance(container, list):
            here: Location = (*location, len(container))
            container.append(value)
        elif self._key[-1] is None:
            return self._take_key(location, container, value, place)
        else:
            name, key_place = self._key[-1]
            here = (*location, name)
            self.keys[here] = key_place
            container[name] = value
            self._key[-1] = None
        self.places[here] = place
        self._open(here, value)
        return True

    def _take_key(self, location: Location, container: Any, value: Any, place: Place) -> bool:
        name = "" if value is None else str(value)
        if name == "<<":
            self.problems.append(problem("verwijzingsteken", place, teken="<<"))
            return False
        if not name:
            self.problems.append(problem("kop-onleesbaar", place))
            return False
        if name in container:
            first = self.keys[(*location, name)]
            self.problems.append(problem("veld-dubbel", place, name, regel=first.line))
        self._key[-1] = (name, place)
        return True

    def _open(self, here: Location, value: Any) -> None:
        if isinstance(value, dict | list):
            self._stack.append((here, value))
            self._key.append(None)

    def _awaits_key(self) -> bool:
        return bool(self._stack) and isinstance(self._stack[-1][1], dict) and self._key[-1] is None

    def _refuse(self, code: str, event: Any, **details: Any) -> bool:
        self.problems.append(problem(code, self._locate.of(event.start_mark), **details))
        return False


_SYNTAX: tuple[tuple[str, str], ...] = (
    ("mapping values are not allowed", "dubbele-punt-in-tekst"),
    ("could not find expected ':'", "dubbele-punt-ontbreekt"),
    ("unexpected end of stream", "aanhalingsteken-open"),
    ("unexpected document indicator", "aanhalingsteken-open"),
    ("expected ',' or", "haak-open"),
    ("cannot start any token", "teken-aan-begin"),
    ("block scalar", "teken-aan-begin"),
    ("keys are not allowed", "teken-aan-begin"),
    ("did not find expected node content", "teken-aan-begin"),
    ("escape", "backslash"),
    ("hexdecimal number", "backslash"),
    ("expected <document start>", "kop-twee-blokken"),
    ("did not find expected key", "inspringing"),
    ("did not find expected '-' indicator", "inspringing"),
    ("block sequence entries are not allowed", "inspringing"),
    ("wrong indentation", "inspringing"),
    ("unexpected indentation", "inspringing"),
    ("undefined tag handle", "type-aanduiding"),
    ("tag", "type-aanduiding"),
    ("alias", "verwijzingsteken"),
    ("anchor", "verwijzingsteken"),
)
_SEEN_LATE = frozenset(
    {
        *("aanhalingsteken-open", "haak-open", "dubbele-punt-ontbreekt"),
        *("verwijzingsteken", "type-aanduiding", "teken-aan-begin"),
    }
)
"""Complaints that the parser has only later on: its first mark is where the cause stands."""


def _syntax_problem(error: yaml.MarkedYAMLError, text: str, locate: _Locator, mark: Any) -> Problem:
    """Say a parser's complaint in Dutch, at the place where the author should look."""
    said = f"{error.context or ''} {error.problem or ''}"
    code = next((code for words, code in _SYNTAX if words in said), "kop-onleesbaar")
    if mark is None:
        return problem("kop-onleesbaar", locate.at(0))
    if code in _SEEN_LATE and error.context_mark is not None:
        mark = error.context_mark
    lines = text.split("\n")
    code, row, column = _cause(code, lines, mark.line, mark.column)
    line = lines[row] if row < len(lines) else ""
    return problem(code, locate.on(row, column), teken=line[column : column + 1] or " ")


def _cause(code: str, lines: list[str], row: int, column: int) -> tuple[str, int, int]:
    """What most likely lies behind a complaint, and where, as code, row and column."""
    line = lines[row] if row < len(lines) else ""
    if code == "backslash":
        return code, row, max(line.rfind("\\", 0, column + 1), 0)
    if code == "dubbele-punt-in-tekst" and re.fullmatch(r"\s+[\w-]+", line[:column]):
        return "inspringing", row, len(line) - len(line.lstrip())
    if code == "kop-twee-blokken" and not any(one.startswith("...") for one in lines[:row]):
        return "kop-onleesbaar", row, column
    if code == "inspringing":
        return _behind_indentation(lines, row, column)
    return code, row, column


def _behind_indentation(lines: list[str], row: int, column: int) -> tuple[str, int, int]:
    """A key was expected at this spot: a quote, a bracket or a dash can be the reason too."""
    line = lines[row] if row < len(lines) else ""
    before = line[:column].rstrip()
    if before[-1:] in ('"', "'") and before.count(before[-1]) == 1:
        opened = re.compile(rf"(?:: +|- +){before[-1]}[^{before[-1]}]*$")
        for earlier in range(row - 1, -1, -1):
            if opened.search(lines[earlier]):
                return "aanhalingsteken-open", earlier, lines[earlier].rindex(before[-1])
    if re.match(r"""\s*(?:- )?[^:#]+: +(["']).*\1\s*\S""", line):
        return "tekst-na-aanhalingsteken", row, column
    bracket = re.match(r"\s*(?:- )?[^:#]+: +(?=[\[{])", line)
    if bracket:
        code = "haak-open" if line[column : column + 1] in ("]", "}") else "teken-aan-begin"
        return code, row, bracket.end()
    if line[column : column + 1] == "-" and before.endswith(":"):
        return "teken-aan-begin", row, column
    return ("kop-onleesbaar" if line[column : column + 1] == ":" else "inspringing"), row, column
