"""Mends what can be mended without changing what is said.

In the block of data every comment stays byte for byte. Each mending is tried and kept only when
the block still reads, and reads the same but for what was meant to change; of the body,
`body_mending` changes signs only. Mending twice changes nothing.
"""

import difflib
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

from inkoopkring.authoring.body_mending import mend_body
from inkoopkring.authoring.values import Change, better_values
from inkoopkring.markup.links import ENTITY, entity
from inkoopkring.model import Entry, kind_of_path
from inkoopkring.model.shapes import part_at, shape_at, shapes
from inkoopkring.problems import Problem, nearest
from inkoopkring.reading.block import Block
from inkoopkring.reading.characters import MANGLED, unmangled
from inkoopkring.reading.front_matter import HEAD_LIMITS, parse
from inkoopkring.reading.hashes import cut_off
from inkoopkring.reading.repairing import MISREAD, in_quotes, repaired, second_field, text_lines
from inkoopkring.reading.sources import INVISIBLE, SourceFile

_HEAD = re.compile(r"\A(\ufeff?---[ \t]*\r?\n)(.*?)(^---[ \t]*(?=\r?$))", re.MULTILINE | re.DOTALL)
_ODD_SPACE = "[\u00a0\u2007\u202f]"
_ODD_INDENT = re.compile(rf"^([ \t]*){_ODD_SPACE}+")
_ODD_AFTER_SIGN = re.compile(rf"^([ \t]*(?:- +)*(?:[\w-]+:|-)){_ODD_SPACE}+")
_INDENT = re.compile(r"[ \t]*")
_PLAIN_LINE = re.compile(
    r"^(?P<key>(?P<before>[ ]*(?:- +)*)[\w-]+: +)(?P<value>[^\s'\"|>\[{#&*!].*)$"
)
_NEEDS_QUOTES = re.compile(r":(?: |$)|^[@`%]")
_LONGER = 3
"""How many letters a misspelt key may have too many: `geen_afbeelding` is no `afbeelding`."""
_GUESSES = frozenset({"twee-gegevens", "dubbele-punt-ontbreekt"})
"""What can be said of a line, but not put right without asking."""
_TOP_KEY = re.compile(r"^[\w-]+:")
_FIRST = {key: number for number, key in enumerate(("id", "title", "description", "date"))}


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
    """Mend one Markdown file, given its text as it stands on disk (newlines and BOM included).

    A file with two sorts of line ends stays as it is: whoever mends it must choose one.
    """
    before = text
    mark = text[: text.startswith("\ufeff")]
    text = mark + INVISIBLE.sub("", _legible(text[len(mark) :]))
    match = _HEAD.match(text)
    kind = kind_of_path(path)
    if not match or kind is None or len(match[2]) > HEAD_LIMITS.characters:
        return Mended(path, before, text)
    newline = "\r\n" if "\r\n" in match[2] else "\n"
    head = match[2].replace("\r\n", "\n")
    if "\r" in head or head.replace("\n", newline) != match[2]:
        return Mended(path, before, text)
    for step in _STEPS:
        head = step(path, kind.model, head)
    after = match[1] + head.replace("\n", newline) + match[3]
    return Mended(path, before, after + _mended_body(text[match.end() :]))


def _legible(text: str) -> str:
    """The text with the letters that were meant, also where they were mangled more than once."""
    while (after := MANGLED.sub(lambda match: unmangled(match.group()), text)) != text:
        text = after
    return text


def _mended_body(body: str) -> str:
    """The body with its own line ends; one with two sorts stays as it is."""
    newline = "\r\n" if "\r\n" in body else "\n"
    text = body.replace("\r\n", "\n")
    is_one_sort = "\r" not in text and text.replace("\n", newline) == body
    return mend_body(text).replace("\n", newline) if is_one_sort else body


def _read(path: PurePosixPath, head: str) -> tuple[Block | None, list[Problem]]:
    block, problems = parse(SourceFile(path, f"---\n{head}---\n"), head, 2, HEAD_LIMITS)
    return (block if block and isinstance(block.values, dict) else None), problems


def _mend_spaces(path: PurePosixPath, _model: type[Entry], head: str) -> str:
    """Odd spaces, tabs and trailing spaces around the data, not in long texts."""
    lines = head.split("\n")
    inside = text_lines(lines)
    mended = [line if n in inside else _spaced(line) for n, line in enumerate(lines)]
    after = "\n".join(mended)
    block, _ = _read(path, head)
    if block is None:
        return after
    again, _ = _read(path, after)
    return after if again and again.values == block.values else head


def _spaced(line: str) -> str:
    line = _ODD_INDENT.sub(r"\1 ", line)
    line = _ODD_AFTER_SIGN.sub(r"\1 ", line)
    indent = _INDENT.match(line)
    rest = line[indent.end() :] if indent else line
    spaces = line[: len(line) - len(rest)].replace("\t", "  ")
    return spaces + (rest if "#" in rest else rest.rstrip(" \t")) if rest else ""


def _mend_lines(path: PurePosixPath, model: type[Entry], head: str) -> str:
    """Every line as it was most likely meant, when that leaves nothing to guess."""
    better = repaired(model, head)
    if not better.notes or any(note.code in _GUESSES for note in better.notes):
        return head
    if _read(path, head)[0] and any(note.code not in MISREAD for note in better.notes):
        return head
    reads, _ = _read(path, better.text)
    return better.text if reads and not repaired(model, better.text).notes else head


