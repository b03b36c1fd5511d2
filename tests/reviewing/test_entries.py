"""Which entries readers see come, change or go, and what subscribers would get twice."""

import pytest

from builders import case_text, meeting_text
from inkoopkring.problems import Place, problem
from inkoopkring.reviewing.entries import EntryChange, EntryChanges, entry_changes
from reviewing.worlds import state
from worlds import Changes

CASE = "cases/eerste-case.md"
TITLE = "Oude tegels terug in nieuwe tegels"
DRAFT: Changes = {CASE: case_text(status="concept")}
LATER: Changes = {CASE: case_text(date="2027-03-01")}
NO_CASE: Changes = {CASE: None}


def changes(after: Changes, before: Changes | None = None) -> EntryChanges:
    return entry_changes(state(before), state(after))


def ids(found: tuple[EntryChange, ...]) -> list[str]:
    return [one.known.id for one in found]


@pytest.mark.parametrize("before", [NO_CASE, DRAFT, LATER])
def test_what_readers_did_not_see_before_is_new(before: Changes) -> None:
    found = changes({}, before)
    assert (ids(found.new), ids(found.changed), ids(found.gone)) == (["eerste-case"], [], [])
    assert [one.label for one in found.new[0].fields] == ["Waarde", "Cijfers"]
    assert found.new_names == ("tag:kring.nl,2026:case/eerste-case",)
    assert found.renamings == ()


@pytest.mark.parametrize("after", [NO_CASE, DRAFT, LATER])
def test_what_readers_no_longer_see_is_gone(after: Changes) -> None:
    found = changes(after)
    assert (ids(found.new), ids(found.changed), ids(found.gone)) == ([], [], ["eerste-case"])


def test_a_draft_that_changes_is_not_seen() -> None:
    found = changes({CASE: case_text(status="concept", plaats="Almere")}, DRAFT)
    assert (ids(found.unseen), found.changed) == (["eerste-case"], ())
    assert changes(DRAFT, DRAFT) == changes(NO_CASE, DRAFT) == changes({})


def test_a_change_keeps_its_name_at_subscribers() -> None:
    found = changes({CASE: case_text(plaats="Almere")})
    assert ids(found.changed) == ["eerste-case"]
    assert [one.label for one in found.changed[0].fields] == ["Plaats"]
    assert (found.kept_names, found.renamings, found.new_names) == (1, (), ())


def test_a_change_of_the_text_alone_is_a_change() -> None:
    found = changes({CASE: case_text("Heel iets anders.\n")})
    assert {one.label for one in found.changed[0].fields} >= {"Tekst"}


@pytest.mark.parametrize(
    "text",
    [case_text(id="x"), case_text("Andere tekst.\n", id="x", title=TITLE)],
    ids=["text", "title"],
)
def test_another_id_is_known_again_and_is_another_name(text: str) -> None:
    found = changes({CASE: None, "cases/x.md": text})
    (one,) = found.renamings
    assert (one.before, one.after) == (
        "tag:kring.nl,2026:case/eerste-case",
        "tag:kring.nl,2026:case/x",
    )
    assert (ids(found.changed), found.new, found.gone, found.kept_names) == (["x"], (), (), 0)


def test_a_document_is_known_again_by_its_file() -> None:
    path = "content/bijeenkomsten/2026-10-01-overleg.md"
    found = changes({path: meeting_text(id="x", title="Heel iets anders")})
    assert [one.after for one in found.renamings] == ["x@kring.nl"]


def test_another_year_or_domain_is_another_name() -> None:
    (one,) = changes({CASE: case_text(date="2025-11-20")}).renamings
    assert one.after == "tag:kring.nl,2025:case/eerste-case"
    found = entry_changes(state(), state(authority="ander.nl"))
    assert len(found.renamings) == len(state().permanent_names) > 1


def test_a_file_that_cannot_be_read_is_not_gone() -> None:
    wrong = [problem("kop-leeg", Place(CASE))]
    found = entry_changes(state(), state(NO_CASE, wrong))
    assert (found.unreadable, found.gone) == ((CASE,), ())


def test_a_problem_in_a_file_that_can_be_read_is_no_matter() -> None:
    found = entry_changes(state(), state(problems=[problem("kop-leeg", Place(CASE))]))
    assert found == changes({})


def test_nothing_changed_is_nothing_to_tell() -> None:
    found = changes({})
    assert (found.new, found.changed, found.gone, found.unseen) == ((), (), (), ())
    assert (found.unreadable, found.new_names, found.renamings, found.kept_names) == ((), (), (), 0)
