"""No text keeps the search for persons busy: it takes longer only as the text is longer."""

import time

import pytest

from inkoopkring.catalogue.checks.personal import personal_data
from inkoopkring.markup.body import MAX_LENGTH

MAX_SECONDS = 2.0
PIECES = (
    *("-at-", "Aa-", "at dot ", "(at) ", "a@b.nl ", "mevrouw ", "ir. ", "J. ", "J ", "Jan, "),
    *("1234 AB ", "NL91 ", "06-", "1 ", "12-", "Bel ", "contractnummer 1, ", "woont ", "Van de "),
    *("linkedin.com/in/", ".", "x.com/", "/@", "@jan ", "&amp;", "\\", "*_", "\u2013 ", "\n"),
)


@pytest.mark.parametrize("piece", PIECES)
def test_the_same_piece_over_and_over(piece: str) -> None:
    text = f"linkedin.com {piece * (MAX_LENGTH // len(piece))}"
    start = time.process_time()
    list(personal_data(text))
    assert time.process_time() - start < MAX_SECONDS
