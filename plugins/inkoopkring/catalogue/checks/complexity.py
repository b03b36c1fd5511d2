"""Can the text be laid out in a moment? Some texts of a few kB keep a renderer busy for minutes.

How deep lists and quotes may lie in each other is a matter of the check of markup.
What costs more than in proportion to its length has a limit here, far above what a text for
people needs. The text is counted as it stands, code included: the site never lays out what is
refused here. The first thing over a limit is enough.
"""

import re
from collections.abc import Iterator, Mapping

from inkoopkring.catalogue.checks.world import World
from inkoopkring.markup.body import MAX_LENGTH
from inkoopkring.problems import Problem, problem

LIMITS: Mapping[str, int] = {
    "haken die openstaan": 40,
    "regels zonder witregel ertussen": 500,
    "omschrijvingen zonder witregel ertussen": 50,
    "koppen en strepen": 300,
    "kolommen in een tabel": 40,
}
"""What is counted, in the words of the message, and how much of it there may be."""

_PARAGRAPH = re.compile(r"^(?:[^\S\n]*+\S[^\n]*+(?:\n|\Z))++", re.MULTILINE)
_BRACKET = re.compile(r"\]\(|[\[\])]")
_DEFINITION = re.compile(r"^ {0,3}:[ \t]", re.MULTILINE)
_HEADING = re.compile(r"^ {0,3}(?:#|(?:[-*_=][ \t]*){3,}$)", re.MULTILINE)
_COLUMNS = re.compile(rf"^(?:[^|\n]*\|){{{LIMITS['kolommen in een tabel'] + 2}}}", re.MULTILINE)


def check(world: World) -> Iterator[Problem]:
    """Texts that are too long or too intricate to lay out in time."""
    for document in world.documents:
        text = document.body
        if len(text) > MAX_LENGTH:
            place = document.body_place(MAX_LENGTH)
            yield problem("tekst-te-groot", place, lengte=len(text), grens=MAX_LENGTH)
            continue
        found = next(_over_a_limit(text), None)
        if found:
            what, offset = found
            place = document.body_place(offset)
            yield problem("tekst-te-ingewikkeld", place, wat=what, grens=LIMITS[what])


def _over_a_limit(text: str) -> Iterator[tuple[str, int]]:
    """What there is too much of, and where it begins to be."""
    if "|" in text and (match := _COLUMNS.search(text)):
        yield "kolommen in een tabel", match.start()
    yield from _nth("koppen en strepen", _HEADING, text, 0, len(text))
    if _is_modest(text):
        return
    for paragraph in _PARAGRAPH.finditer(text):
        start, end = paragraph.span()
        yield from _brackets(text, start, end)
        lines = "regels zonder witregel ertussen"
        if text.count("\n", start, end) > LIMITS[lines]:
            yield lines, start
        yield from _nth("omschrijvingen zonder witregel ertussen", _DEFINITION, text, start, end)


def _is_modest(text: str) -> bool:
    """Whether the whole text holds so little that no paragraph of it can hold too much."""
    return (
        max(text.count("["), text.count("](")) <= LIMITS["haken die openstaan"]
        and text.count("\n") <= LIMITS["regels zonder witregel ertussen"]
        and text.count(":") <= LIMITS["omschrijvingen zonder witregel ertussen"]
    )


def _nth(
    what: str, pattern: re.Pattern[str], text: str, start: int, end: int
) -> Iterator[tuple[str, int]]:
    for number, match in enumerate(pattern.finditer(text, start, end)):
        if number == LIMITS[what]:
            yield what, match.start()


def _brackets(text: str, start: int, end: int) -> Iterator[tuple[str, int]]:
    """Brackets inside brackets: each sends a renderer to look for where it closes."""
    what = "haken die openstaan"
    square = round_ = 0
    for match in _BRACKET.finditer(text, start, end):
        sign = match.group()
        if sign == "[":
            square += 1
        else:
            square = max(0, square - (sign != ")"))
            round_ = max(0, round_ + (1 if sign == "](" else -(sign == ")")))
        if max(square, round_) > LIMITS[what]:
            yield what, match.start()
            return
