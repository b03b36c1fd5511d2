"""A receiver with a small world behind it, in a bare repository on this machine."""

import shutil
import subprocess
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from builders import case_text, world_files, write
from inkoopkring_ontvanger.app import FrontDesk, application
from inkoopkring_ontvanger.delivery import Delivery
from inkoopkring_ontvanger.forges import Forge, PlainGit
from inkoopkring_ontvanger.intake import Intake
from inkoopkring_ontvanger.repository import Repository
from inkoopkring_ontvanger.settings import IntakeLimits
from receiver.sending import SITE, git


class Moment:
    """A clock that stands still until it is moved."""

    def __init__(self) -> None:
        self.now = datetime(2026, 11, 23, 12, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now

    def later(self, **time: float) -> None:
        self.now += timedelta(**time)

    def ticks(self) -> float:
        return self.now.timestamp()


class World:
    """Everything of one receiver, each part within reach."""

    def __init__(
        self,
        folder: Path,
        remote: Path,
        limits: IntakeLimits | None = None,
        *,
        is_fetched: bool = True,
    ) -> None:
        self.clock = Moment()
        self.folder = folder
        self.remote = remote
        self.limits = limits or IntakeLimits()
        self.said: list[str] = []
        self.repository = Repository(folder, str(remote), "main", "kring.example")
        self.intake = Intake(folder, self.repository, self.limits, self.clock)
        self.intake.proofs.tries = 1
        if is_fetched:
            self.repository.update()
        self.desk = FrontDesk(self.intake, SITE, self.limits, self.clock, self.clock.ticks)
        self.client = TestClient(application(self.desk, SITE), raise_server_exceptions=False)

    def delivery(self, forge: Forge | None = None) -> Delivery:
        return Delivery(
            self.intake, self.repository, forge or PlainGit(), self.clock, self.said.append
        )

    def branches(self) -> list[str]:
        """The branches of submissions in the repository."""
        named = git(self.remote, "for-each-ref", "--format=%(refname:short)", "refs/heads/")
        return [one for one in named.split() if one.startswith("inzending/")]

    def stored(self) -> list[str]:
        """Every file that holds something of a submission."""
        folders = ("wachtrij", "bezorgd", "afzenders", "onaf")
        return [str(p) for one in folders for p in (self.folder / one).rglob("*") if p.is_file()]


@pytest.fixture(scope="session")
def origin(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A bare repository with the small world in it; to be copied."""
    folder = tmp_path_factory.mktemp("oorsprong")
    work, bare = folder / "werk", folder / "kring.git"
    write(work, world_files({"cases/tweede/index.md": case_text(id="tweede")}))
    subprocess.run(["git", "init", "-q", "-b", "main", work], check=True)
    git(work / ".git", "add", "-A", tree=work)
    git(work / ".git", "commit", "-q", "-m", "begin", tree=work)
    subprocess.run(["git", "clone", "-q", "--bare", work, bare], check=True)
    return bare


@pytest.fixture
def remote(origin: Path, tmp_path: Path) -> Path:
    """The repository that a receiver delivers to."""
    return Path(shutil.copytree(origin, tmp_path / "kring.git"))


@pytest.fixture
def world(remote: Path, tmp_path: Path) -> Iterator[World]:
    """A receiver that fetched the small world."""
    made = World(tmp_path / "ontvanger", remote)
    with made.client:
        yield made
