"""Where a filled-in form is looked at: the same checks as for a file, said at the question.

The desk knows the knowledge base from one file of data (`desk_data`), so that it works where
there are no files: in a browser, or where entries are received. What is filled in becomes the
text of a file first, and that text is what is checked and handed back.
"""

import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass
from datetime import date
from functools import cached_property, partial
from pathlib import Path, PurePosixPath
from typing import Any

from inkoopkring.authoring.form_outline import (
    STORY,
    Control,
    FormField,
    form_outline,
    headings,
)
from inkoopkring.authoring.form_values import FormAnswers, entry_body, entry_values, form_answers
from inkoopkring.authoring.writing import write_entry
from inkoopkring.catalogue.catalogue import Catalogue
from inkoopkring.catalogue.checks import check_documents
from inkoopkring.catalogue.checks.world import World
from inkoopkring.catalogue.neighbours import Neighbours, name_of
from inkoopkring.markup.anchors import anchor_of
from inkoopkring.model import LISTS, Kind, kind_named
from inkoopkring.model.case_study import CaseStudy
from inkoopkring.model.shapes import shape_at, shapes
from inkoopkring.model.vocabulary import Status
from inkoopkring.problems import Problem, sort_problems
from inkoopkring.reading.block import NO_BLOCK
from inkoopkring.reading.parsing import Document, ListedItem, parse_document
from inkoopkring.reading.salvaging import salvaged
from inkoopkring.reading.sources import SourceFile

_NOWHERE = Path("/nergens")
_LONGEST_ID = 80
_UNUSED_LISTS = frozenset({"elders", "zoeken", "grootboek"})
"""Lists that say nothing about whether a new entry is right."""
_NOT_SAID = frozenset({"aanbevolen-leeg", "nakijken", "voorpagina-weg", "voorpagina-verborgen"})
"""What is said of a file or a whole site, and not of an answer."""
_EMPTY = frozenset({"veld-ontbreekt", "veld-leeg"})
_MANY = 15


@dataclass(frozen=True, slots=True)
class FormProblem:
    """One thing that is wrong, at the question it is about: `bronnen.1.url`, or none."""

    field: str
    code: str
    severity: str
    message: str
    help: str


@dataclass(frozen=True, slots=True)
class CheckedForm:
    """The file that a form becomes, and everything that is wrong with it."""

    path: str
    text: str
    problems: tuple[FormProblem, ...]


@dataclass(frozen=True, slots=True)
class OpenedFile:
    """What a form shows for a file."""

    kind: str
    answers: Mapping[str, str | list[str]]


def desk_data(catalogue: Catalogue) -> dict[str, Any]:
    """Everything a desk has to know, as JSON can hold it. Only what may be seen is in it."""
    lists = {
        name: [
            item.model_dump(mode="json", by_alias=True, exclude_defaults=True)
            for item in catalogue.lists.get(name, {}).values()
        ]
        for name in LISTS
        if name not in _UNUSED_LISTS
    }
    return {"lijsten": lists, "stukken": [_known(one) for one in catalogue.documents]}


def _known(document: Document) -> dict[str, Any]:
    """What a desk has to know of a published entry."""
    entry = document.entry
    known = {
        "soort": document.kind.name,
        "id": entry.id,
        "bestand": str(document.path),
        "titel": entry.title,
        "datum": entry.placed_on.isoformat(),
        "status": entry.status.value,
        "oude_adressen": list(entry.former_addresses),
    }
    if isinstance(entry, CaseStudy):
        known["belemmeringen"] = list(entry.obstacles)
    return known


