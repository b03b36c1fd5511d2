"""Advice on what is missing and what is due; never for an archived entry."""

import pytest

from builders import case_text, page_text
from inkoopkring.catalogue.checks.upkeep import check
from worlds import bare_case_text, found_by, whole


def codes(text: str) -> list[str]:
    return [one.code for one in found_by(check, {"cases/x.md": text})]


def test_a_complete_case_gets_no_advice() -> None:
    assert codes(case_text(id="x")) == []


def test_a_case_hears_its_score_and_what_is_missing() -> None:
    text = case_text(id="x", plaats=None, criteria=None)
    (found,) = found_by(check, {"cases/x.md": text})
    assert whole(found, text) == (
        "id: x",
        "aanbevolen-leeg",
        "",
        {"score": "83", "velden": "`plaats`, `criteria`"},
    )


def test_what_was_searched_and_not_found_is_not_asked_for_again() -> None:
    assert codes(case_text(id="x", plaats=None, niet_gevonden=["plaats"])) == []


def test_success_without_failure_is_asked_about() -> None:
    text = case_text(id="x", wat_niet_werkte=None)
    _, found = found_by(check, {"cases/x.md": text})
    assert whole(found, text) == (
        "- tekst: Begin met een klein proefproject.",
        "niet-werkte-leeg",
        "wat_niet_werkte",
        {},
    )


@pytest.mark.parametrize(
    ("changes", "is_due"),
    [
        ({"beoordeeld_op": "2025-05-23"}, True),
        ({"beoordeeld_op": "2025-05-24"}, False),
        ({"date": "2025-05-23"}, True),
        ({"date": "2020-01-01", "beoordeeld_op": "2026-11-01"}, False),
        ({"date": "2026-10-23", "beoordelen_na": "1"}, True),
        ({"date": "2020-01-01", "status": "gearchiveerd"}, False),
    ],
)
def test_an_entry_is_due_after_its_months(changes: dict[str, str], is_due: bool) -> None:
    found = found_by(check, {"content/paginas/x.md": page_text(id="x", **changes)})
    assert [one.code for one in found] == (["nakijken"] if is_due else [])


@pytest.mark.parametrize(
    ("changes", "place"),
    [
        ({"date": "2020-01-01", "beoordeeld_op": "2025-05-23"}, "'2025-05-23'"),
        ({"date": "2025-05-23"}, "id: x"),
    ],
)
def test_an_entry_that_is_due_hears_since_when(changes: dict[str, str], place: str) -> None:
    text = page_text(id="x", **changes)
    (found,) = found_by(check, {"content/paginas/x.md": text})
    assert whole(found, text) == (place, "nakijken", "beoordeeld_op", {"datum": "2025-05-23"})


def test_an_archived_case_is_left_in_peace_and_the_next_is_not() -> None:
    archived = bare_case_text(id="x", status="gearchiveerd")
    assert codes(archived) == []
    found = found_by(check, {"cases/x.md": archived, "cases/y.md": bare_case_text(id="y")})
    assert [one.place.path for one in found] == ["cases/y.md"]
