"""What cannot be true: days to come of what is past, the same twice, an entry and itself."""

import pytest

from builders import SOURCE, case_text
from inkoopkring.catalogue.checks.plausible import check
from worlds import found_by


def test_the_small_world_can_be_true() -> None:
    assert found_by(check) == []


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"bronnen": [{**SOURCE, "geraadpleegd": "2026-11-24"}]}, "datum-toekomst"),
        ({"beoordeeld_op": "2026-11-24"}, "datum-toekomst"),
        ({"themas": ["gww", "gww"]}, "verwijzing-dubbel"),
        ({"stappen": ["markt", "eisen", "markt"]}, "verwijzing-dubbel"),
        ({"verwant": ["x"]}, "verwijzing-zichzelf"),
    ],
)
def test_what_cannot_be_true(changes: dict[str, object], code: str) -> None:
    (found,) = found_by(check, {"cases/x.md": case_text(id="x", **changes)})
    assert found.code == code


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
