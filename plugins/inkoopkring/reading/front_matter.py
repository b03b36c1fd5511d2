"""Strict front matter: the block between `---` and `---`, with the place of every value.

The order of work: find the fences, refuse what is too large, walk the YAML events while
building values in which every scalar is still text, and say a parser's complaint in our own
codes.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from itertools import islice
from typing import Any

import yaml

from inkoopkring.problems import MAX_ALIKE, Problem, problem
from inkoopkring.reading.block import (
    Block,
    Builder,
    Limits,
    Locator,
    Places,
    PlainBlock,
    plain_values,
)
from inkoopkring.reading.sources import SourceFile

_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_SEPARATORS = "\x85\u2028\u2029"
_LINE_SEPARATORS = re.compile(f"[{_SEPARATORS}]")
_HARD_SPACES = "\u00a0\u2007\u202f"
_NBSP_IN_STRUCTURE = re.compile(
    rf"^[ \t]*[{_HARD_SPACES}]|(?<=[:\-])[{_HARD_SPACES}]", re.MULTILINE
)
_TAB_INDENT = re.compile(r"^[ ]*\t", re.MULTILINE)
_FENCE = re.compile(r"---[^\S\n]*(?:\n|\Z)")
_CONFLICT = re.compile(r"^(?:<{7}(?= |$)|={7}$|>{7}(?= |$))", re.MULTILINE)

HEAD_LIMITS = Limits(characters=32_000, events=2_000, depth=8)
LIST_LIMITS = Limits(characters=2_000_000, events=200_000, depth=8)


@dataclass(frozen=True, slots=True)
class Parts:
    """A Markdown file in two: the text of its head and its body, with the line each starts on."""

    head: str
    body: str
    body_line: int
    head_line: int = 2


def merge_conflicts(source: SourceFile) -> list[Problem]:
    """The first sign of two versions that were never merged, if there is one."""
    signs = ("<<<<<<<", ">>>>>>>")
    for match in _CONFLICT.finditer(source.text) if any(s in source.text for s in signs) else ():
        if match.group()[0] != "=" or "<<<<<<<" in source.text:
            return [problem("samenvoegconflict", source.place_at(match.start()))]
    return []


def split(source: SourceFile) -> tuple[Parts | None, list[Problem]]:
    """Find the fences. A file without a complete block gives a problem."""
    conflicts = merge_conflicts(source)
    if conflicts:
        return None, conflicts
    text = source.text
    if text.partition("\n")[0].rstrip() != "---":
        return None, [_missing(source)]
    start = text.find("\n") + 1
    at = text.find("\n---", start - 1)
    while start and at >= 0:
        closing = _FENCE.match(text, at + 1)
        if closing:
            line = text.count("\n", 0, at + 1) + 1
            return Parts(text[start:at], text[closing.end() :], line + 1), []
        at = text.find("\n---", at + 1)
    return None, [problem("kop-niet-gesloten", source.place(), plek="")]


def _missing(source: SourceFile) -> Problem:
    """There is no block on the first line: it stands lower, or not at all."""
    lines = source.text.split("\n")
    first = next((n for n, line in enumerate(lines) if line.strip()), None)
    if first is not None and lines[first].strip() == "---":
        return problem("kop-niet-bovenaan", source.place(first + 1))
    return problem("kop-ontbreekt", source.place())


def parse(
    source: SourceFile, text: str, first_line: int, limits: Limits
) -> tuple[Block | None, list[Problem]]:
    """Parse `text`, which starts on `first_line` of `source`, into values with places."""
    if len(text) > limits.characters:
        limit = limits.characters // 1000
        return None, [problem("kop-te-groot", source.place(first_line), grens=limit)]
    locate = Locator(source, text, first_line)
    forbidden = list(islice(_forbidden_characters(text, locate), MAX_ALIKE))
    if forbidden:
        return None, forbidden
    plain = _plain(text, limits)
    if plain:
        places = partial(_places, text, locate, limits)
        top = locate.of(plain.mark)
        return Block(plain.values, plain.has_empty, plain.has_breaks, text, top, places), []
    builder = _built(text, locate, limits)
    return (None, builder.problems) if builder.problems else (builder.block(), [])


def _plain(text: str, limits: Limits) -> PlainBlock | None:
    try:
        return plain_values(iter(_LOADER(text).get_event, None), limits)
    except (yaml.YAMLError, UnicodeError, ValueError):
        return None


def _places(text: str, locate: Locator, limits: Limits) -> Places:
    return _built(text, locate, limits).places


def _built(text: str, locate: Locator, limits: Limits) -> Builder:
    """The block with every place, or with everything that is wrong with it."""
    builder = Builder(locate, limits)
    try:
        for event in yaml.parse(text, Loader=_LOADER):
            if not builder.take(event):
                break
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        builder.problems.append(_syntax_problem(error, text, locate, mark))
    except (yaml.YAMLError, UnicodeError, ValueError):
        builder.problems.append(problem("kop-onleesbaar", locate.on(0, 0)))
    return builder


def _forbidden_characters(text: str, locate: Locator) -> Iterator[Problem]:
    if any(sign in text for sign in _SEPARATORS):
        for match in _LINE_SEPARATORS.finditer(text):
            yield problem("regelscheiding", locate.at(match.start()))
    if any(sign in text for sign in _HARD_SPACES):
        for match in _NBSP_IN_STRUCTURE.finditer(text):
            yield problem("harde-spatie", locate.at(match.end() - 1))
    if "\t" in text:
        for match in _TAB_INDENT.finditer(text):
            yield problem("tab", locate.at(match.end() - 1))


_SYNTAX: tuple[tuple[str, str], ...] = (
    ("mapping values are not allowed", "dubbele-punt-in-tekst"),
    ("could not find expected ':'", "dubbele-punt-ontbreekt"),
    ("unexpected end of stream", "aanhalingsteken-open"),
    ("unexpected document indicator", "aanhalingsteken-open"),
    ("expected ',' or", "haak-open"),
    ("cannot start any token", "teken-aan-begin"),
    ("block scalar", "teken-aan-begin"),
    ("keys are not allowed", "teken-aan-begin"),
    ("did not find expected node content", "teken-aan-begin"),
    ("expected the node content", "teken-aan-begin"),
    ("escape", "backslash"),
    ("hexdecimal number", "backslash"),
    ("expected <document start>", "kop-twee-blokken"),
    ("expected '<document start>'", "kop-twee-blokken"),
    ("did not find expected key", "inspringing"),
    ("did not find expected '-' indicator", "inspringing"),
    ("expected <block end>", "inspringing"),
    ("sequence entries are not allowed", "inspringing"),
    ("wrong indentation", "inspringing"),
    ("unexpected indentation", "inspringing"),
    ("undefined tag handle", "type-aanduiding"),
    ("tag", "type-aanduiding"),
    ("alias", "verwijzingsteken"),
    ("anchor", "verwijzingsteken"),
)
"""What a parser complains of, in the words of libyaml or of Python alone, to our codes."""
_SEEN_LATE = frozenset(
    {
        *("aanhalingsteken-open", "haak-open", "dubbele-punt-ontbreekt"),
        *("verwijzingsteken", "type-aanduiding", "teken-aan-begin"),
    }
)
"""Complaints that the parser has only later on: its first mark is where the cause stands."""


def _syntax_problem(error: yaml.MarkedYAMLError, text: str, locate: Locator, mark: Any) -> Problem:
    """Say a parser's complaint in Dutch, at the place where the author should look."""
    said = f"{error.context or ''} {error.problem or ''}"
    code = next((code for words, code in _SYNTAX if words in said), "kop-onleesbaar")
    if mark is None:
        return problem("kop-onleesbaar", locate.at(0))
    if code in _SEEN_LATE and error.context_mark is not None:
        mark = error.context_mark
    lines = text.split("\n")
    code, row, column = _cause(code, lines, mark.line, mark.column)
    line = lines[row] if row < len(lines) else ""
    return problem(code, locate.on(row, column), teken=line[column : column + 1] or " ")


