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


def test_per_case_it_names_what_was_looked_for_and_not_found(
    project: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("inkoopkring.cli.coverage.today", lambda: TODAY)
    x = bare_case_text(id="x", niet_gevonden=["contractvorm", "geraamde_waarde"])
    b = bare_case_text(id="b", niet_gevonden=["criteria"])
    later = bare_case_text(id="later", date="2027-03-01", niet_gevonden=["criteria"])
    write(project, {"cases/x.md": x, "cases/b.md": b, "cases/later.md": later})
    assert run("stand", "--niet-gevonden").stdout.splitlines() == [
        "- b: criteria",
        "- x: contractvorm, waarde",
        "",
        "Gezocht en niet gevonden, in 2 cases van de 3.",
    ]
