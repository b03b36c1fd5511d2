"""From what is filled in to the fields of an entry, and back.

A form knows flat names, as people count: `bronnen.1.url`. Its answers are texts, or lists of
texts where several can be chosen. What the form does not ask stays as it was in the file.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from inkoopkring.authoring.form_outline import (
    REST,
    STORY,
    Control,
    FormField,
    form_outline,
    headings,
)
from inkoopkring.markup.anchors import anchor_of
from inkoopkring.model import Kind
from inkoopkring.model.shapes import shapes
from inkoopkring.reading.sources import INVISIBLE, control_characters

FormAnswers = Mapping[str, str | Sequence[str]]
"""What is filled in, by the name of the question."""

_SPACES = re.compile("[\t\u00a0\u2007\u202f]")
_LINE_ENDS = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_UNSEEN = re.compile(f"\u00ad|{INVISIBLE.pattern}")
_BULLET = re.compile(r"^[ ]*[•·▪◦‣\uf0b7][ ]+", re.MULTILINE)
_NUMBERS = re.compile(r"[,;\s]+(?:en\s+)?")
_LAST = ("bronnen",)


def cleaned(text: str) -> str:
    """A pasted text as we write it: plain spaces and line ends, nothing that cannot be seen."""
    plain = _UNSEEN.sub("", _SPACES.sub(" ", _LINE_ENDS.sub("\n", text)))
    odd = {char for _, char in control_characters(plain)}
    return "".join(char for char in plain if char not in odd).strip()


def entry_values(kind: Kind, answers: FormAnswers, before: Mapping[str, Any]) -> dict[str, Any]:
    """The fields of an entry of `kind` from what is filled in.

    `before` holds the fields of the file that the form was opened with, or what a new file
    begins with; they keep their order, and what is not asked keeps its value.
    """
    fields = {one.key: one for one in form_outline(kind).fields if one.key != STORY}
    given = {key: _value(one, key, answers) for key, one in fields.items()}
    found = {key: given.pop(key, old) for key, old in before.items()}
    for key in (*(key for key in shapes(kind.model) if key not in _LAST), *_LAST):
        if key in given:
            found[key] = given[key]
    return {key: value for key, value in found.items() if value is not None}


def entry_body(kind: Kind, answers: FormAnswers, before: str) -> str:
    """The text below the block. One that says the same as `before` is left as it was."""
    parts = _story_of(kind, answers)
    if parts == {key: cleaned(text) for key, text in _told(kind, before).items()}:
        return before
    titles = {anchor_of(title): title for title in headings(kind)}
    told = [f"## {titles[key]}\n\n{text}" for key, text in parts.items() if key in titles]
    told += [parts[REST]] if REST in parts else []
    return "\n" + "\n\n".join(told) + "\n" if told else ""


def form_answers(kind: Kind, values: Mapping[str, Any], body: str) -> dict[str, str | list[str]]:
    """What a form shows for a file with these fields and this body."""
    answers: dict[str, str | list[str]] = {}
    for one in form_outline(kind).fields:
        if one.key in values:
            answers |= _filled(one, one.key, values[one.key])
    return answers | {f"{STORY}.{key}": text for key, text in _told(kind, body).items()}


def _filled(field: FormField, name: str, value: Any) -> Iterable[tuple[str, str | list[str]]]:
    if field.control is Control.PART and isinstance(value, Mapping):
        for inner in field.fields:
            if inner.key in value:
                yield from _filled(inner, f"{name}.{inner.key}", value[inner.key])
    elif field.control is Control.PARTS and isinstance(value, list):
        for number, one in enumerate(value, start=1):
            for inner in field.fields:
                if inner.key in one:
                    yield from _filled(inner, f"{name}.{number}.{inner.key}", one[inner.key])
    elif field.control is Control.CHOICES:
        yield name, [str(one) for one in value] if isinstance(value, list) else [str(value)]
    elif isinstance(value, list):
        between = ", " if field.control is Control.SOURCES else "\n"
        yield name, between.join(map(str, value))
    else:
        yield name, str(value)


def _value(field: FormField, name: str, answers: FormAnswers) -> Any:
    """What one question says in the file; None when it was left empty."""
    if field.control is Control.PART:
        part = _part(field, name, answers)
        return part if part.keys() - _beforehand(field) else None
    if field.control is Control.PARTS:
        return _parts(field, name, answers) or None
    if field.control is Control.CHOICES:
        return _several(answers.get(name, ())) or None
    text = _text(answers, name)
    if field.control is Control.SOURCES:
        return [one for one in _NUMBERS.split(text) if one] or None
    if field.control is Control.LINES:
        return [line.strip() for line in text.split("\n") if line.strip()] or None
    return " ".join(text.split()) or None


def _part(field: FormField, name: str, answers: FormAnswers) -> dict[str, Any]:
    found = ((one.key, _value(one, f"{name}.{one.key}", answers)) for one in field.fields)
    return {key: value for key, value in found if value is not None}


def _parts(field: FormField, name: str, answers: FormAnswers) -> list[dict[str, Any]]:
    """The answers row by row; rows in which nothing was written count only between others."""
    rows = [_part(field, f"{name}.{number}", answers) for number in _rows(name, answers)]
    while rows and not rows[-1].keys() - _beforehand(field):
        rows.pop()
    return rows


def _beforehand(field: FormField) -> set[str]:
    """The questions inside one that a form answers by itself: the first source, read today."""
    known = (Control.SOURCES, Control.DAY)
    return {one.key for one in field.fields if one.control in known}


def _rows(name: str, answers: FormAnswers) -> range:
    found = re.compile(rf"{re.escape(name)}\.(\d{{1,2}})\.")
    numbers = (int(match[1]) for one in answers if (match := found.match(one)))
    return range(1, max(numbers, default=0) + 1)


def _several(value: str | Sequence[str]) -> list[str]:
    texts = value.split("\n") if isinstance(value, str) else value
    return list(dict.fromkeys(plain for text in texts if (plain := cleaned(text))))


def _text(answers: FormAnswers, name: str) -> str:
    value = answers.get(name, "")
    return cleaned(value if isinstance(value, str) else "\n".join(value))


def _story_of(kind: Kind, answers: FormAnswers) -> dict[str, str]:
    """The parts of the story that say something, in the order of the headings."""
    keys = [*(anchor_of(title) for title in headings(kind)), REST]
    found = ((key, _BULLET.sub("- ", _text(answers, f"{STORY}.{key}"))) for key in keys)
    return {key: text for key, text in found if text}


def _told(kind: Kind, body: str) -> dict[str, str]:
    """A body by heading when it has only the usual ones, in order; else all of it as the rest."""
    known = [anchor_of(title) for title in headings(kind)]
    start, *sections = re.split(r"^## (.+)$", body, flags=re.MULTILINE)
    keys = [anchor_of(title) for title in sections[::2]]
    texts = [text.strip() for text in sections[1::2]]
    is_usual = keys == [key for key in known if key in keys] and all(texts)
    if is_usual and not start.strip() and [*_titles(kind, keys)] == sections[::2]:
        return dict(zip(keys, texts, strict=True))
    return {REST: body.strip()} if body.strip() else {}


def _titles(kind: Kind, keys: Iterable[str]) -> Iterator[str]:
    titles = {anchor_of(title): title for title in headings(kind)}
    return (titles[key] for key in keys)
