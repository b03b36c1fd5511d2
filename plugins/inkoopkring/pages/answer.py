"""What there is for whoever buys something of one product group.

The page stands on its own. A script puts the cases in the order of what somebody asked, so a
page holds more cases than it shows: never more than `MOST_CANDIDATES`, however many there are.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from html import escape
from itertools import zip_longest

from inkoopkring.model import CaseStudy
from inkoopkring.model.addresses import SitePage
from inkoopkring.model.lists import ProductGroup, Term
from inkoopkring.pages.case_details import WeightView, weight_views
from inkoopkring.pages.peers import PeersView, approach, peers_of
from inkoopkring.pages.product_group import (
    Said,
    cases_of,
    criteria_tool,
    in_sentence,
    resources_of,
    setbacks_of,
)
from inkoopkring.pages.purchase import QuestionBar, question_bar
from inkoopkring.pages.resource import ResourceView
from inkoopkring.views.criteria import CriterionRow, criterion_rows
from inkoopkring.views.criterion_facets import group_address
from inkoopkring.views.facets import VALUE_BANDS, value_band
from inkoopkring.views.glossary_links import ExplainedTerm, GlossaryLinks
from inkoopkring.views.labels import LinkView
from inkoopkring.views.summaries import CaseRow, Summaries, product_group_address
from inkoopkring.views.usefulness import most_useful
from inkoopkring.wording import dutch

SHOWN_CASES = 4
SHOWN_CRITERIA = 6
SHOWN_SETBACKS = 3
MOST_CANDIDATES = 18
_MOST_CRITERIA = 36
_MOST_TERMS = 4
_LONGEST = 165


@dataclass(frozen=True, slots=True)
class AnswerCase:
    """A case that may fit a purchase, with what a script compares it by.

    `is_other` marks one of another product group, for a procedure that this one lacks.
    """

    row: CaseRow
    brief: str
    weights: tuple[WeightView, ...]
    known: str
    procedure: str
    amount: str
    is_other: bool = False


@dataclass(frozen=True, slots=True)
class AnswerFacts:
    """How many cases of a group there are: in all, per procedure, per step, per amount."""

    count: int
    name: str
    procedures: Mapping[str, int]
    steps: Mapping[str, int]
    amounts: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class AnswerPage:
    """What there is for whoever buys something of a product group."""

    group: ProductGroup
    bar: QuestionBar
    facts: AnswerFacts
    lead: str
    cases: tuple[AnswerCase, ...]
    criteria: tuple[CriterionRow, ...]
    setbacks: tuple[Said, ...]
    terms: tuple[ExplainedTerm, ...]
    peers: PeersView
    resources: tuple[ResourceView, ...]
    criteria_tool: LinkView | None

    @property
    def shown(self) -> int:
        """How many cases stand there before anybody asked more."""
        return min(SHOWN_CASES, sum(not one.is_other for one in self.cases))

    @property
    def group_address(self) -> str:
        """Everything about the product group."""
        return product_group_address(self.group.id)

    @property
    def criteria_address(self) -> str:
        """Every criterion of the product group."""
        return group_address(self.group.id)

    @property
    def dossier_address(self) -> str:
        """The same to take along on paper."""
        return f"{answer_address(self.group.id)}dossier/"


@dataclass(frozen=True)
class Answers:
    """The answers for every product group, with what they share made once."""

    summaries: Summaries

    def page(self, group: ProductGroup) -> AnswerPage:
        """Put together the answer for a product group."""
        summaries = self.summaries
        cases = cases_of(summaries, group.id)
        candidates = _candidates(cases)
        return AnswerPage(
            group=group,
            bar=self._bar,
            facts=_facts(group, cases),
            lead=_lead(group, len(cases)),
            cases=(
                *(_case(summaries, case) for case in candidates),
                *(_case(summaries, case, is_other=True) for case in self._others(group, cases)),
            ),
            criteria=_criteria(summaries, candidates),
            setbacks=setbacks_of(summaries, candidates),
            terms=self._terms(candidates),
            peers=peers_of(summaries, candidates, approach(summaries), more=_more(group)),
            resources=resources_of(summaries, group, cases),
            criteria_tool=criteria_tool(summaries),
        )

    @cached_property
    def _bar(self) -> QuestionBar:
        return question_bar(self.summaries)

    @cached_property
    def _glossary(self) -> GlossaryLinks:
        return GlossaryLinks(self.summaries.catalogue.listed(Term).values())

    @cached_property
    def _by_procedure(self) -> Mapping[str, Mapping[str, CaseStudy]]:
        """The most useful case of each procedure in each theme."""
        found: dict[str, dict[str, CaseStudy]] = {one.id: {} for one in self._bar.procedures}
        cases = self.summaries.catalogue.cases
        for case in most_useful(cases, len(cases)):
            if case.procedure in found:
                for theme in case.themes:
                    found[case.procedure].setdefault(theme, case)
        return found

    def _others(self, group: ProductGroup, cases: Iterable[CaseStudy]) -> Iterable[CaseStudy]:
        """For each procedure that no case of the group has, one that has it: same theme first."""
        own = {case.procedure for case in cases}
        chosen: dict[str, CaseStudy] = {}
        for id, by_theme in self._by_procedure.items():
            if id not in own and by_theme:
                case = by_theme.get(group.theme) or next(iter(by_theme.values()))
                chosen[case.id] = case
        return chosen.values()

    def _terms(self, cases: Iterable[CaseStudy]) -> tuple[ExplainedTerm, ...]:
        """The words of the trade that most of these cases use."""
        counts: Counter[ExplainedTerm] = Counter()
        for case in cases:
            lines = [case.title, case.description, *(one.text for one in case.criteria)]
            lines += [one.text for one in case.lessons]
            counts.update(self._glossary.explain(escape("\n".join(lines)), str)[1])
        return tuple(term for term, _ in counts.most_common(_MOST_TERMS))


def answer_address(group: str) -> str:
    """Where the answer for a product group lives."""
    return f"{SitePage.PURCHASE}{group}/"


def brief(text: str) -> str:
    """The first sentences of a text, as many as fit; always one."""
    sentences = text.split(". ")
    kept = sentences[0]
    for one in sentences[1:]:
        if len(kept) + len(one) + 2 > _LONGEST:
            break
        kept = f"{kept}. {one}"
    return kept if kept.endswith((".", "?", "!")) else f"{kept}."


def _candidates(cases: Iterable[CaseStudy]) -> tuple[CaseStudy, ...]:
    """The cases worth comparing with a purchase: the most useful, and the most useful of each
    procedure, step and amount."""
    ordered = most_useful(cases, MOST_CANDIDATES * MOST_CANDIDATES)
    chosen = {case.id: case for case in ordered[:SHOWN_CASES]}
    seen: set[tuple[str, str]] = set()
    for case in ordered:
        traits = {("procedure", case.procedure or ""), ("amount", value_band(case))}
        traits |= {("step", step) for step in case.steps}
        if not traits <= seen:
            seen |= traits
            chosen[case.id] = case
    for case in ordered:
        chosen.setdefault(case.id, case)
    kept = set(list(chosen)[:MOST_CANDIDATES])
    return tuple(case for case in ordered if case.id in kept)


def _criteria(summaries: Summaries, cases: Iterable[CaseStudy]) -> tuple[CriterionRow, ...]:
    """The criteria by turns: one of each case, then another; a mere word, such as price, last."""
    by_case = [criterion_rows(summaries, [case]) for case in cases]
    turns = (row for turn in zip_longest(*by_case) for row in turn if row)
    ordered = sorted(turns, key=lambda row: " " not in row.criterion.text)
    return tuple(ordered[:_MOST_CRITERIA])


def _case(summaries: Summaries, case: CaseStudy, is_other: bool = False) -> AnswerCase:
    weights = weight_views(case)
    return AnswerCase(
        row=summaries.case_row(case),
        brief=brief(case.description),
        weights=weights,
        known=_known(case, bool(weights)),
        procedure=case.procedure or "",
        amount=value_band(case),
        is_other=is_other,
    )


def _known(case: CaseStudy, has_weights: bool) -> str:
    """What makes the case worth reading, in one short sentence."""
    what = [
        *(["wat eruit kwam"] if case.outcomes else []),
        *(["wat niet werkte"] if case.did_not_work else []),
        *(["hoe er is gewogen"] if has_weights else []),
    ]
    return f"Er staat bij {dutch.enumeration(what)}." if what else ""


def _facts(group: ProductGroup, cases: Iterable[CaseStudy]) -> AnswerFacts:
    found = tuple(cases)
    amounts = Counter(map(value_band, found))
    return AnswerFacts(
        count=len(found),
        name=in_sentence(group),
        procedures=dict(Counter(case.procedure for case in found if case.procedure)),
        steps=dict(Counter(step for case in found for step in case.steps)),
        amounts=tuple(amounts[id] for id in VALUE_BANDS),
    )


def _lead(group: ProductGroup, count: int) -> str:
    name = in_sentence(group)
    if not count:
        return f"Over {name} is nog geen case geplaatst."
    verb = "gaat" if count == 1 else "gaan"
    return f"{dutch.capital(dutch.in_words(count, 'case', 'cases'))} {verb} over {name}."


def _more(group: ProductGroup) -> LinkView:
    return LinkView("Alle organisaties", f"{product_group_address(group.id)}#h-wie")
