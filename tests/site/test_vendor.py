"""The fonts and scripts of others: every character we write, nothing else, same bytes."""

import re
from io import BytesIO
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from inkoopkring_site import vendor
from inkoopkring_site.templates import THEME
from inkoopkring_site.vendor import (
    FAMILIES,
    LATIN,
    LIBRARIES,
    MODULES,
    PACKAGES,
    MissingFilesError,
    subset,
)

STYLESHEET = THEME / "assets" / "css" / "fonts.css"


def characters(data: bytes) -> set[int]:
    return set(TTFont(BytesIO(data)).getBestCmap())


@pytest.fixture(scope="module")
def shipped() -> dict[str, Path]:
    return {path.name: path for path in vendor.fonts()}


def test_every_font_of_the_stylesheet_is_shipped_and_no_other(shipped: dict[str, Path]) -> None:
    asked = re.findall(r"\.\./fonts/([\w-]+\.woff2)", STYLESHEET.read_text("utf-8"))
    assert sorted(asked) == sorted(name for name in shipped if name.endswith(".woff2"))
    assert len(asked) == 2 * sum(len(family.styles) for family in FAMILIES)


def test_every_font_comes_with_its_licence(shipped: dict[str, Path]) -> None:
    families = {name.partition("-latin")[0] for name in shipped if name.endswith(".woff2")}
    assert families == {family.slug for family in FAMILIES}
    for family in families:
        assert "SIL Open Font License" in shipped[f"{family}-LICENSE.txt"].read_text("utf-8")


def test_a_reserved_name_is_in_no_font_that_we_changed(shipped: dict[str, Path]) -> None:
    changed = [path for name, path in shipped.items() if "serif-latin-4" in name]
    assert changed
    for path in changed:
        records = TTFont(BytesIO(path.read_bytes()))["name"].names
        named = {str(one) for one in records if one.nameID in (1, 3, 4, 6, 16)}
        assert named
        assert not any("Source" in name for name in named)
        assert any(name.startswith("Inkoopkring Serif") for name in named)


def test_a_licence_names_who_made_the_font(shipped: dict[str, Path]) -> None:
    text = shipped["inkoopkring-serif-LICENSE.txt"].read_text("utf-8")
    assert text.startswith("© 2014 - 2021 Adobe")
    assert "Reserved Font Name ‘Source’" in text.splitlines()[0]
    assert "SIL OPEN FONT LICENSE Version 1.1" in text


def test_a_first_part_holds_what_dutch_texts_need(shipped: dict[str, Path]) -> None:
    needed = set(map(ord, "abcXYZ019 éëïöüáèçâûæøåÅØñß€–—‘’“”„…×·°²½«»•"))
    for name, path in shipped.items():
        if name.endswith(".woff2") and "-ext-" not in name:
            assert needed <= characters(path.read_bytes()) <= LATIN, name


def test_a_subset_is_smaller_and_always_the_same() -> None:
    whole = (PACKAGES / "overpass" / "files" / "overpass-latin-800-normal.woff2").read_bytes()
    made = subset(whole, "Overpass")
    assert made == subset(whole, "Overpass")
    assert len(made) < 0.85 * len(whole)
    assert TTFont(BytesIO(made))["name"].getDebugName(1)


def test_what_is_prepared_is_made_from_the_packages_of_today(shipped: dict[str, Path]) -> None:
    name = "overpass-latin-400-normal.woff2"
    whole = (PACKAGES / "overpass" / "files" / name).read_bytes()
    assert shipped[name].read_bytes() == subset(whole, "Overpass")


def test_the_second_part_is_only_asked_for_what_the_first_lacks() -> None:
    ranges = set(re.findall(r"unicode-range: ([^;]+);", STYLESHEET.read_text("utf-8")))
    (one,) = ranges
    asked: set[int] = set()
    for part in one.split(","):
        first, _, last = part.strip().removeprefix("U+").partition("-")
        asked |= set(range(int(first, 16), int(last or first, 16) + 1))
    assert ord("š") in asked
    assert not asked & LATIN


def test_every_script_of_others_goes_along_whole_and_with_its_licence() -> None:
    shipped = {path.name: path for path in vendor.libraries()}
    assert len(shipped) == 2 * len(LIBRARIES)
    for package, file in LIBRARIES.items():
        assert shipped[f"{package}.js"].read_bytes() == (MODULES / package / file).read_bytes()
        assert "MIT" in shipped[f"{package}-LICENSE.txt"].read_text("utf-8")


def test_a_script_of_others_asks_for_no_other_file() -> None:
    for path in vendor.libraries():
        assert not re.search(
            r"^import |\bimport\(|new Function\(", path.read_text("utf-8"), re.MULTILINE
        )


def test_without_what_was_prepared_the_error_says_what_to_run(tmp_path: Path) -> None:
    with pytest.raises(MissingFilesError, match="make setup"):
        vendor.fonts(tmp_path)
    with pytest.raises(MissingFilesError, match="make setup"):
        vendor.card_fonts(tmp_path)
    with pytest.raises(MissingFilesError, match="make setup"):
        vendor.libraries(tmp_path)


def test_without_the_packages_nothing_can_be_prepared(tmp_path: Path) -> None:
    with pytest.raises(MissingFilesError, match="make setup"):
        vendor.prepare(tmp_path, tmp_path / "prepared")
