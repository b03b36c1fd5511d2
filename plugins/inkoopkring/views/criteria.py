"""What somebody asked for in a tender, ready to read, to choose and to copy.

A `CriterionView` is a criterion on the page of its own case. A `CriterionRow` is the same
criterion between those of other cases: with who asked it, where that can be read, and what came
of the purchase.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from inkoopkring.model import CaseStudy
from inkoopkring.model.case_parts import Criterion
from inkoopkring.model.vocabulary import CriterionType, Wording
from inkoopkring.views.anchors import part_anchors
from inkoopkring.views.labels import FigureView, SourceView, StepLabel, figure_view, source_views
from inkoopkring.views.summaries import CaseRow, Summaries
from inkoopkring.wording import dutch

_STEPS: Mapping[CriterionType, str] = {
    CriterionType.SELECTION: "eisen",
    CriterionType.REQUIREMENT: "eisen",
    CriterionType.AWARD: "gunning",
    CriterionType.CONTRACT: "uitvoering",
}
"""The step at which each kind does its work: at the last of these a contract is kept to."""
NO_GROUP = "zonder-productgroep"
"""Where criteria stand of cases that name no product group."""
_SHORT = 22
_OUTCOMES_SHOWN = 2


@dataclass(frozen=True, slots=True)
class CopiedLine:
    """A line that goes along when somebody copies a criterion; the address follows the words."""

    text: str
    address: str = ""


@dataclass(frozen=True, slots=True)
class CriterionView:
    """A criterion on the page of its case. `known` is its weight, threshold and proof in words."""

    anchor: str
    type: str
    text: str
    wording: str
    is_literal: bool
    known: tuple[str, ...]
    year: str
    """The year it is from, where that is known."""
    copied: tuple[CopiedLine, ...]
    """What goes along when somebody copies it: how it was worded, who asked, the source, the
    warning."""
    sources: tuple[int, ...]
    has_measure: bool
    """Whether a weight or a threshold is known."""
    has_proof: bool
    mvi_number: str
    """Its number in the MVI-criteriatool; empty when the case names none."""

    @property
    def details(self) -> tuple[str, ...]:
        """Everything that is known of it besides its words."""
        return (*self.known, f"uit {self.year}") if self.year else self.known


@dataclass(frozen=True, slots=True)
class CriterionRow:
    """A criterion between those of other cases."""

    criterion: CriterionView
    case: CaseRow
    address: str
    """Where it stands on the page of its case, from the root of the site."""
    product_group: str
    """The id of the product group; empty when the case has none."""
    step: StepLabel | None
    sources: tuple[SourceView, ...]
    outcomes: tuple[FigureView, ...]
    """What the case says came of the purchase, with how that was established."""
    caution: str

    @property
    def id(self) -> str:
        """What names it among all criteria: the case, and its anchor there."""
        return f"{self.case.id}#{self.criterion.anchor}"

    @property
    def part(self) -> str:
        """The file with the data of criteria that a script finds it in: one a product group."""
        return self.product_group or NO_GROUP

    @property
    def year(self) -> str:
        """The year it is from, or else the years of the case."""
        return self.criterion.year or self.case.period or dutch.YEAR_UNKNOWN

    @property
    def place(self) -> str:
        """What was bought, and the step at which its kind works: `Bestrating, stap 4. Eisen.`"""
        group = self.case.product_group.title if self.case.product_group else ""
        step = f"stap {self.step.number}. {self.step.name}" if self.step else ""
        words = dutch.capital(", ".join(filter(None, (group, step))))
        return f"{words}." if words else ""

    @property
    def first_outcomes(self) -> tuple[FigureView, ...]:
        """So many outcomes as stand in a row; the page of the case has them all."""
        return self.outcomes[:_OUTCOMES_SHOWN]

    @property
    def short(self) -> str:
        """A name of a few words: what was asked, and by whom."""
        return f"{_shortened(self.criterion.text)}, {self.case.clients}"

    @property
    def amount_known(self) -> int:
        """How much is known of it: the more, the more somebody else can do with it."""
        known = (self.criterion.is_literal, self.outcomes, self.criterion.year)
        return len(self.criterion.known) + sum(map(bool, known))


def criterion_views(summaries: Summaries, case: CaseStudy) -> tuple[CriterionView, ...]:
    """The criteria of a case, in the order of the file."""
    anchors = part_anchors("criterium", (one.text for one in case.criteria))
    return tuple(
        _view(summaries, case, one, anchor)
        for one, anchor in zip(case.criteria, anchors, strict=True)
    )


def criterion_rows(summaries: Summaries, cases: Iterable[CaseStudy]) -> tuple[CriterionRow, ...]:
    """The criteria of some cases: what most is known of first, and then the latest case."""
    rows = [row for case in cases for row in _rows(summaries, case)]
    return tuple(sorted(rows, key=lambda row: -row.amount_known))


def _rows(summaries: Summaries, case: CaseStudy) -> Iterator[CriterionRow]:
    sources = source_views(case.sources)
    outcomes = tuple(map(figure_view, case.outcomes))
    row = summaries.case_row(case)
    views = criterion_views(summaries, case)
    for one, view in zip(case.criteria, views, strict=True):
        yield CriterionRow(
            criterion=view,
            case=row,
            address=f"{row.address}#{view.anchor}",
            product_group=case.product_group or "",
            step=summaries.steps.get(_STEPS[one.type]),
            sources=tuple(sources[number - 1] for number in one.sources),
            outcomes=outcomes,
            caution=case.caution or "",
        )


def _view(
    summaries: Summaries, case: CaseStudy, criterion: Criterion, anchor: str
) -> CriterionView:
    is_literal = criterion.wording is Wording.LITERAL
    known, year = tuple(_known(criterion)), str(criterion.year or "")
    wording = "letterlijk uit de bron" if is_literal else "samengevat door Inkoopkring"
    what = ", ".join([dutch.capital(criterion.type.value), wording, *known])
    lines = [
        CopiedLine(f"{what}, uit {year}." if year else f"{what}."),
        *_origin(summaries, case, criterion),
    ]
    if case.caution:
        lines.append(CopiedLine(f"Let op: {case.caution}"))
    return CriterionView(
        anchor=anchor,
        type=criterion.type.value,
        text=criterion.text,
        wording=criterion.wording.value,
        is_literal=is_literal,
        known=known,
        year=year,
        copied=tuple(lines),
        sources=criterion.sources,
        has_measure=criterion.weight is not None or bool(criterion.threshold),
        has_proof=bool(criterion.proof),
        mvi_number=criterion.mvi_number or "",
    )


def _known(criterion: Criterion) -> Iterator[str]:
    if criterion.weight is not None:
        yield f"telt voor {dutch.number(criterion.weight)}% mee"
    if criterion.threshold:
        yield f"drempel: {_inside(criterion.threshold)}"
    if criterion.proof:
        yield f"bewijs: {_inside(criterion.proof)}"
    if criterion.mvi_number:
        yield f"MVI-criterium {criterion.mvi_number}"


def _inside(line: str) -> str:
    """A line as it goes on inside another sentence."""
    return line.rstrip(".")


def _origin(summaries: Summaries, case: CaseStudy, criterion: Criterion) -> Iterator[CopiedLine]:
    """Who asked it, and where that can be read."""
    names = dutch.enumeration(summaries.organisation(id).title for id in case.clients)
    yield CopiedLine(f"Gevraagd door: {names}.")
    for number in criterion.sources:
        source = case.sources[number - 1]
        year = f", {source.date[:4]}" if source.date else ""
        yield CopiedLine(f"Bron: {source.title}, {source.publisher}{year}.", source.url)


def _shortened(text: str) -> str:
    """The first words of a text, as many as fit."""
    whole = _inside(text)
    if len(whole) <= _SHORT:
        return whole
    return f"{whole[: _SHORT + 1].rpartition(' ')[0].rstrip(',;:') or whole[:_SHORT]}…"
