"""What a proposal changes, found by laying two states of the project side by side."""

from collections.abc import Iterator
from dataclasses import dataclass

from inkoopkring.catalogue.loading import Knowledge
from inkoopkring.model.lists import Item
from inkoopkring.problems import Problem
from inkoopkring.reviewing.entries import EntryChanges, entry_changes, name_of
from inkoopkring.reviewing.fields import FieldChange, changed_fields
from inkoopkring.reviewing.reach import (
    TouchedFeed,
    TouchedPage,
    dead_addresses,
    touched_feeds,
    touched_pages,
)
from inkoopkring.reviewing.states import State

_LINK_CODES = frozenset({"link-loopt-dood", "link-naar-concept", "kop-onbekend"})
"""What the checks call a link inside the site that leads nowhere."""


@dataclass(frozen=True, slots=True)
class ListChange:
    """One item of a list that came (`before` is None), changed, or went (`after` is None)."""

    list: str
    before: Item | None
    after: Item | None
    fields: tuple[FieldChange, ...] = ()


@dataclass(frozen=True, slots=True)
class Proposal:
    """Everything a proposal changes for readers and subscribers."""

    entries: EntryChanges
    lists: tuple[ListChange, ...]
    pages: tuple[TouchedPage, ...]
    feeds: tuple[TouchedFeed, ...]
    dead_addresses: tuple[str, ...]
    dead_links: tuple[Problem, ...]
    """Links in the texts that lead nowhere, and did not do so before."""

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to tell."""
        entries = self.entries
        return not any(
            (
                *(entries.new, entries.changed, entries.gone, entries.unseen),
                *(entries.unreadable, entries.new_names, entries.renamings),
                *(self.lists, self.pages, self.feeds, self.dead_addresses, self.dead_links),
            )
        )


def compare(before: State, after: State) -> Proposal:
    """What readers and subscribers would notice of the step from one state to the next."""
    entries = entry_changes(before, after)
    changed = frozenset(name_of(one.known) for one in entries.changed)
    return Proposal(
        entries=entries,
        lists=tuple(list_changes(before, after)),
        pages=tuple(touched_pages(before.plan, after.plan)),
        feeds=tuple(touched_feeds(before.plan, after.plan, changed)),
        dead_addresses=dead_addresses(before.plan, after.plan),
        dead_links=tuple(new_dead_links(before.knowledge, after.knowledge)),
    )


def list_changes(before: State, after: State) -> Iterator[ListChange]:
    """What differs in the open lists; a list that cannot be read is told of elsewhere."""
    for name in sorted(before.knowledge.lists.keys() & after.knowledge.lists.keys()):
        old = {one.item.id: one.item for one in before.knowledge.lists[name]}
        new = {one.item.id: one.item for one in after.knowledge.lists[name]}
        for id in dict.fromkeys([*new, *old]):
            one, other = old.get(id), new.get(id)
            if one is None or other is None:
                yield ListChange(name, one, other)
            elif one != other:
                fields = changed_fields(one, other, before.names, after.names)
                yield ListChange(name, one, other, fields)


def new_dead_links(before: Knowledge, after: Knowledge) -> Iterator[Problem]:
    """Links that lead nowhere and did not do so before, wherever in their file they stood."""
    known = {_link(one) for one in before.problems}
    yield from (p for p in after.problems if p.code in _LINK_CODES and _link(p) not in known)


def _link(found: Problem) -> tuple[str, str, str]:
    return found.place.path, found.code, str(dict(found.details).get("waarde", ""))
