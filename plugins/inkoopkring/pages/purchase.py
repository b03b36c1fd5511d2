"""The way in for whoever starts a purchase: the question bar, and the page it stands on."""

from dataclasses import dataclass

from inkoopkring.catalogue.related import SILENT_PROCEDURES
from inkoopkring.model.lists import Procedure, ProductGroup
from inkoopkring.pages.product_group import ThemeGroups, product_group_index_page
from inkoopkring.views.facets import VALUE_BANDS
from inkoopkring.views.labels import StepLabel
from inkoopkring.views.summaries import Summaries


@dataclass(frozen=True, slots=True)
class GroupChoice:
    """A product group as an answer to the first question, and what else people call it."""

    id: str
    name: str
    words: tuple[str, ...]
    codes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AnswerChoice:
    """Something to choose as an answer to a question: its name in an address, and in words."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class QuestionBar:
    """One to four questions in a form: what, about how much, which procedure, which step."""

    groups: tuple[GroupChoice, ...]
    amounts: tuple[AnswerChoice, ...]
    procedures: tuple[AnswerChoice, ...]
    steps: tuple[StepLabel, ...]


@dataclass(frozen=True, slots=True)
class PurchasePage:
    """The first state: the questions, and every product group as a plain link."""

    bar: QuestionBar
    themes: tuple[ThemeGroups, ...]


def question_bar(summaries: Summaries) -> QuestionBar:
    """The questions, with what can be chosen."""
    groups = summaries.catalogue.listed(ProductGroup).values()
    procedures = summaries.catalogue.listed(Procedure).values()
    return QuestionBar(
        groups=tuple(GroupChoice(one.id, one.name, one.synonyms, one.cpv) for one in groups),
        amounts=tuple(AnswerChoice(id, name) for id, (_, name) in VALUE_BANDS.items()),
        procedures=tuple(
            AnswerChoice(one.id, one.name) for one in procedures if one.id not in SILENT_PROCEDURES
        ),
        steps=tuple(summaries.steps.values()),
    )


def purchase_page(summaries: Summaries) -> PurchasePage:
    """Put together the page where a purchase begins."""
    return PurchasePage(question_bar(summaries), product_group_index_page(summaries).themes)
