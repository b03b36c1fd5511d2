"""`inkoopkring new`: a file that asks to be filled in, and never over another."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import TODAY, meeting_text, write
from cli.conftest import Run
from golden_texts import assert_golden
from inkoopkring.authoring.starting_files import starting_file
from inkoopkring.catalogue import load
from inkoopkring.model import KINDS, kind_named
from inkoopkring.problems import Severity
from inkoopkring.reading.parsing import parse_document
from inkoopkring.reading.sources import SourceFile

REPOSITORY = Path(__file__).parents[2]
TITLE = "Oude tegels: terug in 'nieuwe' tegels"
EXPECTED = {
    "case": "cases/mijn-stuk.md",
    "thema": "content/themas/mijn-stuk.md",
    "stap": "content/stappen/mijn-stuk.md",
    "regio": "content/regios/mijn-stuk.md",
    "belemmering": "content/belemmeringen/mijn-stuk.md",
    "bijeenkomst": "content/bijeenkomsten/2026-11-23-mijn-stuk.md",
    "inspiratie": "content/inspiratie/2026-11.md",
    "pagina": "content/paginas/mijn-stuk.md",
}


@pytest.fixture
def beside_the_content(project: Path) -> Path:
    """The real lists and entries to refer to, without the edition of this month."""
    for folder in ("content", "cases"):
        for path in sorted((REPOSITORY / folder).rglob("*")):
            place = project / path.relative_to(REPOSITORY)
            if path.is_file() and not place.exists():
                place.parent.mkdir(parents=True, exist_ok=True)
                place.symlink_to(path)
            elif path.is_file():
                place.write_bytes(path.read_bytes())
    (project / EXPECTED["inspiratie"]).unlink()
    (project / "cases/eerste-case.md").unlink()
    return project


def test_there_is_an_expectation_for_every_kind() -> None:
    assert set(EXPECTED) == {kind.name for kind in KINDS}


def test_every_kind_asks_to_be_filled_in_and_nothing_else(
    beside_the_content: Path, run: Run
) -> None:
    for kind, path in EXPECTED.items():
        made = path if kind == "case" else path.replace("mijn-stuk", f"mijn-{kind}")
        (beside_the_content / made).unlink(missing_ok=True)
        result = run("new", kind, TITLE, "--id", "mijn-stuk" if kind == "case" else f"mijn-{kind}")
        assert (result.exit_code, result.stdout.splitlines()[0]) == (0, f"Gemaakt: {made}")
        found = load(beside_the_content, TODAY, [made]).problems
        blocking = [one.code for one in found if one.severity is not Severity.ADVICE]
        assert blocking == ([] if kind == "inspiratie" else ["voorbeeld-niet-ingevuld"])


def test_no_value_of_a_starting_file_can_pass_for_a_fact(project: Path, run: Run) -> None:
    """Every value that is not about the file itself is a mark, the commented ones too."""
    about_the_file = {"id", "date", "geplaatst", "status", "maand", "bron"}
    for kind, path in EXPECTED.items():
        (project / path).unlink(missing_ok=True)
        assert run("new", kind, "--id", "mijn-stuk").exit_code == 0
        head = (project / path).read_text("utf-8").split("---\n")[1]
        values = re.findall(r"^(?:# )? *(?:- )?([a-z_]+): (\S.*)$", head, re.MULTILINE)
        assert {key for key, value in values if "VUL IN" not in value} <= about_the_file
        items = re.findall(r"^(?:# )? *- (?![a-z_]+: )(\S.*)$", head, re.MULTILINE)
        assert [one for one in items if not one.startswith("VUL IN") and one != "1"] == []


@pytest.mark.parametrize("kind", ["case", "bijeenkomst", "belemmering"])
def test_what_is_left_open_is_named_with_its_choices(project: Path, run: Run, kind: str) -> None:
    (project / "cases/eerste-case.md").unlink()
    run("new", kind, "--id", "mijn-stuk")
    path = project / EXPECTED[kind]
    good = "Een gemeente laat oude tegels breken en koopt ze terug als nieuwe bestrating."
    path.write_text(re.sub("description: .*", f"description: {good}", path.read_text("utf-8")))
    found = load(project, TODAY, [EXPECTED[kind]]).problems
    assert {one.code for one in found} == {"sjabloontekst"}
    said = {one.field: one.help for one in found}
    assert "bronnen.1.url" in said
    assert said["bronnen.1.soort"].startswith("Vul in wat hier hoort. Kies uit: overheid, ")
    if kind == "case":
        assert said["opdrachtgevers.1"] == (
            "Vul in wat hier hoort. Alle keuzes staan op /meedoen/velden/#keuzes-organisaties."
        )
    if kind == "bijeenkomst":
        assert {"date", "stand", "bewijs"} <= said.keys()


@pytest.mark.parametrize("kind", EXPECTED)
def test_a_second_time_refuses(project: Path, run: Run, kind: str) -> None:
    (project / "content/inspiratie/2026-11.md").unlink()
    assert run("new", kind, TITLE, "--id", "mijn-stuk").exit_code == 0
    path = project / EXPECTED[kind]
    before = path.read_bytes()
    result = run("new", kind, TITLE, "--id", "mijn-stuk")
    assert result.exit_code == 1
    assert f"{EXPECTED[kind]} bestaat al." in result.stderr
    assert path.read_bytes() == before


def test_the_id_comes_from_the_title(project: Path, run: Run) -> None:
    assert "cases/oude-tegels-cafe.md" in run("new", "case", "Oude tegels: Café").stdout
    assert "cases/nieuwe-case.md" in run("new", "case").stdout
    long = "Zeventien lange woorden " * 4
    line = run("new", "case", long[:88]).stdout.splitlines()[0]
    assert len(line.removeprefix("Gemaakt: cases/").removesuffix(".md")) <= 80


def test_the_file_as_a_contributor_sees_it(project: Path, run: Run) -> None:
    run("new", "case", "Oude tegels terug in nieuwe tegels")
    text = (project / "cases/oude-tegels-terug-in-nieuwe-tegels.md").read_text("utf-8")
    assert_golden("new-case.md", text)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["Kort"], "`Titel` is 4 tekens lang; er zijn er minstens 5 nodig."),
        (["Een goede titel", "--id", "../buiten"], "`../buiten` kan geen kenmerk zijn."),
        (["Een goede titel", "--id", "Hoofd Letters"], "`Hoofd Letters` kan geen kenmerk zijn."),
    ],
)
def test_what_cannot_be_is_said_before_anything_is_written(
    project: Path, run: Run, arguments: list[str], said: str
) -> None:
    before = sorted(project.rglob("*"))
    result = run("new", "case", *arguments)
    assert result.exit_code == 1
    assert result.stderr.startswith(said)
    assert sorted(project.rglob("*")) == before


class TestTerminal:
    @pytest.fixture(autouse=True)
    def _at_a_terminal(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Make the command believe that somebody is typing."""
        monkeypatch.setattr("inkoopkring.cli.new.is_terminal", lambda: True)

    def test_it_asks_until_the_answer_is_right(self, project: Path, run: Run) -> None:
        good = "Een gemeente laat oude tegels breken en koopt ze terug als nieuwe bestrating."
        answers = "\n".join(
            [
                *("Kort", "Oude tegels terug in nieuwe tegels", "Te kort.", good, "Gemeente Aa"),
                *("", "utrecht", "gww", "markt, eisn", "markt, eisen", ""),
            ]
        )
        result = run("new", "case", input=answers)
        assert result.exit_code == 0
        assert_golden("new-vragen.txt", result.stdout)
        text = (project / "cases/oude-tegels-terug-in-nieuwe-tegels.md").read_text("utf-8")
        assert good in text
        assert "\nregio: utrecht\n" in text
        assert "\nstappen:\n  - markt\n  - eisen\n" in text
        assert "\nopdrachtgevers:\n  - VUL IN\n" in text

    def test_stopping_halfway_writes_nothing(self, project: Path, run: Run) -> None:
        before = sorted(project.rglob("*"))
        result = run("new", "case", input="Oude tegels\n")
        assert (result.exit_code, result.stderr.strip()) == (1, "Afgebroken.")
        assert sorted(project.rglob("*")) == before


