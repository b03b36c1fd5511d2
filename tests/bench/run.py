"""`make bench`: how long building and checking take, and how much memory, at rising sizes.

Every measurement is a process of its own, for which the kernel says what it used: CPU
seconds (its own and the system's) and the most memory it held. The clock on the wall is
left out, since it measures the neighbours too.

    python tests/bench/run.py              the table
    python tests/bench/run.py --profile    where the time of a build goes
"""

import argparse
import os
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).parent
BIN = Path(sys.executable).parent
ENVIRONMENT = {
    **os.environ,
    "INKOOPKRING_BUILD_DATE": "2026-11-23",
    "INKOOPKRING_COMMIT": "0000000000",
    "NO_MKDOCS_2_WARNING": "1",
}
SIZES = (500, 1000, 2000)
BUILD_SECONDS, BUILD_MEGABYTES = 14.0, 150.0
CHECK_SECONDS, ONE_FILE_SECONDS = 2.0, 0.4
GROWTH = 2.2
PROFILED = 15


@dataclass(frozen=True, slots=True)
class Usage:
    """What a process used."""

    seconds: float
    megabytes: float


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the table: what was measured, and at most how much it may be."""

    name: str
    value: float
    unit: str
    target: float | None = None

    @property
    def is_met(self) -> bool:
        return self.target is None or self.value <= self.target

    def __str__(self) -> str:
        if self.target is None:
            return f"{self.name:<46}{self.value:>9.2f} {self.unit}"
        verdict = "gehaald" if self.is_met else "TE VEEL"
        return (
            f"{self.name:<46}{self.value:>9.2f} {self.unit:<4}  doel ≤ {self.target:<6g} {verdict}"
        )


def used_by(command: Sequence[str], folder: Path) -> Usage:
    """Run a command in `folder` and say what it used. Raises CalledProcessError when it fails."""
    with tempfile.TemporaryFile() as output:
        process = subprocess.Popen(
            command, cwd=folder, env=ENVIRONMENT, stdout=output, stderr=subprocess.STDOUT
        )
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            output.seek(0)
            raise subprocess.CalledProcessError(process.returncode, command, output.read())
    per_megabyte = 1e6 if sys.platform == "darwin" else 1e3
    return Usage(usage.ru_utime + usage.ru_stime, usage.ru_maxrss / per_megabyte)


def made(folder: Path, amount: int) -> Path:
    """A project with `amount` cases, made in a process of its own to keep this one small."""
    project = folder / str(amount)
    command = [sys.executable, str(HERE / "generate.py"), str(project), str(amount)]
    subprocess.run(command, env=ENVIRONMENT, check=True)
    return project


def measure(folder: Path) -> list[Line]:
    """The whole table."""
    build = [str(BIN / "mkdocs"), "build", "--strict", "--quiet"]
    check = [str(BIN / "inkoopkring"), "check"]
    hundred = made(folder, 100)
    case = min((hundred / "cases").glob("*.md")).relative_to(hundred)
    lines = [
        Line(
            "één case controleren, van 100",
            used_by([*check, str(case)], hundred).seconds,
            "s",
            ONE_FILE_SECONDS,
        )
    ]
    earlier: Usage | None = None
    for size in SIZES:
        project = made(folder, size)
        is_goal = size == 1000
        if is_goal:
            usage = used_by(check, project)
            lines.append(Line(f"{size} cases controleren", usage.seconds, "s", CHECK_SECONDS))
        usage = used_by(build, project)
        name = f"{size} cases bouwen"
        lines += [
            Line(f"{name}, rekentijd", usage.seconds, "s", BUILD_SECONDS if is_goal else None),
            Line(f"{name}, geheugen", usage.megabytes, "MB", BUILD_MEGABYTES if is_goal else None),
        ]
        if earlier:
            growth = usage.seconds / earlier.seconds
            lines.append(Line(f"{name}, keer de helft ervan", growth, "×", GROWTH))
        earlier = usage
    return lines


def profile(folder: Path) -> None:
    """Print where the time of a build of 1000 cases goes."""
    project = made(folder, 1000)
    record = str(folder / "profile")
    build = ["-m", "mkdocs", "build", "--strict", "--quiet"]
    command = [sys.executable, "-m", "cProfile", "-o", record, *build]
    subprocess.run(command, cwd=project, env=ENVIRONMENT, check=True)
    show = f"import pstats; pstats.Stats({record!r}).sort_stats('tottime')"
    subprocess.run([sys.executable, "-c", f"{show}.print_stats({PROFILED})"], check=True)


def main() -> int:
    """Measure, print, and fail when a target is missed."""
    parser = argparse.ArgumentParser(description="Meet hoe snel bouwen en controleren gaan.")
    parser.add_argument("--profile", action="store_true", help="laat zien waar de tijd blijft")
    with tempfile.TemporaryDirectory() as name:
        if parser.parse_args().profile:
            profile(Path(name))
            return 0
        lines = measure(Path(name))
    print(*lines, sep="\n")
    return 0 if all(line.is_met for line in lines) else 1


if __name__ == "__main__":
    sys.exit(main())
