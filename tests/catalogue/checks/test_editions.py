"""An edition is read over shortly before it appears, and holds what it says it holds."""

import pytest

from builders import a_case, case_text, digest_text
from inkoopkring.catalogue.checks.editions import check
from worlds import Whole, found_by, said, whole

PATH = "content/inspiratie/2027-01.md"


def found(body: str = "", /, **changes: object) -> list[Whole]:
    """What is said of an edition with one case, in a month with two new ones."""
    featured = [{"case": a_case().id, "reden": "Mooi."}]
    lists = {"uitgelicht": featured, "elders": [], "bijeenkomsten": []}
    values = {"id": "inspiratie-2027-01", "maand": "2027-01", "status": "concept", **lists}
    text = digest_text(body, **{**values, **changes})
    new = {f"cases/{id}.md": case_text(id=id, date="2027-01-20") for id in ("x", "y")}
    return [whole(one, text) for one in found_by(check, {PATH: text, **new})]


READY = {"status": "gepubliceerd", "date": "2027-01-25"}


@pytest.mark.parametrize("reviewed", ["2026-12-26", "2027-01-25"])
def test_an_edition_that_was_read_lately_may_appear(reviewed: str) -> None:
    assert found(**READY, beoordeeld_op=reviewed) == []


@pytest.mark.parametrize("reviewed", ["2026-12-25", "2026-11-22"])
def test_an_edition_that_nobody_read_lately_stays_a_draft(reviewed: str) -> None:
    ((place, *rest),) = found(**READY, beoordeeld_op=reviewed)
    assert place.strip("'") == reviewed
    assert rest == ["editie-niet-nagekeken", "beoordeeld_op", {"datum": "2027-01-25"}]
    assert found(date="2027-01-25", beoordeeld_op=reviewed) == []


def test_an_edition_that_nobody_read_at_all_stays_a_draft() -> None:
    ((_, code, *_),) = found(**READY, beoordeeld_op=None)
    assert code == "editie-niet-nagekeken"


def test_an_edition_placed_today_was_read_when_it_was_placed() -> None:
    assert found(status="gepubliceerd", date="2026-11-23", beoordeeld_op=None) == []


@pytest.mark.parametrize(
    ("body", "wrong"),
    [
        ("Eén case en geen bijeenkomsten.", []),
        ("Drie\ncases over hout.", [("Drie cases", "1")]),
        ("Deze maand geen cases.", [("geen cases", "1")]),
        ("Twee bronnen van anderen [bron 1].", [("Twee bronnen", "0")]),
        ("Er was één bijeenkomst.", [("één bijeenkomst", "0")]),
        ("Er kwam geen nieuwe case bij.", [("geen nieuwe case", "2")]),
        ("In januari: 3 nieuwe cases en twee nieuwe bronnen.", [("3 nieuwe cases", "2")]),
        ("In januari kwam er één nieuwe case bij.", [("één nieuwe case", "2")]),
        ("In januari kwamen er twee nieuwe cases bij, uit één case.", []),
        ("Dit is de eerste maandeditie.", [("eerste maandeditie", "1")]),
    ],
)
def test_a_number_that_the_lists_or_the_month_contradict(
    body: str, wrong: list[tuple[str, str]]
) -> None:
    assert [rest for _, *rest in found(f"{body}\n")] == [
        ["editie-telt-anders", "", {"waarde": said, "aantal": there}] for said, there in wrong
    ]


@pytest.mark.parametrize(
    ("field", "text", "said"),
    [
        ("title", "Drie cases over tegels", "Drie cases"),
        (
            "description",
            "Vier cases over tegels, stoepen en straten, en wat ze leren.",
            "Vier cases",
        ),
    ],
)
def test_the_title_and_the_summary_are_read_too(field: str, text: str, said: str) -> None:
    details = {"waarde": said, "aantal": "1"}
    assert found(**{field: text}) == [(text, "editie-telt-anders", "", details)]


def test_a_case_that_is_not_placed_in_the_month_is_not_new() -> None:
    body = "Er kwam geen nieuwe case bij.\n"
    text = digest_text(body, id="inspiratie-2027-01", maand="2027-01", status="concept")
    others = {
        "cases/x.md": case_text(id="x", date="2027-02-01"),
        "cases/y.md": case_text(id="y", date="2027-01-20", status="concept"),
    }
    assert said(found_by(check, {PATH: text, **others})) == []


def test_the_problem_stands_where_the_words_are() -> None:
    ((place, *_),) = found("Tekst.\n\nHier staan vier cases.\n")
    assert place == "vier cases."
