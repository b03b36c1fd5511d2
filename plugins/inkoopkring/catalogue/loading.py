"""From a project folder to a catalogue: read everything, check everything, then publish.

This is the one way in. The site, the command line and the tests all call `load`, so they
cannot differ in what they accept.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path, PurePosixPath

from inkoopkring.catalogue.catalogue import Catalogue, publish
from inkoopkring.catalogue.checks import check_documents
from inkoopkring.catalogue.neighbours import Neighbours, name_of
from inkoopkring.model.lists import lists_of
from inkoopkring.problems import Problem, Severity, problem, sort_problems
from inkoopkring.reading.parsing import (
    Document,
    ListedItem,
    parse_list,
    read_document,
    stray,
)
from inkoopkring.reading.salvaging import Salvaged, salvage
from inkoopkring.reading.sources import entry_paths, list_paths, read, stray_paths


@dataclass(frozen=True)
class Knowledge:
    """Everything that was read, whatever its status, and everything that is wrong with it."""

    documents: tuple[Document, ...]
    lists: Mapping[str, tuple[ListedItem, ...]]
    problems: tuple[Problem, ...]

    def blocking(self, *, strict: bool) -> tuple[Problem, ...]:
        """What keeps the site from being built: errors, and warnings too when `strict`."""
        weights = {Severity.ERROR, Severity.WARNING} if strict else {Severity.ERROR}
        return tuple(p for p in self.problems if p.severity in weights)

    def without_files(self, paths: Iterable[str]) -> "Knowledge":
        """The same without the documents of some files, for a preview that must go on."""
        gone = set(paths)
        kept = tuple(one for one in self.documents if str(one.path) not in gone)
        return Knowledge(kept, self.lists, self.problems)

    def published(self, today: date) -> Catalogue:
        """The catalogue of what may be seen on `today`."""
        return publish(self.documents, self.lists, today)


def load(root: Path, today: date, only: Collection[str] = ()) -> Knowledge:
    """Read and check the project in `root` as it stands on `today`.

    With `only`, files and folders relative to `root`, the problems of those files come back
    and the documents in them: the others are looked at no further than that needs.
    Raises FileNotFoundError when there is no project there at all; whatever is wrong inside
    the files comes back as problems, sorted by file and line.
    """
    if not (root / "content").is_dir() and not (root / "cases").is_dir():
        raise FileNotFoundError(root)
    lists, problems, broken_lists = _read_lists(root)
    asked, others = _divided(root, only)
    documents, salvaged = _read_documents(root, asked)
    broken_documents = {name_of(path) for path in salvaged}
    problems += [stray(path) for path in stray_paths(root)]
    neighbours = Neighbours(root, others)
    broken = broken_lists | broken_documents | neighbours.broken
    left = [one.document for one in salvaged.values() if one.document]
    found = check_documents([*documents, *left], lists, broken, root, today, neighbours)
    by_path = {str(path): one for path, one in salvaged.items()}
    for one in by_path.values():
        problems += one.problems
    problems += (p for p in found if p.place.path not in by_path or by_path[p.place.path].counts(p))
    wanted = (found for found in problems if is_within(found.place.path, only))
    return Knowledge(tuple(documents), lists, tuple(sort_problems(wanted)))


def is_within(path: str, only: Collection[str]) -> bool:
    """Whether a file is one of those in `only`, or in a folder of those; always when empty."""
    return not only or any(one in (path, ".") or path.startswith(f"{one}/") for one in only)


def _divided(root: Path, only: Collection[str]) -> tuple[list[PurePosixPath], list[PurePosixPath]]:
    """The files to check and the others; all of them when a list changed, which all rest on."""
    paths = list(entry_paths(root))
    if any(is_within(str(path), only) for path in list_paths(root)):
        return paths, []
    asked = [path for path in paths if is_within(str(path), only)]
    return asked, [path for path in paths if path not in set(asked)]


def _read_lists(root: Path) -> tuple[dict[str, tuple[ListedItem, ...]], list[Problem], set[str]]:
    lists: dict[str, tuple[ListedItem, ...]] = {}
    problems: list[Problem] = []
    broken: set[str] = set()
    for path in list_paths(root):
        source, found = read(root, path)
        items: list[ListedItem] = []
        if source is not None and not found:
            items, found = parse_list(source)
            lists[path.stem] = tuple(items)
        problems += found
        if found:
            broken.add(path.stem)
    for name in lists:
        problems += _duplicates(item for one in lists_of(name) for item in lists.get(one, ()))
    return lists, problems, broken


def _read_documents(
    root: Path, paths: Iterable[PurePosixPath]
) -> tuple[list[Document], dict[PurePosixPath, Salvaged]]:
    """The documents, and for files that hold none what is left of them."""
    documents: list[Document] = []
    broken: dict[PurePosixPath, Salvaged] = {}
    for path in paths:
        document, _ = read_document(root, path)
        if document is not None:
            documents.append(document)
        else:
            broken[path] = salvage(root, path)
    return documents, broken


def _duplicates(items: Iterable[ListedItem]) -> Iterable[Problem]:
    seen: dict[str, ListedItem] = {}
    for listed in items:
        id, first = listed.item.id, seen.setdefault(listed.item.id, listed)
        if first is not listed:
            yield problem("id-dubbel", listed.place, "id", waarde=id, eerder=first.place)
