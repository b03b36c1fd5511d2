"""The index: everything a search needs, in one file that is fetched when somebody searches.

`write_index` makes it and `read_index` opens it; nothing else knows the form of the file.
The browser opens the same file (`search/index.js`). Keys are Dutch, as in all our open data.
"""

import gc
import json
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from pydantic import TypeAdapter

from inkoopkring.search.analysis import Analysis, analyse
from inkoopkring.search.compounds import Constituent
from inkoopkring.search.documents import GROUPS, Found
from inkoopkring.search.lexicon import Family, Lexicon
from inkoopkring.search.places import PlaceName
from inkoopkring.search.postings import Posting, packed, unpacked
from inkoopkring.search.settings import Settings
from inkoopkring.search.synonyms import Concept
from inkoopkring.search.words import words
from inkoopkring.views.summaries import Summaries

_LENGTH_STEP, _FIRST_LENGTH, _LONGEST = 10, ord("#"), 56


def write_index(summaries: Summaries) -> bytes:
    """The index of everything in `summaries` that can be found."""
    with _no_collecting():
        made = analyse(summaries)
    choices = sorted({choice for found in made.found for choice in found.choices})
    kinds = list(GROUPS)
    data = {
        "instellingen": Settings().as_data(),
        "overslaan": " ".join(sorted(made.skipped)),
        "families": "\n".join(map(_family_line, made.lexicon.families)),
        "gewoon": [n for n, family in enumerate(made.lexicon.families) if family.is_common],
        "verwant": made.lexicon.kin,
        "vindplaatsen": _packed_words(made),
        "begrippen": [concept.forms for concept in made.concepts],
        "begripplaatsen": " ".join(map(packed, made.concept_postings)),
        "schrijfwijzen": made.spellings,
        "lengtes": "".join(map(_length_code, made.lengths)),
        "soorten": [[one.name, one.plural] for one in GROUPS.values()],
        "keuzes": [[choice, made.choice_names[choice]] for choice in choices],
        "cpv": made.codes,
        "plaatsen": {choice: ",".join(names) for choice, names in made.places.items()},
        "stukken": [_found_data(found, kinds, choices) for found in made.found],
    }
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return (text + "\n").encode()


