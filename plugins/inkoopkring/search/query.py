"""What someone typed, as the words of the site to look for.

Each typed word becomes a `Sought`: the words and concepts that count for it, with how well
each fits. A word in double quotes stands for itself only. The browser reads a query in the
same way (`search/query.js`); a test holds the two together.
"""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum

from inkoopkring.search.index import SearchIndex
from inkoopkring.search.spotting import SaidPlace, said_codes, said_places, without_check_figure
from inkoopkring.search.typos import distance
from inkoopkring.search.words import composed, singulars, tokens


class How(StrEnum):
    """Why a word counts for what was typed."""

    WORD = "woord"
    FORM = "vorm"
    SYNONYM = "synoniem"
    KIN = "verwant"
    PART = "deel"
    WHOLE = "delen"
    BEGINNING = "begin"
    GUESS = "uitgang"
    TYPO = "tikfout"
    CODE = "cpv"


@dataclass(frozen=True, slots=True)
class Expansion:
    """A word of the site or a concept (by number), how well it fits, and why."""

    source: str | int
    weight: float
    how: How


@dataclass
class Sought:
    """One typed word and everything that counts for it, each source once."""

    typed: str
    options: dict[str | int, Expansion] = field(default_factory=dict)
    whole: tuple["Sought", ...] = ()
    """For a compound its parts: a document with all of them counts as well."""
    regions: tuple[str, ...] = ()
    """For a place without a case, the choices of its regions; one in no region has an empty one."""
    is_word: bool = True
    """Whether texts have it. The cases of its region only count for a place that none has."""

    def add(self, source: str | int, weight: float, how: How) -> None:
        """Let a source count, unless it already counts for more."""
        known = self.options.get(source)
        if known is None or known.weight < weight:
            self.options[source] = Expansion(source, weight, how)


def read_query(index: SearchIndex, text: str) -> tuple[Sought, ...]:
    """What to look for. Words that say nothing are left out, and so are repeats."""
    text = composed(text.strip())
    exact = is_exact(text)
    typed = typed_words(text)
    said = {} if exact else _said(index, typed)
    codes = {} if exact else said_codes(index, typed)
    places = {} if exact else _places(index, typed)
    beside_place = index.settings.place_words.split(" ")
    found: dict[str, Sought] = {}
    for at, word in enumerate(typed):
        if at in places and not places[at].is_word:
            found.setdefault(places[at].typed, places[at])
            continue
        is_short = len(word) < index.settings.shortest_beginning and len(typed) > 1
        is_useless = (word in codes and not codes[word]) or (places and word in beside_place)
        if word in index.skipped or word in found or is_short or is_useless:
            continue
        is_open = at == len(typed) - 1 and text[-1:].isalnum()
        reader = _Reader(index, word, is_open)
        for sought in [reader.exact()] if exact else reader.read():
            for code, weight in codes.get(word, ()):
                sought.add(code, weight, How.CODE)
            for concept in said.get(at, ()):
                reader.synonyms(sought, concept, 1.0)
            found.setdefault(sought.typed, sought)
    beside = {place.typed: place for place in places.values() if place.is_word}
    return (*found.values(), *beside.values())


def is_exact(text: str) -> bool:
    """Whether a query stands in double quotes: then every word stands for itself only."""
    return len(text) > 2 and text[0] == text[-1] == '"'


def places_in(index: SearchIndex, text: str) -> tuple[SaidPlace, ...]:
    """The places in a query that no case is from."""
    return () if is_exact(text.strip()) else said_places(index, typed_words(text))


def typed_words(text: str) -> list[str]:
    """The words of a query, as they are compared."""
    return without_check_figure([token.word for token in tokens(composed(text))])


