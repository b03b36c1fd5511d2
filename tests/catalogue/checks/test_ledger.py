"""What feeds have shown stays, under the same name, unless the ledger says why."""

from datetime import date, timedelta

import pytest

from builders import TODAY, case_text, digest_text
from inkoopkring.catalogue.checks.ledger import check
from worlds import Changes, found_by, said, whole

LEDGER = "content/lijsten/grootboek.yml"
CASE = "cases/eerste-case.md"
EDITION = "content/inspiratie/2026-11.md"
LINES = """\
- id: case/eerste-case
  sinds: 2026-11-20
- id: inspiratie/inspiratie-2026-11
  sinds: 2026-11-20
"""


def found(changes: Changes, lines: str = LINES) -> list[str]:
    return said(found_by(check, {LEDGER: lines, **changes}))


def test_the_small_world_is_in_order() -> None:
    assert found({}) == []


def test_without_a_ledger_nothing_is_asked() -> None:
    assert found_by(check, {CASE: None}) == []


def test_what_is_not_in_the_ledger_is_no_problem() -> None:
    assert found({"cases/x.md": case_text(id="x")}) == []


@pytest.mark.parametrize(
    ("changes", "problem"),
    [
        ({CASE: None}, f"{LEDGER}:1:7 grootboek-weg case/eerste-case"),
        (
            {CASE: None, "cases/x.md": case_text(id="x")},
            f"{LEDGER}:1:7 grootboek-weg case/eerste-case",
        ),
        (
            {EDITION: digest_text(id="editie-een")},
            f"{LEDGER}:3:7 grootboek-weg inspiratie/inspiratie-2026-11",
        ),
    ],
    ids=["deleted", "renamed with another id", "another id"],
)
def test_what_is_gone_is_reported_in_the_ledger(changes: Changes, problem: str) -> None:
    assert found(changes) == [problem]


@pytest.mark.parametrize("day", ["2026-11-20", TODAY.isoformat()])
def test_what_is_gone_is_reported_by_its_id(day: str) -> None:
    lines = LINES.replace("2026-11-20", day)
    (problem,) = found_by(check, {LEDGER: lines, CASE: None})
    assert whole(problem, lines) == (
        "case/eerste-case",
        "grootboek-weg",
        "id",
        {"waarde": "case/eerste-case"},
    )


@pytest.mark.parametrize(
    ("field", "value", "code", "more"),
    [
        ("status", "concept", "grootboek-verborgen", {}),
        ("date", "2026-11-24", "grootboek-verborgen", {}),
        ("date", "2025-12-31", "grootboek-jaar", {"jaar": "2026"}),
    ],
)
def test_what_is_hidden_or_named_anew_is_reported_at_the_entry(
    field: str, value: str, code: str, more: dict[str, str]
) -> None:
    text = case_text(**{field: value})
    (problem,) = found_by(check, {LEDGER: LINES, CASE: text})
    assert problem.place.path == CASE
    place, *rest = whole(problem, text)
    assert place.strip("'") == value
    assert rest == [code, field, {"waarde": "case/eerste-case", **more}]


@pytest.mark.parametrize(
    "values",
    [
        {"title": "Een heel andere titel"},
        {"status": "gearchiveerd"},
        {"date": "2026-01-01"},
        {"date": TODAY.isoformat()},
        {"themas": ["gww"], "regio": "utrecht"},
    ],
)
def test_what_keeps_its_name_may_change(values: dict[str, object]) -> None:
    assert found({CASE: case_text(**values)}) == []


def test_moving_a_file_is_no_problem() -> None:
    assert found({CASE: None, "cases/eerste-case/index.md": case_text()}) == []


def test_a_reason_settles_it() -> None:
    lines = LINES.replace("\n- id: insp", "\n  vervallen: Stond dubbel.\n- id: insp")
    assert found({CASE: None}, lines) == []
    assert found({CASE: None, EDITION: None}, lines) == [
        f"{LEDGER}:4:7 grootboek-weg inspiratie/inspiratie-2026-11"
    ]


@pytest.mark.parametrize(("gone", "name"), [(CASE, "eerste-case"), (EDITION, "2026-11")])
def test_a_file_that_cannot_be_read_is_not_reported_twice(gone: str, name: str) -> None:
    changes = {LEDGER: LINES, gone: None}
    assert len(found_by(check, changes)) == 1
    assert found_by(check, changes, broken=[name]) == []


AHEAD = LINES.replace("2026-11-20", "2026-12-24", 1)
"""The case is noted beforehand: nobody has had it yet."""


@pytest.mark.parametrize("day", ["2026-12-20", "2027-01-05"])
def test_what_nobody_has_had_yet_may_still_move_together_with_its_line(day: str) -> None:
    moved = {CASE: case_text(date=day)}
    assert found(moved, AHEAD.replace("2026-12-24", day)) == []
    assert found(moved, AHEAD) == [f"{LEDGER}:1:7 grootboek-vooruit case/eerste-case"]


@pytest.mark.parametrize(
    "text", [None, case_text(status="concept"), case_text()], ids=["gone", "draft", "out already"]
)
def test_a_line_that_waits_for_what_does_not_come_is_told_today(text: str | None) -> None:
    (problem,) = found_by(check, {LEDGER: AHEAD, CASE: text})
    assert whole(problem, AHEAD) == (
        "case/eerste-case",
        "grootboek-vooruit",
        "id",
        {"waarde": "case/eerste-case", "dag": "2026-12-24"},
    )


def test_a_line_ahead_of_a_file_that_cannot_be_read_waits() -> None:
    assert found_by(check, {LEDGER: AHEAD, CASE: None}, broken=["eerste-case"]) == []


@pytest.mark.parametrize(
    ("lines", "newest", "first_seen"),
    [
        (LINES, "2026-11-20", "2026-10-20"),
        (LINES.replace("2026-11-20", "2026-11-23"), "2026-11-23", "2026-10-23"),
        (f"{LINES}- {{id: case/y, sinds: 2026-01-01}}\n", "2026-11-20", "2026-10-20"),
    ],
    ids=["some days ago", "today", "the newest is not the last"],
)
def test_a_new_entry_of_long_ago_is_seen_by_nobody(
    lines: str, newest: str, first_seen: str
) -> None:
    changes = {LEDGER: lines, "cases/y.md": case_text(id="y")}
    assert found_by(check, {**changes, "cases/x.md": case_text(id="x", date=first_seen)}) == []
    day = (date.fromisoformat(first_seen) - timedelta(days=1)).isoformat()
    text = case_text(id="x", date=day)
    (problem,) = found_by(check, {**changes, "cases/x.md": text})
    place, *rest = whole(problem, text)
    assert place.strip("'") == day
    assert rest == ["datum-ver-terug", "date", {"waarde": day, "laatste": newest}]


def test_what_nobody_has_had_yet_makes_nothing_look_old() -> None:
    lines = LINES + "- id: case/x\n  sinds: 2027-03-01\n"
    later = {"cases/x.md": case_text(id="x", date="2027-03-01")}
    assert found({**later, "cases/y.md": case_text(id="y", date="2026-11-23")}, lines) == []


def test_a_draft_of_long_ago_is_not_yet_new() -> None:
    text = case_text(id="x", date="2025-01-01", status="concept")
    assert found({"cases/x.md": text}) == []


def test_the_domain_of_all_names_is_no_entry() -> None:
    assert found({}, LINES + "- id: domein/inkoopkring.nl\n  sinds: 2026-11-20\n") == []
