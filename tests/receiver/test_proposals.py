"""A proposal is checked in a copy, and the project itself stays as it is."""

from datetime import date
from pathlib import Path, PurePosixPath

import pytest

from builders import BODY, TODAY, case_text, world_files, write
from hostile_uploads import photo
from inkoopkring.model import kind_named
from inkoopkring_ontvanger.proposals import (
    blocks,
    is_picture_name,
    is_public_at,
    newly_accepted,
    problems_of,
    proposal_of,
    taken,
)

CASE = kind_named("case")
ACCEPTED = [{"controle": "zin-lang", "reden": "Dat is zo besproken met de redactie."}]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return write(tmp_path / "kring", world_files())


def problems(root: Path, text: str, **pictures: bytes) -> list[str]:
    named = {f"{name}.png": data for name, data in pictures.items()}
    proposal = proposal_of(CASE, text.encode(), named, TODAY)
    return [one.code for one in problems_of(proposal, root, TODAY, root.parent) if blocks(one)]


def test_a_good_text_has_no_problems_and_leaves_nothing_behind(root: Path) -> None:
    before = {path: path.stat().st_mtime_ns for path in root.rglob("*")}
    assert problems(root, case_text(id="nieuw")) == []
    assert {path: path.stat().st_mtime_ns for path in root.rglob("*")} == before
    assert [path.name for path in root.parent.iterdir()] == ["kring"]


def test_problems_of_other_files_are_no_concern_of_a_sender(root: Path) -> None:
    write(root, {"cases/kapot.md": "---\nid: [\n---\n"})
    assert problems(root, case_text(id="nieuw")) == []


def test_a_picture_that_is_named_has_to_come_along(root: Path) -> None:
    text = case_text(f"{BODY}\n![Een stoep](stoep.png)\n", id="nieuw")
    assert problems(root, text) == ["afbeelding-ontbreekt"]
    assert problems(root, text, stoep=photo()) == []


def test_what_cannot_be_read_is_a_problem_too(root: Path) -> None:
    assert problems(root, "niets") != []
    assert problems(root, "---\nid: [\n---\n") != []


def test_a_proposal_without_an_id_has_a_name_of_ours() -> None:
    proposal = proposal_of(CASE, b"niets", {}, TODAY)
    assert (str(proposal.path), proposal.entry) == ("cases/inzending.md", None)


def test_a_place_is_taken_by_a_file_and_by_a_folder(root: Path) -> None:
    write(root, {"cases/map/index.md": case_text(id="map")})
    for name in ("eerste-case", "map"):
        assert taken(root, PurePosixPath(f"cases/{name}.md"))
        assert taken(root, PurePosixPath(f"cases/{name}/index.md"))
    assert not taken(root, PurePosixPath("cases/nieuw.md"))


def test_only_what_was_accepted_before_may_be_accepted(root: Path) -> None:
    text = case_text(geaccepteerd=ACCEPTED).encode()
    proposal = proposal_of(CASE, text, {}, TODAY, "cases/eerste-case.md")
    assert list(newly_accepted(proposal, root)) == ["zin-lang"]
    (root / "cases/eerste-case.md").write_bytes(text)
    assert list(newly_accepted(proposal, root)) == []


@pytest.mark.parametrize("name", ["a.png", "een-stoep-2.jpg", "a.jpeg", "a.webp"])
def test_a_name_of_a_picture(name: str) -> None:
    assert is_picture_name(name)


@pytest.mark.parametrize("name", ["a.svg", "../a.png", "a.png\n", "-a.png", "a..png", "a_b.png"])
def test_no_name_of_a_picture(name: str) -> None:
    assert not is_picture_name(name)


def test_what_the_site_shows_depends_on_the_day(root: Path) -> None:
    path = PurePosixPath("cases/eerste-case.md")
    assert is_public_at(root, path, TODAY)
    assert not is_public_at(root, path, date(2026, 11, 19))
    assert not is_public_at(root, PurePosixPath("cases/nergens.md"), TODAY)
