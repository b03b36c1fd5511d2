"""How complete a case is, and where that puts it in a list."""

import pytest

from builders import a_case
from inkoopkring.model.case_study import RECOMMENDED
from inkoopkring.model.completeness import completeness, list_order

EMPTY: dict[str, object] = dict.fromkeys(RECOMMENDED.values())


def test_a_case_with_everything_is_complete() -> None:
    assert completeness(a_case()) == (1, ())


def test_a_case_with_the_required_fields_only_misses_all_the_recommended_ones() -> None:
    share, missing = completeness(a_case(**EMPTY))
    assert share == 0
    assert missing == tuple(RECOMMENDED.values())


def test_what_was_not_found_need_not_be_looked_for_and_does_not_count() -> None:
    share, missing = completeness(a_case(**EMPTY, niet_gevonden=["plaats", "criteria"]))
    assert share == 0
    assert "plaats" not in missing
    assert "periode" in missing


def test_one_field_less_is_one_share_less() -> None:
    share, missing = completeness(a_case(plaats=None))
    assert share == pytest.approx(1 - 1 / len(RECOMMENDED))
    assert missing == ("plaats",)


def test_lists_begin_with_the_latest_period_then_the_fullest_case() -> None:
    cases = [
        a_case(id="zonder", periode=None),
        a_case(id="half", periode={"van": "2018", "tot": "2022"}, plaats=None),
        a_case(id="heel", periode={"van": "2018", "tot": "2022"}),
        a_case(id="laat", periode={"van": "2023-02"}),
        a_case(id="maand", periode={"van": "2018", "tot": "2022-03"}),
        a_case(id="ook-heel", periode={"van": "2020", "tot": "2022"}),
    ]
    assert [one.id for one in sorted(cases, key=list_order)] == [
        *("laat", "maand", "heel", "ook-heel", "half", "zonder")
    ]
