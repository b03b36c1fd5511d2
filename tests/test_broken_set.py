"""Every way we know to break a file gives the right problems, at the place an editor shows."""

import re
from pathlib import Path, PurePosixPath

import pytest

from golden_files import Golden, content, golden_files, problems_with
from inkoopkring.reading.sources import decode

BROKEN = golden_files("broken")
AS_TEXT = {name: broken for name, broken in BROKEN.items() if "inhoud" in broken}
BYTE_ORDER_MARK = b"\xef\xbb\xbf"
HOLE = re.compile(r"(?<!`)``(?!`)|\(\)|\{\w+\}|\bNone\b| [.,;](?: |$)|:\s*[.]?$|^\s|\s$")
"""What a sentence looks like when a detail that belongs in it is missing."""

each_broken_file = pytest.mark.parametrize("broken", BROKEN.values(), ids=BROKEN.keys())


@each_broken_file
def test_every_problem_has_its_code_place_and_whole_sentences(
    broken: Golden, tmp_path: Path
) -> None:
    problems = problems_with(tmp_path, broken)

    assert [f"{problem.place} {problem.code}" for problem in problems] == [
        f"{one.get('bestand', broken['bestand'])}:{one['regel']}:{one['kolom']} {one['code']}"
        for one in broken["verwacht"]
    ]
    for problem, one in zip(problems, broken["verwacht"], strict=True):
        assert problem.field == one.get("veld", problem.field)
        for sentence in (problem.message, problem.help):
            assert not HOLE.search(sentence), sentence


@pytest.mark.parametrize("broken", AS_TEXT.values(), ids=AS_TEXT.keys())
def test_windows_line_ends_and_a_byte_order_mark_move_no_place(broken: Golden) -> None:
    path = PurePosixPath(broken["bestand"])
    plain = content(broken)
    expected = decode(path, plain)
    windows = plain.replace(b"\n", b"\r\n")

    assert decode(path, windows) == expected
    assert decode(path, BYTE_ORDER_MARK + plain) == expected
    assert decode(path, BYTE_ORDER_MARK + windows) == expected


def test_the_set_is_large_and_says_what_each_file_is_about() -> None:
    names = [broken["naam"] for broken in BROKEN.values()]
    assert len(names) >= 75
    assert len(set(names)) == len(names)
    assert all(broken["verwacht"] for broken in BROKEN.values())
