"""A block of data as values with their places, built from YAML events one by one.

The builder refuses everything that is more than plain keys, lists and texts (aliases,
anchors, tags, depth). Every value stays text: the model decides what a text means, so that
`no`, `19:30` and `1.10` stay what the author wrote.

Nearly every block is plain and right, and nobody asks where its values stand. So
`plain_values` comes first; the builder, which is slower and knows places, comes when that
gives up or when somebody asks.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, NamedTuple

import yaml

from inkoopkring.model.shapes import Location
from inkoopkring.problems import Place, Problem, problem
from inkoopkring.reading.sources import SourceFile, control_characters

_HALF_CHARACTER = re.compile(r"\\u[dD][89a-fA-F]")
_NULLS = ("", "~", "null", "Null", "NULL")


@dataclass(frozen=True, slots=True)
class Limits:
    """How large a block may be before we refuse to look further."""

    characters: int
    events: int
    depth: int


@dataclass(frozen=True)
class Block:
    """Parsed values with their places.

    `values` holds dicts, lists and texts; `None` stands for a key with nothing behind it.
    """

    values: Any
    has_empty: bool
    """Whether some key or item has nothing behind it, not even in quotes."""
    has_breaks: bool
    """Whether some text stands on more than one line."""
    text: str
    """As it stands in the file."""
    top: Place
    """Where it begins."""
    find_places: Callable[[], "Places"] = field(repr=False, compare=False)

    @cached_property
    def _found(self) -> "Places":
        return self.find_places()

    @property
    def keys(self) -> Mapping[Location, Place]:
        """Where each key stands."""
        return self._found.keys

    @property
    def places(self) -> Mapping[Location, Place]:
        """Where each value stands."""
        return self._found.places

    def place(self, location: Location) -> Place | None:
        """The value at `location`, or the nearest thing around it that stands in the file."""
        if not location:
            return self.top
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
            if isinstance(value, str):
                yield here, value
            elif isinstance(value, dict):
                stack += [((*here, key), inner) for key, inner in value.items()]
            elif isinstance(value, list):
                stack += [((*here, index), inner) for index, inner in enumerate(value)]

    def key_place(self, location: Location) -> Place | None:
        """The key at `location`, for what is wrong with the key itself."""
        return self.keys.get(location) or self.place(location)


@dataclass(frozen=True, slots=True)
class Places:
    """Where keys and values stand."""

    keys: Mapping[Location, Place]
    places: Mapping[Location, Place]


class PlainBlock(NamedTuple):
    """The values of a plain block, with what a `Block` tells of them."""

    values: Any
    has_empty: bool
    has_breaks: bool
    mark: Any
    """Where they begin, as the loader says it."""


def plain_values(events: Iterable[Any], limits: Limits) -> PlainBlock | None:  # noqa: C901, PLR0911, PLR0912, PLR0915 (one loop over every value of every file)
    """The values of a plain block; None for anything else."""
    scalar, mapping, sequence = yaml.ScalarEvent, yaml.MappingStartEvent, yaml.SequenceStartEvent
    outer: list[Any] = []
    root: Any = None
    mark: Any = None
    inside: Any = None
    key: str | None = None
    has_empty = has_breaks = False
    for number, event in enumerate(events):
        kind = type(event)
        if kind is scalar:
            value = event.value
            if event.anchor or event.tag or event.style == '"' or inside is None:
                return None
            if value in _NULLS and event.implicit[0]:
                value = None
            if type(inside) is list:
                inside.append(value)
            elif key is not None:
                inside[key], key = value, None
            elif not value or value == "<<" or value in inside:
                return None
            else:
                key = value
                continue
            if not value or value.isspace():
                has_empty = True
            elif "\n" in value:
                has_breaks = True
        elif kind is mapping or kind is sequence:
            new: Any = {} if kind is mapping else []
            if event.anchor or event.tag or len(outer) >= limits.depth:
                return None
            if inside is None:
                root, mark = new, event.start_mark
            elif type(inside) is list:
                inside.append(new)
            elif key is None:
                return None
            else:
                inside[key], key = new, None
            outer.append(inside)
            inside = new
        elif kind is yaml.MappingEndEvent or kind is yaml.SequenceEndEvent:
            inside = outer.pop()
        elif kind is yaml.AliasEvent or (kind is yaml.DocumentStartEvent and root is not None):
            return None
        if number >= limits.events:
            return None
    return None if root is None else PlainBlock(root, has_empty, has_breaks, mark)


NO_BLOCK = Block(None, False, False, "", Place(""), lambda: Places({}, {}))
"""Where nothing stands."""


class Locator:
    """Turns a spot in the block into a place in the file."""

    def __init__(self, source: SourceFile, text: str, first_line: int) -> None:
        self.path = str(source.path)
        self.first_line = first_line
        self.text = text

    def at(self, offset: int) -> Place:
        """The place of the character at `offset` in the block."""
        offset = min(offset, len(self.text))
        line = self.text.count("\n", 0, offset)
        column = offset - (self.text.rfind("\n", 0, offset) + 1)
        return self.on(line, column)

    def of(self, mark: Any) -> Place:
        """The place of a loader's mark; its line count is right because separators are refused."""
        return self.on(mark.line, mark.column)

    def on(self, row: int, column: int) -> Place:
        """The place of a row and column of the block, both counted from 0."""
        return Place(self.path, row + self.first_line, column + 1)


