"""The command in a small world: every test runs it as a contributor does, in a project folder."""

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from builders import TODAY, world_files, write
from inkoopkring.cli import main
from inkoopkring.cli.project import SETTINGS

Run = Callable[..., Result]
SITE = 'site_url: !ENV [INKOOPKRING_SITE_URL, "https://inkoopkring.example/"]\n'


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The small world as the current folder, on a fixed day, outside any workflow."""
    monkeypatch.chdir(write(tmp_path, {SETTINGS: SITE, **world_files()}))
    monkeypatch.setattr("inkoopkring.cli.check.today", lambda: TODAY)
    monkeypatch.setattr("inkoopkring.cli.new.today", lambda: TODAY)
    for name in ("GITHUB_STEP_SUMMARY", "INKOOPKRING_SITE_URL"):
        monkeypatch.delenv(name, raising=False)
    return tmp_path


@pytest.fixture
def run() -> Run:
    """Runs `inkoopkring …`; a traceback fails the test."""

    def call(*arguments: str, input: str | None = None) -> Result:
        result = CliRunner().invoke(main, list(arguments), input, prog_name="inkoopkring")
        assert result.exception is None or isinstance(result.exception, SystemExit)
        return result

    return call
