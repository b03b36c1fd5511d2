"""The answer on two sheets of paper, to take along to a meeting.

A page holds more lines than it shows, as the answer does; a script chooses others when somebody
asked more, and then numbers the sources anew.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import zip_longest

from inkoopkring.model import CaseStudy
from inkoopkring.model.case_parts import Criterion
from inkoopkring.model.lists import ProductGroup
from inkoopkring.pages.answer import (
    SHOWN_CRITERIA,
    SHOWN_SETBACKS,
    AnswerCase,
    AnswerPage,
    Answers,
    answer_address,
)
from inkoopkring.pages.sheet import ROOM, case_height, criterion_height, item_height
from inkoopkring.views.labels import figure_view
from inkoopkring.views.summaries import Summaries
from inkoopkring.wording import dutch

NOT_FOUND = "Niet gevonden"
SHOWN_ADVICE = 3
_FEWEST_CRITERIA = 3
_LESSONS_OF_A_CASE = 2
_ROOMY = 8
"""With more sources than this there is no room for pages elsewhere."""


@dataclass(frozen=True, slots=True)
class DossierLine:
    """A line on paper, of which case it is, and the addresses of the sources it rests on."""

    case: str
    text: str
    sources: tuple[str, ...]
    is_shown: bool
    height: int
    detail: str = ""
    outcome: str = ""


@dataclass(frozen=True, slots=True)
class DossierCase:
    """A case on paper: what came of it, and the addresses of its first sources."""

    answer: AnswerCase
    outcome: str
    sources: tuple[str, ...]
    is_shown: bool
    height: int


@dataclass(frozen=True, slots=True)
class DossierSource:
    """A source in the list at the end; 0 when nothing on the sheets rests on it yet."""

    number: int
    title: str
    publisher: str
    url: str


@dataclass(frozen=True, slots=True)
class DossierPage:
    """The two sheets."""

    answer: AnswerPage
    code: str
    """The code of the group that fits best; empty when it has none."""
    answer_address: str
    cases: tuple[DossierCase, ...]
    criteria: tuple[DossierLine, ...]
    setbacks: tuple[DossierLine, ...]
    advice: tuple[DossierLine, ...]
    sources: tuple[DossierSource, ...]
    room: int
    """How high the rows of the first sheet can be together."""

    @property
    def numbers(self) -> Mapping[str, int]:
        """The number of each source by its address."""
        return {one.url: one.number for one in self.sources}

    @property
    def is_roomy(self) -> bool:
        """Whether pages elsewhere fit on the second sheet."""
        return sum(one.number > 0 for one in self.sources) <= _ROOMY


def dossier_page(answers: Answers, group: ProductGroup) -> DossierPage:
    """Put together the dossier of a product group."""
    answer = answers.page(group)
    found = (answers.summaries.catalogue.find(CaseStudy, one.row.id) for one in answer.cases)
    cases = tuple(case for case in found if case)
    shown = {one.row.id for one in answer.cases[: answer.shown]}
    rows = tuple(
        _case(one, case, case.id in shown) for one, case in zip(answer.cases, cases, strict=True)
    )
    criteria = tuple(_criteria(cases))
    setbacks, advice = tuple(_setbacks(cases)), tuple(_advice(answers.summaries, cases))
    first = _first(criteria, shown, SHOWN_CRITERIA)
    columns = (_first(setbacks, shown, SHOWN_SETBACKS), _first(advice, shown, SHOWN_ADVICE))
    _fit(sum(one.height for one in rows if one.is_shown), first, columns)
    on_paper = {id(one) for one in (*first, *columns[0], *columns[1])}

    def marked(lines: tuple[DossierLine, ...]) -> tuple[DossierLine, ...]:
        return tuple(replace(one, is_shown=id(one) in on_paper) for one in lines)

    lists = marked(criteria), marked(setbacks), marked(advice)
    return DossierPage(
        answer=answer,
        code=group.cpv[0] if group.cpv else "",
        answer_address=answer_address(group.id),
        cases=rows,
        criteria=lists[0],
        setbacks=lists[1],
        advice=lists[2],
        sources=_sources(cases, (*rows, *lists[0], *lists[1], *lists[2])),
        room=ROOM,
    )


def _case(answer: AnswerCase, case: CaseStudy, is_shown: bool) -> DossierCase:
    figure = case.outcomes[0] if case.outcomes else None
    numbers = figure.sources if figure else (1,)
    outcome = _outcome(case)
    height = case_height(answer.row.clients, f"{answer.brief} {outcome}", len(answer.weights))
    return DossierCase(answer, outcome, _urls(case, numbers), is_shown, height)


def _outcome(case: CaseStudy) -> str:
    """The first outcome with how sure it is, or that there is none."""
    for figure in map(figure_view, case.outcomes):
        return f"{figure.words} {figure.caption}"
    return NOT_FOUND


def _criteria(cases: Iterable[CaseStudy]) -> Iterator[DossierLine]:
    """The criteria by turns: one of each case, then another."""
    turns = zip_longest(*(tuple(_asked(case)) for case in cases))
    return (line for turn in turns for line in turn if line)


def _asked(case: CaseStudy) -> Iterator[DossierLine]:
    """What a case asked: everything that was weighed in one line, each of the others in its own."""
    weighed = [one for one in case.criteria if one.weight]
    if weighed:
        texts = [one.text.rstrip(".") for one in weighed]
        weights = [f"{dutch.number(one.weight)}%" for one in weighed if one.weight]
        yield _criterion(case, weighed[0], ", ".join(texts), ", ".join(weights))
    for one in case.criteria:
        if not one.weight:
            known = [part for part in (one.threshold, one.proof) if part]
            yield _criterion(case, one, one.text.rstrip("."), " ".join(known))


def _criterion(case: CaseStudy, one: Criterion, text: str, known: str) -> DossierLine:
    words = f"{dutch.capital(one.type.value)}: {dutch.inside(text)}."
    return DossierLine(
        case=case.id,
        text=words,
        sources=_urls(case, one.sources[:1]),
        is_shown=False,
        height=criterion_height(words, known),
        detail=known or NOT_FOUND.lower(),
        outcome="Staat bij de case" if case.outcomes else NOT_FOUND,
    )


def _setbacks(cases: Iterable[CaseStudy]) -> Iterator[DossierLine]:
    for case in cases:
        for one in case.did_not_work[:_LESSONS_OF_A_CASE]:
            yield _item(case, one.text, one.sources)


def _advice(summaries: Summaries, cases: Iterable[CaseStudy]) -> Iterator[DossierLine]:
    for case in cases:
        for one in case.advice:
            step = summaries.steps.get(one.step)
            at = f"Stap {step.number}. " if step else ""
            yield _item(case, f"{at}{one.action}", one.sources)


def _item(case: CaseStudy, text: str, sources: tuple[int, ...]) -> DossierLine:
    return DossierLine(case.id, text, _urls(case, sources[:1]), False, item_height(text))


def _first(lines: Iterable[DossierLine], shown: set[str], amount: int) -> list[DossierLine]:
    """The first few lines of the cases that are shown."""
    return [one for one in lines if one.case in shown][:amount]


def _fit(cases: int, criteria: list[DossierLine], columns: tuple[list[DossierLine], ...]) -> None:
    """Take lines away from below until the rest fits: criteria first, then the longer column."""

    def height(lines: list[DossierLine]) -> int:
        return sum(one.height for one in lines)

    while cases + height(criteria) + max(map(height, columns)) > ROOM:
        longest = max(columns, key=height)
        if len(criteria) > _FEWEST_CRITERIA:
            criteria.pop()
        elif len(longest) > 1:
            longest.pop()
        elif criteria:
            criteria.pop()
        else:
            break


def _sources(
    cases: Iterable[CaseStudy], lines: Iterable[DossierCase | DossierLine]
) -> tuple[DossierSource, ...]:
    """Every source that a line rests on, numbered in the order in which the lines are shown."""
    known = {source.url: source for case in cases for source in case.sources}
    ordered = sorted(lines, key=lambda one: not one.is_shown)
    used = dict.fromkeys(url for one in ordered if one.is_shown for url in one.sources)
    urls = dict.fromkeys([*used, *(url for one in ordered for url in one.sources)])
    return tuple(
        DossierSource(
            number if url in used else 0, known[url].title, known[url].publisher, known[url].url
        )
        for number, url in enumerate(urls, start=1)
    )


def _urls(case: CaseStudy, numbers: Iterable[int]) -> tuple[str, ...]:
    return tuple(case.sources[number - 1].url for number in numbers)
