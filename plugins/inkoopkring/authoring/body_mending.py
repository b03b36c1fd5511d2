"""Mends in a body what looks right where it came from, and would not here.

Signs of other programs become ours; no word changes. Code stays as it is. Mending twice changes
nothing.
"""

import re
from collections import deque
from collections.abc import Callable

from inkoopkring.markup.body import MAX_LENGTH, Body
from inkoopkring.markup.foreign import BULLET, DASHES, HEADING, NOTE, Foreign, indented_prose

_DASH = re.compile(r"^([ \t]*)[–—][ \t\u00a0\u202f]+", re.MULTILINE)
_FENCE = re.compile(r":::+[ \t]*\{?\.?(?P<name>[A-Za-z][\w-]*)\}?[ \t]*(?P<title>[^\n\"{}\[\]]*)")
_FENCE_END = re.compile(r":::+[ \t]*")
_FAR = re.compile(r"^(?: {4}| {0,3}\t)", re.MULTILINE)
_BLANK = re.compile(r"[ \t]*(?:\n|\Z)")
_WORDS = re.compile(r"(?!o\t)[A-Za-zÀ-ÿ\"'“‘(]")
"""How a line begins that is no sign of anything."""
_NUMBER = re.compile(r"\d+[.)]")


def mend_body(text: str) -> str:
    """The body of a document (newlines are `\\n`) with our own signs for lists and notes.

    A text that is refused for its length stays as it is.
    """
    if len(text) > MAX_LENGTH:
        return text
    for foreign, mended in (
        (BULLET, _bullet),
        (DASHES, _dashes),
        (HEADING, lambda match: f"{match.group()} "),
        (NOTE, _note),
    ):
        text = _mended(text, foreign, mended)
    return _without_indent(_without_fences(text))


def _mended(text: str, foreign: Foreign, mended: Callable[[re.Match[str]], str]) -> str:
    """The text with every such sign outside code replaced."""
    if not foreign.pattern.search(text):
        return text
    pieces, end = [], 0
    for match in foreign.found_in(Body(text)):
        pieces += [text[end : match.start()], mended(match)]
        end = match.end()
    return "".join([*pieces, text[end:]])


def _bullet(match: re.Match[str]) -> str:
    sign = match["sign"] if _NUMBER.fullmatch(match["sign"]) else "-"
    indent = "  " if match["sign"] == "o" and not match["indent"] else match["indent"]
    return f"{indent}{sign} "


def _dashes(match: re.Match[str]) -> str:
    return _DASH.sub(r"\1- ", match.group())


def _note(match: re.Match[str]) -> str:
    """`???` holds its text as `!!!` does; the other signs need more than another sign."""
    return f"{match['indent']}!!!" if match["sign"][0] == "?" else match.group()


def _without_indent(text: str) -> str:
    """Paragraphs that begin with a tab against the margin, as long as only words come free."""
    if not _FAR.search(text):
        return text
    pieces, end = [], 0
    for start, stop, is_alone in indented_prose(Body(text)):
        begin = text.rfind("\n", 0, start) + 1
        lines = [line.strip(" \t") for line in text[begin:stop].split("\n")]
        if (
            is_alone
            and _BLANK.match(text, stop)
            and all(line == "" or _WORDS.match(line) for line in lines)
        ):
            pieces += [text[end:begin], "\n".join(lines)]
            end = stop
    return "".join([*pieces, text[end:]])


def _without_fences(text: str) -> str:
    """Notes between `:::` and `:::` with our own sign, their text four spaces in."""
    if ":::" not in text:
        return text
    lines, plain = text.split("\n"), Body(text).prose.split("\n")
    fences = deque(n for n, line in enumerate(plain) if line.startswith(":::"))
    number = 0
    while fences and number < len(lines):
        while fences and fences[0] <= number:
            fences.popleft()
        opened = _FENCE.fullmatch(plain[number])
        end = fences[0] if opened and fences else None
        if opened and end is not None and _FENCE_END.fullmatch(plain[end]):
            title = opened["title"].strip()
            lines[number] = f"!!! {opened['name'].lower()}" + (f' "{title}"' if title else "")
            for inside in range(number + 1, end):
                lines[inside] = f"    {lines[inside]}" if lines[inside].strip() else ""
            lines[end] = ""
            number = end
        number += 1
    return "\n".join(lines)
