"""The layers hold, and whoever breaks them hears of it."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


@pytest.fixture
def copied(tmp_path: Path) -> Path:
    """The code and its contracts in a folder of their own."""
    ignored = shutil.ignore_patterns("node_modules", "__pycache__", "theme", "browser")
    shutil.copytree(ROOT / "plugins", tmp_path / "plugins", ignore=ignored)
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    return tmp_path


def lint(folder: Path) -> subprocess.CompletedProcess[str]:
    """Check the contracts of the code in `folder`."""
    return subprocess.run(
        [Path(sys.executable).parent / "lint-imports", "--no-logo", "--no-cache"],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(folder / "plugins")},
        capture_output=True,
        text=True,
        check=False,
    )


def add_line(module: Path, line: str) -> None:
    module.write_text(f"{module.read_text('utf-8')}\n{line}\n", "utf-8")


def test_the_contracts_are_kept(copied: Path) -> None:
    result = lint(copied)
    assert result.returncode == 0, result.stdout
    assert "0 broken" in result.stdout


@pytest.mark.parametrize(
    ("module", "line"),
    [
        ("inkoopkring/wording/dutch.py", "import mkdocs"),
        ("inkoopkring/catalogue/catalogue.py", "from mkdocs.plugins import BasePlugin"),
        ("inkoopkring/views/labels.py", "import jinja2"),
        ("inkoopkring/views/labels.py", "import material"),
        ("inkoopkring/cli/check.py", "import inkoopkring_mkdocs"),
        ("inkoopkring/model/entry.py", "import inkoopkring.reading.parsing"),
        ("inkoopkring/reading/parsing.py", "import inkoopkring.catalogue.catalogue"),
        ("inkoopkring/catalogue/catalogue.py", "import inkoopkring.views.summaries"),
        ("inkoopkring/problems/problem.py", "import inkoopkring.model.entry"),
        ("inkoopkring_mkdocs/pages.py", "import inkoopkring.cli.check"),
        ("inkoopkring/cli/main.py", "import inkoopkring_ontvanger.command"),
        ("inkoopkring/reading/sources.py", "import starlette"),
        ("inkoopkring_ontvanger/pages.py", "import inkoopkring_site.templates"),
    ],
)
def test_a_step_over_a_line_is_seen(copied: Path, module: str, line: str) -> None:
    add_line(copied / "plugins" / module, line)
    result = lint(copied)
    assert result.returncode != 0
    assert "BROKEN" in result.stdout
