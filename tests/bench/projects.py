"""Projects to measure on: as many cases as asked, made once, and the sites built from them."""

import subprocess
import sys
from pathlib import Path

from built_site import ROOT, build

HERE = Path(__file__).parent


def made(folder: Path, amount: int) -> Path:
    """A project with `amount` cases, made in a process of its own to keep this one small."""
    project = folder / str(amount)
    if not project.exists():
        subprocess.run([sys.executable, HERE / "generate.py", project, str(amount)], check=True)
        code = str(project / "plugins")
        subprocess.run([sys.executable, "-m", "compileall", "-q", code], check=True)
    return project


def site_of(folder: Path, amount: int) -> Path:
    """The built site of a project with `amount` cases."""
    project = made(folder, amount)
    if not (project / "site").exists():
        build(project, project / "site")
    return project / "site"


def real_site(folder: Path) -> Path:
    """The built site of the real content."""
    site = folder / "echt"
    if not site.exists():
        build(ROOT, site)
    return site
