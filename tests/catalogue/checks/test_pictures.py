"""Every picture is there, light enough, described and free to share."""

from pathlib import Path

import pytest

from builders import case_text, write
from inkoopkring.catalogue.checks.pictures import MAX_BYTES, check
from worlds import found_by

PICTURE = {"bestand": "schema.svg", "alt": "Schema", "maker": "Wij", "licentie": "CC BY 4.0"}
FILES: dict[str, str | bytes] = {
    "cases/x/schema.svg": "<svg/>",
    "cases/x/met spatie.png": "x",
    "cases/x/zwaar.jpg": b"x" * (MAX_BYTES + 1),
    "cases/x/tekst.txt": "x",
    "cases/x/map.svg/x": "x",
    "cases/ander/foto.webp": "x",
}


def codes(root: Path, body: str = "", **changes: object) -> list[str]:
    write(root, FILES)
    text = case_text(f"{body}\n", id="x", **changes)
    return [one.code for one in found_by(check, {"cases/x/index.md": text}, root=root)]


@pytest.mark.parametrize(
    "target",
    ["schema.svg", "./schema.svg", "met%20spatie.png", "../ander/foto.webp", 'schema.svg "Titel"'],
)
def test_a_picture_that_is_right(tmp_path: Path, target: str) -> None:
    assert codes(tmp_path, f"![Schema]({target})") == []


@pytest.mark.parametrize(
    ("target", "code"),
    [
        ("weg.svg", "afbeelding-ontbreekt"),
        ("map.svg", "afbeelding-ontbreekt"),
        ("zwaar.jpg", "afbeelding-te-groot"),
        ("tekst.txt", "afbeelding-vorm"),
        ("https://example.nl/x.png", "afbeelding-van-elders"),
        ("//example.nl/x.png", "afbeelding-van-elders"),
        ("/etc/x.png", "afbeelding-van-elders"),
        ("data:image/png;base64,x", "afbeelding-van-elders"),
        ("//[nee/x.png", "link-adres"),
        ("../../../../../../../../../../etc/hostname", "afbeelding-vorm"),
    ],
)
def test_a_picture_that_is_not(tmp_path: Path, target: str, code: str) -> None:
    assert codes(tmp_path, f"![Schema]({target})") == [code]


def test_a_picture_outside_the_project_is_not_there(tmp_path: Path) -> None:
    write(tmp_path, {"buiten.png": "x"})
    root = tmp_path / "project"
    assert codes(root, "![Schema](../../../buiten.png)") == ["afbeelding-ontbreekt"]


def test_a_link_out_of_the_project_is_not_followed(tmp_path: Path) -> None:
    write(tmp_path, {"buiten.png": "x"})
    root = write(tmp_path / "project", FILES)
    (root / "cases/x/binnen.png").symlink_to(tmp_path / "buiten.png")
    assert codes(root, "![Schema](binnen.png)") == ["afbeelding-ontbreekt"]


def test_a_picture_needs_a_description(tmp_path: Path) -> None:
    assert codes(tmp_path, "![ ](schema.svg)") == ["afbeelding-zonder-beschrijving"]


def test_the_picture_of_the_case_is_looked_at_too(tmp_path: Path) -> None:
    assert codes(tmp_path, afbeelding=PICTURE) == []
    missing = {**PICTURE, "bestand": "weg.svg"}
    assert codes(tmp_path, afbeelding=missing) == ["afbeelding-ontbreekt"]
    unlicensed = {**PICTURE, "licentie": "alle rechten voorbehouden"}
    assert codes(tmp_path, afbeelding=unlicensed) == ["afbeelding-licentie"]
