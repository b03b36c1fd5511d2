"""`inkoopkring search`: the same search as on the site, and why."""

from pathlib import Path

import pytest

from builders import TODAY, case_text, write
from cli.conftest import Run

pytestmark = pytest.mark.usefixtures("fixed_day")


@pytest.fixture
def fixed_day(monkeypatch: pytest.MonkeyPatch) -> None:
    """Search on the day of the small world."""
    monkeypatch.setattr("inkoopkring.cli.search.today", lambda: TODAY)


def test_results_best_first(project: Path, run: Run) -> None:
    write(project, {"cases/a.md": case_text("Over bermmaaisel.\n", id="a", title="Oud maaisel")})
    result = run("search", "maaisel")
    assert result.exit_code == 0
    assert "1 resultaat" in result.stdout
    assert " 1. Oud maaisel\n    case, /cases/a/" in result.stdout


def test_why_it_stands_there(project: Path, run: Run) -> None:
    write(project, {"cases/a.md": case_text("Over bermmaaisel.\n", id="a", title="Oud maaisel")})
    said = run("search", "--explain", "maaisel").stdout
    assert "maaisel: het woord zelf, 100%, in titel" in said
    assert "bermmaaisel: deel van een langer woord, 50%, in tekst (1×)" in said
    assert "100% van de woorden" in said


def test_the_sentence_that_matched_with_its_source(project: Path, run: Run) -> None:
    body = "Hier ligt iets. Over bermmaaisel. [bron 1]\n"
    write(project, {"cases/a.md": case_text(body, id="a", title="Oud maaisel")})
    assert "\n    ‘Over bermmaaisel.’ [bron 1]\n" in run("search", "bermmaaisel").stdout + "\n"


def test_a_place_without_a_case_is_told(project: Path, run: Run) -> None:
    place = (
        "{id: gemeente-zeist, naam: Gemeente Zeist, soort: gemeente, code: GM0355, regio: utrecht}"
    )
    write(project, {"content/lijsten/overheden.yml": f"- {place}\n"})
    assert "Nog geen case uit Zeist. In de buurt: Utrecht." in run("search", "Zeist").stdout
    assert "Nog geen case" not in run("search", '"Zeist"').stdout


def test_typos_and_missing_words_are_told(project: Path, run: Run) -> None:
    said = run("search", "milieukostenindikator", "qqqqqq").stdout
    assert "Gezocht op milieukostenindicator in plaats van milieukostenindikator" in said
    assert "Nergens gevonden: qqqqqq" in said


def test_only_one_kind(project: Path, run: Run) -> None:
    assert "/begrippen/#mki" in run("search", "mki").stdout
    assert "/begrippen/#mki" not in run("search", "mki", "--kind", "case").stdout


def test_nothing_found(project: Path, run: Run) -> None:
    assert "Geen resultaten" in run("search", "qqqqqq").stdout


def test_outside_a_project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, run: Run) -> None:
    monkeypatch.chdir(tmp_path)
    result = run("search", "beton")
    assert result.exit_code == 1
    assert "Hier staat geen kennisbank" in result.output
