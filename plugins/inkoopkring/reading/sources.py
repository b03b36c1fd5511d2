"""The files: which there are, and their text.

This module and the command line are the only places of the core that touch the disk.
"""

import codecs
import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path, PurePosixPath

from inkoopkring.model.kinds import FRONT_PAGE, LISTS_FOLDER, content_folders
from inkoopkring.problems import MAX_ALIKE, Place, Problem, problem

MAX_BYTES = 400_000
MAX_LIST_BYTES = 2_000_000
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
_UNSEEN = (
    "\u061c\u115f\u1160\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0"
    "\ufff9-\ufffb\U000e0000-\U000e007f"
)
_JOINERS = "\u200c\u200d"
INVISIBLE = re.compile(f"[{_UNSEEN}]|(?<=[\x00-\u024f])[{_JOINERS}]")
"""Characters without a form of their own, and those that turn the direction of a text around.

A joiner between letters of another script, or in an emoji, does mean something.
"""
_CAN_BE_INVISIBLE = re.compile(f"[{_UNSEEN}{_JOINERS}]")
_ASCII = bytes(range(0x80))
_ORDINARY = bytes({*b"\t\n\r", *range(0x20, 0x7F), *range(0x80, 0x100)} - {0xC2, 0xED, 0xEF})
"""Bytes of which no control character is made: most texts hold nothing else."""
_TEXTS = frozenset(
    {"", ".md", ".markdown", ".mdx", ".txt", ".yml", ".yaml", ".doc", ".docx", ".odt", ".rtf"}
)
"""What a text can end in: one that nobody reads would be lost without a word."""
_PROPER = ("content", "cases")
_MEANT = frozenset({"case", "cases", "casus", "content", "contents"})
_OWN = frozenset({"README.md", "CONTRIBUTING.md", "CHANGELOG.md"})
_BOMS = ((b"\xff\xfe", "UTF-16"), (b"\xfe\xff", "UTF-16"))


@dataclass(frozen=True, slots=True)
class SourceFile:
    """One file: its path relative to the project, and what is in it (newlines are `\\n`)."""

    path: PurePosixPath
    text: str

    def place(self, line: int = 1, column: int = 1) -> Place:
        """A place in this file."""
        return Place(str(self.path), line, column)

    def place_at(self, offset: int) -> Place:
        """The place of the character at `offset` in the text."""
        before = self.text.count("\n", 0, offset)
        return self.place(before + 1, offset - (self.text.rfind("\n", 0, offset) + 1) + 1)


def entry_paths(root: Path) -> Iterator[PurePosixPath]:
    """Every Markdown file that should hold an entry, sorted, relative to `root`."""
    if (root / FRONT_PAGE).is_file():
        yield FRONT_PAGE
    for folder in content_folders():
        for path in _paths_under(root, folder):
            if path.endswith(".md") and "/." not in path:
                yield PurePosixPath(path)


def list_paths(root: Path) -> Iterator[PurePosixPath]:
    """Every list in `content/lijsten/`, sorted, relative to `root`."""
    for path in sorted((root / LISTS_FOLDER).glob("*.yml")):
        yield PurePosixPath(path.relative_to(root).as_posix())


def stray_paths(root: Path) -> Iterator[PurePosixPath]:
    """Markdown files under `content/` or `cases/` that no kind claims: they would be lost."""
    known = {str(path) for path in (*entry_paths(root), *list_paths(root))}
    for folder in _near_folders(root):
        for path in _paths_under(root, PurePosixPath(folder)):
            is_text = PurePosixPath(path).suffix.lower() in _TEXTS and "/." not in path
            if is_text and path not in known and (root / path).is_file():
                yield PurePosixPath(path)
    for loose in sorted(root.glob("*.md")):
        if loose.name not in _OWN and loose.is_file() and loose.read_bytes()[:3] == b"---":
            yield PurePosixPath(loose.name)


def _near_folders(root: Path) -> Iterator[str]:
    """The folders with texts, and those that somebody meant to be one."""
    yield from _PROPER
    for path in sorted(root.iterdir()):
        is_near = path.name.lower() in _MEANT and path.name not in _PROPER and path.is_dir()
        if is_near and not any(_is_same(path, root / own) for own in _PROPER):
            yield path.name


def _is_same(path: Path, own: Path) -> bool:
    """Whether two names are one folder, as on a disk that does not tell capitals apart."""
    return own.exists() and path.samefile(own)


def _paths_under(root: Path, folder: PurePosixPath) -> list[str]:
    """Every file under a folder, relative to `root`, folder by folder in order of name."""
    found = []
    for where, _, names in os.walk(root / folder):
        inside = Path(where).relative_to(root).as_posix()
        found += [f"{inside}/{name}" for name in names]
    return sorted(found, key=lambda path: path.split("/"))


def read(root: Path, path: PurePosixPath) -> tuple[SourceFile | None, list[Problem]]:
    """Read one file as UTF-8. Too large, unreadable or with control characters: a problem."""
    place = Place(str(path))
    full = root / path
    limit = MAX_LIST_BYTES if path.suffix == ".yml" else MAX_BYTES
    try:
        with open(full, "rb") as file:  # noqa: PTH123 (Path.open costs more than the reading)
            data = file.read(limit + 1)
    except OSError:
        return None, [problem("bestand-onleesbaar", place)]
    if len(data) > limit:
        return None, [problem("bestand-te-groot", place, grens=limit // 1000)]
    return decode(path, data)


def decode(path: PurePosixPath, data: bytes) -> tuple[SourceFile | None, list[Problem]]:
    """The text of `data`, or the problem that keeps it from being text."""
    for mark, name in _BOMS:
        if data.startswith(mark):
            return None, [problem("codering", Place(str(path)), codering=name)]
    data = data.removeprefix(codecs.BOM_UTF8)
    try:
        text = data.decode()
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8", "replace")
        source = SourceFile(path, before.replace("\r\n", "\n").replace("\r", "\n"))
        place = source.place_at(len(source.text))
        return None, [problem("codering", place, codering="Windows-1252")]
    source = SourceFile(path, text.replace("\r\n", "\n").replace("\r", "\n"))
    found: list[Problem] = []
    if _CAN_BE_INVISIBLE.search(data.translate(None, _ASCII).decode()):
        found += [
            problem("onzichtbaar-teken", source.place_at(at.start()), teken=_named(at.group()))
            for at in islice(INVISIBLE.finditer(source.text), MAX_ALIKE)
        ]
    if data.translate(None, _ORDINARY):
        found += [
            problem("stuurteken", source.place_at(offset), teken=_named(char))
            for offset, char in islice(control_characters(source.text), MAX_ALIKE)
        ]
    return source, sorted(found, key=lambda one: (one.place.line, one.place.column))


def _named(char: str) -> str:
    """A character as its number is written: `U+200B`."""
    return f"U+{ord(char):04X}"


def control_characters(text: str) -> Iterator[tuple[int, str]]:
    """Every character that no text should hold, and no feed can, with its offset."""
    for match in _CONTROL.finditer(text):
        yield match.start(), match.group()
