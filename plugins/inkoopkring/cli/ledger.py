"""`inkoopkring grootboek`: notes what stands in the feeds, so that none of it can get lost."""

import sys
from datetime import date
from pathlib import Path

import click

from inkoopkring.cli.dutch import DutchCommand
from inkoopkring.cli.files import save
from inkoopkring.cli.project import find_root, read_project, today
from inkoopkring.syndication.ledger import LEDGER, completed_ledger, missing
from inkoopkring.views.summaries import Summaries


@click.command("grootboek", cls=DutchCommand)
@click.option("--controleer", "only_look", is_flag=True, help="Zeg alleen wat er ontbreekt.")
def ledger(*, only_look: bool) -> None:
    """Zet in het grootboek wat er nieuw in de feeds staat.

    Wat in het grootboek staat, mag niet meer zomaar verdwijnen of een andere naam krijgen: de
    controle let daarop. Zo ziet niemand een oud bericht opnieuw als nieuw. Ook wat pas later
    verschijnt, komt er alvast in.

    Voorbeelden:

    \b
      inkoopkring grootboek
      inkoopkring grootboek --controleer
    """
    root = find_root(Path.cwd())
    path = root / LEDGER
    before = path.read_text("utf-8") if path.exists() else ""
    summaries = Summaries(read_project(root, today()).published(date.max))
    if only_look and (absent := missing(before, summaries)):
        click.echo(f"Dit ontbreekt in {LEDGER}: {', '.join(absent)}")
        click.echo("Vul het aan met: inkoopkring grootboek")
        sys.exit(1)
    after = completed_ledger(before, summaries)
    if after == before:
        click.echo("Het grootboek is al compleet.")
        return
    save(path, after)
    new = after.count("- id: ") - before.count("- id: ")
    click.echo(f"Toegevoegd aan {LEDGER}: {new}")
