"""What a block that cannot be read most likely meant, line by line.

Somebody who pastes from a word processor makes one sort of mistake ten times. A parser names
the first and stops. Here each line is put as it was most likely meant, with a note of what was
wrong with it: so that one round tells everything, and the rest can be looked at too. Lines keep
their number. Nothing here is written to a file; `authoring.mending` takes what is safe.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cache

from inkoopkring.model.fields import Part
from inkoopkring.model.shapes import FieldShape, shapes
from inkoopkring.reading.characters import SPACES, named
from inkoopkring.reading.margins import indented

_BULLET = re.compile(r"^(?P<indent>[ ]*)(?P<sign>[•·▪◦●○‣∙*–—−‑‐])[\s\u00a0]*(?=\S)")
_BARE_DASH = re.compile(r"^(?P<indent>[ ]*)-(?=[^\s-])")
_KEY_ONLY = re.compile(r"^(?P<indent>[ ]*(?:- +)?)(?P<key>[\w-]+):[ ]*(?:#.*)?$")
_TIGHT = re.compile(r"^(?P<before>[ ]*(?:- +)*)(?P<key>[\w-]+):(?=[^\s:/])")
_NO_COLON = re.compile(r"^(?P<key>[a-z_]+) +(?=\S)")
_VALUE = re.compile(r"^(?P<before>[ ]*(?:- +)*(?:[\w-]+: +)?)(?P<value>\S.*?)[ ]*$")
_ODD_START = re.compile(rf"^[ \t]*[{SPACES}][ \t{SPACES}]*|^[ ]*\t[ \t{SPACES}]*")
_ODD_AFTER_SIGN = re.compile(
    rf"^([ ]*(?:- +)*(?:[\w-]+:|-))([ \t{SPACES}]*[\t{SPACES}][ \t{SPACES}]*)"
)
_QUOTED = re.compile(r"^(['\"]).*\1$|^[\[{|>&!]")
_NEEDS_QUOTES = re.compile(r":(?: |$)|^[@`%]")
_BLOCK_TEXT = re.compile(r"^(?P<before>[ ]*(?:- +)*)(?:[\w-]+:[ ]+)?[|>][+\-\d]*[ ]*(?:#.*)?$")
_FIELD = re.compile(r"(?P<indent>[ ]*)(?:- +)*[\w-]+:(?: |$)")
_OPEN_QUOTE = re.compile(
    r"^[ ]*(?:- +)*(?:[\w-]+: +)?(?P<quote>['\"])(?!.*(?P=quote)[ ]*(?:#.*)?$)"
)


MAX_LINES = 1_000
"""The length of a block in lines. A longer one costs too much to put right, and is none."""
MISREAD = frozenset({"inspringen-vergeten", "opsommingsteken", "streepje-zonder-spatie"})
"""What can be wrong with a block that reads, but as something else than was meant."""


@dataclass(frozen=True, slots=True)
class Note:
    """One thing that was put right: its code, its row and column from 0, and what it says."""

    row: int
    column: int
    code: str
    details: Mapping[str, str] = field(default_factory=dict, compare=False)

    def moved(self, columns: int) -> "Note":
        """The same where it was written: what was put right in front of it took other room."""
        return replace(self, column=max(0, self.column + columns)) if self.column else self


@dataclass(frozen=True, slots=True)
class Repaired:
    """A block as it was most likely meant, and what was wrong with it."""

    text: str
    notes: tuple[Note, ...]


def repaired(model: type[Part], head: str) -> Repaired:
    """Put every line of `head`, the block of an entry of `model`, as it was most likely meant.

    A block that is too long to be one comes back as it is.
    """
    if head.count("\n") > MAX_LINES:
        return Repaired(head, ())
    written = head.split("\n")
    lines, notes = list(written), list[Note]()
    for step in (_with_plain_spaces, _with_dashes, _with_spaces, _with_quotes):
        inside = text_lines(lines)
        for row, line in enumerate(lines):
            if row not in inside and line.strip() and not line.lstrip().startswith("#"):
                found: list[Note] = []
                moved = len(written[row]) - len(lines[row])
                lines[row] = step(model, lines, row, found)
                notes += (one.moved(moved) for one in found)
    for row, shift in indented(model, lines):
        notes.append(Note(row, 0, "inspringen-vergeten", {"spaties": str(len(shift))}))
        lines[row] = shift + lines[row]
    return Repaired("\n".join(lines), tuple(sorted(set(notes), key=lambda n: (n.row, n.column))))


def _with_plain_spaces(_model: type[Part], lines: list[str], row: int, notes: list[Note]) -> str:
    """A line with ordinary spaces where it begins and after its dash and key."""
    line = lines[row]
    for pattern, group in ((_ODD_START, 0), (_ODD_AFTER_SIGN, 2)):
        match = pattern.match(line)
        if match:
            at = match.start(group)
            odd = next(n for n, char in enumerate(match[group]) if char != " ")
            code = "tab" if match[group][odd] == "\t" else "harde-spatie"
            notes.append(Note(row, at + odd + len(lines[row]) - len(line), code))
            plain = " " if group else re.sub(rf"[{SPACES}]", " ", match[0].replace("\t", "  "))
            line = line[:at] + plain + line[match.end(group) :]
    return line


def _with_dashes(model: type[Part], lines: list[str], row: int, notes: list[Note]) -> str:
    """An item of a list with a dash and a space in front, where another sign stood."""
    line = lines[row]
    match = _BULLET.match(line) or _BARE_DASH.match(line)
    if not match or not _stands_in_list(model, lines, row):
        return line
    sign = match.groupdict().get("sign")
    if sign:
        details = {"teken": sign, "naam": named(sign)}
        notes.append(Note(row, match.start("sign"), "opsommingsteken", details))
    else:
        notes.append(Note(row, match.end("indent"), "streepje-zonder-spatie"))
    return f"{match['indent']}- {line[match.end() :]}"


def _stands_in_list(model: type[Part], lines: list[str], row: int) -> bool:
    """Whether the nearest key above a line stands alone and holds a list."""
    for above in range(row - 1, -1, -1):
        line = lines[above]
        if _BULLET.match(line) or line.lstrip().startswith(("-", "#")) or not line.strip():
            continue
        match = _KEY_ONLY.match(line)
        shapes_of = known_fields(model).get(match["key"], ()) if match else ()
        return any(shape.many for shape in shapes_of)
    return False


def _with_spaces(model: type[Part], lines: list[str], row: int, notes: list[Note]) -> str:
    """A line with a colon and a space behind the name of its field."""
    line, fields = lines[row], known_fields(model)
    tight = _TIGHT.match(line)
    if tight and tight["key"] in fields:
        notes.append(Note(row, tight.end(), "spatie-ontbreekt", {"veld": tight["key"]}))
        return f"{line[: tight.end()]} {line[tight.end() :]}"
    bare = _NO_COLON.match(line)
    if bare and bare["key"] in shapes(model) and ": " not in line and not line.endswith(":"):
        notes.append(Note(row, 0, "dubbele-punt-ontbreekt"))
        return f"{bare['key']}: {line[bare.end() :]}"
    return line


def _with_quotes(model: type[Part], lines: list[str], row: int, notes: list[Note]) -> str:
    """A line with quotes around a text that cannot do without."""
    line = lines[row]
    match = _VALUE.match(line)
    if not match or " #" in match["value"]:
        return line
    value, at = match["value"], match.start("value")
    if value.startswith("'") and not value.endswith("'") and value.count("'") == 1:
        notes.append(Note(row, at, "apostrof-aan-begin"))
        return line[:at] + in_quotes(value)
    if _QUOTED.match(value) or not _NEEDS_QUOTES.search(value) or not match["before"].strip():
        return line
    second = second_field(model, value)
    if second:
        details = {"veld": second["key"]}
        notes.append(Note(row, at + second.start("key"), "twee-gegevens", details))
        return line[:at] + value[: second.start()]
    colon = re.search(r":(?: |$)", value)
    code = "dubbele-punt-in-tekst" if colon else "teken-aan-begin"
    column = at + (colon.start() if colon else 0)
    notes.append(Note(row, column, code, {"teken": value[0]}))
    return line[:at] + in_quotes(value)


def in_quotes(value: str) -> str:
    """A text between quotes: double ones around an apostrophe when that reads better."""
    if "'" in value and '"' not in value and "\\" not in value:
        return f'"{value}"'
    return "'" + value.replace("'", "''") + "'"


def second_field(model: type[Part], value: str) -> re.Match[str] | None:
    """The name of another field halfway a value, as in `Zwolle productgroep: bestrating`."""
    fields = known_fields(model)
    found = re.finditer(r"(?:^|[ ,;]+)(?P<key>[a-z_]+):(?=\s|$)", value)
    return next((m for m in found if m.start() and m["key"] in fields), None)


def text_lines(lines: list[str]) -> set[int]:
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
            if not line.strip() or len(line) - len(line.lstrip(" ")) > depth:
                inside.add(number)
                continue
            depth = None
        text = _BLOCK_TEXT.match(line)
        opened = _OPEN_QUOTE.match(line)
        if text:
            is_item = line.strip().startswith("-") and ":" not in line
            depth = text["before"].rindex("-") if is_item else len(text["before"])
        elif opened and _closes(lines, number, opened["quote"]):
            inside.add(number)
            quote = opened["quote"]
    return inside


def _closes(lines: list[str], number: int, quote: str) -> bool:
    """Whether a quote that opens on a line closes before the next field begins."""
    depth = len(lines[number]) - len(lines[number].lstrip(" "))
    for line in lines[number + 1 :]:
        field = _FIELD.match(line)
        if field and len(field["indent"]) <= depth:
            return False
        if line.rstrip().endswith(quote):
            return True
    return False


@cache
def known_fields(model: type[Part]) -> Mapping[str, tuple[FieldShape, ...]]:
    """Every field of a model and of the parts in it, by name."""
    found: dict[str, list[FieldShape]] = {}
    for shape in _all_fields(model):
        found.setdefault(shape.key, []).append(shape)
    return {key: tuple(some) for key, some in found.items()}


def _all_fields(model: type[Part]) -> Iterator[FieldShape]:
    for shape in shapes(model).values():
        yield shape
        if shape.part:
            yield from _all_fields(shape.part)
