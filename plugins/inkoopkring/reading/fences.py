"""The two lines of dashes around the block, also when they are only nearly right.

A word processor makes a long dash of three hyphens, or puts a space in front. Which line was
meant is then easy to see for a person; here it is said, and the file is read on from there.
"""

import re
from collections.abc import Sequence

from inkoopkring.model.fields import UNSEEN
from inkoopkring.problems import Problem, problem
from inkoopkring.reading.characters import DASHES, SPACES, named
from inkoopkring.reading.front_matter import Parts, split
from inkoopkring.reading.sources import SourceFile

_NEARLY = re.compile(rf"[\s{SPACES}{UNSEEN}]*(?:[-{DASHES}─_]{{2,}}|[—―])[\s{SPACES}{UNSEEN}]*")
_FIELD = re.compile(r"[a-z_]+:(?:\s|$)")
_GOES_ON = re.compile(rf"[\s{SPACES}]|[-{DASHES}•·▪*]|\w+\s*:|#(?!#+ )|$")
"""How a line of the block can begin, or a blank one."""


def split_anyway(source: SourceFile) -> tuple[Parts | None, list[Problem]]:
    """The file in two as it was most likely meant, and what is wrong with its lines of dashes."""
    parts, problems = split(source)
    if parts is not None or problems[0].code == "samenvoegconflict":
        return parts, problems
    lines = source.text.split("\n")
    first = next((n for n, line in enumerate(lines) if line.strip()), None)
    if first is None:
        return None, problems
    found: list[Problem] = []
    if _NEARLY.fullmatch(lines[first]):
        start = first + 1
        if first or lines[first].rstrip() != "---":
            is_whole = lines[first].strip() == "---" and first
            found += problems if is_whole else [_nearly(source, lines, first)]
    elif _FIELD.match(lines[first]):
        start, found = first, problems
    else:
        return None, problems
    end = next((n for n in range(start, len(lines)) if _NEARLY.fullmatch(lines[n])), None)
    if end is None:
        end = _last_of_block(lines, start)
        where = f" Waarschijnlijk is dat boven regel {end + 1}." if end < len(lines) else ""
        place = source.place(first + 1)
        return _parts(lines, start, end, end), [
            *found,
            problem("kop-niet-gesloten", place, plek=where),
        ]
    if lines[end].rstrip() != "---":
        found = [*found, _nearly(source, lines, end)]
    return _parts(lines, start, end, end + 1), found


def _nearly(source: SourceFile, lines: Sequence[str], row: int) -> Problem:
    """A line that is not three hyphens: what is the matter with it."""
    line = lines[row]
    odd = next((n for n, char in enumerate(line) if char not in "- "), None)
    if odd is not None:
        what = f"er staat {named(line[odd])} in"
    elif line.startswith(" "):
        odd, what = 0, "er staat een spatie voor"
    else:
        odd, what = 0, f"er staan {len(line.strip())} streepjes"
    return problem("kop-streepjes", source.place(row + 1, odd + 1), wat=what)


def _last_of_block(lines: Sequence[str], start: int) -> int:
    """The row at which the text most likely begins, in a file that does not say."""
    for row in range(start, len(lines)):
        if not _GOES_ON.match(lines[row]) or lines[row].startswith("## "):
            return row
    return len(lines)


def _parts(lines: Sequence[str], start: int, end: int, body: int) -> Parts:
    """The file in two, given the rows at which its block begins and ends, and its body begins."""
    head = "\n".join([*lines[start:end], ""])
    return Parts(head, "\n".join(lines[body:]), body + 1, start + 1)
