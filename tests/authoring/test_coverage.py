"""How far the cases are filled."""

from builders import SOURCE, a_case
from inkoopkring.authoring.coverage import coverage
from inkoopkring.model import CaseStudy
from worlds import a_bare_case


def table(*cases: CaseStudy) -> dict[str, tuple[int, int]]:
    return {one.label: (one.filled, one.not_found) for one in coverage(cases)}


def test_a_full_case_counts_everywhere_and_a_bare_one_only_as_not_found() -> None:
    bare = a_bare_case(niet_gevonden=["geraamde_waarde"])
    found = table(a_case(), bare)
    assert found["Waarde"] == (1, 1)
    assert found["Criteria met weging of drempel"] == (1, 0)
    assert found["Uitkomst met stand"] == (1, 0)
    assert found["Criteria met letterlijke woorden"] == (0, 0)
    assert found["Tijdlijn"] == (0, 0)


def test_a_procedure_counts_when_its_form_is_known() -> None:
    unknown = a_case(procedure="aanbesteding-onbekend")
    none = a_case(procedure="geen-aanbesteding", procedure_herkomst="bron")
    assert table(a_case(), unknown, none)["Procedure met een naam"] == (1, 0)


def test_a_figure_that_is_no_outcome_and_a_single_source_do_not_count() -> None:
    size = {"omschrijving": "x", "waarde": "1", "eenheid": "km", "rol": "omvang", "bron": ["1"]}
    found = table(a_case(resultaten=[size]), a_case(bronnen=[SOURCE, SOURCE]))
    assert found["Uitkomst met stand"] == (1, 0)
    assert found["Cijfers"] == (2, 0)
    assert found["Twee of meer bronnen"] == (1, 0)
