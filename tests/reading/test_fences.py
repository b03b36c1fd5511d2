"""The lines of dashes around the block, also when they are only nearly right."""

from pathlib import PurePosixPath

import pytest

from inkoopkring.reading.fences import split_anyway
from inkoopkring.reading.sources import SourceFile


def split(text: str) -> tuple[str, str, int, list[str]]:
    parts, problems = split_anyway(SourceFile(PurePosixPath("cases/x.md"), text))
    said = [f"{one.place.line}:{one.place.column} {one.code}" for one in problems]
    return (parts.head, parts.body, parts.head_line, said) if parts else ("", "", 0, said)


@pytest.mark.parametrize("fence", ["–––", "———", "—", "----", "--", " ---", "\u2011\u2011\u2011"])
def test_a_line_that_is_nearly_right_closes_the_block(fence: str) -> None:
    head, body, first, said = split(f"---\nid: x\n{fence}\nTekst.\n")
    assert (head, body, first) == ("id: x\n", "Tekst.\n", 2)
    assert said == ["3:1 kop-streepjes"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (" ---\nid: x\n---\nTekst.\n", ["1:1 kop-streepjes"]),
        ("–––\nid: x\n–––\nTekst.\n", ["1:1 kop-streepjes", "3:1 kop-streepjes"]),
        ("\n\n---\nid: x\n---\nTekst.\n", ["3:1 kop-niet-bovenaan"]),
        ("id: x\n---\nTekst.\n", ["1:1 kop-ontbreekt"]),
        ("---\nid: x\n## Kop\n", ["1:1 kop-niet-gesloten"]),
        ("---\nid: x\n\nEen zin.\n", ["1:1 kop-niet-gesloten"]),
    ],
)
def test_the_block_is_found_all_the_same(text: str, said: list[str]) -> None:
    head, body, _, found = split(text)
    assert head.strip() == "id: x"
    assert body.strip() in ("Tekst.", "## Kop", "Een zin.")
    assert found == said


def test_where_the_block_begins_is_remembered() -> None:
    assert split("\n\n---\nid: x\n---\n")[2] == 4
    assert split("id: x\n---\n")[2] == 1


@pytest.mark.parametrize("text", ["", "\n\n", "Alleen tekst.\n"])
def test_without_any_block_there_is_nothing_to_split(text: str) -> None:
    assert split(text)[0] == ""


def test_the_message_says_what_is_wrong_with_the_line() -> None:
    _, (found,) = split_anyway(SourceFile(PurePosixPath("x.md"), "---\nid: x\n–––\n"))
    assert "een half kastlijntje (lang streepje)" in found.message
