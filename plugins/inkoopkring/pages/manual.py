"""The manual that writes itself: every check and every field, from the model and the texts."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from inkoopkring.authoring.starting_files import NamedChoices, starting_file, starting_path
from inkoopkring.authoring.writing import quoted
from inkoopkring.catalogue.catalogue import Catalogue
from inkoopkring.model import KINDS, LISTS, Kind
from inkoopkring.model.fields import Part
from inkoopkring.model.shapes import FieldShape, shapes
from inkoopkring.problems import Explanation, Severity, all_explanations
from inkoopkring.wording import dutch

_SEVERITY_TITLES = {
    Severity.ERROR: "Fouten",
    Severity.WARNING: "Waarschuwingen",
    Severity.ADVICE: "Adviezen",
}
_SEVERITY_NOTES = {
    Severity.ERROR: (
        "Een fout moet eerst goed staan voordat het stuk op de site komt. Kan de controle zich "
        "vergissen, dan staat erbij hoe je in het bestand zegt waarom hij hier niet klopt."
    ),
    Severity.WARNING: (
        "Een waarschuwing houdt een voorstel tegen, tenzij je in het bestand zegt waarom hij "
        "hier niet klopt."
    ),
    Severity.ADVICE: "Een advies houdt niets tegen.",
}


@dataclass(frozen=True, slots=True)
class CheckGroup:
    """All checks of one severity."""

    title: str
    note: str
    checks: tuple[Explanation, ...]


@dataclass(frozen=True, slots=True)
class ChecksPage:
    """Every check, with what it means and how to mend it."""

    groups: tuple[CheckGroup, ...]


@dataclass(frozen=True, slots=True)
class FieldRow:
    """One field as the manual shows it."""

    key: str
    label: str
    help: str
    example: str
    need: str
    choices: tuple[str, ...]
    source: str
    """Where the ids come from: a kind or a list; empty for a free value."""
    fields: tuple["FieldRow", ...]


@dataclass(frozen=True, slots=True)
class KindFields:
    """The fields of one kind."""

    id: str
    title: str
    folder: str
    fields: tuple[FieldRow, ...]


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing a field can refer to: its id, and its name where that says more."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class ChoiceList:
    """Everything that fields with one `Verwijst naar` can refer to."""

    id: str
    title: str
    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class FieldsPage:
    """Every field of every kind, and what there is to choose from."""

    kinds: tuple[KindFields, ...]
    lists: tuple[ChoiceList, ...]


@dataclass(frozen=True, slots=True)
class StartKind:
    """A kind that anyone can add: the file to begin with, and where it goes."""

    name: str
    text: str
    path: str


@dataclass(frozen=True, slots=True)
class StartPage:
    """How to begin a new entry on the web page of the repository."""

    kinds: tuple[StartKind, ...]


def start_page(catalogue: Catalogue) -> StartPage:
    """Put together the page to begin a new entry on, with what there is to choose from."""
    choices = {target: [one.id for one in _choices(catalogue, target)] for target in _all_targets()}
    kinds = (kind for kind in KINDS if kind.is_contributed)
    return StartPage(tuple(_start(kind, catalogue.today, choices) for kind in kinds))


def _start(kind: Kind, today: date, choices: NamedChoices) -> StartKind:
    text = starting_file(kind, {}, today, choices, is_brief=True)
    return StartKind(kind.name, text, str(starting_path(kind, {}, today)))


def checks_page() -> ChecksPage:
    """Put together the page of checks."""
    explained = all_explanations().values()
    return ChecksPage(
        tuple(
            CheckGroup(
                title,
                _SEVERITY_NOTES[severity],
                tuple(one for one in explained if one.severity == severity),
            )
            for severity, title in _SEVERITY_TITLES.items()
        )
    )


def fields_page(catalogue: Catalogue) -> FieldsPage:
    """Put together the page of fields, with what `catalogue` has to choose from."""
    kinds = tuple(
        KindFields(kind.name, kind.label, f"{kind.folder}/", _rows(kind.model)) for kind in KINDS
    )
    return FieldsPage(
        kinds,
        tuple(ChoiceList(one, _title(one), _choices(catalogue, one)) for one in _all_targets()),
    )


def _all_targets() -> tuple[str, ...]:
    """Every kind and list that some field refers to."""
    targets = (target for kind in KINDS for target in _targets(_rows(kind.model)))
    return tuple(dict.fromkeys(targets))


def _targets(rows: Iterable[FieldRow]) -> Iterator[str]:
    """What fields refer to, in the order in which the page comes across it."""
    for row in rows:
        if row.source:
            yield row.source
        yield from _targets(row.fields)


def _title(target: str) -> str:
    plurals = {kind.name: kind.plural for kind in KINDS}
    return plurals.get(target) or dutch.capital(target)


def _choices(catalogue: Catalogue, target: str) -> tuple[Choice, ...]:
    """The ids of a list or kind, in order of the alphabet."""
    if target in LISTS:
        names = {id: item.label for id, item in catalogue.items_in(target).items()}
    else:
        names = {one.id: one.entry.title for one in catalogue.of_kind(target)}
    return tuple(Choice(id, name) for id, name in sorted(names.items()))


def _rows(model: type[Part]) -> tuple[FieldRow, ...]:
    return tuple(_row(shape) for shape in shapes(model).values())


def _row(shape: FieldShape) -> FieldRow:
    return FieldRow(
        key=shape.key,
        label=shape.label,
        help=shape.help,
        example=_example(shape.example),
        need="verplicht" if shape.required else "aanbevolen" if shape.recommended else "",
        choices=tuple(choice.value for choice in shape.choices) if shape.choices else (),
        source=shape.reference.target if shape.reference else "",
        fields=_rows(shape.part) if shape.part else (),
    )


def _example(example: object) -> str:
    if isinstance(example, list) and all(isinstance(item, str) for item in example):
        return f"[{', '.join(example)}]" if example else ""
    return quoted(example) if isinstance(example, str) else ""
