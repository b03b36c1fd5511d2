"""From the catalogue to everything that goes into the index.

First every text becomes words. Over all words together the lexicon is made. Then each word
gets its postings, and so does each concept: a document with `MKI` stands under
milieukostenindicator as well.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from inkoopkring.model import CaseStudy
from inkoopkring.model.lists import Organisation
from inkoopkring.views.facets import Facets
from inkoopkring.views.rows import Rows
from inkoopkring.views.search.documents import FACETS, Found, Searchable, searchables
from inkoopkring.views.search.lexicon import Lexicon, lexicon
from inkoopkring.views.search.postings import Posting, places_code
from inkoopkring.views.search.rules import search_rules
from inkoopkring.views.search.settings import Place
from inkoopkring.views.search.synonyms import Concept, concepts
from inkoopkring.views.search.words import composed, tokens, words

SHORTEST_WORD = 2


@dataclass(frozen=True, slots=True)
class Analysis:
    """What the index is made of."""

    found: tuple[Found, ...]
    lengths: tuple[int, ...]
    lexicon: Lexicon
    postings: Mapping[str, Sequence[Posting]]
    concepts: tuple[Concept, ...]
    concept_postings: Sequence[Sequence[Posting]]
    """Per concept, in their order."""
    skipped: frozenset[str]
    spellings: Mapping[str, str]
    choice_names: Mapping[str, str]


@dataclass
class _Text:
    """All texts as words, per document and place."""

    documents: list[dict[Place, list[str]]] = field(default_factory=list)
    counts: Counter[str] = field(default_factory=Counter)
    spelled: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    """Words that are written otherwise than folded: MKI, geëist, Zwolle."""

    def add(self, document: Searchable) -> None:
        """Read the texts of one document."""
        read: dict[Place, list[str]] = {}
        for place, text in document.texts.items():
            whole = composed(text)
            read[place] = found = []
            for word, start, end in tokens(whole):
                found.append(word)
                written = whole[start:end]
                if written != word:
                    self.spelled[word][written] += 1
            self.counts.update(found)
        self.documents.append(read)

    def is_name(self, word: str) -> bool:
        """Whether a word never stands in small letters only."""
        return self.counts[word] == sum(
            count
            for written, count in self.spelled.get(word, Counter()).items()
            if written[0].isupper()
        )

    def spellings(self, used: set[str]) -> dict[str, str]:
        """Those of the used words that people mostly write with accents or in capitals."""
        found = {}
        for word in sorted(used & self.spelled.keys()):
            written = self.spelled[word]
            spelling, count = max(written.items(), key=lambda pair: (pair[1], pair[0]))
            is_other = spelling.lower() != word or (spelling.isupper() and len(word) > 1)
            if is_other and count * 2 > self.counts[word]:
                found[word] = spelling if spelling.isupper() else spelling.lower()
        return found


def analyse(rows: Rows) -> Analysis:
    """Work out what the index of everything in `rows` holds."""
    rules = search_rules(rows.catalogue)
    text = _Text()
    found = []
    for document in searchables(rows):
        text.add(document)
        found.append(document.found)
    used = {word for word in text.counts if len(word) >= SHORTEST_WORD} - rules.skipped
    said = concepts(rows.catalogue, rules)
    extra = {word for concept in said for phrase in concept.phrases for word in phrase}
    names = {word for word in _name_words(rows) if word in used and text.is_name(word)}
    made = lexicon(used, {word for word in extra if len(word) >= SHORTEST_WORD}, names, rules)
    options = Facets(rows).options
    return Analysis(
        found=tuple(found),
        lengths=tuple(len(document.get(Place.TEXT, ())) for document in text.documents),
        lexicon=made,
        postings=_postings(text, used),
        concepts=said,
        concept_postings=_concept_postings(text, made, said),
        skipped=rules.skipped,
        spellings=text.spellings(used),
        choice_names={c: o.label for c, o in options.items() if c.split("=")[0] in FACETS},
    )


def _postings(text: _Text, used: set[str]) -> dict[str, list[Posting]]:
    found: dict[str, list[Posting]] = defaultdict(list)
    for number, document in enumerate(text.documents):
        places: dict[str, list[Place]] = defaultdict(list)
        for place, read in document.items():
            for word in read:
                if word in used:
                    places[word].append(place)
        for word, seen in places.items():
            found[word].append(Posting(number, places_code(seen)))
    return found


def _concept_postings(text: _Text, made: Lexicon, said: Sequence[Concept]) -> list[list[Posting]]:
    """The postings of every concept, found by the families of its words."""
    family_of = {
        w: n for n, family in enumerate(made.families) for w in (*family.used, *family.others)
    }
    by_first: dict[object, list[tuple[tuple[object, ...], int]]] = defaultdict(list)
    for number, concept in enumerate(said):
        for phrase in concept.phrases:
            sought = tuple(family_of.get(word, word) for word in phrase)
            by_first[sought[0]].append((sought, number))
    found: list[list[Posting]] = [[] for _ in said]
    for index, document in enumerate(text.documents):
        places: dict[int, list[Place]] = defaultdict(list)
        for place, read in document.items():
            line = [family_of.get(word, word) for word in read]
            for number in _said(line, by_first):
                places[number].append(place)
        for number, seen in sorted(places.items()):
            found[number].append(Posting(index, places_code(seen)))
    return found


def _said(
    line: Sequence[object], by_first: Mapping[object, Sequence[tuple[tuple[object, ...], int]]]
) -> Iterator[int]:
    """The concepts in a text, each time one of its forms occurs."""
    for at, first in enumerate(line):
        for sought, number in by_first.get(first, ()):
            if len(sought) == 1 or tuple(line[at : at + len(sought)]) == sought:
                yield number


def _name_words(rows: Rows) -> Iterator[str]:
    """The words of organisations, places and regions."""
    for organisation in rows.catalogue.listed(Organisation, "organisaties").values():
        yield from words(organisation.name)
    for region in rows.catalogue.regions:
        yield from words(region.name)
    for case in rows.catalogue.entries(CaseStudy):
        yield from words(" ".join((case.place or "", *case.suppliers)))
