"""An edition is read over shortly before it appears, and holds what it says it holds."""

import pytest

from builders import a_case, case_text, digest_text
from inkoopkring.catalogue.checks.editions import check
from worlds import found_by, said, whole

PATH = "content/inspiratie/2027-01.md"


def codes(**changes: object) -> list[str]:
    text = digest_text(id="inspiratie-2027-01", maand="2027-01", **changes)
    return [one.code for one in found_by(check, {PATH: text})]


@pytest.mark.parametrize("reviewed", ["2026-12-26", "2027-01-25"])
def test_an_edition_that_was_read_lately_may_appear(reviewed: str) -> None:
    assert codes(date="2027-01-25", beoordeeld_op=reviewed) == []


@pytest.mark.parametrize("reviewed", ["2026-12-25", "2026-11-22", None])
def test_an_edition_that_nobody_read_lately_stays_a_draft(reviewed: str | None) -> None:
    late = ["editie-niet-nagekeken"]
    assert codes(date="2027-01-25", beoordeeld_op=reviewed) == late
    assert codes(date="2027-01-25", beoordeeld_op=reviewed, status="concept") == []


def test_an_edition_placed_today_was_read_when_it_was_placed() -> None:
    assert codes(date="2026-11-23", beoordeeld_op=None) == []


def told(body: str, **changes: object) -> list[tuple[str, str]]:
    """What the check says of an edition with one case, in words and numbers."""
    featured = [{"case": a_case().id, "reden": "Mooi."}]
    lists = {"uitgelicht": featured, "elders": [], "bijeenkomsten": [], **changes}
    text = digest_text(body, id="inspiratie-2027-01", maand="2027-01", status="concept", **lists)
    files = {PATH: text, "cases/x.md": case_text(id="x", date="2027-01-20")}
    return [
        (details["waarde"], details["aantal"])
        for one in found_by(check, files)
        for details in [dict(one.details)]
    ]


@pytest.mark.parametrize(
    ("body", "wrong"),
    [
        ("Eén case en geen bijeenkomsten.", []),
        ("Drie\ncases over hout.", [("Drie cases", "1")]),
        ("Deze maand geen cases.", [("geen cases", "1")]),
        ("Twee bronnen van anderen [bron 1].", [("Twee bronnen", "0")]),
        ("Er was één bijeenkomst.", [("één bijeenkomst", "0")]),
        ("Er kwam geen nieuwe case bij.", [("geen nieuwe case", "1")]),
        ("In januari: 3 nieuwe cases en twee nieuwe bronnen.", [("3 nieuwe cases", "1")]),
        ("In januari kwam er één nieuwe case bij, uit 12 cases.", []),
        ("Dit is de eerste maandeditie.", [("eerste maandeditie", "1")]),
    ],
)
def test_a_number_that_the_lists_or_the_month_contradict(
    body: str, wrong: list[tuple[str, str]]
) -> None:
    assert told(f"{body}\n") == wrong


def test_the_title_and_the_summary_are_read_too() -> None:
    summary = "Vier cases over tegels, stoepen en straten, met wat ervan te leren is."
    assert told("", title="Drie cases over tegels") == [("Drie cases", "1")]
    assert told("", description=summary) == [("Vier cases", "1")]


def test_a_case_that_is_not_placed_in_the_month_is_not_new() -> None:
    body = "Er kwam geen nieuwe case bij.\n"
    text = digest_text(body, id="inspiratie-2027-01", maand="2027-01", status="concept")
    others = {
        "cases/x.md": case_text(id="x", date="2027-02-01"),
        "cases/y.md": case_text(id="y", date="2027-01-20", status="concept"),
    }
    assert said(found_by(check, {PATH: text, **others})) == []


def test_the_problem_stands_where_the_words_are() -> None:
    body = "Tekst.\n\nHier staan vier cases.\n"
    text = digest_text(body, id="inspiratie-2027-01", maand="2027-01", status="concept")
    (problem,) = found_by(check, {PATH: text})
    assert whole(problem, text)[0] == "vier cases."
