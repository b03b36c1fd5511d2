"""One stylesheet: every rule, in order, without what only its writers need."""

import re

import pytest

from inkoopkring_site.styles import LOOSE, PARTS, loose_style, stylesheet, without_comments
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
    rules = sum(len(re.findall("{", (THEME / part).read_text("utf-8"))) for part in PARTS)
    assert whole.count("{") == rules == whole.count("}")


@pytest.mark.parametrize("place", LOOSE)
def test_a_style_beside_it_names_its_colours_and_gets_them_filled_in(place: str) -> None:
    written = (THEME / place).read_text("utf-8")
    assert "var(--k-" in written
    assert not re.search(r"#[0-9a-f]{3}", written)
    sent = loose_style(THEME, place)
    assert "var(" not in sent
    assert re.search(r"color: #[0-9a-f]{3}", sent)
