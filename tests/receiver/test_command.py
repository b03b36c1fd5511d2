"""`inkoopkring ontvanger`: starts with good settings, and says in Dutch what is missing."""

import builtins
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from inkoopkring.cli import main
from inkoopkring_ontvanger import running
from inkoopkring_ontvanger.settings import PREFIX
from receiver.conftest import World
from receiver.sending import SITE, git, send

Run = Callable[..., Result]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, world: World) -> Run:
    """Runs the command for the folder of the small receiver."""
    for name, text in (("MAP", world.folder), ("GIT", world.remote), ("SITE", SITE)):
        monkeypatch.setenv(PREFIX + name, str(text))

    def call(*arguments: str) -> Result:
        result = CliRunner().invoke(main, ["ontvanger", *arguments], prog_name="inkoopkring")
        assert result.exception is None or isinstance(result.exception, SystemExit)
        return result

    return call


def test_it_delivers_once_and_stops(world: World, run: Run) -> None:
    code = send(world.client).json()["code"]
    result = run("--bezorg")
    assert (result.exit_code, result.output) == (0, "Alles is bezorgd.\n")
    assert world.branches() == [f"inzending/{code}"]
    name = git(world.remote, "show", "--no-patch", "--format=%ae", f"inzending/{code}")
    assert name == "ontvanger@kring.example\n"


def test_it_says_how_many_are_left(world: World, run: Run) -> None:
    send(world.client)
    world.remote.rename(world.remote.with_name("weg"))
    result = run("--bezorg")
    assert result.exit_code == 1
    assert "Nog niet bezorgd: 1\n" in result.output
    assert "De repository is niet bereikbaar: fatal:" in result.output


def test_missing_settings_are_named(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(f"{PREFIX}GIT")
    result = run()
    assert result.exit_code == 1
    assert f"Deze instellingen ontbreken: {PREFIX}GIT." in result.output


def test_a_token_that_is_not_there_is_named(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(f"{PREFIX}TOKEN", "/nergens/token")
    assert "Dit bestand of deze map is er niet: /nergens/token" in run().output


def test_a_second_receiver_for_the_same_folder_stops(world: World, run: Run) -> None:
    settings = {"MAP": str(world.folder), "GIT": str(world.remote), "SITE": SITE}
    first = running.prepare({PREFIX + name: one for name, one in settings.items()}, world.clock)
    assert f"Er draait al een ontvanger met de map {world.folder}." in run().output
    first.release()
    assert run("--bezorg").exit_code == 0


def test_without_the_extra_packages_it_says_what_to_install(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = builtins.__import__

    def without(name: str, *more: Any) -> Any:
        if name.startswith("uvicorn"):
            raise ModuleNotFoundError(name=name)
        return real(name, *more)

    monkeypatch.delitem(sys.modules, "inkoopkring_ontvanger.running")
    monkeypatch.delattr("inkoopkring_ontvanger.running")
    monkeypatch.setattr(builtins, "__import__", without)
    assert "Het pakket uvicorn ontbreekt." in run().output
    assert "pip install 'inkoopkring[ontvanger]'" in run().output


def test_the_help_is_in_dutch(run: Run) -> None:
    said = run("--help").output
    assert "--port POORT" in said
    assert "INTEGER" not in said


def test_it_answers_where_it_is_told_to_and_logs_no_visitor(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: dict[str, Any] = {}
    monkeypatch.setattr("uvicorn.run", lambda app, **more: asked.update(more))
    assert run("--host", "0.0.0.0", "--port", "8080", "--proxy", "192.0.2.1").exit_code == 0
    assert (asked["host"], asked["port"]) == ("0.0.0.0", 8080)
    assert asked["forwarded_allow_ips"] == "192.0.2.1"
    assert asked["access_log"] is False


def test_the_unit_and_the_container_start_this_command() -> None:
    folder = Path(running.__file__).parent / "beheer"
    unit = (folder / "inkoopkring-ontvanger.service").read_text("utf-8")
    assert "ExecStart=/opt/inkoopkring/bin/inkoopkring ontvanger\n" in unit
    assert "EnvironmentFile=/etc/inkoopkring-ontvanger\n" in unit
    container = (folder / "Containerfile").read_text("utf-8")
    assert 'ENTRYPOINT ["inkoopkring", "ontvanger"' in container
    assert f"ENV {PREFIX}MAP=/gegevens" in container
