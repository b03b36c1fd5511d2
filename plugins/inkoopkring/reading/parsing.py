"""A file becomes a typed, frozen `Document`, or problems with a place.

Pydantic finds everything that is wrong at once; this module says it in our own codes, at the
line and column of the key or value, with the nearest right word where there is one.
"""

import re
from bisect import bisect_right
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path, PurePosixPath
from typing import Any, TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from inkoopkring.model import KINDS, LISTS, Entry, Item, Kind, kind_of_path
from inkoopkring.model.digest import Digest
from inkoopkring.model.fields import TO_FILL_IN, UNNAMED, Part
from inkoopkring.model.shapes import Location, part_at, shape_at, shapes
from inkoopkring.model.vocabulary import Status
from inkoopkring.problems import Place, Problem, problem
from inkoopkring.reading.block import NO_BLOCK, Block
from inkoopkring.reading.front_matter import (
    HEAD_LIMITS,
    LIST_LIMITS,
    merge_conflicts,
    parse,
    split,
)
from inkoopkring.reading.hashes import cut_off
from inkoopkring.reading.hints import date_hint, hint, key_hint, number_hint, shown
from inkoopkring.reading.sources import SourceFile, read

PartT = TypeVar("PartT", bound=Part)
FOLDERS = ", ".join(f"{kind.folder}/" for kind in KINDS)

PYDANTIC_CODES: dict[str, str] = {
    "missing": "veld-ontbreekt",
    "extra_forbidden": "veld-onbekend",
    "string_type": "tekst-verwacht",
    "string_too_short": "tekst-te-kort",
    "string_too_long": "tekst-te-lang",
    "tuple_type": "lijst-verwacht",
    "too_short": "lijst-te-kort",
    "too_long": "lijst-te-lang",
    "dict_type": "velden-verwacht",
    "model_type": "velden-verwacht",
    "enum": "waarde-onbekend",
    "greater_than_equal": "getal-te-klein",
    "less_than_equal": "getal-te-groot",
    "int_type": "heel-getal-vorm",
    "decimal_type": "getal-vorm",
    "bool_type": "ja-nee-vorm",
    "date_type": "datum-vorm",
    "time_type": "tijd-vorm",
}
"""Pydantic's error types that our models can raise, and the code we report them under.

Types of our own (raised by the models as `PydanticCustomError`) are codes already.
"""


@dataclass(frozen=True)
class Document:
    """One entry with where it came from: what the catalogue holds."""

    kind: Kind
    entry: Entry
    path: PurePosixPath
    body: str
    body_line: int
    block: Block

    @property
    def id(self) -> str:
        return self.entry.id

    @property
    def address(self) -> str:
        """Where its page lives, from the root of the site."""
        return self.kind.address(self.path)

    def place(self, location: Location = ()) -> Place:
        """Where a field of this document stands in its file."""
        return self.block.place(location) or Place(str(self.path))

    def without_block(self) -> "Document":
        """The same without its fields as they stand in the file, which only checks look at."""
        return replace(self, block=NO_BLOCK)

    def body_place(self, offset: int) -> Place:
        """The place of the character at `offset` in the body."""
        starts = self._line_starts
        line = bisect_right(starts, offset) - 1
        return Place(str(self.path), self.body_line + line, offset - starts[line] + 1)

    @cached_property
    def _line_starts(self) -> list[int]:
        """The offset at which each line of the body starts."""
        return [0, *(match.end() for match in re.finditer("\n", self.body))]


@dataclass(frozen=True, slots=True)
class ListedItem:
    """One item of a list, with where it stands."""

    item: Item
    block: Block
    location: Location
    file: Place

    @property
    def start(self) -> Place:
        """Where it begins."""
        return self.place_of(())

    @property
    def place(self) -> Place:
        """Where its id stands."""
        return self.place_of(("id",))

    def place_of(self, location: Location) -> Place:
        """Where a field of this item stands in its file."""
        return self.block.place((*self.location, *location)) or self.file


def field_name(location: Location) -> str:
    """`("bronnen", 0, "url")` as people count: `bronnen.1.url`."""
    return ".".join(str(step + 1) if isinstance(step, int) else step for step in location)


def read_document(root: Path, path: PurePosixPath) -> tuple[Document | None, list[Problem]]:
    """Read the Markdown file at `path` of the project in `root`, as `parse_document` does."""
    source, problems = read(root, path)
    return (None, problems) if source is None or problems else parse_document(source)


def stray(path: PurePosixPath) -> Problem:
    """What to say of a file that nothing is made of, and where it should go."""
    where = f"Zet het in een van deze mappen, met .md aan het eind van de naam: {FOLDERS}."
    if path.suffix.lower() in (".yml", ".yaml"):
        where = "Een lijst staat in de map content/lijsten zelf, met .yml aan het eind van de naam."
    elif path.suffix and path.suffix.lower() not in (".md", ".markdown", ".mdx", ".txt"):
        where = f"Neem de tekst over in een bestand met .md aan het eind van de naam. {where}"
    return problem("map-onbekend", Place(str(path)), raad=where)


