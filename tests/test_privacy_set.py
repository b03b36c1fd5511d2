"""Personal data in every form is found, and what only looks like it passes."""

import pytest

from inkoopkring.catalogue.checks.personal import can_hold, personal_data
from privacy.count import main, samples

FOUND, PASSED = tuple(samples("found")), tuple(samples("passed"))


@pytest.mark.parametrize(("code", "text"), FOUND)
def test_personal_data_is_found_and_nothing_else(code: str, text: str) -> None:
    assert can_hold(text)
    found = list(personal_data(text))
    assert {one for _, one, _ in found} == {code}
    assert all(0 <= offset < len(text) for offset, _, _ in found)


@pytest.mark.parametrize(("sort", "text"), PASSED)
def test_what_looks_like_it_passes(sort: str, text: str) -> None:
    assert list(personal_data(text)) == []


def test_the_sets_are_large() -> None:
    assert len(set(FOUND)) == len(FOUND) >= 150
    assert len(set(PASSED)) == len(PASSED) >= 150


def test_the_counts_are_printed(capsys: pytest.CaptureFixture[str]) -> None:
    outcome, said = main(), capsys.readouterr().out
    assert f"Gevonden: {len(FOUND)} van {len(FOUND)} (100.0%)" in said
    assert f"Vals alarm: 0 van {len(PASSED)}" in said
    assert "Echte inhoud: " in said
    assert outcome == 0
