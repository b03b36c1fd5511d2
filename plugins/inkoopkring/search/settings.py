"""How much everything counts when results are ranked: the only place with these numbers.

They go into the index, so the browser and the terminal rank with the same ones. The page
`/zoeken/uitleg/` says in plain words what they do.
"""

from dataclasses import asdict, dataclass, field
from enum import IntEnum


class Zone(IntEnum):
    """Where in a document a word can stand. In the text we count; the rest is yes or no."""

    TITLE = 0
    DESCRIPTION = 1
    FEATURES = 2
    HEADINGS = 3
    LESSONS = 4
    RELATED = 5
    SOURCES = 6
    TEXT = 7


@dataclass(frozen=True, slots=True)
class Match:
    """How well a word of a document fits a word that was typed: 1 is the word itself."""

    form: float = 0.95
    """Another form: tegel and tegels."""
    synonym: float = 0.8
    """Another word for the same, or an abbreviation."""
    kin: float = 0.6
    """A word of the same stem: aanbesteden and aanbesteding."""
    part: float = 0.5
    """A longer word with this word in it. With counts up to 3 never as good as the word itself."""
    whole: float = 0.4
    """Not the compound that was typed, but all of its parts."""
    beginning: float = 0.4
    """A word that begins with what was typed."""
    guess: float = 0.8
    """The form that was typed is unknown; without its ending it is known."""
    code: tuple[float, ...] = (3.0, 1.5)
    """A CPV code that begins with the figures that were typed, or else with most of them: more
    than a number in a text."""
    region: tuple[float, ...] = (0.3, 1.0)
    """Cases from the region of a place that has none, and the page of that region."""
    typo: tuple[float, ...] = (0.8, 0.6)
    """One or two letters away."""


@dataclass(frozen=True, slots=True)
class Settings:
    """Every number of the ranking."""

    places: tuple[float, ...] = (6.0, 3.0, 4.0, 2.0, 1.5, 1.2, 0.8, 1.0)
    """The weight of each place, in the order of `Zone`."""
    counts: tuple[float, ...] = (0.0, 1.0, 1.5, 1.8)
    """What once, twice, or three times and more in the text count for."""
    saturation: float = 3.0
    """How soon more of the same word stops helping."""
    length: float = 0.5
    """How much a long text lowers the weight of its words, from 0 to 1."""
    coverage: float = 1.0
    """How much it matters that a document has all the words that were typed."""
    least_coverage: float = 0.2
    """A document with a smaller share than this of what the best one has is left out."""
    match: Match = field(default_factory=Match)
    common: float = 0.5
    """What a word of everyday Dutch, such as lang or werk, counts for among others."""
    other_kinds: float = 0.6
    """What anything but a case counts for: people come here for cases. What is asked for by its
    whole title counts in full.
    """
    most_beginnings: int = 40
    """No more than this many words that begin with what was typed."""
    shortest_beginning: int = 2
    """A shorter word only counts when it is all that was typed."""
    shortest_base: int = 4
    """What is left of an unknown word without its ending has at least so many letters."""
    shortest_typo: int = 6
    """Words shorter than this are not looked for with a typo."""
    two_typos: int = 8
    """From this length a word may be two letters away."""
    endings: str = "e en s n t te ten de den je jes tje tjes er ers ere es ing ingen heid"
    """What may come off an unknown word."""
    links: str = "s e en n"
    """Letters that can stand between the parts of a compound."""
    shortest_part: int = 3
    shortest_code: int = 4
    """So many figures of a CPV code that no document has must agree."""
    code_words: str = "cpv code cpvcode"
    """What people write before a CPV code."""
    place_words: str = "gemeente provincie waterschap"
    """What people write before a place."""

    def as_data(self) -> dict[str, object]:
        """The numbers as the index holds them."""
        return asdict(self)