def parse_document(source: SourceFile) -> tuple[Document | None, list[Problem]]:
    """Read one Markdown file. The document is there only when nothing is wrong with its shape."""
    kind = kind_of_path(source.path)
    if kind is None:
        return None, [stray(source.path)]
    parts, problems = split(source)
    if parts is None:
        return None, problems
    block, problems = parse(source, parts.head, 2, HEAD_LIMITS)
    if block is None:
        return None, problems
    entry, problems = entry_of(source, kind, block)
    if entry is None:
        return None, problems
    return Document(kind, entry, source.path, parts.body, parts.body_line, block), problems


def entry_of(source: SourceFile, kind: Kind, block: Block) -> tuple[Entry | None, list[Problem]]:
    """The entry that a block of `source` holds. It is there only when nothing is wrong with it."""
    if block.values is None:
        return None, [problem("kop-leeg", source.place())]
    if not isinstance(block.values, dict):
        return None, [problem("kop-geen-velden", block.places[()])]
    untouched = _untouched(kind, block)
    if untouched:
        return None, [untouched]
    entry, problems = _validate(kind.model, block, (), source.place())
    problems = _with_cut_off(source, block, kind.model, problems)
    return (None if problems else entry), problems


def parse_list(source: SourceFile) -> tuple[list[ListedItem], list[Problem]]:
    """Read one list of `content/lijsten/`; items that are wrong are left out and reported."""
    name = source.path.stem
    model = LISTS.get(name)
    if model is None:
        near = hint(name, LISTS)
        return [], [problem("lijst-onbekend", source.place(), suggestie=near)]
    conflicts = merge_conflicts(source)
    if conflicts:
        return [], conflicts
    block, problems = parse(source, source.text, 1, LIST_LIMITS)
    if block is None:
        return [], problems
    if not isinstance(block.values, list):
        return [], [problem("lijst-geen-rij", source.place())]
    items: list[ListedItem] = []
    for index in range(len(block.values)):
        item, found = _validate(model, block, (index,), source.place())
        problems += found
        if item is not None:
            items.append(ListedItem(item, block, (index,), source.place()))
    return items, _with_cut_off(source, block, model, problems)


def _with_cut_off(
    source: SourceFile, block: Block, model: type[Part], problems: list[Problem]
) -> list[Problem]:
    """The problems, and the texts that end at a `#`: that is what is wrong with those."""
    found = list(cut_off(source.text, block, model))
    fields = {field_name(location) for location, _, _ in found}
    places = {block.place(location) for location, _, _ in found}
    left = [one for one in problems if one.field not in fields and one.place not in places]
    return left + [
        problem("hekje-in-tekst", place, field_name(location), waarde=shown(lost))
        for location, place, lost in found
    ]


def _validate(
    model: type[PartT], block: Block, at: Location, top: Place
) -> tuple[PartT | None, list[Problem]]:
    values = block.values
    for step in at:
        values = values[step]
    filled, empty = _without_empty(values, at) if block.has_empty else (values, [])
    problems = [
        problem("veld-leeg", block.key_place(location) or top, _name(at, location[len(at) :]))
        for location in empty
    ]
    still_open = _left_open(model, block, at)
    problems += [_open_problem(model, block, at, location) for location in still_open]
    try:
        part = model.model_validate(_on_one_line(filled) if block.has_breaks else filled)
    except ValidationError as error:
        gone = {*empty, *still_open}
        return None, problems + [
            _problem(model, block, at, detail, top)
            for detail in error.errors(include_url=False)
            if (*at, *detail["loc"]) not in gone and not is_echo(detail)
        ]
    return (None if problems else part), problems


def _left_open(model: type[Part], block: Block, at: Location) -> list[Location]:
    """Where values of a starting file were never filled in.

    The draft of an edition is gathered by the site and waits for an editor: that may.
    """
    if TO_FILL_IN not in block.text and UNNAMED not in block.text:
        return []
    if model is Digest and block.values.get("status") == Status.DRAFT:
        return []
    texts = [found for found in block.texts() if found[0][: len(at)] == at]
    return sorted(
        (location for location, text in texts if _is_open(location, text)),
        key=lambda location: block.place(location) or block.top,
    )


def _is_open(location: Location, text: str) -> bool:
    return text.startswith(TO_FILL_IN) or (text == UNNAMED and location[-1] == "id")


def _open_problem(model: type[Part], block: Block, at: Location, location: Location) -> Problem:
    """Something that was never filled in, with what there is to choose from."""
    shape, choices = shape_at(model, location[len(at) :]), ""
    if shape and shape.choices:
        choices = f" Kies uit: {', '.join(choice.value for choice in shape.choices)}."
    elif shape and shape.reference:
        choices = f" Alle keuzes staan op /meedoen/velden/#keuzes-{shape.reference.target}."
    place, name = block.place(location) or block.top, _name(at, location[len(at) :])
    return problem("sjabloontekst", place, name, waarde=TO_FILL_IN, keuzes=choices)


