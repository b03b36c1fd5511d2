"""The list of deliberate mistakes: small, plausible, and each one seen by some fast test.

Every `.yml` file here is one trade. A mistake says in which file (or files, by a pattern) which
text becomes which, what a reader would suffer, and which tests ought to see it. What stands on
top of a file holds for each of its mistakes, unless that says otherwise itself.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

HERE = Path(__file__).parent
ROOT = HERE.parents[1]


@dataclass(frozen=True, slots=True)
class Mistake:
    """One mistake. `pattern` and `tests` are paths from the root of the project."""

    name: str
    pattern: str
    old: str
    new: str
    suffers: str
    tests: tuple[str, ...]

    def file(self, root: Path) -> Path:
        """The one file under `root` that holds the old text, once. Raises ValueError otherwise."""
        counts = {path: path.read_text("utf-8").count(self.old) for path in root.glob(self.pattern)}
        found = [path for path, count in counts.items() for _ in range(count)]
        if len(found) != 1:
            raise ValueError(f"{self.name}: {len(found)} times in {self.pattern}: {self.old}")
        return found[0]

    def make(self, root: Path) -> Path:
        """Make the mistake under `root`; the file it is in comes back."""
        path = self.file(root)
        path.write_text(path.read_text("utf-8").replace(self.old, self.new), "utf-8")
        return path


def mistakes() -> Iterator[Mistake]:
    """Every mistake, trade by trade."""
    for path in sorted(HERE.glob("*.yml")):
        trade: dict[str, Any] = yaml.safe_load(path.read_text("utf-8"))
        for number, one in enumerate(trade["mistakes"], start=1):
            yield Mistake(
                name=f"{path.stem}-{number}",
                pattern=one.get("in") or trade["in"],
                old=one["old"],
                new=one["new"],
                suffers=one["suffers"],
                tests=tuple(one.get("tests") or trade["tests"]),
            )
