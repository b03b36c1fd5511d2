"""One stylesheet: every rule, in order, without what only its writers need."""

import re

import pytest

from inkoopkring_site.styles import (
    DARK_SCREEN,
    LOOSE,
    PARTS,
    in_two_schemes,
    loose_style,
    stylesheet,
    without_comments,
)
from inkoopkring_site.templates import THEME


def test_comments_and_indents_go_and_rules_stay() -> None:
    css = (
        "/* head\n two lines */\na { color: red; }\n\n@media print {\n  b { top: 0; } /* x */\n}\n"
    )
    assert without_comments(css) == "a { color: red; }\n@media print {\nb { top: 0; }\n}\n"


def test_what_looks_like_a_comment_in_a_text_stays() -> None:
    css = 'a::before { content: "/* x */"; }'
    assert without_comments(css) == f"{css}\n"


def test_every_part_is_in_it_in_order() -> None:
    whole = stylesheet(THEME)
    assert "/*" not in whole
    assert whole.index("@font-face") < whole.index("--px:") < whole.index(".ik-top") < len(whole)
    written = [(THEME / part).read_text("utf-8") for part in PARTS]
    rules = sum(part.count("{") for part in written)
    dark = sum("light-dark(" in rule for part in written for rule in part.split("}"))
    assert whole.count("{") == rules + len(DARK_SCREEN) * (1 + dark) == whole.count("}")


def test_no_browser_needs_to_know_both_schemes_at_once() -> None:
    assert "light-dark(" not in stylesheet(THEME)
    css = (
        ":root {\n--a: light-dark(#fff, #000);\n--b: red;\n"
        "--c: 0 1px light-dark(rgb(1 2 3 / 0.1), rgb(0 0 0 / 0.4)),\n"
        "0 2px light-dark(#aaa, #bbb);\n}\n"
        ".thema-x {\n--t: light-dark(#123, #321);\n}\n@media print {\n:root {\n--a: #fff;\n}\n}\n"
    )
    dark = ("--a: #000;\n--c: 0 1px rgb(0 0 0 / 0.4),\n0 2px #bbb;\n", "--t: #321;\n")
    system, chosen = ':root:not([data-md-color-scheme="default"])', '[data-md-color-scheme="slate"]'
    assert in_two_schemes(css) == (
        ":root {\n--a: #fff;\n--b: red;\n--c: 0 1px rgb(1 2 3 / 0.1),\n0 2px #aaa;\n}\n"
        ".thema-x {\n--t: #123;\n}\n@media print {\n:root {\n--a: #fff;\n}\n}\n"
        "@media screen and (prefers-color-scheme: dark) {\n"
        f"{system} {{\n{dark[0]}}}\n{system} .thema-x {{\n{dark[1]}}}\n}}\n"
        f"@media screen {{\n{chosen} {{\n{dark[0]}}}\n{chosen} .thema-x {{\n{dark[1]}}}\n}}\n"
    )


def test_style_without_dark_colours_stays_as_it_is() -> None:
    css = "a {\ncolor: red;\n}\n"
    assert in_two_schemes(css) == css


@pytest.mark.parametrize("place", LOOSE)
def test_a_style_beside_it_names_its_colours_and_gets_them_filled_in(place: str) -> None:
    written = (THEME / place).read_text("utf-8")
    assert "var(--k-" in written
    assert not re.search(r"#[0-9a-f]{3}", written)
    sent = loose_style(THEME, place)
    assert "var(" not in sent
    assert re.search(r"color: #[0-9a-f]{3}", sent)
