"""The library of criteria: its pages, complete without script, and the data a script chooses from.

At a thousand cases the criteria do not fit in one page. The first page has the first of them
and the filters; each product group has a page with all of its own.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from inkoopkring.model.addresses import SitePage
from inkoopkring.pages.paging import PAGE_SIZE, Paging, page_address, page_count, paging
from inkoopkring.views.criteria import NO_GROUP, CopiedLine, CriterionRow, criterion_rows
from inkoopkring.views.criterion_facets import CriterionFacets
from inkoopkring.views.facets import FacetGroup, Facets, Option
from inkoopkring.views.summaries import Summaries
from inkoopkring.wording import dutch

FIRST_SHOWN = 20


@dataclass(frozen=True, slots=True)
class MviNumber:
    """A number in the MVI-criteriatool, with the criteria here that carry it."""

    number: str
    rows: tuple[CriterionRow, ...]


@dataclass(frozen=True, slots=True)
class CriteriaPage:
    """The first page of the library: the first criteria, and everything to filter them by."""

    rows: tuple[CriterionRow, ...]
    count: int
    groups: tuple[FacetGroup, ...]
    product_groups: tuple[Option, ...]
    literal_count: int
    mvi_numbers: tuple[MviNumber, ...]
    pattern: CriterionRow | None
    """A row without text, for a script to copy."""


@dataclass(frozen=True, slots=True)
class GroupCriteriaPage:
    """The criteria of one product group. `filter` leads to the same ones among all."""

    rows: tuple[CriterionRow, ...]
    paging: Paging
    name: str
    address: str
    product_groups: tuple[Option, ...]
    filter: str


@dataclass(frozen=True, slots=True)
class GroupPage:
    """A page of the criteria of a product group, as the plan of the site needs it."""

    address: str
    title: str
    description: str
    view: Callable[[], GroupCriteriaPage]


@dataclass(frozen=True)
class CriteriaLibrary:
    """Every criterion of every case, what most is known of first."""

    facets: Facets

    @cached_property
    def rows(self) -> tuple[CriterionRow, ...]:
        """All criteria, in the order of the library."""
        summaries = self.facets.summaries
        return criterion_rows(summaries, summaries.catalogue.cases)

    @cached_property
    def choices(self) -> CriterionFacets:
        """What each can be chosen by."""
        return CriterionFacets(self.facets, self.rows)

    @cached_property
    def _by_group(self) -> Mapping[str, tuple[CriterionRow, ...]]:
        found: dict[str, list[CriterionRow]] = {}
        for row in self.rows:
            found.setdefault(row.part, []).append(row)
        return {option.value: tuple(found[option.value]) for option in self.choices.product_groups}

    def first_page(self) -> CriteriaPage:
        """What stands on `/criteria/`."""
        return CriteriaPage(
            rows=self.rows[:FIRST_SHOWN],
            count=len(self.rows),
            groups=self.choices.groups,
            product_groups=self.choices.product_groups,
            literal_count=sum(row.criterion.is_literal for row in self.rows),
            mvi_numbers=tuple(self._mvi_numbers()),
            pattern=_pattern(self.rows[0]) if self.rows else None,
        )

    def group_pages(self) -> Iterator[GroupPage]:
        """The pages of each product group that has criteria."""
        for option in self.choices.product_groups:
            rows = self._by_group[option.value]
            for number in range(1, page_count(len(rows)) + 1):
                yield self._group_page(option, rows, number)

    def index_data(self) -> dict[str, Any]:
        """What a script needs to filter and sort, without texts.

        Per criterion, in the order of the library: the place of its product group in `delen`,
        its place by newness, and its choices by their place in `keuzes`. Within a part the
        criteria stand in the same order.
        """
        places = {choice: index for index, choice in enumerate(self.choices.options)}
        parts = {name: index for index, name in enumerate(self._by_group)}
        newest = {id: index for index, id in enumerate(self.facets.summaries.cases)}
        return {
            "keuzes": list(places),
            "velden": list(_FIELDS),
            "delen": list(parts),
            "rijen": [
                [
                    parts[row.part],
                    newest[row.case.id],
                    [places[choice] for choice in choices if choice in places],
                ]
                for row, choices in zip(self.rows, self.choices.choices, strict=True)
            ],
        }

    def group_data(self) -> Iterator[tuple[str, dict[str, Any]]]:
        """What a script shows and copies of the criteria, by product group."""
        for name, rows in self._by_group.items():
            texts = [[value(row) for value in _FIELDS.values()] for row in rows]
            yield name, {"velden": list(_FIELDS), "rijen": texts}

    def _group_page(self, option: Option, rows: tuple[CriterionRow, ...], number: int) -> GroupPage:
        page = GroupCriteriaPage(
            rows=rows[(number - 1) * PAGE_SIZE : number * PAGE_SIZE],
            paging=paging(option.address, number, len(rows)),
            name=option.label,
            address=option.address,
            product_groups=self.choices.product_groups,
            filter=_filter(option.value),
        )
        title = option.title if number == 1 else f"{option.title}, pagina {number}"
        amount = dutch.capital(dutch.count(len(rows), "criterium", "criteria"))
        what = f"{amount} met gewicht, bron en wat ervan kwam. {title}."
        return GroupPage(page_address(option.address, number), title, what, lambda: page)

    def _mvi_numbers(self) -> Iterator[MviNumber]:
        found: dict[str, list[CriterionRow]] = {}
        for row in self.rows:
            if row.criterion.mvi_number:
                found.setdefault(row.criterion.mvi_number, []).append(row)
        for number in sorted(found, key=lambda one: (len(one), one)):
            yield MviNumber(number, tuple(found[number]))


def criteria_page(summaries: Summaries) -> CriteriaPage:
    """Put together the first page of the library."""
    return CriteriaLibrary(Facets(summaries)).first_page()


def _filter(product_group: str) -> str:
    """The library with only this product group; without one there is nothing to filter by."""
    base = str(SitePage.CRITERIA)
    return base if product_group == NO_GROUP else f"{base}?productgroep={product_group}"


def _pattern(row: CriterionRow) -> CriterionRow:
    criterion = replace(
        row.criterion, anchor="", type="", text="", wording="", is_literal=False, known=()
    )
    case = replace(row.case, id="", address="", clients="", product_group=None)
    return replace(
        row, criterion=criterion, case=case, address="", step=None, sources=(), outcomes=()
    )


def _copied(line: CopiedLine) -> list[str]:
    return [line.text, line.address] if line.address else [line.text]


_FIELDS: Mapping[str, Callable[[CriterionRow], Any]] = {
    "id": lambda row: row.id,
    "tekst": lambda row: row.criterion.text,
    "soort": lambda row: row.criterion.type,
    "bekend": lambda row: row.criterion.known,
    "bewoording": lambda row: row.criterion.wording,
    "thema": lambda row: row.case.theme.colour,
    "opdrachtgevers": lambda row: row.case.clients,
    "jaar": lambda row: row.year,
    "plek": lambda row: row.place,
    "bronnen": lambda row: [[source.publisher, source.url] for source in row.sources],
    "uitkomsten": lambda row: [
        [f"{figure.words} {figure.text}", figure.standing, figure.is_firm]
        for figure in row.first_outcomes
    ],
    "aantal_uitkomsten": lambda row: len(row.outcomes),
    "kort": lambda row: row.short,
    "kopie": lambda row: list(map(_copied, row.criterion.copied)),
}
"""What a script gets of a criterion. Its address follows from its id."""
