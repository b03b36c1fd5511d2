"""Where the command runs: the project around the current folder, and the day it is."""

from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo


def find_root(start: Path) -> Path:
    """The project folder: the nearest above `start` with `cases/` or `content/` in it."""
    for folder in (start, *start.parents):
        if (folder / "content").is_dir() or (folder / "cases").is_dir():
            return folder
    return start


def today() -> date:
    """Today in the Netherlands: the clock is read here and in the adapter, nowhere else."""
    return datetime.now(ZoneInfo("Europe/Amsterdam")).date()
