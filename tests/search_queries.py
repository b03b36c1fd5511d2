"""The golden set of the search: what people type, and the pages that answer it, mostly cases.

Half of it is for tuning the search, half for testing it; which half a query belongs to depends
on nothing but its own words, so a new query never moves an old one.
"""

import hashlib
import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import yaml

FOLDER = Path(__file__).parent / "golden" / "search"
TOP, RANKED = 5, 10


@dataclass(frozen=True, slots=True)
class Query:
    """A query, its class, and the addresses of the pages that answer it."""

    kind: str
    text: str
    relevant: tuple[str, ...]

    @property
    def is_about_cases(self) -> bool:
        """Whether only cases answer it: then other pages among the results do not count."""
        return all(map(is_case, self.relevant))

    def counting(self, found: Iterable[str]) -> list[str]:
        """The found addresses that are judged, best first."""
        return [one for one in found if is_case(one) or not self.is_about_cases]

    @property
    def is_test(self) -> bool:
        """Whether it belongs to the half that nothing is tuned on."""
        return hashlib.sha256(self.text.encode()).digest()[0] % 2 == 1


@dataclass(frozen=True, slots=True)
class Score:
    """How good an answer is, or the mean of many: from 0 to 1."""

    recall: float
    ndcg: float
    precision: float


def is_case(address: str) -> bool:
    """Whether a page is a case, and no list of cases."""
    parts = address.strip("/").split("/")
    return len(parts) == 2 and parts[0] == "cases"


def queries() -> tuple[Query, ...]:
    """The whole set, by class and in the order of the files."""
    return tuple(_queries())


def _queries() -> Iterator[Query]:
    for path in sorted(FOLDER.glob("*.yml")):
        for one in yaml.safe_load(path.read_text("utf-8")):
            cases = tuple(f"/cases/{id}/" for id in one.get("cases", ()))
            yield Query(path.stem, str(one["vraag"]), (*cases, *one.get("adressen", ())))


def score(query: Query, found: Sequence[str]) -> Score:
    """Score the addresses an engine found, best first.

    Recall looks at the first five: of no more than five relevant pages, how many are there.
    """
    right = [address in query.relevant for address in query.counting(found)]
    hits = sum(right[:TOP])
    gain = sum(1 / math.log2(place + 2) for place, hit in enumerate(right[:RANKED]) if hit)
    best = sum(1 / math.log2(place + 2) for place in range(min(RANKED, len(query.relevant))))
    return Score(hits / min(TOP, len(query.relevant)), gain / best, hits / TOP)


def mean(scores: Sequence[Score]) -> Score:
    """The mean of each measure."""
    count = len(scores)
    return Score(
        sum(one.recall for one in scores) / count,
        sum(one.ndcg for one in scores) / count,
        sum(one.precision for one in scores) / count,
    )
