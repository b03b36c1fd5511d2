"""The same problems in three forms: for people, for programs and for a pull request."""

import json
from collections.abc import Callable, Iterable
from pathlib import Path

import click

from inkoopkring.problems import Problem, Severity

Report = Callable[[tuple[Problem, ...], Path, int], str]

_COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.ADVICE: "blue"}


def text_report(problems: tuple[Problem, ...], root: Path, files: int) -> str:
    """For a terminal: place, the line with a caret, what is wrong, what to do; then a count."""
    blocks = [_block(found, root) for found in problems]
    return "\n\n".join([*blocks, _totals(problems, files)])


def json_report(problems: tuple[Problem, ...], _root: Path, _files: int) -> str:
    """For programs: a list of objects with Dutch keys."""
    rows = [
        {
            "code": found.code,
            "ernst": found.severity.value,
            "bestand": found.place.path,
            "regel": found.place.line,
            "kolom": found.place.column,
            "veld": found.field,
            "melding": found.message,
            "hulp": found.help,
        }
        for found in problems
    ]
    return json.dumps(rows, ensure_ascii=False, indent=2)


REPORTS: dict[str, Report] = {"text": text_report, "json": json_report}


def _block(found: Problem, root: Path) -> str:
    head = click.style(str(found.place), bold=True)
    severity = click.style(found.severity.value, fg=_COLOURS[found.severity], bold=True)
    lines = [f"{head} {severity} ({found.code})", *_excerpt(found, root)]
    return "\n".join([*lines, f"  {found.message}", f"  {found.help}"])


def _excerpt(found: Problem, root: Path) -> Iterable[str]:
    """The line of the file with a caret under the spot."""
    try:
        lines = (root / found.place.path).read_text("utf-8-sig", "replace").splitlines()
        line = lines[found.place.line - 1]
    except (OSError, IndexError):
        return
    start = max(0, found.place.column - 60)
    shown = line[start : start + 100].replace("\t", " ")
    yield f"    {shown}"
    yield f"    {' ' * (found.place.column - 1 - start)}^"


def _totals(problems: tuple[Problem, ...], files: int) -> str:
    if not problems:
        return f"Alles is in orde: {_counted(files, 'bestand', 'bestanden')} gecontroleerd."
    counts = [
        _counted(amount, one, many)
        for severity, one, many in (
            (Severity.ERROR, "fout", "fouten"),
            (Severity.WARNING, "waarschuwing", "waarschuwingen"),
            (Severity.ADVICE, "advies", "adviezen"),
        )
        if (amount := sum(found.severity is severity for found in problems))
    ]
    return f"{', '.join(counts)} in {_counted(files, 'bestand', 'bestanden')}."


def _counted(amount: int, one: str, many: str) -> str:
    return f"{amount} {one if amount == 1 else many}"
