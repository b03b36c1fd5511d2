"""What is found, and in which order."""

import pytest

from builders import LISTS, page_text
from inkoopkring.search.index import SearchIndex
from inkoopkring.search.query import How, read_query
from inkoopkring.search.ranking import search
from search.world import a_case, find, ids, index_of


class TestOrder:
    def test_the_title_goes_before_the_text(self) -> None:
        cases = {
            "tekst": a_case("tekst", body="Over beton."),
            "titel": a_case("titel", "Oud beton"),
        }
        assert find(cases, "beton") == ["titel", "tekst"]

    @pytest.mark.parametrize("times", [1, 2, 9])
    def test_a_part_never_goes_before_the_word_itself(self, times: int) -> None:
        cases = {
            "deel": a_case("deel", body="bermmaaisel " * times),
            "woord": a_case("woord", body=f"maaisel {'grond ' * (times - 1)}"),
        }
        assert find(cases, "maaisel") == ["woord", "deel"]

    def test_word_form_part_beginning(self) -> None:
        cases = {
            "deel": a_case("deel", body="Een betontegel."),
            "vorm": a_case("vorm", body="Oude tegels."),
            "woord": a_case("woord", body="Een tegel."),
        }
        assert find(cases, "tegel") == ["woord", "vorm", "deel"]

    def test_all_words_go_before_some(self) -> None:
        cases = {
            "een": a_case("een", "Maaisel maaisel", body="maaisel maaisel maaisel"),
            "twee": a_case("twee", body="Het maaisel en het beton."),
        }
        assert find(cases, "maaisel beton") == ["twee", "een"]

    def test_cases_go_before_other_pages(self) -> None:
        more = {"content/paginas/x.md": page_text(id="x", title="Alles over maaisel")}
        index = index_of({"a": a_case("a", "Alles over maaisel")}, more)
        assert ids(search(index, "maaisel")) == ["a", "/x/"]


class TestWords:
    def test_forms_and_kin(self) -> None:
        cases = {"a": a_case("a", body="Zij gaan aanbesteden in deze straten.")}
        assert find(cases, "straat") == ["a"]
        assert find(cases, "aanbesteding") == ["a"]

    def test_a_form_that_no_text_has(self) -> None:
        assert find({"a": a_case("a", body="Een tegel.")}, "tegeltjes") == ["a"]

    def test_typos(self) -> None:
        cases = {"a": a_case("a", body="Oud kunstgras.")}
        assert find(cases, "kunstgars") == ["a"]
        assert find(cases, "kusntgars") == ["a"]

    def test_parts_of_a_compound_apart_and_together(self) -> None:
        apart = {"a": a_case("a", body="Meubilair voor een kantoor.")}
        whole = {"a": a_case("a", body="Mooi kantoormeubilair.")}
        for query in ("kantoormeubilair", "kantoor meubilair", "kantoormeubels"):
            assert find(apart, query) == ["a"]
            assert find(whole, query) == ["a"]

    def test_a_common_word_is_never_cut(self) -> None:
        assert find({"a": a_case("a", body="Het bestuur.")}, "uur") == []

    def test_editors_can_keep_a_word_whole(self) -> None:
        assert find({"a": a_case("a", body="Een waterschap.")}, "schap") == []

    def test_synonyms_and_abbreviations(self) -> None:
        cases = {"a": a_case("a", body="De (MKI) telt."), "b": a_case("b", body="Nieuw meubilair.")}
        assert find(cases, "milieukostenindicator") == ["a"]
        assert find(cases, "MKI-waarde") == ["a"]
        assert find(cases, "meubels") == ["b"]

    def test_quotes_ask_for_the_word_only(self) -> None:
        cases = {"a": a_case("a", body="bermmaaisel"), "b": a_case("b", body="maaisel")}
        assert find(cases, '"maaisel"') == ["b"]

    @pytest.mark.parametrize("query", ["", " ", "hoe het", "?!", '""', "qqqq"])
    def test_nothing_to_look_for(self, query: str) -> None:
        assert find({"a": a_case("a")}, query) == []

    def test_while_typing(self) -> None:
        cases = {"a": a_case("a", body="Een kunstgrasveld.")}
        for length in range(2, len("kunstgras")):
            assert find(cases, "kunstgras"[:length]) == ["a"]


