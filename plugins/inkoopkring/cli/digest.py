"""`inkoopkring digest`: gathers a monthly edition for the editor to finish."""

import re
from pathlib import Path

import click

from inkoopkring.authoring.edition import completed_edition, draft, gather, last_day
from inkoopkring.cli.dutch import DutchCommand
from inkoopkring.cli.files import save
from inkoopkring.cli.project import find_root, read_project, today
from inkoopkring.model import kind_named


@click.command(cls=DutchCommand, short_help="Zet de editie van een maand klaar als concept.")
@click.argument("month", metavar="MAAND")
def digest(month: str) -> None:
    """Verzamel wat er in MAAND is verschenen, en zet het klaar als concept.

    MAAND is een jaar en een maand, zoals 2026-12. Bestaat de editie al, dan blijft staan wat je
    schreef en komt alleen het nieuwe erbij.

    Voorbeeld:

    \b
      inkoopkring digest 2026-12
    """
    if not re.fullmatch(r"\d{4}-(0[1-9]|1[0-2])", month):
        raise click.ClickException(f"`{month}` is geen maand. Schrijf jaar en maand: 2026-12.")
    root = find_root(Path.cwd())
    gathered = gather(read_project(root, today()).published(last_day(month)), month)
    place = kind_named("inspiratie").folder / f"{month}.md"
    path = root / place
    if path.exists():
        before = path.read_text("utf-8")
        after = completed_edition(before, gathered)
        word = "Aangevuld" if after != before else "Niets nieuws voor"
    else:
        after, word = draft(gathered, today()), "Gemaakt"
    save(path, after)
    click.echo(f"{word}: {place}")
