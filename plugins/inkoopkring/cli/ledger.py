"""`inkoopkring grootboek`: notes what stands in the feeds, so that none of it can get lost."""

import sys
from datetime import date
from pathlib import Path

import click

from inkoopkring.cli.dutch import DutchCommand
from inkoopkring.cli.files import save
from inkoopkring.cli.project import feed_domain, find_root, read_project, today
from inkoopkring.syndication.ledger import LEDGER, completed_ledger, missing, new_line
from inkoopkring.views.summaries import Summaries


@click.command("grootboek", cls=DutchCommand)
@click.option("--controleer", "only_look", is_flag=True, help="Zeg alleen wat er ontbreekt.")
def ledger(*, only_look: bool) -> None:
    """Zet in het grootboek wat er nieuw in de feeds staat.

    Wat in het grootboek staat, mag niet meer zomaar verdwijnen of een andere naam krijgen: de
    controle let daarop. Zo ziet niemand een oud bericht opnieuw als nieuw. Ook wat pas later
    verschijnt, komt er alvast in, en het domein dat in de naam van elk bericht staat.

    Voorbeelden:

    \b
      inkoopkring grootboek
      inkoopkring grootboek --controleer
    """
    root = find_root(Path.cwd())
    path = root / LEDGER
    before = path.read_text("utf-8") if path.exists() else ""
    now, domain = today(), feed_domain(root)
    summaries = Summaries(read_project(root, now).published(date.max))
    if only_look and (absent := missing(before, summaries, domain)):
        click.echo(f"Dit ontbreekt in {LEDGER}:\n")
        click.echo("\n".join(new_line(name, day) for name, day in absent.items()))
        click.echo("\nZet deze regels erbij, of doe dat met: inkoopkring grootboek")
        sys.exit(1)
    after = completed_ledger(before, summaries, now, domain)
    if after == before:
        click.echo("Het grootboek is al compleet.")
        return
    save(path, after)
    new = after.count("- id: ") - before.count("- id: ")
    click.echo(f"Toegevoegd aan {LEDGER}: {new}" if new > 0 else f"Bijgewerkt: {LEDGER}")
