"""A new file to begin with: every field of the kind, the required ones ready to fill in.

Made from the model, so that it always fits. python-frontmatter puts head and body together;
our handler writes the head, because comments are the whole point of it.
"""

import re
import textwrap
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import PurePosixPath
from typing import Any

import frontmatter
from frontmatter.default_handlers import BaseHandler

from inkoopkring.model import Kind
from inkoopkring.model.shapes import FieldShape, shapes

TO_FILL_IN = "VUL IN"
_WIDTH = 88
_DESCRIPTION = (
    f"{TO_FILL_IN} in één of twee zinnen die los te lezen zijn, in een lijst en in de maandmail."
)


class CommentedHandler(BaseHandler):
    """Writes a head with an explanation above each field. `kind` says which fields there are."""

    FM_BOUNDARY = re.compile(r"^-{3,}\s*$", re.MULTILINE)
    START_DELIMITER = END_DELIMITER = "---"

    def __init__(self, kind: Kind, *, is_brief: bool) -> None:
        super().__init__()
        self._kind = kind
        self._is_brief = is_brief

    def export(self, metadata: Mapping[str, object], **_: object) -> str:
        """The head: filled fields as they are, the others as a comment to uncomment."""
        return "\n".join(_lines(self._kind, metadata, is_brief=self._is_brief))


def starting_file(
    kind: Kind, values: Mapping[str, object], today: date, *, is_brief: bool = False
) -> str:
    """A commented file of `kind`; `values` (by Dutch key) replace what is to be filled in.

    A brief one holds the required fields and those that teach most, so that it fits in the
    address of a "new file" page.
    """
    head = {**_defaults(kind, today), **values}
    post = frontmatter.Post(kind.starting_body, None, **head)
    return str(frontmatter.dumps(post, handler=CommentedHandler(kind, is_brief=is_brief))) + "\n"


def starting_path(kind: Kind, values: Mapping[str, object], today: date) -> PurePosixPath:
    """Where that file goes, from the root of the project."""
    name = kind.file_name.format_map(
        {"date": today.isoformat(), **_defaults(kind, today), **values}
    )
    return kind.folder / f"{name}.md"


def _defaults(kind: Kind, today: date) -> dict[str, object]:
    """Something valid for every required field; a draft, so that nothing half gets published."""
    defaults: dict[str, object] = {"status": "concept"}
    for shape in shapes(kind.model).values():
        if shape.required:
            defaults[shape.key] = _example(shape, today)
    defaults["description"] = _DESCRIPTION
    return defaults


def _example(shape: FieldShape, today: date) -> object:
    if shape.key in ("date", "geplaatst"):
        return today.isoformat()
    if shape.key == "maand":
        return f"{today:%Y-%m}"
    if shape.part is None:
        return shape.example
    filled = {
        inner.key: f"{TO_FILL_IN}"
        if isinstance(inner.example, str) and inner.example == "…"
        else inner.example
        for inner in shapes(shape.part).values()
        if inner.required
    }
    return [filled] if shape.many else filled


def _lines(kind: Kind, metadata: Mapping[str, object], *, is_brief: bool) -> Iterator[str]:
    for shape in shapes(kind.model).values():
        if is_brief and shape.key not in metadata and shape.key not in kind.brief:
            continue
        yield from _explanation(shape)
        if shape.key in metadata:
            yield from _written(shape.key, metadata[shape.key])
        else:
            yield from (f"# {line}" for line in _written(shape.key, _sample(shape)))


def _sample(shape: FieldShape) -> object:
    return shape.example if shape.example != [] else ["…"]


def _explanation(shape: FieldShape) -> Iterator[str]:
    need = "verplicht" if shape.required else "aanbevolen" if shape.recommended else "mag"
    words = f"{shape.label} ({need}): {shape.help}"
    yield from textwrap.wrap(words, _WIDTH, initial_indent="# ", subsequent_indent="#   ")


def _written(key: str, value: object) -> Iterator[str]:
    """A key and its value in block form."""
    if isinstance(value, Mapping):
        yield f"{key}:"
        yield from (f"  {line}" for k, v in value.items() for line in _written(str(k), v))
    elif isinstance(value, list | tuple):
        yield f"{key}:"
        for item in value:
            if isinstance(item, Mapping):
                inner = [line for k, v in item.items() for line in _written(str(k), v)]
                yield from (f"  {'- ' if n == 0 else '  '}{line}" for n, line in enumerate(inner))
            else:
                yield f"  - {quoted(item)}"
    else:
        yield f"{key}: {quoted(value)}"


def quoted(value: Any) -> str:
    """A value as it can stand behind a key: between quotes when it has to be."""
    text = str(value)
    risky = ": " in text or " #" in text or text.endswith(":") or not text
    if risky or text[0] in "@`%&*!|>'\"[]{}#,?-" or text != text.strip():
        return "'" + text.replace("'", "''") + "'"
    return text
