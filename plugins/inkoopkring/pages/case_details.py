"""The parts of the page of a case that are more than a text: weights, dates, advice."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from inkoopkring.model import CaseStudy
from inkoopkring.model.fields import number_out
from inkoopkring.model.shapes import shapes
from inkoopkring.model.vocabulary import CriterionType, FigureRole
from inkoopkring.views.anchors import part_anchors
from inkoopkring.views.labels import FigureView, LessonView, StepLabel, figure_view
from inkoopkring.views.summaries import Summaries
from inkoopkring.wording import dutch

_WHOLE = Decimal(100)
_REST = "niet gevonden"
_PRICE = "prijs"


@dataclass(frozen=True, slots=True)
class WeightView:
    """A piece of the bar of the award, in percents of its width."""

    text: str
    weight: str
    shade: int
    """1 for quality, 2 for the next of those, 3 for the price, 0 for what was not found."""
    start: int | float
    width: int | float


@dataclass(frozen=True, slots=True)
class MomentView:
    """A dated point of the timeline."""

    date: str
    text: str
    sources: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class AdviceView:
    """Something to do, at which step, and the fact it rests on."""

    action: str
    step: StepLabel | None
    fact: str
    sources: tuple[int, ...]


def figure_views(case: CaseStudy, *, outcomes: bool) -> tuple[FigureView, ...]:
    """The figures that say what came about, or all others; each with its place on the page."""
    anchors = part_anchors("cijfer", (one.text for one in case.results))
    return tuple(
        figure_view(one, anchor)
        for one, anchor in zip(case.results, anchors, strict=True)
        if (one.role is FigureRole.OUTCOME) is outcomes
    )


def placed_lessons(case: CaseStudy) -> Iterator[tuple[LessonView, ...]]:
    """What worked, what did not, and what to do next time; each with its place on the page."""
    anchors = iter(part_anchors("les", (one.text for one in case.lessons)))
    for lessons in (case.worked, case.did_not_work, case.next_time):
        yield tuple(LessonView(one.text, one.sources, next(anchors)) for one in lessons)


def weight_views(case: CaseStudy) -> tuple[WeightView, ...]:
    """The weights of the award as a bar; nothing where none is known or they do not add up."""
    weighed = [
        (one.text, one.weight)
        for one in case.criteria
        if one.type is CriterionType.AWARD and one.weight
    ]
    total = sum((weight for _, weight in weighed), Decimal(0))
    if not weighed or total > _WHOLE:
        return ()
    pieces: list[WeightView] = []
    start = Decimal(0)
    others = 0
    for text, weight in weighed:
        shade = 3 if _PRICE in text.casefold() else 1 + others % 2
        others += shade != 3
        pieces.append(_piece(text, weight, shade, start))
        start += weight
    if total < _WHOLE:
        pieces.append(_piece(_REST, _WHOLE - total, 0, start))
    return tuple(pieces)


def _piece(text: str, weight: Decimal, shade: int, start: Decimal) -> WeightView:
    words = f"{dutch.number(weight)}%"
    return WeightView(text, words, shade, number_out(start), number_out(weight))


def moment_views(case: CaseStudy) -> tuple[MomentView, ...]:
    """The timeline, oldest first."""
    return tuple(
        MomentView(dutch.capital(dutch.partial(one.date)), one.text, one.sources)
        for one in case.timeline
    )


def advice_views(summaries: Summaries, case: CaseStudy) -> tuple[AdviceView, ...]:
    """What a reader can do with the case."""
    return tuple(
        AdviceView(one.action, summaries.steps.get(one.step), one.fact, one.sources)
        for one in case.advice
    )


def not_found_labels(case: CaseStudy) -> tuple[str, ...]:
    """What was looked for and not found, as the fields are called inside a sentence."""
    fields = shapes(CaseStudy)
    return tuple(fields[key].label.lower() for key in case.not_found)
