"""What an organisation does beside its own cases: it invites, joins, supplies, writes.

The content says this in words, as the sources do. A line counts for every organisation that it
names, alone or as one of a few with commas and `en` between; brackets behind a name do not count.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from inkoopkring.model import CaseStudy, Meeting, Region
from inkoopkring.model.lists import Organisation, Resource, Series

_BRACKETS = re.compile(r"\s*\([^)]*\)$")
_BETWEEN = re.compile(r",\s+|\s+en\s+")


@dataclass(slots=True)
class Roles:
    """What one organisation does, in the order in which it was given."""

    regions: list[Region] = field(default_factory=list)
    """Where it is a partner."""
    series: list[Series] = field(default_factory=list)
    meetings: list[Meeting] = field(default_factory=list)
    """What it organised or joined."""
    resources: list[Resource] = field(default_factory=list)
    """Pages elsewhere that it made."""
    supplied: list[CaseStudy] = field(default_factory=list)
    """Cases in which it is one of the companies."""
    quoted: list[CaseStudy] = field(default_factory=list)
    """Cases that rest on something it published."""


class _Names:
    """Which organisations a line names."""

    def __init__(self, organisations: Iterable[Organisation]) -> None:
        self._ids: dict[str, str] = {}
        for one in organisations:
            for name in filter(None, (one.name, one.short)):
                self._ids.setdefault(name.casefold(), one.id)

    def __call__(self, *lines: str) -> Iterator[str]:
        """The id of every organisation that the lines name, each once."""
        found: dict[str, None] = {}
        for line in lines:
            for name in (line, *_BETWEEN.split(line)):
                id = self._ids.get(_BRACKETS.sub("", name).strip().casefold())
                if id:
                    found[id] = None
        yield from found


def roles_of(
    organisations: Iterable[Organisation],
    *,
    regions: Iterable[Region],
    series: Iterable[Series],
    meetings: Iterable[Meeting],
    resources: Iterable[Resource],
    cases: Iterable[CaseStudy],
) -> Mapping[str, Roles]:
    """What each organisation does, by its id; one of which nothing is known is not there."""
    names = _Names(organisations)
    found: dict[str, Roles] = defaultdict(Roles)

    def note(role: str, items: Iterable[Any], named: Callable[[Any], Iterable[str]]) -> None:
        for item in items:
            for id in named(item):
                getattr(found[id], role).append(item)

    every = tuple(cases)
    note("regions", regions, lambda one: one.partners)
    note("series", series, lambda one: names(one.name, one.organiser))
    note("meetings", meetings, lambda one: names(*one.organisers, *one.participants))
    note("resources", resources, lambda one: names(one.publisher))
    note("supplied", every, lambda one: names(*one.suppliers))
    note("quoted", every, lambda one: names(*(source.publisher for source in one.sources)))
    return dict(found)
