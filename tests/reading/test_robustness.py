"""Whatever a file holds: no exception, and every problem points to a spot in the file."""

import re
from pathlib import PurePosixPath

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from builders import LISTS, case_text, meeting_text
from inkoopkring.authoring.mending import mend
from inkoopkring.markup.body import Body
from inkoopkring.problems import Problem
from inkoopkring.reading.parsing import parse_document, parse_list
from inkoopkring.reading.sources import decode

CASE = PurePosixPath("cases/eerste-case.md")
MEETING = PurePosixPath("content/bijeenkomsten/2026-10-01-overleg.md")
LIST = PurePosixPath("content/lijsten/ambitieweb.yml")
VALID = {CASE: case_text(), MEETING: meeting_text(), LIST: LISTS["ambitieweb"]}

often = settings(
    max_examples=200,
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=[HealthCheck.too_slow],
)

PIECES = (
    *("---", "...", ": ", ":", "- ", "? ", "#", " #", "'", '"', "\\", "|", ">-", "&a ", "*a"),
    *("!x ", "!!int ", "<<: ", "[", "]", "{", "}", ",", "@", "`", "%", "~", "null", "\t", "\n"),
    *("\r\n", "\n\n", "  ", "\u00a0", "\u2028", "\x85", "\x00", "\x07", "\ufeff", "\ufffe", "é"),
    *("🧱", "<<<<<<< a\n", "\n=======\n", "\n>>>>>>> b\n", "id: x\n", "bron: [0]", "2026-02-30"),
    *("[bron 9]", "](weg.md)", "\n```\n", "<b>", "true", "61,4%", "ja", "http://", "\\x07"),
)
"""What means something to YAML, Markdown or the model."""

texts = st.text() | st.lists(st.sampled_from(PIECES) | st.text(max_size=5), max_size=40).map(
    "".join
)
heads = texts.map(lambda text: f"---\n{text}\n---\n{text}")


@st.composite
def mutated(draw: st.DrawFn, path: PurePosixPath) -> str:
    """A valid file in which some pieces were put in, taken out or swapped."""
    text = VALID[path]
    for _ in range(draw(st.integers(1, 4))):
        start = draw(st.integers(0, len(text)))
        stop = min(len(text), start + draw(st.sampled_from([0, 0, 1, 1, 2, 10, 60])))
        text = text[:start] + draw(st.sampled_from(PIECES) | st.just("")) + text[stop:]
    return text


def check(path: PurePosixPath, data: bytes) -> None:
    """Read as the site does; problems must be whole and stand inside the file."""
    source, problems = decode(path, data)
    if source is not None and not problems:
        if path.suffix == ".yml":
            items, problems = parse_list(source)
            assert items or problems or not source.text.strip("- \n[]")
        else:
            document, problems = parse_document(source)
            assert (document is None) == bool(problems)
    lines = re.split(r"\r\n|\r|\n", data.removeprefix(b"\xef\xbb\xbf").decode("utf-8", "replace"))
    for found in problems:
        assert_inside(found, path, lines)


def assert_inside(found: Problem, path: PurePosixPath, lines: list[str]) -> None:
    assert found.place.path == str(path)
    assert 1 <= found.place.line <= len(lines) + 1
    if found.place.line <= len(lines):
        assert 1 <= found.place.column <= len(lines[found.place.line - 1]) + 1
    assert found.message
    assert found.help
    assert found.severity == "fout"


@pytest.mark.parametrize("path", VALID, ids=lambda path: path.name)
def test_the_files_we_start_from_are_right(path: PurePosixPath) -> None:
    parse = parse_list if path.suffix == ".yml" else parse_document
    source, _ = decode(path, VALID[path].encode())
    assert source
    assert parse(source)[1] == []


@often
@given(data=st.binary(max_size=200))
@example(data=b"")
@example(data=b"\xff\xfe")
def test_any_bytes(data: bytes) -> None:
    for path in VALID:
        check(path, data)


@often
@given(text=texts | heads)
@example(text="---\n---")
@example(text="- ")
def test_any_text(text: str) -> None:
    for path in VALID:
        check(path, text.encode("utf-8", "replace"))


@often
@given(text=mutated(CASE))
def test_a_changed_case(text: str) -> None:
    check(CASE, text.encode())


@often
@given(text=mutated(MEETING))
def test_a_changed_meeting(text: str) -> None:
    check(MEETING, text.encode())


@often
@given(text=mutated(LIST))
def test_a_changed_list(text: str) -> None:
    check(LIST, text.encode())


@often
@given(text=mutated(CASE) | heads)
def test_mending_never_breaks_anything(text: str) -> None:
    once = mend(CASE, text).after
    assert mend(CASE, once).after == once
    before, after = (decode(CASE, one.encode("utf-8", "replace"))[0] for one in (text, once))
    if before and after and parse_document(before)[0] is not None:
        assert parse_document(after)[0] is not None


@often
@given(text=texts)
def test_any_body(text: str) -> None:
    body = Body(text)
    assert len(body.prose) == len(text)
    assert body.prose.count("\n") == text.count("\n")
    for heading in body.headings:
        assert 1 <= heading.level <= 6
        assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", heading.anchor)
    for link in body.links:
        assert 0 <= link.offset < len(text)
    for reference in body.sources:
        assert text[reference.offset :].startswith("[bron ")
