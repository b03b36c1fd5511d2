"""The files around those that are checked: known at a glance, read only when it matters.

To check one file of a thousand, we need to know of the others which ids and addresses they
take. The id stands on a line of its own, which a quick look finds; a file in which it does
not, or in which it is not the name of the file, is read after all.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path, PurePosixPath

from inkoopkring.model import Kind, kind_of_path
from inkoopkring.reading.parsing import Document, read_document
from inkoopkring.reading.sources import SourceFile, read

_ID = re.compile(r"^id: +([a-z0-9]+(?:-[a-z0-9]+)*) *$", re.MULTILINE)
_TITLE = re.compile(
    r"^title:[ \t]*(?:(?P<quote>['\"])(?P<quoted>.*)(?P=quote)|(?P<bare>.*?))[ \t]*$",
    re.MULTILINE,
)
_ELSEWHERE = ""
"""What stands for a title that goes over lines or holds signs that mean something."""
_FORMER_ADDRESSES = "oude_adressen"


class Neighbours:
    """What is around the checked files of `root`; `paths` are the others."""

    def __init__(self, root: Path, paths: Iterable[PurePosixPath]) -> None:
        self._root = root
        self._paths: set[PurePosixPath] = set()
        self._documents: dict[PurePosixPath, Document | None] = {}
        self._by_id: dict[str, list[PurePosixPath]] = {}
        self._by_address: dict[str, list[PurePosixPath]] = {}
        self._movers: list[PurePosixPath] = []
        self._by_title: dict[str, list[PurePosixPath]] = {}
        self._by_kind: dict[str, list[PurePosixPath]] = {}
        self._ids: dict[str, set[str]] = {}
        self._broken: set[str] = set()
        for path in paths:
            self._add(path)

    @classmethod
    def known(cls, root: Path, documents: Iterable[Document]) -> "Neighbours":
        """Neighbours of which no file has to be read: everything about them is known."""
        made = cls(root, ())
        for document in documents:
            made._documents[document.path] = document
            made._place(document.path, document.kind, document.id, document.entry.title)
            if document.entry.former_addresses:
                made._movers.append(document.path)
        return made

    def __bool__(self) -> bool:
        """Whether there is anything around the checked files."""
        return bool(self._paths or self._broken)

    @property
    def ids(self) -> Mapping[str, set[str]]:
        """The ids of each kind."""
        return self._ids

    @property
    def broken(self) -> set[str]:
        """The names of files that cannot be read."""
        return self._broken

    def at_path(self, path: str) -> Document | None:
        """The document in a file, read now."""
        place = PurePosixPath(path)
        return self._document(place) if place in self._paths else None

    def at_address(self, address: str) -> Document | None:
        """The document that lives at an address, read now."""
        found = [self._document(path) for path in self._by_address.get(address, ())]
        return next((one for one in found if one), None)

    def with_id(self, kind: str, id: str) -> Document | None:
        """The neighbour of a kind with this id, read now."""
        found = map(self._document, self._by_id.get(id, ()))
        return next((one for one in found if one and one.kind.name == kind), None)

    def titled(self, title: str) -> Iterator[Document]:
        """Every neighbour with this title, whatever its capitals."""
        asked = title.casefold()
        for path in (*self._by_title.get(asked, ()), *self._by_title.get(_ELSEWHERE, ())):
            found = self._document(path)
            if found and found.entry.title.casefold() == asked:
                yield found

    def of_kind(self, name: str) -> Iterator[Document]:
        """Every neighbour of a kind, read now."""
        yield from filter(None, map(self._document, self._by_kind.get(name, ())))

    def rivals(self, documents: Iterable[Document]) -> Iterator[Document]:
        """Every neighbour that takes an id or an address which one of `documents` takes too."""
        paths = set(self._movers)
        for document in documents:
            paths.update(self._by_id.get(document.id, ()))
            for address in (document.address, *document.entry.former_addresses):
                paths.update(self._by_address.get(address, ()))
        for path in paths:
            rival = self._document(path)
            if rival:
                yield rival

    def _add(self, path: PurePosixPath) -> None:
        source, found = read(self._root, path)
        kind = kind_of_path(path)
        id = self._id(source, kind) if source and kind and not found else ""
        if not (id and source and kind):
            self._broken.add(name_of(path))
            return
        self._place(path, kind, id, _title(source.text))
        if _FORMER_ADDRESSES in source.text:
            self._movers.append(path)

    def _place(self, path: PurePosixPath, kind: Kind, id: str, title: str) -> None:
        self._paths.add(path)
        self._by_id.setdefault(id, []).append(path)
        self._by_address.setdefault(kind.address(path), []).append(path)
        self._ids.setdefault(kind.name, set()).add(id)
        self._by_kind.setdefault(kind.name, []).append(path)
        self._by_title.setdefault(title.casefold(), []).append(path)

    def _id(self, source: SourceFile, kind: Kind) -> str:
        """The id in a file; empty when the file cannot be read."""
        end = source.text.find("\n---", 3)
        match = _ID.search(source.text, 0, end) if end > 0 else None
        if match and (match[1] == kind.slug(source.path) or not kind.named_by_id):
            return match[1]
        document = self._document(source.path)
        return document.id if document else ""

    def _document(self, path: PurePosixPath) -> Document | None:
        if path not in self._documents:
            self._documents[path] = read_document(self._root, path)[0]
        return self._documents[path]


def _title(text: str) -> str:
    """The title on its line, without capitals; `_ELSEWHERE` when it takes a reading to know."""
    match = _TITLE.search(text)
    title = (match["quoted"] or match["bare"] or "") if match else ""
    return (
        _ELSEWHERE
        if not title or title[0] in ">|" or "'" in title or "\\" in title
        else title.casefold()
    )


def name_of(path: PurePosixPath) -> str:
    """What others call the entry in a file that cannot be read: its own or its folder's name."""
    return path.parent.name if path.stem == "index" else path.stem
