"""Every picture is there, light enough, described and free to share."""

from pathlib import Path

import pytest

from builders import case_text, write
from hostile_uploads import photo
from inkoopkring.catalogue.checks.pictures import MAX_BYTES, check
from inkoopkring.pictures import MAX_FILE
from worlds import Whole, found_by, whole

PICTURE = {"bestand": "schema.svg", "alt": "Schema", "maker": "Wij", "licentie": "CC BY 4.0"}
FILES: dict[str, str | bytes] = {
    "cases/x/schema.svg": "<svg/>",
    "cases/x/met spatie.png": photo("PNG"),
    "cases/x/vol.jpg": photo("JPEG").ljust(MAX_BYTES, b"x"),
    "cases/x/zwaar.jpg": photo("JPEG").ljust(MAX_BYTES + 1, b"x"),
    "cases/x/veel-te-zwaar.png": photo("PNG").ljust(MAX_FILE + 1, b"x"),
    "cases/x/zwaarst.png": photo("PNG").ljust(MAX_FILE, b"x"),
    "cases/x/leeg.png": b"",
    "cases/x/gif.png": b"GIF89a",
    "cases/x/gevaar.svg": "<svg><script/></svg>",
    "cases/x/tekst.txt": "x",
    "cases/x/map.svg/x": "x",
    "cases/ander/foto.webp": photo("WEBP"),
    ".git/geheim.svg": "<svg/>",
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
    ("nul%00.svg", "afbeelding-ontbreekt", {"waarde": "nul\0.svg"}),
    ("../../.git/geheim.svg", "afbeelding-ontbreekt", {"waarde": "../../.git/geheim.svg"}),
    ("leeg.png", "afbeelding-leeg", {"waarde": "leeg.png"}),
    (
        "gif.png",
        "afbeelding-ander-soort",
        {"waarde": "gif.png", "soort": ".gif", "einde": ".png"},
    ),
    ("gevaar.svg", "afbeelding-svg-gevaar", {"waarde": "gevaar.svg", "vondst": "<script>"}),
    (
        "veel-te-zwaar.png",
        "afbeelding-veel-te-groot",
        {"waarde": "veel-te-zwaar.png", "lengte": "10001", "grens": "10000"},
    ),
    ("geen%20beeld.png", "afbeelding-ontbreekt", {"waarde": "geen beeld.png"}),
    ("map.svg", "afbeelding-ontbreekt", {"waarde": "map.svg"}),
    (f"{'x' * 300}.png", "afbeelding-ontbreekt", {"waarde": f"{'x' * 300}.png"}),
    (
        "zwaar.jpg",
        "afbeelding-te-groot",
        {"waarde": "zwaar.jpg", "lengte": "501", "grens": "500"},
    ),
    (
        "zwaarst.png",
        "afbeelding-te-groot",
        {"waarde": "zwaarst.png", "lengte": "10000", "grens": "500"},
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
    write(tmp_path, {"buiten.png": photo()})
    root = tmp_path / "project"
    assert codes(root, "![Schema](../../../buiten.png)") == ["afbeelding-ontbreekt"]


@pytest.mark.parametrize("target", ["../../../buiten.svg", "../../.git/geheim.svg", "schema.svg"])
def test_a_link_to_another_file_is_not_followed(tmp_path: Path, target: str) -> None:
    write(tmp_path, {"buiten.svg": "<svg/>"})
    root = write(tmp_path / "project", FILES)
    (root / "cases/x/link.svg").symlink_to(target)
    assert codes(root, "![Schema](link.svg)") == ["afbeelding-snelkoppeling"]


def test_nor_is_a_folder_that_is_a_link(tmp_path: Path) -> None:
    write(tmp_path, {"buiten/schema.svg": "<svg/>"})
    root = write(tmp_path / "project", FILES)
    (root / "cases/x/map").symlink_to(tmp_path / "buiten")
    assert codes(root, "![Schema](map/schema.svg)") == ["afbeelding-snelkoppeling"]


def test_a_project_that_is_reached_by_a_link_is_like_any_other(tmp_path: Path) -> None:
    write(tmp_path / "echt", FILES)
    (tmp_path / "project").symlink_to(tmp_path / "echt")
    assert codes(tmp_path / "project", "![Schema](schema.svg)") == []


def test_a_picture_that_many_texts_show_is_decoded_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    decoded: list[str] = []
    monkeypatch.setattr(
        "inkoopkring.catalogue.checks.pictures.fault_of", lambda name, _: decoded.append(name)
    )
    write(tmp_path, FILES)
    shown = "![Een](../x/schema.svg) ![Twee](./../x/schema.svg)\n"
    changes = {f"cases/{id}/index.md": case_text(shown, id=id) for id in ("x", "y")}
    assert found_by(check, changes, root=tmp_path) == []
    assert decoded == ["schema.svg"]


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
