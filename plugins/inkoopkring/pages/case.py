"""Everything the page of a case shows."""

from dataclasses import dataclass
from enum import Enum, auto

from inkoopkring.drawings import Drawing, radar, theme_drawing
from inkoopkring.model import CaseStudy, Meeting
from inkoopkring.model.case_parts import AmbitionWeb, CaseStrategy
from inkoopkring.model.dates import is_overdue
from inkoopkring.model.lists import Framework
from inkoopkring.model.vocabulary import Origin, Trust
from inkoopkring.pages.case_details import (
    AdviceView,
    MomentView,
    WeightView,
    advice_views,
    figure_views,
    moment_views,
    not_found_labels,
    placed_lessons,
    weight_views,
)
from inkoopkring.pages.peers import PeersView, related_peers
from inkoopkring.views.criteria import CriterionView, criterion_views
from inkoopkring.views.labels import (
    FigureView,
    LessonView,
    LinkView,
    SourceView,
    StepLabel,
    source_views,
    value_words,
)
from inkoopkring.views.pictures import PictureView, picture_view
from inkoopkring.views.summaries import CaseRow, MeetingRow, Summaries
from inkoopkring.wording import dutch

_OURS = "Onze indeling:"
_DRAWN_FROM = 2


class FactKey(Enum):
    """Which key fact it is, whatever it is called."""

    CLIENTS = auto()
    REGION = auto()
    PLACE = auto()
    PERIOD = auto()
    SUBJECT = auto()
    PROCEDURE = auto()
    CONTRACT_FORM = auto()
    VALUE = auto()
    SUPPLIERS = auto()
    R_STRATEGIES = auto()
    CPV = auto()


@dataclass(frozen=True, slots=True)
class Fact:
    """One line of the key facts: what it is called and what stands behind it."""

    key: FactKey
    label: str
    values: tuple[LinkView, ...]
    sources: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class LevelRow:
    """One theme of the ambition web in the table: `level` None means the source does not say."""

    number: int
    theme: str
    level: int | None
    name: str


@dataclass(frozen=True, slots=True)
class AmbitionView:
    """The ambition web of a case: drawing and table hold the same values."""

    framework: str
    rows: tuple[LevelRow, ...]
    top: int
    is_estimate: bool
    explanation: str
    sources: tuple[int, ...]

    @property
    def stated(self) -> tuple[LevelRow, ...]:
        """The themes of which a level is known."""
        return tuple(row for row in self.rows if row.level is not None)

    @property
    def is_drawn(self) -> bool:
        """Whether there is enough to draw: below two levels a sentence says it better."""
        return len(self.stated) >= _DRAWN_FROM

    @property
    def drawing(self) -> Drawing:
        """The radar; made when a template asks, since feeds and exports never do."""
        return radar([row.level for row in self.rows], top=self.top)


@dataclass(frozen=True, slots=True)
class CasePage:
    """The page of one case."""

    row: CaseRow
    is_confirmed: bool
    trust: str
    facts: tuple[Fact, ...]
    outcomes: tuple[FigureView, ...]
    other_figures: tuple[FigureView, ...]
    unknown: tuple[str, ...]
    line: tuple[StepLabel, ...]
    worked: tuple[LessonView, ...]
    did_not_work: tuple[LessonView, ...]
    next_time: tuple[LessonView, ...]
    criteria: tuple[CriterionView, ...]
    weights: tuple[WeightView, ...]
    timeline: tuple[MomentView, ...]
    advice: tuple[AdviceView, ...]
    not_found: tuple[str, ...]
    ambition: AmbitionView | None
    obstacles: tuple[LinkView, ...]
    meetings: tuple[MeetingRow, ...]
    caution: str
    picture: PictureView | None
    sources: tuple[SourceView, ...]
    peers: PeersView
    reviewed: str
    is_overdue: bool
    is_archived: bool
    data_address: str

    @property
    def drawing(self) -> Drawing:
        """The drawing at the head, seeded by the case; made when a template asks."""
        return theme_drawing(self.row.theme.colour, self.row.id)


def case_page(summaries: Summaries, case: CaseStudy) -> CasePage:
    """Put together the page of a case."""
    catalogue = summaries.catalogue
    discussed = (
        meeting
        for meeting in catalogue.naming(case.id, Meeting)
        if case.id in meeting.discussed.cases
    )
    row = summaries.case_row(case)
    worked, did_not_work, next_time = placed_lessons(case)
    return CasePage(
        row=row,
        is_confirmed=case.trust is Trust.CONFIRMED,
        trust=_trust(case),
        facts=key_facts(summaries, case, row),
        outcomes=figure_views(case, outcomes=True),
        other_figures=figure_views(case, outcomes=False),
        unknown=case.unknown,
        line=summaries.process_line(case.steps),
        worked=worked,
        did_not_work=did_not_work,
        next_time=next_time,
        criteria=criterion_views(summaries, case),
        weights=weight_views(case),
        timeline=moment_views(case),
        advice=advice_views(summaries, case),
        not_found=not_found_labels(case),
        ambition=ambition_view(summaries, case.ambition) if case.ambition else None,
        obstacles=tuple(link for id in case.obstacles if (link := summaries.entry_link(id))),
        meetings=summaries.meeting_rows(discussed),
        caution=case.caution or "",
        picture=picture_view(catalogue.by_id[case.id]),
        sources=source_views(case.sources),
        peers=related_peers(summaries, case),
        reviewed=dutch.day(case.reviewed_on) if case.reviewed_on else "",
        is_overdue=is_overdue(case, catalogue.today),
        is_archived=case.status.value == "gearchiveerd",
        data_address=f"/data/cases/{case.id}.json",
    )


