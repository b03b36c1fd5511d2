"""`inkoopkring new`: a file to begin with, filled in as far as you want."""

import re
import sys
from pathlib import Path

import click

from inkoopkring.cli.dutch import DutchCommand
from inkoopkring.cli.project import find_root, today
from inkoopkring.model import KINDS, kind_named
from inkoopkring.model.shapes import shapes
from inkoopkring.reading.body import anchor_of
from inkoopkring.views.starting_files import starting_file

_ASKED = ("title", "description")


@click.command(cls=DutchCommand)
@click.argument("kind", type=click.Choice([kind.name for kind in KINDS]), metavar="SOORT")
@click.argument("title", required=False, metavar="[TITEL]")
@click.option("--id", "slug", metavar="KENMERK", help="Het kenmerk; anders gemaakt van de titel.")
def new(kind: str, title: str | None, slug: str | None) -> None:
    """Maak een nieuw bestand met uitleg bij elk gegeven.

    SOORT is case, thema, stap, regio, belemmering, bijeenkomst, inspiratie of pagina. In een
    terminal vraagt de opdracht naar het nodigste. Het stuk begint als concept: het staat
    nergens op de site tot je die regel weghaalt.

    Voorbeelden:

    \b
      inkoopkring new case
      inkoopkring new case "Oude tegels terug in nieuwe tegels"
      inkoopkring new bijeenkomst "Overleg over de MKI" --id rcio-2026-12
    """
    chosen = kind_named(kind)
    values = {"title": title} if title else {}
    if sys.stdin.isatty():
        for key in _ASKED:
            if key not in values:
                shape = shapes(chosen.model)[key]
                click.echo(shape.help)
                values[key] = click.prompt(shape.label)
    name = slug or anchor_of(values.get("title", f"nieuwe-{kind}"))
    values["id"] = name
    day = today()
    if kind == "inspiratie":
        values["maand"] = name = f"{day:%Y-%m}"
    if kind == "bijeenkomst" and not re.match(r"\d{4}", name):
        values["date"] = f"{day:%Y-%m-%d}"
        name = f"{values['date']}-{name}"
    path = find_root(Path.cwd()) / chosen.folder / f"{name}.md"
    if path.exists():
        raise click.ClickException(f"Het bestand {path.name} bestaat al. Kies een andere titel.")
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(starting_file(chosen, values, day), encoding="utf-8")
    click.echo(f"Gemaakt: {chosen.folder}/{name}.md")
    click.echo("Vul het in en draai daarna: inkoopkring check")
