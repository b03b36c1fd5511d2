"""Git without a working tree: the same commit each time, and nothing to trip over."""

import subprocess
from pathlib import Path
from typing import Any

import pytest

from inkoopkring_ontvanger.repository import GitError, Repository, Revision
from receiver.conftest import World
from receiver.sending import git

CHANGE = Revision(
    {"cases/nieuw/index.md": b"Tekst\n", "cases/eerste-case.md": b"Anders\n"},
    "Inzending: case nieuw\n",
    "2026-11-23T12:00:00+00:00",
)


def test_the_same_change_is_the_same_commit(world: World, tmp_path: Path) -> None:
    base = world.repository.base().commit
    other = Repository(tmp_path / "ander", str(world.remote), "main", "kring.example")
    other.update()
    assert world.repository.commit(base, CHANGE) == other.commit(base, CHANGE)


def test_a_commit_changes_what_is_given_and_nothing_else(world: World) -> None:
    base = world.repository.base().commit
    world.repository.push(world.repository.commit(base, CHANGE), "refs/heads/proef")
    changed = git(world.remote, "diff", "--name-status", "main", "proef").split("\n")
    assert changed == ["M\tcases/eerste-case.md", "A\tcases/nieuw/index.md", ""]


def test_only_the_texts_of_the_project_are_unpacked(world: World) -> None:
    assert {path.name for path in world.repository.base().root.iterdir()} == {"cases", "content"}


def test_a_lock_that_a_killed_git_left_is_no_hindrance(world: World) -> None:
    lock = world.folder / "git" / "refs" / "heads" / "main.lock"
    tree = git(world.remote, "rev-parse", "main^{tree}").strip()
    newer = git(world.remote, "commit-tree", tree, "-p", "main", "-m", "nieuw").strip()
    git(world.remote, "update-ref", "refs/heads/main", newer)
    lock.touch()
    with pytest.raises(GitError):
        world.repository.update()
    again = Repository(world.folder, str(world.remote), "main", "kring.example")
    assert again.update().commit == newer


def test_a_clone_that_was_not_finished_is_begun_again(
    world: World, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "ander"

    def cut_short(_self: Path, _target: Path) -> Path:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(Path, "rename", cut_short)
        with pytest.raises(KeyboardInterrupt):
            Repository(folder, str(world.remote), "main", "kring.example")
    again = Repository(folder, str(world.remote), "main", "kring.example")
    assert again.update().commit == world.repository.base().commit
    again.tidy()
    assert len(list((folder / "kennisbank").iterdir())) == 1


def test_history_that_was_rewritten_is_followed(world: World) -> None:
    tree = git(world.remote, "rev-parse", "main^{tree}").strip()
    other = git(world.remote, "commit-tree", tree, "-m", "opnieuw").strip()
    git(world.remote, "update-ref", "refs/heads/main", other)
    assert world.repository.update().commit == other


def test_a_token_is_in_no_argument_and_in_no_file(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[tuple[list[str], dict[str, str]]] = []
    real = subprocess.run

    def noting(arguments: list[str], **more: Any) -> Any:
        seen.append((arguments, more["env"]))
        return real(arguments, **more)

    monkeypatch.setattr(subprocess, "run", noting)
    world.repository.token = "geheim-token"
    world.repository.update()
    shown = "Authorization: Basic b2F1dGgyOmdlaGVpbS10b2tlbg=="
    assert all(shown in environment.values() for _, environment in seen)
    assert [one for one, _ in seen if "geheim" in " ".join(one) or shown in one] == []
    files = [path for path in world.folder.rglob("*") if path.is_file()]
    assert [path for path in files if b"geheim-token" in path.read_bytes()] == []


def test_git_that_fails_says_why(world: World) -> None:
    with pytest.raises(GitError, match="nergens"):
        world.repository.push("nergens", "refs/heads/proef")
