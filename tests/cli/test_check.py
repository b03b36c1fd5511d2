"""`inkoopkring check`: every problem at once, where it stands, and what to do about it."""

import json
import re
from pathlib import Path

import pytest

from builders import BODY, case_text, page_text, world_files, write
from cli.conftest import Run
from golden_texts import assert_golden

BROKEN = case_text(
    f"{BODY}\n# Resultaat\n\nEr kwam {'heel ' * 30}veel uit. [bron 4]\n",
    id="mijn-case",
    regio="utregt",
    opdrachtgever="gemeente-a",
)
WARNING = case_text("# Titel\n", id="mijn-case")
ADVICE = case_text(id="mijn-case", plaats=None)


@pytest.fixture
def broken(project: Path) -> Path:
    """The small world with three files in which something is wrong."""
    return write(
        project,
        {
            "cases/mijn-case.md": case_text(
                "# Resultaat\n\nDe kosten daalden. [bron 4]\n", id="mijn-case", regio="utregt"
            ),
            "cases/tweede.md": case_text(id="tweede").replace("regio:", "regoi:"),
            "content/paginas/over.md": page_text(f"Een zin van {'heel ' * 30}veel woorden.\n"),
        },
    )


def test_nothing_wrong(project: Path, run: Run) -> None:
    result = run("check")
    assert result.exit_code == 0
    assert re.fullmatch(r"Alles is in orde: \d\d bestanden gecontroleerd.\n", result.output)


def test_the_text_for_people(broken: Path, run: Run) -> None:
    result = run("check")
    assert result.exit_code == 1
    assert_golden("check.txt", result.output)


def test_the_list_for_programs(broken: Path, run: Run) -> None:
    result = run("check", "--format", "json")
    assert result.exit_code == 1
    rows = json.loads(result.output)
    keys = {"code", "ernst", "bestand", "regel", "kolom", "veld", "melding", "hulp"}
    assert all(set(row) == keys for row in rows)
    assert_golden("check.json", result.output)


def test_the_annotations_and_the_summary(broken: Path, run: Run) -> None:
    result = run("check", "--format", "github")
    assert result.exit_code == 1
    assert_golden("check-github.txt", result.output)


def test_in_a_workflow_the_summary_goes_into_its_file(
    broken: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = run("check", "--format", "github").output
    summary = broken / "samenvatting.md"
    summary.write_text("Eerder.\n", encoding="utf-8")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))
    monkeypatch.setenv("INKOOPKRING_SITE_URL", "https://inkoopkring.example/")
    short = run("check", "--format", "github").output
    assert "::error file=cases/mijn-case.md," in short
    assert "## Controle" not in short
    assert summary.read_text("utf-8") == "Eerder.\n" + whole.removeprefix(short).rstrip("\n") + "\n"


def test_a_good_summary_says_what_happens_next(project: Path, run: Run) -> None:
    write(project, {"cases/mijn-case.md": ADVICE})
    result = run("check", "--format", "github", "--strict")
    assert result.exit_code == 0
    assert "::" not in result.output
    assert "Je bijdrage kan worden geplaatst." in result.output
    assert "Een advies houdt niets tegen." in result.output


def test_a_summary_is_never_too_long_for_a_page(project: Path, run: Run) -> None:
    body = "[x](nee.md).\n\n" * 50
    names = [f"case-{number}" for number in range(5)]
    write(project, {f"cases/{name}.md": case_text(body, id=name) for name in names})
    result = run("check", "--format", "github")
    assert result.output.count("- **Fout, regel") == 200
    assert "En nog 50 in andere bestanden." in result.output


def test_a_workflow_reads_no_commands_from_a_text(project: Path, run: Run) -> None:
    text = case_text("[x](nee%25,:.md)\n", id="mijn-case")
    write(project, {"cases/mijn-case.md": text, "cases/a,b:c.md": "Geen kop.\n"})
    result = run("check", "--format", "github")
    assert "::error file=cases/a%2Cb%3Ac.md,line=1,col=1,title=" in result.output
    assert "nee%2525,:.md" in result.output


@pytest.mark.parametrize(
    ("text", "options", "code"),
    [
        (ADVICE, [], 0),
        (ADVICE, ["--strict"], 0),
        (WARNING, [], 0),
        (WARNING, ["--strict"], 1),
        (BROKEN, [], 1),
        (BROKEN, ["--format", "json"], 1),
    ],
)
def test_what_the_command_ends_with(
    project: Path, run: Run, text: str, options: list[str], code: int
) -> None:
    write(project, {"cases/mijn-case.md": text})
    assert run("check", *options).exit_code == code