@contextmanager
def _no_collecting() -> Iterator[None]:
    """Nothing here goes round in a circle; looking for that takes a quarter of the time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _packed_words(made: Analysis) -> str:
    words = (word for family in made.lexicon.families for word in family.used)
    return " ".join(packed(made.postings[word]) for word in words)


def _family_line(family: Family) -> str:
    """`lantaarnpaal,lantaarnpalen;paal=0-8.8-`: used forms, others, and parts of the first."""
    line = ",".join(family.used)
    if family.others:
        line += f";{','.join(family.others)}"
    if family.parts:
        end = len(family.name)
        spans = (f"{p.start}-{'' if p.end == end else p.end}" for p in family.parts)
        line += f"={'.'.join(spans)}"
    return line


def _family(line: str, is_common: bool) -> Family:
    words, _, spans = line.partition("=")
    used, _, others = words.partition(";")
    forms = tuple(used.split(",")) if used else ()
    rest = tuple(others.split(",")) if others else ()
    end = len((forms or rest)[0])
    pairs = (span.split("-") for span in spans.split(".")) if spans else ()
    parts = tuple(Constituent(int(start), int(stop) if stop else end) for start, stop in pairs)
    return Family(forms, rest, parts, is_common)


def _length_code(length: int) -> str:
    return chr(_FIRST_LENGTH + min(_LONGEST, length // _LENGTH_STEP))


def _found_data(found: Found, kinds: Sequence[str], choices: Sequence[str]) -> list[object]:
    return [
        kinds.index(found.kind),
        found.address,
        found.title,
        found.description,
        found.note,
        found.colour,
        [choices.index(choice) for choice in found.choices],
    ]


def _found(values: Sequence[Any], kinds: Sequence[str], choices: Sequence[str]) -> Found:
    kind, address, title, description, note, colour, chosen = values
    chosen_names = tuple(choices[number] for number in chosen)
    return Found(kinds[kind], address, title, description, note, colour, chosen_names)


@dataclass(frozen=True)
class SearchIndex:
    """An opened index. Families and documents go by their number."""

    data: Mapping[str, Any]

    @cached_property
    def settings(self) -> Settings:
        """The numbers of the ranking."""
        return TypeAdapter(Settings).validate_python(self.data["instellingen"])

    @cached_property
    def skipped(self) -> frozenset[str]:
        """Words that a search does not look at."""
        return frozenset(self.data["overslaan"].split(" "))

    @cached_property
    def _lexicon(self) -> Lexicon:
        lines, common = self.data["families"].split("\n"), frozenset(self.data["gewoon"])
        families = tuple(_family(line, number in common) for number, line in enumerate(lines))
        return Lexicon(families, tuple(map(tuple, self.data["verwant"])))

    @property
    def families(self) -> tuple[Family, ...]:
        return self._lexicon.families

    @cached_property
    def family_of(self) -> Mapping[str, int]:
        """Every known word to its family."""
        return self._lexicon.family_of

    @cached_property
    def words(self) -> tuple[str, ...]:
        """Every known word, sorted."""
        return tuple(sorted(self.family_of))

    @cached_property
    def compounds(self) -> Mapping[int, tuple[int, ...]]:
        """Per family the compounds with it as a part."""
        found: dict[int, dict[int, None]] = {}
        for number, family in enumerate(self.families):
            for part in family.parts:
                inner = self.family_of.get(family.name[part.start : part.end])
                if inner is not None and inner != number:
                    found.setdefault(inner, {})[number] = None
        return {inner: tuple(outer) for inner, outer in found.items()}

    @cached_property
    def kin(self) -> Mapping[int, tuple[int, ...]]:
        """Per family the others of its stem."""
        return {
            one: tuple(other for other in group if other != one)
            for group in self._lexicon.kin
            for one in group
        }

    @cached_property
    def phrases(self) -> tuple[tuple[tuple[int | str, ...], int], ...]:
        """Every way to say a concept, as families (an unknown word as itself), and which it is."""
        return tuple(
            (tuple(self.family_of.get(word, word) for word in phrase), number)
            for number, concept in enumerate(self.concepts)
            for phrase in concept.phrases
        )

    @cached_property
    def concepts_of(self) -> Mapping[int | str, tuple[int, ...]]:
        """The concepts that a family stands for by itself."""
        found: dict[int | str, list[int]] = {}
        for phrase, number in self.phrases:
            if len(phrase) == 1:
                found.setdefault(phrase[0], []).append(number)
        return {family: tuple(numbers) for family, numbers in found.items()}

    @cached_property
    def endings(self) -> tuple[str, ...]:
        """What may come off an unknown word, the shortest first."""
        return tuple(sorted(self.settings.endings.split(" "), key=lambda end: (len(end), end)))

    @cached_property
    def concepts(self) -> tuple[Concept, ...]:
        return tuple(Concept(tuple(forms)) for forms in self.data["begrippen"])

    @cached_property
    def _packed(self) -> Mapping[str, str]:
        used = (word for family in self.families for word in family.used)
        return dict(zip(used, self.data["vindplaatsen"].split(" "), strict=True))

    @cached_property
    def _opened(self) -> dict[str, tuple[Posting, ...]]:
        return {}

    def postings(self, word: str) -> tuple[Posting, ...]:
        """Where a word stands; nowhere for one that no text has."""
        if word not in self._opened:
            self._opened[word] = tuple(unpacked(self._packed.get(word, "")))
        return self._opened[word]

    def concept_postings(self, number: int) -> tuple[Posting, ...]:
        """Where any form of a concept stands."""
        return tuple(unpacked(self._packed_concepts[number]))

    @cached_property
    def _packed_concepts(self) -> tuple[str, ...]:
        return tuple(self.data["begripplaatsen"].split(" "))

    @cached_property
    def lengths(self) -> tuple[int, ...]:
        """How long the running text of each document is, in steps of ten words."""
        return tuple(ord(code) - _FIRST_LENGTH for code in self.data["lengtes"])

    @cached_property
    def average_length(self) -> float:
        return max(1, sum(self.lengths)) / max(1, len(self.lengths))

    @cached_property
    def documents(self) -> tuple[Found, ...]:
        kinds = [kind for kind, _ in self.data["soorten"]]
        choices = [choice for choice, _ in self.data["keuzes"]]
        return tuple(_found(values, kinds, choices) for values in self.data["stukken"])

    @cached_property
    def choice_names(self) -> Mapping[str, str]:
        """What each choice is called: `regio=utrecht` to Utrecht."""
        return dict(self.data["keuzes"])

    @cached_property
    def codes(self) -> Mapping[str, str]:
        """The CPV codes of documents, in eight figures, with their number and official name."""
        return dict(self.data["cpv"])

    @cached_property
    def places(self) -> Mapping[tuple[str, ...], tuple[PlaceName, ...]]:
        """The places without a case, by the words of their name: some names are of several."""
        found: dict[tuple[str, ...], tuple[PlaceName, ...]] = {}
        for region, names in self.data["plaatsen"].items():
            for name in names.split(","):
                said = tuple(words(name))
                found[said] = (*found.get(said, ()), PlaceName(name, region))
        return found

    def spelling(self, word: str) -> str:
        """A word as people write it: `mki` as MKI, a CPV code with its name."""
        code = self.codes.get(word)
        return f"CPV {code}" if code else str(self.data["schrijfwijzen"].get(word, word))


def read_index(content: bytes) -> SearchIndex:
    """Open an index that `write_index` made."""
    return SearchIndex(json.loads(content))
