"""Building sites in tests, of the real content or of the small world of `builders`.

`build` is `mkdocs build --strict` in a process of its own. `run` is the same command line in
this process, without the half second that starting Python takes.
"""

import os
import subprocess
import sys
from collections.abc import Mapping
from datetime import date
from pathlib import Path

from click.testing import CliRunner, Result
from mkdocs.__main__ import cli

from builders import page_text, world_files, write

ROOT = Path(__file__).parents[1]
BUILD_DATE = "2026-11-29"
TODAY = date.fromisoformat(BUILD_DATE)
SMALL_DATE = "2026-11-23"
"""The day of the small worlds; the real content was read again later."""
SITE_URL = "https://inkoopkring.example"
SETTINGS = {
    "INKOOPKRING_BUILD_DATE": BUILD_DATE,
    "INKOOPKRING_COMMIT": "0123456789",
    "INKOOPKRING_SITE_URL": f"{SITE_URL}/",
    "NO_MKDOCS_2_WARNING": "1",
}


MKDOCS = Path(sys.executable).parent / "mkdocs"


def build(
    project: Path, site: Path, *, program: Path = MKDOCS, **environment: str
) -> subprocess.CompletedProcess[str]:
    """`mkdocs build --strict` in a process of its own, on a fixed day."""
    return subprocess.run(
        [program, "build", "--strict", "--site-dir", site],
        cwd=project,
        env={**os.environ, **SETTINGS, **environment},
        capture_output=True,
        text=True,
        check=False,
    )


def small_project(
    root: Path,
    changes: Mapping[str, str | None] | None = None,
    more: Mapping[str, str | bytes] | None = None,
) -> Path:
    """The small world as a project in `root`, with the code of the repository linked to.

    It has a page wherever the real content has one: the foot of every page leads there.
    """
    for name in ("plugins", "hooks"):
        (root / name).symlink_to(ROOT / name)
    settings = (ROOT / "mkdocs.yml").read_text("utf-8")
    files = world_files({**_pages(), **(changes or {})})
    return write(root, {"mkdocs.yml": settings, **files, **(more or {})})


def _pages() -> dict[str, str]:
    paths = sorted((ROOT / "content/paginas").rglob("*.md"))
    names = {path.relative_to(ROOT).as_posix(): path for path in paths}
    return {
        name: page_text(id=path.parent.name if path.stem == "index" else path.stem)
        for name, path in names.items()
    }


def run(project: Path, *arguments: str, **environment: str) -> Result:
    """`mkdocs build --strict` on a project, in this process, on a fixed day."""
    command = ["build", "--strict", "--config-file", str(project / "mkdocs.yml"), *arguments]
    settings = {**SETTINGS, "INKOOPKRING_BUILD_DATE": SMALL_DATE, **environment}
    return CliRunner(env=settings).invoke(cli, command)


def files_in(folder: Path) -> dict[str, bytes]:
    """Every file under a folder, by its place in it."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
