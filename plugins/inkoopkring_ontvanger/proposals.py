"""From what was sent to files in the project, checked there as `inkoopkring check` would.

The checks run in a copy of the project in which these files are new. The copy is made of hard
links, costs no room, and is gone afterwards.
"""

import os
import re
import shutil
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path, PurePosixPath

from inkoopkring.authoring.starting_files import starting_path
from inkoopkring.catalogue import load
from inkoopkring.catalogue.catalogue import is_public
from inkoopkring.model import Entry, Kind
from inkoopkring.problems import Problem, Severity
from inkoopkring.reading.parsing import Document, parse_document, read_document
from inkoopkring.reading.sources import SourceFile, decode

_UNREADABLE = "inzending"
"""What a text is called in which no id can be read."""
_PICTURE = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*\.(?:png|jpg|jpeg|webp)", re.ASCII)
_LONGEST_NAME = 80


@dataclass(frozen=True, slots=True)
class Contribution:
    """A text with its pictures: the kind, where it goes, its bytes, and what it says."""

    kind: Kind
    path: PurePosixPath
    files: Mapping[str, bytes]
    entry: Entry | None
    """None when it cannot be read: the checks then say why."""


def is_picture_name(name: str) -> bool:
    """Whether a picture may be called so: no folder, no capitals, nothing that hides."""
    return len(name) <= _LONGEST_NAME and _PICTURE.fullmatch(name) is not None


def proposal_of(
    kind: Kind, data: bytes, pictures: Mapping[str, bytes], today: date, improved: str = ""
) -> Contribution:
    """The files that a text and its pictures become; `improved` is the file it is to replace."""
    unplaced = kind.folder / f"{_UNREADABLE}.md"
    source, problems = decode(unplaced, data)
    document = None if source is None or problems else parse_document(source)[0]
    path = PurePosixPath(improved) if improved else _path(kind, document, today)
    if pictures and path.stem != "index":
        path = path.with_suffix("") / "index.md"
    text = source.text.encode() if source else data
    placed = {str(path.parent / name): picture for name, picture in pictures.items()}
    entry = document.entry if document else None
    return Contribution(kind, path, {str(path): text, **placed}, entry)


def taken(root: Path, path: PurePosixPath) -> bool:
    """Whether the project has a text there already, with or without pictures."""
    bare = path.parent if path.stem == "index" else path.with_suffix("")
    return any((root / one).exists() for one in (bare.with_name(f"{bare.name}.md"), bare))


def problems_of(proposal: Contribution, root: Path, today: date, work: Path) -> list[Problem]:
    """Everything that is wrong with a proposal for the project in `root`, advice too.

    `work` is a folder on the same disk for a copy that is gone afterwards.
    """
    with tempfile.TemporaryDirectory(dir=work) as folder:
        copy = Path(folder)
        for name in ("content", "cases"):
            if (root / name).is_dir():
                shutil.copytree(root / name, copy / name, symlinks=True, copy_function=os.link)
        for path, data in proposal.files.items():
            full = copy / path
            full.parent.mkdir(parents=True, exist_ok=True)
            full.unlink(missing_ok=True)  # a hard link: writing would change the project itself
            full.write_bytes(data)
        knowledge = load(copy, today, only=[str(proposal.path)])
    return list(knowledge.problems)


def blocks(problem: Problem) -> bool:
    """Whether a problem keeps a proposal out; advice never does."""
    return problem.severity is not Severity.ADVICE


def is_public_at(root: Path, path: PurePosixPath, today: date) -> bool:
    """Whether the project in `root` shows what is at `path` on a day."""
    document = read_document(root, path)[0]
    return document is not None and is_public(document.entry, today)


def newly_accepted(proposal: Contribution, root: Path) -> Iterator[str]:
    """The checks that a text waves aside while the text that it replaces does not."""
    before: set[str] = set()
    if (root / proposal.path).is_file():
        old = SourceFile(proposal.path, (root / proposal.path).read_text("utf-8"))
        document = parse_document(old)[0]
        before = {one.check for one in document.entry.accepted} if document else set()
    for one in proposal.entry.accepted if proposal.entry else ():
        if one.check not in before:
            yield one.check


def _path(kind: Kind, document: Document | None, today: date) -> PurePosixPath:
    """Where a new text goes: by its own id and date, which the model allows few signs in."""
    if document is None:
        return kind.folder / f"{_UNREADABLE}.md"
    return starting_path(kind, document.entry.model_dump(mode="json", by_alias=True), today)