class FormDesk:
    """Looks at forms. `data` is what `desk_data` made."""

    def __init__(self, data: Mapping[str, Any]) -> None:
        self._documents = tuple(map(_document, data["stukken"]))
        self._lists = {
            name: tuple(_item(name, values) for values in items)
            for name, items in data["lijsten"].items()
        }

    def check(
        self, kind_name: str, answers: FormAnswers, today: date, opened: str = ""
    ) -> CheckedForm:
        """The file that these answers make on `today`, and what is wrong with it.

        `opened` is the text of the file that the form was opened with; empty for a new entry.
        """
        kind = kind_named(kind_name)
        before, body = _parts_of(kind, opened)
        named = self._with_ids(kind, answers)
        values = entry_values(kind, named, before or self._begun(kind, answers, today))
        path = self._path(kind, values)
        text = write_entry(values, entry_body(kind, named, body))
        source = SourceFile(path, text)
        problems = (_said(kind, one, text) for one in self._problems(source, today))
        return CheckedForm(str(path), text, tuple(problems))

    def open(self, text: str) -> OpenedFile | None:
        """What the form shows for the text of a file that it made; None for another text."""
        for name in _kinds_of(text):
            kind = kind_named(name)
            values, body = _parts_of(kind, text)
            if values:
                answers = form_answers(kind, values, body)
                return OpenedFile(name, dict(self._with_names(kind, answers)))
        return None

    def _problems(self, source: SourceFile, today: date) -> list[Problem]:
        document, _ = parse_document(source)
        left = None if document else salvaged(source)
        found: list[Problem] = [*left.problems] if left else []
        looked_at = document or (left.document if left else None)
        if looked_at:
            broken = {name_of(source.path)} if left else set()
            around = Neighbours.known(
                _NOWHERE, (one for one in self._documents if one.path != source.path)
            )
            checked = check_documents([looked_at], self._lists, broken, _NOWHERE, today, around)
            found += (one for one in checked if left is None or left.counts(one))
        path = str(source.path)
        return sort_problems(
            one for one in found if one.place.path == path and one.code not in _NOT_SAID
        )

    def _begun(self, kind: Kind, answers: FormAnswers, today: date) -> dict[str, Any]:
        """What a new entry begins with: a free id from its title, and the day it is."""
        title = str(answers.get("title", ""))
        name = (anchor_of(title) if title.strip() else f"nieuw-{kind.name}")[:_LONGEST_ID]
        name, taken = name.strip("-"), {one.id for one in self._documents}
        more = (f"{name[: _LONGEST_ID - 3]}-{number}" for number in range(2, 99))
        free = next(one for one in (name, *more) if one not in taken)
        placed = next(one.key for one in shapes(kind.model).values() if one.name == "placed_on")
        keys = dict.fromkeys(("id", "title", "description", "date", placed))
        return {**keys, "id": free, placed: today.isoformat()}

    def _path(self, kind: Kind, values: Mapping[str, Any]) -> PurePosixPath:
        """Where the file is, or goes."""
        id = str(values.get("id", ""))
        known = (one.path for one in self._documents if (one.kind, one.id) == (kind, id))
        name = kind.file_name.format_map({"date": "", "id": id, **values}).strip("-")
        return next(known, kind.folder / f"{name}.md")

    def _with_ids(self, kind: Kind, answers: FormAnswers) -> FormAnswers:
        """The same answers, with ids where names of a list are chosen."""
        return {
            name: value
            if (target := _target(kind, name)) is None
            else self._id_of(target, value)
            if isinstance(value, str)
            else [self._id_of(target, one) for one in value]
            for name, value in answers.items()
        }

    def _id_of(self, target: str, text: str) -> str:
        ids = self._ids_by_name(target)
        return ids.get(" ".join(text.split()).casefold(), text)

    def _ids_by_name(self, target: str) -> Mapping[str, str]:
        found = self._world.listed(target) if target in LISTS else ()
        return {listed.item.label.casefold(): listed.item.id for listed in found}

    def _with_names(
        self, kind: Kind, answers: FormAnswers
    ) -> Iterator[tuple[str, str | list[str]]]:
        """The same answers, with names where a list is so long that one types them."""
        for name, value in answers.items():
            target = _target(kind, name)
            items = [*self._world.listed(target)] if target in LISTS else []
            names = {one.item.id: one.item.label for one in items} if len(items) > _MANY else {}
            if isinstance(value, str):
                yield name, names.get(value, value)
            else:
                yield name, [names.get(one, one) for one in value]

    @cached_property
    def _world(self) -> World:
        return World.of((), self._lists, (), _NOWHERE, date.min)