def ambition_view(summaries: Summaries, web: AmbitionWeb) -> AmbitionView | None:
    """The ambition web as drawing and table; None when its framework is not in the lists."""
    framework = summaries.catalogue.listed(Framework).get(web.framework)
    if framework is None:
        return None
    names = {level.level: level.name for level in framework.levels}
    levels = [web.level(theme.id) for theme in framework.themes]
    table = (
        LevelRow(number, theme.name, level, names.get(level, "") if level else "")
        for number, (theme, level) in enumerate(zip(framework.themes, levels, strict=True), 1)
    )
    return AmbitionView(
        framework=f"{framework.name} ({framework.version})",
        rows=tuple(table),
        top=len(framework.levels),
        is_estimate=web.origin is Origin.EDITORS,
        explanation=web.explanation or "",
        sources=web.sources or (),
    )


def _trust(case: CaseStudy) -> str:
    if case.trust is Trust.CONFIRMED and case.confirmed_on:
        return f"Bevestigd door {case.confirmed_by} op {dutch.day(case.confirmed_on)}."
    return (
        "Deze case is gemaakt op basis van openbare bronnen en niet bevestigd door de "
        "opdrachtgever."
    )


def key_facts(summaries: Summaries, case: CaseStudy, row: CaseRow) -> tuple[Fact, ...]:
    """The key facts, in the order a procurement officer asks for them."""
    clients = tuple(summaries.organisation(id) for id in case.clients)
    subject = LinkView(dutch.capital(case.subject), "") if case.subject else row.product_group
    facts = [
        Fact(FactKey.CLIENTS, "Opdrachtgever" if len(clients) == 1 else "Opdrachtgevers", clients),
        Fact(FactKey.REGION, "Regio", (row.region,)),
        _fact(FactKey.PLACE, "Plaats", case.place),
        _fact(FactKey.PERIOD, "Periode", row.period),
        Fact(FactKey.SUBJECT, "Wat is ingekocht", (subject,) if subject else ()),
        Fact(
            FactKey.PROCEDURE,
            "Procedure" if case.procedure else "Over de procedure",
            _procedure(summaries, case),
        ),
        Fact(
            FactKey.CONTRACT_FORM,
            "Contractvorm",
            tuple(filter(None, (summaries.contract_form(case.contract_form),))),
        ),
        _value_fact(case),
        Fact(FactKey.SUPPLIERS, "Bedrijven", tuple(LinkView(name, "") for name in case.suppliers)),
        Fact(
            FactKey.R_STRATEGIES,
            "R-strategie",
            tuple(_rung(summaries, one) for one in case.r_strategies),
            tuple(sorted({number for one in case.r_strategies for number in one.sources})),
        ),
        _fact(FactKey.CPV, "CPV", ", ".join(case.cpv)),
    ]
    return tuple(fact for fact in facts if fact.values)


def _procedure(summaries: Summaries, case: CaseStudy) -> tuple[LinkView, ...]:
    """How it was tendered; who says so when that is us."""
    link, note = summaries.procedure(case.procedure), case.procedure_note
    if link and note:
        ours = case.procedure_origin is Origin.EDITORS
        return (LinkView(link.title, link.address, f"{_OURS} {note}" if ours else note),)
    if link:
        return (link,)
    return (LinkView(note, ""),) if note else ()


def _rung(summaries: Summaries, strategy: CaseStrategy) -> LinkView:
    """A rung with its ladder, and on which fact we put the case there."""
    link = summaries.r_strategy(strategy.rung)
    said = f"{_OURS} {strategy.fact}" if strategy.origin is Origin.EDITORS else "Volgens de bron."
    return LinkView(link.title, link.address, f"{link.note} {said}".strip())


def _fact(key: FactKey, label: str, text: str | None) -> Fact:
    return Fact(key, label, (LinkView(text, ""),) if text else ())


def _value_fact(case: CaseStudy) -> Fact:
    if case.value is None:
        return Fact(FactKey.VALUE, "Waarde", ())
    words = LinkView(value_words(case.value), "")
    return Fact(FactKey.VALUE, "Waarde", (words,), case.value.sources)