@given(title=st.text(st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp"]), min_size=5))
def test_any_title_comes_back_as_it_was_given(title: str) -> None:
    kind = kind_named("inspiratie")
    text = starting_file(kind, {"id": "x", "title": title}, TODAY)
    document, problems = parse_document(SourceFile(kind.folder / "x.md", text))
    if document:
        assert document.entry.title == title.strip()
    else:
        assert {one.field for one in problems} == {"title"}


class TestSeries:
    def test_the_day_follows_from_the_last_meeting(self, project: Path, run: Run) -> None:
        last = meeting_text(reeks="overleg", date="2026-11-19")
        write(project, {"content/bijeenkomsten/2026-11-19-x.md": last})
        (project / "content/bijeenkomsten/2026-10-01-overleg.md").unlink()
        result = run("new", "bijeenkomst", "Overleg over tegels", "--reeks", "overleg")
        place = "content/bijeenkomsten/2026-12-31-overleg-over-tegels.md"
        assert result.stdout.startswith(f"Gemaakt: {place}\n")
        assert "\nreeks: overleg\n" in (project / place).read_text("utf-8")

    @pytest.mark.parametrize(
        ("kind", "series", "said"),
        [
            ("bijeenkomst", "nee", "De reeks `nee` bestaat niet. Kies uit: overleg."),
            ("case", "overleg", "Alleen een bijeenkomst hoort bij een reeks."),
        ],
    )
    def test_what_cannot_be_is_refused(
        self, project: Path, run: Run, kind: str, series: str, said: str
    ) -> None:
        result = run("new", kind, "Overleg over tegels", "--reeks", series)
        assert (result.exit_code, result.stderr.strip()) == (1, said)


class TestMonth:
    def test_an_edition_is_made_for_the_month_one_asks(self, project: Path, run: Run) -> None:
        result = run("new", "inspiratie", "Onze cases over tegels", "--maand", "2027-02")
        assert result.stdout.startswith("Gemaakt: content/inspiratie/2027-02.md\n")
        again = run("new", "inspiratie", "Onze cases over tegels", "--maand", "2027-02")
        assert "kies met --maand een andere maand" in again.stderr

    @pytest.mark.parametrize(
        ("kind", "month", "said"),
        [
            ("inspiratie", "februari", "`februari` bij `Maand` is geen maand"),
            ("case", "2027-02", "Alleen een editie van de inspiratie hoort bij een maand."),
        ],
    )
    def test_what_cannot_be_is_refused(
        self, project: Path, run: Run, kind: str, month: str, said: str
    ) -> None:
        result = run("new", kind, "Onze cases over tegels", "--maand", month)
        assert result.exit_code == 1
        assert result.stderr.startswith(said)
