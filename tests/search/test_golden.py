"""The promise of the search, on queries that nothing was tuned on."""

from collections import defaultdict

import pytest

from inkoopkring.search.index import SearchIndex
from inkoopkring.search.ranking import search
from search_queries import Query, Score, mean, queries, score

QUERY_KINDS = (
    "bron",
    "cpv",
    "deel-van-samenstelling",
    "elders",
    "exact",
    "plaats",
    "schrijfwijze",
    "synoniem",
    "tikfout",
    "verbuiging",
    "vraag-in-woorden",
    "wegwijs",
)


def found_pages(index: SearchIndex, text: str) -> list[str]:
    """The addresses of the pages that answer a query, best first."""
    return [index.documents[one.document].address for one in search(index, text).results]


@pytest.fixture(scope="module")
def scores(real_index: SearchIndex) -> dict[str, list[Score]]:
    """The scores of the test half, by class."""
    found: dict[str, list[Score]] = defaultdict(list)
    for query in queries():
        if query.is_test:
            found[query.kind].append(score(query, found_pages(real_index, query.text)))
    return found


def test_the_set_is_large_and_names_pages_that_exist(real_index: SearchIndex) -> None:
    known = {one.address for one in real_index.documents}
    asked = queries()
    assert len(asked) >= 450
    assert {query.kind for query in asked} == set(QUERY_KINDS)
    assert len({query.text for query in asked}) == len(asked)
    assert {address for query in asked for address in query.relevant} <= known
    for kind in QUERY_KINDS:
        assert sum(query.is_test for query in asked if query.kind == kind) >= 10


def test_nearly_every_page_is_among_the_first_five(scores: dict[str, list[Score]]) -> None:
    total = mean([one for group in scores.values() for one in group])
    assert total.recall >= 0.97
    assert total.ndcg >= 0.93


@pytest.mark.parametrize("kind", QUERY_KINDS)
def test_no_class_of_queries_stays_behind(kind: str, scores: dict[str, list[Score]]) -> None:
    assert mean(scores[kind]).recall >= 0.95


def test_a_score_counts_no_more_than_five_relevant_pages() -> None:
    query = Query("exact", "x", tuple("abcdefg"))
    five = score(query, tuple("abcde"))
    assert (five.recall, five.precision) == (1, 1)
    assert five.ndcg == pytest.approx(0.81, abs=0.01)
    assert score(query, "") == Score(0, 0, 0)


def test_only_cases_are_judged_where_only_cases_answer() -> None:
    found = ("/themas/x/", "/cases/", "/cases/a/")
    assert score(Query("exact", "x", ("/cases/a/",)), found).ndcg == 1
    assert score(Query("wegwijs", "x", ("/cases/",)), found).ndcg == pytest.approx(0.63, abs=0.01)
