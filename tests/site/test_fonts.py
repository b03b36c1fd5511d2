"""The fonts that the site sends along: every character we write, nothing else, same bytes."""

import re
from io import BytesIO
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from inkoopkring_site import fonts
from inkoopkring_site.fonts import LATIN, STYLES, font_files, subset

PACKAGES = Path(fonts.__file__).parent / "browser" / "node_modules" / "@fontsource"
STYLESHEET = Path(fonts.__file__).parent / "theme" / "assets" / "css" / "fonts.css"


def characters(data: bytes) -> set[int]:
    return set(TTFont(BytesIO(data)).getBestCmap())


@pytest.fixture(scope="module")
def shipped() -> dict[str, Path]:
    return dict(font_files(PACKAGES))


def test_every_font_of_the_stylesheet_is_shipped_and_no_other(shipped: dict[str, Path]) -> None:
    asked = re.findall(r"\.\./fonts/([\w-]+\.woff2)", STYLESHEET.read_text("utf-8"))
    assert sorted(asked) == sorted(shipped)
    assert len(shipped) == 2 * sum(map(len, STYLES.values()))


def test_a_first_part_holds_what_dutch_texts_need(shipped: dict[str, Path]) -> None:
    needed = set(map(ord, "abcXYZ019 éëïöüáèçâûæøåÅØñß€–—‘’“”„…×·°²½«»•"))
    for name, path in shipped.items():
        if "-ext-" not in name:
            assert needed <= characters(path.read_bytes()) <= LATIN, name


def test_a_subset_is_smaller_and_always_the_same() -> None:
    whole = (PACKAGES / "overpass" / "files" / "overpass-latin-800-normal.woff2").read_bytes()
    made = subset(whole)
    assert made == subset(whole)
    assert len(made) < 0.85 * len(whole)
    assert TTFont(BytesIO(made))["name"].getDebugName(1)


def test_the_second_part_is_only_asked_for_what_the_first_lacks() -> None:
    ranges = set(re.findall(r"unicode-range: ([^;]+);", STYLESHEET.read_text("utf-8")))
    (one,) = ranges
    asked: set[int] = set()
    for part in one.split(","):
        first, _, last = part.strip().removeprefix("U+").partition("-")
        asked |= set(range(int(first, 16), int(last or first, 16) + 1))
    assert ord("š") in asked
    assert not asked & LATIN
