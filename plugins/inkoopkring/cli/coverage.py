"""`inkoopkring stand`: how far the cases are filled, as a table or per case."""

from collections.abc import Sequence
from pathlib import Path

import click

from inkoopkring.authoring.coverage import coverage, missing
from inkoopkring.cli.dutch import DutchCommand
from inkoopkring.cli.project import find_root, read_project, today
from inkoopkring.model import CaseStudy
from inkoopkring.wording import dutch

_HEADS = ("Gegeven", "Gevuld", "Niet gevonden")


@click.command("stand", cls=DutchCommand)
@click.option(
    "--niet-gevonden",
    "per_case",
    is_flag=True,
    help="Noem per case naar welke gegevens is gezocht zonder ze te vinden.",
)
def show_coverage(per_case: bool) -> None:
    """Laat zien hoeveel er van de cases is ingevuld.

    Per gegeven staat er in hoeveel cases het is gevuld, en in hoeveel cases ernaar is gezocht
    zonder dat het is gevonden. Alleen wat vandaag op de site staat, telt mee.

    Voorbeelden:

    \b
      inkoopkring stand
      inkoopkring stand --niet-gevonden
    """
    now = today()
    cases = read_project(find_root(Path.cwd()), now).published(now).cases
    if per_case:
        _show_missing(cases)
    else:
        _show_table(cases)


def _show_missing(cases: Sequence[CaseStudy]) -> None:
    """A list in Markdown, so that it can stand in a note as it is."""
    found = missing(cases)
    for one in found:
        click.echo(f"- {one.id}: {', '.join(one.fields).lower()}")
    counted = dutch.count(len(found), "case", "cases")
    click.echo(f"\nGezocht en niet gevonden, in {counted} van de {len(cases)}.")


def _show_table(cases: Sequence[CaseStudy]) -> None:
    rows = [(one.label, str(one.filled), str(one.not_found)) for one in coverage(cases)]
    widths = [max(len(row[n]) for row in (_HEADS, *rows)) for n in range(len(_HEADS))]
    click.echo(f"Cases: {len(cases)}\n")
    for label, *numbers in (_HEADS, *rows):
        cells = [label.ljust(widths[0]), *map(str.rjust, numbers, widths[1:])]
        click.echo("  ".join(cells))
