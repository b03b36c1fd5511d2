"""Mends what can be mended without changing what is said.

Only the block of data is touched; the body and every comment stay byte for byte. Each
mending is tried on the text and kept only when the result still reads, and reads the same
but for what was meant to change. Mending twice changes nothing.
"""

import difflib
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any

from inkoopkring.model import Entry, kind_of_path
from inkoopkring.model.shapes import Location, part_at, shape_at, shapes
from inkoopkring.problems import Place
from inkoopkring.reading.block import Block
from inkoopkring.reading.front_matter import HEAD_LIMITS, parse
from inkoopkring.reading.sources import SourceFile

_HEAD = re.compile(r"\A(\ufeff?---[ \t]*\r?\n)(.*?)(^---[ \t]*\r?$)", re.MULTILINE | re.DOTALL)
_ODD_SPACE = "[\u00a0\u2007\u202f]"
_PLAIN_LINE = re.compile(r"^(?P<key>[ ]*(?:- )*[\w-]+: +)(?P<value>[^\s'\"|>\[{#&*!].*)$")
_BLOCK_SCALAR = re.compile(
    r"^(?P<indent>[ ]*)(?:-[ ]+)*(?:[\w-]+:[ ]+|(?<=[ ]))[|>][+-]?\d?[ ]*(?:#.*)?$"
)
_NEEDS_QUOTES = re.compile(r":(?: |$)| #|^[@`%]")
_DUTCH_DATE = re.compile(r"(\d{1,2})-(\d{1,2})-(\d{4})")
_TOP_KEY = re.compile(r"^[\w-]+:")
_UNSURE_DAY = 12
_DATE_KEYS = frozenset(
    {"date", "datum", "geraadpleegd", "beoordeeld_op", "bevestigd_op", "geplaatst"}
)


@dataclass(frozen=True, slots=True)
class Mended:
    """The text before and after, and the difference as people read it."""

    path: PurePosixPath
    before: str
    after: str

    @property
    def has_changed(self) -> bool:
        return self.before != self.after

    def diff(self) -> list[str]:
        """The difference in unified form."""
        return list(
            difflib.unified_diff(
                self.before.splitlines(),
                self.after.splitlines(),
                str(self.path),
                f"{self.path} (verbeterd)",
                lineterm="",
                n=1,
            )
        )


def mend(path: PurePosixPath, text: str) -> Mended:
    """Mend one Markdown file, given its text as it stands on disk (newlines and BOM included)."""
    match = _HEAD.match(text)
    kind = kind_of_path(path)
    if not match or kind is None:
        return Mended(path, text, text)
    newline = "\r\n" if "\r\n" in match[2] else "\n"
    head = match[2].replace("\r\n", "\n")
    head = _mend_characters(head)
    for step in (_mend_keys, _mend_dates, _mend_order):
        head = step(path, kind.model, head)
    after = match[1] + head.replace("\n", newline) + text[match.start(3) :]
    return Mended(path, text, after)


def _parsed(path: PurePosixPath, head: str) -> Block | None:
    source = SourceFile(path, f"---\n{head}---\n")
    block, _ = parse(source, head, 2, HEAD_LIMITS)
    return block if block and isinstance(block.values, dict) else None


def _mend_characters(head: str) -> str:
    """Odd spaces, tabs, trailing spaces, and quotes around texts that need them."""
    lines = head.split("\n")
    inside = _block_scalar_lines(lines)
    mended = [line if i in inside else _mend_line(line) for i, line in enumerate(lines)]
    return "\n".join(mended)


def _mend_line(line: str) -> str:
    line = re.sub(rf"^([ \t]*){_ODD_SPACE}+", r"\1 ", line)
    line = re.sub(rf"^(\s*(?:- )*[\w-]+:|\s*-){_ODD_SPACE}+", r"\1 ", line)
    indent = re.match(r"[ \t]*", line)
    if indent and "\t" in indent.group():
        line = indent.group().replace("\t", "  ") + line[indent.end() :]
    line = line.rstrip(" \t")
    match = _PLAIN_LINE.match(line)
    if match and _NEEDS_QUOTES.search(match["value"]) and not _has_comment(match["value"]):
        quoted = match["value"].replace("'", "''")
        return f"{match['key']}'{quoted}'"
    return line


def _has_comment(value: str) -> bool:
    """Whether ` #` starts a comment, and not a colon the text: then we leave the line alone."""
    return " #" in value


