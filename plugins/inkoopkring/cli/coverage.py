"""`inkoopkring stand`: how far the cases are filled, as a table."""

from pathlib import Path

import click

from inkoopkring.authoring.coverage import coverage
from inkoopkring.cli.dutch import DutchCommand
from inkoopkring.cli.project import find_root, read_project, today

_HEADS = ("Gegeven", "Gevuld", "Niet gevonden")


@click.command("stand", cls=DutchCommand)
def show_coverage() -> None:
    """Laat zien hoeveel er van de cases is ingevuld.

    Per gegeven staat er in hoeveel cases het is gevuld, en in hoeveel cases ernaar is gezocht
    zonder dat het is gevonden. Alleen wat vandaag op de site staat, telt mee.

    Voorbeelden:

    \b
      inkoopkring stand
    """
    now = today()
    cases = read_project(find_root(Path.cwd()), now).published(now).cases
    rows = [(one.label, str(one.filled), str(one.not_found)) for one in coverage(cases)]
    widths = [max(len(row[n]) for row in (_HEADS, *rows)) for n in range(len(_HEADS))]
    click.echo(f"Cases: {len(cases)}\n")
    for label, *numbers in (_HEADS, *rows):
        cells = [label.ljust(widths[0]), *map(str.rjust, numbers, widths[1:])]
        click.echo("  ".join(cells))