def _untouched(kind: Kind, block: Block) -> Problem | None:
    """What to say of a starting file in which nothing that matters is filled in."""
    still_open = {location[0] for location in _left_open(kind.model, block, ())}
    asked = {key for key, shape in shapes(kind.model).items() if shape.required}
    if "description" in still_open and asked - still_open <= {"id", "title", "date", "geplaatst"}:
        return problem("voorbeeld-niet-ingevuld", block.place(("description",)) or block.top)
    return None


def _name(at: Location, location: Location) -> str:
    """A field as people count; for an item of a list that is wrong as a whole, which one."""
    return field_name(location) or (f"onderdeel {field_name(at)}" if at else "")


def is_echo(detail: ErrorDetails) -> bool:
    """Whether a list counts as too short only because something in it is wrong."""
    limit = (detail.get("ctx") or {}).get("min_length", 0)
    return detail["type"] == "too_short" and len(detail["input"]) >= limit


def _on_one_line(value: Any) -> Any:
    """The same values, each text on one line: titles and names go where there is only one."""
    if isinstance(value, str):
        return " ".join(value.split("\n")) if "\n" in value else value
    if isinstance(value, dict):
        return {key: _on_one_line(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [_on_one_line(inner) for inner in value]
    return value


def _without_empty(values: Any, at: Location) -> tuple[Any, list[Location]]:
    """Take out the keys with nothing behind them; say where those and empty items stood."""
    empty: list[Location] = []

    def clean(value: Any, here: Location) -> Any:
        if isinstance(value, dict):
            inner = {key: clean(one, (*here, key)) for key, one in value.items()}
            return {key: one for key, one in inner.items() if one is not None}
        if isinstance(value, list):
            return [clean(one, (*here, index)) for index, one in enumerate(value)]
        if value is None or not value.strip():
            empty.append(here)
            return None
        return value

    return clean(values, at), empty


def _problem(
    model: type[Part], block: Block, at: Location, detail: ErrorDetails, top: Place
) -> Problem:
    location: Location = (*detail["loc"], *(detail.get("ctx") or {}).get("bij", ()))
    code = PYDANTIC_CODES.get(detail["type"], detail["type"])
    about_key = code in ("veld-onbekend", "veld-ontbreekt")
    whole = (*at, *location)
    place = (block.key_place(whole) if about_key else block.place(whole)) or top
    if code == "veld-ontbreekt" and not at and len(location) == 1:
        place = top
    field, details = _name(at, location), _details(code, model, location, detail)
    return problem(code, place, field, **{**details, "naam": details["naam"] or field})


def _details(
    code: str, model: type[Part], location: Location, detail: ErrorDetails
) -> dict[str, object]:
    """What the Dutch sentence needs: the value, the limit, the nearest right word."""
    context = detail.get("ctx") or {}
    given = detail.get("input")
    shape = shape_at(model, location)
    details: dict[str, object] = {
        "naam": next((step for step in reversed(location) if isinstance(step, str)), ""),
        "waarde": shown(context.get("waarde", given)),
        "label": shape.label if shape else "",
        "voorbeeld": _example(model, location),
        "suggestie": "",
        "grens": "",
        "lengte": _length(given),
    }
    for key in ("min_length", "max_length", "ge", "le"):
        if key in context:
            details["grens"] = context[key]
    details |= {key: context[key] for key in ("van", "mist") if key in context}
    if detail["type"] == "extra_forbidden":
        part = part_at(model, location[:-1])
        details["suggestie"] = key_hint(str(location[-1]), shapes(part) if part else {})
    elif code == "datum-vorm":
        details["suggestie"] = date_hint(str(details["waarde"]))
    elif code == "getal-vorm":
        details["suggestie"] = number_hint(str(details["waarde"]))
    elif shape and shape.choices:
        choices = [choice.value for choice in shape.choices]
        details["suggestie"] = hint(shown(given), choices)
        details["keuzes"] = ", ".join(choices)
    return details


def _example(model: type[Part], location: Location) -> str:
    """What could stand there: the example of the field, or the keys that its part needs."""
    shape, part = shape_at(model, location), part_at(model, location)
    if part is None:
        return shown(shape.example) if shape else ""
    needed = [key for key, inner in shapes(part).items() if inner.required]
    return ", ".join(f"{key}: …" for key in needed or shapes(part))


def _length(given: object) -> int | str:
    """How long a text or list is, as the model counts; nothing for anything else."""
    if isinstance(given, str):
        return len(given.strip())
    return len(given) if isinstance(given, list | tuple | dict) else ""
