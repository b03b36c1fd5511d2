"""Installed from a wheel it builds a site elsewhere: without Node, make or the repository."""

import os
import subprocess
import sys
import sysconfig
import venv
from pathlib import Path

import pytest

from builders import world_files, write
from built_site import ROOT

SETTINGS = """\
site_name: De Kring
site_url: https://kring.example/
docs_dir: content
theme:
  name: material
plugins:
  - inkoopkring/catalogue:
      build_date: 2026-11-23
  - inkoopkring/pages
  - inkoopkring/sharing
  - inkoopkring/feeds:
      authority: kring.example
  - inkoopkring/exports
  - inkoopkring/search
"""


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel of this repository."""
    folder = tmp_path_factory.mktemp("wiel")
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", folder],
        cwd=ROOT,
        check=True,
        capture_output=True,
    )
    (made,) = folder.glob("*.whl")
    return made


@pytest.fixture(scope="module")
def python(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An environment with the wheel, and with what it needs but for our own packages.

    The path to the packages of this environment makes those importable, and leaves out ours:
    an editable install works through a file that is only read in the environment itself.
    """
    home = tmp_path_factory.mktemp("omgeving") / "lege omgeving"
    venv.create(home, with_pip=False, symlinks=True)
    python = home / "bin" / "python"
    uv = Path(sys.executable).parent / "uv"
    install: list[str | Path] = [
        uv,
        "pip",
        "install",
        "--offline",
        "--no-deps",
        "--quiet",
        "--python",
        python,
        wheel,
    ]
    subprocess.run(install, check=True)
    (packages,) = home.glob("lib/*/site-packages")
    (packages / "afhankelijk.pth").write_text(sysconfig.get_path("purelib"), "utf-8")
    return python


def test_it_builds_a_site_in_a_folder_with_a_space(python: Path, tmp_path: Path) -> None:
    project = write(tmp_path / "mijn kring", {"mkdocs.yml": SETTINGS, **world_files()})
    packages = python.parents[1]
    before = {path: path.stat().st_mtime_ns for path in packages.rglob("*")}
    done = subprocess.run(
        [python, "-m", "mkdocs", "build", "--strict"],
        cwd=project,
        env={"PATH": os.defpath, "PYTHONDONTWRITEBYTECODE": "1", "NO_MKDOCS_2_WARNING": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    site = project / "site"
    assert "– De Kring</title>" in (site / "cases/eerste-case/index.html").read_text("utf-8")
    assert "kring.example,2026:case/eerste-case" in (site / "cases/rss.xml").read_text("utf-8")
    assert (site / "assets/fonts/overpass-latin-400-normal.woff2").stat().st_size > 10_000
    assert (site / "assets/delen/cases/eerste-case.png").stat().st_size > 1_000
    # Nothing is written where it is installed: that may be read-only.
    assert before == {path: path.stat().st_mtime_ns for path in packages.rglob("*")}


def test_our_code_comes_from_the_wheel(python: Path) -> None:
    code = "import inkoopkring_site; print(inkoopkring_site.__file__)"
    done = subprocess.run([python, "-c", code], capture_output=True, text=True, check=True)
    assert Path(done.stdout.strip()).is_relative_to(python.parents[1])