class _Open:
    """A dict or list that is being filled; `key` waits for its value."""

    __slots__ = ("key", "key_place", "location", "values")

    def __init__(self, location: Location, values: Any) -> None:
        self.location = location
        self.values = values
        self.key: str | None = None
        self.key_place: Place | None = None


class Builder:
    """Builds the tree with a stack of its own, so that depth cannot hurt us.

    This runs for every value of every file, so it looks at the commonest event first.
    """

    def __init__(self, locate: Locator, limits: Limits) -> None:
        self.problems: list[Problem] = []
        self._keys: dict[Location, Place] = {}
        self._places: dict[Location, Place] = {}
        self.root: Any = None
        self._has_empty = self._has_breaks = False
        self._locate = locate
        self._limits = limits
        self._events = 0
        self._documents = 0
        self._stack: list[_Open] = []

    @property
    def places(self) -> Places:
        """Where everything stands."""
        return Places(self._keys, self._places)

    def block(self) -> Block:
        """What was built."""
        top = self._places.get((), self._locate.on(0, 0))
        text, empty, breaks = self._locate.text, self._has_empty, self._has_breaks
        return Block(self.root, empty, breaks, text, top, lambda: self.places)

    def take(self, event: Any) -> bool:
        """Take one event; False when there is no point in going on."""
        self._events += 1
        if self._events > self._limits.events:
            return self._refuse("kop-te-veel", event)
        type_ = type(event)
        if type_ is yaml.ScalarEvent:
            return self._scalar(event)
        if type_ is yaml.MappingStartEvent or type_ is yaml.SequenceStartEvent:
            return self._collection(event)
        if type_ is yaml.MappingEndEvent or type_ is yaml.SequenceEndEvent:
            self._stack.pop()
        elif type_ is yaml.AliasEvent:
            return self._refuse("verwijzingsteken", event, teken=f"*{event.anchor}")
        elif type_ is yaml.DocumentStartEvent:
            self._documents += 1
            if self._documents > 1:
                return self._refuse("kop-twee-blokken", event)
        return True

    def _scalar(self, event: Any) -> bool:
        if event.anchor or event.tag:
            return self._decorated(event)
        value = event.value
        if event.style == '"':  # the only style in which a character can be written as a code
            for _, char in control_characters(value):
                if "\ud800" <= char <= "\udfff":
                    return self._half_character(event)
                return self._refuse("stuurteken", event, teken=f"U+{ord(char):04X}")
        if event.implicit[0] and value in _NULLS:
            value = None
        if not value or value.isspace():
            self._has_empty = True
        elif "\n" in value:
            self._has_breaks = True
        mark = event.start_mark
        place = Place(self._locate.path, mark.line + self._locate.first_line, mark.column + 1)
        return self._put(value, place)

    def _half_character(self, event: Any) -> bool:
        """Half a character, written as a code: libyaml refuses that, Python alone does not."""
        start = event.start_mark.index
        found = _HALF_CHARACTER.search(self._locate.text, start)
        place = self._locate.at(found.start() if found else start)
        self.problems.append(problem("backslash", place, teken="\\"))
        return False

    def _collection(self, event: Any) -> bool:
        if event.anchor or event.tag:
            return self._decorated(event)
        if self._stack and self._awaits_key(self._stack[-1]):
            return self._refuse("kop-onleesbaar", event)
        if len(self._stack) >= self._limits.depth:
            return self._refuse("kop-te-diep", event, grens=self._limits.depth)
        values: Any = {} if type(event) is yaml.MappingStartEvent else []
        self._put(values, self._locate.of(event.start_mark))
        return True

    def _decorated(self, event: Any) -> bool:
        if event.anchor:
            return self._refuse("verwijzingsteken", event, teken=f"&{event.anchor}")
        return self._refuse("type-aanduiding", event, teken=event.tag)

    def _put(self, value: Any, place: Place) -> bool:
        """Give a value its spot, or keep it as the key of the next one."""
        here: Location = ()
        if not self._stack:
            self.root = value
        else:
            around = self._stack[-1]
            if type(around.values) is list:
                here = (*around.location, len(around.values))
                around.values.append(value)
            elif around.key is None:
                return self._take_key(around, value, place)
            else:
                here = (*around.location, around.key)
                if around.key_place:
                    self._keys[here] = around.key_place
                around.values[around.key] = value
                around.key = None
        self._places[here] = place
        if type(value) is dict or type(value) is list:
            self._stack.append(_Open(here, value))
        return True

    def _take_key(self, around: _Open, name: str | None, place: Place) -> bool:
        if name == "<<":
            self.problems.append(problem("verwijzingsteken", place, teken="<<"))
            return False
        if not name:
            self.problems.append(problem("kop-onleesbaar", place))
            return False
        if name in around.values:
            first = self._keys[(*around.location, name)]
            self.problems.append(problem("veld-dubbel", place, name, regel=first.line))
        around.key, around.key_place = name, place
        return True

    @staticmethod
    def _awaits_key(around: _Open) -> bool:
        return type(around.values) is dict and around.key is None

    def _refuse(self, code: str, event: Any, **details: Any) -> bool:
        self.problems.append(problem(code, self._locate.of(event.start_mark), **details))
        return False
