"""`inkoopkring new`: a file to begin with, filled in as far as you want."""

import json
import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path

import click

from inkoopkring.authoring.next_meeting import next_day, next_meeting
from inkoopkring.authoring.starting_files import choose, starting_file, starting_path
from inkoopkring.catalogue.checks.world import World
from inkoopkring.catalogue.choices import Choices
from inkoopkring.cli.dutch import DutchCommand
from inkoopkring.cli.files import save
from inkoopkring.cli.project import find_root, read_project, today
from inkoopkring.markup.anchors import anchor_of
from inkoopkring.model import KINDS, LISTS, Kind, Meeting, kind_named
from inkoopkring.model.lists import Series
from inkoopkring.model.shapes import FieldShape, shapes
from inkoopkring.problems import Problem, did_you_mean
from inkoopkring.reading.parsing import parse_document
from inkoopkring.reading.sources import SourceFile

_NOT_ASKED = frozenset({"id", "date", "geplaatst", "maand"})
"""What has to be there, but follows from the rest or from the day it is."""
_LONGEST_ID = 80
_NAMES = [kind.name for kind in KINDS]
_HELP = f"""Maak een nieuw bestand met uitleg bij elk gegeven.

SOORT is {", ".join(_NAMES[:-1])} of {_NAMES[-1]}. In een
terminal vraagt de opdracht naar het nodigste. Het stuk begint als concept: het staat
nergens op de site tot je die regel weghaalt.

Voorbeelden:

\b
  inkoopkring new case
  inkoopkring new case "Oude tegels terug in nieuwe tegels"
  inkoopkring new bijeenkomst "Overleg over de MKI" --id overleg-mki
  inkoopkring new bijeenkomst "Overleg over de MKI" --reeks rcio
"""

Known = Mapping[str, Choices]
"""What fields can name, by kind or list."""


@click.command(cls=DutchCommand, help=_HELP)
@click.argument("kind", type=click.Choice(_NAMES), metavar="SOORT")
@click.argument("title", required=False, metavar="[TITEL]")
@click.option("--id", "slug", metavar="KENMERK", help="Het kenmerk; anders gemaakt van de titel.")
@click.option("--reeks", "series", metavar="REEKS", help="De reeks waar een bijeenkomst bij hoort.")
@click.option("--maand", "month", metavar="MAAND", help="De maand van een editie, als 2026-12.")
def new(
    kind: str, title: str | None, slug: str | None, series: str | None, month: str | None
) -> None:
    """Write the file, unless there is one already or what was given is wrong."""
    root, chosen = find_root(Path.cwd()), kind_named(kind)
    values: dict[str, object] = {"title": title} if title else {}
    if series:
        values |= _of_series(root, chosen, series)
    known = _known(root)
    if is_terminal():
        click.echo("Weet je iets nog niet? Druk dan op Enter: je vult het later in.\n")
        for shape in shapes(chosen.model).values():
            if shape.required and not shape.part and shape.key not in {*_NOT_ASKED, *values}:
                answer = _ask(chosen, shape, known)
                values |= {shape.key: answer} if answer else {}
    values["id"] = slug or _short(anchor_of(str(values.get("title", f"nieuwe-{kind}"))))
    if month:
        if "maand" not in shapes(chosen.model):
            raise click.ClickException("Alleen een editie van de inspiratie hoort bij een maand.")
        values["maand"] = month
    for key, value in values.items():
        for found in _wrong(chosen, shapes(chosen.model)[key], value):
            raise click.ClickException(f"{found.message} {found.help}")
    path = starting_path(chosen, values, today())
    text = starting_file(chosen, values, today(), _ids(known))
    full = root / path
    if full.exists():
        raise click.ClickException(
            f"Het bestand {path} bestaat al. Open dat, of kies met "
            f"{'--maand een andere maand' if kind == 'inspiratie' else '--id een ander kenmerk'}."
        )
    save(full, text)
    click.echo(f"Gemaakt: {path}")
    click.echo(
        "Vul in waar VUL IN staat. Het stuk is nog een concept: het staat nergens op de site."
    )
    click.echo(f"Draai daarna: inkoopkring check {path}")


def is_terminal() -> bool:
    """Whether somebody is there to answer."""
    return sys.stdin.isatty()


def _ask(kind: Kind, shape: FieldShape, known: Known) -> object:
    """Ask for one field until the answer is right; an empty text for one that comes later."""
    click.echo(shape.help + choose(shape, _ids(known)))
    if shape.many:
        click.echo("Zet een komma tussen meer antwoorden.")
    while True:
        answer = str(click.prompt(shape.label, default="", show_default=False)).strip()
        if not answer:
            return ""
        parts = [part.strip() for part in answer.split(",")] if shape.many else []
        value: object = parts or answer
        found = next(iter(_wrong(kind, shape, value)), None)
        unknown = _unknown(shape, parts or [answer], known)
        if found is None and not unknown:
            return value
        click.echo(unknown if found is None else f"{found.message} {found.help}")


def _wrong(kind: Kind, shape: FieldShape, value: object) -> Iterator[Problem]:
    """What is wrong with the value of one field, in the words that people were asked it in."""
    if not value:
        return
    head = {shape.key: list(map(str, value)) if isinstance(value, list) else str(value)}
    text = f"---\n{json.dumps(head, ensure_ascii=False)}\n---\n"
    for found in parse_document(SourceFile(kind.folder / "x.md", text))[1]:
        if found.field.split(".")[0] in (shape.key, "") and found.code != "veld-ontbreekt":
            yield replace(found, field=shape.label)


def _unknown(shape: FieldShape, answers: Iterable[str], known: Known) -> str:
    """What to say of an answer that names nothing we have."""
    choices = known.get(shape.reference.target) if shape.reference else None
    for answer in answers if choices and choices.ids else ():
        if choices and answer not in choices.ids:
            return f"`{answer}` kennen we niet.{did_you_mean(choices.nearest(answer))}"
    return ""


def _ids(known: Known) -> Mapping[str, tuple[str, ...]]:
    return {target: choices.ids for target, choices in known.items()}


def _known(root: Path) -> Known:
    """What fields can name in the project."""
    knowledge = read_project(root, today())
    world = World.of(knowledge.documents, knowledge.lists, (), root, today())
    targets = (*(kind.name for kind in KINDS), *LISTS)
    return {target: world.choices(target) for target in targets}


def _of_series(root: Path, kind: Kind, id: str) -> Mapping[str, object]:
    """What a meeting of a series begins with: its day follows from the rhythm of the series."""
    if kind.model is not Meeting:
        raise click.ClickException("Alleen een bijeenkomst hoort bij een reeks.")
    knowledge = read_project(root, today())
    known = {one.item.id: one.item for one in knowledge.lists.get("reeksen", ())}
    series = known.get(id)
    if not isinstance(series, Series):
        raise click.ClickException(f"De reeks `{id}` bestaat niet. Kies uit: {', '.join(known)}.")
    entries = (document.entry for document in knowledge.documents)
    return next_meeting(series, next_day(series, entries, today()))


def _short(id: str) -> str:
    return id[:_LONGEST_ID].rstrip("-")
