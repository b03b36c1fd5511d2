"""One round shows everything: what is left of a file that is not right is looked at too."""

from pathlib import PurePosixPath

import pytest

from builders import case_text, digest_text, meeting_text, page_text
from inkoopkring.model import KINDS
from inkoopkring.reading.salvaging import Salvaged, salvaged
from inkoopkring.reading.sources import SourceFile

CASE = PurePosixPath("cases/eerste-case.md")


def left_of(text: str, path: PurePosixPath = CASE) -> Salvaged:
    return salvaged(SourceFile(path, text))


def codes(left: Salvaged) -> list[str]:
    return [one.code for one in left.problems]


def test_every_syntax_mistake_is_named_at_once() -> None:
    text = case_text().replace("title: Oude", "title: Oude: o").replace("regio: u", "regio:u")
    left = left_of(text.replace("  - gww", "  • gww").replace("- gww", "• gww"))
    assert sorted(codes(left)) == ["dubbele-punt-in-tekst", "opsommingsteken", "spatie-ontbreekt"]


def test_what_is_right_stays_as_the_author_wrote_it() -> None:
    left = left_of(case_text().replace("title: Oude", "title: Oude: o"))
    assert left.document
    assert left.document.entry.title == "Oude: o tegels terug in nieuwe tegels"
    assert left.document.body.startswith("## Aanleiding")
    assert left.stand_ins == frozenset()


def test_a_piece_that_stays_unreadable_is_left_out_and_named_once() -> None:
    left = left_of(case_text().replace("plaats: Amersfoort", "plaats: [[[["))
    assert codes(left) == ["haak-open"]
    assert left.document
    assert "plaats" in left.stand_ins


def test_what_stands_in_counts_for_nothing() -> None:
    left = left_of(case_text(regio=None, periode={"van": "vroeger"}))
    assert sorted(codes(left)) == ["datum-vorm", "veld-ontbreekt"]
    assert {"regio", "periode.van"} <= left.stand_ins


@pytest.mark.parametrize(
    "text",
    ["", "Wat er staat.", "---\n---\n", "---\n- a\n---\nTekst.\n", "---\n[[[\n---\nTekst.\n"],
)
def test_there_is_always_something_to_say(text: str) -> None:
    assert left_of(text).problems


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_the_body_is_kept_whatever_the_block_is(kind: object) -> None:
    path = next(one.folder for one in KINDS if one is kind) / "x.md"
    left = left_of("---\n? [\n---\nBel 06-12345678.\n", path)
    assert left.document
    assert left.document.body == "Bel 06-12345678.\n"


def test_a_file_that_nobody_filled_in_needs_no_more_words() -> None:
    text = case_text(description="VUL IN", regio="VUL IN", opdrachtgevers=["VUL IN"])
    text = text.replace("- gww", "- VUL IN").replace("- markt", "- VUL IN")
    left = left_of(text.replace("titel: Praktijkvoorbeeld bestrating", "titel: VUL IN"))
    assert codes(left) == ["voorbeeld-niet-ingevuld"]
    assert left.document is None


@pytest.mark.parametrize(
    ("text", "path"),
    [
        (meeting_text(stand="misschien"), "content/bijeenkomsten/2026-10-01-x.md"),
        (digest_text(maand="nu"), "content/inspiratie/2026-11.md"),
        (page_text(title="Kort"), "content/paginas/over.md"),
    ],
)
def test_every_kind_can_be_looked_at_further(text: str, path: str) -> None:
    left = left_of(text, PurePosixPath(path))
    assert len(left.problems) == 1
    assert left.document
