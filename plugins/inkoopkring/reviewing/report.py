"""The report of a proposal: Markdown in plain Dutch for whoever decides on it."""

from collections.abc import Iterable, Iterator, Sequence

from inkoopkring.model.vocabulary import Status
from inkoopkring.reading.parsing import Document
from inkoopkring.reviewing.entries import EntryChange
from inkoopkring.reviewing.escaping import around_difference, code, plain
from inkoopkring.reviewing.fields import FieldChange
from inkoopkring.reviewing.proposal import ListChange, Proposal
from inkoopkring.reviewing.reach import TouchedFeed, TouchedPage
from inkoopkring.wording import dutch

MOST_SHOWN = 40
"""How many lines of one sort a report holds: who reads more opens the preview."""
TITLE = "## Wat dit voorstel verandert voor lezers"
_NOTHING = "Voor lezers en abonnees verandert er niets."
_NOT_SAID = (
    "Wat er aan de code of de vormgeving verandert, staat hier niet bij. Dat zie je in het "
    "voorbeeld."
)


def markdown_report(proposal: Proposal) -> str:
    """The whole report, with a line break at the end. Nothing in it that others wrote can act."""
    if proposal.is_empty:
        return "\n".join([TITLE, "", _NOTHING, "", _NOT_SAID, ""])
    sections = (
        ("Let op", _warnings(proposal)),
        ("Nieuw", _flat(map(_new, proposal.entries.new))),
        ("Andere cijfers", _flat(_fields(one, figures=True) for one in proposal.entries.changed)),
        ("Andere gegevens en teksten", _flat(_fields(one) for one in proposal.entries.changed)),
        ("Nog niet te zien", map(_unseen, proposal.entries.unseen)),
        ("Lijsten", _flat(map(_list_change, proposal.lists))),
        ("Pagina’s", map(_page, proposal.pages)),
        ("Feeds en agenda’s", map(_feed, proposal.feeds)),
        ("Vaste namen bij abonnees", _names(proposal)),
    )
    lines = [TITLE, "", f"{dutch.capital(_summary(proposal))}.", ""]
    for title, found in sections:
        if block := list(found):
            lines += [f"### {title}", "", *_first(block), ""]
    return "\n".join([*lines, _NOT_SAID, ""])


def _summary(proposal: Proposal) -> str:
    counted = (
        (len(proposal.entries.new), "nieuw stuk", "nieuwe stukken"),
        (len(proposal.entries.changed), "veranderd stuk", "veranderde stukken"),
        (len(proposal.entries.gone), "stuk dat verdwijnt", "stukken die verdwijnen"),
        (len(proposal.entries.unseen), "stuk dat nog niemand ziet", "stukken die nog niemand ziet"),
        (len(proposal.lists), "verandering in de lijsten", "veranderingen in de lijsten"),
        (len(proposal.pages), "pagina met iets anders", "pagina’s met iets anders"),
        (len(proposal.feeds), "feed of agenda", "feeds en agenda’s"),
    )
    said = [dutch.count(amount, one, many) for amount, one, many in counted if amount]
    return dutch.enumeration(said) or "niets te zien voor lezers, wel iets om op te letten"


def _warnings(proposal: Proposal) -> Iterator[str]:
    """What needs a decision before anything is placed."""
    for path in proposal.entries.unreadable:
        yield f"- {code(path)} is nog niet te lezen. De controle *Teksten* zegt wat er mis is."
    for gone in proposal.entries.gone:
        yield f"- **Verdwijnt:** {_called(gone.known)}. {_why_gone(gone.after)}"
    for one in proposal.entries.renamings:
        yield (
            f"- **Andere vaste naam:** {plain(one.title)}. Abonnees krijgen dit nog een keer, als "
            f"iets nieuws. Was {code(one.before)}, wordt {code(one.after)}."
        )
    for address in proposal.dead_addresses:
        yield f"- **Adres dat nergens meer heen leidt:** {code(address)}."
    if proposal.dead_addresses:
        yield (
            "- Komt er iets voor een adres in de plaats? Zet het oude adres daar bij "
            "`oude_adressen`: dan worden lezers doorgestuurd."
        )
    for link in proposal.dead_links:
        where = code(f"{link.place.path}, regel {link.place.line}")
        yield f"- **Link die nergens heen leidt:** {where}. {plain(link.message)}"


