"""Is the text written in a way the site can show, and finished?"""

import re
from collections.abc import Iterator
from itertools import islice

from inkoopkring.catalogue.checks.world import World
from inkoopkring.markup.body import Body
from inkoopkring.model.vocabulary import Status
from inkoopkring.problems import MAX_ALIKE, Problem, problem
from inkoopkring.reading.parsing import Document, field_name

PLACEHOLDERS = ("…", "...", "?")
_TEMPLATE_WORDS = re.compile(r"VUL IN\b|[Ll]orem ipsum\b")
_CAN_BE_LEFT = re.compile(r"VUL|orem|\\|(?<!\w)(?:…|\.\.\.|\?)")
"""Without any of these in its file, no field can hold what was left over."""
_ATTRIBUTES = re.compile(r"\{:?\s*(?:[#.](?=[\w-])|(?=[\w-]+\s*=))(?P<name>[\w:-]+)[^{}\n]*\}")


def check(world: World) -> Iterator[Problem]:
    """Raw HTML, attribute lists, headings out of order, template text."""
    for document in world.documents:
        body = world.body(document)
        for offset, tag in body.html[:MAX_ALIKE]:
            yield problem("html-in-tekst", document.body_place(offset), waarde=_short(tag))
        yield from _attributes(document, body)
        yield from _headings(document, body)
        yield from _template_text(world, document)


def _attributes(document: Document, body: Body) -> Iterator[Problem]:
    """Attribute lists such as `{#x}` or `{ lang=en }`: they would stand on the page as text."""
    for match in islice(_ATTRIBUTES.finditer(body.prose), MAX_ALIKE):
        place = document.body_place(match.start())
        yield problem("kenmerk-in-tekst", place, waarde=_short(match["name"]))


def _headings(document: Document, body: Body) -> Iterator[Problem]:
    previous = 1
    for heading in body.headings:
        place = document.body_place(heading.offset)
        if heading.level == 1:
            yield problem("kop-als-titel", place, waarde=heading.text)
        elif heading.level > previous + 1:
            signs = "#" * (previous + 1)
            yield problem("kop-slaat-niveau-over", place, waarde=heading.text, goed=signs)
        previous = max(heading.level, 1)


def _template_text(world: World, document: Document) -> Iterator[Problem]:
    """Words of the template that nobody filled in; a draft may still hold them."""
    if document.entry.status is Status.DRAFT:
        return
    can_hold = _CAN_BE_LEFT.search(document.block.text)
    for location, text in document.block.texts() if can_hold else ():
        found = _left_over(text)
        if found or text.strip() in PLACEHOLDERS:
            field, word = field_name(location), found[0][1] if found else text.strip()
            place = document.place(location)
            yield problem("sjabloontekst", place, field, waarde=word, keuzes="")
    for offset, word in _left_over(world.body(document).prose):
        yield problem("sjabloontekst", document.body_place(offset), waarde=word, keuzes="")


def _left_over(text: str) -> list[tuple[int, str]]:
    """Words of the template, with their offset."""
    if "VUL IN" not in text and "orem ipsum" not in text:
        return []
    return [(match.start(), match.group()) for match in _TEMPLATE_WORDS.finditer(text)]


def _short(tag: str) -> str:
    return tag if len(tag) <= 40 else tag[:37] + "…"
