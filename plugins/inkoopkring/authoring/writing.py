"""The one writer of our files: fields and a body become the text of an entry.

The form in the browser, the command line and whoever receives an entry all write through here,
so that the same fields always become the same bytes. A file that is read and written again
changes in three things only: every text stands on the line of its key, between single quotes
when it needs any; a list of short values stands between brackets, another takes a line for
each value; and comments are gone.
"""

import re
from collections.abc import Iterator, Mapping, Sequence

_IN_BRACKETS = re.compile(r"\w(?:[^,:#\[\]{}\n]*[^,:#\[\]{}\n.?!])?")
"""What can stand between brackets without quotes (YAML 1.2, 7.3.3), and is no sentence."""
_LONGEST_LINE = 160
_LONGEST_VALUE = 60
_NOTHING = frozenset({"", "~", "null", "Null", "NULL"})
"""What YAML takes for no value at all when it stands without quotes."""
_SIGNS = frozenset("@`%&*!|>'\"[]{}#,?-")
"""A text that begins with one of these means something else in YAML."""


def write_entry(values: Mapping[str, object], body: str) -> str:
    """The text of a file with these fields, in this order, and this body.

    `values` holds texts, lists and mappings by Dutch key, as they were read or filled in.
    `body` is everything below the block, as it stands there.
    """
    head = (line for key, value in values.items() for line in written(key, value))
    return "\n".join(("---", *head, "---", body))


def written(key: str, value: object, *, is_spread: bool = False) -> Iterator[str]:
    """The lines of a key and its value; in a spread layout no list stands between brackets."""
    if isinstance(value, Mapping):
        yield f"{key}:"
        for inner, one in value.items():
            yield from (f"  {line}" for line in written(str(inner), one, is_spread=is_spread))
    elif not isinstance(value, list | tuple):
        yield f"{key}: {quoted(value)}"
    elif listed := "" if is_spread and value else _in_brackets(key, value):
        yield listed
    else:
        yield f"{key}:"
        for item in value:
            yield from _item(item, is_spread=is_spread)


def _item(item: object, *, is_spread: bool) -> Iterator[str]:
    if not isinstance(item, Mapping):
        yield f"  - {quoted(item)}"
        return
    lines = (
        line
        for key, value in item.items()
        for line in written(str(key), value, is_spread=is_spread)
    )
    for number, line in enumerate(lines):
        yield f"  {'  ' if number else '- '}{line}"


def _in_brackets(key: str, values: Sequence[object]) -> str:
    """The line of a list of short values; empty when it is something else."""
    texts = [str(value) for value in values]
    line = f"{key}: [{', '.join(texts)}]"
    is_short = len(line) <= _LONGEST_LINE and all(
        len(text) <= _LONGEST_VALUE and _IN_BRACKETS.fullmatch(text) and quoted(text) == text
        for text in texts
    )
    return line if is_short else ""


def quoted(value: object) -> str:
    """A value as it can stand behind a key: between quotes when it has to be."""
    text = " ".join(str(value).split("\n"))
    risky = ": " in text or " #" in text or text.endswith(":") or text in _NOTHING
    if risky or text[0] in _SIGNS or text != text.strip():
        return "'" + text.replace("'", "''") + "'"
    return text
