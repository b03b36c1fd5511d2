"""A case: how complete it is, and the rules between its own fields."""

import pytest
from pydantic import ValidationError

from builders import a_case
from inkoopkring.model.case_study import RECOMMENDED, CaseStudy, completeness

EMPTY: dict[str, object] = dict.fromkeys(RECOMMENDED.values())


def errors(**changes: object) -> list[tuple[str, object]]:
    with pytest.raises(ValidationError) as raised:
        a_case(**changes)
    return [(one["type"], one.get("ctx")) for one in raised.value.errors()]


def test_a_case_with_everything_is_complete() -> None:
    assert completeness(a_case()) == (1, ())


def test_a_case_with_the_required_fields_only_misses_all_the_recommended_ones() -> None:
    share, missing = completeness(a_case(**EMPTY))
    assert share == 0
    assert missing == tuple(RECOMMENDED.values())


def test_what_was_searched_and_not_found_counts_as_done() -> None:
    share, missing = completeness(a_case(**EMPTY, niet_vermeld=["plaats", "criteria"]))
    assert share == pytest.approx(2 / len(RECOMMENDED))
    assert "plaats" not in missing
    assert "periode" in missing


def test_one_field_less_is_one_share_less() -> None:
    share, missing = completeness(a_case(plaats=None))
    assert share == pytest.approx(1 - 1 / len(RECOMMENDED))
    assert missing == ("plaats",)


@pytest.mark.parametrize("key", ["plaats", "regio", "prijs", "clients"])
def test_only_empty_recommended_fields_can_be_not_stated(key: str) -> None:
    [(code, context)] = errors(niet_vermeld=[key])
    assert code == "niet-vermeld-klopt-niet"
    assert context == {"waarde": key, "bij": ("niet_vermeld", 0)}


def test_the_first_wrong_one_is_named_with_its_spot() -> None:
    [(_, context)] = errors(plaats=None, niet_vermeld=["plaats", "criteria"])
    assert context == {"waarde": "criteria", "bij": ("niet_vermeld", 1)}


@pytest.mark.parametrize(
    "given",
    [
        {},
        {"bevestigd_door": "Gemeente A, inkoper"},
        {"bevestigd_op": "2026-11-20"},
    ],
)
def test_a_confirmation_says_who_and_when(given: dict[str, str]) -> None:
    [(code, _)] = errors(betrouwbaarheid="bevestigd", **given)
    assert code == "bevestiging-onvolledig"


def test_a_whole_confirmation_is_right() -> None:
    case = a_case(
        betrouwbaarheid="bevestigd",
        bevestigd_door="Gemeente A, inkoper",
        bevestigd_op="2026-11-20",
    )
    assert case.confirmed_by == "Gemeente A, inkoper"


def web(**changes: str) -> dict[str, object]:
    return {"kader": "web-1.0", "niveaus": {"materialen": "2", "energie": "onbekend"}, **changes}


def test_an_estimate_of_the_editors_is_explained() -> None:
    [(code, _)] = errors(ambitieweb=web(herkomst="redactie"))
    assert code == "inschatting-zonder-toelichting"
    assert a_case(ambitieweb=web(herkomst="redactie", toelichting="De eis was 10%.")).ambition


def test_a_level_is_a_number_or_unknown() -> None:
    ambition = a_case(ambitieweb=web(herkomst="bron")).ambition
    assert ambition
    assert ambition.level("materialen") == 2
    assert ambition.level("energie") is None
    assert ambition.level("water") is None


def test_lessons_come_in_reading_order() -> None:
    assert [lesson.text for lesson in a_case().lessons] == [
        "Begin met een klein proefproject.",
        "Alleen een eis was te weinig.",
        "Vraag de markt eerder.",
    ]


def test_a_case_starts_from_public_sources_and_is_published() -> None:
    case = a_case()
    assert isinstance(case, CaseStudy)
    assert (case.trust, case.status, case.type) == (
        "openbare-bronnen",
        "gepubliceerd",
        "praktijkcase",
    )
