"""Summaries: how a case, meeting or edition shows in any list.

`Summaries` makes each of them once and hands out the same value to every page that lists it.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from inkoopkring.catalogue.catalogue import Catalogue
from inkoopkring.catalogue.related import Related, related_cases
from inkoopkring.drawings import Drawing, step_ring
from inkoopkring.model import CaseStudy, Digest, Meeting, Region, Step, Theme
from inkoopkring.model.addresses import SitePage
from inkoopkring.model.lists import (
    ContractForm,
    Organisation,
    Procedure,
    ProductGroup,
    RStrategy,
    Series,
)
from inkoopkring.model.vocabulary import Evidence, MeetingStanding
from inkoopkring.views.labels import (
    FigureView,
    LinkView,
    StepLabel,
    ThemeLabel,
    figure_view,
    rung_link,
)
from inkoopkring.wording import dutch

_REASONS = {
    "productgroep": "zelfde productgroep",
    "ambitie": "zelfde ambitie",
    "procedure": "zelfde procedure",
    "belemmering": "zelfde belemmering",
    "r-strategie": "zelfde R-strategie",
    "stap": "zelfde stap",
    "thema": "zelfde thema",
    "regio": "zelfde regio",
}
_SHOWN_REASONS = 2
NO_THEME = ThemeLabel("", "Zonder thema", "Zonder thema", "/themas/", "neutraal", "", 0)
"""For a case whose themes are all still drafts."""


@dataclass(frozen=True, slots=True)
class CaseRow:
    """A case in a list."""

    id: str
    title: str
    address: str
    description: str
    type: str
    theme: ThemeLabel
    themes: tuple[ThemeLabel, ...]
    clients: str
    client_types: tuple[str, ...]
    region: LinkView
    period: str
    placed_on: str
    steps: tuple[StepLabel, ...]
    step_words: str
    ring: Drawing
    has_lessons: bool
    figure: FigureView | None
    product_group: LinkView | None

    @property
    def who(self) -> str:
        """The clients, and their region where their names do not tell it."""
        region = self.region.title
        return self.clients if region in self.clients else f"{self.clients}, {region}"


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a case is related: the trait in words, and its value (empty for the trait alone)."""

    trait: str
    value: str


@dataclass(frozen=True, slots=True)
class RelatedRow:
    """A related case with the reasons a reader can check; no reasons means chosen by hand."""

    row: CaseRow
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class MeetingRow:
    """A meeting in a list. `day_number` and `month_short` fill the date ring when known."""

    id: str
    title: str
    address: str
    description: str
    date: str
    day_number: str
    month_short: str
    year: str
    hours: str
    place: str
    type: str
    series: LinkView | None
    region: LinkView
    standing: str
    evidence: str
    is_coming: bool
    """Whether it is still to come, or was to come and was called off."""
    is_off: bool

    @property
    def has_year(self) -> bool:
        """Whether at least the year is known."""
        return self.year != dutch.UNDATED


@dataclass(frozen=True, slots=True)
class DigestRow:
    """A monthly edition in a list."""

    id: str
    title: str
    address: str
    description: str
    month: str
    case_count: int


