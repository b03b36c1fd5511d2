"""Words of others inside Markdown: they say what they say, and do nothing."""

import re

from inkoopkring.model.fields import UNSEEN

MOST = 240
"""How many characters of one value are shown."""
_CONTROL = re.compile(rf"[\x00-\x1f\x7f-\x9f\u2028\u2029{UNSEEN}]")
_ACTS = re.compile(r"[\\`*_\[\]<>&~|$:!]|(?<=www)\.|^[-+=]")
"""What Markdown acts on in the middle of a line, and what makes an address a link by itself."""
_NUMBERS = re.compile(r"^(\d+)([.)])(?=\s|$)")
"""What begins a numbered list."""
_CALLS = re.compile(r"[@#](?=\S)|(?<=\bGH)-(?=\d)", re.IGNORECASE)
"""What a forge makes a mention of a person or a link to a proposal of."""
_APART = "\u2060"
"""Takes no room, and keeps a sign apart from what it would call."""
_CONTEXT = 40


def plain(text: str) -> str:
    """A text on one line as Markdown that shows just that text, cut when it is long."""
    line = _ACTS.sub(r"\\\g<0>", cut(on_one_line(text)))
    return _CALLS.sub(rf"\g<0>{_APART}", _NUMBERS.sub(r"\1\\\2", line))


def code(text: str) -> str:
    """A text on one line between backticks, in which nothing means anything."""
    line = on_one_line(text)
    longest = max(map(len, re.findall("`+", line)), default=0)
    fence = "`" * (longest + 1)
    return f"{fence} {line} {fence}" if longest else f"{fence}{line}{fence}"


def on_one_line(text: str) -> str:
    """A text without line breaks and without characters that cannot be seen."""
    return " ".join(_CONTROL.sub(" ", text).split())


def cut(text: str) -> str:
    """A text of at most `MOST` characters, with a mark where something was left out."""
    return text if len(text) <= MOST else f"{text[:MOST].rstrip()}…"


def around_difference(before: str, after: str) -> tuple[str, str]:
    """Two long texts, each from shortly before the first spot where they differ."""
    pairs = enumerate(zip(before, after, strict=False))
    same = next((n for n, (one, other) in pairs if one != other), min(len(before), len(after)))
    if same <= _CONTEXT or max(len(before), len(after)) <= MOST:
        return before, after
    start = before.rfind(" ", 0, same - _CONTEXT) + 1
    return (f"…{before[start:]}", f"…{after[start:]}") if start else (before, after)
