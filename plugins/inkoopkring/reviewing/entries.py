"""Which entries come, change or go between two states, and which change their permanent name."""

from collections.abc import Callable, Hashable, Iterable, Iterator
from dataclasses import dataclass

from inkoopkring.catalogue.loading import Knowledge
from inkoopkring.problems import Severity
from inkoopkring.reading.parsing import Document
from inkoopkring.reviewing.fields import FieldChange, changed_fields, changed_text, figures_of
from inkoopkring.reviewing.states import State

Pair = tuple[Document | None, Document | None]
"""A document as it was and as it is; None on the side where it is not."""
_MATCHES: tuple[Callable[[Document], Hashable], ...] = (
    lambda one: (one.kind.name, one.id),
    lambda one: str(one.path),
    lambda one: (one.kind.name, one.entry.title),
    lambda one: (one.kind.name, one.body.strip() or object()),
)
"""By what a document is known again, the surest first: who gets another id keeps the rest."""


@dataclass(frozen=True, slots=True)
class EntryChange:
    """One entry that readers see come, change or go; None on the side where it was not."""

    before: Document | None
    after: Document | None
    fields: tuple[FieldChange, ...] = ()

    @property
    def known(self) -> Document:
        """The entry as it is, or else as it was."""
        found = self.after or self.before
        if found is None:
            raise ValueError("a change of nothing")
        return found


@dataclass(frozen=True, slots=True)
class Renaming:
    """The permanent name of an item that was in a feed or calendar, and the one it has now."""

    title: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class EntryChanges:
    """What happens to entries, in the order of the present state."""

    new: tuple[EntryChange, ...]
    changed: tuple[EntryChange, ...]
    gone: tuple[EntryChange, ...]
    """What readers could see and no longer can: taken out, made a draft, or moved to a day."""
    unseen: tuple[EntryChange, ...]
    """What came or changed without a reader seeing it: drafts, and entries of a later day."""
    unreadable: tuple[str, ...]
    """Files of which nothing can be said before they are mended."""
    new_names: tuple[str, ...]
    kept_names: int
    """How many of the changed items that subscribers have keep their name."""
    renamings: tuple[Renaming, ...]


def entry_changes(before: State, after: State) -> EntryChanges:
    """What happens to entries between two states."""
    unreadable = _unreadable(after.knowledge)
    pairs = tuple(
        (old, new)
        for old, new in _matched(before.knowledge.documents, after.knowledge.documents)
        if new is not None or old is None or str(old.path) not in unreadable
    )
    shown = [(p, before.shows(p[0]), after.shows(p[1])) for p in pairs]
    changed = tuple(_changed((p for p, was, now in shown if was and now), before, after))
    hidden = (p for p, was, now in shown if not was and not now and p[1] is not None)
    renamings, kept = _renamings(pairs, changed, before, after)
    return EntryChanges(
        new=tuple(
            EntryChange(old, new, figures_of(new.entry))
            for (old, new), was, now in shown
            if now and not was and new is not None
        ),
        changed=changed,
        gone=tuple(EntryChange(*p) for p, was, now in shown if was and not now),
        unseen=tuple(EntryChange(*p) for p in hidden if _differ(*p)),
        unreadable=tuple(sorted(unreadable)),
        new_names=tuple(_new_names(pairs, before, after)),
        kept_names=kept,
        renamings=renamings,
    )


def _unreadable(knowledge: Knowledge) -> frozenset[str]:
    """The files of entries that are there and hold no document."""
    read = {str(document.path) for document in knowledge.documents}
    wrong = {p.place.path for p in knowledge.problems if p.severity is Severity.ERROR}
    return frozenset(path for path in wrong - read if path.endswith((".md", ".yml")))


def _matched(before: Iterable[Document], after: Iterable[Document]) -> Iterator[Pair]:
    """Every document with what it was, in the order of the present state; then what is gone."""
    old = {str(one.path): one for one in before}
    new = {str(one.path): one for one in after}
    found: dict[str, Document] = {}
    for key in _MATCHES:
        by_key = {key(one): path for path, one in old.items()}
        for path, one in new.items():
            if path not in found and (former := by_key.pop(key(one), None)) is not None:
                found[path] = old.pop(former)
    yield from ((found.get(path), one) for path, one in new.items())
    yield from ((one, None) for one in old.values())


def _changed(pairs: Iterable[Pair], before: State, after: State) -> Iterator[EntryChange]:
    for old, new in pairs:
        if old is not None and new is not None and _differ(old, new):
            fields = changed_fields(old.entry, new.entry, before.names, after.names)
            yield EntryChange(old, new, fields + changed_text(old.body, new.body))


def _differ(old: Document | None, new: Document | None) -> bool:
    if old is None or new is None:
        return old is not new
    return (old.entry, old.body.strip(), old.address) != (
        new.entry,
        new.body.strip(),
        new.address,
    )


def name_of(document: Document) -> str:
    return f"{document.kind.name}/{document.id}"


def _renamings(
    pairs: Iterable[Pair],
    changed: Iterable[EntryChange],
    before: State,
    after: State,
) -> tuple[tuple[Renaming, ...], int]:
    """The items that get another name, and how many changed ones keep theirs."""
    found = []
    for old, new in pairs:
        if old is not None and new is not None:
            was = before.permanent_names.get(name_of(old))
            now = after.permanent_names.get(name_of(new))
            if was and now and was != now:
                found.append(Renaming(new.entry.shown_title, was, now))
    renamed = {one.after for one in found}
    names = (after.permanent_names.get(name_of(one.known)) for one in changed)
    return tuple(found), sum(name is not None and name not in renamed for name in names)


def _new_names(pairs: Iterable[Pair], before: State, after: State) -> Iterator[str]:
    for old, new in pairs:
        is_known = old is not None and name_of(old) in before.permanent_names
        name = after.permanent_names.get(name_of(new)) if new is not None else None
        if name and not is_known:
            yield name
