"""`Catalogue`: everything that may be seen, indexed once, frozen.

Drafts and embargoed entries are taken out when it is made (`publish`), and nowhere later:
whatever is built from a catalogue cannot show them.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import TypeVar, cast

from inkoopkring.catalogue.roles import Roles, roles_of
from inkoopkring.model import (
    KINDS,
    LISTS,
    CaseStudy,
    Digest,
    Entry,
    InfoPage,
    Item,
    Meeting,
    Obstacle,
    Region,
    Step,
    Theme,
)
from inkoopkring.model.kinds import kind_of_model
from inkoopkring.model.lists import Organisation, Resource, Series, list_of_model, lists_of
from inkoopkring.model.shapes import references
from inkoopkring.model.vocabulary import Status
from inkoopkring.reading.parsing import Document, ListedItem

EntryT = TypeVar("EntryT", bound=Entry)
ItemT = TypeVar("ItemT", bound=Item)


def is_public(entry: Entry, on: date) -> bool:
    """Whether an entry may be seen on a day: no draft, and its day of placing has come."""
    return entry.status is not Status.DRAFT and entry.placed_on <= on


@dataclass(frozen=True)
class Catalogue:
    """The public documents and the lists, with every look-up that pages need."""

    documents: tuple[Document, ...]
    lists: Mapping[str, Mapping[str, Item]]
    today: date

    @cached_property
    def by_id(self) -> Mapping[str, Document]:
        """Every public document by its permanent id."""
        return {document.id: document for document in self.documents}

    @cached_property
    def _by_kind(self) -> Mapping[str, tuple[Document, ...]]:
        groups: dict[str, list[Document]] = defaultdict(list)
        for document in self.documents:
            groups[document.kind.name].append(document)
        return {
            name: tuple(sorted(group, key=_newest_first, reverse=True))
            for name, group in groups.items()
        }

    def of_kind(self, name: str) -> tuple[Document, ...]:
        """Every public document of a kind, newest first; archived ones too."""
        return self._by_kind.get(name, ())

    def entries(self, model: type[EntryT]) -> tuple[EntryT, ...]:
        """The entries of a model that belong in lists, in the order of their kind.

        Archived ones are not among them.
        """
        return cast(tuple[EntryT, ...], self._in_order[kind_of_model(model).name])

    def newest(self, model: type[EntryT]) -> tuple[EntryT, ...]:
        """The same entries, newest first."""
        return cast(tuple[EntryT, ...], self._newest[kind_of_model(model).name])

    @cached_property
    def _newest(self) -> Mapping[str, tuple[Entry, ...]]:
        return {
            kind.name: tuple(
                document.entry
                for document in self.of_kind(kind.name)
                if document.entry.status is Status.PUBLISHED
            )
            for kind in KINDS
        }

    @cached_property
    def _in_order(self) -> Mapping[str, tuple[Entry, ...]]:
        return {kind.name: kind.in_order(self._newest[kind.name]) for kind in KINDS}

    @property
    def cases(self) -> tuple[CaseStudy, ...]:
        return self.entries(CaseStudy)

    @property
    def themes(self) -> tuple[Theme, ...]:
        return self.entries(Theme)

    @property
    def steps(self) -> tuple[Step, ...]:
        return self.entries(Step)

    @property
    def regions(self) -> tuple[Region, ...]:
        return self.entries(Region)

    @property
    def obstacles(self) -> tuple[Obstacle, ...]:
        return self.entries(Obstacle)

    @property
    def meetings(self) -> tuple[Meeting, ...]:
        return self.entries(Meeting)

    @property
    def digests(self) -> tuple[Digest, ...]:
        return self.entries(Digest)

    @property
    def pages(self) -> tuple[InfoPage, ...]:
        return self.entries(InfoPage)

    def find(self, model: type[EntryT], id: str) -> EntryT | None:
        """The public entry of `model` with this id."""
        document = self.by_id.get(id)
        entry = document.entry if document else None
        return entry if isinstance(entry, model) else None

    def listed(self, model: type[ItemT]) -> Mapping[str, ItemT]:
        """The items of the list of `model`, by id. Raises LookupError for a model of no list."""
        return cast(Mapping[str, ItemT], self.items_in(list_of_model(model)))

    def items_in(self, name: str) -> Mapping[str, Item]:
        """The items of a list by id, with those of the lists that belong to it."""
        return self._joined.get(name, {})

    @cached_property
    def _joined(self) -> Mapping[str, Mapping[str, Item]]:
        return {
            name: {
                id: item for one in lists_of(name) for id, item in self.lists.get(one, {}).items()
            }
            for name in LISTS
        }

    def address(self, id: str) -> str:
        """The address of a public entry. Raises KeyError for an id that is not public."""
        return self.by_id[id].address

    @cached_property
    def _cases_by(self) -> Mapping[str, Mapping[str, tuple[CaseStudy, ...]]]:
        """Every id that cases name, to those cases: one pass over the references of all cases."""
        found: dict[str, dict[str, list[CaseStudy]]] = defaultdict(lambda: defaultdict(list))
        for case in self.cases:
            for target, id in sorted({(ref.target, id) for _, ref, id in references(case)}):
                found[target][id].append(case)
        return {
            target: {id: tuple(cases) for id, cases in group.items()}
            for target, group in found.items()
        }

    def cases_naming(self, target: str, id: str) -> tuple[CaseStudy, ...]:
        """The cases that refer to an id of a kind or list (`thema`, `productgroepen`, …)."""
        return self._cases_by.get(target, {}).get(id, ())

    @cached_property
    def _named_in(self) -> Mapping[str, tuple[Document, ...]]:
        """Every id to the documents that name it, in lists: the other side of each relation."""
        found: dict[str, list[Document]] = defaultdict(list)
        for document in self.documents:
            if document.entry.status is Status.PUBLISHED:
                for id in sorted({id for _, _, id in references(document.entry)}):
                    found[id].append(document)
        return {
            id: tuple(sorted(group, key=_newest_first, reverse=True)) for id, group in found.items()
        }

    def naming(self, id: str, model: type[EntryT]) -> tuple[EntryT, ...]:
        """The entries of `model` that refer to `id`, newest first."""
        named = self._named_in.get(id, ())
        return tuple(d.entry for d in named if isinstance(d.entry, model))

    @cached_property
    def cases_by_source(self) -> Mapping[str, tuple[CaseStudy, ...]]:
        """The cases that rest on a source, by its address."""
        found: dict[str, dict[str, CaseStudy]] = defaultdict(dict)
        for case in self.cases:
            for source in case.sources:
                found[source.url][case.id] = case
        return {url: tuple(cases.values()) for url, cases in found.items()}

    @cached_property
    def roles(self) -> Mapping[str, Roles]:
        """What each organisation does beside its own cases, by its id."""
        return roles_of(
            self.listed(Organisation).values(),
            regions=self.regions,
            series=self.listed(Series).values(),
            meetings=self.meetings,
            resources=self.listed(Resource).values(),
            cases=self.cases,
        )

    @cached_property
    def months(self) -> Mapping[str, tuple[Document, ...]]:
        """What was placed in each month (`2026-11`), newest first."""
        return _grouped(self.documents, lambda d: d.entry.placed_on.strftime("%Y-%m"))


def publish(
    documents: Iterable[Document], items: Mapping[str, Iterable[ListedItem]], today: date
) -> Catalogue:
    """The catalogue of what may be seen on `today`."""
    return Catalogue(
        documents=tuple(d.without_block() for d in documents if is_public(d.entry, today)),
        lists={name: {i.item.id: i.item for i in group} for name, group in items.items()},
        today=today,
    )


def _newest_first(document: Document) -> tuple[str, str]:
    return document.entry.sort_date, document.id


def _grouped(
    documents: Iterable[Document], key: Callable[[Document], str]
) -> dict[str, tuple[Document, ...]]:
    groups: dict[str, list[Document]] = defaultdict(list)
    for document in documents:
        groups[key(document)].append(document)
    return {
        name: tuple(sorted(group, key=_newest_first, reverse=True))
        for name, group in groups.items()
    }
