"""Which documents answer a query, best first, and why.

For every typed word a document gets points: more when the word stands in the title than in
the text, more when few documents have it, and more when it is the word itself than a part of
a longer one. Of several words that count for one typed word, only the best in each place
counts. The sum goes down when the document lacks some of the typed words. The browser ranks
in the same way (`search/ranking.js`); a test holds the two together.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from math import log

from inkoopkring.search.index import SearchIndex
from inkoopkring.search.places import PlaceName
from inkoopkring.search.postings import Posting
from inkoopkring.search.query import Expansion, How, Sought, places_in, read_query
from inkoopkring.search.settings import Zone
from inkoopkring.search.words import composed, tokens

MAIN_KIND = "case"
_SAYING = (How.WORD, How.FORM, How.SYNONYM)
DIGITS = 9
"""Scores that agree in so many decimals are the same; then the order of the index decides."""


@dataclass(frozen=True, slots=True)
class Points:
    """What one typed word brought a document."""

    typed: str
    rarity: float
    fit: float
    """From 0 to 1: how well and where the word stands in the document."""
    reasons: tuple[tuple[Expansion, Posting], ...]

    @property
    def total(self) -> float:
        return self.rarity * self.fit


@dataclass(frozen=True, slots=True)
class Result:
    """A document that answers a query."""

    document: int
    score: float
    coverage: float
    """The share of the typed words it has, rare words counting for more."""
    kind_weight: float


@dataclass(frozen=True)
class Answer:
    """The results of a query, best first."""

    index: SearchIndex
    sought: tuple[Sought, ...]
    results: tuple[Result, ...]
    places: tuple[PlaceName, ...] = ()
    """The places in the query that no case is from."""

    @property
    def missing(self) -> tuple[str, ...]:
        """The typed words that stand nowhere."""
        words = (s for s in self.sought if not s.regions)
        return tuple(s.typed for s in words if not _places(self.index, s))

    @cached_property
    def rarities(self) -> tuple[float, ...]:
        """How much each typed word says about a document that has it; 0 when none does."""
        counts = ((sought, len(_places(self.index, sought))) for sought in self.sought)
        return tuple(_rarity(self.index, s, count) if count else 0.0 for s, count in counts)

    def points(self, result: Result) -> Iterator[Points]:
        """What each typed word brought a result."""
        for sought in self.sought:
            best = _places(self.index, sought)
            if result.document in best:
                yield Points(
                    sought.typed,
                    _rarity(self.index, sought, len(best)),
                    _fit(self.index, result.document, best[result.document]),
                    tuple(_reasons(self.index, sought, result.document)),
                )


def search(index: SearchIndex, text: str) -> Answer:
    """Answer a query."""
    sought = read_query(index, text)
    scores: dict[int, float] = {}
    covered: dict[int, float] = {}
    whole = 0.0
    for one in sought:
        best = _places(index, one)
        if not best:
            continue
        rarity = _rarity(index, one, len(best))
        whole += rarity
        for document, weights in best.items():
            fit = _fit(index, document, weights)
            scores[document] = scores.get(document, 0.0) + rarity * fit
            covered[document] = covered.get(document, 0.0) + rarity
    places = tuple(place for one in places_in(index, text) for place in one.places)
    return Answer(index, sought, _ordered(index, sought, scores, covered, whole), places)


def _ordered(
    index: SearchIndex,
    asked: Sequence[Sought],
    scores: Mapping[int, float],
    covered: Mapping[int, float],
    whole: float,
) -> tuple[Result, ...]:
    settings = index.settings
    named = _Named(index, asked)
    least = settings.least_coverage * max(covered.values(), default=0.0)
    found = []
    for document, score in scores.items():
        if covered[document] >= least:
            coverage = covered[document] / whole
            one = index.documents[document]
            is_full = one.kind == MAIN_KIND or named.is_title(one.title)
            kind = 1.0 if is_full else settings.other_kinds
            total = score * coverage**settings.coverage * kind
            found.append(Result(document, round(total, DIGITS), coverage, kind))
    return tuple(sorted(found, key=lambda result: (-result.score, result.document)))


class _Named:
    """Whether a title says nothing but what was asked for."""

    def __init__(self, index: SearchIndex, asked: Sequence[Sought]) -> None:
        said = (o for one in asked for o in one.options.values() if o.how in _SAYING)
        self._words = {option.source for option in said} | index.skipped

    def is_title(self, title: str) -> bool:
        line = [token.word for token in tokens(composed(title))]
        return bool(line) and all(word in self._words for word in line)


def _postings(index: SearchIndex, option: Expansion) -> Sequence[Posting]:
    if isinstance(option.source, int):
        return index.concept_postings(option.source)
    return index.postings(option.source)


def _places(index: SearchIndex, sought: Sought) -> dict[int, list[float]]:
    """Per document the best that stands in each place."""
    counts = index.settings.counts
    found: dict[int, list[float]] = {}
    for option in sought.options.values():
        for posting in _postings(index, option):
            best = found.setdefault(posting.document, [0.0] * len(Zone))
            for place in range(Zone.TEXT):
                if posting.has(Zone(place)):
                    best[place] = max(best[place], option.weight)
            text = option.weight * counts[posting.times]
            best[Zone.TEXT] = max(best[Zone.TEXT], text)
    if sought.whole:
        _add_wholes(index, sought, found)
    if sought.regions:
        _add_regions(index, sought, found)
    return found


def _add_regions(index: SearchIndex, sought: Sought, found: dict[int, list[float]]) -> None:
    """Let the page of the region count for a place that no case is from, and if no text has it
    the cases from there as well.
    """
    of_case, of_page = index.settings.match.region
    for number, document in enumerate(index.documents):
        is_case = document.kind == MAIN_KIND
        if not set(sought.regions).isdisjoint(document.choices) and not (
            is_case and sought.is_word
        ):
            best = found.setdefault(number, [0.0] * len(Zone))
            for place in (Zone.FEATURES,) if is_case else (Zone.TITLE, Zone.DESCRIPTION):
                best[place] = max(best[place], of_case if is_case else of_page)


def _add_wholes(index: SearchIndex, sought: Sought, found: dict[int, list[float]]) -> None:
    """Let documents with all parts of a compound count: each place as its parts on average."""
    parts = [_places(index, part) for part in sought.whole]
    for document in parts[0]:
        if all(document in part for part in parts):
            best = found.setdefault(document, [0.0] * len(Zone))
            for place in range(len(Zone)):
                total = 0.0
                for part in parts:
                    total += part[document][place]
                weight = index.settings.match.whole * total / len(parts)
                best[place] = max(best[place], weight)


def _fit(index: SearchIndex, document: int, best: Sequence[float]) -> float:
    """From 0 to 1: a word in every place comes near 1, a part of a word in a long text near 0."""
    settings = index.settings
    length = index.lengths[document] / index.average_length
    total = 0.0
    for place in range(Zone.TEXT):
        total += settings.places[place] * best[place]
    text = settings.places[Zone.TEXT] * best[Zone.TEXT]
    total += text / (1 - settings.length + settings.length * length)
    return total / (total + settings.saturation)


def _rarity(index: SearchIndex, sought: Sought, count: int) -> float:
    """A word that few documents have says more about a document; everyday words say less."""
    rarity = log(1 + (len(index.documents) - count + 0.5) / (count + 0.5))
    family = index.family_of.get(sought.typed)
    is_common = family is not None and index.families[family].is_common
    return rarity * index.settings.common if is_common else rarity


def _reasons(
    index: SearchIndex, sought: Sought, document: int
) -> Iterator[tuple[Expansion, Posting]]:
    """The words of a document that count for a typed word, best first; else those for its parts."""
    options = sorted(sought.options.values(), key=lambda o: (-o.weight, str(o.source)))
    own = [(o, p) for o in options for p in _postings(index, o) if p.document == document]
    if own:
        yield from own
    else:
        for part in sought.whole:
            yield from _reasons(index, part, document)
