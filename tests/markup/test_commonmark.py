"""The command that reads CommonMark's examples: what counts as the same, refused or different.

With `INKOOPKRING_COMMONMARK=…/commonmark.json` the examples themselves are read as well.
"""

import json
import os
from collections import Counter
from pathlib import Path

import pytest

from markup.commonmark import DIFFERENT, examples, outcome, outcomes

FILE = os.environ.get("INKOOPKRING_COMMONMARK")


def test_the_same_structure_counts_as_the_same() -> None:
    assert outcome(1, "een *twee*\n", "<p>een <em>twee</em></p>\n").result == "same"


def test_what_the_check_says_counts_as_refused_with_its_reason() -> None:
    found = outcome(1, "<irc://kring>\n", '<p><a href="irc://kring">irc://kring</a></p>\n')
    assert found.result == "refused"
    assert "https://" in found.reason


def test_what_shows_something_else_without_a_word_has_a_reason_only_when_known() -> None:
    text, html = "https://kring.example\n", "<p>https://kring.example</p>\n"
    assert outcome(611, text, html).reason == DIFFERENT[611]
    assert outcome(1, text, html).reason == ""


def test_examples_with_raw_html_are_left_out(tmp_path: Path) -> None:
    path = tmp_path / "commonmark.json"
    texts = ["een\n", "<b>een</b>\n", "> - <!-- een -->\n", "`<b>`\n"]
    made = [{"example": at, "markdown": one, "html": ""} for at, one in enumerate(texts)]
    path.write_text(json.dumps(made), "utf-8")
    assert [number for number, *_ in examples(path)] == [0, 3]


@pytest.mark.skipif(FILE is None, reason="INKOOPKRING_COMMONMARK names no file of examples")
def test_nothing_differs_without_a_reason() -> None:
    assert FILE is not None
    found = outcomes(Path(FILE))
    counted = Counter(one.result for one in found)
    assert counted["same"] >= 568
    assert {one.number for one in found if one.result == "different"} == set(DIFFERENT)
    assert all(one.reason for one in found if one.result == "refused")
