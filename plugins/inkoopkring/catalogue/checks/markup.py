"""Does the reader get every word, as the author meant it?

What the page cannot show is an error with its cause: signs of other programs, cells without a
column, links and footnotes that nothing leads to, signs in fields that hold plain text.
"""

import re
from collections.abc import Iterator
from itertools import islice

from inkoopkring.catalogue.checks.world import World
from inkoopkring.markup.body import Body
from inkoopkring.markup.foreign import FOREIGN, indented_prose
from inkoopkring.markup.links import ENTITY, entity
from inkoopkring.model import LISTS
from inkoopkring.model.fields import Part
from inkoopkring.model.shapes import Location, shape_at
from inkoopkring.problems import MAX_ALIKE, Place, Problem, problem
from inkoopkring.reading.block import Block
from inkoopkring.reading.characters import MANGLED, MANGLED_START, unmangled
from inkoopkring.reading.parsing import Document, field_name

_FIELD_MARKUP = re.compile(
    r"\*\*[^*\s](?:[^*\n]*[^*\s])?\*\*|~~[^~\s][^~\n]*~~|!?\[[^\[\]\n]+\]\([^()\n]*\)"
    r"|\[[Bb]ron(?:nen)? ?\d[^\[\]\n]*\]"
)
_CAN_BE_MARKUP = re.compile(r"\*\*|~~|\]\(|\[[Bb]ron|&[#\w]|\\")
"""Without any of these in its file, no field can hold what `_FIELD_MARKUP` and `ENTITY` find."""
_UNKNOWN_NOTE = re.compile(r"(?<!\\)\[\^([^\s\[\]]+)\](?!\()")


def check(world: World) -> Iterator[Problem]:
    """Signs that no page shows as meant, in texts and in fields."""
    for document in world.documents:
        yield from _in_body(document, world.body(document))
        yield from _in_fields(document.block, type(document.entry))
    for name, items in world.own_lists.items():
        if items:
            yield from _in_fields(items[0].block, LISTS[name])


def _in_body(document: Document, body: Body) -> Iterator[Problem]:
    for offset, name in body.unused[:MAX_ALIKE]:
        code = "voetnoot-ongebruikt" if name.startswith("^") else "link-ongebruikt"
        yield problem(code, document.body_place(offset), waarde=name)
    for offset, words in body.surplus[:MAX_ALIKE]:
        yield problem("tabel-te-breed", document.body_place(offset), waarde=_short(words))
    for offset in body.too_deep[:1]:
        yield problem("opmaak-te-diep", document.body_place(offset))
    for offset, *_ in islice(indented_prose(body), MAX_ALIKE):
        yield problem("alinea-als-code", document.body_place(offset))
    for match in islice(MANGLED.finditer(body.prose), MAX_ALIKE):
        yield _mangled(document.body_place(match.start()), "", match)
    yield from _unknown_notes(document, body)
    for foreign in FOREIGN:
        for match in islice(foreign.found_in(body), MAX_ALIKE):
            place = document.body_place(match.start(foreign.at))
            yield problem(foreign.code, place, waarde=match["sign"])


def _unknown_notes(document: Document, body: Body) -> Iterator[Problem]:
    """Marks of footnotes that are nowhere: the page would show the mark itself."""
    if "[^" not in body.prose:
        return
    known = {*body.notes, *(name[1:].casefold() for _, name in body.unused)}
    for match in islice(_UNKNOWN_NOTE.finditer(body.prose), MAX_ALIKE):
        if match[1].casefold() not in known:
            place = document.body_place(match.start())
            yield problem("voetnoot-ontbreekt", place, waarde=match[1])


def _in_fields(block: Block, model: type[Part]) -> Iterator[Problem]:
    """Markdown and entities in fields, which show a text as it is."""
    if not _CAN_BE_MARKUP.search(block.text) and not MANGLED_START.search(block.text):
        return
    for location, text in block.texts():
        markup = _FIELD_MARKUP.search(text)
        named = _first_entity(text) if "&" in text else None
        mangled = None if text.isascii() else MANGLED.search(text)
        if not (markup or named or mangled) or not _is_text(model, location):
            continue
        place = block.places[location]
        if markup:
            yield problem(
                "opmaak-in-veld", place, field_name(location), waarde=_short(markup.group())
            )
        if named:
            word, sign = named.group(), entity(named.group())
            yield problem("teken-als-code", place, field_name(location), waarde=word, goed=sign)
        if mangled:
            yield _mangled(place, field_name(location), mangled)


def _mangled(place: Place, field: str, match: re.Match[str]) -> Problem:
    meant = unmangled(match.group())
    goed = f"`{meant}`" if meant.strip() else "een harde spatie"
    return problem("letters-verminkt", place, field, waarde=match.group(), goed=goed)


def _first_entity(text: str) -> re.Match[str] | None:
    return next((m for m in ENTITY.finditer(text) if entity(m.group()) != m.group()), None)


def _is_text(model: type[Part], location: Location) -> bool:
    shape = shape_at(model, location)
    return shape is not None and shape.is_text


def _short(words: str) -> str:
    return words if len(words) <= 40 else words[:37] + "…"
