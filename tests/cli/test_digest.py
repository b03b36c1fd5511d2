"""`inkoopkring digest`: gathers a month, and never touches what the editor wrote."""

from datetime import date
from pathlib import Path

import pytest

from builders import case_text, meeting_text, obstacle_text, write
from cli.conftest import Run
from inkoopkring.catalogue import load
from inkoopkring.model.fields import TO_FILL_IN
from inkoopkring.problems import Severity

TODAY = date(2026, 12, 25)
PLACE = "content/inspiratie/2026-12.md"


@pytest.fixture
def december(project: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The small world a month later, with something new in it."""
    monkeypatch.setattr("inkoopkring.cli.digest.today", lambda: TODAY)
    files = {
        "cases/a.md": case_text(id="a", title="Eerste nieuwe case", date="2026-12-03"),
        "cases/a-b.md": case_text(id="a-b", title="Tweede nieuwe case", date="2026-12-04"),
        "cases/concept.md": case_text(id="concept", date="2026-12-05", status="concept"),
        "cases/later.md": case_text(id="later", date="2027-01-05"),
        "content/belemmeringen/geld.md": obstacle_text(id="geld", date="2026-12-06"),
        "content/bijeenkomsten/2026-12-10-x.md": meeting_text(id="x", date="2026-12-10"),
        "content/bijeenkomsten/2027-01-14-y.md": meeting_text(id="y", date="2027-01-14"),
    }
    return write(project, files)


def text_of(project: Path) -> str:
    return (project / PLACE).read_text("utf-8")


def test_a_draft_with_what_was_new(december: Path, run: Run) -> None:
    assert run("digest", "2026-12").stdout == f"Gemaakt: {PLACE}\n"
    text = text_of(december)
    assert "status: concept" in text
    assert "date: 2026-12-31" in text
    assert [line for line in text.splitlines() if "- case:" in line] == [
        "  - case: a-b",
        "  - case: a",
    ]
    assert "  - bron: handreiking" in text
    assert "  - x\n" in text
    assert "  - y\n" in text
    assert "2 nieuwe cases, 1 belemmering en 2 bijeenkomsten" in text
    assert "concept\n" not in text.replace("status: concept\n", "")
    assert "later" not in text


def test_the_draft_is_right_but_for_what_the_editor_fills_in(december: Path, run: Run) -> None:
    run("digest", "2026-12")
    found = load(december, TODAY, [PLACE]).problems
    blocking = {one.code for one in found if one.severity is Severity.ERROR}
    assert blocking <= {"sjabloontekst"}


def test_a_quiet_month_says_so(december: Path, run: Run) -> None:
    run("digest", "2027-05")
    text = (december / "content/inspiratie/2027-05.md").read_text("utf-8")
    assert "kwam er geen nieuwe case bij" in text
    assert "uitgelicht: []" in text
    assert "bron: handreiking" in text


def test_again_changes_nothing(december: Path, run: Run) -> None:
    run("digest", "2026-12")
    before = (december / PLACE).read_bytes()
    assert run("digest", "2026-12").stdout == f"Niets nieuws voor: {PLACE}\n"
    assert (december / PLACE).read_bytes() == before


def test_what_the_editor_wrote_stays_byte_for_byte(december: Path, run: Run) -> None:
    run("digest", "2026-12")
    written = text_of(december).replace(TO_FILL_IN, "Mijn eigen woorden:")
    written = written.replace("  reden: Tweede", "  reden: Mooie tweede")
    written += "\n## Eigen kop\n\nMet  twee spaties en een regel eind.  \n"
    (december / PLACE).write_text(written, "utf-8", newline="\n")
    write(december, {"cases/b.md": case_text(id="b", title="Derde case", date="2026-12-20")})
    assert run("digest", "2026-12").stdout == f"Aangevuld: {PLACE}\n"
    added = "  - case: b\n    reden: Derde case.\n"
    assert text_of(december).count(added) == 1
    assert text_of(december).replace(added, "") == written


def test_an_edition_that_is_out_is_left_alone(december: Path, run: Run) -> None:
    before = (december / "content/inspiratie/2026-11.md").read_bytes()
    run("digest", "2026-11")
    assert (december / "content/inspiratie/2026-11.md").read_bytes() == before


@pytest.mark.parametrize("month", ["2026", "2026-13", "12-2026", "2026-12-01"])
def test_what_is_no_month_is_refused(december: Path, run: Run, month: str) -> None:
    result = run("digest", month)
    assert result.exit_code == 1
    assert "is geen maand" in result.stderr