def _block_scalar_lines(lines: list[str]) -> set[int]:
    """The lines inside `|` and `>` texts and quoted texts of more lines: spaces mean something."""
    inside: set[int] = set()
    depth: int | None = None
    quote = ""
    for number, line in enumerate(lines):
        if quote:
            inside.add(number)
            quote = "" if line.rstrip().endswith(quote) else quote
            continue
        if depth is not None:
            if not line.strip() or len(line) - len(line.lstrip()) > depth:
                inside.add(number)
                continue
            depth = None
        match = _BLOCK_SCALAR.match(line)
        if match:
            depth = len(match["indent"])
        opened = re.match(r"^[ ]*(?:- )*[\w-]+: +(['\"])(?!.*\1[ ]*(?:#.*)?$)", line)
        if opened:
            quote = opened[1]
    return inside


def _mend_keys(path: PurePosixPath, model: type[Entry], head: str) -> str:
    """Misspelt keys with exactly one near match that is not there yet."""
    block = _parsed(path, head)
    if block is None:
        return head
    changes = []
    for location, place in block.keys.items():
        key = str(location[-1])
        part = part_at(model, location[:-1])
        known = shapes(part) if part else {}
        if not known or key in known:
            continue
        near = difflib.get_close_matches(key.lower(), list(known), n=2, cutoff=0.8)
        if len(near) == 1 and (*location[:-1], near[0]) not in block.keys:
            changes.append((place, key, near[0]))
    mended = _replaced(head, changes, lambda: _parsed(path, _apply(head, changes)) is not None)
    return mended if mended == head else _mend_keys(path, model, mended)  # now look inside those


def _mend_dates(path: PurePosixPath, model: type[Entry], head: str) -> str:
    """Dates in Dutch order, when the day cannot be a month."""
    block = _parsed(path, head)
    if block is None:
        return head
    changes = []
    for location, text in block.texts():
        if not _is_date(model, location):
            continue
        match = _DUTCH_DATE.fullmatch(text)
        if match and _UNSURE_DAY < int(match[1]) <= 31 and 1 <= int(match[2]) <= _UNSURE_DAY:
            better = f"{match[3]}-{int(match[2]):02d}-{int(match[1]):02d}"
            changes.append((block.places[location], text, better))
    return _replaced(head, changes, lambda: _parsed(path, _apply(head, changes)) is not None)


def _is_date(model: type[Entry], location: Location) -> bool:
    return location[-1] in _DATE_KEYS and shape_at(model, location) is not None


Change = tuple[Place, str, str]
"""Where, the old text and the new one."""


def _replaced(head: str, changes: list[Change], still_reads: Callable[[], bool]) -> str:
    return _apply(head, changes) if changes and still_reads() else head


def _apply(head: str, changes: Iterable[Change]) -> str:
    lines = head.split("\n")
    for place, old, new in sorted(changes, key=lambda change: change[0], reverse=True):
        line, column = place.line - 2, place.column - 1
        at = lines[line].find(old, column)
        if at in (column, column + 1):  # one further when the text stands between quotes
            lines[line] = lines[line][:at] + new + lines[line][at + len(old) :]
    return "\n".join(lines)


def _mend_order(path: PurePosixPath, model: type[Entry], head: str) -> str:
    """Top-level keys in the order of the model; what stands above a key goes with it."""
    before = _parsed(path, head)
    if before is None:
        return head
    lead, chunks, tail = _chunks(head)
    order = {key: number for number, key in enumerate(shapes(model))}
    ordered = sorted(chunks, key=lambda chunk: order.get(chunk[0], len(order)))
    after = "".join([lead, *(text for _, text in ordered), tail])
    again = _parsed(path, after)
    return after if again and _same(again.values, before.values) else head


def _chunks(head: str) -> tuple[str, list[tuple[str, str]], str]:
    """The head in pieces, one a top-level key, each with the comments right above it."""
    chunks: list[tuple[str, str]] = []
    lead = pending = ""
    for line in head.splitlines(keepends=True):
        if _TOP_KEY.match(line):
            chunks.append((line.split(":")[0], pending + line))
            pending = ""
        elif line.startswith("#"):
            pending += line
        elif chunks:
            key, text = chunks[-1]
            chunks[-1] = (key, text + pending + line)
            pending = ""
        else:
            lead, pending = lead + pending + line, ""
    return lead, chunks, pending


def _same(left: Any, right: Any) -> bool:
    return bool(left == right)
