"""Every picture is there, light enough, described and free to share."""

from pathlib import Path

import pytest

from builders import case_text, write
from inkoopkring.catalogue.checks.pictures import MAX_BYTES, check
from worlds import Whole, found_by, whole

PICTURE = {"bestand": "schema.svg", "alt": "Schema", "maker": "Wij", "licentie": "CC BY 4.0"}
FILES: dict[str, str | bytes] = {
    "cases/x/schema.svg": "<svg/>",
    "cases/x/met spatie.png": "x",
    "cases/x/vol.jpg": b"x" * MAX_BYTES,
    "cases/x/zwaar.jpg": b"x" * (MAX_BYTES + 1),
    "cases/x/tekst.txt": "x",
    "cases/x/map.svg/x": "x",
    "cases/ander/foto.webp": "x",
}


def found(root: Path, body: str = "", **changes: object) -> list[Whole]:
    """What is said about the pictures of one case."""
    write(root, FILES)
    text = case_text(f"{body}\n", id="x", **changes)
    return [whole(one, text) for one in found_by(check, {"cases/x/index.md": text}, root=root)]


def codes(root: Path, body: str) -> list[str]:
    return [code for _, code, _, _ in found(root, body)]


@pytest.mark.parametrize(
    "target",
    [
        "schema.svg",
        "./schema.svg",
        "met%20spatie.png",
        "../ander/foto.webp",
        'schema.svg "Titel"',
        "vol.jpg",
    ],
)
def test_a_picture_that_is_right(tmp_path: Path, target: str) -> None:
    assert codes(tmp_path, f"![Schema]({target})") == []


FAULTS = [
    ("weg.svg", "afbeelding-ontbreekt", {"waarde": "weg.svg"}),
    ("geen%20beeld.png", "afbeelding-ontbreekt", {"waarde": "geen beeld.png"}),
    ("map.svg", "afbeelding-ontbreekt", {"waarde": "map.svg"}),
    (f"{'x' * 300}.png", "afbeelding-ontbreekt", {"waarde": f"{'x' * 300}.png"}),
    (
        "zwaar.jpg",
        "afbeelding-te-groot",
        {"waarde": "zwaar.jpg", "lengte": "501", "grens": "500"},
    ),
    (
        "tekst.txt",
        "afbeelding-vorm",
        {"waarde": "tekst.txt", "keuzes": ".svg, .png, .jpg, .jpeg, .webp, .avif"},
    ),
    *(
        (target, "afbeelding-van-elders", {"waarde": target})
        for target in (
            "https://example.nl/x.png",
            "//example.nl/x.png",
            "/etc/x.png",
            "data:image/png;base64,x",
        )
    ),
    ("//[nee/x.png", "link-adres", {"waarde": "//[nee/x.png"}),
]
"""What a picture is called, what is wrong with it, and what its sentence needs."""


@pytest.mark.parametrize(("target", "code", "details"), FAULTS)
def test_a_picture_that_is_not(
    tmp_path: Path, target: str, code: str, details: dict[str, str]
) -> None:
    shown = f"![Schema]({target})"
    assert found(tmp_path, shown) == [(shown, code, "", details)]


@pytest.mark.parametrize(("target", "code", "details"), FAULTS)
def test_the_picture_of_a_case_that_is_not(
    tmp_path: Path, target: str, code: str, details: dict[str, str]
) -> None:
    picture = {**PICTURE, "bestand": target}
    assert found(tmp_path, afbeelding=picture) == [(target, code, "afbeelding.bestand", details)]


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
    shown = "![ ](schema.svg)"
    assert found(tmp_path, shown) == [
        (shown, "afbeelding-zonder-beschrijving", "", {"waarde": "schema.svg"})
    ]


def test_everything_about_a_picture_is_said_each_time(tmp_path: Path) -> None:
    once = ["afbeelding-ontbreekt", "afbeelding-zonder-beschrijving"]
    assert codes(tmp_path, "![](weg.svg) ![](weg.svg)") == [*once, *once]


def test_the_picture_of_a_case_is_free_to_share(tmp_path: Path) -> None:
    assert found(tmp_path, afbeelding=PICTURE) == []
    unlicensed = {**PICTURE, "licentie": "alle rechten voorbehouden"}
    assert found(tmp_path, afbeelding=unlicensed) == [
        (
            "alle rechten voorbehouden",
            "afbeelding-licentie",
            "afbeelding.licentie",
            {
                "waarde": "alle rechten voorbehouden",
                "keuzes": "CC0, CC BY 4.0, CC BY-SA 4.0, publiek domein",
            },
        )
    ]
