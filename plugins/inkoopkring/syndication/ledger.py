"""The ledger of everything that feeds have shown: lines for what is new in them."""

import re
from collections.abc import Mapping
from datetime import date

from inkoopkring.model.kinds import LISTS_FOLDER, kind_of_model
from inkoopkring.views.feed_outline import outline
from inkoopkring.views.summaries import Summaries

LEDGER = LISTS_FOLDER / "grootboek.yml"
_LINE = re.compile(r"^(?=- id: *(\S+))", re.MULTILINE)


def syndicated(summaries: Summaries) -> Mapping[str, date]:
    """What stands in any feed: kind and id, and the day it was placed."""
    return {
        f"{kind_of_model(type(entry)).name}/{entry.id}": entry.placed_on
        for feed in outline(summaries)
        for entry in feed.entries
    }


def missing(text: str, summaries: Summaries) -> Mapping[str, date]:
    """What stands in a feed and not in the ledger in `text`."""
    known = set(_LINE.findall(text))
    return {name: day for name, day in syndicated(summaries).items() if name not in known}


def completed_ledger(text: str, summaries: Summaries) -> str:
    """The ledger in `text` with what is missing added, in order of kind and id.

    What stands above the first line and what was written in a line stays as it is.
    """
    head, *parts = _LINE.split(text)
    lines = {name: block.rstrip("\n") for name, block in zip(parts[::2], parts[1::2], strict=True)}
    for name, day in syndicated(summaries).items():
        lines.setdefault(name, f"- id: {name}\n  sinds: {day.isoformat()}")
    return head + "".join(f"{lines[name]}\n" for name in sorted(lines))
