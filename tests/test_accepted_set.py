"""Files that look odd and are right: nothing to say about them."""

from pathlib import Path

import pytest

from golden_files import Golden, golden_files, problems_with

ACCEPTED = golden_files("accepted")


@pytest.mark.parametrize("accepted", ACCEPTED.values(), ids=ACCEPTED.keys())
def test_an_odd_but_right_file_gives_no_problem(accepted: Golden, tmp_path: Path) -> None:
    problems = problems_with(tmp_path, accepted)
    assert [f"{found.place} {found.code}: {found.message}" for found in problems] == []


def test_the_set_is_not_small() -> None:
    assert len(ACCEPTED) >= 15
