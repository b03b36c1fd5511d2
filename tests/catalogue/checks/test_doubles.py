"""One title a case, one number a step, and nothing twice in a list."""

from pathlib import Path

import pytest

from builders import LISTS, TODAY, case_text, knowledge_of, meeting_text, step_text
from inkoopkring.catalogue import load
from inkoopkring.catalogue.checks.doubles import check
from inkoopkring.model import CaseStudy
from inkoopkring.model.shapes import shapes
from worlds import found_by, said

TITLE = "Oude tegels terug in nieuwe tegels"
ACCEPTING = [{"controle": "titel-dubbel", "reden": "Het zijn twee percelen."}]


def test_in_the_small_world_nothing_is_there_twice() -> None:
    assert found_by(check) == []


@pytest.mark.parametrize("title", [TITLE, TITLE.upper()])
def test_both_cases_with_one_title_hear_of_the_other(title: str) -> None:
    found = found_by(check, {"cases/x.md": case_text(id="x", title=title)})
    assert said(found) == [
        f"cases/eerste-case.md:3:8 titel-dubbel {TITLE}",
        f"cases/x.md:3:8 titel-dubbel {title}",
    ]
    assert {one.field for one in found} == {"title"}
    assert "cases/x.md" in found[0].message
    assert "cases/eerste-case.md" in found[1].message


@pytest.mark.parametrize(
    "changes",
    [
        {"title": f"{TITLE} in Zwolle"},
        {"title": TITLE, "status": "gearchiveerd"},
    ],
)
def test_another_title_or_an_archived_case_may(changes: dict[str, object]) -> None:
    assert found_by(check, {"cases/x.md": case_text(id="x", **changes)}) == []


def test_a_meeting_may_be_called_as_another() -> None:
    path = "content/bijeenkomsten/2026-10-03-overleg.md"
    assert found_by(check, {path: meeting_text(id="overleg-later")}) == []


def test_the_other_hears_nothing_once_one_accepts() -> None:
    text = case_text(id="x", title=TITLE, geaccepteerd=ACCEPTING)
    assert said(found_by(check, {"cases/x.md": text})) == [f"cases/x.md:3:8 titel-dubbel {TITLE}"]


@pytest.mark.parametrize("title", [TITLE, f"'{TITLE}'", f">-\n  Oude tegels\n  {TITLE[12:]}"])
def test_a_title_is_known_when_one_file_is_checked(tmp_path: Path, title: str) -> None:
    text = case_text(id="y").replace(f"{TITLE} (y)", title)
    knowledge_of(tmp_path, {"cases/x.md": case_text(id="x", title=TITLE), "cases/y.md": text})
    (tmp_path / "cases/eerste-case.md").unlink()
    found = load(tmp_path, TODAY, ["cases/x.md"]).problems
    assert [one.message for one in found] == [f"De titel `{TITLE}` heeft cases/y.md ook."]


@pytest.mark.parametrize("alone", [(), ("content/stappen",)])
def test_two_steps_with_one_number(tmp_path: Path, alone: tuple[str, ...]) -> None:
    path = "content/stappen/vorm.md"
    text = step_text(id="vorm", nummer="2", naam="Vorm", title="De vorm kiezen")
    knowledge_of(tmp_path, {path: text})
    found = [one for one in load(tmp_path, TODAY, alone).problems if one.code == "nummer-dubbel"]
    assert said(found) == [
        "content/stappen/markt.md:7:9 nummer-dubbel 2",
        f"{path}:7:9 nummer-dubbel 2",
    ]
    assert {one.field for one in found} == {"nummer"}
    alone_found = load(tmp_path, TODAY, [path]).problems
    assert [one.message for one in alone_found] == [
        "Het nummer 2 heeft content/stappen/markt.md ook."
    ]


@pytest.mark.parametrize("key", ["id", "title"])
def test_what_stands_in_for_a_key_that_is_missing_is_nobodys(tmp_path: Path, key: str) -> None:
    """A file without it is checked with the example in its place: that is no double."""
    example = shapes(CaseStudy)[key].example
    values: dict[str, object] = {"id": "eigen", "title": "Een titel van onszelf", key: example}
    changes = {
        "cases/eerste-case.md": case_text(title="Een andere titel"),
        f"cases/{values['id']}.md": case_text(**values),
        "cases/x.md": case_text(**{"id": "x", key: None}),
    }
    knowledge = knowledge_of(tmp_path, changes)
    assert {f"{one.place.path} {one.code}" for one in knowledge.problems} == {
        "cases/x.md veld-ontbreekt"
    }


WEB, TERMS = LISTS["ambitieweb"], LISTS["begrippen"]
CPV = "- {id: 44113100-6, naam: Bestratingsmateriaal}\n- {id: 44113100-7, naam: Straatwerk}\n"


@pytest.mark.parametrize(
    ("name", "text", "problem", "field", "earlier"),
    [
        ("cpv", CPV, "2:8 cpv-dubbel 44113100", "id", "1:8"),
        (
            "ambitieweb",
            WEB.replace("niveau: 2", "niveau: 1"),
            "6:16 onderdeel-dubbel 1",
            "niveaus.2.niveau",
            "5:16",
        ),
        (
            "ambitieweb",
            WEB.replace("id: water", "id: energie"),
            "10:12 onderdeel-dubbel energie",
            "themas.3.id",
            "9:12",
        ),
        (
            "begrippen",
            TERMS + "- {id: b, term: Milieukostenindicator, uitleg: Nog eens.}\n",
            "5:17 begrip-dubbel Milieukostenindicator",
            "term",
            "2:9",
        ),
    ],
)
def test_twice_in_a_list(name: str, text: str, problem: str, field: str, earlier: str) -> None:
    path = f"content/lijsten/{name}.yml"
    (found,) = found_by(check, {path: text})
    assert said([found]) == [f"{path}:{problem}"]
    assert found.field == field
    assert f"de andere plek is {path}:{earlier}." in found.message
    assert "onderdeel" not in problem or f"bij `{field}`" in found.message


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("cpv", CPV.replace("44113100-7", "44113110-9")),
        ("ambitieweb", WEB + WEB.replace("web-1.0", "web-2.0")),
        ("begrippen", TERMS + "- {id: b, term: mki-waarde, uitleg: Een waarde.}\n"),
    ],
)
def test_what_only_looks_alike_may_stand_in_a_list(name: str, text: str) -> None:
    assert found_by(check, {f"content/lijsten/{name}.yml": text}) == []
