"""Cases side by side: which rows there are, and what each case says in them.

Everything is put in words here; the script of the page only lays it out. A row can have a
measure, a closed value that says whether two cases differ: only those rows are marked.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from inkoopkring.drawings import Drawing, WebGrid, step_ring, web_grid
from inkoopkring.model import CaseStudy
from inkoopkring.model.lists import Framework, Organisation
from inkoopkring.model.parts import Lesson
from inkoopkring.model.vocabulary import CriterionType, Origin, Trust
from inkoopkring.pages.case import Fact, FactKey, key_facts
from inkoopkring.views.labels import figure_view
from inkoopkring.views.summaries import CaseRow, Summaries
from inkoopkring.wording import dutch

_LESSONS_SHOWN = 2
_CLIENTS_SHOWN = 3
_SHORT_NAME = 24
_EXAMPLE_SIZE = 3
_SHORT_TEXT = 60


@dataclass(frozen=True, slots=True)
class ComparedRow:
    """A row of the comparison. `is_shown` says whether a reader sees it before choosing."""

    id: str
    title: str
    is_shown: bool


@dataclass(frozen=True, slots=True)
class ComparedWeb:
    """An ambition web to draw cases in."""

    id: str
    name: str
    themes: tuple[str, ...]
    grid: WebGrid


@dataclass(frozen=True, slots=True)
class ComparisonPage:
    """The page before any case is chosen, with an example to follow."""

    rows: tuple[ComparedRow, ...]
    webs: tuple[ComparedWeb, ...]
    ring: Drawing
    example: tuple[CaseRow, ...]


@dataclass(frozen=True, slots=True)
class _Line:
    """One line in a cell; `head` stands out."""

    text: str
    head: str = ""


@dataclass(frozen=True, slots=True)
class _Source:
    """Where the cells of a case come from: the case, its row and its key facts."""

    summaries: Summaries
    case: CaseStudy
    row: CaseRow
    facts: dict[FactKey, Fact]


@dataclass(frozen=True, slots=True)
class _Definition:
    """What a row is: its name, what a case says in it, and by what cases are told apart."""

    id: str
    title: str
    lines: Callable[[_Source], Iterable[_Line]]
    is_shown: bool = False
    measure: Callable[[CaseStudy], str] = lambda _case: ""


def comparison_page(summaries: Summaries) -> ComparisonPage:
    """Put together the page on which a script sets cases side by side."""
    return ComparisonPage(
        rows=tuple(ComparedRow(one.id, one.title, one.is_shown) for one in _DEFINITIONS),
        webs=tuple(
            ComparedWeb(
                framework.id,
                f"{framework.name} ({framework.version})",
                tuple(theme.name for theme in framework.themes),
                web_grid(len(framework.themes), len(framework.levels)),
            )
            for framework in summaries.catalogue.listed(Framework).values()
        ),
        ring=step_ring(frozenset()),
        example=_example(summaries),
    )


def comparison_data(summaries: Summaries, case: CaseStudy) -> dict[str, Any]:
    """What one case says in each row, and its levels on the ambition web."""
    row = summaries.case_row(case)
    facts = {fact.key: fact for fact in key_facts(summaries, case, row)}
    source = _Source(summaries, case, row, facts)
    return {
        "id": case.id,
        "titel": case.title,
        "naam": _name(summaries, case),
        "adres": row.address,
        "stappen": [step.number for step in row.steps],
        "rijen": {one.id: _cell(one, source) for one in _DEFINITIONS},
        "kern": {name: words for name, pick in _CORE.items() if (words := pick(source))},
        "ambitie": _ambition(summaries, case),
    }


def _cell(definition: _Definition, source: _Source) -> dict[str, Any]:
    lines = [
        {"kop": line.head, "tekst": line.text} if line.head else {"tekst": line.text}
        for line in definition.lines(source)
    ]
    measure = definition.measure(source.case)
    return {"regels": lines, "maat": measure} if measure else {"regels": lines}


def _name(summaries: Summaries, case: CaseStudy) -> str:
    """What a case is called in a narrow place: where it is when that is short, or who bought."""
    if case.place and len(case.place) <= _SHORT_NAME:
        return case.place
    organisations = summaries.catalogue.listed(Organisation)
    names = (organisations[id] for id in case.clients if id in organisations)
    return next((one.short or one.name for one in names), case.title)


def _ambition(summaries: Summaries, case: CaseStudy) -> dict[str, Any] | None:
    frameworks = summaries.catalogue.listed(Framework)
    framework = frameworks.get(case.ambition.framework) if case.ambition else None
    if case.ambition is None or framework is None:
        return None
    return {
        "kader": framework.id,
        "niveaus": [case.ambition.level(theme.id) for theme in framework.themes],
        "inschatting": case.ambition.origin is Origin.EDITORS,
    }


def _example(summaries: Summaries) -> tuple[CaseRow, ...]:
    """A few cases worth comparing: with a figure and a lesson, of the product group with most."""
    groups: dict[str, list[CaseRow]] = {}
    for row in summaries.cases.values():
        if row.figure and row.has_lessons and row.product_group:
            groups.setdefault(row.product_group.title, []).append(row)
    most = max(groups.values(), key=len, default=[])
    return tuple(most[:_EXAMPLE_SIZE])


def _clients(source: _Source) -> Iterator[_Line]:
    names = [source.summaries.organisation(id).title for id in source.case.clients]
    return _first(names, _CLIENTS_SHOWN)


def _first(texts: Sequence[str], shown: int) -> Iterator[_Line]:
    """The first few lines, and how many more there are."""
    yield from (_Line(text) for text in texts[:shown])
    if len(texts) > shown:
        yield _Line(f"en nog {len(texts) - shown}")


def _fact(key: FactKey) -> Callable[[_Source], Iterator[_Line]]:
    """The lines of a key fact."""

    def lines(source: _Source) -> Iterator[_Line]:
        fact = source.facts.get(key)
        for value in fact.values if fact else ():
            yield _Line(value.title)

    return lines


def _procedure(source: _Source) -> Iterator[_Line]:
    yield from _fact(FactKey.PROCEDURE)(source)
    if source.case.procedure and source.case.procedure_note:
        yield _Line(source.case.procedure_note)


def _figures(source: _Source) -> Iterator[_Line]:
    for figure in source.case.outcomes[:1]:
        view = figure_view(figure)
        yield _Line(view.caption, view.words)


def _criteria(source: _Source) -> Iterator[_Line]:
    for one in source.case.criteria:
        known = [one.wording.value]
        if one.weight is not None:
            known.append(f"weegt {dutch.number(one.weight)}%")
        if one.threshold:
            known.append(f"drempel: {one.threshold.rstrip('.')}")
        yield _Line(f"{dutch.capital(one.type.value)}: {one.text} ({', '.join(known)})")


def _lessons(
    pick: Callable[[CaseStudy], tuple[Lesson, ...]],
) -> Callable[[_Source], Iterator[_Line]]:
    def lines(source: _Source) -> Iterator[_Line]:
        return _first([lesson.text for lesson in pick(source.case)], _LESSONS_SHOWN)

    return lines


def _sources(source: _Source) -> Iterator[_Line]:
    types = dict.fromkeys(one.type.value for one in source.case.sources)
    amount = dutch.count(len(source.case.sources), "bron", "bronnen")
    yield _Line(f"{dutch.capital(amount)}: {dutch.enumeration(types)}")


def _trust(source: _Source) -> Iterator[_Line]:
    is_confirmed = source.case.trust is Trust.CONFIRMED
    yield _Line("Bevestigd" if is_confirmed else "Openbare bronnen")


def _award(source: _Source) -> str:
    """What weighs heaviest in the award; without weights, how many criteria there are."""
    criteria = [one for one in source.case.criteria if one.type is CriterionType.AWARD]
    weight, text = max(((one.weight or 0, one.text) for one in criteria), default=(0, ""))
    if weight and len(text) <= _SHORT_TEXT:
        return f"{dutch.number(weight)}% voor {dutch.inside(text)}"
    if weight:
        return f"het zwaarste criterium telt voor {dutch.number(weight)}%"
    amount = dutch.in_words(len(criteria), "gunningscriterium", "gunningscriteria")
    return f"{amount}, gewicht niet gevonden" if criteria else ""


def _requirements(source: _Source) -> str:
    """The first threshold; without one, how many requirements there are."""
    criteria = [one for one in source.case.criteria if one.type is CriterionType.REQUIREMENT]
    thresholds = (one.threshold for one in criteria if one.threshold)
    short = next((one for one in thresholds if len(one) <= _SHORT_TEXT), "")
    return dutch.inside(short) or (
        dutch.in_words(len(criteria), "eis", "eisen") if criteria else ""
    )


def _named(key: FactKey) -> Callable[[_Source], str]:
    """A key fact as it goes on inside a sentence."""
    return lambda source: dutch.inside(", ".join(line.text for line in _fact(key)(source)))


_CORE: Mapping[str, Callable[[_Source], str]] = {
    "gunning": _award,
    "eis": _requirements,
    "contract": _named(FactKey.CONTRACT_FORM),
    "procedure": _named(FactKey.PROCEDURE),
    "omvang": _named(FactKey.VALUE),
}
"""What a comparison can open with, in a few words, in the order in which it is looked for."""

_DEFINITIONS: tuple[_Definition, ...] = (
    _Definition("opdrachtgever", "Opdrachtgever", _clients, is_shown=True),
    _Definition("regio", "Regio", _fact(FactKey.REGION)),
    _Definition("plaats", "Plaats", _fact(FactKey.PLACE)),
    _Definition("periode", "Periode", _fact(FactKey.PERIOD), is_shown=True),
    _Definition("themas", "Thema’s", lambda source: (_Line(one.name) for one in source.row.themes)),
    _Definition("ingekocht", "Wat is ingekocht", _fact(FactKey.SUBJECT), is_shown=True),
    _Definition(
        "stappen", "Stappen", lambda source: (_Line(source.row.step_words),), is_shown=True
    ),
    _Definition(
        "procedure",
        "Procedure",
        _procedure,
        is_shown=True,
        measure=lambda case: case.procedure or "",
    ),
    _Definition(
        "contractvorm",
        "Contractvorm",
        _fact(FactKey.CONTRACT_FORM),
        is_shown=True,
        measure=lambda case: case.contract_form or "",
    ),
    _Definition("waarde", "Waarde", _fact(FactKey.VALUE)),
    _Definition("uitvoerder", "Bedrijven", _fact(FactKey.SUPPLIERS)),
    _Definition(
        "criteria",
        "Eisen en criteria",
        _criteria,
        is_shown=True,
        measure=lambda case: " ".join(sorted({one.type.value for one in case.criteria})),
    ),
    _Definition("cijfer", "Belangrijkste cijfer", _figures, is_shown=True),
    _Definition("werkte", "Wat werkte", _lessons(lambda case: case.worked), is_shown=True),
    _Definition(
        "werkte-niet", "Wat niet werkte", _lessons(lambda case: case.did_not_work), is_shown=True
    ),
    _Definition("volgende-keer", "Volgende keer", _lessons(lambda case: case.next_time)),
    _Definition(
        "r",
        "R-strategie",
        _fact(FactKey.R_STRATEGIES),
        measure=lambda case: " ".join(sorted(case.rungs)),
    ),
    _Definition("bronnen", "Bronnen", _sources, is_shown=True),
    _Definition("betrouwbaarheid", "Betrouwbaarheid", _trust),
)