@dataclass(frozen=True)
class Summaries:
    """What every list shows of an entry: its row or label, made once from a catalogue."""

    catalogue: Catalogue

    @cached_property
    def themes(self) -> Mapping[str, ThemeLabel]:
        """Theme labels by id, in the order of the themes."""
        return {theme.id: self._theme(theme) for theme in self.catalogue.themes}

    @cached_property
    def steps(self) -> Mapping[str, StepLabel]:
        """Step labels by id, in the order of the process."""
        return {step.id: self._step(step) for step in self.catalogue.steps}

    @cached_property
    def cases(self) -> Mapping[str, CaseRow]:
        """Case rows by id, in the order of the lists: the latest period first."""
        return {case.id: self._case(case) for case in self.catalogue.cases}

    @cached_property
    def meetings(self) -> Mapping[str, MeetingRow]:
        """Meeting rows by id, newest first."""
        return {meeting.id: self._meeting(meeting) for meeting in self.catalogue.meetings}

    @cached_property
    def digests(self) -> Mapping[str, DigestRow]:
        """Editions by id, newest first."""
        return {digest.id: self._digest(digest) for digest in self.catalogue.digests}

    @cached_property
    def _related(self) -> Mapping[str, tuple[Related, ...]]:
        return related_cases(self.catalogue.cases)

    def case_row(self, case: CaseStudy) -> CaseRow:
        """The row of a case, also of an archived one that stands in no list."""
        return self.cases.get(case.id) or self._case(case)

    def meeting_row(self, meeting: Meeting) -> MeetingRow:
        """The row of a meeting, also of an archived one."""
        return self.meetings.get(meeting.id) or self._meeting(meeting)

    def theme_label(self, theme: Theme) -> ThemeLabel:
        """The label of a theme, also of an archived one."""
        return self.themes.get(theme.id) or self._theme(theme)

    def step_label(self, step: Step) -> StepLabel:
        """The label of a step, also of an archived one."""
        return self.steps.get(step.id) or self._step(step)

    def rows(self, cases: Iterable[CaseStudy]) -> tuple[CaseRow, ...]:
        """The rows of some cases, in the order given."""
        return tuple(self.cases[case.id] for case in cases if case.id in self.cases)

    def meeting_rows(self, meetings: Iterable[Meeting]) -> tuple[MeetingRow, ...]:
        """The rows of some meetings, in the order given."""
        return tuple(self.meetings[one.id] for one in meetings if one.id in self.meetings)

    def theme_labels(self, ids: Iterable[str]) -> tuple[ThemeLabel, ...]:
        """The labels of the themes that are public."""
        return tuple(self.themes[id] for id in ids if id in self.themes)

    def step_labels(self, ids: Iterable[str]) -> tuple[StepLabel, ...]:
        """The labels of some steps, in the order of the process."""
        wanted = set(ids)
        return tuple(label for id, label in self.steps.items() if id in wanted)

    def process_line(self, ids: Iterable[str]) -> tuple[StepLabel, ...]:
        """All steps, of which those in `ids` are on."""
        wanted = set(ids)
        return tuple(
            StepLabel(s.id, s.name, s.number, s.address, s.question, s.count, id in wanted)
            for id, s in self.steps.items()
        )

    def region(self, id: str) -> LinkView:
        """A region as a link."""
        region = self.catalogue.find(Region, id)
        if region is None:
            return LinkView(id, "")
        return LinkView(region.name, self.catalogue.address(id))

    def entry_link(self, id: str) -> LinkView | None:
        """Any public entry as a link; None when it is not public."""
        document = self.catalogue.by_id.get(id)
        return LinkView(document.entry.shown_title, document.address) if document else None

    def organisation(self, id: str) -> LinkView:
        """An organisation as a link to its page; its name alone when it has no page."""
        item = self.catalogue.listed(Organisation).get(id)
        address = organisation_address(id) if item and self.has_page(item) else ""
        return LinkView(item.name if item else id, address)

    def has_page(self, organisation: Organisation) -> bool:
        """Whether a reader can find something about it: a case, or what else it does."""
        catalogue, id = self.catalogue, organisation.id
        return bool(catalogue.cases_naming("organisaties", id)) or id in catalogue.roles

    def product_group(self, id: str | None) -> LinkView | None:
        """A product group as a link to its page."""
        item = self.catalogue.listed(ProductGroup).get(id or "")
        return LinkView(item.name, product_group_address(item.id)) if item else None

    def procedure(self, id: str | None) -> LinkView | None:
        """A procedure as a link to the case list."""
        item = self.catalogue.listed(Procedure).get(id or "")
        return LinkView(item.name, f"/cases/?procedure={item.id}", item.text) if item else None

    def contract_form(self, id: str | None) -> LinkView | None:
        """A contract form in words."""
        item = self.catalogue.listed(ContractForm).get(id or "")
        return LinkView(item.name, "", item.text) if item else None

    def r_strategy(self, id: str) -> LinkView:
        """A rung of an R-ladder, always with its ladder."""
        return rung_link(self.catalogue.listed(RStrategy), id)

    def series(self, id: str | None) -> LinkView | None:
        """A series of meetings as a link to its place on the agenda."""
        item = self.catalogue.listed(Series).get(id or "")
        return LinkView(item.name, f"/bijeenkomsten/#reeks-{item.id}", item.text) if item else None

    def related(self, case: CaseStudy) -> tuple[RelatedRow, ...]:
        """The related cases, with their reasons."""
        return tuple(
            RelatedRow(self.cases[one.case.id], self._reasons(one.shared))
            for one in self._related.get(case.id, ())
        )

    def _reasons(self, shared: tuple[tuple[str, str], ...]) -> tuple[Reason, ...]:
        return tuple(
            Reason(_REASONS[name], self._trait_words(name, value))
            for name, value in shared[:_SHOWN_REASONS]
        )

    def _trait_words(self, name: str, value: str) -> str:
        if name == "productgroep":
            link = self.product_group(value)
        elif name == "procedure":
            link = self.procedure(value)
        elif name == "regio":
            link = self.region(value)
        elif name == "r-strategie":
            link = self.r_strategy(value)
        elif name in ("stap", "thema"):
            label = self.steps.get(value) if name == "stap" else self.themes.get(value)
            return label.name.lower() if label and name == "stap" else label.name if label else ""
        elif name == "ambitie":
            return dutch.capital(value)
        else:
            link = self.entry_link(value)
        return link.title if link else ""

    def _theme(self, theme: Theme) -> ThemeLabel:
        return ThemeLabel(
            id=theme.id,
            name=theme.name,
            title=theme.title,
            address=self.catalogue.address(theme.id),
            colour=theme.colour.value,
            tagline=theme.tagline,
            count=len(self.catalogue.cases_naming("thema", theme.id)),
        )

    def _step(self, step: Step) -> StepLabel:
        return StepLabel(
            id=step.id,
            name=step.name,
            number=step.number,
            address=self.catalogue.address(step.id),
            question=step.question,
            count=len(self.catalogue.cases_naming("stap", step.id)),
        )

    def _case(self, case: CaseStudy) -> CaseRow:
        themes = self.theme_labels(case.themes)
        steps = self.step_labels(case.steps)
        organisations = self.catalogue.listed(Organisation)
        clients = [organisations[id] for id in case.clients if id in organisations]
        period = case.period
        return CaseRow(
            id=case.id,
            title=case.title,
            address=self.catalogue.address(case.id),
            description=case.description,
            type=case.type.value,
            theme=themes[0] if themes else NO_THEME,
            themes=themes,
            clients=dutch.and_others(client.name for client in clients),
            client_types=tuple(dict.fromkeys(client.type.value for client in clients)),
            region=self.region(case.region),
            period=dutch.period(period.start, period.end) if period else "",
            placed_on=case.placed_on.isoformat(),
            steps=steps,
            step_words=dutch.capital(", ".join(step.name.lower() for step in steps)),
            ring=step_ring(frozenset(step.number for step in steps)),
            has_lessons=bool(case.lessons),
            figure=next(map(figure_view, case.outcomes), None),
            product_group=self.product_group(case.product_group),
        )

    def _meeting(self, meeting: Meeting) -> MeetingRow:
        day, last = meeting.day, meeting.last_day
        is_coming = (
            meeting.standing in (MeetingStanding.PLANNED, MeetingStanding.CANCELLED)
            and last is not None
            and last >= self.catalogue.today
        )
        place = ", ".join(part for part in (meeting.location, meeting.place) if part)
        if meeting.online:
            place = f"{place}, en online" if place else "Online"
        return MeetingRow(
            id=meeting.id,
            title=meeting.shown_title,
            address=self.catalogue.address(meeting.id),
            description=meeting.description,
            date=dutch.days(day, last) if day and last else dutch.meeting_day(meeting.held_on),
            day_number=str(day.day) if day else "",
            month_short=dutch.short_month(day) if day else "",
            year=meeting.sort_date[:4] or dutch.UNDATED,
            hours=dutch.hours(meeting.begin, meeting.end),
            place=place,
            type=meeting.type.value,
            series=self.series(meeting.series),
            region=self.region(meeting.region),
            standing=meeting.standing.value,
            evidence=_EVIDENCE[meeting.evidence],
            is_coming=is_coming,
            is_off=meeting.is_off,
        )

    def _digest(self, digest: Digest) -> DigestRow:
        return DigestRow(
            id=digest.id,
            title=digest.title,
            address=self.catalogue.address(digest.id),
            description=digest.description,
            month=dutch.month(digest.month),
            case_count=len(digest.featured),
        )


_EVIDENCE = {
    Evidence.REPORT: "Er is een verslag",
    Evidence.ANNOUNCEMENT: "Alleen de aankondiging is bekend",
    Evidence.SERIES: "Alleen de reeks is beschreven",
}


def organisation_address(id: str) -> str:
    """Where the page of an organisation lives."""
    return f"{SitePage.ORGANISATIONS}{id}/"


def product_group_address(id: str) -> str:
    """Where the page of a product group lives."""
    return f"{SitePage.PRODUCT_GROUPS}{id}/"


def public_organisations(summaries: Summaries) -> tuple[Organisation, ...]:
    """The organisations that a reader can find something about, by name."""
    listed = summaries.catalogue.listed(Organisation).values()
    return tuple(sorted(filter(summaries.has_page, listed), key=lambda o: o.name.casefold()))
