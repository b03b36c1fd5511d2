"""One line of the bench: what was measured, and at most or at least what it should be."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Line:
    """A figure with its name and unit; `most` or `least` is its target, when it has one."""

    name: str
    value: float
    unit: str
    most: float | None = None
    least: float | None = None

    @property
    def is_met(self) -> bool:
        return (self.most is None or self.value <= self.most) and (
            self.least is None or self.value >= self.least
        )

    def __str__(self) -> str:
        line = f"{self.name:<52}{self.value:>9.2f} {self.unit:<4}"
        if self.most is None and self.least is None:
            return line.rstrip()
        goal = f"≤ {self.most:g}" if self.most is not None else f"≥ {self.least:g}"
        return f"{line}  doel {goal:<8} {'gehaald' if self.is_met else 'NIET GEHAALD'}"
