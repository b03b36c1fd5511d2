"""What LibreOffice makes of a file that somebody downloads from the site."""

import csv
import os
import shutil
import subprocess
from pathlib import Path

import pytest

from programs import OFFICE

needs_office = pytest.mark.skipif(
    shutil.which(OFFICE) is None and not os.environ.get("CI"),
    reason="LibreOffice is not on this machine",
)


def text_of(path: Path) -> str:
    """The text of a document."""
    return _converted(path, "txt:Text (encoded):UTF8").read_text("utf-8-sig")


def table_of(path: Path) -> list[list[str]]:
    """The rows of a table, as a spreadsheet shows them."""
    # Semicolon, quotation mark, UTF-8.
    made = _converted(path, "csv:Text - txt - csv (StarCalc):59,34,76,1")
    with made.open(encoding="utf-8", newline="") as file:
        return list(csv.reader(file, delimiter=";"))


def _converted(path: Path, format: str) -> Path:
    folder = path.parent / "office"
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [OFFICE, profile, "--headless", "--convert-to", format, "--outdir", str(folder)]
    subprocess.run([*command, str(path)], check=True, capture_output=True, timeout=120)
    return folder / f"{path.stem}.{format.partition(':')[0]}"
