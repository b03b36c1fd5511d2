"""The small world of `builders` in memory, as each later layer sees it.

`documents_of` parses without touching the disk; `catalogue_of`, `summaries_of` and `plan_of` go
on from there, and `found_by` asks one check. `changes` work as in `builders.world_files`.
"""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from functools import cache
from pathlib import Path, PurePosixPath
from types import MappingProxyType
from typing import TypeVar

from builders import BODY, TODAY, a_case, case_text, world_files
from inkoopkring.catalogue import Catalogue
from inkoopkring.catalogue.catalogue import publish
from inkoopkring.catalogue.checks.world import World
from inkoopkring.model import CaseStudy, Entry
from inkoopkring.model.case_study import RECOMMENDED
from inkoopkring.pages.site_plan import PagePlan, SitePlan, site_plan
from inkoopkring.problems import Problem, sort_problems
from inkoopkring.reading.parsing import Document, ListedItem, parse_document, parse_list
from inkoopkring.reading.sources import SourceFile
from inkoopkring.views.summaries import Summaries

Changes = Mapping[str, str | None]
Whole = tuple[str, str, str, dict[str, str]]
EntryT = TypeVar("EntryT", bound=Entry)
HIDDEN: Changes = MappingProxyType(
    {
        "cases/ontwerp.md": case_text(id="ontwerp", status="concept"),
        "cases/later.md": case_text(id="later", date="2026-11-24"),
        "cases/oud.md": case_text(id="oud", status="gearchiveerd"),
    }
)
"""Cases that stand in no list."""
NOWHERE = Path("/nergens")
"""A project folder for checks that should not look at the disk."""
_BARE = dict.fromkeys([*RECOMMENDED.values(), "ambitieweb", "r_strategieen", "belemmeringen"])


def bare_case_text(body: str = BODY, /, **changes: object) -> str:
    """The file of a case with the required fields only."""
    return case_text(body, **{**_BARE, **changes})


def a_bare_case(**changes: object) -> CaseStudy:
    """A case with the required fields only."""
    return a_case(**{**_BARE, **changes})


@cache
def parsed(path: str, text: str) -> Document:
    """The document in `text`. Fails when something is wrong with it."""
    document, problems = parse_document(SourceFile(PurePosixPath(path), text))
    assert document is not None, problems
    return document


@cache
def listed(path: str, text: str) -> tuple[ListedItem, ...]:
    """The items of the list in `text`. Fails when something is wrong with one."""
    items, problems = parse_list(SourceFile(PurePosixPath(path), text))
    assert not problems, problems
    return tuple(items)


def documents_of(changes: Changes | None = None) -> tuple[Document, ...]:
    """Every document of the small world."""
    files = world_files(changes)
    return tuple(parsed(path, text) for path, text in files.items() if path.endswith(".md"))


def lists_of(changes: Changes | None = None) -> dict[str, tuple[ListedItem, ...]]:
    """Every list of the small world."""
    files = world_files(changes)
    return {
        PurePosixPath(path).stem: listed(path, text)
        for path, text in files.items()
        if path.endswith(".yml")
    }


def catalogue_of(changes: Changes | None = None, today: date = TODAY) -> Catalogue:
    """What may be seen of the small world."""
    return publish(documents_of(changes), lists_of(changes), today)


def summaries_of(changes: Changes | None = None, today: date = TODAY) -> Summaries:
    """The rows of the small world."""
    return Summaries(catalogue_of(changes, today))


def entry_in(summaries: Summaries, model: type[EntryT], id: str) -> EntryT:
    """The public entry of `model` with this id, which must be there."""
    entry = summaries.catalogue.find(model, id)
    assert entry is not None
    return entry


def plan_of(changes: Changes | None = None, today: date = TODAY) -> SitePlan:
    """The site that the small world makes."""
    return site_plan(summaries_of(changes, today))


def page_at(plan: SitePlan, address: str) -> PagePlan:
    """The one page at `address`."""
    (page,) = (one for one in plan.pages if one.address == address)
    return page


def found_by(
    check: Callable[[World], Iterable[Problem]],
    changes: Changes | None = None,
    *,
    broken: Iterable[str] = (),
    root: Path = NOWHERE,
) -> list[Problem]:
    """What one check says about the small world, in reading order."""
    world = World.of(documents_of(changes), lists_of(changes), broken, root, TODAY)
    return sort_problems(check(world))


def said(problems: Iterable[Problem]) -> list[str]:
    """Each problem as `path:line:column code waarde`: what tests compare."""
    return [f"{p.place} {p.code} {dict(p.details).get('waarde', '')}".rstrip() for p in problems]


def whole(problem: Problem, text: str) -> Whole:
    """All of a problem: what `text` has from its place on, its code, its field, its details."""
    line = text.split("\n")[problem.place.line - 1]
    return line[problem.place.column - 1 :], problem.code, problem.field, dict(problem.details)