def _mend_quotes(path: PurePosixPath, model: type[Entry], head: str) -> str:
    """Quotes around texts that cannot do without, as long as each brings us further."""
    lines = head.split("\n")
    inside = text_lines(lines)
    _, problems = _read(path, head)
    for number, line in enumerate(lines):
        quoted = None if number in inside else _quoted(model, line)
        if not problems or quoted is None or _goes_on(lines, number):
            continue
        trial = [*lines[:number], quoted, *lines[number + 1 :]]
        _, left = _read(path, "\n".join(trial))
        if not left or left[0].place.line > max(problems[0].place.line, number + 2):
            lines, problems = trial, left
    return "\n".join(lines)


def _goes_on(lines: list[str], number: int) -> bool:
    """Whether the text of a line runs over into the next one."""
    match, following = _PLAIN_LINE.match(lines[number]), lines[number + 1]
    depth = len(match["before"]) if match else 0
    return bool(following.strip()) and len(following) - len(following.lstrip(" ")) > depth


def _quoted(model: type[Entry], line: str) -> str | None:
    """A line with quotes around its value; None when it needs none, or holds more than that."""
    match = _PLAIN_LINE.match(line)
    if not match or not _NEEDS_QUOTES.search(match["value"]) or " #" in match["value"]:
        return None
    if second_field(model, match["value"]):
        return None
    return match["key"] + in_quotes(match["value"].rstrip(" "))


def _mend_hashes(path: PurePosixPath, model: type[Entry], head: str) -> str:
    """Quotes around texts that end at a `#`, so that what stands behind it counts.

    With a space behind it, it may well be a note: then the author must choose.
    """
    block, _ = _read(path, head)
    if block is None:
        return head
    for location, place, lost in cut_off(f"---\n{head}---\n", block, model):
        start = block.places[location]
        lines = head.split("\n")
        row, column = start.line - 2, start.column - 1
        if lost[1:2] in ("", " ") or start.line != place.line or _goes_on(lines, row):
            continue
        value = lines[row][column:].rstrip().replace("'", "''")
        lines[row] = f"{lines[row][:column]}'{value}'"
        trial = "\n".join(lines)
        head = trial if _read(path, trial)[0] else head
    return head


def _mend_entities(path: PurePosixPath, model: type[Entry], head: str) -> str:
    """`&amp;` and the like in fields as the signs they stand for."""
    block, _ = _read(path, head)
    if block is None or not ENTITY.search(head):
        return head
    for location, text in block.texts():
        shape, place = shape_at(model, location), block.places[location]
        meant = ENTITY.sub(lambda match: entity(match.group()), text)
        if shape is None or not shape.is_text or meant == text:
            continue
        lines = head.split("\n")
        row, column = place.line - 2, place.column - 1
        rest = ENTITY.sub(lambda match: entity(match.group()), lines[row][column:])
        lines[row] = lines[row][:column] + rest
        trial = "\n".join(lines)
        again, _ = _read(path, trial)
        if again and dict(again.texts()) == {**dict(block.texts()), location: meant}:
            return _mend_entities(path, model, trial)
    return head


def _mend_keys(path: PurePosixPath, model: type[Entry], head: str) -> str:
    """Misspelt keys, from the outside in: what a key holds is known only by its right name."""
    after = _applied(path, head, _misspelt(path, model, head))
    return head if after == head else _mend_keys(path, model, after)


def _misspelt(path: PurePosixPath, model: type[Entry], head: str) -> Iterator[Change]:
    """Keys with exactly one near match that is not there yet."""
    block, _ = _read(path, head)
    if block is None:
        return
    for location, place in block.keys.items():
        key = str(location[-1])
        part = part_at(model, location[:-1])
        known = shapes(part) if part else {}
        if not known or key in known:
            continue
        alike = [one for one in known if abs(len(one) - len(key)) <= _LONGER]
        near = nearest(key, alike, most=2, least=0.8)
        if len(near) == 1 and (*location[:-1], near[0]) not in block.keys:
            yield place, key, near[0]


def _mend_values(path: PurePosixPath, model: type[Entry], head: str) -> str:
    """Dates as we write them, ids without odd characters, one value as a list of one."""
    block, _ = _read(path, head)
    if block is None:
        return head
    return _applied(path, head, better_values(model, block, head.split("\n")))


def _applied(path: PurePosixPath, head: str, changes: Iterable[Change]) -> str:
    """The head with every change after which it still reads, from the last to the first."""
    for place, old, new in sorted(changes, reverse=True):
        lines = head.split("\n")
        row, column = place.line - 2, place.column - 1
        at = lines[row].find(old, column)
        if at not in (column, column + 1):  # one further when the text stands between quotes
            continue
        lines[row] = lines[row][:at] + new + lines[row][at + len(old) :]
        trial = "\n".join(lines)
        if _read(path, trial)[0]:
            head = trial
    return head


def _mend_order(path: PurePosixPath, _model: type[Entry], head: str) -> str:
    """What every entry starts with on top; the other keys stay in the order of the author."""
    block, _ = _read(path, head)
    if block is None:
        return head
    lead, chunks, tail = _chunks(head)
    ordered = sorted(chunks, key=lambda chunk: _FIRST.get(chunk[0], len(_FIRST)))
    after = "".join([lead, *(text for _, text in ordered), tail])
    again, _ = _read(path, after)
    return after if again and again.values == block.values else head


def _chunks(head: str) -> tuple[str, list[tuple[str, str]], str]:
    """The head in pieces, one a top-level key, each with the comments right above it."""
    chunks: list[tuple[str, str]] = []
    lead = pending = ""
    for line in re.findall(r"[^\n]*\n", head):
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


_STEPS = (
    *(_mend_spaces, _mend_lines, _mend_quotes, _mend_hashes, _mend_entities),
    *(_mend_keys, _mend_values, _mend_order),
)