class TestPaths:
    @pytest.mark.usefixtures("broken")
    def test_one_file(self, run: Run) -> None:
        result = run("check", "cases/tweede.md")
        assert result.exit_code == 1
        assert "cases/tweede.md:" in result.output
        assert "cases/mijn-case.md" not in result.output
        assert result.output.endswith("in 1 bestand.\n")

    @pytest.mark.usefixtures("broken")
    def test_a_good_file_beside_broken_ones(self, run: Run) -> None:
        result = run("check", "cases/eerste-case.md")
        assert (result.exit_code, result.output) == (
            0,
            "Alles is in orde: 1 bestand gecontroleerd.\n",
        )

    @pytest.mark.usefixtures("broken")
    def test_a_folder(self, run: Run) -> None:
        result = run("check", "cases")
        assert result.output.endswith("in 3 bestanden.\n")

    def test_from_inside_a_folder(
        self, broken: Path, run: Run, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.chdir(broken / "cases")
        assert "cases/tweede.md:" in run("check", "tweede.md").output
        assert run("check").output == run("check", "..").output

    @pytest.mark.usefixtures("project")
    def test_a_file_that_is_not_there(self, run: Run) -> None:
        result = run("check", "cases/weg.md")
        assert (result.exit_code, result.stderr) == (1, "Het bestand cases/weg.md bestaat niet.\n")

    @pytest.mark.usefixtures("project")
    def test_a_file_of_somebody_else(self, run: Run) -> None:
        result = run("check", "/etc/hosts")
        assert result.exit_code == 1
        assert result.stderr == "Het bestand /etc/hosts hoort niet bij deze kennisbank.\n"

    def test_a_file_that_holds_no_text_of_ours(self, project: Path, run: Run) -> None:
        write(project, {"leesmij.md": "Hallo.\n"})
        result = run("check", "leesmij.md")
        assert result.exit_code == 1
        assert "In leesmij.md staan geen teksten van de kennisbank." in result.stderr

    def test_no_project_at_all(
        self, tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.chdir(write(tmp_path, world_files()))
        result = run("check")
        assert result.exit_code == 1
        assert result.stderr.startswith("Hier staat geen kennisbank: er is geen mkdocs.yml ")

    def test_a_project_without_texts(
        self, tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.chdir(write(tmp_path, {"mkdocs.yml": ""}))
        result = run("check")
        assert result.exit_code == 1
        assert result.stderr.startswith("Naast mkdocs.yml ontbreken de mappen content en cases")


class TestLinks:
    """Where a report says that a check is explained: on the site, by its settings."""

    def test_the_site_is_that_of_the_settings(self, broken: Path, run: Run) -> None:
        write(broken, {"mkdocs.yml": "site_url: https://kring.example/inkoop/\n"})
        assert "https://kring.example/inkoop/meedoen/controles/#" in run("check").output
        summary = run("check", "--format", "github").output
        assert "[Uitleg](https://kring.example/inkoop/meedoen/controles/#" in summary

    @pytest.mark.usefixtures("broken")
    def test_the_environment_goes_before(self, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("INKOOPKRING_SITE_URL", "https://proef.example/")
        assert "https://proef.example/meedoen/controles/#" in run("check").output

    def test_without_an_address_there_is_no_link(self, broken: Path, run: Run) -> None:
        write(broken, {"mkdocs.yml": "site_name: Inkoopkring\n"})
        assert "Uitleg" not in run("check").output
        assert "Uitleg" not in run("check", "--format", "github").output


class TestExcerpts:
    def excerpt(self, project: Path, run: Run, content: bytes) -> list[str]:
        (project / "cases/mijn-case.md").write_bytes(content)
        return run("check", "cases/mijn-case.md").output.splitlines()[:3]

    def test_the_caret_stands_under_the_spot(self, project: Path, run: Run) -> None:
        text = case_text(id="mijn-case", regio="utregt")
        place, line, caret = self.excerpt(project, run, text.encode())
        assert place == "cases/mijn-case.md:8:8 fout (verwijzing-onbekend)"
        assert line == "    regio: utregt"
        assert caret == "           ^"

    def test_a_long_line_is_cut_around_the_spot(self, project: Path, run: Run) -> None:
        body = f"{'Woord. ' * 40}[x](nee.md) {'Woord. ' * 40}\n"
        _, line, caret = self.excerpt(project, run, case_text(body, id="mijn-case").encode())
        assert len(line) == 104
        assert line[caret.index("^") :].startswith("[x](nee.md)")

    def test_windows_lines_and_hidden_characters(self, project: Path, run: Run) -> None:
        text = case_text("Een\u2028twee.\n\x1b[31m[x](nee.md)\n", id="mijn-case")
        _, line, caret = self.excerpt(project, run, text.replace("\n", "\r\n").encode())
        assert line == "     [31m[x](nee.md)"
        assert caret == "    ^"

    def test_a_file_in_another_coding(self, project: Path, run: Run) -> None:
        text = case_text(id="mijn-case", title="Geëist en geleverd").encode("latin-1")
        _, line, caret = self.excerpt(project, run, text)
        assert line == "    title: Ge\ufffdist en geleverd"
        assert caret.index("^") == line.index("\ufffd")

    def test_a_file_that_cannot_be_opened_has_none(self, project: Path, run: Run) -> None:
        (project / "cases/mijn-case.md").symlink_to("weg.md")
        output = run("check").output.splitlines()
        assert output[:2] == [
            "cases/mijn-case.md:1:1 fout (bestand-onleesbaar)",
            "  Dit bestand kan niet worden geopend.",
        ]


class TestFix:
    TEXT = case_text(id="mijn-case").replace("title: Oude tegels", "title: Nu: oude tegels")

    def test_what_is_safe_is_mended_and_shown(self, project: Path, run: Run) -> None:
        write(project, {"cases/mijn-case.md": self.TEXT})
        result = run("check", "--fix")
        assert result.exit_code == 0
        assert "-title: Nu: oude tegels" in result.stderr
        assert "+title: 'Nu: oude tegels" in result.stderr
        assert result.stdout.startswith("Alles is in orde")
        again = run("check", "--fix")
        assert (again.stderr, again.exit_code) == ("", 0)

    def test_other_files_are_left_alone(self, project: Path, run: Run) -> None:
        write(project, {"cases/mijn-case.md": self.TEXT})
        run("check", "--fix", "cases/eerste-case.md")
        assert (project / "cases/mijn-case.md").read_text("utf-8") == self.TEXT

    def test_a_file_that_cannot_be_read_stays_as_it_is(self, project: Path, run: Run) -> None:
        content = self.TEXT.replace("Nu", "Geëist").encode("latin-1")
        (project / "cases/mijn-case.md").write_bytes(content)
        (project / "cases/weg.md").symlink_to("nergens.md")
        assert run("check", "--fix").exit_code == 1
        assert (project / "cases/mijn-case.md").read_bytes() == content


class TestProposal:
    """The report of a proposal is about its own files."""

    def test_advice_on_the_files_of_others_stays_away(self, project: Path, run: Run) -> None:
        long = "Woord " * 40 + "einde."
        write(
            project, {"cases/a.md": case_text(long, id="a"), "cases/b.md": case_text(long, id="b")}
        )
        said = run("check", "--format", "github", "--own", "cases/a.md").output
        assert "#### `cases/a.md`" in said
        assert "cases/b.md" not in said

    def test_what_keeps_a_proposal_out_is_told_wherever_it_stands(
        self, project: Path, run: Run
    ) -> None:
        write(project, {"cases/b.md": case_text(id="b", regio="nergens")})
        result = run("check", "--format", "github", "--own", "content/regios/utrecht.md")
        assert result.exit_code == 1
        assert "#### `cases/b.md`" in result.output

    def test_a_draft_is_called_a_draft(self, project: Path, run: Run) -> None:
        write(project, {"cases/a.md": case_text(id="a", status="concept")})
        said = run("check", "--format", "github", "--own", "cases/a.md").output
        assert "`cases/a.md` is nog een concept: het staat nergens op de site." in said
        assert "Je bijdrage kan worden geplaatst" not in said
        assert "nog een concept" not in run("check", "--format", "github").output

    def test_what_can_be_mended_stands_there_to_take_over(self, project: Path, run: Run) -> None:
        text = case_text(id="a").replace("regio: utrecht", "regoi: utrecht")
        write(project, {"cases/a.md": text})
        said = run("check", "--format", "github", "--own", "cases/a.md").output
        assert "### Dit kun je zo overnemen" in said
        assert "-regoi: utrecht\n+regio: utrecht\n" in said
        assert "--fix" not in said
        assert "inkoopkring check --fix cases/a.md" in run("check").output

    def test_a_made_up_address_is_no_link(self, project: Path, run: Run) -> None:
        write(project, {"cases/a.md": case_text(id="a", regio="nergens")})
        assert "inkoopkring.example" not in run("check", "--format", "github").output
