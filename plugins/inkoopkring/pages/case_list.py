"""The list of cases: its pages, complete without script, and the data that a script filters."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from inkoopkring.model.completeness import completeness
from inkoopkring.pages.paging import PAGE_SIZE, Paging, page_address, page_count, paging
from inkoopkring.views.case_table import LICENCE, LIST_COLUMNS
from inkoopkring.views.facets import FacetGroup, Facets
from inkoopkring.views.labels import FigureView, ThemeLabel
from inkoopkring.views.summaries import CaseRow, Summaries
from inkoopkring.wording import dutch

LIST_ADDRESS = "/cases/"


@dataclass(frozen=True, slots=True)
class CaseListPage:
    """The first page of all cases, with everything to filter it by."""

    rows: tuple[CaseRow, ...]
    paging: Paging
    groups: tuple[FacetGroup, ...]
    themes: tuple[ThemeLabel, ...]
    pattern: CaseRow | None
    """A row with every part there is and no text of its own, for a script to copy."""
    columns: tuple[str, ...]
    """What a reader downloads of the list, in order."""
    licence: str


@dataclass(frozen=True, slots=True)
class CaseTablePage:
    """Another page of the list, or the cases that share one thing. `filter` leads to more."""

    rows: tuple[CaseRow, ...]
    paging: Paging
    groups: tuple[FacetGroup, ...]
    filter: str


@dataclass(frozen=True, slots=True)
class ListedPage:
    """A page of the list as the plan of the site needs it."""

    address: str
    title: str
    description: str
    view: Callable[[], CaseTablePage]


@dataclass(frozen=True)
class CaseList:
    """All cases, newest first, in pages."""

    facets: Facets

    @cached_property
    def _rows(self) -> tuple[CaseRow, ...]:
        return tuple(self.facets.summaries.cases.values())

    @cached_property
    def _chosen(self) -> Mapping[str, tuple[CaseRow, ...]]:
        """The rows behind every choice."""
        found: dict[str, list[CaseRow]] = {}
        for row in self._rows:
            for choice in self.facets.choices[row.id]:
                found.setdefault(choice, []).append(row)
        return {choice: tuple(summaries) for choice, summaries in found.items()}

    def first_page(self) -> CaseListPage:
        """What stands on `/cases/`."""
        return CaseListPage(
            rows=self._rows[:PAGE_SIZE],
            paging=paging(LIST_ADDRESS, 1, len(self._rows)),
            groups=self.facets.groups,
            themes=tuple(self.facets.summaries.themes.values()),
            pattern=_pattern(self._rows[0]) if self._rows else None,
            columns=tuple(column.name for column in LIST_COLUMNS),
            licence=LICENCE,
        )

    def more_pages(self) -> Iterator[ListedPage]:
        """The further pages of all cases, then the pages for every choice that has cases."""
        yield from self._pages(self._rows, LIST_ADDRESS, "Cases", LIST_ADDRESS, start=2)
        for choice, option in self.facets.options.items():
            if option.count:
                narrowed = f"{LIST_ADDRESS}?{choice}"
                yield from self._pages(self._chosen[choice], option.address, option.title, narrowed)

    def _pages(
        self, rows: tuple[CaseRow, ...], base: str, title: str, narrowed: str, start: int = 1
    ) -> Iterator[ListedPage]:
        for number in range(start, page_count(len(rows)) + 1):
            shown = rows[(number - 1) * PAGE_SIZE : number * PAGE_SIZE]
            page = CaseTablePage(
                shown, paging(base, number, len(rows)), self.facets.groups, narrowed
            )
            named = title if number == 1 else f"{title}, pagina {number}"
            amount = dutch.count(len(rows), "case", "cases")
            yield ListedPage(
                page_address(base, number),
                named,
                f"{dutch.capital(amount)}, laatste jaar eerst. {named}.",
                lambda page=page: page,  # type: ignore[misc]
            )

    def index_data(self) -> dict[str, Any]:
        """What a script needs to filter and sort, without texts: per case, latest first, its
        place by title, its choices by their place in `keuzes`, and how complete it is (percent).
        The first theme among them is the one that weighs heaviest."""
        choices = list(self.facets.options)
        place = {choice: index for index, choice in enumerate(choices)}
        by_title = sorted(self._rows, key=lambda row: (row.title.casefold(), row.id))
        rank = {row.id: index for index, row in enumerate(by_title)}
        return {
            "keuzes": choices,
            "velden": list(_FIELDS),
            "per_deel": PAGE_SIZE,
            "rijen": [
                [
                    rank[case.id],
                    [place[choice] for choice in self.facets.choices[case.id]],
                    round(100 * completeness(case)[0]),
                ]
                for case in self.facets.summaries.catalogue.cases
            ],
        }

    def text_data(self) -> Iterator[list[list[Any]]]:
        """What a script shows of each case, in parts of `per_deel`, in the order of `velden`."""
        for start in range(0, len(self._rows), PAGE_SIZE):
            shown = self._rows[start : start + PAGE_SIZE]
            yield [[value(row) for value in _FIELDS.values()] for row in shown]


def case_list_page(summaries: Summaries) -> CaseListPage:
    """Put together the list of cases."""
    return CaseList(Facets(summaries)).first_page()


def _pattern(row: CaseRow) -> CaseRow:
    return replace(
        row,
        id="",
        title="",
        address="",
        description="",
        type="",
        clients="",
        period="",
        has_lessons=True,
        figure=FigureView("", "", "", "", "", ()),
    )


def _figure(figure: FigureView | None) -> Sequence[str]:
    if figure is None:
        return ()
    return (*figure.parts, figure.caption)


_FIELDS: Mapping[str, Callable[[CaseRow], Any]] = {
    "id": lambda row: row.id,
    "titel": lambda row: row.title,
    "omschrijving": lambda row: row.description,
    "opdrachtgevers": lambda row: row.clients,
    "periode": lambda row: row.period,
    "soort": lambda row: "" if row.type == "praktijkcase" else row.type,
    "cijfer": lambda row: _figure(row.figure),
}
