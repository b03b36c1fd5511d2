"""`inkoopkring new`: a file to begin with, filled in as far as you want."""

import sys
from collections.abc import Mapping
from pathlib import Path, PurePosixPath

import click

from inkoopkring.authoring.next_meeting import next_day, next_meeting
from inkoopkring.authoring.starting_files import starting_file, starting_path
from inkoopkring.cli.dutch import DutchCommand
from inkoopkring.cli.files import save
from inkoopkring.cli.project import find_root, read_project, today
from inkoopkring.markup.anchors import anchor_of
from inkoopkring.model import KINDS, Kind, Meeting, kind_named
from inkoopkring.model.lists import Series
from inkoopkring.model.shapes import shapes
from inkoopkring.problems import Problem
from inkoopkring.reading.parsing import parse_document
from inkoopkring.reading.sources import SourceFile

_ASKED = ("title", "description")
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


@click.command(cls=DutchCommand, help=_HELP)
@click.argument("kind", type=click.Choice(_NAMES), metavar="SOORT")
@click.argument("title", required=False, metavar="[TITEL]")
@click.option("--id", "slug", metavar="KENMERK", help="Het kenmerk; anders gemaakt van de titel.")
@click.option("--reeks", "series", metavar="REEKS", help="De reeks waar een bijeenkomst bij hoort.")
def new(kind: str, title: str | None, slug: str | None, series: str | None) -> None:
    """Write the file, unless there is one already or what was given is wrong."""
    root, chosen = find_root(Path.cwd()), kind_named(kind)
    values: dict[str, object] = {"title": title} if title else {}
    if series:
        values |= _of_series(root, chosen, series)
    if is_terminal():
        for key in _ASKED:
            if key not in values:
                values[key] = _ask(chosen, key)
    values["id"] = slug or _short(anchor_of(str(values.get("title", f"nieuwe-{kind}"))))
    path = starting_path(chosen, values, today())
    text = starting_file(chosen, values, today())
    for found in _problems(path, text):
        raise click.ClickException(f"{found.message} {found.help}")
    full = root / path
    if full.exists():
        raise click.ClickException(
            f"Het bestand {path} bestaat al. Open dat, of kies een ander kenmerk."
        )
    save(full, text)
    click.echo(f"Gemaakt: {path}")
    click.echo(f"Vul het in en draai daarna: inkoopkring check {path}")


def is_terminal() -> bool:
    """Whether somebody is there to answer."""
    return sys.stdin.isatty()


def _ask(kind: Kind, key: str) -> str:
    """Ask for one field until the answer is right."""
    shape = shapes(kind.model)[key]
    click.echo(shape.help)
    while True:
        answer = str(click.prompt(shape.label))
        text = starting_file(kind, {"id": "x", key: answer}, today())
        found = next(
            (one for one in _problems(kind.folder / "x.md", text) if one.field == key), None
        )
        if found is None:
            return answer
        click.echo(f"{found.message} {found.help}")


def _problems(path: PurePosixPath, text: str) -> list[Problem]:
    return parse_document(SourceFile(path, text))[1]


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
