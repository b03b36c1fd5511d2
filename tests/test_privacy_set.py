"""Personal data in every form is found, and what only looks like it passes."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from inkoopkring.catalogue.checks.personal import can_hold, personal_data

_FOLDER = Path(__file__).parent / "golden/privacy"


def samples(name: str) -> Iterator[tuple[str, str]]:
    """The texts of a set, each with the sort it belongs to."""
    table = yaml.safe_load((_FOLDER / f"{name}.yml").read_text("utf-8"))
    for sort, texts in table.items():
        yield from ((sort, text) for text in texts)


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
