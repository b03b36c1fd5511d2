"""What cannot be true: days to come of what is past, the same twice, an entry and itself."""

import pytest

from builders import SOURCE, case_text, meeting_text
from inkoopkring.catalogue.checks.plausible import check
from worlds import found_by, whole


def test_the_small_world_can_be_true() -> None:
    assert found_by(check) == []


@pytest.mark.parametrize(
    ("changes", "code", "field", "value"),
    [
        (
            {"bronnen": [SOURCE, {**SOURCE, "geraadpleegd": "2026-11-24"}]},
            "datum-toekomst",
            "bronnen.2.geraadpleegd",
            "2026-11-24",
        ),
        ({"beoordeeld_op": "2026-11-24"}, "datum-toekomst", "beoordeeld_op", "2026-11-24"),
        ({"themas": ["gww", "gww"]}, "verwijzing-dubbel", "themas.2", "gww"),
        ({"stappen": ["markt", "eisen", "markt"]}, "verwijzing-dubbel", "stappen.3", "markt"),
        ({"verwant": ["x"]}, "verwijzing-zichzelf", "verwant.1", "x"),
    ],
)
def test_what_cannot_be_true(changes: dict[str, object], code: str, field: str, value: str) -> None:
    text = case_text(id="x", **changes)
    (found,) = found_by(check, {"cases/x.md": text})
    place, *rest = whole(found, text)
    assert place.strip("'") == value
    assert rest == [code, field, {"waarde": value}]


@pytest.mark.parametrize(
    "changes",
    [
        {"bronnen": [{**SOURCE, "geraadpleegd": "2026-11-23"}], "beoordeeld_op": "2026-11-23"},
        {"date": "2027-11-23"},
        {"verwant": ["eerste-case"]},
        {"themas": ["gww"], "productgroep": "bestrating"},
    ],
)
def test_what_can_be_true(changes: dict[str, object]) -> None:
    assert found_by(check, {"cases/x.md": case_text(id="x", **changes)}) == []


def test_a_meeting_may_discuss_a_case_and_an_obstacle_of_one_name() -> None:
    text = meeting_text(id="y", besproken={"cases": ["x"], "belemmeringen": ["x"]})
    assert found_by(check, {"content/bijeenkomsten/2026-10-01-y.md": text}) == []
