"""The parts of a link: where it leads, its title, its label; and links written apart."""

import re
from dataclasses import dataclass
from html.entities import html5

_ESCAPABLE = r"!\"#$%&'()*+,./:;<=>?@\[\\\]^_`{|}~-"
ESCAPE = re.compile(rf"\\([{_ESCAPABLE}])")
ENTITY = re.compile(r"&(?:#[xX][0-9a-fA-F]{1,6}|#[0-9]{1,7}|[A-Za-z][A-Za-z0-9]{1,31});", re.ASCII)
_ESCAPE_OR_ENTITY = re.compile(rf"{ESCAPE.pattern}|{ENTITY.pattern}")
_SPACES = re.compile(r"[ \t]*(?:\n[ \t]*)?")
_POINTY = re.compile(r"<((?:[^<>\n\\]|\\.)*)>")
_TITLE = re.compile(r"\"((?:[^\"\\]|\\.)*)\"|'((?:[^'\\]|\\.)*)'|\(((?:[^()\\]|\\.)*)\)", re.DOTALL)
LABEL = re.compile(r"\[((?:[^\[\]\\]|\\.){0,999})\]", re.DOTALL)
_REST_OF_LINE = re.compile(r"[ \t]*(?:\n|\Z)")
_BARE_STOP = re.compile(r"[\x00-\x20\x7f()\\]")
_MAX_PARENTHESES = 32
MAX_LABEL = 1000
_LAST_CHARACTER = 0x10FFFF
_SURROGATES = range(0xD800, 0xE000)


@dataclass(slots=True)
class Target:
    """Where a link leads, with its title if it has one."""

    address: str
    title: str = ""


def unescaped(text: str) -> str:
    """The text with escapes and entities as the characters they stand for."""
    if "\\" not in text and "&" not in text:
        return text
    return _ESCAPE_OR_ENTITY.sub(lambda match: match[1] or entity(match.group()), text)


def entity(text: str) -> str:
    """The character that an entity names; one that names none stays as it is."""
    if not text.startswith("&#"):
        return html5.get(text[1:], text)
    number = int(text[3:-1], 16) if text[2] in "xX" else int(text[2:-1])
    is_character = 0 < number <= _LAST_CHARACTER and number not in _SURROGATES
    return chr(number) if is_character else "\ufffd"


def label_key(text: str) -> str:
    """The name under which a link written apart is found: capitals and spaces do not count."""
    return " ".join(text.split()).casefold()


def destination(text: str, at: int) -> tuple[str, int] | None:
    """The address that starts at `at` and where it ends, or None."""
    if text[at : at + 1] == "<":
        match = _POINTY.match(text, at)
        return (unescaped(match[1]), match.end()) if match else None
    end, depth = at, 0
    while found := _BARE_STOP.search(text, end):
        end = found.start()
        char = text[end]
        if char == "\\":
            end += 2 if ESCAPE.match(text, end) else 1
            continue
        if char == "(":
            depth += 1
            if depth > _MAX_PARENTHESES:
                return None
        elif char == ")" and depth:
            depth -= 1
        else:
            break
        end += 1
    else:
        end = len(text)
    return None if depth else (unescaped(text[at:end]), end)


def title(text: str, at: int) -> tuple[str, int] | None:
    """The title that starts at `at` and where it ends, or None."""
    match = _TITLE.match(text, at)
    if not match or "\n\n" in match.group():
        return None
    return unescaped(next(one for one in match.groups() if one is not None)), match.end()


def skip_spaces(text: str, at: int) -> int:
    """The next character that is no space, at most one line further."""
    match = _SPACES.match(text, at)
    return match.end() if match else at


def inline_target(text: str, at: int) -> tuple[Target, int] | None:
    """The part in parentheses at `at`, right behind the words of a link, and where it ends."""
    if text[at : at + 1] != "(":
        return None
    found = destination(text, skip_spaces(text, at + 1))
    if found is None:
        return None
    address, end = found
    after = skip_spaces(text, end)
    named = title(text, after) if after > end else None
    words = ""
    if named:
        words, end = named
        after = skip_spaces(text, end)
    return (Target(address, words), after + 1) if text[after : after + 1] == ")" else None


def definition(text: str, at: int) -> tuple[str, Target, int] | None:
    """A link written apart (`[name]: address "title"`) at `at`: name, target, where it ends."""
    match = LABEL.match(text, at)
    if not match or not match[1].strip() or text[match.end() : match.end() + 1] != ":":
        return None
    start = skip_spaces(text, match.end() + 1)
    found = destination(text, start)
    if found is None or found[1] == start:
        return None
    address, end = found
    after = skip_spaces(text, end)
    named = title(text, after) if after > end else None
    if named:
        closed = _REST_OF_LINE.match(text, named[1])
        if closed:
            return match[1], Target(address, named[0]), closed.end()
    closed = _REST_OF_LINE.match(text, end)
    return (match[1], Target(address), closed.end()) if closed else None
