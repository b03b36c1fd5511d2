"""From a folder to everything that was read and everything that is wrong with it."""

from datetime import date
from pathlib import Path

import pytest

from builders import (
    LISTS,
    TODAY,
    case_text,
    knowledge_of,
    page_text,
    problems_in,
    world_files,
    write,
)
from inkoopkring.catalogue import load
from inkoopkring.problems import Severity

BROKEN = "Geen kop.\n"


def codes(root: Path, changes: dict[str, str | None]) -> list[str]:
    return [f"{one.place.path} {one.code}" for one in problems_in(root, changes)]


def test_the_small_world_is_in_order(tmp_path: Path) -> None:
    knowledge = knowledge_of(tmp_path)
    assert knowledge.problems == ()
    assert {document.kind.name for document in knowledge.documents} == {
        *("case", "thema", "stap", "regio", "belemmering", "bijeenkomst", "inspiratie", "pagina")
    }
    assert knowledge.lists.keys() == LISTS.keys()


def test_there_must_be_a_project(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        load(tmp_path, TODAY)


def test_a_project_may_be_nearly_empty(tmp_path: Path) -> None:
    (tmp_path / "cases").mkdir()
    knowledge = load(tmp_path, TODAY)
    assert knowledge.documents == ()
    assert [one.code for one in knowledge.problems] == ["voorpagina-weg"]
    assert knowledge.published(TODAY).cases == ()


def test_a_broken_file_is_one_problem_however_often_it_is_named(tmp_path: Path) -> None:
    text = case_text(id="x", verwant=["eerste-case"], themas=["gww"])
    changes = {"cases/x.md": text, "cases/eerste-case.md": BROKEN, "content/themas/gww.md": BROKEN}
    assert codes(tmp_path, {**changes}) == [
        "cases/eerste-case.md kop-ontbreekt",
        "content/themas/gww.md kop-ontbreekt",
    ]


def test_a_broken_folder_is_known_by_the_name_of_the_folder(tmp_path: Path) -> None:
    text = case_text(id="x", verwant=["map"])
    assert codes(tmp_path, {"cases/x.md": text, "cases/map/index.md": BROKEN}) == [
        "cases/map/index.md kop-ontbreekt"
    ]


def test_a_broken_list_does_not_make_every_reference_wrong(tmp_path: Path) -> None:
    assert codes(tmp_path, {"content/lijsten/organisaties.yml": "id: nee\n"}) == [
        "content/lijsten/organisaties.yml lijst-geen-rij"
    ]


def test_a_list_with_one_wrong_item_keeps_the_others(tmp_path: Path) -> None:
    more = "- {id: provincie-c, naam: C, soort: eiland}\n"
    changes = {"content/lijsten/organisaties.yml": LISTS["organisaties"] + more}
    knowledge = knowledge_of(tmp_path, changes)
    assert [one.code for one in knowledge.problems] == ["waarde-onbekend"]
    assert [one.item.id for one in knowledge.lists["organisaties"]] == ["gemeente-a", "provincie-b"]


def test_an_id_twice_in_a_list(tmp_path: Path) -> None:
    more = "- {id: gemeente-a, naam: Nog een, soort: gemeente}\n"
    changes = {"content/lijsten/organisaties.yml": LISTS["organisaties"] + more}
    (found,) = problems_in(tmp_path, changes)
    assert (found.code, found.place.line) == ("id-dubbel", 8)
    assert dict(found.details)["eerder"] == "content/lijsten/organisaties.yml:1:7"


def test_two_folders_may_use_one_name_in_lists(tmp_path: Path) -> None:
    """An organisation may be called what a series is called: they are other things."""
    more = "- {id: gemeente-a, naam: Reeks A, regio: utrecht, organisator: A, uitleg: X}\n"
    assert codes(tmp_path, {"content/lijsten/reeksen.yml": LISTS["reeksen"] + more}) == []


@pytest.mark.parametrize(
    "path", ["content/los.md", "content/nieuw/x.md", "cases/x.txt", "cases/x.markdown"]
)
def test_a_text_that_no_kind_claims_is_reported(tmp_path: Path, path: str) -> None:
    assert codes(tmp_path, {path: page_text(id="x")}) == [f"{path} map-onbekend"]


def test_hidden_files_are_no_entries(tmp_path: Path) -> None:
    found = codes(tmp_path, {"cases/.concept.md": BROKEN})
    assert not [one for one in found if "kop-ontbreekt" in one]


def test_problems_stand_in_the_order_of_the_files(tmp_path: Path) -> None:
    changes = {
        "cases/b.md": case_text("[x](nee.md)\n", id="b", themas=["nee"]),
        "cases/a.md": case_text(id="ander"),
        "content/paginas/x.md": BROKEN,
    }
    places = [one.place for one in problems_in(tmp_path, {**changes})]
    assert places == sorted(places)
    assert len(places) == 4


def test_warnings_block_only_when_strict(tmp_path: Path) -> None:
    knowledge = knowledge_of(tmp_path, {"cases/x.md": case_text("# Titel\n", id="x", plaats=None)})
    assert {one.severity for one in knowledge.problems} == {Severity.WARNING, Severity.ADVICE}
    assert knowledge.blocking(strict=False) == ()
    assert [one.severity for one in knowledge.blocking(strict=True)] == [Severity.WARNING]


def test_what_is_published_depends_on_the_day_and_nothing_else(tmp_path: Path) -> None:
    write(tmp_path, world_files({"cases/x.md": case_text(id="x", date="2026-12-01")}))
    knowledge = load(tmp_path, TODAY)
    assert "x" not in knowledge.published(TODAY).by_id
    assert "x" in knowledge.published(date(2026, 12, 1)).by_id
    assert "x" in {document.id for document in knowledge.documents}


def test_an_id_in_both_lists_of_organisations_is_double(tmp_path: Path) -> None:
    twice = "- {id: gemeente-a, naam: Gemeente A, soort: gemeente, code: GM0001}\n"
    found = problems_in(tmp_path, {"content/lijsten/overheden.yml": twice})
    assert [f"{one.place} {one.code}" for one in found] == [
        "content/lijsten/overheden.yml:1:8 id-dubbel"
    ]
