"""Whatever a contributor writes, the report shows it and does nothing with it."""

import re
from html import unescape

import cmarkgfm
import pytest
from cmarkgfm.cmark import Options

from inkoopkring.reviewing.escaping import MOST, around_difference, code, plain

HOSTILE = (
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "[hier](https://kwaad.example) ![x](https://kwaad.example/x.png)",
    "https://kwaad.example en www.kwaad.example en <https://kwaad.example>",
    "iemand@kwaad.example",
    "*vet* _schuin_ ~~weg~~ **vet** `code` ``code``",
    "| a | b |",
    "<!-- weg -->",
    "&lt;b&gt; &#64;",
    "x\n\n# Kop\n\n- punt\n\n```\ncode",
    "::error::kwaad",
    "1. eerste",
    "+ punt",
    "= = =",
    "\\[x\\](y)",
    "[^1] [x]: https://kwaad.example",
    "$x$ $$y$$",
)

hostile = pytest.mark.parametrize("text", HOSTILE)


def shown(markdown: str) -> str:
    """The HTML that a forge makes of one line in a list."""
    made: str = cmarkgfm.github_flavored_markdown_to_html(
        f"- Titel: {markdown}\n  - {markdown}\n", Options.CMARK_OPT_UNSAFE
    )
    return made


@hostile
def test_a_text_becomes_no_element_of_its_own(text: str) -> None:
    assert set(re.findall(r"<(\w+)", shown(plain(text)))) == {"ul", "li"}


@hostile
def test_a_text_still_says_what_it_says(text: str) -> None:
    seen = unescape(re.sub(r"<[^>]+>", "", shown(plain(text)))).replace("\u2060", "")
    assert seen.split("\n")[1] == f"Titel: {' '.join(text.split())}"


@hostile
def test_between_backticks_nothing_acts_either(text: str) -> None:
    made = shown(code(f"{text}`"))
    assert set(re.findall(r"<(\w+)", made)) == {"ul", "li", "code"}
    assert made.count("<code>") == 2


@pytest.mark.parametrize("text", ["@iemand", "@team/leden", "#12", "repo#12", "GH-12"])
def test_nobody_is_called_and_no_proposal_is_named(text: str) -> None:
    assert not re.search(r"@\w|#\w|GH-\d", shown(plain(text)))


def test_what_cannot_be_seen_is_left_out() -> None:
    assert plain("a\u202eb\u200bc\x1b[31m\u2028d") == "a b c \\[31m d"
    assert code("a\u202eb\n`c`") == "`` a b `c` ``"


def test_a_long_text_is_cut() -> None:
    assert plain("a" * MOST) == "a" * MOST
    assert plain("a" * (MOST + 1)) == "a" * MOST + "…"


def test_two_long_texts_begin_shortly_before_they_differ() -> None:
    same = "woord " * 60
    before, after = around_difference(f"{same}oud.", f"{same}nieuw.")
    assert (before[:6], before[-4:], after[-6:]) == ("…woord", "oud.", "nieuw.")
    assert len(before) < 60
    assert around_difference("oud", "nieuw") == ("oud", "nieuw")
    assert around_difference(f"oud {same}", f"nieuw {same}") == (f"oud {same}", f"nieuw {same}")
