"""Texts for people pass; texts that would keep a renderer busy are refused, and where."""

import time

import pytest

from builders import case_text, page_text
from inkoopkring.catalogue.checks.complexity import LIMITS, check
from inkoopkring.markup.body import MAX_LENGTH
from inkoopkring.markup.prose import render
from worlds import found_by

PATH = "content/paginas/over.md"
BRACKETS, LINES, DEFINITIONS, HEADINGS, COLUMNS = LIMITS
MAX_SECONDS = 2.0


def found(body: str) -> list[tuple[str, str]]:
    """What there is too much of, with the text from there on."""
    text = page_text(body)
    lines = text.split("\n")
    return [
        (dict(one.details).get("wat", one.code), lines[one.place.line - 1][one.place.column - 1 :])
        for one in found_by(check, {PATH: text})
    ]


RIGHT = [
    "[bron 1] " * 400,
    "[a](b.md) ![c](d.png) " * 400,
    "[" * 40,
    ("[" * 40 + "\n\n") * 50,
    "] " + "[" * 40 + "\n\n[a]",
    "a) " + "[a](" * 40 + "\n\n[a](b)",
    "[[a]] " * 1000,
    "- a\n" * 500 + "\na\n",
    "Begrip\n:   Uitleg.\n\n" * 200,
    "".join(f"{'    ' * layer}- a\n" for layer in range(12)),
    "> " * 12 + "a",
    "- - - - - - - - - - - - - - - -",
    "-" * 300,
    "\t" * (MAX_LENGTH - 99),
    "| - " * 40 + "|\n",
    "|a|b|\n|-|-|\n" + "|a|b|\n" * 400,
    "## Kop\n\nTekst.\n\n" * 300,
    "a" * MAX_LENGTH,
    "Een zin van een woord of tien, zoals mensen die schrijven. " * 900,
]
WRONG = [
    ("[" * 41, BRACKETS, "["),
    ("![" * 4000, BRACKETS, "[" + "![" * 3959),
    ("[a](" * 41, BRACKETS, "]("),
    ("[)" * 41, BRACKETS, "[)"),
    ("](" * 41, BRACKETS, "]("),
    ("[" * 41 + "]" * 41, BRACKETS, "[" + "]" * 41),
    ("a\n" * 501, LINES, "a"),
    ("Begrip\n:   Uitleg.\n" * 51, DEFINITIONS, ":   Uitleg."),
    ("# a\n\n" * 301, HEADINGS, "# a"),
    ("---\n\n" * 301, HEADINGS, "---"),
    ("a\n\n" + "|a" * 43 + "\n", COLUMNS, "|a" * 43),
    ("a" * (MAX_LENGTH + 3), "tekst-te-groot", "aaa"),
]


@pytest.mark.parametrize("body", RIGHT)
def test_a_text_that_can_be_laid_out(body: str) -> None:
    assert found(body) == []
    start = time.process_time()
    render(body, lambda address: address)
    assert time.process_time() - start < MAX_SECONDS


@pytest.mark.parametrize(("body", "what", "rest"), WRONG)
def test_a_text_that_cannot(body: str, what: str, rest: str) -> None:
    assert found(body) == [(what, rest)]


def test_one_thing_at_a_time() -> None:
    assert len(found("[" * 50 + "\n\n" + "# a\n\n" * 400)) == 1


def test_the_message_says_how_much_there_may_be() -> None:
    changes = {PATH: page_text("a" * 60_003), "cases/x.md": case_text("[" * 41, id="x")}
    assert {one.place.path: one.message for one in found_by(check, changes)} == {
        PATH: "De tekst telt 60003 tekens; hoogstens 60000 past op een pagina.",
        "cases/x.md": "Hier zijn er te veel haken die openstaan; meer dan 40 kan niet.",
    }
