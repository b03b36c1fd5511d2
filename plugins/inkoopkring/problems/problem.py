"""`Problem`: one thing that is wrong, where it stands, and what to do about it."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from inkoopkring.problems.explanations import explanation

MAX_ALIKE = 50


class Severity(StrEnum):
    """How much a problem weighs: it blocks, it blocks unless accepted, or it only advises."""

    ERROR = "fout"
    WARNING = "waarschuwing"
    ADVICE = "advies"


class Place(NamedTuple):
    """A spot in a file: path relative to the project, line and column counted from 1."""

    path: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong. `details` fill the braces in the Dutch text of `code`."""

    code: str
    place: Place
    field: str = ""
    details: tuple[tuple[str, str], ...] = ()

    @property
    def severity(self) -> Severity:
        return Severity(explanation(self.code).severity)

    @property
    def message(self) -> str:
        """What is wrong, in one Dutch sentence."""
        return self._filled(explanation(self.code).message)

    @property
    def help(self) -> str:
        """What to do, in Dutch."""
        return self._filled(explanation(self.code).help)

    def _filled(self, text: str) -> str:
        return text.format_map({"veld": self.field, **dict(self.details)})


def problem(code: str, place: Place, field: str = "", **details: object) -> Problem:
    """Make a problem; the values of `details` become text on one line."""
    texts = ((key, str(value).replace("\n", " ")) for key, value in details.items())
    return Problem(code, place, field, tuple(texts))


def sort_problems(problems: Iterable[Problem]) -> list[Problem]:
    """Put problems in reading order (file, line, column, code), each one once.

    Of one sort in one file only the first `MAX_ALIKE` stay: whoever mends those checks again.
    """
    found: list[Problem] = []
    alike: Counter[tuple[str, str]] = Counter()
    for one in sorted(set(problems), key=lambda p: (p.place, p.code, p.field, p.details)):
        alike[one.place.path, one.code] += 1
        if alike[one.place.path, one.code] <= MAX_ALIKE:
            found.append(one)
    return found
