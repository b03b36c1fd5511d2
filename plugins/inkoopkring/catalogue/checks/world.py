"""What the rules look at: every document and list that could be read, indexed once."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path

from inkoopkring.model import LISTS
from inkoopkring.model.lists import Framework
from inkoopkring.reading.body import Body
from inkoopkring.reading.parsing import Document, ListedItem


@dataclass(frozen=True)
class World:
    """The knowledge base as the rules see it."""

    documents: tuple[Document, ...]
    lists: Mapping[str, tuple[ListedItem, ...]]
    broken: frozenset[str]
    root: Path
    today: date

    @classmethod
    def of(
        cls,
        documents: Iterable[Document],
        lists: Mapping[str, Iterable[ListedItem]],
        broken: Iterable[str],
        root: Path,
        today: date,
    ) -> "World":
        """Freeze what was read."""
        frozen_lists = {name: tuple(items) for name, items in lists.items()}
        return cls(tuple(documents), frozen_lists, frozenset(broken), root, today)

    @cached_property
    def bodies(self) -> Mapping[str, Body]:
        """The scanned body of every document, by path."""
        return {str(document.path): Body(document.body) for document in self.documents}

    def body(self, document: Document) -> Body:
        """The scanned body of one document."""
        return self.bodies[str(document.path)]

    @cached_property
    def by_path(self) -> Mapping[str, Document]:
        return {str(document.path): document for document in self.documents}

    @cached_property
    def by_address(self) -> Mapping[str, Document]:
        return {document.address: document for document in self.documents}

    @cached_property
    def _ids(self) -> Mapping[str, frozenset[str]]:
        ids: dict[str, set[str]] = {}
        for document in self.documents:
            ids.setdefault(document.kind.name, set()).add(document.id)
        for name, items in self.lists.items():
            ids[name] = {listed.item.id for listed in items}
        return {name: frozenset(found) for name, found in ids.items()}

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
