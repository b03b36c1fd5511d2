"""The promise of the search, on queries that nothing was tuned on."""

from collections import defaultdict

import pytest

from inkoopkring.search.index import SearchIndex
from inkoopkring.search.ranking import search
from search_queries import Query, Score, mean, queries, score

QUERY_KINDS = (
    "deel-van-samenstelling",
    "exact",
    "synoniem",
    "tikfout",
    "verbuiging",
    "vraag-in-woorden",
)


def found_cases(index: SearchIndex, text: str) -> list[str]:
    """The ids of the cases that answer a query, best first."""
    documents = (index.documents[one.document] for one in search(index, text).results)
    return [one.address.split("/")[2] for one in documents if one.kind == "case"]


@pytest.fixture(scope="module")
def scores(real_index: SearchIndex) -> dict[str, list[Score]]:
    """The scores of the test half, by class."""
    found: dict[str, list[Score]] = defaultdict(list)
    for query in queries():
        if query.is_test:
            found[query.kind].append(score(query, found_cases(real_index, query.text)))
    return found


def test_the_set_is_large_and_names_cases_that_exist(real_index: SearchIndex) -> None:
    known = {one.address.split("/")[2] for one in real_index.documents if one.kind == "case"}
    asked = queries()
    assert len(asked) >= 200
    assert {query.kind for query in asked} == set(QUERY_KINDS)
    assert len({query.text for query in asked}) == len(asked)
    assert {id for query in asked for id in query.relevant} <= known
    for kind in QUERY_KINDS:
        assert sum(query.is_test for query in asked if query.kind == kind) >= 10


def test_nearly_every_case_is_among_the_first_five(scores: dict[str, list[Score]]) -> None:
    assert mean([one for group in scores.values() for one in group]).recall >= 0.95


@pytest.mark.parametrize("kind", QUERY_KINDS)
def test_no_class_of_queries_stays_behind(kind: str, scores: dict[str, list[Score]]) -> None:
    assert mean(scores[kind]).recall >= 0.90


def test_a_score_counts_no_more_than_five_relevant_cases() -> None:
    query = Query("exact", "x", tuple("abcdefg"))
    five = score(query, "abcde")
    assert (five.recall, five.precision) == (1, 1)
    assert five.ndcg == pytest.approx(0.81, abs=0.01)
    assert score(query, "") == Score(0, 0, 0)
