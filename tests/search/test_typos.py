"""How many typing errors lie between two words."""

import pytest

from inkoopkring.search.typos import distance


@pytest.mark.parametrize(
    ("left", "right", "away"),
    [
        ("beton", "beton", 0),
        ("betn", "beton", 1),
        ("betoon", "beton", 1),
        ("betan", "beton", 1),
        ("ebton", "beton", 1),
        ("kunstgars", "kunstgras", 1),
        ("meubliair", "meubilair", 1),
        ("mebliair", "meubilair", 2),
        ("beton", "asfalt", 3),
        ("", "ab", 2),
    ],
)
def test_letters_added_left_out_changed_or_swapped(left: str, right: str, away: int) -> None:
    assert distance(left, right, 2) == away
    assert distance(right, left, 2) == away