def _places(index: SearchIndex, typed: list[str]) -> dict[int, Sought]:
    """The places without a case, by the place in the query of each of their words."""
    found: dict[int, Sought] = {}
    for said in said_places(index, typed):
        own = range(said.first, said.first + said.count)
        regions = tuple(place.region for place in said.places)
        sought = Sought(" ".join(typed[at] for at in own), regions=regions, is_word=said.is_word)
        found |= dict.fromkeys(own, sought)
    return found


def _said(index: SearchIndex, typed: list[str]) -> dict[int, list[int]]:
    """The concepts that a query says in more than one word, by the place of each word."""
    line = [index.family_of.get(word, word) for word in typed]
    found: dict[int, list[int]] = {}
    for sought, concept in index.phrases:
        for at in range(len(line) - len(sought) + 1):
            if len(sought) > 1 and tuple(line[at : at + len(sought)]) == sought:
                for place in range(at, at + len(sought)):
                    found.setdefault(place, []).append(concept)
    return found


@dataclass
class _Reader:
    """Reads one typed word. `is_open` when it may not be finished yet."""

    index: SearchIndex
    word: str
    is_open: bool

    def exact(self) -> Sought:
        """Only the word itself."""
        sought = Sought(self.word)
        sought.add(self.word, 1.0, How.WORD)
        return sought

    def read(self) -> Iterator[Sought]:
        """What the word stands for; two words for a compound that no text has."""
        sought = Sought(self.word)
        match = self.index.settings.match
        if self.word in self.index.family_of:
            self._stands_for(sought, self.word, 1.0, How.WORD)
            if self.is_open:
                self._beginnings(sought)
        elif not self.word.isalpha():
            if self.is_open:
                self._beginnings(sought)
        elif like := self._like():
            self._stands_for(sought, *like)
        elif self._may_go_on and self._beginnings(sought):
            pass
        elif pair := self._cut():
            for part in pair:
                yield from _Reader(self.index, part, False).read()
            return
        else:
            for word, away in self._typos():
                self._stands_for(sought, word, match.typo[away - 1], How.TYPO)
        yield sought

    def _stands_for(self, sought: Sought, word: str, weight: float, how: How) -> None:
        """A known word, other words for the same, and its parts together."""
        self._known(sought, word, weight, how)
        self._synonyms_of(sought, word, weight)
        if not sought.whole:
            sought.whole = self._whole(word)

    def _known(self, sought: Sought, word: str, weight: float, how: How) -> None:
        """Everything that a known word stands for."""
        index, match = self.index, self.index.settings.match
        number = index.family_of[word]
        for form in index.families[number].used:
            if form == word:
                sought.add(form, weight, how)
            else:
                sought.add(form, weight * match.form, How.FORM if how is How.WORD else how)
        is_other = how in (How.SYNONYM, How.TYPO, How.GUESS, How.WHOLE)
        for other in index.kin.get(number, ()):
            self._used(sought, other, weight * match.kin, how if is_other else How.KIN)
        if how is not How.WHOLE:
            for other in index.compounds.get(number, ()):
                self._used(sought, other, weight * match.part, How.PART)

    def synonyms(self, sought: Sought, concept: int, weight: float) -> None:
        """Other words for the same, with their forms and compounds."""
        weight *= self.index.settings.match.synonym
        sought.add(concept, weight, How.SYNONYM)
        for phrase in self.index.concepts[concept].phrases:
            if len(phrase) == 1 and phrase[0] in self.index.family_of:
                self._known(sought, phrase[0], weight, How.SYNONYM)

    def _synonyms_of(self, sought: Sought, word: str, weight: float) -> None:
        for concept in self.index.concepts_of.get(self.index.family_of[word], ()):
            self.synonyms(sought, concept, weight)

    def _whole(self, compound: str) -> tuple[Sought, ...]:
        """The parts of a compound, each as a word to look for."""
        family = self.index.families[self.index.family_of[compound]]
        found = []
        for part in family.direct_parts:
            word = family.name[part.start : part.end]
            sought = Sought(word)
            self._known(sought, word, 1.0, How.WHOLE)
            self._synonyms_of(sought, word, 1.0)
            found.append(sought)
        return tuple(found)

    def _used(self, sought: Sought, family: int, weight: float, how: How) -> None:
        for form in self.index.families[family].used:
            sought.add(form, weight, how)

    def _beginnings(self, sought: Sought) -> bool:
        """Words that begin with what was typed, the shortest first. Whether there are any."""
        index, settings = self.index, self.index.settings
        start = bisect_left(index.words, self.word)
        begun: list[str] = []
        for word in index.words[start:]:
            if not word.startswith(self.word):
                break
            if word != self.word:
                begun.append(word)
        begun.sort(key=lambda word: (len(word), word))
        for word in begun[: settings.most_beginnings]:
            weight = settings.match.beginning * (1 + len(self.word) / len(word)) / 2
            number = index.family_of[word]
            self._used(sought, number, weight, How.BEGINNING)
            for other in index.compounds.get(number, ()):
                self._used(sought, other, weight * settings.match.part, How.BEGINNING)
        return bool(begun)

    @property
    def _may_go_on(self) -> bool:
        """Whether a longer word may be meant: a short one that is finished is just not there."""
        return self.is_open or len(self.word) >= self.index.settings.shortest_typo

    def _like(self) -> tuple[str, float, How] | None:
        """A known word that this is a form of, how well it fits, and why."""
        match = self.index.settings.match
        if form := self._other_form():
            return form, match.form, How.FORM
        base = self._without_ending()
        return (base, match.guess, How.GUESS) if base else None

    def _other_form(self) -> str | None:
        """A known compound of which this is another form: gemeentehuis, for gemeentehuizen."""
        known = self.index.family_of
        regular = next((form for form in singulars(self.word) if form in known), None)
        if regular:
            return regular
        for at in range(self.index.settings.shortest_part, len(self.word)):
            number = self.index.family_of.get(self.word[at:])
            family = self.index.families[number] if number is not None else None
            for form in (*family.used, *family.others) if family else ():
                if self.word[:at] + form in known:
                    return self.word[:at] + form
        return None

    def _without_ending(self) -> str | None:
        """The longest known word that only an ending was added to."""
        for ending in self.index.endings:
            base = self.word[: -len(ending)]
            if (
                self.word.endswith(ending)
                and len(base) >= self.index.settings.shortest_base
                and base in self.index.family_of
            ):
                return base
        return None

    def _cut(self) -> tuple[str, str] | None:
        """Two known words that make up this one, as equal in length as can be."""
        settings = self.index.settings
        best: tuple[int, tuple[str, str]] | None = None
        for at in range(settings.shortest_part, len(self.word) - settings.shortest_part + 1):
            tail = self.word[at:]
            if not self._is_part(tail):
                continue
            for link in ("", *settings.links.split(" ")):
                head = self.word[: at - len(link)]
                if self.word.startswith(link, len(head)) and self._is_part(head):
                    shortest = min(len(head), len(tail))
                    if best is None or shortest > best[0]:
                        best = shortest, (head, tail)
        return best[1] if best else None

    def _is_part(self, word: str) -> bool:
        return (
            len(word) >= self.index.settings.shortest_part
            and word in self.index.family_of
            and word not in self.index.skipped
        )

    def _typos(self) -> list[tuple[str, int]]:
        """The known words fewest letters away, those with the same first letter before others."""
        settings = self.index.settings
        if len(self.word) < settings.shortest_typo:
            return []
        most = 1 if len(self.word) < settings.two_typos else 2
        found: dict[tuple[int, bool], list[str]] = {}
        for word in self.index.words:
            if abs(len(word) - len(self.word)) <= most:
                away = distance(self.word, word, most)
                if away <= most:
                    found.setdefault((away, word[0] != self.word[0]), []).append(word)
        if not found:
            return []
        nearest = min(found)
        return [(word, nearest[0]) for word in found[nearest]]
