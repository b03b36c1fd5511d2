"""Codes and places in a query: no words of the language, and never read as one."""

import pytest

from builders import LISTS
from inkoopkring.search.index import SearchIndex
from inkoopkring.search.query import How, read_query, typed_words
from inkoopkring.search.ranking import search
from inkoopkring.search.settings import Settings
from inkoopkring.search.spotting import said_codes, said_places
from search.world import a_case, ids, index_of

EXACT, NEAR = Settings().match.code
GOVERNMENTS = """\
- id: gemeente-zeist
  naam: Gemeente Zeist
  soort: gemeente
  code: GM0355
  regio: utrecht
- id: gemeente-houten
  naam: Gemeente Houten
  soort: gemeente
  code: GM0321
  regio: utrecht
- id: gemeente-bergen
  naam: Gemeente Bergen (L)
  soort: gemeente
  code: GM0893
  regio: utrecht
- id: gemeente-bergen-op-zoom
  naam: Gemeente Bergen op Zoom
  soort: gemeente
  code: GM0748
- id: gemeente-soest
  naam: Gemeente Soest
  soort: gemeente
  code: GM0342
"""
CODES = """\
- id: 44113100-6
  naam: Bestratingsmaterialen
- id: 44113200-7
  naam: Tegels
- id: 45233140-2
  naam: Wegenwerken
"""


@pytest.fixture(scope="module")
def index() -> SearchIndex:
    """A case from Soest in the region Utrecht, about wooden tiles."""
    groups = LISTS["productgroepen"].replace("[44113100-6]", "[44113100-6, 44113200-7]")
    more = {
        "content/lijsten/overheden.yml": GOVERNMENTS,
        "content/lijsten/cpv.yml": CODES,
        "content/lijsten/productgroepen.yml": groups,
    }
    body = "Een houten tegel, met een eis die de markt eist: 44 stuks."
    case = a_case("a", opdrachtgevers=["gemeente-soest"], productgroep="bestrating", body=body)
    other = a_case("b", body="Geeist was grond.")
    return index_of({"a": case, "b": other}, more)


class TestPlaces:
    def test_a_place_without_a_case_is_no_other_word(self, index: SearchIndex) -> None:
        (sought,) = read_query(index, "Zeist")
        assert (sought.options, sought.regions) == ({}, ("regio=utrecht",))
        assert search(index, "Zeist").missing == ()

    def test_the_page_of_its_region_comes_first(self, index: SearchIndex) -> None:
        assert ids(search(index, "gemeente Zeist"))[0] == "/regios/utrecht/"

    def test_what_else_was_typed_goes_before_the_region(self, index: SearchIndex) -> None:
        assert ids(search(index, "grond Zeist"))[0] == "b"

    def test_one_in_no_region_brings_nothing(self, index: SearchIndex) -> None:
        answer = search(index, "Bergen op Zoom")
        assert [sought.typed for sought in answer.sought] == ["bergen op zoom"]
        assert (answer.results, answer.missing) == ((), ())

    def test_the_longest_name_counts_and_remarks_in_a_name_do_not(self, index: SearchIndex) -> None:
        for query, name in (("Bergen op Zoom", "Bergen op Zoom"), ("inkoop Bergen", "Bergen")):
            (said,) = said_places(index, query.lower().split())
            assert [place.name for place in said.places] == [name]

    def test_a_place_that_is_a_word_too_counts_when_it_is_all(self, index: SearchIndex) -> None:
        (said,) = said_places(index, ["gemeente", "houten"])
        assert said.is_word
        assert said_places(index, ["houten", "banken"]) == ()
        found = ids(search(index, "houten"))
        assert set(found[:2]) == {"a", "/regios/utrecht/"}
        assert "b" not in found

    def test_a_place_with_a_case_is_found_by_its_words(self, index: SearchIndex) -> None:
        assert said_places(index, ["soest"]) == ()
        assert ids(search(index, "Soest"))[0] == "a"

    def test_a_name_in_quotes_is_a_word(self, index: SearchIndex) -> None:
        assert search(index, '"Zeist"').missing == ("zeist",)


class TestCodes:
    @pytest.mark.parametrize(
        ("query", "found"),
        [
            ("44113100-6", {"44113100": EXACT}),
            ("cpv 44113100", {"44113100": EXACT}),
            ("441131006", {"44113100": EXACT}),
            ("tegels 44113000", {"44113100": EXACT, "44113200": EXACT}),
            ("44113299", {"44113200": NEAR}),
            ("4411", {"44113100": EXACT, "44113200": EXACT}),
            ("45233140", {}),
            ("99000000", {}),
            ("44 tegels", {}),
        ],
    )
    def test_figures_begin_a_code(
        self, index: SearchIndex, query: str, found: dict[str, float]
    ) -> None:
        codes = said_codes(index, typed_words(query))
        assert {code: weight for said in codes.values() for code, weight in said} == found

    def test_a_code_brings_the_cases_of_its_product_group(self, index: SearchIndex) -> None:
        for query in ("44113100-6", "cpv 4411", "44113250"):
            assert ids(search(index, query))[:1] == ["a"]
        assert index.spelling("44113100") == "CPV 44113100-6 Bestratingsmaterialen"

    def test_a_code_next_to_it_says_so(self, index: SearchIndex) -> None:
        (sought,) = read_query(index, "44113299")
        assert [one.how for one in sought.options.values()] == [How.CODE]

    def test_figures_are_never_a_typing_error(self, index: SearchIndex) -> None:
        assert search(index, "45113100").missing == ("45113100",)


class TestShortWords:
    @pytest.mark.parametrize("query", ["eisd", "teg grond", "weist"])
    def test_a_short_word_that_is_not_there_is_told(self, index: SearchIndex, query: str) -> None:
        assert search(index, query).missing == (query.split(maxsplit=1)[0],)

    def test_while_it_is_typed_longer_words_count(self, index: SearchIndex) -> None:
        assert search(index, "teg").missing == ()
        assert search(index, "teg?").missing == ("teg",)
