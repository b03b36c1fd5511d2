"""A new file to begin with: every field of the kind, the required ones ready to fill in.

Made from the model, so that it always fits. python-frontmatter puts head and body together;
our handler writes the head, because comments are the whole point of it.
"""

import re
import textwrap
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import PurePosixPath

import frontmatter
from frontmatter.default_handlers import BaseHandler

from inkoopkring.authoring.writing import written
from inkoopkring.model import Kind
from inkoopkring.model.fields import TO_FILL_IN, UNNAMED
from inkoopkring.model.shapes import FieldShape, shapes

_WIDTH = 88
_ALWAYS = ("date", "bronnen")
"""What a contributor is always asked, also where a kind can do without."""
_DESCRIPTION = (
    f"{TO_FILL_IN} in één of twee zinnen die los te lezen zijn, in een lijst en in de maandmail."
)
_HEADING = re.compile(r"^## .+$", re.MULTILINE)
_SHORT = 40
_FEW = 15
_PICK, _PICKED = "Kies uit:", "kies je uit"
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")

NamedChoices = Mapping[str, Sequence[str]]
"""The ids that a field can name, by kind or list."""


class CommentedHandler(BaseHandler):
    """Writes a head with an explanation above each field. `kind` says which fields there are."""

    FM_BOUNDARY = re.compile(r"^-{3,}\s*$", re.MULTILINE)
    START_DELIMITER = END_DELIMITER = "---"

    def __init__(self, kind: Kind, choices: NamedChoices, *, is_brief: bool) -> None:
        super().__init__()
        self._kind = kind
        self._choices = choices
        self._is_brief = is_brief

    def export(self, metadata: Mapping[str, object], **_: object) -> str:
        """The head: filled fields as they are, the others as a comment to uncomment."""
        lines = _lines(self._kind, metadata, self._choices, is_brief=self._is_brief)
        return "\n".join(lines)


def starting_file(
    kind: Kind,
    values: Mapping[str, object],
    today: date,
    choices: NamedChoices | None = None,
    *,
    is_brief: bool = False,
) -> str:
    """A commented file of `kind`; `values` (by Dutch key) replace what is to be filled in.

    `choices` are the ids that a field can name, by kind or list; few of them stand in the
    comments. A brief file holds what has to be filled in and what teaches most, so that it fits
    in the address of a "new file" page.
    """
    head = {**_defaults(kind, today), **values}
    body = _HEADING.sub(rf"\g<0>\n\n{TO_FILL_IN}", kind.starting_body)
    post = frontmatter.Post(body, None, **head)
    handler = CommentedHandler(kind, choices or {}, is_brief=is_brief)
    return str(frontmatter.dumps(post, handler=handler)) + "\n"


def starting_path(kind: Kind, values: Mapping[str, object], today: date) -> PurePosixPath:
    """Where that file goes, from the root of the project."""
    known = {**_defaults(kind, today), **values}
    names = {key: one for key, one in known.items() if not str(one).startswith(TO_FILL_IN)}
    name = kind.file_name.format_map({"date": today.isoformat(), **names})
    return kind.folder / f"{name}.md"


def _defaults(kind: Kind, today: date) -> dict[str, object]:
    """A mark for everything that has to be filled in, so that no sample can pass for a fact."""
    defaults: dict[str, object] = {"status": "concept"}
    for shape in shapes(kind.model).values():
        if shape.required or shape.key in _ALWAYS:
            defaults[shape.key] = _to_fill_in(shape, today)
    return defaults


def _to_fill_in(shape: FieldShape, today: date) -> object:
    if shape.name == "id":
        return UNNAMED
    if shape.name == "placed_on":
        return today.isoformat()
    if shape.key == "maand":
        return f"{today:%Y-%m}"
    return _marked(shape)


def _marked(shape: FieldShape) -> object:
    """A mark in every spot of a field; the number of a source is none."""
    if shape.key == "bron" and shape.many:
        return ["1"]
    if shape.part is None:
        mark = TO_FILL_IN if shape.choices or shape.reference else _mark(shape)
        return [mark] if shape.many else mark
    shown = shape.example[0] if isinstance(shape.example, list) and shape.example else shape.example
    filled = {
        inner.key: _marked(inner)
        for inner in shapes(shape.part).values()
        if inner.required or (isinstance(shown, Mapping) and inner.key in shown)
    }
    return [filled] if shape.many else filled


def _mark(shape: FieldShape) -> str:
    """The mark with what the value should look like."""
    if shape.key == "description":
        return _DESCRIPTION
    example = shape.example[0] if isinstance(shape.example, list) else shape.example
    if not isinstance(example, str) or example == "…" or len(example) > _SHORT:
        return TO_FILL_IN
    if _DAY.fullmatch(example):
        return f"{TO_FILL_IN} (jaar-maand-dag)"
    return f"{TO_FILL_IN} (zoals {example})"


def _lines(
    kind: Kind, metadata: Mapping[str, object], choices: NamedChoices, *, is_brief: bool
) -> Iterator[str]:
    for shape in shapes(kind.model).values():
        if is_brief and shape.key not in metadata and shape.key not in kind.brief:
            continue
        yield from _explanation(shape, choices)
        if shape.key in metadata:
            yield from written(shape.key, metadata[shape.key], is_spread=True)
        else:
            lines = written(shape.key, _marked(shape), is_spread=True)
            yield from (f"# {line}" for line in lines)


def _explanation(shape: FieldShape, choices: NamedChoices) -> Iterator[str]:
    need = "verplicht" if shape.required else "aanbevolen" if shape.recommended else "mag"
    words = f"{shape.label} ({need}): {shape.help}{choose(shape, choices)}"
    if shape.part:
        for inner in shapes(shape.part).values():
            if inner.required and (listed := choose(inner, choices)):
                words += f" Bij {inner.key} {listed.strip().replace(_PICK, _PICKED)}"
    yield from textwrap.wrap(
        words, _WIDTH, initial_indent="# ", subsequent_indent="#   ", break_on_hyphens=False
    )


def choose(shape: FieldShape, choices: NamedChoices) -> str:
    """What there is to choose from, when the field takes no free value."""
    if shape.choices:
        return f" Kies uit: {', '.join(choice.value for choice in shape.choices)}."
    target = shape.reference.target if shape.reference else ""
    known = choices.get(target, ())
    if 0 < len(known) <= _FEW:
        return f" Kies uit: {', '.join(known)}."
    return f" Alle keuzes staan op /meedoen/velden/#keuzes-{target}." if target else ""