def _why_gone(after: Document | None) -> str:
    if after is None:
        return "Het bestand is weg."
    if after.entry.status is Status.DRAFT:
        return "Het is nu een concept."
    return f"Het verschijnt pas op {dutch.day(after.entry.placed_on)}."


def _new(change: EntryChange) -> Iterator[str]:
    yield f"- {_called(change.known)}"
    yield from (f"  - {plain(one.label)}: {plain(one.after)}" for one in change.fields)


def _fields(change: EntryChange, *, figures: bool = False) -> Iterator[str]:
    """What differs in one entry: its figures, or all the rest."""
    said = [_difference(one) for one in change.fields if one.is_figure is figures]
    old, new = change.before, change.after
    if not figures and old is not None and new is not None:
        if old.address != new.address:
            said.insert(0, f"Adres: {code(old.address)} → {code(new.address)}")
        if new.entry.status is Status.ARCHIVED and new.entry.status is not old.entry.status:
            said.append("Staat niet meer in lijsten en feeds. De pagina blijft.")
    if said:
        yield f"- {_called(change.known)}"
        yield from (f"  - {one}" for one in said)


def _difference(change: FieldChange) -> str:
    label = plain(change.label)
    if not change.before:
        return f"{label}, erbij: {plain(change.after)}"
    if not change.after:
        return f"{label}, weg: {plain(change.before)}"
    before, after = around_difference(change.before, change.after)
    return f"{label}: {plain(before)} → {plain(after)}"


def _unseen(change: EntryChange) -> str:
    entry = change.known.entry
    if entry.status is Status.DRAFT:
        return f"- {_called(change.known)}. Het is een concept."
    return f"- {_called(change.known)}. Het verschijnt op {dutch.day(entry.placed_on)}."


def _called(document: Document) -> str:
    """An entry by its kind, its title and its address."""
    title = plain(document.entry.shown_title)
    return f"**{document.kind.label}:** {title}, {code(document.address)}"


def _list_change(change: ListChange) -> Iterator[str]:
    item = change.after or change.before
    name = f"{dutch.capital(change.list)}, {plain(item.label)}" if item else ""
    if change.before is None or change.after is None:
        yield f"- {name}: {'nieuw' if change.before is None else 'weg'}"
        return
    yield f"- {name}"
    yield from (f"  - {_difference(one)}" for one in change.fields)


def _page(page: TouchedPage) -> str:
    new = " (nieuw)" if page.is_new else ""
    return f"- {plain(page.title)}, {code(page.address)}{new}"


def _feed(feed: TouchedFeed) -> str:
    counted = ((feed.new, "nieuw"), (feed.changed, "veranderd"), (feed.gone, "weg"))
    said = dutch.enumeration(f"{amount} {what}" for amount, what in counted if amount)
    return f"- {plain(feed.title)}, {code(feed.address)}: {said}"


def _names(proposal: Proposal) -> Iterator[str]:
    yield from (f"- Nieuw: {code(name)}" for name in proposal.entries.new_names)
    if proposal.entries.kept_names:
        kept = dutch.count(
            proposal.entries.kept_names, "veranderd bericht houdt", "veranderde berichten houden"
        )
        yield f"- {kept} dezelfde naam: niemand krijgt het nog een keer als iets nieuws."


def _flat(groups: Iterable[Iterable[str]]) -> Iterator[str]:
    for group in groups:
        yield from group


def _first(lines: Sequence[str]) -> Iterator[str]:
    """As many lines as a reader takes in, and how many more there are."""
    yield from lines[:MOST_SHOWN]
    if len(lines) > MOST_SHOWN:
        left = dutch.count(len(lines) - MOST_SHOWN, "regel", "regels")
        yield f"- En nog {left}."