class TestWhatIsThere:
    def test_drafts_and_archived_entries_are_not(self) -> None:
        cases = {
            "concept": a_case("concept", "Maaisel", status="concept"),
            "archief": a_case("archief", "Maaisel", status="gearchiveerd"),
            "later": a_case("later", "Maaisel", date="2027-01-01"),
        }
        index = index_of(cases)
        assert ids(search(index, "maaisel")) == []
        assert "maaisel" not in index.family_of

    def test_terms_and_organisations_are(self) -> None:
        index = index_of({"a": a_case("a")})
        assert "/begrippen/#mki" in ids(search(index, "mki"))
        assert "/organisaties/gemeente-a/" in ids(search(index, "gemeente a"))

    def test_pages_elsewhere_are(self) -> None:
        index = index_of({"a": a_case("a")})
        assert "/elders/#handreiking" in ids(search(index, "PIANOo stappenplan"))

    def test_product_groups_are_with_their_synonyms_and_codes(self) -> None:
        index = index_of({"a": a_case("a", productgroep="bestrating")})
        (group,) = (one for one in index.documents if one.kind == "productgroep")
        assert (group.address, group.note) == ("/productgroepen/bestrating/", "1 case")
        for query in ("productgroep bestrating", "bestrating", "stoeptegels", "44113100"):
            assert group.address in ids(search(index, query)), query

    def test_lists_of_a_kind_and_our_own_pages_are_except_the_search(self) -> None:
        index = index_of({"a": a_case("a")})
        known = {one.address for one in index.documents}
        assert {"/cases/", "/bijeenkomsten/", "/inspiratie/"} <= known
        assert {"/start/", "/criteria/", "/productgroepen/", "/data/", "/vergelijken/"} <= known
        assert not known & {"/", "/zoeken/", "/zoeken/uitleg/"}
        assert ids(search(index, "bijeenkomsten"))[:1] == ["/bijeenkomsten/"]

    def test_sources_bring_their_title_and_publisher(self) -> None:
        source = {
            "titel": "Een fietspad van PlasticRoad",
            "uitgever": "Wegenblad",
            "url": "https://example.org/",
            "soort": "vakmedia",
            "geraadpleegd": "2026-11-22",
        }
        cases = {"a": a_case("a", bronnen=[source]), "b": a_case("b", body="PlasticRoad")}
        assert find(cases, "plasticroad") == ["b", "a"]
        assert find(cases, "wegenblad") == ["a"]

    def test_product_groups_bring_their_other_names(self) -> None:
        cases = {"a": a_case("a", productgroep="bestrating")}
        assert "stoeptegels" in LISTS["productgroepen"]
        assert find(cases, "stoeptegels") == ["a"]


class TestReasons:
    def test_every_point_can_be_explained(self) -> None:
        index = index_of({"a": a_case("a", "Maaisel", body="bermmaaisel")})
        answer = search(index, "maaisel")
        (points,) = answer.points(answer.results[0])
        assert answer.results[0].score == pytest.approx(points.total, abs=1e-8)
        assert [option.how for option, _ in points.reasons] == [How.WORD, How.PART]

    def test_words_that_stand_nowhere_are_named(self) -> None:
        index = index_of({"a": a_case("a", "Maaisel")})
        assert search(index, "maaisel qqqq").missing == ("qqqq",)

    def test_a_word_counts_for_the_best_reason(self) -> None:
        index = index_of({"a": a_case("a", body="tegel tegels betontegels")})
        (sought,) = read_query(index, "tegels")
        assert sought.options["tegels"].how is How.WORD
        assert sought.options["tegel"].how is How.FORM
        assert sought.options["betontegels"].how is How.PART


@pytest.mark.parametrize(
    ("query", "address"),
    [
        ("productgroep straatmeubilair", "/productgroepen/straatmeubilair-en-borden/"),
        ("productgroepen", "/productgroepen/"),
        ("criteria", "/criteria/"),
        ("begin met je inkoop", "/start/"),
        ("open data", "/data/"),
    ],
)
def test_whoever_asks_for_a_page_of_ours_finds_it_first(
    real_index: SearchIndex, query: str, address: str
) -> None:
    assert ids(search(real_index, query))[0] == address
