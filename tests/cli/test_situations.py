"""The table of commands and situations: what it calls wrong, and a part of it on real disks."""

import subprocess
from importlib.metadata import entry_points
from pathlib import Path

import click
import pytest

from cli.situations import (
    COMMANDS,
    PLAIN,
    TRACEBACK,
    empty_project,
    ended,
    everything,
    in_a_folder,
    judged,
    no_project,
    small_disk,
    stopped,
    tried,
    whole_project,
)
from inkoopkring.cli import main

SAYS = "Hier staat geen kennisbank.\n"
BROKEN = "Traceback (most recent call last):\n  File x\nKeyError: 1\n"
OURS = BROKEN.replace("File x", 'File "/x/inkoopkring/cli/main.py"')


def done(code: int, out: str = "", err: str = "") -> subprocess.CompletedProcess[str]:
    return subprocess.CompletedProcess([], code, out, err)


@pytest.mark.parametrize(
    ("ran", "ends_well", "fault"),
    [
        (done(0, "Klaar.\n"), True, ""),
        (done(1, err=SAYS), False, ""),
        (done(1, err=SAYS), None, ""),
        (done(1, err=SAYS), True, "een andere uitgang"),
        (done(0, "Klaar.\n"), False, "een andere uitgang"),
        (done(1), False, "er staat niets"),
        (done(1, err=BROKEN), False, TRACEBACK),
    ],
)
def test_what_is_wrong_is_named(
    ran: subprocess.CompletedProcess[str], ends_well: bool | None, fault: str
) -> None:
    assert judged("check", "x", ran, ends_well=ends_well).fault == fault


def test_a_command_that_fails_halfway_is_wrong(tmp_path: Path) -> None:
    start = ["sh", "-c", "echo half > cases.md; echo Mislukt. >&2; exit 1"]
    assert tried("check", "x", tmp_path, ends_well=False, start=start).fault


@pytest.mark.parametrize(
    ("code", "said", "end"),
    [
        (0, "", "al klaar"),
        (1, "\nAfgebroken.\n", "Afgebroken."),
        (-2, "", "nog bij het opstarten van Python"),
        (1, BROKEN, "nog bij het opstarten van Python"),
        (1, OURS, TRACEBACK),
        (1, "", "er staat niets"),
    ],
)
def test_how_a_stopped_command_ended_is_told(code: int, said: str, end: str) -> None:
    assert ended(code, said) == end


@pytest.mark.site
@pytest.mark.parametrize("command", ["check --fix", "grootboek"])
class TestReal:
    def test_where_there_is_nothing(self, command: str) -> None:
        for fill in (no_project, empty_project):
            assert in_a_folder(command, "x", fill, ends_well=False).fault == ""

    def test_in_a_terminal_without_dutch_letters(self, command: str) -> None:
        environment = {**PLAIN, "PYTHONIOENCODING": "ascii"}
        outcome = in_a_folder(command, "x", whole_project, ends_well=True, env=environment)
        assert outcome.fault == ""

    @pytest.mark.parametrize(
        ("full", "sentence"), [(True, "De schijf is vol."), (False, "Hier kan alleen gelezen")]
    )
    def test_on_a_disk_that_refuses(self, command: str, full: bool, sentence: str) -> None:
        try:
            with small_disk(full=full) as folder:
                before = everything(folder)
                outcome = tried(command, "x", folder, ends_well=False)
                assert everything(folder) == before
        except OSError as error:
            pytest.skip(f"no disk may be mounted here: {error}")
        assert outcome.fault == ""
        assert outcome.said.startswith(sentence)


@pytest.mark.site
def test_stopped_at_any_moment_nothing_is_half_written() -> None:
    outcome = stopped("new")
    assert outcome.fault == ""
    assert "Afgebroken." in outcome.said


def test_every_command_of_the_core_is_in_the_table() -> None:
    """A command from around the core works outside the folder of a project: it has own tests."""
    others = {one.name for one in entry_points(group="inkoopkring.commands")}
    known = set(main.list_commands(click.Context(main))) - others
    assert {words[0] for words in COMMANDS.values()} == known
