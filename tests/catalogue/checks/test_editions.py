"""An edition is read over shortly before it appears."""

import pytest

from builders import digest_text
from inkoopkring.catalogue.checks.editions import check
from worlds import found_by


def codes(**changes: object) -> list[str]:
    text = digest_text(id="inspiratie-2027-01", maand="2027-01", **changes)
    return [one.code for one in found_by(check, {"content/inspiratie/2027-01.md": text})]


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
