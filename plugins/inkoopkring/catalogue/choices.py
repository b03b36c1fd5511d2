"""What one can choose from in a field, and what somebody most likely meant.

People write `Den Haag`, `gemeente-sgravenhage` or `HDSR` where an id is asked. Everything
that is called so exactly comes first, and then nothing else: whoever writes a name that
exists should never be sent to another one that looks like it.
"""

import difflib
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

SHOWN = 3
FEW = 15
"""So many choices can stand in a sentence."""
_ALIKE = 0.74
_BEHIND = 0.08
"""How much less alike than the best one another may be to be named too."""
_OTHER_INITIAL = 0.86
_PART = 0.8
_SORTS = {"gemeente": 1, "gem": 1, "provincie": 2, "prov": 2, "waterschap": 3, "ws": 3}
_SORTS |= {"hoogheemraadschap": 3, "hhs": 3, "wetterskip": 3}
_WORD = re.compile(r"[a-z0-9]+")


@dataclass(frozen=True, slots=True)
class _Form:
    """One way to name something, taken apart: what sort of body it is, and its own name."""

    sort: int
    name: str
    words: frozenset[str]
    id: str


@dataclass(frozen=True)
class Choices:
    """Everything that a reference can name: ids, each with the names people use for it."""

    names: Mapping[str, Iterable[str]] = field(repr=False)

    @cached_property
    def ids(self) -> tuple[str, ...]:
        """Every id, in order of the alphabet."""
        return tuple(sorted(self.names))

    def nearest(self, text: str) -> tuple[str, ...]:
        """The ids that `text` most likely means, the likeliest first, at most `SHOWN`.

        When something is called exactly so, only what is called so.
        """
        meant = _form(text, "")
        exact = [form for form in self._forms if form.name == meant.name]
        if exact:
            exact.sort(key=lambda form: (meant.sort not in (0, form.sort), form.sort, form.id))
            same_sort = [form for form in exact if form.sort == meant.sort]
            return _first(form.id for form in same_sort or exact)
        found = sorted(self._alike(meant), key=lambda pair: (-pair[0], pair[1]))
        return _first(id for score, id in found if score >= found[0][0] - _BEHIND)

    def _alike(self, meant: _Form) -> Iterator[tuple[float, str]]:
        matcher = difflib.SequenceMatcher(None, b=meant.name, autojunk=False)
        for form in self._forms:
            matcher.set_seq1(form.name)
            least = _ALIKE if form.name[:1] == meant.name[:1] else _OTHER_INITIAL
            shared = meant.words & form.words
            score = 0.0
            if shared and shared in (meant.words, form.words):
                score, least = _PART, 0.0
            if matcher.real_quick_ratio() > _ALIKE and matcher.quick_ratio() > _ALIKE:
                score = max(score, matcher.ratio())
            if score > least:
                differs = meant.sort and form.sort and meant.sort != form.sort
                yield score - _BEHIND * bool(differs), form.id

    @cached_property
    def _forms(self) -> tuple[_Form, ...]:
        found = (_form(text, id) for id, names in self.names.items() for text in (id, *names))
        return tuple(dict.fromkeys(found))


def _form(text: str, id: str) -> _Form:
    """Take apart a name as somebody writes it: case, accents, signs and spaces do not count."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    found = _WORD.findall(plain)
    sort = _SORTS.get(found[0], 0) if len(found) > 1 else 0
    own = found[1:] if sort else found
    if sort and len(own) > 1 and own[0] == "van":
        own = own[1:]
    return _Form(sort, "".join(own), frozenset(word for word in own if len(word) > 3), id)


def _first(ids: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(ids))[:SHOWN]
