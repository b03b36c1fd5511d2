"""Outside its comfort the command says one Dutch sentence and leaves everything as it was."""

import errno
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from builders import world_files, write
from inkoopkring.cli import files
from inkoopkring.cli.project import SETTINGS
from inkoopkring.wording.system import refusal

from .conftest import Run

COMMANDS = (
    ("check",),
    ("check", "--fix"),
    ("new", "case", "Een titel van een case"),
    ("digest", "2026-12"),
    ("grootboek",),
    ("search", "tegels"),
    ("stand",),
    ("voorstel", "."),
    ("schema", "schemas"),
)
WRITING = (
    ("check", "--fix"),
    ("new", "case", "Een titel van een case"),
    ("digest", "2026-12"),
    ("grootboek",),
    ("schema", "schemas"),
)

each_command = pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
each_writer = pytest.mark.parametrize("command", WRITING, ids=" ".join)


def everything(folder: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def mendable(project: Path) -> None:
    """Something for `--fix` to mend."""
    path = project / "cases/eerste-case.md"
    text = path.read_text("utf-8")
    path.write_text(text.replace("title: ", "title:\u00a0", 1), "utf-8")


class TestWhere:
    @each_command
    def test_outside_a_project(
        self, command: tuple[str, ...], run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.chdir(tmp_path)
        result = run(*command)
        if command[0] == "schema":
            return  # needs no project
        assert result.exit_code != 0
        assert "Hier staat geen kennisbank" in result.output
        assert everything(tmp_path) == {}

    @each_command
    def test_in_an_empty_project(
        self, command: tuple[str, ...], run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.chdir(write(tmp_path, {SETTINGS: "site_name: x\n"}))
        result = run(*command)
        if command[0] in ("schema", "new"):
            return  # a first file may be made
        assert result.exit_code != 0
        assert "ontbreken de mappen content en cases" in result.output


class TestDisk:
    @pytest.mark.parametrize(
        ("number", "said"),
        [
            (errno.ENOSPC, "De schijf is vol"),
            (errno.EACCES, "Hier mag dit programma niet bij"),
            (errno.EROFS, "Hier kan alleen gelezen worden"),
        ],
    )
    @each_writer
    def test_what_cannot_be_written_is_told_and_nothing_changes(
        self,
        command: tuple[str, ...],
        number: int,
        said: str,
        run: Run,
        project: Path,
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:
        def refuse(*_: object, **__: object) -> None:
            raise OSError(number, os.strerror(number), str(project))

        mendable(project)
        before = everything(project)
        monkeypatch.setattr("inkoopkring.cli.files.os.fdopen", refuse)
        result = run(*command)
        assert result.exit_code != 0
        assert said in result.output
        assert everything(project) == before

    def test_a_half_written_file_is_not_left_behind(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        path = tmp_path / "x.md"
        path.write_text("wat er stond", "utf-8")

        def full(_self: Path, _target: Path) -> None:
            raise OSError(errno.ENOSPC, "vol")

        monkeypatch.setattr(Path, "replace", full)
        with pytest.raises(OSError, match="vol") as caught:
            files.save(path, "wat er komt")
        assert caught.value.filename == str(path)
        assert everything(tmp_path) == {path: b"wat er stond"}

    def test_what_is_saved_can_be_read_as_before(self, tmp_path: Path) -> None:
        path = tmp_path / "map" / "x.md"
        files.save(path, "één\n")
        assert path.read_text("utf-8") == "één\n"
        path.chmod(0o600)
        files.save(path, "twee\n")
        assert path.stat().st_mode & 0o777 == 0o600
        assert everything(tmp_path) == {path: b"twee\n"}

    def test_every_refusal_is_a_sentence(self) -> None:
        assert refusal(OSError(errno.ENOSPC, "x", "site/a")).endswith("nog eens: site/a")
        assert refusal(OSError(12345, "x")) == "Dit bestand kon niet gelezen of geschreven worden."


class TestStopping:
    def test_ctrl_c_while_it_works(
        self, run: Run, project: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def stop(*_: object) -> None:
            raise KeyboardInterrupt

        monkeypatch.setattr("inkoopkring.cli.check.read_project", stop)
        result = run("check")
        assert result.exit_code == 1
        assert result.output.strip() == "Afgebroken."
        assert project.is_dir()

    def test_ctrl_c_at_any_moment_gives_no_traceback(self, tmp_path: Path) -> None:
        world = write(tmp_path, {SETTINGS: "site_name: x\n", **world_files()})
        program = Path(sys.executable).parent / "inkoopkring"
        for moment in range(10):
            process = subprocess.Popen(
                [program, "check"],
                cwd=world,
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                text=True,
            )
            time.sleep(0.06 + 0.03 * moment)
            process.send_signal(signal.SIGINT)
            _, said = process.communicate(timeout=30)
            # Before any line of ours runs, it is Python itself that is stopped.
            assert "/inkoopkring/" not in said


class TestMachine:
    def test_without_the_fast_reader_of_yaml(self, project: Path) -> None:
        code = (
            "import sys; sys.modules['yaml._yaml'] = sys.modules['_yaml'] = None\n"
            "from inkoopkring.__main__ import run; run()"
        )
        done = subprocess.run(
            [sys.executable, "-c", code, "check"],
            cwd=project,
            capture_output=True,
            text=True,
            check=False,
        )
        assert (done.returncode, done.stderr) == (0, "")
        assert "Alles is in orde" in done.stdout

    def test_in_a_terminal_without_dutch_letters(self, project: Path) -> None:
        program = Path(sys.executable).parent / "inkoopkring"
        env = {**os.environ, "LANG": "C", "LC_ALL": "C", "PYTHONIOENCODING": ""}
        (project / "cases/eerste-case.md").write_text("---\nid: één\n---\n", "utf-8")
        done = subprocess.run(
            [program, "check"], cwd=project, env=env, capture_output=True, check=False
        )
        assert done.returncode == 1
        assert b"Traceback" not in done.stderr
        assert "één" in done.stdout.decode()
