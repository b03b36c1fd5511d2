"""Forms of one word: which words of a site belong together.

Two rings. A *family* holds the forms of one base word, by simplemma's dictionary: tegel and
tegels. *Kin* are families that share their Kraaij-Pohlmann stem: aanbesteden and aanbesteding.
That stemmer cuts deep (gemeente becomes `meen`), so kin must also begin alike, and stems only
add to what a word finds.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping

import snowballstemmer

from inkoopkring.views.search.dictionary import Dictionary

ALIKE = 4
"""So many first letters kin must share, or all letters of the shorter word."""

def families(words: Iterable[str], dictionary: Dictionary) -> dict[str, tuple[str, ...]]:
    """The words by base form; a base is in its own family only when the site uses it."""
    found: dict[str, list[str]] = defaultdict(list)
    for word in sorted(words):
        found[dictionary.lemma(word)].append(word)
    return {base: tuple(members) for base, members in sorted(found.items())}


def other_forms(
    bases: Iterable[str], known: Iterable[str], dictionary: Dictionary
) -> dict[str, tuple[str, ...]]:
    """Forms that someone may type although the site does not use them, by base."""
    wanted, used = set(bases), set(known)
    found: dict[str, list[str]] = defaultdict(list)
    for word, base in sorted(dictionary.lemmas.items()):
        if base in wanted and word not in used:
            found[base].append(word)
    return {base: tuple(forms) for base, forms in found.items()}


def kin(
    bases: Iterable[str], apart: Mapping[str, frozenset[str]]
) -> tuple[tuple[str, ...], ...]:
    """Groups of bases with the same stem. `apart` says which bases never go together."""
    stemmer = snowballstemmer.stemmer("dutch")
    by_stem: dict[str, list[str]] = defaultdict(list)
    for base in sorted(bases):
        if not base.isdigit():
            by_stem[stemmer.stemWord(base)].append(base)
    groups = (group for same in by_stem.values() for group in _alike(same, apart))
    return tuple(sorted(group for group in groups if len(group) > 1))


def _alike(
    bases: list[str], apart: Mapping[str, frozenset[str]]
) -> Iterable[tuple[str, ...]]:
    """Split bases with one stem into groups that begin alike; the shortest of each leads."""
    groups: list[list[str]] = []
    for base in sorted(bases, key=lambda word: (len(word), word)):
        for group in groups:
            lead = group[0]
            shared = min(ALIKE, len(lead))
            if lead[:shared] == base[:shared] and not apart.get(base, frozenset()) & set(group):
                group.append(base)
                break
        else:
            groups.append([base])
    return (tuple(group) for group in groups)
