"""`inkoopkring voorstel`: what a proposal changes for readers, for whoever decides on it."""

from datetime import date
from pathlib import Path

import click

from inkoopkring.cli.dutch import DutchCommand
from inkoopkring.cli.project import SETTINGS, feed_domain, find_root, read_project, today
from inkoopkring.reviewing import State, compare, markdown_report


@click.command("voorstel", cls=DutchCommand)
@click.argument(
    "base",
    metavar="BASIS",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
)
def proposal(base: Path) -> None:
    """Vertel wat er voor lezers verandert ten opzichte van een eerdere versie.

    BASIS is een map met de kennisbank zoals die was. Het verslag is Markdown: nieuwe stukken,
    andere cijfers, pagina's en feeds die veranderen, en links die nergens meer heen leiden.

    Voorbeelden:

    \b
      git worktree add ../basis main
      inkoopkring voorstel ../basis
    """
    root = find_root(Path.cwd())
    if not (base / SETTINGS).is_file():
        raise click.ClickException(f"In {base} staat geen kennisbank: er is geen {SETTINGS}.")
    day = today()
    before, after = _state(base, day), _state(root, day)
    click.echo(markdown_report(compare(before, after)), nl=False)


def _state(root: Path, day: date) -> State:
    return State(read_project(root, day), day, feed_domain(root))
