"""`inkoopkring check`: every problem of every file, in one run."""

import sys
from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import click

from inkoopkring.catalogue import Knowledge, load
from inkoopkring.cli.reports import REPORTS
from inkoopkring.problems import Problem


@click.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path), metavar="[BESTAND …]")
@click.option(
    "--format",
    "form",
    type=click.Choice(list(REPORTS)),
    default="text",
    show_default=True,
    help="Voor mensen, voor programma's, of voor een samenvatting bij een voorstel.",
)
@click.option("--strict", is_flag=True, help="Laat ook waarschuwingen de controle afkeuren.")
def check(paths: tuple[Path, ...], form: str, *, strict: bool) -> None:
    """Controleer cases, thema's, bijeenkomsten en lijsten.

    Zonder BESTAND wordt alles gecontroleerd. De uitkomst is 0 als alles goed is en 1 als er
    fouten zijn.

    Voorbeelden:

    \b
      inkoopkring check
      inkoopkring check cases/mijn-case.md
      inkoopkring check --format json
    """
    root = find_root(Path.cwd())
    try:
        knowledge = load(root, today())
    except FileNotFoundError:
        raise click.ClickException(
            "Hier staat geen kennisbank: de mappen content en cases ontbreken. "
            "Ga eerst naar de map van het project."
        ) from None
    shown = _only(knowledge, root, paths)
    click.echo(REPORTS[form](shown, root, _count(knowledge, paths)))
    blocking = set(knowledge.blocking(strict=strict))
    sys.exit(1 if any(found in blocking for found in shown) else 0)


def find_root(start: Path) -> Path:
    """The project folder: the nearest above `start` with `cases/` or `content/` in it."""
    for folder in (start, *start.parents):
        if (folder / "content").is_dir() or (folder / "cases").is_dir():
            return folder
    return start


def today() -> date:
    """Today in the Netherlands: the clock is read here and in the adapter, nowhere else."""
    return datetime.now(ZoneInfo("Europe/Amsterdam")).date()


def _only(knowledge: Knowledge, root: Path, paths: tuple[Path, ...]) -> tuple[Problem, ...]:
    if not paths:
        return knowledge.problems
    wanted = [_relative(path, root) for path in paths]
    for path, given in zip(wanted, paths, strict=True):
        if not (root / path).exists():
            raise click.ClickException(f"Het bestand {given} bestaat niet.")
    return tuple(
        found
        for found in knowledge.problems
        if any(
            found.place.path == path or found.place.path.startswith(f"{path}/") for path in wanted
        )
    )


def _relative(path: Path, root: Path) -> str:
    full = (Path.cwd() / path).resolve()
    return full.relative_to(root.resolve()).as_posix() if full.is_relative_to(root) else str(path)


def _count(knowledge: Knowledge, paths: tuple[Path, ...]) -> int:
    return len(paths) or len(knowledge.documents)
