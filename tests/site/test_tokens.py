"""Colours by name: read from the one place that lists them, and filled in where that is needed."""

import re
from pathlib import Path

import pytest

from inkoopkring_site.templates import THEME
from inkoopkring_site.tokens import Colour, colours, with_colours

_HEX = re.compile(r"#[0-9a-f]{3,6}\b", re.IGNORECASE)


@pytest.fixture
def theme(tmp_path: Path) -> Path:
    folder = tmp_path / "assets" / "css"
    folder.mkdir(parents=True)
    tokens = (
        ":root {\n  --k-inkt: light-dark(#111, #eee);\n  --k-mos: #e2d83e; /* always */\n"
        "  --s-1: 4px;\n}\n@media print {\n  :root {\n    --k-inkt: #000;\n  }\n}\n"
    )
    (folder / "tokens.css").write_text(tokens, "utf-8")
    return tmp_path


def test_a_colour_has_a_light_and_a_dark_value_on_screens(theme: Path) -> None:
    known = {"--k-inkt": Colour("#111", "#eee"), "--k-mos": Colour("#e2d83e", "#e2d83e")}
    assert colours(theme) == known


def test_each_block_gets_its_own_value(theme: Path) -> None:
    css = "a {{ color: {}; }}\n@media (prefers-color-scheme: dark) {{\na {{ color: {}; }}\n}}\n"
    use = "var(--k-inkt)"
    assert with_colours(css.format(use, use), theme) == css.format("#111", "#eee")


def test_a_name_that_is_no_colour_is_refused(theme: Path) -> None:
    with pytest.raises(KeyError, match="--k-weg"):
        with_colours("a { color: var(--k-weg); }", theme)


def test_every_token_of_the_theme_that_is_a_colour_is_read() -> None:
    root = (THEME / "assets/css/tokens.css").read_text("utf-8").split("\n}\n")[0]
    named = set(re.findall(r"(--k-[\w-]+):", root)) - {"--k-schaduw"}
    assert set(colours(THEME)) == named


@pytest.mark.parametrize("place", ["main.html", "mail/digest.html", "assets/beeld/favicon.svg"])
def test_a_colour_written_out_is_one_of_ours(place: str) -> None:
    known = {value for one in colours(THEME).values() for value in (one.light, one.dark)}
    found = {value.lower() for value in _HEX.findall((THEME / place).read_text("utf-8"))}
    assert found
    assert found <= known
