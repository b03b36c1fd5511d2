"""Everything the page of a product group shows, and the list of all groups."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from inkoopkring.drawings import Drawing, theme_drawing
from inkoopkring.model import CaseStudy
from inkoopkring.model.case_parts import Criterion, Figure
from inkoopkring.model.lists import CpvEntry, ProductGroup, Resource
from inkoopkring.model.parts import Lesson
from inkoopkring.model.vocabulary import CriterionType, Wording
from inkoopkring.pages.case_details import WeightView, weight_views
from inkoopkring.pages.peers import Desk, desks
from inkoopkring.pages.product_group_words import lead, without_outcome
from inkoopkring.pages.resource import ResourceView, resources_for
from inkoopkring.pages.shared import Counted
from inkoopkring.views.criterion_facets import group_address
from inkoopkring.views.facets import Facets
from inkoopkring.views.labels import FigureView, LinkView, ThemeLabel, figure_view, value_words
from inkoopkring.views.summaries import NO_THEME, CaseRow, Summaries, product_group_address
from inkoopkring.views.usefulness import SHOWN, most_useful
from inkoopkring.wording import dutch

_TOGETHER = "\u00a0"
"""A space at which no line ends."""
_FIGURES_OF_A_CASE = 2
_LESSONS_OF_A_CASE = 2
_MOST_LESSONS = 8
_MOST_ASKED = 6
_MOST_SUPPLIERS = 24
_MOST_ORGANISATIONS = 24
_MOST_RESOURCES = 3
_CRITERIA_TOOL = "mvi-criteriatool"
"""What the list of pages elsewhere calls the national criteria."""

_ASKED = {
    CriterionType.REQUIREMENT: "Als eis",
    CriterionType.SELECTION: "In de selectie",
    CriterionType.AWARD: "In de gunning",
    CriterionType.CONTRACT: "In het contract",
}


@dataclass(frozen=True, slots=True)
class GroupCase:
    """A case of the group: how it was tendered and how large it was, in words, and its weights."""

    row: CaseRow
    approach: str
    criteria: int
    weights: tuple[WeightView, ...]


@dataclass(frozen=True, slots=True)
class OutcomeRow:
    """What came of a case, how sure that is, and who says so."""

    case: CaseRow
    figure: FigureView
    publishers: str


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence out of a case, and the case."""

    text: str
    case: CaseRow


@dataclass(frozen=True, slots=True)
class Asked:
    """Criteria of one kind; `more` is how many are not shown."""

    title: str
    items: tuple[Said, ...]
    more: int


@dataclass(frozen=True, slots=True)
class Supplier:
    """A company that sources name, and in which cases."""

    name: str
    cases: tuple[LinkView, ...]


@dataclass(frozen=True, slots=True)
class ProductGroupPage:
    """The page of a product group. A part with nothing in it is not drawn."""

    id: str
    name_in_sentence: str
    theme: ThemeLabel
    drawing: Drawing
    lead: str
    count: int
    cases: tuple[GroupCase, ...]
    all_cases: str
    """Where all its cases stand; empty when the page shows them all."""
    outcomes: tuple[OutcomeRow, ...]
    without_outcome: str
    asked: tuple[Asked, ...]
    criteria: int
    """How many criteria these cases have."""
    criteria_address: str
    """Where all criteria of the group stand; empty when there are none."""
    wording: str
    setbacks: tuple[Said, ...]
    next_time: tuple[Said, ...]
    obstacles: tuple[Counted, ...]
    organisations: tuple[Counted, ...]
    desks: tuple[Desk, ...]
    codes: tuple[LinkView, ...]
    suppliers: tuple[Supplier, ...]
    without_supplier: int
    neighbours: tuple[Counted, ...]
    resources: tuple[ResourceView, ...]
    criteria_tool: LinkView | None

    @property
    def heading(self) -> str:
        """What stands above the cases."""
        if not self.count:
            return "Nog geen cases"
        shown = dutch.in_words(len(self.cases), "case", "cases")
        return f"De {shown} die het meest leren" if self.all_cases else dutch.capital(shown)


@dataclass(frozen=True, slots=True)
class ThemeGroups:
    """The product groups of a theme."""

    theme: ThemeLabel
    groups: tuple[Counted, ...]


@dataclass(frozen=True, slots=True)
class ProductGroupIndexPage:
    """All product groups, by theme."""

    themes: tuple[ThemeGroups, ...]


