"""`inkoopkring check`: every problem of every file, in one run."""

import os
import sys
from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import click

from inkoopkring.catalogue import Knowledge, load
from inkoopkring.cli.reports import REPORTS, markdown_summary
from inkoopkring.reading.mending import mend
from inkoopkring.reading.sources import entry_paths


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
@click.option("--fix", is_flag=True, help="Verbeter eerst wat veilig kan, en laat zien wat.")
def check(paths: tuple[Path, ...], form: str, *, strict: bool, fix: bool) -> None:
    """Controleer cases, thema's, bijeenkomsten en lijsten.

    Zonder BESTAND wordt alles gecontroleerd. De uitkomst is 0 als alles goed is en 1 als er
    fouten zijn.

    Voorbeelden:

    \b
      inkoopkring check
      inkoopkring check cases/mijn-case.md
      inkoopkring check --fix cases/mijn-case.md
      inkoopkring check --format json
    """
    root = find_root(Path.cwd())
    wanted = _wanted(paths, root)
    if fix:
        _fix(root, wanted)
    knowledge = _load(root)
    shown = tuple(p for p in knowledge.problems if _is_wanted(p.place.path, wanted))
    count = sum(_is_wanted(str(document.path), wanted) for document in knowledge.documents)
    click.echo(REPORTS[form](shown, root, count))
    summary = os.environ.get("GITHUB_STEP_SUMMARY")
    if form == "github" and summary:
        with Path(summary).open("a", encoding="utf-8") as file:
            file.write(markdown_summary(shown, count))
    blocking = set(knowledge.blocking(strict=strict))
    sys.exit(1 if any(found in blocking for found in shown) else 0)


def _load(root: Path) -> Knowledge:
    try:
        return load(root, today())
    except FileNotFoundError:
        raise click.ClickException(
            "Hier staat geen kennisbank: de mappen content en cases ontbreken. "
            "Ga eerst naar de map van het project."
        ) from None


def _fix(root: Path, wanted: tuple[str, ...]) -> None:
    """Mend every wanted file and show the difference; what cannot be read stays as it is."""
    for path in entry_paths(root):
        if not _is_wanted(str(path), wanted):
            continue
        try:
            text = (root / path).read_bytes().decode("utf-8")
        except (OSError, UnicodeDecodeError):
            continue
        mended = mend(path, text)
        if mended.has_changed:
            (root / path).write_bytes(mended.after.encode())
            click.echo("\n".join(_coloured(line) for line in mended.diff()), err=True)


def _coloured(line: str) -> str:
    colour = {"+": "green", "-": "red"}.get(line[:1])
    return click.style(line, fg=colour) if colour else line


def find_root(start: Path) -> Path:
    """The project folder: the nearest above `start` with `cases/` or `content/` in it."""
    for folder in (start, *start.parents):
        if (folder / "content").is_dir() or (folder / "cases").is_dir():
            return folder
    return start


def today() -> date:
    """Today in the Netherlands: the clock is read here and in the adapter, nowhere else."""
    return datetime.now(ZoneInfo("Europe/Amsterdam")).date()


def _wanted(paths: tuple[Path, ...], root: Path) -> tuple[str, ...]:
    """The given paths, relative to the project; a path that is not there is an error."""
    wanted = []
    for path in paths:
        full = (Path.cwd() / path).resolve()
        if not full.exists():
            raise click.ClickException(f"Het bestand {path} bestaat niet.")
        if not full.is_relative_to(root.resolve()):
            raise click.ClickException(f"Het bestand {path} hoort niet bij deze kennisbank.")
        wanted.append(full.relative_to(root.resolve()).as_posix())
    return tuple(wanted)


def _is_wanted(path: str, wanted: tuple[str, ...]) -> bool:
    return not wanted or any(
        path == one or one == "." or path.startswith(f"{one}/") for one in wanted
    )
