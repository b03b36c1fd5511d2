"""Bare addresses in running text, as GitHub makes links of them."""

import re

CANDIDATE = re.compile(r"(?:https?|ftp)://|www\.", re.IGNORECASE)
POINTED = re.compile(r"<([A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>\x00-\x20]*)>")
POINTED_MAIL = re.compile(
    r"<([A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
    r"(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?)*)>"
)
_BEFORE = frozenset(" \t\n*_~(")
_REST = re.compile(r"[^\s<]*")
_DOMAIN = re.compile(r"[\w-]+(?:\.[\w-]+)*", re.UNICODE)
_TRAILING = "?!.,:*_~'\""
_TRAILING_ENTITY = re.compile(r"&[A-Za-z0-9]+;\Z")
_ODD_HOST = re.compile(r"[^/?#:<>\[\]\\^|%@]*(?=[<>\[\]\\^|%@])")
"""What stands before a sign that no browser takes in the name of a site."""
_MAX_ENTITY = 34


def bare_address(text: str, at: int) -> tuple[str, str] | None:
    """The bare address at `at`: as it stands there, and where it leads. None when it is none."""
    if at and text[at - 1] not in _BEFORE and not _starts_scheme(text, at):
        return None
    match = CANDIDATE.match(text, at)
    if match is None:
        return None
    rest = _REST.match(text, at)
    found = _without_trailing(rest.group()) if rest else ""
    is_short = match.group().lower() == "www."
    domain = _DOMAIN.match(found, 0 if is_short else len(match.group()))
    if domain is None or len(found) <= len(match.group()):
        return None
    parts = domain.group().split(".")
    if match := _ODD_HOST.match(found, domain.end()):
        found = _without_trailing(found[: match.end()])
    if any("_" in part for part in parts[-2:]) or (is_short and len(parts) < 2):
        return None
    return found, f"http://{found}" if is_short else found


def _starts_scheme(text: str, at: int) -> bool:
    """Whether `https://` may start here although a sign stands before it."""
    before = text[at - 1]
    return text[at : at + 3].lower() != "www" and not (before.isascii() and before.isalpha())


def _without_trailing(found: str) -> str:
    """The address without the punctuation of the sentence around it."""
    end, surplus = len(found), found.count(")") - found.count("(")
    while end:
        char = found[end - 1]
        if char == ")" and surplus > 0:
            surplus -= 1
        elif char == ";":
            match = _TRAILING_ENTITY.search(found, max(0, end - _MAX_ENTITY), end)
            end = match.start() if match else end - 1
            continue
        elif char not in _TRAILING:
            break
        end -= 1
    return found[:end]
