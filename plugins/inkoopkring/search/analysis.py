"""From the catalogue to everything that goes into the index.

First every text becomes words. Over all words together the lexicon is made. Then each word
gets its postings, and so does each concept: a document with `MKI` stands under
milieukostenindicator as well.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from sys import intern

from inkoopkring.model import CaseStudy
from inkoopkring.model.lists import CpvEntry, Organisation
from inkoopkring.search.documents import FACETS, Found, Searchable, code_word, searchables
from inkoopkring.search.lexicon import Lexicon, lexicon
from inkoopkring.search.places import REGION, places_without_case
from inkoopkring.search.postings import Posting, joined, with_count
from inkoopkring.search.rules import search_rules
from inkoopkring.search.settings import Zone
from inkoopkring.search.synonyms import Concept, concepts
from inkoopkring.search.words import read, words
from inkoopkring.views.facets import Facets
from inkoopkring.views.summaries import Summaries

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
    codes: Mapping[str, str]
    """The CPV codes that documents have, each with its number and official name."""
    places: Mapping[str, tuple[str, ...]]
    """Places without a case, by the choice of their region."""


@dataclass
class _Text:
    """All texts as words, per document and place. A word is kept once, however often it stands."""

    documents: list[dict[Zone, list[str]]] = field(default_factory=list)
    counts: Counter[str] = field(default_factory=Counter)
    spelled: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    """Words that are written otherwise than folded: MKI, geëist, Zwolle."""

    def add(self, document: Searchable) -> None:
        """Read the texts of one document."""
        found: dict[Zone, list[str]] = {}
        for place, text in document.texts.items():
            read_words, written = read(text)
            found[place] = list(map(intern, read_words))
            self.counts.update(found[place])
            for word, spelling in written:
                self.spelled[word][spelling] += 1
        self.documents.append(found)

    def is_name(self, word: str) -> bool:
        """Whether a word never stands in small letters only."""
        return self.counts[word] == sum(
            count
            for spelling, count in self.spelled.get(word, Counter()).items()
            if spelling[0].isupper()
        )

    def spellings(self, used: set[str]) -> dict[str, str]:
        """Those of the used words that people mostly write with accents or in capitals."""
        found = {}
        for word in sorted(used & self.spelled.keys()):
            spelled = self.spelled[word]
            spelling, count = max(spelled.items(), key=lambda pair: (pair[1], pair[0]))
            is_other = spelling.lower() != word or (spelling.isupper() and len(word) > 1)
            if is_other and count * 2 > self.counts[word]:
                found[word] = spelling if spelling.isupper() else spelling.lower()
        return found


def analyse(summaries: Summaries) -> Analysis:
    """Work out what the index of everything in `summaries` holds."""
    rules = search_rules(summaries.catalogue)
    text = _Text()
    found = []
    for document in searchables(summaries):
        text.add(document)
        found.append(document.found)
    used = {word for word in text.counts if len(word) >= SHORTEST_WORD} - rules.skipped
    said = concepts(summaries.catalogue, rules)
    extra = {word for concept in said for phrase in concept.phrases for word in phrase}
    names = {word for word in _name_words(summaries) if word in used and text.is_name(word)}
    made = lexicon(used, {word for word in extra if len(word) >= SHORTEST_WORD}, names, rules)
    postings = _postings(text, used)
    options = Facets(summaries).options
    return Analysis(
        found=tuple(found),
        lengths=tuple(len(document.get(Zone.TEXT, ())) for document in text.documents),
        lexicon=made,
        postings=postings,
        concepts=said,
        concept_postings=_concept_postings(text, made, postings, said),
        skipped=rules.skipped,
        spellings=text.spellings(used),
        choice_names={
            **{c: o.label for c, o in options.items() if c.split("=")[0] in FACETS},
            **{f"{REGION}={one.id}": one.name for one in summaries.catalogue.regions},
        },
        codes=_codes(summaries, used),
        places=places_without_case(summaries),
    )


def _codes(summaries: Summaries, used: set[str]) -> dict[str, str]:
    entries = summaries.catalogue.listed(CpvEntry).values()
    named = {code_word(one.id): f"{one.id} {one.name}" for one in entries}
    return {word: named[word] for word in sorted(used & named.keys())}


def _postings(text: _Text, used: set[str]) -> dict[str, list[Posting]]:
    found: dict[str, list[Posting]] = {word: [] for word in used}
    for number, document in enumerate(text.documents):
        places: dict[str, int] = {}
        for place, line in document.items():
            if place is not Zone.TEXT:
                for word in set(line):
                    places[word] = places.get(word, 0) | 1 << place
        for word, count in Counter(document.get(Zone.TEXT, ())).items():
            places[word] = with_count(places.get(word, 0), count)
        for word in places.keys() & used:
            found[word].append(Posting(number, places[word]))
    return found


def _concept_postings(
    text: _Text, made: Lexicon, postings: Mapping[str, Sequence[Posting]], said: Sequence[Concept]
) -> list[list[Posting]]:
    """The postings of every concept: those of its single words, and where its phrases stand."""
    family_of = made.family_of
    places: list[dict[int, int]] = [{} for _ in said]
    phrases: list[tuple[Phrase, int]] = []
    for number, concept in enumerate(said):
        sought = {tuple(family_of.get(w, w) for w in phrase) for phrase in concept.phrases}
        phrases += [(phrase, number) for phrase in sorted(sought, key=str) if len(phrase) > 1]
        for (family,) in (phrase for phrase in sought if len(phrase) == 1):
            for word in made.families[family].used if isinstance(family, int) else ():
                for document, code in postings.get(word, ()):
                    places[number][document] = joined(places[number].get(document, 0), code)
    for document, place, number in _said(text, family_of, phrases):
        code = with_count(0, 1) if place is Zone.TEXT else 1 << place
        places[number][document] = joined(places[number].get(document, 0), code)
    return [[Posting(document, found[document]) for document in sorted(found)] for found in places]


Phrase = tuple[int | str, ...]
"""The families of the words of a phrase; a word without a family is itself."""


def _said(
    text: _Text, family_of: Mapping[str, int], phrases: Sequence[tuple[Phrase, int]]
) -> Iterator[tuple[int, Zone, int]]:
    """The phrases in the texts: in which document, where, and of which concept.

    A phrase is looked for at its rarest word, since some begin with `het`.
    """
    counts: Counter[int | str] = Counter()
    for word, count in text.counts.items():
        counts[family_of.get(word, word)] += count
    anchored: dict[int | str, list[tuple[int, Phrase, int]]] = defaultdict(list)
    for phrase, number in phrases:
        step = min(range(len(phrase)), key=lambda step: counts[phrase[step]])
        anchored[phrase[step]].append((step, phrase, number))
    anchors = {word for word in text.counts if family_of.get(word, word) in anchored}
    for index, document in enumerate(text.documents):
        for place, line in document.items():
            for at in [at for at, word in enumerate(line) if word in anchors]:
                for step, phrase, number in anchored[family_of.get(line[at], line[at])]:
                    said = line[max(0, at - step) : at - step + len(phrase)]
                    if tuple(family_of.get(word, word) for word in said) == phrase:
                        yield index, place, number


def _name_words(summaries: Summaries) -> Iterator[str]:
    """The words of organisations, places and regions."""
    for organisation in summaries.catalogue.listed(Organisation).values():
        yield from words(organisation.name)
    for region in summaries.catalogue.regions:
        yield from words(region.name)
    for case in summaries.catalogue.entries(CaseStudy):
        yield from words(" ".join((case.place or "", *case.suppliers)))
