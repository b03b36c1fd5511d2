"""`inkoopkring grootboek`: notes what is in the feeds, once."""

from pathlib import Path

import pytest

from builders import TODAY, case_text, write
from cli.conftest import Run
from inkoopkring.syndication.ledger import LEDGER


def test_it_notes_what_is_new_and_only_that(
    project: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("inkoopkring.cli.ledger.today", lambda: TODAY)
    assert run("grootboek").stdout == f"Toegevoegd aan {LEDGER}: 3\n"
    assert run("grootboek").stdout == "Het grootboek is al compleet.\n"
    write(project, {"cases/x.md": case_text(id="x")})
    assert run("grootboek").stdout == f"Toegevoegd aan {LEDGER}: 1\n"
    assert run("check").exit_code == 0
    (project / "cases/x.md").unlink()
    result = run("check")
    assert result.exit_code == 1
    assert "Volgers van de site kregen `case/x`, maar het bestaat niet meer." in result.stdout


def test_looking_only_tells_what_is_missing(project: Path, run: Run) -> None:
    before = {path: path.read_bytes() for path in project.rglob("*") if path.is_file()}
    result = run("grootboek", "--controleer")
    assert result.exit_code == 1
    assert "case/eerste-case" in result.stdout
    assert {path: path.read_bytes() for path in project.rglob("*") if path.is_file()} == before
    run("grootboek")
    result = run("grootboek", "--controleer")
    assert (result.exit_code, result.stdout) == (0, "Het grootboek is al compleet.\n")


def test_what_appears_later_is_noted_beforehand(project: Path, run: Run) -> None:
    write(project, {"cases/x.md": case_text(id="x", date="2027-03-01")})
    run("grootboek")
    assert "- id: case/x\n  sinds: 2027-03-01\n" in (project / LEDGER).read_text("utf-8")
    assert run("check").exit_code == 0
