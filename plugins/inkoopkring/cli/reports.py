"""The same problems in three forms: for people, for programs and for a pull request."""

import json
import os
from collections.abc import Callable, Iterable
from pathlib import Path

import click

from inkoopkring.problems import Problem, Severity, explanation

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


def github_report(problems: tuple[Problem, ...], _root: Path, files: int) -> str:
    """For a workflow: an annotation a problem, then a summary in Markdown.

    Where the workflow offers a file for the summary, the caller puts it there instead.
    """
    annotations = [_annotation(found) for found in problems if found.severity != Severity.ADVICE]
    return "\n".join([*annotations, "", markdown_summary(problems, files)])


def markdown_summary(problems: tuple[Problem, ...], files: int) -> str:
    """A report for someone who opens a pull request and knows no git."""
    lines = ["## Controle van je bijdrage", "", _totals(problems, files), ""]
    blocking = [found for found in problems if found.severity != Severity.ADVICE]
    if not blocking:
        lines += ["Je bijdrage kan worden geplaatst. Iemand van de redactie leest hem nog na.", ""]
    for path in dict.fromkeys(found.place.path for found in problems):
        lines += [f"### `{path}`", ""]
        for found in problems:
            if found.place.path == path:
                severity = found.severity.value.capitalize()
                lines.append(f"- **{severity}, regel {found.place.line}.** {_inline(found)}")
        lines.append("")
    return "\n".join(lines)


REPORTS: dict[str, Report] = {
    "text": text_report,
    "json": json_report,
    "github": github_report,
}


def _inline(found: Problem) -> str:
    return " ".join(f"{found.message} {found.help}".split())


def _annotation(found: Problem) -> str:
    """One workflow command; the escapes are those that GitHub's runner undoes."""
    level = "error" if found.severity is Severity.ERROR else "warning"
    place = found.place
    where = f"file={_property(place.path)},line={place.line},col={place.column}"
    title = _property(explanation(found.code).title)
    return f"::{level} {where},title={title}::{_data(_inline(found))}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def _block(found: Problem, root: Path) -> str:
    head = click.style(str(found.place), bold=True)
    severity = click.style(found.severity.value, fg=_COLOURS[found.severity], bold=True)
    lines = [f"{head} {severity} ({found.code})", *_excerpt(found, root)]
    lines += [f"  {found.message}", f"  {found.help}"]
    example = explanation(found.code).right.split("\n")
    lines += [f"  Zo kan het: {example[0]}", *(f"              {line}" for line in example[1:])]
    return "\n".join([*lines, f"  Uitleg: {explanation_url(found.code)}"])


def explanation_url(code: str) -> str:
    """Where the site explains a check. The address of the site comes from the environment."""
    site = os.environ.get("INKOOPKRING_SITE_URL") or "https://inkoopkring.example/"
    return f"{site.rstrip('/')}/meedoen/controles/#{code}"


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
