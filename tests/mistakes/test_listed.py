"""The list of deliberate mistakes stays true: each can still be made, in one place."""

from pathlib import Path

import pytest

from mistakes.listed import ROOT, Mistake, mistakes

EVERY = tuple(mistakes())


def test_there_are_enough() -> None:
    assert len(EVERY) >= 60


@pytest.mark.parametrize("mistake", EVERY, ids=lambda one: one.name)
def test_each_can_be_made_and_says_who_suffers_and_who_sees_it(mistake: Mistake) -> None:
    assert mistake.file(ROOT).is_file()
    assert mistake.old != mistake.new
    assert len(mistake.suffers.split()) >= 4
    assert mistake.tests
    assert [test for test in mistake.tests if not (ROOT / test).exists()] == []


def test_a_text_that_stands_nowhere_or_twice_is_refused(tmp_path: Path) -> None:
    mistake = Mistake("x-1", "*.html", "a", "b", "iemand leest een b", ("tests",))
    (tmp_path / "een.html").write_text("niets hier")
    with pytest.raises(ValueError, match="0 times"):
        mistake.make(tmp_path)
    (tmp_path / "een.html").write_text("a en a")
    with pytest.raises(ValueError, match="2 times"):
        mistake.make(tmp_path)
    (tmp_path / "een.html").write_text("is a")
    assert mistake.make(tmp_path).read_text() == "is b"
