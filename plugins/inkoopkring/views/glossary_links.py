"""Words of the trade in running text, explained where they first stand on a page.

The first time a term of the glossary, or its abbreviation, stands in the prose, it becomes a
link to the glossary, with the explanation as its description. Headings, links and code stay
as they are. A word that is too common for this says so in the list (`in_tekst: false`).
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from html import escape

from inkoopkring.model.lists import Term

_LEFT_ALONE = r'<(a|h[1-6]|code|pre|kbd)\b.*?</\1>|<[^>"]*(?:"[^"]*"[^>"]*)*>'

_NOTHING = "(?!)"


@dataclass(frozen=True, slots=True)
class ExplainedTerm:
    """What a page says about a term. `anchor` is the id of the text in the page."""

    term: str
    text: str
    address: str
    anchor: str


class GlossaryLinks:
    """Finds terms in prose. Made once for all pages."""

    def __init__(self, terms: Iterable[Term]) -> None:
        self._by_word: dict[str, ExplainedTerm] = {}
        patterns: dict[str, list[str]] = defaultdict(list)
        for term in terms:
            if not term.in_text:
                continue
            # No heading and no author can make an id with an underscore in front.
            explanation = ExplainedTerm(
                term.term, term.text, f"/begrippen/#{term.id}", f"__begrip-{term.id}"
            )
            for word, pattern in _words(term):
                self._by_word[word.lower()] = explanation
                for first in {word[0].lower(), word[0].upper()}:
                    patterns[first].append(pattern)
        self._pattern = re.compile(
            rf"{_LEFT_ALONE}|(?<![\w-])(?:{_by_first_letter(patterns) or _NOTHING})(?!\w)",
            re.DOTALL,
        )

    def explain(
        self, html: str, address_of: Callable[[str], str]
    ) -> tuple[str, tuple[ExplainedTerm, ...]]:
        """Sanitised HTML with its terms linked, and the explanations in the order of the text."""
        found: dict[str, ExplainedTerm] = {}

        def linked(match: re.Match[str]) -> str:
            word = match.group()
            explanation = self._by_word.get(word.lower()) if word[0] != "<" else None
            if explanation is None or explanation.anchor in found:
                return word
            found[explanation.anchor] = explanation
            href = escape(address_of(explanation.address))
            return (
                f'<a class="ik-begrip" href="{href}" aria-describedby="{explanation.anchor}">'
                f"{word}</a>"
            )

        return self._pattern.sub(linked, html), tuple(found.values())


def _words(term: Term) -> Iterable[tuple[str, str]]:
    """The words that stand for a term, as HTML writes them, each with its pattern.

    A term may be written with other capitals, an abbreviation may not: a `das` is no DAS.
    """
    name = escape(term.term, quote=False)
    yield name, f"(?i:{re.escape(name)})"
    if term.abbreviation:
        short = escape(term.abbreviation, quote=False)
        yield short, re.escape(short)


def _by_first_letter(patterns: dict[str, list[str]]) -> str:
    """One pattern that looks at the first letter before it tries any word, longest word first."""
    return "|".join(
        f"(?={re.escape(first)})(?:{'|'.join(sorted(set(group), key=_longest_first))})"
        for first, group in sorted(patterns.items())
    )


def _longest_first(pattern: str) -> tuple[int, str]:
    return -len(pattern), pattern
