"""Checking one file says about it what checking everything says, and looks no further."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from builders import TODAY, case_text, knowledge_of, page_text, theme_text, write
from golden_files import Golden, golden_files, problems_with
from inkoopkring.catalogue.loading import is_within, load
from inkoopkring.problems import Problem

BROKEN = golden_files("broken")


def described(problems: tuple[Problem, ...]) -> list[str]:
    return [f"{one.place} {one.code} {one.field} {one.message}" for one in problems]


def agree(root: Path, *paths: str) -> list[str]:
    """What is said about each of `paths` alone, having seen that it is said of all as well."""
    everything = load(root, TODAY).problems
    for path in paths:
        alone = load(root, TODAY, [path]).problems
        assert described(alone) == [
            line for line in described(everything) if line.startswith(f"{path}:")
        ]
    return [f"{one.place.path} {one.code}" for one in everything]


@pytest.mark.parametrize("broken", BROKEN.values(), ids=BROKEN.keys())
def test_every_broken_file_alone(broken: Golden, tmp_path: Path) -> None:
    everything = problems_with(tmp_path, broken)
    path = broken["bestand"]
    assert described(load(tmp_path, TODAY, [path]).problems) == [
        line
        for line, found in zip(described(everything), everything, strict=True)
        if found.place.path == path
    ]


def said(root: Path, changes: Mapping[str, str | None], *paths: str) -> list[str]:
    knowledge_of(root, dict(changes))
    return agree(root, *(paths or changes))


def test_an_id_that_another_kind_takes(tmp_path: Path) -> None:
    found = said(
        tmp_path,
        {
            "cases/over.md": case_text(id="over"),
            "content/themas/over.md": theme_text(id="over", title="Over thema’s"),
        },
    )
    assert found.count("cases/over.md id-dubbel") == 2


def test_an_old_address_that_another_file_gave_out(tmp_path: Path) -> None:
    found = said(
        tmp_path,
        {
            "cases/a.md": case_text(id="a", oude_adressen=["/cases/oud/"]),
            "cases/b.md": case_text(id="b", oude_adressen=["/cases/oud/", "/themas/gww/"]),
        },
    )
    assert found == ["cases/b.md adres-bezet", "cases/b.md adres-bezet"]


def test_a_link_to_a_file_that_is_not_checked_itself(tmp_path: Path) -> None:
    body = "[a](b.md#aanpak) [b](b.md#nee) [c](/themas/gww/) [d](nee.md) [e](kapot.md)\n"
    found = said(
        tmp_path,
        {
            "cases/a.md": case_text(body, id="a"),
            "cases/b.md": case_text("## Aanpak\n", id="b"),
            "cases/kapot.md": "Geen kop.\n",
        },
    )
    assert found == [
        "cases/a.md kop-onbekend",
        "cases/a.md link-loopt-dood",
        "cases/kapot.md kop-ontbreekt",
    ]


@pytest.mark.parametrize(
    "other",
    [
        "Geen kop.\n",
        case_text(id="b").replace("id: b\n", 'id: "b"  # het kenmerk\n'),
        case_text(id="b").replace("regio:", "regoi:"),
        case_text(id="anders"),
        case_text(id="b").replace("id: b\n", "").replace("---\n", "---\nid: >-\n  b\n", 1),
        case_text("id: b\n", id="b", title=None),
    ],
)
def test_a_reference_to_a_file_of_any_sort(other: str, tmp_path: Path) -> None:
    changes = {"cases/a.md": case_text(id="a", verwant=["b", "nee"]), "cases/b.md": other}
    found = said(tmp_path, changes)
    assert "cases/a.md verwijzing-onbekend" in found


def test_a_file_and_a_folder_at_one_address(tmp_path: Path) -> None:
    changes = {
        "content/paginas/hoe.md": page_text(id="een"),
        "content/paginas/hoe/index.md": page_text(id="twee"),
    }
    assert said(tmp_path, changes) == ["content/paginas/hoe.md adres-bezet"]


def test_a_list_is_checked_with_all_that_rests_on_it(tmp_path: Path) -> None:
    other = "- id: onderhands\n  naam: Onderhands\n  uitleg: Je vraagt het zelf aan één bedrijf.\n"
    knowledge_of(tmp_path, {"content/lijsten/procedures.yml": other, "cases/a.md": "Kapot.\n"})
    alone = load(tmp_path, TODAY, ["content/lijsten"])
    assert len(alone.documents) > 1
    assert alone.problems == ()
    assert "cases/eerste-case.md lijstwaarde-onbekend" in agree(tmp_path, "cases/eerste-case.md")


def test_a_folder_holds_its_files_only(tmp_path: Path) -> None:
    knowledge_of(tmp_path, {"cases/a.md": "Kapot.\n", "content/paginas/x.md": "Kapot.\n"})
    write(tmp_path, {"cases/x.txt": "Los."})
    alone = load(tmp_path, TODAY, ["cases"])
    assert [f"{one.place.path} {one.code}" for one in alone.problems] == [
        "cases/a.md kop-ontbreekt",
        "cases/x.txt map-onbekend",
    ]
    assert {str(one.path) for one in alone.documents} == {"cases/eerste-case.md"}


@pytest.mark.parametrize(
    ("path", "only", "expected"),
    [
        ("cases/a.md", (), True),
        ("cases/a.md", (".",), True),
        ("cases/a.md", ("cases",), True),
        ("cases/a.md", ("cases/a.md",), True),
        ("cases/a.md", ("content", "cases/b.md"), False),
        ("cases/a.md", ("case",), False),
    ],
)
def test_what_is_within(path: str, only: tuple[str, ...], *, expected: bool) -> None:
    assert is_within(path, only) is expected
