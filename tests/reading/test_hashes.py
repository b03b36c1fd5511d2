"""What stands behind a `#` in a text is not lost without a word."""

from pathlib import PurePosixPath

import pytest

from builders import case_text
from inkoopkring.reading.parsing import parse_document, parse_list
from inkoopkring.reading.sources import decode

CASE = PurePosixPath("cases/eerste-case.md")


def found(path: PurePosixPath, text: str) -> list[tuple[str, str, object]]:
    source, problems = decode(path, text.encode())
    assert source is not None
    assert problems == []
    read = parse_list if path.suffix == ".yml" else parse_document
    return [(one.code, one.field, dict(one.details).get("waarde")) for one in read(source)[1]]


def test_a_text_at_any_depth() -> None:
    text = case_text("Tekst.\n").replace("titel: ", "titel: Lot #3 van ", 1)
    (code, field, lost), *_ = found(CASE, text)
    assert (code, field) == ("hekje-in-tekst", "bronnen.1.titel")
    assert str(lost).startswith("#3 van")


def test_an_item_of_a_list() -> None:
    text = "- id: mki\n  term: MKI\n  uitleg: Een getal #1 voor alle schade aan het milieu samen.\n"
    problems = found(PurePosixPath("content/lijsten/begrippen.yml"), text)
    assert ("hekje-in-tekst", "1.uitleg", "#1 voor alle schade aan het milieu samen.") in problems


@pytest.mark.parametrize("comment", ["regio: utrecht # de provincie", "# title: oud"])
def test_a_note_where_nothing_is_lost(comment: str) -> None:
    key = comment.split(":", maxsplit=1)[0]
    lines = case_text("Tekst.\n").split("\n")
    kept = [comment if line.startswith(f"{key}:") else line for line in lines]
    assert found(CASE, "\n".join(kept)) == []
