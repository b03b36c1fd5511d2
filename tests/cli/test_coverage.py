"""`inkoopkring stand`: how far the cases are filled."""

from pathlib import Path

import pytest

from builders import TODAY, write
from cli.conftest import Run
from worlds import bare_case_text


def test_the_table_counts_what_is_on_the_site(
    project: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("inkoopkring.cli.coverage.today", lambda: TODAY)
    bare = bare_case_text(id="x", niet_gevonden=["contractvorm"])
    later = bare_case_text(id="later", date="2027-03-01", niet_gevonden=["contractvorm"])
    write(project, {"cases/x.md": bare, "cases/later.md": later})
    lines = run("stand").stdout.splitlines()
    assert lines[0] == "Cases: 2"
    assert lines[2].split() == ["Gegeven", "Gevuld", "Niet", "gevonden"]
    assert "Contractvorm 1 1" in [" ".join(line.split()) for line in lines]
