"""Which cases teach most: what came of it and what did not work before what is merely filled in."""

from inkoopkring.views.usefulness import most_useful, usefulness
from worlds import a_bare_case

OUTCOME = {
    "omschrijving": "lagere MKI",
    "waarde": "10",
    "eenheid": "procent",
    "rol": "uitkomst",
    "stand": "gemeten",
    "bron": ["1"],
}
LESSON = {"tekst": "Te laat begonnen.", "bron": ["1"]}


def test_what_came_of_it_outweighs_what_is_filled_in() -> None:
    told = a_bare_case(resultaten=[OUTCOME])
    filled = a_bare_case(procedure="europees-openbaar", volgende_keer=[LESSON])
    assert usefulness(told) > usefulness(filled) > usefulness(a_bare_case())


def test_a_demand_is_no_outcome() -> None:
    demand = {**OUTCOME, "rol": "eis", "stand": "geeist"}
    assert usefulness(a_bare_case(resultaten=[demand])) == usefulness(a_bare_case())


def test_the_best_come_first_and_equals_keep_their_order() -> None:
    cases = [a_bare_case(id=id) for id in "abc"]
    cases.append(a_bare_case(id="d", wat_niet_werkte=[LESSON]))
    assert [case.id for case in most_useful(cases, 3)] == ["d", "a", "b"]