def _cause(code: str, lines: list[str], row: int, column: int) -> tuple[str, int, int]:
    """What most likely lies behind a complaint, and where, as code, row and column."""
    line = lines[row] if row < len(lines) else ""
    if code == "backslash":
        return code, row, max(line.rfind("\\", 0, column + 1), 0)
    if code == "dubbele-punt-in-tekst" and re.fullmatch(r"\s+[\w-]+", line[:column]):
        return "inspringing", row, len(line) - len(line.lstrip())
    if code == "kop-twee-blokken" and not any(one.startswith("...") for one in lines[:row]):
        return "kop-onleesbaar", row, column
    if code == "teken-aan-begin" and not line[column:]:
        return "haak-open", *_last_bracket(lines)
    if code == "inspringing":
        return _behind_indentation(lines, row, column)
    return code, row, column


def _last_bracket(lines: list[str]) -> tuple[int, int]:
    """Row and column of the last bracket that opens something."""
    row = max((n for n, line in enumerate(lines) if "[" in line or "{" in line), default=0)
    return row, max(lines[row].rfind("["), lines[row].rfind("{"), 0)


def _behind_indentation(lines: list[str], row: int, column: int) -> tuple[str, int, int]:
    """A key was expected at this spot: a quote, a bracket or a dash can be the reason too."""
    line = lines[row] if row < len(lines) else ""
    before = line[:column].rstrip()
    if before[-1:] in ('"', "'") and before.count(before[-1]) == 1:
        opened = re.compile(rf"(?:: +|- +){before[-1]}[^{before[-1]}]*$")
        for earlier in range(row - 1, -1, -1):
            if opened.search(lines[earlier]):
                return "aanhalingsteken-open", earlier, lines[earlier].rindex(before[-1])
    if re.match(r"""\s*(?:- )?[^:#]+: +(["']).*\1\s*\S""", line):
        return "tekst-na-aanhalingsteken", row, column
    bracket = re.match(r"\s*(?:- )?[^:#]+: +(?=[\[{])", line)
    if bracket:
        code = "haak-open" if line[column : column + 1] in ("]", "}") else "teken-aan-begin"
        return code, row, bracket.end()
    if line[column : column + 1] == "-" and before.endswith(":"):
        return "teken-aan-begin", row, column
    return ("kop-onleesbaar" if line[column : column + 1] == ":" else "inspringing"), row, column
