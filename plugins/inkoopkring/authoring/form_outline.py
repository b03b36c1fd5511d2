"""What a form asks for an entry: its steps and questions, derived from the one model.

A question has the label, help, example and limits of the field it is about; only which fields
are asked, and in which step, is decided here. What a form does not ask stays in the file as it
was. The texts below the block are asked heading by heading.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Any

from inkoopkring.markup.anchors import anchor_of
from inkoopkring.model import Kind, kind_named
from inkoopkring.model.fields import Part
from inkoopkring.model.shapes import FieldShape, shapes

STORY = "tekst"
"""What the form calls the text below the block."""
REST = "verder"
"""The part of the story for what fits under none of the usual headings."""
_SOURCES = "bron"
_ONE_LINE = 160
"""Up to so many characters a text is asked on one line."""
FORMS = ("case", "bijeenkomst", "belemmering")
"""The kinds that have a form."""


class Control(StrEnum):
    """How a question is answered."""

    LINE = "regel"
    TEXT = "tekst"
    LINES = "regels"
    CHOICE = "keuze"
    CHOICES = "keuzes"
    DAY = "dag"
    ADDRESS = "adres"
    NUMBER = "getal"
    TRUTH = "ja-nee"
    SOURCES = "bronnummers"
    PART = "onderdeel"
    PARTS = "onderdelen"


@dataclass(frozen=True, slots=True)
class AnswerOption:
    """One thing to choose: what the file says, and what a reader sees."""

    value: str
    label: str


@dataclass(frozen=True, slots=True)
class FieldLimits:
    """What a browser can check by itself. Lengths are in characters; None for no limit."""

    shortest: int | None = None
    longest: int | None = None
    lowest: float | None = None
    highest: float | None = None
    pattern: str = ""
    most: int | None = None
    """How many values there may be at most."""


_STORY_LIMITS = FieldLimits(longest=6000)


@dataclass(frozen=True, slots=True)
class FormField:
    """One question. `fields` are the questions inside an answer that has parts."""

    key: str
    label: str
    help: str
    example: str
    control: Control
    is_required: bool
    limits: FieldLimits = FieldLimits()
    options: tuple[AnswerOption, ...] = ()
    source: str = ""
    """The kind or list that the choices come from; empty when they are fixed or free."""
    fields: tuple["FormField", ...] = ()


@dataclass(frozen=True, slots=True)
class FormStep:
    """One screen of the form. `more` is what may be asked too, and is folded away."""

    id: str
    title: str
    lead: str
    fields: tuple[FormField, ...]
    more: tuple[FormField, ...] = ()


@dataclass(frozen=True, slots=True)
class FormOutline:
    """The form of one kind."""

    kind: str
    steps: tuple[FormStep, ...]

    @property
    def fields(self) -> Iterator[FormField]:
        """Every question, in the order in which it is asked."""
        for step in self.steps:
            yield from (*step.fields, *step.more)

    @property
    def needed(self) -> tuple[str, ...]:
        """The questions that must be answered before an entry can be sent in."""
        return tuple(one.key for one in self.fields if one.is_required)


@dataclass(frozen=True, slots=True)
class _Asked:
    id: str
    title: str
    lead: str
    keys: str
    more: str = ""


_NO_NAMES = "Noem organisaties en rollen, geen personen."
_SOURCE_STEP = _Asked(
    "bronnen",
    "Bronnen",
    "Waar staat wat je vertelt? Een openbare pagina is genoeg. De eerste is bron 1.",
    "bronnen",
    "let_op",
)
_STEPS: Mapping[str, tuple[_Asked, ...]] = {
    "case": (
        _Asked(
            "kern",
            "De kern",
            "Wie kocht wat in, en waar in het proces zit de les?",
            "title description opdrachtgevers regio themas stappen",
            "plaats periode productgroep ingekocht procedure procedure_toelichting "
            "procedure_herkomst contractvorm geraamde_waarde marktpartijen",
        ),
        _Asked(
            "resultaat",
            "Resultaat en les",
            "Wat gebeurde er, en wat kan een ander ervan leren?",
            f"{STORY} wat_werkte wat_niet_werkte volgende_keer",
            "resultaten criteria belemmeringen onbekend",
        ),
        _SOURCE_STEP,
    ),
    "bijeenkomst": (
        _Asked(
            "kern",
            "De kern",
            "Wat voor bijeenkomst is het, waar en wanneer?",
            "title description date soort regio organisatoren stand bewijs",
            "begin eind einddatum reeks plaats locatie online aanmelden deelnemers themas stappen",
        ),
        _Asked(
            "inhoud",
            "Wat er besproken is",
            _NO_NAMES,
            f"{STORY} uitkomsten",
            "onderwerpen vervolg",
        ),
        _SOURCE_STEP,
    ),
    "belemmering": (
        _Asked(
            "kern",
            "De kern",
            "Wat zit er in de weg, en waar in het proces?",
            "title description soort stappen",
        ),
        _Asked("hulp", "Wat helpt", "Wat deden anderen?", f"{STORY} wat_helpt"),
        _SOURCE_STEP,
    ),
}
_SECTIONS: Mapping[str, str] = {
    "Aanleiding": "Waarom deze inkoop? Wat was het probleem?",
    "Aanpak": "Schrijf het op volgorde. Wat vroeg je aan de markt, en hoe telde het mee?",
    "Resultaat": "Wat kwam eruit? Ook als het tegenviel.",
    "Lessen": "Wat doe je de volgende keer anders? Dit lezen anderen het liefst.",
    "Besproken": "Wat er op tafel lag, in korte alinea’s.",
    "Wat we afspraken": "Wie doet wat, in organisaties en rollen.",
}


def form_outline(kind: Kind) -> FormOutline:
    """The form of `kind`. Raises LookupError for a kind that has none."""
    return _outline(kind.name)


@cache
def _outline(name: str) -> FormOutline:
    kind, asked = kind_named(name), _STEPS[name]
    known = dict(_fields(kind.model)) | {STORY: _story(kind)}
    return FormOutline(name, tuple(_step(one, known) for one in asked))


def _step(asked: _Asked, known: Mapping[str, FormField]) -> FormStep:
    fields = tuple(known[key] for key in asked.keys.split() if key in known)
    more = tuple(known[key] for key in asked.more.split())
    return FormStep(asked.id, asked.title, asked.lead, fields, more)


def _story(kind: Kind) -> FormField:
    """The text below the block, heading by heading, and whatever fits under none of them."""
    titles = headings(kind)
    parts = [(anchor_of(title), title, _SECTIONS.get(title, "")) for title in titles]
    help = "Wat nog niet aan bod kwam. Een eigen tussenkop begint met ## en een spatie."
    parts.append((REST, "Verder" if titles else "Het verhaal", help))
    return FormField(
        STORY,
        "Het verhaal",
        "Vul in wat je weet; een vak mag leeg blijven. Verwijs naar een bron met [bron 1].",
        "",
        Control.PART,
        bool(titles),
        fields=tuple(
            FormField(key, title, help, "", Control.TEXT, False, _STORY_LIMITS)
            for key, title, help in parts
        ),
    )


def headings(kind: Kind) -> tuple[str, ...]:
    """The headings that the text of an entry usually has."""
    lines = kind.starting_body.split("\n")
    return tuple(line.removeprefix("## ") for line in lines if line.startswith("## "))


def _fields(model: type[Part]) -> Iterator[tuple[str, FormField]]:
    """Every field of a model that a form can ask."""
    schemas = model.model_json_schema()["properties"]
    for key, shape in shapes(model).items():
        schema = _unwrapped(schemas[key])
        if shape.part is None and schema.get("type") == "object":
            continue  # free keys: no control asks for those
        yield key, _field(shape, schema)


def _field(shape: FieldShape, schema: Mapping[str, Any]) -> FormField:
    inner = _unwrapped(schema.get("items", {})) if shape.many else schema
    control = _control(shape, inner)
    return FormField(
        key=shape.key,
        label=shape.label,
        help=shape.help,
        example=_example(shape),
        control=control,
        is_required=shape.required,
        limits=_limits(inner, most=schema.get("maxItems")),
        options=tuple(_options(shape)),
        source=shape.reference.target if shape.reference else "",
        fields=tuple(one for _, one in _fields(shape.part)) if shape.part else (),
    )


def _control(shape: FieldShape, schema: Mapping[str, Any]) -> Control:  # noqa: PLR0911 (a table)
    if shape.part:
        return Control.PARTS if shape.many else Control.PART
    if shape.key == _SOURCES and shape.many:
        return Control.SOURCES
    if shape.reference or shape.choices:
        return Control.CHOICES if shape.many else Control.CHOICE
    if shape.many:
        return Control.LINES
    by_format = {"date": Control.DAY, "uri": Control.ADDRESS}
    if schema.get("format") in by_format:
        return by_format[schema["format"]]
    by_type = {"boolean": Control.TRUTH, "number": Control.NUMBER, "integer": Control.NUMBER}
    if schema.get("type") in by_type:
        return by_type[schema["type"]]
    is_long = schema.get("maxLength", 0) > _ONE_LINE and _is_sentence(shape.example)
    return Control.TEXT if is_long else Control.LINE


def _is_sentence(example: object) -> bool:
    """Whether a field asks for a sentence: its example is one, or only a mark of one."""
    return isinstance(example, str) and example.endswith((".", "…"))


def _limits(schema: Mapping[str, Any], most: int | None) -> FieldLimits:
    # Behind a validator of ours pydantic writes the limits of a number under its own names.
    return FieldLimits(
        shortest=schema.get("minLength"),
        longest=schema.get("maxLength"),
        lowest=schema.get("minimum", schema.get("ge")),
        highest=schema.get("maximum", schema.get("le")),
        pattern="" if "format" in schema else str(schema.get("pattern", "")).strip("^$"),
        most=most,
    )


def _unwrapped(schema: Mapping[str, Any]) -> Mapping[str, Any]:
    """The schema of the value itself: a field that may be absent is "this or nothing"."""
    choices: Iterable[Mapping[str, Any]] = schema.get("anyOf", ())
    return next((one for one in choices if one.get("type") != "null"), schema)


def _options(shape: FieldShape) -> Iterator[AnswerOption]:
    """The fixed choices of a field, in the words that readers see."""
    for choice in shape.choices or ():
        words = str(getattr(choice, "words", choice.value))
        yield AnswerOption(choice.value, words.replace("-", " ") if words.islower() else words)


def _example(shape: FieldShape) -> str:
    """What could stand there; empty when the example is only a mark."""
    example = shape.example
    if isinstance(example, list):
        example = example[0] if example else ""
    return example if isinstance(example, str) and not example.endswith("…") else ""
