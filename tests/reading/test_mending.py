"""Mending: what changes, what stays, and that twice is as good as once."""

from pathlib import PurePosixPath

import pytest

from builders import PAGE as PAGE_VALUES
from builders import case_text, document, page_text
from inkoopkring.reading.mending import mend
from inkoopkring.reading.parsing import parse_document
from inkoopkring.reading.sources import decode

PAGE = PurePosixPath("content/paginas/over.md")
CASE = PurePosixPath("cases/eerste-case.md")
HEAD = page_text("").removesuffix("---\n")


def head_with(lines: str) -> str:
    return f"{HEAD}{lines}---\nTekst.\n"


def codes(path: PurePosixPath, text: str) -> list[str]:
    source, problems = decode(path, text.encode())
    if source and not problems:
        _, problems = parse_document(source)
    return [found.code for found in problems]


MENDED = {
    "odd space after the colon": ("status:\u00a0concept\n", "status: concept\n"),
    "odd space after a dash": ("tags:\n  -\u202fstoep\n", "tags:\n  - stoep\n"),
    "tab": ("tags:\n\t- stoep\n", "tags:\n  - stoep\n"),
    "trailing space": ("status: concept  \n", "status: concept\n"),
    "misspelt key": ("statsu: concept\n", "status: concept\n"),
    "misspelt key inside a misspelt key": (
        "geaccepteert:\n  - contole: kop-als-titel\n    reden: Zo.\n",
        "geaccepteerd:\n  - controle: kop-als-titel\n    reden: Zo.\n",
    ),
    "capital": ("Status: concept\n", "status: concept\n"),
    "Dutch date": ("beoordeeld_op: 22-11-2026\n", "beoordeeld_op: 2026-11-22\n"),
    "quoted Dutch date": ("beoordeeld_op: '22-11-2026'\n", "beoordeeld_op: '2026-11-22'\n"),
    "at sign": ("tags:\n  - x\nstatus: @concept\n", "status: '@concept'\ntags:\n  - x\n"),
}


@pytest.mark.parametrize(("before", "after"), MENDED.values(), ids=MENDED.keys())
def test_what_can_be_mended_is(before: str, after: str) -> None:
    assert mend(PAGE, head_with(before)).after == head_with(after)


def test_a_colon_in_a_title_gets_quotes() -> None:
    broken = page_text().replace("title: Over deze site", "title: Utrecht: over 's morgens")
    mended = mend(PAGE, broken)
    assert "title: 'Utrecht: over ''s morgens'\n" in mended.after
    assert codes(PAGE, broken) == ["dubbele-punt-in-tekst"]
    assert codes(PAGE, mended.after) == []


def test_keys_come_in_the_order_of_the_model_with_their_comments() -> None:
    text = "---\n# boven\ndate: 2026-11-20\n# de titel\ntitle: Over deze site\nid: over\n---\n"
    assert mend(PAGE, text).after == (
        "---\nid: over\n# de titel\ntitle: Over deze site\n# boven\ndate: 2026-11-20\n---\n"
    )


UNTOUCHED = {
    "right": page_text(),
    "right case": case_text(),
    "day that can be a month": head_with("beoordeeld_op: 10-11-2026\n"),
    "Dutch date in a text": head_with("tags: [22-11-2026]\n"),
    "key with two near matches that is there": head_with("status: concept\nstatsu: concept\n"),
    "comment": head_with("status: concept # klaar: bijna\n"),
    "quoted": head_with("tags:\n  - 'a: b'\n"),
    "block text": head_with("tags:\n  - |\n    a:\u00a0b  \n    c: d: e\n"),
    "no block": "Tekst: zonder: blok\n",
    "open block": "---\ntitle: a: b\n",
    "empty": "",
}


@pytest.mark.parametrize("text", UNTOUCHED.values(), ids=UNTOUCHED.keys())
def test_what_is_right_or_unsure_stays(text: str) -> None:
    mended = mend(PAGE, text)
    assert mended.after == text
    assert not mended.has_changed
    assert mended.diff() == []


def test_a_file_of_no_kind_stays() -> None:
    text = head_with("statsu: concept\n")
    assert not mend(PurePosixPath("content/los.md"), text).has_changed


@pytest.mark.parametrize("mark", ["", "\ufeff"])
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_line_ends_mark_and_body_stay(mark: str, newline: str) -> None:
    body = "Een tekst:\u00a0met  \n\t- tab\n---\nstatsu: x\n"
    text = mark + (head_with("statsu: concept\n") + body).replace("\n", newline)
    expected = mark + (head_with("status: concept\n") + body).replace("\n", newline)
    assert mend(PAGE, text).after == expected


def test_the_difference_reads_as_a_diff() -> None:
    diff = mend(PAGE, head_with("statsu: concept\n")).diff()
    assert "-statsu: concept" in diff
    assert "+status: concept" in diff


@pytest.mark.parametrize(
    "text", [*(head_with(before) for before, _ in MENDED.values()), *UNTOUCHED.values()]
)
def test_twice_is_as_good_as_once(text: str) -> None:
    once = mend(PAGE, text).after
    assert mend(PAGE, once).after == once


def test_a_shuffled_head_says_the_same() -> None:
    shuffled = document(dict(reversed(list(PAGE_VALUES.items()))), "Tekst.\n")
    mended = mend(PAGE, shuffled).after
    assert mended == document(PAGE_VALUES, "Tekst.\n")
