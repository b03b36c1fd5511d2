"""A case: how complete it is, and the rules between its own fields."""

import pytest
from pydantic import ValidationError

from builders import a_case
from inkoopkring.model.case_study import CaseStudy


def errors(**changes: object) -> list[tuple[str, object]]:
    with pytest.raises(ValidationError) as raised:
        a_case(**changes)
    return [(one["type"], one.get("ctx")) for one in raised.value.errors()]


@pytest.mark.parametrize(
    "key", ["plaats", "regio", "prijs", "clients", "belemmeringen", "ambitieweb", "themas"]
)
def test_only_empty_recommended_fields_can_be_not_found(key: str) -> None:
    [(code, context)] = errors(niet_gevonden=[key])
    assert code == "niet-gevonden-klopt-niet"
    assert context == {"waarde": key, "bij": ("niet_gevonden", 0)}


def test_the_first_wrong_one_is_named_with_its_spot() -> None:
    [(_, context)] = errors(plaats=None, niet_gevonden=["plaats", "criteria"])
    assert context == {"waarde": "criteria", "bij": ("niet_gevonden", 1)}


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


FIGURE = {"omschrijving": "minder afval", "waarde": "10", "eenheid": "ton", "bron": ["1"]}


@pytest.mark.parametrize(
    ("role", "standing", "code"),
    [
        ("uitkomst", None, "stand-ontbreekt"),
        ("eis", None, "stand-ontbreekt"),
        ("uitkomst", "geeist", "stand-past-niet"),
        ("eis", "opgave", "stand-past-niet"),
    ],
)
def test_an_outcome_and_a_demand_say_how_they_were_established(
    role: str, standing: str | None, code: str
) -> None:
    given = {**FIGURE, "rol": role} | ({"stand": standing} if standing else {})
    assert [found for found, _ in errors(resultaten=[given])] == [code]


@pytest.mark.parametrize("role", ["omvang", "context"])
def test_a_size_needs_no_standing_and_is_no_outcome(role: str) -> None:
    assert a_case(resultaten=[{**FIGURE, "rol": role}]).outcomes == ()


def test_outcomes_keep_their_order() -> None:
    def figure(value: str, role: str) -> dict[str, object]:
        return {**FIGURE, "waarde": value, "rol": role, "stand": "gemeten"}

    figures = [figure("1", "uitkomst"), figure("2", "omvang"), figure("3", "uitkomst")]
    assert [one.value for one in a_case(resultaten=figures).outcomes] == [1, 3]


def test_what_we_class_ourselves_rests_on_a_fact() -> None:
    ours: dict[str, object] = {"strategie": "rvo-r3", "herkomst": "redactie", "bron": ["1"]}
    assert errors(r_strategieen=[ours])[0][0] == "strategie-zonder-feit"
    assert a_case(r_strategieen=[{**ours, "feit": "Tegels kwamen terug."}]).rungs == ("rvo-r3",)


def test_no_tender_is_said_by_somebody() -> None:
    assert errors(procedure="geen-aanbesteding")[0][0] == "procedure-zonder-herkomst"
    ours = {"procedure": "geen-aanbesteding", "procedure_herkomst": "redactie"}
    assert errors(**ours)[0][0] == "procedure-zonder-feit"
    assert a_case(**ours, procedure_toelichting="Eigen depot.").procedure_note == "Eigen depot."
    assert a_case(procedure="geen-aanbesteding", procedure_herkomst="bron").procedure


@pytest.mark.parametrize("later", ["2019", "2018-05", "2018-04-19"])
def test_a_timeline_runs_forward(later: str) -> None:
    def moment(day: str) -> dict[str, object]:
        return {"datum": day, "tekst": "Marktdag.", "bron": ["1"]}

    first = "2018-04-19"
    assert len(a_case(tijdlijn=[moment(first), moment(later)]).timeline) == 2
    [(code, context)] = errors(tijdlijn=[moment("2020"), moment(later)])
    assert (code, context) == (
        "tijdlijn-volgorde",
        {"waarde": later, "bij": ("tijdlijn", 1, "datum")},
    )


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
