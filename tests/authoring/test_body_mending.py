"""A body gets our own signs for lists, headings and notes; its words stay."""

import time
from pathlib import PurePosixPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import case_text
from inkoopkring.authoring.body_mending import mend_body
from inkoopkring.authoring.mending import mend
from inkoopkring.markup.body import MAX_LENGTH
from inkoopkring.markup.foreign import FOREIGN

CASE = PurePosixPath("cases/x.md")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("•\teen\n• twee", "- een\n- twee"),
        ("  ▪ een\n\uf0b7\u00a0twee", "  - een\n- twee"),
        ("- een\no\ttwee", "- een\n  - twee"),
        ("-\u00a0een\n*\u00a0twee\n1.\u00a0drie", "- een\n- twee\n1. drie"),
        ("– een\n– twee\n\n– drie", "- een\n- twee\n\n- drie"),
        ("De vraag:\n— een", "De vraag:\n- een"),
        ("– een `a`\n– `b` twee", "- een `a`\n- `b` twee"),
        ("• `a` een", "- `a` een"),
        ("##Aanpak\n\n###Meer", "## Aanpak\n\n### Meer"),
        ('??? note "Meer"\n    Tekst.', '!!! note "Meer"\n    Tekst.'),
        ("???+ tip\n    Tekst.", "!!! tip\n    Tekst."),
        (":::note\nEen.\n\n- twee\n:::\nNa.", "!!! note\n    Een.\n\n    - twee\n\nNa."),
        (
            "\tDe gemeente vroeg om raad.\n\n\tEn kreeg die.\n",
            "De gemeente vroeg om raad.\n\nEn kreeg die.\n",
        ),
        (
            "# Kop\n    Zie wat er in het plan staat\n\nx",
            "# Kop\nZie wat er in het plan staat\n\nx",
        ),
        ("::: {.Tip} Let op\nEen.\n:::", '!!! tip "Let op"\n    Een.\n'),
    ],
)
def test_signs_of_other_programs_become_ours(before: str, after: str) -> None:
    assert mend_body(before) == after
    assert mend_body(after) == after
    assert not any(one.pattern.search(after) for one in FOREIGN)


@pytest.mark.parametrize(
    "text",
    [
        "```\n• een\n##x\n::: note\n:::\n```",
        "    • in code",
        "\tmake site && make test",
        "- a\n\n\t\tDe gemeente vroeg de markt om raad.",
        "> \tDe gemeente vroeg de markt om raad.",
        "\tDe gemeente vroeg de markt om raad.\n---\n",
        "\tDe gemeente vroeg de markt om raad.\n\t- En kreeg die.",
        "`a` • een",
        "`a` – een\n`b` – twee",
        "Zwolle – Kampen.\n– een gedachte",
        "Het merk • Tegel",
        "#duurzaam en C##",
        "::: note\nzonder einde",
        '=== "Tab"\n\n    Tekst.',
        "???",
    ],
)
def test_what_can_mean_something_else_stays(text: str) -> None:
    assert mend_body(text) == text


def test_many_signs_take_no_time() -> None:
    start = time.process_time()
    assert mend_body("• a\n" * 14_000) == "- a\n" * 14_000
    assert time.process_time() - start < 2


def test_a_text_that_is_refused_for_its_length_stays() -> None:
    text = "• a\n" * (MAX_LENGTH // 4)
    assert mend_body(text) != text
    assert mend_body(f"{text}a") == f"{text}a"


PIECES = (
    *("•", "\t", " ", "\n", "– ", "a", ":", "::: n\n", ":::\n", "o\t", "##", "??? b", "```\n"),
    *("-\u00a0", "    ", "> ", "Aa ab ac ad ae.", "- ", "\n\n"),
)


@given(st.lists(st.sampled_from(PIECES)).map("".join))
def test_mending_twice_changes_nothing(text: str) -> None:
    once = mend_body(text)
    assert mend_body(once) == once
    assert [char for char in once if char == "a"] == [char for char in text if char == "a"]


class TestInFile:
    def test_invisible_characters_go_and_the_byte_order_mark_stays(self) -> None:
        text = "\ufeff" + case_text("Oude te\u200bgels en 👩\u200d🔧.\n")
        text = text.replace("title:", "title:\u202e")
        mended = mend(CASE, text)
        assert mended.after == text.replace("\u200bg", "g").replace("\u202e", "")
        assert mended.has_changed

    @pytest.mark.parametrize("newline", ["\n", "\r\n"])
    def test_the_body_is_mended_with_its_own_line_ends(self, newline: str) -> None:
        text = case_text("•\teen\n•\ttwee\n").replace("\n", newline)
        assert mend(CASE, text).after == text.replace("•\t", "- ")

    @pytest.mark.parametrize(
        ("before", "after"),
        [
            ("title: Perceel #2 van de weg", "title: 'Perceel #2 van de weg'"),
            ("title: Zo'n lot #4 hier", "title: 'Zo''n lot #4 hier'"),
            ("title: Kosten # baten", "title: Kosten # baten"),
            ("title: Inkoop &amp; beheer &#8211; deel 1", "title: Inkoop & beheer – deel 1"),
            ("regio: utrecht # de provincie", "regio: utrecht # de provincie"),
            ("bronnen:\n  - titel: Lot #3", "bronnen:\n  - titel: 'Lot #3'"),
            ("title: 'Lot #3' # opmerking", "title: 'Lot #3' # opmerking"),
            ("title: A&B &euro; 5", "title: A&B € 5"),
        ],
    )  # fmt: skip
    def test_a_hash_gets_quotes_and_a_sign_its_form(self, before: str, after: str) -> None:
        assert mend(CASE, f"---\n{before}\n---\n").after == f"---\n{after}\n---\n"
