"""The search page and the page that explains it."""

from inkoopkring.model.vocabulary import SearchRuleType
from inkoopkring.pages.search import explanation_page, search_page
from search.world import RULES
from worlds import summaries_of


def test_the_page_has_the_facets_of_cases_and_a_sign_for_every_colour() -> None:
    page = search_page(summaries_of())
    assert [group.facets[0].parameter for group in page.groups] == ["thema", "stap", "regio"]
    assert page.colours == ("neutraal", "gww")


def test_the_explanation_tells_every_place_and_every_rule() -> None:
    page = explanation_page(summaries_of({"content/lijsten/zoeken.yml": RULES}))
    assert page.places[0].name == "de titel"
    assert page.places[0].value == "6 keer"
    assert page.matches[0].value == "100%"
    assert [len(group.rules) for group in page.groups] == [1, 1, 1]


def test_every_type_of_rule_has_words() -> None:
    for type in SearchRuleType:
        more = {
            SearchRuleType.SPLIT: "woorden: [ab], delen: [a, b]",
            SearchRuleType.NO_SYNONYM: "woorden: [ab], begrip: mki",
        }.get(type, "woorden: [ab, cd]")
        rule = f"- {{id: a, soort: {type}, {more}, reden: Zo.}}\n"
        page = explanation_page(summaries_of({"content/lijsten/zoeken.yml": rule}))
        assert [group.title for group in page.groups] != []
