"""`inkoopkring check`: every problem of every file, in one run."""

import gc
import os
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

import click

from inkoopkring.catalogue.loading import Knowledge, is_within
from inkoopkring.cli.dutch import DutchCommand
from inkoopkring.cli.files import save
from inkoopkring.cli.project import find_root, read_project, site_address, today
from inkoopkring.cli.reports import REPORTS, Checked, markdown_summary
from inkoopkring.model.vocabulary import Status
from inkoopkring.problems import Problem, Severity
from inkoopkring.reading.sources import entry_paths, list_paths

if TYPE_CHECKING:
    from inkoopkring.authoring.mending import Mended


@click.command(cls=DutchCommand)
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path), metavar="[BESTAND …]")
@click.option(
    "--format",
    "form",
    type=click.Choice(list(REPORTS)),
    default="text",
    help="Voor mensen (text, zo gaat het vanzelf), voor programma's (json) of voor een "
    "samenvatting bij een voorstel (github).",
)
@click.option("--strict", is_flag=True, help="Laat ook waarschuwingen de controle afkeuren.")
@click.option(
    "--own",
    multiple=True,
    metavar="BESTAND",
    help="Een bestand van het voorstel. Adviezen over andere bestanden blijven dan weg.",
)
@click.option("--fix", is_flag=True, help="Verbeter eerst wat veilig kan, en laat zien wat.")
def check(
    paths: tuple[Path, ...], form: str, own: tuple[str, ...], *, strict: bool, fix: bool
) -> None:
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
    gc.disable()  # a short run: looking for what can be thrown away costs more than it brings
    root = find_root(Path.cwd())
    only = _relative(paths, root)
    if fix:
        _fix(root, only)
    knowledge = read_project(root, today(), only)
    files = sum(is_within(str(path), only) for path in (*entry_paths(root), *list_paths(root)))
    if not files and not knowledge.problems and only:
        raise click.ClickException(
            f"In {', '.join(only)} staan geen teksten van de kennisbank. "
            "Die staan in de mappen cases en content."
        )
    checked = Checked(
        tuple(one for one in knowledge.problems if _concerns(one, own)),
        root,
        files,
        site_address(root),
        tuple(_drafts(knowledge, own or only)),
        tuple(_mendable(knowledge.problems, root)),
    )
    click.echo(REPORTS[form](checked))
    if form == "github":
        _summarise(markdown_summary(checked))
    sys.exit(1 if knowledge.blocking(strict=strict) else 0)


def _concerns(found: Problem, own: tuple[str, ...]) -> bool:
    """Whether a problem is for who wrote some files: theirs, or one that keeps them out."""
    return not own or found.severity is not Severity.ADVICE or found.place.path in own


def _drafts(knowledge: Knowledge, written: tuple[str, ...]) -> Iterator[str]:
    """The drafts among the files that somebody wrote."""
    for document in knowledge.documents if written else ():
        path = str(document.path)
        if document.entry.status is Status.DRAFT and is_within(path, written):
            yield path


def _mendable(problems: Iterable[Problem], root: Path) -> "Iterator[Mended]":
    """What mending makes of files that cannot be placed as they are."""
    blocking = (one.place.path for one in problems if one.severity is not Severity.ADVICE)
    for path in dict.fromkeys(blocking):
        if path.endswith(".md") and (mended := _mended(root, PurePosixPath(path))):
            yield mended


def _mended(root: Path, path: PurePosixPath) -> "Mended | None":
    """What mending makes of a file; None when that is nothing else, or it cannot be read."""
    from inkoopkring.authoring.mending import mend  # noqa: PLC0415 (most runs need none)

    try:
        mended = mend(path, (root / path).read_bytes().decode("utf-8"))
    except (OSError, UnicodeDecodeError):
        return None
    return mended if mended.has_changed else None


def _summarise(text: str) -> None:
    """Put the summary where the workflow wants it; outside a workflow, show it."""
    summary = os.environ.get("GITHUB_STEP_SUMMARY")
    if summary:
        with Path(summary).open("a", encoding="utf-8") as file:
            file.write(text)
    else:
        click.echo(text)


def _fix(root: Path, only: tuple[str, ...]) -> None:
    """Mend every wanted file and show the difference; what cannot be read stays as it is."""
    for path in entry_paths(root):
        mended = _mended(root, path) if is_within(str(path), only) else None
        if mended:
            save(root / path, mended.after)
            click.echo("\n".join(_coloured(line) for line in mended.diff()), err=True)


def _coloured(line: str) -> str:
    colour = {"+": "green", "-": "red"}.get(line[:1])
    return click.style(line, fg=colour) if colour else line


def _relative(paths: tuple[Path, ...], root: Path) -> tuple[str, ...]:
    """The given paths, relative to the project; a path that is not there is an error."""
    relative = []
    for path in paths:
        full = (Path.cwd() / path).resolve()
        if not full.exists():
            raise click.ClickException(f"Het bestand {path} bestaat niet.")
        if not full.is_relative_to(root.resolve()):
            raise click.ClickException(f"Het bestand {path} hoort niet bij deze kennisbank.")
        relative.append(full.relative_to(root.resolve()).as_posix())
    return tuple(relative)
