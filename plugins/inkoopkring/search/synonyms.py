"""Different words for one thing: abbreviations, short names and synonyms.

A *concept* is a thing with all the ways to say it, of one or more words. They come from the
glossary, from the short names of organisations and from `content/lijsten/zoeken.yml`.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from inkoopkring.catalogue.catalogue import Catalogue
from inkoopkring.model.lists import Organisation, Term
from inkoopkring.search.rules import Rules
from inkoopkring.search.words import fold, words


@dataclass(frozen=True, slots=True)
class Concept:
    """The ways to say one thing, as people write them."""

    forms: tuple[str, ...]

    @property
    def phrases(self) -> tuple[tuple[str, ...], ...]:
        """The forms as words."""
        return tuple(dict.fromkeys(tuple(words(form)) for form in self.forms if words(form)))


def concepts(catalogue: Catalogue, rules: Rules) -> tuple[Concept, ...]:
    """Every concept with more than one form, in a fixed order."""
    found = (Concept(tuple(dict.fromkeys(forms))) for forms in _groups(catalogue, rules))
    return tuple(one for one in found if len(one.phrases) > 1)


def _groups(catalogue: Catalogue, rules: Rules) -> Iterator[Sequence[str]]:
    for term in catalogue.listed(Term).values():
        wrong = rules.no_synonyms.get(term.id, frozenset())
        forms = [term.term, *((term.abbreviation,) if term.abbreviation else ()), *term.synonyms]
        yield [form for form in forms if fold(form) not in wrong]
    for organisation in catalogue.listed(Organisation).values():
        if organisation.short:
            yield [organisation.name, organisation.short]
    yield from rules.synonyms
