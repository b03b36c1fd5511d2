"""Advice on what is missing and what is due; never for an archived entry."""

import pytest

from builders import case_text, page_text
from inkoopkring.catalogue.checks.upkeep import check
from inkoopkring.model.case_study import RECOMMENDED
from worlds import bare_case_text, found_by


def codes(text: str) -> list[str]:
    return [one.code for one in found_by(check, {"cases/x.md": text})]


def test_a_complete_case_gets_no_advice() -> None:
    assert codes(case_text(id="x")) == []


def test_a_bare_case_hears_its_score_and_what_is_missing() -> None:
    (found,) = found_by(check, {"cases/x.md": bare_case_text(id="x", plaats="Utrecht")})
    details = dict(found.details)
    assert (found.code, details["score"]) == ("aanbevolen-leeg", f"{100 / len(RECOMMENDED):.0f}")
    assert "`plaats`" not in details["velden"]
    assert "`periode`" in details["velden"]


def test_saying_that_the_sources_do_not_tell_counts_as_filled() -> None:
    assert codes(case_text(id="x", plaats=None, niet_vermeld=["plaats"])) == []


def test_success_without_failure_is_asked_about() -> None:
    found = codes(case_text(id="x", wat_niet_werkte=None))
    assert sorted(found) == ["aanbevolen-leeg", "niet-werkte-leeg"]


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


def test_an_archived_case_is_left_in_peace() -> None:
    assert codes(bare_case_text(id="x", status="gearchiveerd")) == []
