"""Does anything in a text point to a person? Organisations and roles are enough.

The patterns follow the Dutch forms: telephone numbers of nine digits after 0 or +31, the
"elfproef" of the citizen service number (BSN), and the check of IBAN (ISO 13616, modulo 97).
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.resources import files

from stdnum import iban
from stdnum.nl import bsn

from inkoopkring.catalogue.checks.world import World
from inkoopkring.model import Meeting
from inkoopkring.model.shapes import Location
from inkoopkring.problems import Problem, problem
from inkoopkring.reading.parsing import Document, field_name

ROLE_ADDRESSES = frozenset(
    {
        *("info", "inkoop", "contact", "aanbesteding", "aanbestedingen", "duurzaamheid"),
        *("circulair", "secretariaat", "redactie", "communicatie", "helpdesk", "mvi", "mvoi"),
        *("klantenservice", "gemeente", "post", "postbus", "noreply", "privacy", "pers"),
    }
)
_URL = re.compile(r"https?://[^\s<>)\]\"']+")
_EMAIL = re.compile(r"(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_PHONE = re.compile(
    r"(?<![\w.,/-])\(?(?:(?:(?:\+31|0031)[ -]?(?:\(0\))?|0)(?:[\s()-]{0,3}[0-9]){9}"
    r"|06(?:[\s()./–-]{0,3}[0-9]){8})(?![0-9-])"
)
_NINE_DIGITS = re.compile(r"(?<![\w.,/-])[0-9]{4}\.?[0-9]{2}\.?[0-9]{3}(?![\w,-]|\.[0-9])")
_IBAN = re.compile(r"\b[A-Z]{2}[0-9]{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?\b")
_MANY_DIGITS = re.compile(r"[0-9](?:[\s()./–-]*[0-9]){8}")
_ACCOUNT = re.compile(r"(?<=[A-Z]{2})[0-9]{2}\s*[A-Z0-9]{4}")
"""What each of the patterns above needs, also when a text goes on over lines."""
_SURNAME = (
    r"(?:(?:[Vv]an|[Dd]e[rn]?|[Tt]en|[Tt]er|[Tt]e|[Hh]et|'t|in|op|el|al|von|la|le)\s+){0,3}"
    r"[A-ZÀ-Ý][a-zà-ÿ]+(?:-[A-ZÀ-Ý][a-zà-ÿ]+)?"
)
_TITLE = (
    r"(?:[Mm]evrouw|[Mm]eneer|[Dd]e heer|"
    r"(?:[Mm]evr|[Dd]hr|[Mm]w|[Dd]rs|[Ii]ng|[Ii]r|[Mm]r|[Pp]rof|[Dd]r)\.)"
)
_COMPANY = r"(?:B\.V|N\.V|C\.V|U\.A|V\.O\.F)\."
_NAMES = (
    re.compile(rf"\b(?:{_TITLE}\s+)+(?:[A-Z]\.\s?)*{_SURNAME}"),
    re.compile(rf"(?<![A-Z]\.)\b(?!{_COMPANY})(?:[A-Z]\.){{1,4}}\s?{_SURNAME}"),
)
_FULL_NAME = re.compile(rf"\b(?=(([A-Z][a-zë]+)(?:-[A-Z][a-zë]+)?\s+{_SURNAME}))")
"""Two names in a row, without taking up room: `Volgens Jan de Vries` holds two such spots."""

Finding = tuple[int, str, str]
"""Where it starts, the code of the problem, and what it is."""


def check(world: World) -> Iterator[Problem]:
    """E-mail addresses, telephone numbers, BSN and IBAN anywhere; names in meeting notes."""
    yield from _in_documents(world)
    if not world.neighbours:
        yield from _in_lists(world)


def _in_documents(world: World) -> Iterator[Problem]:
    known = _organisation_names(world)
    for document in world.documents:
        is_meeting = isinstance(document.entry, Meeting)
        if not is_meeting and not _is_suspect(document.block.text, document.body):
            continue
        look = _look_with_names if is_meeting else _look
        for location, text in _texts(document):
            for offset, code, found in look(text):
                if code == "persoonsnaam" and _is_organisation(text, offset, found, known):
                    continue
                place = document.place(location) if location else document.body_place(offset)
                yield problem(code, place, field_name(location), waarde=found)


def _in_lists(world: World) -> Iterator[Problem]:
    for first, *_ in filter(None, world.lists.values()):
        if _is_suspect(first.block.text):
            for location, text in first.block.texts():
                for _, code, found in _look(text):
                    place = first.block.place(location) or first.file
                    yield problem(code, place, field_name(location[1:]), waarde=found)


def _is_suspect(block: str, body: str = "") -> bool:
    """Whether a number or address can stand anywhere in a file, seen from its text."""
    text = _URL.sub(" ", f"{block}\n|\n{body}")
    can_hide = "@" in text or "\\" in block
    return can_hide or bool(_MANY_DIGITS.search(text) or _ACCOUNT.search(text))


def _texts(document: Document) -> Iterator[tuple[Location, str]]:
    """Every text of a document with where it stands; the body stands nowhere in the fields."""
    for location, text in document.block.texts():
        if location[-1] != "url":
            yield location, text
    yield (), document.body


def _look(text: str) -> Iterator[Finding]:
    """Everything in `text` that identifies a person by number or address."""
    without_urls = _URL.sub(lambda match: " " * len(match.group()), text)
    if "@" in without_urls:
        for match in _EMAIL.finditer(without_urls):
            if match.group().split("@")[0].lower() not in ROLE_ADDRESSES:
                yield match.start(), "e-mailadres", match.group()
    for match in _IBAN.finditer(without_urls):
        if iban.is_valid(match.group()):
            yield match.start(), "rekeningnummer", match.group()
            without_urls = without_urls.replace(match.group(), " " * len(match.group()))
    for match in _PHONE.finditer(without_urls):
        yield match.start(), "telefoonnummer", match.group()
    for match in _NINE_DIGITS.finditer(without_urls):
        if bsn.is_valid(match.group()):
            yield match.start(), "burgerservicenummer", match.group()


def _look_with_names(text: str) -> Iterator[Finding]:
    """The same, and everything that looks like a name; of names that overlap only the first."""
    yield from _look(text)
    end = 0
    for start, name in sorted(_names(text)):
        if start >= end:
            yield start, "persoonsnaam", name
            end = start + len(name)


def _names(text: str) -> Iterator[tuple[int, str]]:
    for pattern in _NAMES:
        for match in pattern.finditer(text):
            yield match.start(), match.group()
    for match in _FULL_NAME.finditer(text):
        if match[2] in first_names():
            yield match.start(), match[1]


@cache
def first_names() -> frozenset[str]:
    """Common Dutch first names."""
    text = files("inkoopkring.catalogue.checks").joinpath("first_names.txt").read_text("utf-8")
    return frozenset(line for line in text.splitlines() if line and not line.startswith("#"))


def _organisation_names(world: World) -> tuple[str, ...]:
    items = (listed.item for listed in world.lists.get("organisaties", ()))
    return tuple(item.label for item in items)


def _is_organisation(text: str, offset: int, found: str, known: Iterable[str]) -> bool:
    """Whether the "name" is part of the name of an organisation that stands right there."""
    around = text[max(0, offset - 60) : offset + len(found) + 60]
    return any(found in name and name in around for name in known)
