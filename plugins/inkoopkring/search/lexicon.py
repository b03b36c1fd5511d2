"""Every word of the site and how it hangs together with the others.

A family is one base word with its forms. Compounds know which families they are made of, and
families of one stem know each other. All of it is worked out once, over the words of the whole
site; the index stores it, and nobody needs a dictionary to search.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from inkoopkring.search.compounds import Constituent, Splitter
from inkoopkring.search.dictionary import Dictionary, read_dictionary
from inkoopkring.search.inflection import families, kin, other_forms
from inkoopkring.search.rules import Rules

EVERYDAY = 100_000
"""A word that occurs more often than this in the word list is a word of everyday Dutch."""
MOST_FORMS = 8
"""So many forms that the site does not use are kept of one word, the commonest."""


@dataclass(frozen=True, slots=True)
class Family:
    """One word: the forms that texts have, other forms, and how the first comes apart."""

    used: tuple[str, ...]
    others: tuple[str, ...]
    parts: tuple[Constituent, ...]
    """The parts in a row, then what is inside or around them."""
    is_common: bool = False
    """Whether it is a word of everyday Dutch, that says little by itself."""

    @property
    def name(self) -> str:
        """The form that stands for the family; its parts are counted in this one."""
        return (self.used or self.others)[0]

    @property
    def direct_parts(self) -> tuple[Constituent, ...]:
        """The parts that follow one another."""
        found: list[Constituent] = []
        for part in self.parts:
            if not found or part.start >= found[-1].end:
                found.append(part)
        return tuple(found)


@dataclass(frozen=True, slots=True)
class Lexicon:
    """All families, sorted, and the groups of families that share a stem."""

    families: tuple[Family, ...]
    kin: tuple[tuple[int, ...], ...]

    @property
    def family_of(self) -> dict[str, int]:
        """Every known word to its family."""
        return {
            word: number
            for number, family in enumerate(self.families)
            for word in (*family.used, *family.others)
        }


def lexicon(
    used: Iterable[str], extra: Iterable[str], names: Iterable[str], rules: Rules
) -> Lexicon:
    """Work out a lexicon.

    `used` are the words of the texts; `extra` are words that only synonyms have; `names` are
    names of places and organisations, which are never cut.
    """
    words = set(used)
    known = words | set(extra)
    dictionary = read_dictionary(known)
    splitter = Splitter(
        counts=dictionary.counts,
        is_own=words.__contains__,
        whole=rules.whole | frozenset(names),
        given=rules.given,
        no_parts=rules.no_parts,
    )
    cuts = {
        word: (*parts, *_inside(word, parts, splitter)) for word, parts in _cuts(known, splitter)
    }
    known |= {word[part.start : part.end] for word, parts in cuts.items() for part in parts}
    bases = {word: _base(word, cuts.get(word, ()), dictionary) for word in known}
    forms = other_forms(bases.values(), known, dictionary)
    made = {
        base: _family(base, members, words, cuts, forms.get(base, ()), dictionary.counts)
        for base, members in families(bases).items()
    }
    order = sorted(made, key=lambda base: made[base].name)
    number = {base: index for index, base in enumerate(order)}
    groups = sorted(tuple(sorted(number[b] for b in group)) for group in kin(made, rules.apart))
    return Lexicon(tuple(made[base] for base in order), tuple(groups))


def _cuts(
    known: Iterable[str], splitter: Splitter
) -> Iterator[tuple[str, tuple[Constituent, ...]]]:
    """The words that come apart, with all their parts."""
    for word in known:
        if parts := splitter.parts(word):
            yield word, (*parts, *_inside(word, parts, splitter))


def _base(word: str, parts: Sequence[Constituent], dictionary: Dictionary) -> str:
    """The base form; of a compound that no dictionary has, that of its last part."""
    if word in dictionary.lemmas or not parts:
        return dictionary.lemma(word)
    start = max(part.start for part in parts if part.end == len(word))
    return word[:start] + dictionary.lemma(word[start:])


def _family(
    base: str,
    members: Sequence[str],
    words: set[str],
    cuts: Mapping[str, tuple[Constituent, ...]],
    forms: Sequence[str],
    counts: Mapping[str, int],
) -> Family:
    used = tuple(word for word in members if word in words)
    others = [word for word in members if word not in words]
    others += [form for form in (base, *forms[:MOST_FORMS]) if form not in members]
    name = (used or tuple(others))[0]
    is_common = any(counts.get(word, 0) > EVERYDAY for word in (*members, *others))
    return Family(used, tuple(dict.fromkeys(others)), cuts.get(name, ()), is_common)


def _inside(word: str, parts: Sequence[Constituent], splitter: Splitter) -> Iterator[Constituent]:
    """Compounds inside a compound: `straatsteen` in `betonstraatsteen`, and its own parts."""
    for part in parts:
        inner = splitter.parts(word[part.start : part.end])
        yield from (Constituent(part.start + one.start, part.start + one.end) for one in inner)
    for first in range(len(parts)):
        for last in range(first + 1, len(parts)):
            start, end = parts[first].start, parts[last].end
            if (end - start) < len(word) and splitter.is_own(word[start:end]):
                yield Constituent(start, end)
