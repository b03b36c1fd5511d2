"""`inkoopkring grootboek`: notes what stands in the feeds, so that none of it can get lost."""

from pathlib import Path

import click

from inkoopkring.cli.dutch import DutchCommand
from inkoopkring.cli.files import save
from inkoopkring.cli.project import find_root, read_project, today
from inkoopkring.syndication.ledger import LEDGER, completed_ledger
from inkoopkring.views.rows import Rows


@click.command("grootboek", cls=DutchCommand)
def ledger() -> None:
    """Zet in het grootboek wat er nieuw in de feeds staat.

    Wat in het grootboek staat, mag niet meer zomaar verdwijnen of een andere naam krijgen: de
    controle let daarop. Zo ziet niemand een oud bericht opnieuw als nieuw.

    Voorbeeld:

    \b
      inkoopkring grootboek
    """
    root, day = find_root(Path.cwd()), today()
    path = root / LEDGER
    before = path.read_text("utf-8") if path.exists() else ""
    after = completed_ledger(before, Rows(read_project(root, day).published(day)))
    if after == before:
        click.echo("Het grootboek is al compleet.")
        return
    save(path, after)
    new = after.count("- id: ") - before.count("- id: ")
    click.echo(f"Toegevoegd aan {LEDGER}: {new}")
