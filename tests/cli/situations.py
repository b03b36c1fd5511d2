"""The command outside its comfort: every command in every situation, and the sentence it says.

    cd tests && python -m cli.situations [PYTHON ...]

Each command runs as a program of its own in a small project: outside a project, in an empty one,
in a folder that can only be read, on a full disk, without the fast reader of YAML, in a terminal
without Dutch letters, and stopped with Ctrl+C at ten of the files that it opens. With the Python
of an environment in which the project is installed, also with that one. Prints a table; fails when
something ends in a traceback, does not say what is the matter, or leaves a file half written.
"""

import os
import shutil
import signal
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from builders import world_files, write
from inkoopkring.cli.project import SETTINGS

COMMANDS: Mapping[str, tuple[str, ...]] = {
    "check": ("check",),
    "check --fix": ("check", "--fix"),
    "new": ("new", "case", "Een titel van een case"),
    "digest": ("digest", "2026-12"),
    "grootboek": ("grootboek",),
    "search": ("search", "tegels"),
    "schema": ("schema", "schemas"),
    "stand": ("stand",),
    "voorstel": ("voorstel", "."),
    "mail": (
        *("mail", "2026-11", "--smtp", "localhost:9", "--van", "redactie@example.nl"),
        *("--lijst", "lijst.txt", "--afmelden", "https://example.nl/afmelden"),
    ),
}
WRITERS = frozenset({"check --fix", "new", "digest", "grootboek", "schema"})
"""Commands that write in the project."""
MOMENTS = 10
"""So many times over its work a command is stopped."""
TRACEBACK = "een traceback"
PLAIN: Mapping[str, str] = {"LC_ALL": "C", "LANG": "C", "PYTHONIOENCODING": ""}
_NO_FAST_YAML = """\
import sys
sys.modules["yaml._yaml"] = sys.modules["_yaml"] = None
from inkoopkring.__main__ import run
run()
"""
_STOPPED = """\
import atexit, os, signal, sys
from inkoopkring.__main__ import run
stop, opened = int(sys.argv.pop(1)), 0

def count(event, arguments):
    global opened
    if event == "open":
        opened += 1
        if opened == stop:
            os.kill(os.getpid(), signal.SIGINT)

signal.signal(signal.SIGINT, signal.default_int_handler)
sys.addaudithook(count)
if stop == 0:
    atexit.register(lambda: print(opened, file=sys.stderr))
run()
"""
"""Stops the command when it opens a file for the nth time; at 0 tells how many it opens.

A moment of the clock would be another one on a busy machine; and what is started in the background
does not hear Ctrl+C unless it says so.
"""
_ROOM = "256k"
Project = Callable[[Path], object]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What one command did in one situation."""

    command: str
    situation: str
    code: int
    said: str
    fault: str = ""
    """What is wrong about it; empty when it ended as it should."""

    def __str__(self) -> str:
        end = f"  FOUT: {self.fault}" if self.fault else ""
        return f"{self.command:<12} | {self.situation:<24} | {self.code:>3} | {self.said}{end}"


def whole_project(folder: Path) -> None:
    """The small world with something to mend, a list of addresses and a mail that was built."""
    files: dict[str, str | bytes] = {SETTINGS: "site_name: x\n", **world_files()}
    case = "cases/eerste-case.md"
    files[case] = world_files()[case].replace("title: ", "title:\u00a0", 1)
    files["lijst.txt"] = "lezer@example.nl\n"
    files["site/inspiratie/2026-11/bericht.eml"] = b"Subject: Editie\r\n\r\nDag.\r\n"
    write(folder, files)


def empty_project(folder: Path) -> None:
    """Settings, and nothing else but the list that `mail` is given."""
    write(folder, {SETTINGS: "site_name: x\n", "lijst.txt": "lezer@example.nl\n"})


def no_project(folder: Path) -> None:
    """A folder in which somebody happens to be."""
    write(folder, {"lijst.txt": "lezer@example.nl\n"})


@contextmanager
def small_disk(*, full: bool) -> Iterator[Path]:
    """A disk of its own with the project on it: full, or only to be read.

    Raises OSError where a disk may not be mounted.
    """
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        _mount("-t", "tmpfs", "-o", f"size={_ROOM}", "tmpfs", name)
        try:
            whole_project(folder)
            if full:
                with suppress(OSError), (folder / "vol").open("wb", buffering=0) as file:
                    while file.write(b"\0" * 512):
                        pass
            else:
                _mount("-o", "remount,ro", name)
            yield folder
        finally:
            subprocess.run(["umount", name], check=True)


def _mount(*words: str) -> None:
    done = subprocess.run(["mount", *words], capture_output=True, text=True, check=False)
    if done.returncode:
        raise OSError(done.stderr.strip())


def everything(folder: Path) -> dict[Path, bytes]:
    """Every file in a folder."""
    return {path: path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def program(python: str = sys.executable) -> list[str]:
    """The command, of the environment that a Python belongs to."""
    return [str(Path(python).parent / "inkoopkring")]


def judged(
    command: str, situation: str, done: subprocess.CompletedProcess[str], *, ends_well: bool | None
) -> Outcome:
    """Whether a command ended as it should: well, with one sentence, or either when `None`."""
    lines = [line.strip() for line in (done.stderr or done.stdout).splitlines() if line.strip()]
    said = lines[-1] if lines else ""
    fault = ""
    if "Traceback" in done.stderr:
        fault = TRACEBACK
    elif not said:
        fault = "er staat niets"
    elif ends_well is not None and (done.returncode == 0) is not ends_well:
        fault = "een andere uitgang"
    return Outcome(command, situation, done.returncode, said, fault)


def tried(
    command: str,
    situation: str,
    folder: Path,
    *,
    ends_well: bool | None,
    start: list[str] | None = None,
    env: Mapping[str, str] | None = None,
) -> Outcome:
    """One command in a folder. When it fails, everything must be as it was."""
    before = everything(folder)
    done = subprocess.run(
        [*(start or program()), *COMMANDS[command]],
        cwd=folder,
        env={**os.environ, **(env or {})},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        stdin=subprocess.DEVNULL,
    )
    outcome = judged(command, situation, done, ends_well=ends_well)
    if done.returncode and everything(folder) != before and command != "mail":
        return Outcome(command, situation, done.returncode, outcome.said, "niet alles is als eerst")
    return outcome


def in_a_folder(
    command: str,
    situation: str,
    fill: Project,
    *,
    ends_well: bool | None,
    start: list[str] | None = None,
    env: Mapping[str, str] | None = None,
) -> Outcome:
    """One command in a new folder."""
    with tempfile.TemporaryDirectory() as name:
        fill(Path(name))
        return tried(
            command,
            situation,
            Path(name),
            ends_well=ends_well,
            start=start,
            env=env,
        )


def outcomes(command: str) -> Iterator[Outcome]:
    """One command in every situation that this machine can make."""
    usual = in_a_folder(command, "gewoon", whole_project, ends_well=None)
    yield usual
    is_well = usual.code == 0
    yield in_a_folder(command, "buiten een project", no_project, ends_well=False)
    yield in_a_folder(command, "leeg project", empty_project, ends_well=command == "schema")
    for situation, full in (("alleen lezen", False), ("volle schijf", True)):
        try:
            with small_disk(full=full) as folder:
                yield tried(
                    command, situation, folder, ends_well=is_well and command not in WRITERS
                )
        except OSError as error:
            yield Outcome(command, situation, 0, f"overgeslagen: {error}")
    start = [sys.executable, "-c", _NO_FAST_YAML]
    yield in_a_folder(command, "zonder libyaml", whole_project, ends_well=is_well, start=start)
    yield in_a_folder(command, "LANG=C", whole_project, ends_well=is_well, env=PLAIN)
    ascii_only = {**PLAIN, "PYTHONIOENCODING": "ascii"}
    yield in_a_folder(command, "alleen ascii", whole_project, ends_well=is_well, env=ascii_only)


def with_python(command: str, python: str) -> Outcome:
    """One command with another Python."""
    version = subprocess.run(
        [python, "--version"], capture_output=True, text=True, check=True
    ).stdout.strip()
    usual = in_a_folder(command, "gewoon", whole_project, ends_well=None)
    start = program(python)
    return in_a_folder(command, version, whole_project, ends_well=usual.code == 0, start=start)


def stopped(command: str) -> Outcome:
    """One command, stopped with Ctrl+C at moments over all that it does."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "heel"
        whole_project(folder)
        done = _stopped_at(command, folder, 0)
        opens, after = int(done.stderr.split()[-1]), everything(folder)
        ends: Counter[str] = Counter()
        faults = []
        for moment in range(1, MOMENTS + 1):
            shutil.rmtree(folder)
            whole_project(folder)
            untouched = everything(folder)
            done = _stopped_at(command, folder, opens * moment // MOMENTS)
            now = everything(folder)
            end = ended(done.returncode, done.stderr)
            ends[end] += 1
            if end == TRACEBACK:
                faults.append(end)
            if any(now[path] not in (untouched.get(path), after.get(path)) for path in now):
                faults.append("half geschreven")
        told = ", ".join(f"{amount}× {end}" for end, amount in sorted(ends.items()))
    return Outcome(command, "Ctrl+C, tien momenten", 1, told, ", ".join(sorted(set(faults))))


def ended(code: int, said: str) -> str:
    """How a command ended that was stopped.

    Before a line of ours is read it is Python that is stopped, by the signal or with its own words.
    """
    if code == 0:
        return "al klaar"
    if "Traceback" in said and "/inkoopkring/" in said:
        return TRACEBACK
    if code == -signal.SIGINT or "Traceback" in said:
        return "nog bij het opstarten van Python"
    return said.strip().splitlines()[-1] if said.strip() else "er staat niets"


def _stopped_at(command: str, folder: Path, opens: int) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", _STOPPED, str(opens), *COMMANDS[command]],
        cwd=folder,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        stdin=subprocess.DEVNULL,
        timeout=60,
    )


def main(pythons: list[str]) -> int:
    """The whole table; 0 when all is as it should be."""
    made = []
    for command in COMMANDS:
        rows = [*outcomes(command), *(with_python(command, one) for one in pythons)]
        for row in (*rows, stopped(command)):
            print(row, flush=True)
            made.append(row)
    wrong = sum(bool(one.fault) for one in made)
    traces = sum(TRACEBACK in one.fault for one in made)
    print(f"{len(made)} uitkomsten, {wrong} verkeerd, {traces} met een traceback.")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
