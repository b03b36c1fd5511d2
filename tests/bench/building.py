"""How long building and checking take, and how much memory, at rising sizes.

Every measurement is a process of its own, for which the kernel says what it used: CPU
seconds (its own and the system's) and the most memory it held. The clock on the wall is
left out, since it measures the neighbours too. Each size is built twice: the first time with
nothing kept from an earlier build, the second time with what the first one kept.
"""

import os
import pstats
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from bench.lines import Line
from bench.projects import HERE, made

BIN = Path(sys.executable).parent
BUILD = (str(BIN / "mkdocs"), "build", "--strict", "--quiet")
CHECK = (str(BIN / "inkoopkring"), "check")
SIZES = (500, 1000, 2000)
GOAL = 1000
"""The size that the targets are for."""
BUILD_SECONDS, BUILD_MEGABYTES = 14.0, 150.0
CHECK_SECONDS, ONE_FILE_SECONDS = 2.0, 0.4
FEEDS_SECONDS = 1.5
GROWTH = 2.2
PROFILED = 15
PROFILING = """
import cProfile, sys, time
from mkdocs.__main__ import cli
profile = cProfile.Profile(time.process_time)
try:
    profile.runcall(cli, sys.argv[2:])
finally:
    profile.dump_stats(sys.argv[1])
"""


@dataclass(frozen=True, slots=True)
class Usage:
    """What a process used."""

    seconds: float
    megabytes: float


def used_by(command: Sequence[str], project: Path) -> Usage:
    """Run a command in a project and say what it used. Raises CalledProcessError on failure."""
    with tempfile.TemporaryFile() as output:
        process = subprocess.Popen(
            command,
            cwd=project,
            env=environment(project),
            stdout=output,
            stderr=subprocess.STDOUT,
        )
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            output.seek(0)
            said = output.read().decode("utf-8", "replace")
            raise subprocess.CalledProcessError(process.returncode, command, said)
    per_megabyte = 1e6 if sys.platform == "darwin" else 1e3
    return Usage(usage.ru_utime + usage.ru_stime, usage.ru_maxrss / per_megabyte)


def said_by(command: Sequence[str | Path], project: Path) -> str:
    """Run a command in a project and give back what it printed."""
    done = subprocess.run(
        command, cwd=project, env=environment(project), check=True, stdout=subprocess.PIPE
    )
    return done.stdout.decode()


def environment(project: Path) -> dict[str, str]:
    """Settings for a process that runs the code of the project, on a fixed day."""
    return {
        **os.environ,
        "INKOOPKRING_BUILD_DATE": "2026-11-29",
        "INKOOPKRING_COMMIT": "0000000000",
        "NO_MKDOCS_2_WARNING": "1",
        "PYTHONPATH": str(project / "plugins"),
    }


def report(folder: Path) -> Iterator[Line]:
    """All figures, line by line; the projects stay in `folder`, each with its site."""
    hundred = made(folder, 100)
    case = min((hundred / "cases").glob("*.md")).relative_to(hundred)
    usage = used_by([*CHECK, str(case)], hundred)
    yield Line("één case controleren, van 100", usage.seconds, "s", ONE_FILE_SECONDS)
    earlier: Usage | None = None
    for size in SIZES:
        project = made(folder, size)
        if size == GOAL:
            usage = used_by(CHECK, project)
            yield Line(f"{size} cases controleren", usage.seconds, "s", CHECK_SECONDS)
            feeds = float(said_by([sys.executable, HERE / "feeds.py", project], project))
            yield Line(f"{size} cases: feeds, agenda's en mails", feeds, "s", FEEDS_SECONDS)
        first, again = used_by(BUILD, project), used_by(BUILD, project)
        seconds, megabytes = (BUILD_SECONDS, BUILD_MEGABYTES) if size == GOAL else (None, None)
        yield Line(f"{size} cases bouwen, eerste keer", first.seconds, "s", seconds)
        yield Line(f"{size} cases bouwen, tweede keer", again.seconds, "s", seconds)
        yield Line(f"{size} cases bouwen, geheugen", first.megabytes, "MB", megabytes)
        if earlier:
            growth = first.seconds / earlier.seconds
            yield Line(f"{size} cases bouwen, keer de helft ervan", growth, "×", GROWTH)
        earlier = first


def profile(folder: Path) -> None:
    """Print where the CPU time of a build of 1000 cases goes, the second time it is made."""
    project = made(folder, GOAL)
    used_by(BUILD, project)
    record = folder / "profile"
    used_by([sys.executable, "-c", PROFILING, str(record), *BUILD[1:]], project)
    stats = pstats.Stats(str(record))
    stats.sort_stats("tottime").print_stats(PROFILED)
    stats.sort_stats("cumulative").print_stats("inkoopkring", 2 * PROFILED)