def product_group_page(summaries: Summaries, group: ProductGroup) -> ProductGroupPage:
    """Put together the page of a product group."""
    cases = cases_of(summaries, group.id)
    useful = {case.id for case in most_useful(cases)}
    shown = tuple(case for case in cases if case.id in useful)
    theme = summaries.themes.get(group.theme, NO_THEME)
    suppliers = _suppliers(summaries, cases)
    return ProductGroupPage(
        id=group.id,
        name_in_sentence=in_sentence(group),
        theme=theme,
        drawing=theme_drawing(theme.colour, group.id),
        lead=lead(cases),
        count=len(cases),
        cases=tuple(_case(summaries, case) for case in shown),
        all_cases=Facets.address("productgroep", group.id) if len(cases) > SHOWN else "",
        outcomes=_outcomes(summaries, shown),
        without_outcome=without_outcome(summaries, shown),
        asked=_asked(summaries, shown),
        criteria=sum(len(case.criteria) for case in shown),
        criteria_address=(group_address(group.id) if any(case.criteria for case in cases) else ""),
        wording=_wording(shown),
        setbacks=setbacks_of(summaries, shown),
        next_time=_said(summaries, ((case, case.next_time) for case in shown)),
        obstacles=_obstacles(summaries, cases),
        organisations=_organisations(summaries, cases),
        desks=desks(summaries) if cases else (),
        codes=_codes(summaries, group),
        suppliers=suppliers,
        without_supplier=sum(not case.suppliers for case in cases),
        neighbours=tuple(one for one in _groups(summaries, group.theme) if one.id != group.id),
        resources=resources_of(summaries, group, cases),
        criteria_tool=criteria_tool(summaries),
    )


def product_group_index_page(summaries: Summaries) -> ProductGroupIndexPage:
    """Put together the list of product groups."""
    found = (
        ThemeGroups(label, _groups(summaries, label.id)) for label in summaries.themes.values()
    )
    return ProductGroupIndexPage(tuple(one for one in found if one.groups))


def in_sentence(group: ProductGroup) -> str:
    """The name as it goes on inside a sentence: `kantoormeubilair`, but `ICT`."""
    return dutch.inside(group.name)


def cases_of(summaries: Summaries, group: str) -> tuple[CaseStudy, ...]:
    """The cases of a product group that stand in lists, the latest period first."""
    return summaries.catalogue.cases_naming("productgroepen", group)


def _groups(summaries: Summaries, theme: str) -> tuple[Counted, ...]:
    """The groups of a theme, by name."""
    groups = (
        Counted(one.id, one.name, product_group_address(one.id), len(cases_of(summaries, one.id)))
        for one in summaries.catalogue.listed(ProductGroup).values()
        if one.theme == theme
    )
    return tuple(sorted(groups, key=lambda one: one.title.casefold()))


def _case(summaries: Summaries, case: CaseStudy) -> GroupCase:
    links = summaries.procedure(case.procedure), summaries.contract_form(case.contract_form)
    parts = [link.title for link in links if link]
    if case.value:
        parts.append(value_words(case.value).replace(" ", _TOGETHER))
    return GroupCase(
        row=summaries.case_row(case),
        approach=", ".join(parts),
        criteria=len(case.criteria),
        weights=weight_views(case),
    )


def _outcomes(summaries: Summaries, cases: Iterable[CaseStudy]) -> tuple[OutcomeRow, ...]:
    return tuple(
        OutcomeRow(summaries.case_row(case), figure_view(figure), _publishers(case, figure))
        for case in cases
        for figure in case.outcomes[:_FIGURES_OF_A_CASE]
    )


def _publishers(case: CaseStudy, figure: Figure) -> str:
    names = (case.sources[number - 1].publisher for number in figure.sources)
    return ", ".join(dict.fromkeys(names))


def _asked(summaries: Summaries, cases: Iterable[CaseStudy]) -> tuple[Asked, ...]:
    found: dict[CriterionType, list[Said]] = {kind: [] for kind in _ASKED}
    for case in cases:
        row = summaries.case_row(case)
        if weighed := [one for one in case.criteria if one.weight]:
            found[CriterionType.AWARD].append(Said(_weights(weighed), row))
        for one in case.criteria:
            if not one.weight:
                found[one.type].append(Said(_sentence(one.text), row))
    return tuple(
        Asked(_ASKED[kind], tuple(items[:_MOST_ASKED]), len(items[_MOST_ASKED:]))
        for kind, items in found.items()
        if items
    )


