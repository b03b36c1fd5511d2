"""What the rules look at: every document and list that could be read, indexed once."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from pathlib import Path, PurePosixPath

from inkoopkring.catalogue.choices import Choices
from inkoopkring.catalogue.neighbours import Neighbours, name_of
from inkoopkring.markup.body import MAX_LENGTH, Body
from inkoopkring.model import KINDS, LISTS
from inkoopkring.model.fields import Reference
from inkoopkring.model.kinds import FRONT_PAGE
from inkoopkring.model.lists import Framework, lists_of
from inkoopkring.model.shapes import Location, references
from inkoopkring.reading.parsing import Document, ListedItem

Referred = tuple[Location, Reference, str]
"""Where an id is named, what it should be the id of, and the id."""

_KIND_ORDER = {kind.name: number for number, kind in enumerate(KINDS)}


@dataclass(frozen=True)
class World:
    """The knowledge base as the rules see it: what is checked, and what is around it."""

    documents: tuple[Document, ...]
    """The documents to check."""
    lists: Mapping[str, tuple[ListedItem, ...]]
    broken: frozenset[str]
    """The entries and lists that could not be read. References to them are not reported:
    mending the file itself mends those too."""
    root: Path
    today: date
    neighbours: Neighbours | None = None
    """The other documents; none when all are checked."""
    _bodies: dict[str, Body] = field(default_factory=dict)
    _references: dict[str, tuple[Referred, ...]] = field(default_factory=dict)
    _choices: dict[str, Choices] = field(default_factory=dict)

    @classmethod
    def of(
        cls,
        documents: Iterable[Document],
        lists: Mapping[str, Iterable[ListedItem]],
        broken: Iterable[str],
        root: Path,
        today: date,
        neighbours: Neighbours | None = None,
    ) -> "World":
        """Freeze what was read."""
        frozen = {name: tuple(items) for name, items in lists.items()}
        return cls(tuple(documents), frozen, frozenset(broken), root, today, neighbours)

    def body(self, document: Document) -> Body:
        """The scanned body of one document; of one that is refused for its length, the start."""
        path = str(document.path)
        if path not in self._bodies:
            self._bodies[path] = Body(document.body[:MAX_LENGTH])
        return self._bodies[path]

    def references(self, document: Document) -> tuple[Referred, ...]:
        """Every id that the fields of one document name."""
        path = str(document.path)
        if path not in self._references:
            self._references[path] = tuple(references(document.entry))
        return self._references[path]

    def document_at(self, path: str) -> Document | None:
        """The document in a file."""
        found = self._by_path.get(path)
        return found or (self.neighbours.at_path(path) if self.neighbours else None)

    def document_living_at(self, address: str) -> Document | None:
        """The document whose page has this address."""
        found = self._by_address.get(address)
        return found or (self.neighbours.at_address(address) if self.neighbours else None)

    @property
    def own_lists(self) -> Mapping[str, tuple[ListedItem, ...]]:
        """The lists to check: none when only some of the documents are."""
        return {} if self.neighbours else self.lists

    def stands_in(self, document: Document) -> bool:
        """Whether a document is what is left of a file that cannot be read.

        Its id, title and number may be examples, which are no double of anybody's.
        """
        return name_of(document.path) in self.broken

    def entry(self, kind: str, id: str) -> Document | None:
        """The document of a kind with this id; a neighbour is read now."""
        found = self._by_id.get((kind, id))
        return found or (self.neighbours.with_id(kind, id) if self.neighbours else None)

    def titled(self, title: str) -> Iterator[Document]:
        """Every document with this title, whatever its capitals."""
        yield from self._by_title.get(title.casefold(), ())
        if self.neighbours:
            yield from self.neighbours.titled(title)

    def of_kind(self, name: str) -> Iterator[Document]:
        """Every document of a kind; the neighbours are read now."""
        yield from (one for one in self.documents if one.kind.name == name)
        if self.neighbours:
            yield from self.neighbours.of_kind(name)

    @cached_property
    def rivals(self) -> tuple[Document, ...]:
        """What can take the same id or address, in the order of the files."""
        if self.neighbours is None:
            return self.documents
        found = [*self.documents, *self.neighbours.rivals(self.documents)]
        return tuple(sorted(found, key=_reading_order))

    @cached_property
    def _by_path(self) -> Mapping[str, Document]:
        return {str(document.path): document for document in self.documents}

    @cached_property
    def _by_id(self) -> Mapping[tuple[str, str], Document]:
        return {(one.kind.name, one.id): one for one in self.documents}

    @cached_property
    def _by_title(self) -> Mapping[str, list[Document]]:
        found: dict[str, list[Document]] = {}
        for document in self.documents:
            found.setdefault(document.entry.title.casefold(), []).append(document)
        return found

    @cached_property
    def _by_address(self) -> Mapping[str, Document]:
        return {document.address: document for document in self.documents}

    @cached_property
    def _ids(self) -> Mapping[str, frozenset[str]]:
        ids: dict[str, set[str]] = {}
        if self.neighbours:
            ids = {kind: set(found) for kind, found in self.neighbours.ids.items()}
        for document in self.documents:
            ids.setdefault(document.kind.name, set()).add(document.id)
        for name in LISTS:
            ids[name] = {listed.item.id for listed in self.listed(name)}
        return {name: frozenset(found) for name, found in ids.items()}

    def listed(self, target: str) -> Iterator[ListedItem]:
        """The items of a list, with those of the lists that belong to it."""
        for name in lists_of(target):
            yield from self.lists.get(name, ())

    def choices(self, target: str) -> Choices:
        """What a reference to a kind or list can name, by id, and what is listed by name too."""
        if target not in self._choices:
            if self.is_list(target):
                names = {one.item.id: one.item.names for one in self.listed(target)}
            else:
                names = dict.fromkeys(self.ids(target), ())
            self._choices[target] = Choices(names)
        return self._choices[target]

    def is_broken(self, target: str) -> bool:
        """Whether a list that a reference looks into could not be read."""
        return any(name in self.broken for name in lists_of(target))

    def ids(self, target: str) -> frozenset[str]:
        """The ids of a kind or of a list."""
        return self._ids.get(target, frozenset())

    def is_list(self, target: str) -> bool:
        """Whether `target` is a list and not a kind."""
        return target in LISTS

    @cached_property
    def frameworks(self) -> Mapping[str, Framework]:
        """The ambition webs by id."""
        items = (listed.item for listed in self.lists.get("ambitieweb", ()))
        return {item.id: item for item in items if isinstance(item, Framework)}


def _reading_order(document: Document) -> tuple[bool, int, PurePosixPath]:
    """What documents are ordered by: the front page, then the kinds, then the path."""
    return document.path != FRONT_PAGE, _KIND_ORDER[document.kind.name], document.path
