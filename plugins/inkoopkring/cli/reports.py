"""The same problems in three forms: for people, for programs and for a pull request."""

import json
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import click

from inkoopkring.model.addresses import SitePage
from inkoopkring.problems import Problem, Severity, explanation

if TYPE_CHECKING:
    from inkoopkring.authoring.mending import Mended


@dataclass(frozen=True, slots=True)
class Checked:
    """What was checked: the problems, the project, how many files, and where the site stands.

    `site` is its address without a slash at the end; empty when it has none.
    """

    problems: tuple[Problem, ...]
    root: Path
    files: int
    site: str
    drafts: tuple[str, ...] = ()
    """The files of drafts that somebody just wrote."""
    mended: "tuple[Mended, ...]" = ()
    """What `--fix` would make of the files with problems."""

    def explained_at(self, problem: Problem) -> str:
        """Where the site explains a check; empty when there is no site, or a made-up address."""
        is_real = self.site not in ("", _MADE_UP)
        return f"{self.site}{SitePage.CHECKS}#{problem.code}" if is_real else ""


Report = Callable[[Checked], str]

MAX_SHOWN = 200
_MOST_MENDED = 10
_MADE_UP = "https://inkoopkring.example"
"""The address in the settings until somebody gives the site one: a link there leads nowhere."""
_UNSHOWN = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029]")
"""Characters that a terminal would act on instead of show."""
_COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.ADVICE: "blue"}


def text_report(checked: Checked) -> str:
    """For a terminal: place, the line with a caret, what is wrong, what to do; then a count."""
    lines = cache(lambda path: _lines(checked.root / path))
    blocks = [
        _block(found, lines(found.place.path), checked.explained_at(found))
        for found in checked.problems
    ]
    if checked.mended:
        blocks.append(_offer(checked.mended))
    return "\n\n".join([*blocks, _totals(checked)])


def _offer(mended: "Sequence[Mended]") -> str:
    """What somebody at a terminal can let the command do."""
    files = " ".join(str(one.path) for one in mended)
    return f"Een deel hiervan verbetert de opdracht zelf: inkoopkring check --fix {files}"


def json_report(checked: Checked) -> str:
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
        for found in checked.problems
    ]
    return json.dumps(rows, ensure_ascii=False, indent=2)


def github_report(checked: Checked) -> str:
    """For a workflow: an annotation a problem, then the totals.

    GitHub shows few annotations a step; the whole story is in `markdown_summary`.
    """
    shown = (found for found in checked.problems if found.severity != Severity.ADVICE)
    return "\n".join([*map(_annotation, shown), _totals(checked)])


def markdown_summary(checked: Checked) -> str:
    """For someone who opens a pull request and knows no git: first what must be mended."""
    lines = ["## Controle van je bijdrage", "", _totals(checked), ""]
    advice = [found for found in checked.problems if found.severity is Severity.ADVICE]
    blocking = [found for found in checked.problems if found.severity is not Severity.ADVICE]
    if blocking:
        lines += ["### Dit moet eerst goed staan", "", *_by_file(blocking, checked)]
    elif checked.drafts:
        lines += [*_as_draft(checked.drafts), ""]
    else:
        lines += ["Je bijdrage kan worden geplaatst. Iemand van de redactie leest hem nog na.", ""]
    if checked.mended:
        lines += [*_suggested(checked.mended), ""]
    if advice:
        lines += [
            "### Dit kan beter",
            "",
            "Een advies houdt niets tegen.",
            "",
            *_by_file(advice, checked),
        ]
    return "\n".join(lines)


REPORTS: dict[str, Report] = {
    "text": text_report,
    "json": json_report,
    "github": github_report,
}


def _as_draft(paths: Sequence[str]) -> Iterator[str]:
    """What to say of drafts: nobody sees them until a line is taken out."""
    for path in paths:
        yield (
            f"`{' '.join(path.split())}` is nog een concept: het staat nergens op de site. "
            "Is het klaar, haal dan de regel `status: concept` weg."
        )


def _suggested(mended: "Sequence[Mended]") -> Iterator[str]:
    """The lines that can be taken over as they stand, as a difference a file."""
    yield from ("### Dit kun je zo overnemen", "")
    yield "Vervang de regels met een - ervoor door die met een +, zonder dat teken."
    for one in mended[:_MOST_MENDED]:
        yield from ("", "````diff", *(_UNSHOWN.sub(" ", line) for line in one.diff()), "````")


def _by_file(problems: Sequence[Problem], checked: Checked) -> Iterator[str]:
    """Problems as a list under the name of each file, no more than a page can hold."""
    files: dict[str, list[Problem]] = {}
    for found in problems[:MAX_SHOWN]:
        files.setdefault(found.place.path, []).append(found)
    for path, some in files.items():
        yield from (f"#### `{' '.join(path.split())}`", "")
        for found in some:
            severity = found.severity.value.capitalize()
            address = checked.explained_at(found)
            why = f" [Uitleg]({address})" if address else ""
            yield f"- **{severity}, regel {found.place.line}.** {_inline(found)}{why}"
        yield ""
    left = len(problems) - MAX_SHOWN
    if left > 0:
        yield from (f"En nog {left} in andere bestanden.", "")


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


def _block(found: Problem, text: list[str], explained_at: str) -> str:
    head = click.style(str(found.place), bold=True)
    severity = click.style(found.severity.value, fg=_COLOURS[found.severity], bold=True)
    lines = [f"{head} {severity} ({found.code})", *_excerpt(found, text)]
    lines += [f"  {found.message}", f"  {found.help}"]
    example = explanation(found.code).right.split("\n")
    lines += [f"  Voorbeeld: {example[0]}", *(f"             {line}" for line in example[1:])]
    return "\n".join([*lines, *([f"  Uitleg: {explained_at}"] if explained_at else [])])


def _lines(path: Path) -> list[str]:
    """The lines of a file as the reader counts them; none when it cannot be opened."""
    try:
        text = path.read_bytes().decode("utf-8-sig", "replace")
    except OSError:
        return []
    return text.replace("\r\n", "\n").replace("\r", "\n").split("\n")


def _excerpt(found: Problem, text: list[str]) -> Iterator[str]:
    """The line of the file with a caret under the spot."""
    if found.place.line > len(text):
        return
    line = text[found.place.line - 1]
    start = max(0, found.place.column - 60)
    yield f"    {_UNSHOWN.sub(' ', line[start : start + 100])}"
    yield f"    {' ' * (found.place.column - 1 - start)}^"


def _totals(checked: Checked) -> str:
    problems, files = checked.problems, checked.files
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
