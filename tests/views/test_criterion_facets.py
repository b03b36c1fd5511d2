"""What criteria can be chosen by: each facet counts criteria, not cases."""

from collections.abc import Mapping

from builders import LISTS, case_text
from inkoopkring.pages.criteria import CriteriaLibrary
from inkoopkring.views.criterion_facets import CriterionFacets
from inkoopkring.views.facets import Facets
from worlds import Changes, bare_case_text, summaries_of

ASKED: Mapping[str, object] = {
    "soort": "gunning",
    "tekst": "Laagste MKI",
    "bewoording": "samengevat",
    "bron": ["1"],
}
OUTCOME = {
    "omschrijving": "minder afval",
    "waarde": "3",
    "eenheid": "ton",
    "rol": "uitkomst",
    "stand": "gemeten",
    "bron": ["1"],
}


def facets(changes: Changes) -> CriterionFacets:
    return CriteriaLibrary(Facets(summaries_of(changes))).choices


def of_case(**changes: object) -> CriterionFacets:
    return facets({"cases/eerste-case.md": bare_case_text(**changes)})


def counts(found: CriterionFacets, name: str) -> dict[str, int]:
    return {
        option.value: option.count
        for group in found.groups
        for facet in group.facets
        for option in facet.options
        if facet.parameter == name
    }


def test_two_criteria_of_one_case_count_twice() -> None:
    found = of_case(criteria=[ASKED, {**ASKED, "soort": "eis"}], productgroep="bestrating")
    assert counts(found, "thema") == {"gww": 2}
    assert counts(found, "productgroep") == {"bestrating": 2}
    assert counts(found, "soort") == {
        "selectie": 0,
        "eis": 1,
        "gunning": 1,
        "contractbepaling": 0,
    }


def test_a_step_is_that_of_the_criterion_and_not_of_its_case() -> None:
    found = counts(of_case(criteria=[ASKED], stappen=["markt"]), "stap")
    assert (found["gunning"], found["markt"]) == (1, 0)


def test_a_level_is_that_of_the_case_and_all_below_it() -> None:
    web = {"kader": "web-1.0", "niveaus": {"materialen": "2"}, "herkomst": "bron"}
    found = counts(of_case(criteria=[ASKED], ambitieweb=web), "ambitie")
    assert found == {"materialen:1": 1, "materialen:2": 1}


def test_what_is_known_of_it_can_be_asked_for() -> None:
    asked = [
        {**ASKED, "weging": "0"},
        {**ASKED, "drempel": "Hooguit drie euro."},
        {**ASKED, "bewijs": "Een LCA.", "bewoording": "letterlijk"},
    ]
    found = of_case(criteria=asked)
    assert counts(found, "bekend") == {"gewicht": 2, "bewijs": 1, "uitkomst": 0}
    assert counts(found, "bewoording") == {"letterlijk": 1, "samengevat": 2}
    assert counts(of_case(criteria=asked, resultaten=[OUTCOME]), "bekend")["uitkomst"] == 3


def test_a_product_group_without_criteria_is_not_offered() -> None:
    lists = (
        LISTS["productgroepen"] + "- {id: stoelen, naam: Stoelen, thema: gww, cpv: [44113100-6]}\n"
    )
    found = facets(
        {
            "content/lijsten/productgroepen.yml": lists,
            "cases/eerste-case.md": bare_case_text(criteria=[ASKED], productgroep="stoelen"),
            "cases/b.md": bare_case_text(id="b", productgroep="bestrating"),
        }
    )
    assert counts(found, "productgroep") == {"stoelen": 1}
    (only,) = found.product_groups
    assert (only.label, only.address) == ("Stoelen", "/criteria/stoelen/")


def test_criteria_without_a_product_group_have_a_page_too() -> None:
    found = of_case(criteria=[ASKED])
    assert counts(found, "productgroep") == {}
    (only,) = found.product_groups
    assert (only.label, only.count) == ("Zonder productgroep", 1)
    assert only.address == "/criteria/zonder-productgroep/"


def test_a_case_that_may_not_be_seen_counts_nowhere() -> None:
    found = facets({"cases/eerste-case.md": case_text(status="concept")})
    assert set(counts(found, "soort").values()) == {0}