def _sentence(text: str) -> str:
    return text if text.endswith((".", "?", "!")) else f"{text}."


def _weights(criteria: Iterable[Criterion]) -> str:
    """The criteria that have a weight, in one line: `Plan van aanpak 65%, prijs 35%.`"""
    parts = (f"{dutch.inside(one.text)} {dutch.number(one.weight or 0)}%" for one in criteria)
    return f"{dutch.capital(', '.join(parts))}."


def _wording(cases: Iterable[CaseStudy]) -> str:
    """How literal the criteria are."""
    wordings = [one.wording for case in cases for one in case.criteria]
    literal = wordings.count(Wording.LITERAL)
    if not literal:
        return "Alles is samengevat uit een openbare bron, niet letterlijk overgenomen."
    if literal == len(wordings):
        return "Alles staat er in de woorden van de bron."
    return f"{literal} van de {len(wordings)} in de woorden van de bron, de rest samengevat."


def setbacks_of(summaries: Summaries, cases: Iterable[CaseStudy]) -> tuple[Said, ...]:
    """What did not work in these cases, in their order, not too much of any one."""
    return _said(summaries, ((case, case.did_not_work) for case in cases))


def _said(
    summaries: Summaries, lessons: Iterable[tuple[CaseStudy, tuple[Lesson, ...]]]
) -> tuple[Said, ...]:
    found = [
        Said(one.text, summaries.case_row(case))
        for case, group in lessons
        for one in group[:_LESSONS_OF_A_CASE]
    ]
    return tuple(found[:_MOST_LESSONS])


def _obstacles(summaries: Summaries, cases: Iterable[CaseStudy]) -> tuple[Counted, ...]:
    """The obstacles that these cases met, the most frequent first."""
    counts: dict[str, int] = defaultdict(int)
    for case in cases:
        for id in case.obstacles:
            counts[id] += 1
    ordered = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
    links = ((id, summaries.entry_link(id), count) for id, count in ordered)
    return tuple(Counted(id, link.title, link.address, count) for id, link, count in links if link)


def _organisations(summaries: Summaries, cases: Iterable[CaseStudy]) -> tuple[Counted, ...]:
    """The clients by name; the region of the first case says where to look for them."""
    found: dict[str, list[CaseStudy]] = defaultdict(list)
    for case in cases:
        for id in case.clients:
            found[id].append(case)
    rows = [
        Counted(id, link.title, link.address, len(own), summaries.region(own[0].region).title)
        for id, own in found.items()
        for link in (summaries.organisation(id),)
    ]
    return tuple(sorted(rows, key=lambda one: one.title.casefold())[:_MOST_ORGANISATIONS])


def _codes(summaries: Summaries, group: ProductGroup) -> tuple[LinkView, ...]:
    codes = summaries.catalogue.listed(CpvEntry)
    return tuple(LinkView(id, "", codes[id].name) for id in group.cpv if id in codes)


def resources_of(
    summaries: Summaries, group: ProductGroup, cases: Iterable[CaseStudy]
) -> tuple[ResourceView, ...]:
    """The few pages elsewhere that go with a group, without the national criteria."""
    found = resources_for(summaries, group.names, cases)
    return tuple(one for one in found if one.id != _CRITERIA_TOOL)[:_MOST_RESOURCES]


def criteria_tool(summaries: Summaries) -> LinkView | None:
    """The national criteria; None when the list of pages elsewhere has them not."""
    tool = summaries.catalogue.listed(Resource).get(_CRITERIA_TOOL)
    return LinkView("MVI-criteriatool", tool.url) if tool else None


def _suppliers(summaries: Summaries, cases: Iterable[CaseStudy]) -> tuple[Supplier, ...]:
    found: dict[str, list[LinkView]] = defaultdict(list)
    for case in cases:
        row = summaries.case_row(case)
        for name in case.suppliers:
            found[name].append(LinkView(row.clients, row.address))
    ordered = sorted(found.items(), key=lambda pair: (-len(pair[1]), pair[0].casefold()))
    return tuple(Supplier(name, tuple(links)) for name, links in ordered[:_MOST_SUPPLIERS])
