"""Small values that appear on many pages: links, labels, figures, sources."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from inkoopkring.model.case_parts import EstimatedValue, Figure
from inkoopkring.model.lists import RStrategy
from inkoopkring.model.parts import Lesson, Source
from inkoopkring.model.vocabulary import Qualification, Standing
from inkoopkring.wording import dutch

_UNIT_SIGNS = {"procent": "%"}
_EUROS = re.compile(r"(?:(miljoen|miljard) )?euro(?: (.+))?")
_PREFIXES = {
    Qualification.ABOUT: "circa",
    Qualification.AT_LEAST: "minimaal",
    Qualification.AT_MOST: "maximaal",
}


@dataclass(frozen=True, slots=True)
class LinkView:
    """Words that lead somewhere: an address from the root of the site, or a web address."""

    title: str
    address: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class ThemeLabel:
    """A theme as a label or tile. `colour` names the CSS class (`thema-groen`) and the glyph."""

    id: str
    name: str
    title: str
    address: str
    colour: str
    tagline: str
    count: int


@dataclass(frozen=True, slots=True)
class StepLabel:
    """A step on the process line."""

    id: str
    name: str
    number: int
    address: str
    question: str
    count: int
    on: bool = True
    """Whether the case or page at hand covers this step."""


@dataclass(frozen=True, slots=True)
class FigureView:
    """A figure: `prefix` circa, `number` 61,4, `unit` %, `text` what it counts.

    `standing` is how it was established, in words.
    """

    prefix: str
    number: str
    unit: str
    text: str
    standing: str
    sources: tuple[int, ...]
    anchor: str = ""
    """Where it stands on the page of its case; empty elsewhere."""

    @property
    def parts(self) -> tuple[str, str, str, str]:
        """What goes before the number, the number (`€` stays with it), its sign, and the rest."""
        words = self.number.split(" ")
        size = 2 if words[0] == "€" else 1
        sign = self.unit if self.unit == "%" else ""
        rest = [*words[size:], *([self.unit] if self.unit and not sign else [])]
        return self.prefix, "\u00a0".join(words[:size]), sign, " ".join(rest)

    @property
    def caption(self) -> str:
        """What the number counts, and how it was established."""
        if self.standing and self.text.endswith(")"):
            return f"{self.text[:-1]}, {self.standing})"
        standing = f"({self.standing})" if self.standing else ""
        return " ".join(part for part in (self.text, standing) if part)

    @property
    def is_firm(self) -> bool:
        """Whether somebody measured or calculated it, and not only said so."""
        return self.standing in (Standing.MEASURED.words, Standing.CALCULATED.words)

    @property
    def words(self) -> str:
        """The figure in one line, as a table or export shows it."""
        joined = f"{self.number}{self.unit}" if self.unit == "%" else f"{self.number} {self.unit}"
        return " ".join(part for part in (self.prefix, joined.strip()) if part)


@dataclass(frozen=True, slots=True)
class LessonView:
    """One sentence with its source numbers."""

    text: str
    sources: tuple[int, ...]
    anchor: str = ""
    """Where it stands on the page of its case; empty elsewhere."""
    case: LinkView | None = None
    """The case of somebody else that it tells of."""


@dataclass(frozen=True, slots=True)
class SourceView:
    """A source in the list at the end of a page. `note` says who speaks and with what interest."""

    number: int
    title: str
    url: str
    publisher: str
    type: str
    note: str
    date: str
    consulted: str
    supports: str
    """Which facts come from it; empty when that is not said."""


def figure_view(figure: Figure, anchor: str = "") -> FigureView:
    """A figure in words a reader takes in at once."""
    amount = dutch.number(figure.value)
    if figure.value_to is not None:
        amount = f"{amount}–{dutch.number(figure.value_to)}"
    if figure.unit == "jaar" and figure.value_to is None and 1900 <= figure.value <= 2100:
        amount, unit = str(figure.value), ""
    elif euros := _EUROS.fullmatch(figure.unit):
        scale, unit = euros[1], euros[2] or ""
        amount = f"€ {amount} {scale}" if scale else f"€ {amount}"
    else:
        unit = _UNIT_SIGNS.get(figure.unit, figure.unit)
    return FigureView(
        prefix=_PREFIXES.get(figure.qualification, ""),
        number=amount,
        unit=unit,
        text=figure.text,
        standing=figure.standing.words if figure.standing else "",
        sources=figure.sources,
        anchor=anchor,
    )


def value_words(value: EstimatedValue) -> str:
    """What a contract is worth, and whether that was estimated: `€ 852.000 (raming)`."""
    return f"€ {dutch.number(value.amount)} ({value.type.value})"


def lesson_views(lessons: tuple[Lesson, ...]) -> tuple[LessonView, ...]:
    """Lessons as a template shows them."""
    return tuple(LessonView(lesson.text, lesson.sources) for lesson in lessons)


def rung_link(rungs: Mapping[str, RStrategy], id: str) -> LinkView:
    """A rung with its ladder, as a link to the cases on it; a code means little without one.

    The note says what it means, and which rungs of the other ladder mean the same.
    """
    rung = rungs.get(id)
    if rung is None:
        return LinkView(id, "")
    equals = [rungs[other] for other in rung.equals if other in rungs]
    same = [f"{one.code} op de ladder van {one.ladder.value.upper()}" for one in equals]
    note = f"{rung.text} Dat is {dutch.enumeration(same)}." if same else rung.text
    title = f"{rung.code} {rung.dutch} ({rung.ladder.value.upper()})"
    return LinkView(title, f"/cases/?r={id}", note)


def source_views(sources: tuple[Source, ...]) -> tuple[SourceView, ...]:
    """Sources numbered from 1, with who speaks said in words."""
    return tuple(
        SourceView(
            number=number,
            title=source.title,
            url=source.url,
            publisher=source.publisher,
            type=source.type.value,
            note=source.type.value + (" met een eigen belang" if source.type.has_interest else ""),
            date=dutch.partial(source.date) if source.date else "",
            consulted=dutch.day(source.consulted),
            supports=source.supports or "",
        )
        for number, source in enumerate(sources, start=1)
    )
