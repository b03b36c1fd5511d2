"""Every word of the site and how it hangs together with the others.

A family is one base word with its forms. Compounds know which families they are made of, and
families of one stem know each other. All of it is worked out once, over the words of the whole
site; the index stores it, and nobody needs a dictionary to search.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from inkoopkring.views.search.compounds import Part, Splitter
from inkoopkring.views.search.dictionary import Dictionary, read_dictionary
from inkoopkring.views.search.inflection import families, kin, other_forms
from inkoopkring.views.search.rules import Rules

MOST_FORMS = 8
"""So many forms that the site does not use are kept of one word, the commonest."""


@dataclass(frozen=True, slots=True)
class Family:
    """One word: the forms that texts have, other forms, and how the first comes apart."""

    used: tuple[str, ...]
    others: tuple[str, ...]
    parts: tuple[Part, ...]

    @property
    def name(self) -> str:
        """The form that stands for the family; its parts are counted in this one."""
        return (self.used or self.others)[0]


@dataclass(frozen=True, slots=True)
class Lexicon:
    """All families, sorted, and the groups of families that share a stem."""

    families: tuple[Family, ...]
    kin: tuple[tuple[int, ...], ...]


def lexicon(used: Iterable[str], extra: Iterable[str], names: Iterable[str], rules: Rules) -> Lexicon:
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
    by_base = families(known, dictionary)
    parts = {base: _parts(members, words, splitter) for base, members in by_base.items()}
    part_words = {
        word for base, cut in parts.items() for word in _part_words(by_base[base], words, cut)
    }
    by_base = families(known | part_words, dictionary)
    forms = other_forms(by_base, known | part_words, dictionary)
    made = {
        base: _family(base, members, words, forms.get(base, ()), parts.get(base, ()), dictionary)
        for base, members in by_base.items()
    }
    order = sorted(made, key=lambda base: made[base].name)
    number = {base: index for index, base in enumerate(order)}
    groups = sorted(tuple(sorted(number[b] for b in group)) for group in kin(made, rules.apart))
    return Lexicon(tuple(made[base] for base in order), tuple(groups))


def _family(
    base: str,
    members: Sequence[str],
    words: set[str],
    forms: Sequence[str],
    parts: tuple[Part, ...],
    dictionary: Dictionary,
) -> Family:
    used = tuple(word for word in members if word in words)
    others = [word for word in members if word not in words]
    if base not in members:
        others.append(base)
    common = sorted(forms, key=lambda form: (-dictionary.counts.get(form, 0), form))
    others += [form for form in common[:MOST_FORMS] if form != base]
    return Family(used, tuple(dict.fromkeys(others)), parts)


def _parts(members: Sequence[str], words: set[str], splitter: Splitter) -> tuple[Part, ...]:
    """How a family comes apart, counted in the form that stands for it; deeper cuts too."""
    name = next((word for word in members if word in words), members[0])
    parts = splitter.parts(name)
    if not parts:
        return ()
    return (*parts, *_wholes(name, parts, splitter))


def _wholes(word: str, parts: Sequence[Part], splitter: Splitter) -> Iterator[Part]:
    """Compounds inside a compound: `straatsteen` in `betonstraatsteen`, and its own parts."""
    for part in parts:
        inner = splitter.parts(word[part.start : part.end])
        yield from (Part(part.start + one.start, part.start + one.end) for one in inner)
    for first in range(len(parts)):
        for last in range(first + 1, len(parts)):
            start, end = parts[first].start, parts[last].end
            if (end - start) < len(word) and splitter.is_own(word[start:end]):
                yield Part(start, end)


def _part_words(
    members: Sequence[str], words: set[str], parts: Iterable[Part]
) -> Iterator[str]:
    name = next((word for word in members if word in words), members[0])
    for part in parts:
        yield name[part.start : part.end]

