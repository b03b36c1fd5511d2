"""The rules of `content/lijsten/zoeken.yml` as the analysis needs them."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from inkoopkring.catalogue.catalogue import Catalogue
from inkoopkring.model.lists import SearchRule
from inkoopkring.model.vocabulary import SearchRuleType
from inkoopkring.search.words import fold, words


@dataclass(frozen=True, slots=True)
class Rules:
    """What editors laid down, in folded words."""

    whole: frozenset[str]
    given: Mapping[str, tuple[str, ...]]
    no_parts: frozenset[str]
    synonyms: tuple[tuple[str, ...], ...]
    """Each group as it was written: people get to see it."""
    no_synonyms: Mapping[str, frozenset[str]]
    """Per term the words that do not stand for it."""
    apart: Mapping[str, frozenset[str]]
    skipped: frozenset[str]


def search_rules(catalogue: Catalogue) -> Rules:
    """The rules of a catalogue."""
    by_type: dict[SearchRuleType, list[SearchRule]] = defaultdict(list)
    for rule in catalogue.listed(SearchRule).values():
        by_type[rule.type].append(rule)
    no_synonyms: dict[str, set[str]] = defaultdict(set)
    for rule in by_type[SearchRuleType.NO_SYNONYM]:
        no_synonyms[rule.term or ""].update(fold(word) for word in rule.words)
    apart: dict[str, set[str]] = defaultdict(set)
    for rule in by_type[SearchRuleType.APART]:
        group = _folded(rule)
        for word in group:
            apart[word] |= group - {word}
    return Rules(
        whole=frozenset().union(*map(_folded, by_type[SearchRuleType.WHOLE])),
        given={
            fold(word): tuple(fold(part) for part in rule.parts)
            for rule in by_type[SearchRuleType.SPLIT]
            for word in rule.words
        },
        no_parts=frozenset().union(*map(_folded, by_type[SearchRuleType.NO_PART])),
        synonyms=tuple(rule.words for rule in by_type[SearchRuleType.SYNONYM]),
        no_synonyms={term: frozenset(found) for term, found in no_synonyms.items()},
        apart={word: frozenset(others) for word, others in apart.items()},
        skipped=frozenset().union(*map(_folded, by_type[SearchRuleType.SKIP])),
    )


def _folded(rule: SearchRule) -> frozenset[str]:
    return frozenset(word for text in rule.words for word in words(text))
