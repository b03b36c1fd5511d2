"""`inkoopkring grootboek`: notes what is in the feeds, once."""

from pathlib import Path

import pytest

from builders import TODAY, case_text, write
from cli.conftest import Run
from inkoopkring.cli.project import SETTINGS
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
    assert "\n- id: case/eerste-case\n  sinds: 2026-11-20\n" in result.stdout
    assert {path: path.read_bytes() for path in project.rglob("*") if path.is_file()} == before
    run("grootboek")
    result = run("grootboek", "--controleer")
    assert (result.exit_code, result.stdout) == (0, "Het grootboek is al compleet.\n")


def test_what_appears_later_is_noted_beforehand(project: Path, run: Run) -> None:
    write(project, {"cases/x.md": case_text(id="x", date="2027-03-01")})
    run("grootboek")
    assert "- id: case/x\n  sinds: 2027-03-01\n" in (project / LEDGER).read_text("utf-8")
    assert run("check").exit_code == 0


def test_the_domain_of_all_names_is_noted_too(project: Path, run: Run) -> None:
    settings = "plugins:\n  - search\n  - inkoopkring/feeds:\n      authority: kring.nl\n"
    write(project, {SETTINGS: settings})
    assert "- id: domein/kring.nl\n  sinds: 2026-11-20" in run("grootboek", "--controleer").stdout
    run("grootboek")
    assert "- id: domein/kring.nl\n  sinds: 2026-11-20\n" in (project / LEDGER).read_text("utf-8")
    assert run("check").exit_code == 0


def test_what_was_noted_beforehand_follows_its_entry(project: Path, run: Run) -> None:
    def noted(day: str) -> str:
        write(project, {"cases/x.md": case_text(id="x", date=day)})
        told = run("grootboek").stdout
        assert f"- id: case/x\n  sinds: {day}\n" in (project / LEDGER).read_text("utf-8")
        return told

    assert noted("2099-03-01") == f"Toegevoegd aan {LEDGER}: 4\n"
    assert noted("2099-04-01") == f"Bijgewerkt: {LEDGER}\n"
