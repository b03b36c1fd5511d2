"""The ledger of everything that feeds have shown: lines for what is new in them."""

import re
from collections.abc import Mapping
from datetime import date

from inkoopkring.model.kinds import LISTS_FOLDER, kind_of_model
from inkoopkring.model.lists import DOMAIN
from inkoopkring.syndication.authority import is_placeholder
from inkoopkring.views.feed_outline import outline
from inkoopkring.views.summaries import Summaries

LEDGER = LISTS_FOLDER / "grootboek.yml"
_LINE = re.compile(r"^(?=- id: *(\S+))", re.MULTILINE)
_SINCE = re.compile(r"(?<=^  sinds: )\d{4}-\d{2}-\d{2}", re.MULTILINE)
_GONE = re.compile(r"^  vervallen:", re.MULTILINE)


def syndicated(summaries: Summaries) -> Mapping[str, date]:
    """What stands in any feed: kind and id, and the day it was placed."""
    return {
        f"{kind_of_model(type(entry)).name}/{entry.id}": entry.placed_on
        for feed in outline(summaries)
        for entry in feed.entries
    }


def missing(text: str, summaries: Summaries, authority: str = "") -> Mapping[str, date]:
    """What must stand in the ledger in `text` and does not, with its day.

    That is all that stands in a feed, and `authority`, the domain of all names, once that is
    a real one. It counts from the day of the first item that carries it.
    """
    lines = _lines(text)
    known = {name for name, block in lines.items() if not _GONE.search(block)}
    found = syndicated(summaries)
    absent = {name: day for name, day in found.items() if name not in lines}
    is_noted = any(name.startswith(DOMAIN) for name in known)
    if found and authority and not is_noted and not is_placeholder(authority):
        absent[f"{DOMAIN}{authority}"] = min(found.values())
    return absent


def completed_ledger(text: str, summaries: Summaries, today: date, authority: str = "") -> str:
    """The ledger in `text` with what is missing added, in order of kind and id.

    What stands above the first line and what was written in a line stays as it is. Only a
    line of a day after `today`, which no subscriber has had, follows its entry: to another
    day, or away.
    """
    head = text[: found.start()] if (found := _LINE.search(text)) else text
    days = syndicated(summaries)
    lines = {}
    for name, block in _lines(text).items():
        since = _SINCE.search(block)
        is_ahead = since is not None and since[0] > today.isoformat() and not _GONE.search(block)
        if not is_ahead:
            lines[name] = block
        elif name in days:
            lines[name] = _SINCE.sub(days[name].isoformat(), block)
    for name, day in missing(text, summaries, authority).items():
        lines[name] = new_line(name, day)
    return head + "".join(f"{lines[name]}\n" for name in sorted(lines))


def new_line(name: str, day: date) -> str:
    """A line of the ledger, as it is written."""
    return f"- id: {name}\n  sinds: {day.isoformat()}"


def _lines(text: str) -> dict[str, str]:
    """The lines of a ledger by name, each as it was written."""
    _, *parts = _LINE.split(text)
    return {name: block.rstrip("\n") for name, block in zip(parts[::2], parts[1::2], strict=True)}
