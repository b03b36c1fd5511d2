"""The sentence that a result quotes, and the source it rests on."""

import json

import pytest

from inkoopkring.markup.sentences import Sentence
from inkoopkring.search.quoting import Quote, best_quote
from inkoopkring.search.sentences import Quotable, quotables, sentence_file
from search.world import a_case, changes_of, index_of, search
from worlds import summaries_of

BODY = "Het maaisel ligt er. [bron 1]\n\nEen gemeente koopt bermmaaisel van beton. [bron 1, 2]\n"
SOURCES = [
    {
        "titel": f"Artikel {name}",
        "uitgever": "Wegenblad",
        "url": f"https://example.org/{name}",
        "soort": "vakmedia",
        "geraadpleegd": "2026-11-22",
    }
    for name in ("een", "plasticroad")
]
LESSONS = [{"tekst": "Begin met een straat van tegels.", "bron": [2]}]
CASES = {"a": a_case("a", body=BODY, bronnen=SOURCES, wat_werkte=LESSONS)}


def quote(query: str) -> Quote | None:
    """What the case quotes for a query."""
    found = dict(quotables(summaries_of(changes_of(CASES))))
    return best_quote(search(index_of(CASES), query), found["/cases/a/"])


class TestBest:
    @pytest.mark.parametrize(
        ("query", "text", "sources"),
        [
            ("maaisel", "Het maaisel ligt er.", (1,)),
            ("maaisel beton", "Een gemeente koopt bermmaaisel van beton.", (1, 2)),
            ("oude tegel", "Begin met een straat van tegels.", (2,)),
        ],
    )
    def test_the_sentence_with_most_of_the_query(
        self, query: str, text: str, sources: tuple[int, ...]
    ) -> None:
        assert quote(query) == Quote(text, sources)

    def test_a_source_when_only_its_title_has_the_word(self) -> None:
        found = quote("plasticroad")
        assert found == Quote("Artikel plasticroad, Wegenblad", (2,), is_source=True)

    def test_nothing_when_no_sentence_has_it(self) -> None:
        assert quote("bijzonder") is None
        assert quote("qqqq") is None

    def test_of_equal_sentences_one_with_a_source(self) -> None:
        said = (Sentence("Oud beton."), Sentence("Nieuw beton.", (3,)))
        answer = search(index_of({"a": a_case("a", body="Beton.")}), "beton")
        assert best_quote(answer, Quotable(said)) == Quote("Nieuw beton.", (3,))

    def test_all_parts_of_a_compound_count(self) -> None:
        said = (Sentence("Een kantoor."), Sentence("Meubilair voor het kantoor."))
        answer = search(index_of({"a": a_case("a", body="Kantoor, meubilair.")}), "kantoormeubels")
        found = best_quote(answer, Quotable(said))
        assert found
        assert found.text == "Meubilair voor het kantoor."


class TestFiles:
    def test_every_document_has_one_by_its_address(self) -> None:
        found = dict(quotables(summaries_of(changes_of(CASES))))
        assert {"/cases/a/", "/themas/gww/", "/over/"} <= found.keys()
        assert "/" not in found
        assert sentence_file("/cases/a/") == "data/zinnen/cases/a.json"

    def test_it_holds_sentences_with_their_numbers_and_sources_in_words(self) -> None:
        found = dict(quotables(summaries_of(changes_of(CASES))))["/cases/a/"]
        data = json.loads(found.as_file())
        assert ["Een gemeente koopt bermmaaisel van beton.", 1, 2] in data["zinnen"]
        assert ["Begin met een straat van tegels.", 2] in data["zinnen"]
        assert data["bronnen"] == ["Artikel een, Wegenblad", "Artikel plasticroad, Wegenblad"]

    def test_a_figure_reads_as_a_sentence(self) -> None:
        figure = {
            "omschrijving": "van de klinkers kwam terug",
            "waarde": 61.4,
            "eenheid": "procent",
            "kwalificatie": "circa",
            "rol": "uitkomst",
            "stand": "gemeten",
            "bron": [1],
        }
        cases = {"a": a_case("a", resultaten=[figure], bronnen=SOURCES)}
        found = dict(quotables(summaries_of(changes_of(cases))))["/cases/a/"]
        assert Sentence("circa 61,4% van de klinkers kwam terug", (1,)) in found.sentences
