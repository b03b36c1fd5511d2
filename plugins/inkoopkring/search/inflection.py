"""Forms of one word: which words of a site belong together.

Two rings. A *family* holds the forms of one base word, by simplemma's dictionary: tegel and
tegels. *Kin* are families that share their Kraaij-Pohlmann stem: aanbesteden and aanbesteding.
That stemmer cuts deep (gemeente becomes `meen`), so kin must also begin alike, and stems only
add to what a word finds.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping

import snowballstemmer

from inkoopkring.search.dictionary import Dictionary

ALIKE = 4
"""So many first letters kin must share, or all letters of the shorter word."""
SHORTEST = 3
"""A word that begins like no other has no kin, and stemming is slow."""


def families(bases: Mapping[str, str]) -> dict[str, tuple[str, ...]]:
    """The words by base, both sorted; `bases` gives the base of each word."""
    found: dict[str, list[str]] = defaultdict(list)
    for word in sorted(bases):
        found[bases[word]].append(word)
    return {base: tuple(found[base]) for base in sorted(found)}


def other_forms(
    bases: Iterable[str], known: Iterable[str], dictionary: Dictionary
) -> dict[str, tuple[str, ...]]:
    """Forms that someone may type although the site does not have them, the commonest first."""
    wanted, had = set(bases), set(known)
    found: dict[str, list[str]] = defaultdict(list)
    for word, base in dictionary.lemmas.items():
        if base in wanted and word not in had:
            found[base].append(word)
    counts = dictionary.counts
    return {
        base: tuple(sorted(forms, key=lambda form: (-counts.get(form, 0), form)))
        for base, forms in found.items()
    }


def kin(bases: Iterable[str], apart: Mapping[str, frozenset[str]]) -> tuple[tuple[str, ...], ...]:
    """Groups of bases with the same stem. `apart` says which bases never go together."""
    stemmer = snowballstemmer.stemmer("dutch")
    wanted = sorted(base for base in bases if base.isalpha())
    begun = Counter(base[:SHORTEST] for base in wanted)
    by_stem: dict[str, list[str]] = defaultdict(list)
    for base in wanted:
        if begun[base[:SHORTEST]] > 1:
            by_stem[stemmer.stemWord(base)].append(base)
    groups = (group for same in by_stem.values() for group in _alike(same, apart))
    return tuple(sorted(group for group in groups if len(group) > 1))


def _alike(bases: list[str], apart: Mapping[str, frozenset[str]]) -> Iterator[tuple[str, ...]]:
    """Split bases with one stem into groups that begin alike; the shortest of each leads."""
    groups: list[list[str]] = []
    for base in sorted(bases, key=lambda word: (len(word), word)):
        for group in groups:
            shared = min(ALIKE, len(group[0]))
            is_alike = group[0][:shared] == base[:shared]
            if is_alike and not apart.get(base, frozenset()) & set(group):
                group.append(base)
                break
        else:
            groups.append([base])
    return (tuple(group) for group in groups)
