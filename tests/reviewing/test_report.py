"""The report as whoever decides reads it."""

from builders import case_text, meeting_text
from golden_texts import assert_golden
from inkoopkring.problems import Place, problem
from inkoopkring.reviewing import compare, markdown_report
from inkoopkring.reviewing.report import MOST_SHOWN
from reviewing.worlds import proposal, state
from worlds import Changes

CASE = "cases/eerste-case.md"
FIGURE = {
    "omschrijving": "lagere MKI",
    "waarde": "58",
    "eenheid": "procent",
    "rol": "uitkomst",
    "stand": "gemeten",
    "bron": ["1"],
}
AFTER: Changes = {
    "cases/tweede.md": case_text(id="tweede", title="Nieuw van @iemand <b>[x](y)</b>"),
    CASE: case_text(
        "Er kwamen 70 tegels.\n",
        resultaten=[FIGURE],
        plaats="Amersfoort-Noord",
        contractvorm=None,
        niet_gevonden=["contractvorm"],
    ),
    "cases/concept.md": case_text(id="concept", title="Nog niet af", status="concept"),
    "cases/later.md": case_text(id="later", title="Komt later", date="2027-03-01"),
    "content/belemmeringen/kosten.md": None,
    "content/bijeenkomsten/2026-10-01-overleg.md": None,
    "content/bijeenkomsten/2026-10-01-x.md": meeting_text(id="ander-overleg"),
}


def report(after: Changes, before: Changes | None = None) -> str:
    return markdown_report(proposal(after, before))


def test_a_report_says_all_that_changes() -> None:
    wrong = [
        problem("link-loopt-dood", Place(CASE, 74), waarde="weg.md"),
        problem("kop-leeg", Place("cases/kapot.md")),
    ]
    assert_golden("voorstel.md", markdown_report(compare(state(), state(AFTER, wrong))))


def test_a_report_of_nothing_says_so() -> None:
    assert report({}).split("\n\n")[1] == "Voor lezers en abonnees verandert er niets."


def test_a_draft_or_a_later_day_is_the_reason_that_something_goes() -> None:
    assert "`/cases/eerste-case/`. Het is nu een concept.\n" in report(
        {CASE: case_text(status="concept")}
    )
    assert "`/cases/eerste-case/`. Het verschijnt pas op 1 maart 2027.\n" in report(
        {CASE: case_text(date="2027-03-01")}
    )


def test_what_is_archived_says_what_that_means() -> None:
    said = report({CASE: case_text(status="gearchiveerd")})
    assert "  - Status: gepubliceerd → gearchiveerd\n" in said
    assert "  - Staat niet meer in lijsten en feeds. De pagina blijft.\n" in said


def test_lists_are_named_with_what_differs() -> None:
    path = "content/lijsten/organisaties.yml"
    one = "- id: gemeente-a\n  naam: Gemeente A\n  soort: gemeente\n"
    more = f"{one}- id: x\n  naam: Gemeente X\n  soort: gemeente\n"
    assert "- Organisaties, Gemeente X: nieuw\n" in report({path: more}, {path: one})
    assert "- Organisaties, Gemeente X: weg\n" in report({path: one}, {path: more})
    other = more.replace("Gemeente X", "Gemeente Y")
    said = report({path: other}, {path: more})
    assert "- Organisaties, Gemeente Y\n  - Naam: Gemeente X → Gemeente Y\n" in said


def test_a_long_list_is_cut_and_says_how_much_is_left() -> None:
    many = {f"cases/c{n}.md": case_text(id=f"c{n}", status="concept") for n in range(60)}
    said = report(many)
    assert said.count("`/cases/c") == MOST_SHOWN
    assert f"- En nog {60 - MOST_SHOWN} regels.\n" in said
