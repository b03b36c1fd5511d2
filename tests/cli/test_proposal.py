"""`inkoopkring voorstel`: what a proposal changes, against a folder with the base."""

from pathlib import Path

import pytest

from builders import TODAY, case_text, world_files, write
from cli.conftest import Run
from inkoopkring.cli.project import SETTINGS

FEEDS = "plugins:\n  - inkoopkring/feeds:\n      authority: kring.nl\n"


@pytest.fixture
def base(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The small world as it was, in a folder of its own."""
    monkeypatch.setattr("inkoopkring.cli.proposal.today", lambda: TODAY)
    return write(tmp_path_factory.mktemp("basis"), {SETTINGS: FEEDS, **world_files()})


def test_it_says_what_changes_and_touches_nothing(project: Path, run: Run, base: Path) -> None:
    write(project, {SETTINGS: FEEDS, "cases/x.md": case_text(id="x", title="Iets nieuws")})
    before = {path: path.read_bytes() for path in project.rglob("*") if path.is_file()}
    result = run("voorstel", str(base))
    assert result.exit_code == 0
    assert "- **Case:** Iets nieuws, `/cases/x/`\n" in result.stdout
    assert "- Nieuw: `tag:kring.nl,2026:case/x`\n" in result.stdout
    assert {path: path.read_bytes() for path in project.rglob("*") if path.is_file()} == before


def test_another_domain_in_the_settings_is_another_name(
    project: Path, run: Run, base: Path
) -> None:
    write(project, {SETTINGS: FEEDS.replace("kring.nl", "ander.nl")})
    said = run("voorstel", str(base)).stdout
    assert "Was `tag:kring.nl,2026:case/eerste-case`, wordt `tag:ander.nl," in said


def test_a_file_that_is_broken_still_gives_a_report(project: Path, run: Run, base: Path) -> None:
    write(project, {SETTINGS: FEEDS, "cases/eerste-case.md": "geen kop\n"})
    result = run("voorstel", str(base))
    assert result.exit_code == 0
    assert "- `cases/eerste-case.md` is nog niet te lezen." in result.stdout
    assert "**Verdwijnt:**" not in result.stdout


def test_a_folder_without_a_project_is_refused(
    project: Path, run: Run, base: Path, tmp_path: Path
) -> None:
    result = run("voorstel", str(project / "cases"))
    assert result.exit_code == 1
    assert f"er is geen {SETTINGS}" in result.stderr
