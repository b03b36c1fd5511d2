"""Which feeds there are: the monthly edition, new cases, and cases by theme, region and more."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from inkoopkring.catalogue.catalogue import Catalogue
from inkoopkring.model import Entry
from inkoopkring.model.dates import newest_first
from inkoopkring.views.rows import Rows


@dataclass(frozen=True, slots=True)
class FeedOutline:
    """One feed: its group and title on the page of feeds, the page it belongs to, its entries."""

    group: str
    title: str
    address: str
    entries: tuple[Entry, ...]


def outline(rows: Rows) -> tuple[FeedOutline, ...]:
    """Every feed of the site."""
    return (*_general(rows.catalogue), *_specific(rows.catalogue))


def _general(catalogue: Catalogue) -> Iterator[FeedOutline]:
    group = "Voor iedereen"
    yield FeedOutline(group, "elke maand een portie inspiratie", "/inspiratie/", catalogue.digests)
    yield FeedOutline(group, "nieuwe cases", "/cases/", catalogue.cases)
    obstacles = newest_first(catalogue.obstacles)
    yield FeedOutline(group, "belemmeringen", "/belemmeringen/", obstacles)


def _specific(catalogue: Catalogue) -> Iterator[FeedOutline]:
    groups: tuple[tuple[str, str, Iterable[tuple[str, str]]], ...] = (
        ("Per thema", "thema", ((one.id, one.title) for one in catalogue.themes)),
        ("Per regio", "regio", ((one.id, one.name) for one in catalogue.regions)),
        ("Per stap", "stap", ((one.id, one.name) for one in catalogue.steps)),
        ("Per belemmering", "belemmering", ((one.id, one.title) for one in catalogue.obstacles)),
    )
    for group, kind, entries in groups:
        for id, title in entries:
            cases = catalogue.cases_naming(kind, id)
            yield FeedOutline(group, title, catalogue.address(id), cases)