def _document(known: Mapping[str, Any]) -> Document:
    """A published entry, as far as others have to know of it."""
    kind = kind_named(known["soort"])
    fields: dict[str, Any] = {
        "id": known["id"],
        "title": known["titel"],
        "placed_on": date.fromisoformat(known["datum"]),
        "status": Status(known["status"]),
        "former_addresses": tuple(known["oude_adressen"]),
    }
    if "belemmeringen" in known:
        fields["obstacles"] = tuple(known["belemmeringen"])
    entry = kind.model.model_construct(**fields)
    return Document(kind, entry, PurePosixPath(known["bestand"]), "", 1, NO_BLOCK)


def _item(name: str, values: Mapping[str, Any]) -> ListedItem:
    item = LISTS[name].model_validate(values)
    return ListedItem(item, NO_BLOCK, (), NO_BLOCK.top)


def _parts_of(kind: Kind, text: str) -> tuple[dict[str, Any], str]:
    """The fields and the body of a file; nothing when it cannot be read."""
    if not text:
        return {}, ""
    source = SourceFile(kind.folder / "x.md", text.replace("\r\n", "\n"))
    document, _ = parse_document(source)
    found = document or salvaged(source).document
    if found is None or not isinstance(found.block.values, dict):
        return {}, ""
    return found.block.values, found.body


def _kinds_of(text: str) -> Iterable[str]:
    """The kinds with a form, the likeliest first."""
    if re.search(r"^opdrachtgevers:", text, re.MULTILINE):
        return ("case",)
    if re.search(r"^(?:geplaatst|organisatoren):", text, re.MULTILINE):
        return ("bijeenkomst",)
    return ("belemmering",) if re.search(r"^wat_helpt:", text, re.MULTILINE) else ("case",)


def _target(kind: Kind, name: str) -> str | None:
    """The kind or list that an answer is chosen from."""
    fields: Iterable[FormField] = form_outline(kind).fields
    found: FormField | None = None
    for part in name.split("."):
        if not part.isdigit():
            found = next((one for one in fields if one.key == part), None)
            fields = found.fields if found else ()
    is_choice = found and found.control in (Control.CHOICE, Control.CHOICES)
    return found.source or None if found and is_choice else None


def _said(kind: Kind, found: Problem, text: str) -> FormProblem:
    """A problem as whoever fills in a form reads it: that knows no names of fields."""
    message, help = found.message, found.help
    keys = tuple(part for part in found.field.split(".") if not part.isdigit())
    shape = shape_at(kind.model, keys)
    if found.code in _EMPTY and shape:
        message, help = "Dit vak is nog leeg.", shape.help
    for name in (found.field, found.field.rpartition(".")[2]) if found.field else ():
        message = message.replace(f" bij `{name}`", "").replace(f"`{name}` is ", "Dit is ")
    field, severity = _question(kind, found, text), found.severity.value
    return FormProblem(field, found.code, severity, message, help)


def _question(kind: Kind, found: Problem, text: str) -> str:
    """The question that a problem is about; empty when it is about all of it."""
    if found.field:
        return "title" if found.field == "id" else found.field
    lines = text.split("\n")
    end = lines.index("---", 1) + 1 if "---" in lines[1:] else len(lines)
    if found.place.line <= end:
        return ""
    titles = {f"## {title}": anchor_of(title) for title in headings(kind)}
    above = lines[end : found.place.line]
    key = next((titles[line] for line in reversed(above) if line in titles), "verder")
    return f"{STORY}.{key}"


def desk_in_browser(data: str) -> Callable[[str], str]:
    """Answers requests of a browser. `data` is what `desk_data` made, in JSON.

    One check is done at once: the first takes longest, since what it needs is read then.
    """
    desk = FormDesk(json.loads(data))
    desk.check("case", {}, date.min)
    return partial(answered, desk)


def answered(desk: FormDesk, request: str) -> str:
    """The answer to one request of a browser, both in JSON.

    A request holds `open`, the text of a file; or `kind`, `answers`, `today` and `opened`, as
    `FormDesk.check` takes them.
    """
    asked = json.loads(request)
    if "open" in asked:
        found = desk.open(asked["open"])
        return json.dumps(asdict(found) if found else None)
    today = date.fromisoformat(asked["today"])
    return json.dumps(asdict(desk.check(asked["kind"], asked["answers"], today, asked["opened"])))
