"""What a year brings: each item once, whatever happens to it. The whole year: `make readers`."""

import os
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest

from programs import missing_readers
from readers.reader import Reader
from readers.year import live, told, verdict

WHOLE = "INKOOPKRING_READERS" in os.environ
MONTHS, CASES = (12, 25) if WHOLE else (2, 4)
"""Two months show renames, retitles and what is archived; a theme is renamed later."""


class Remembering:
    """A reader that was shown what a test says."""

    def __init__(self, *names: str) -> None:
        self._names = names

    def __call__(self, feeds: Sequence[str]) -> Mapping[str, int]:
        return dict.fromkeys(feeds, len(self._names))

    def shown(self) -> Mapping[str, Counter[str]]:
        return {"feed": Counter(self._names)}


@pytest.mark.site
@pytest.mark.skipif(
    bool(missing_readers()) and not os.environ.get("CI"),
    reason="newsboat or rss2email is not on this machine",
)
def test_each_item_comes_once_whatever_happens(tmp_path: Path) -> None:
    verdicts = live(tmp_path, MONTHS, CASES)
    assert [one.reader for one in verdicts] == ["Newsboat", "Rss2Email"]
    assert [one for one in verdicts if not one.is_right] == []
    lines = told(verdicts, MONTHS, CASES)
    assert lines.count("0 vernieuwd, 0 dubbel, 0 kwijt") == len(verdicts)


@pytest.mark.parametrize(
    ("shown", "figures"),
    [
        (("a", "b"), "0 vernieuwd, 0 dubbel, 0 kwijt"),
        (("a", "b", "b"), "0 vernieuwd, 1 dubbel, 0 kwijt"),
        (("a", "c"), "1 vernieuwd, 0 dubbel, 1 kwijt"),
        ((), "0 vernieuwd, 0 dubbel, 2 kwijt"),
    ],
)
def test_what_is_not_right_is_counted(shown: tuple[str, ...], figures: str) -> None:
    reader: Reader = Remembering(*shown)
    found = verdict(reader, {"feed": {"a", "b"}}, 1)
    assert figures in str(found)
    assert found.is_right is (shown == ("a", "b"))
