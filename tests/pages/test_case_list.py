"""The list of cases: its pages, and the data a script filters."""

import pytest

from builders import case_text
from inkoopkring.pages.case_list import CaseList, ListedPage, case_list_page
from inkoopkring.pages.paging import PAGE_SIZE
from inkoopkring.views.facets import Facets
from worlds import Changes, bare_case_text, page_at, plan_of, summaries_of

MANY: Changes = {
    "cases/eerste-case.md": None,
    **{
        f"cases/c{number:03}.md": bare_case_text(
            id=f"c{number:03}",
            title=f"Case {number:03}",
            stappen=["markt"] if number % 2 else ["gunning"],
        )
        for number in range(2 * PAGE_SIZE + 1)
    },
}


def pages(changes: Changes | None = None) -> dict[str, ListedPage]:
    return {page.address: page for page in CaseList(Facets(summaries_of(changes))).more_pages()}


class TestFirstPage:
    def test_the_latest_period_first_whatever_the_day_of_placing(self) -> None:
        changes = {
            "cases/a.md": case_text(id="a", date="2026-11-22", periode={"van": "2023"}),
            "cases/b.md": case_text(id="b", date="2026-11-21", periode={"van": "2024"}),
        }
        page = case_list_page(summaries_of(changes))
        assert [row.id for row in page.rows] == ["b", "a", "eerste-case"]
        assert (page.paging.count, page.paging.later) == (3, "")

    def test_the_rest_stands_on_further_pages(self) -> None:
        page = case_list_page(summaries_of(MANY))
        assert len(page.rows) == PAGE_SIZE
        assert page.paging.later == "/cases/pagina/2/"

    def test_the_pattern_has_every_part_and_no_text(self) -> None:
        pattern = case_list_page(summaries_of()).pattern
        assert pattern is not None
        assert pattern.has_lessons
        assert pattern.figure is not None
        assert not any((pattern.id, pattern.title, pattern.description, pattern.clients))

    def test_a_list_without_cases(self) -> None:
        changes: Changes = {"cases/eerste-case.md": None}
        page = case_list_page(summaries_of(changes))
        assert (page.rows, page.pattern) == ((), None)
        assert (page.paging.first, page.paging.last, page.paging.count) == (0, 0, 0)
        assert pages(changes) == {}


class TestMorePages:
    def test_together_they_hold_every_case_once(self) -> None:
        made = pages(MANY)
        rows = list(case_list_page(summaries_of(MANY)).rows)
        for number in (2, 3):
            rows += made[f"/cases/pagina/{number}/"].view().rows
        assert len({row.id for row in rows}) == len(rows) == 2 * PAGE_SIZE + 1
        assert "/cases/pagina/4/" not in made

    def test_each_leads_to_its_neighbours(self) -> None:
        made = pages(MANY)
        middle = made["/cases/pagina/2/"].view().paging
        assert (middle.earlier, middle.later) == ("/cases/", "/cases/pagina/3/")
        assert (middle.first, middle.last) == (PAGE_SIZE + 1, 2 * PAGE_SIZE)
        last = made["/cases/pagina/3/"].view().paging
        assert (last.earlier, last.later) == ("/cases/pagina/2/", "")
        assert (last.first, last.last) == (2 * PAGE_SIZE + 1, 2 * PAGE_SIZE + 1)

    @pytest.mark.parametrize(
        "address",
        [
            "/cases/thema/gww/",
            "/cases/stap/markt/",
            "/cases/regio/utrecht/",
            "/cases/productgroep/bestrating/",
            "/cases/procedure/europees-openbaar/",
            "/cases/soort/gemeente/",
            "/cases/lessen/ja/",
            "/cases/cijfers/ja/",
            "/cases/tegenviel/ja/",
            "/cases/criteria/ja/",
            "/cases/contractvorm/raamovereenkomst/",
            "/cases/waarde/250000-1000000/",
            "/cases/jaar/2020/",
            "/cases/belemmering/kosten/",
            "/cases/vorm/praktijkcase/",
            "/cases/r/rvo-r3/",
            "/cases/ambitie/materialen-2/",
        ],
    )
    def test_every_choice_with_cases_has_a_page(self, address: str) -> None:
        assert [row.id for row in pages()[address].view().rows] == ["eerste-case"]

    def test_a_choice_without_cases_has_none(self) -> None:
        assert "/cases/stap/gunning/" not in pages()

    def test_a_long_list_for_one_choice_is_paged_too(self) -> None:
        made = pages(MANY)
        first = made["/cases/stap/gunning/"]
        assert {step.id for row in first.view().rows for step in row.steps} == {"gunning"}
        assert first.view().paging.later == "/cases/stap/gunning/pagina/2/"
        assert made["/cases/stap/gunning/pagina/2/"].title == f"{first.title}, pagina 2"

    def test_the_way_to_more_filters_keeps_the_choice(self) -> None:
        assert pages()["/cases/thema/gww/"].view().filter == "/cases/?thema=gww"
        assert pages(MANY)["/cases/pagina/2/"].view().filter == "/cases/"

    def test_titles_differ(self) -> None:
        titles = [page.title for page in pages(MANY).values()]
        assert len(titles) == len(set(titles))

    def test_they_are_pages_of_the_site(self) -> None:
        page = page_at(plan_of(), "/cases/thema/gww/")
        assert (page.template, page.title) == ("lists/case_list.html", "Cases over GWW")
        assert page.is_listed


class TestData:
    def test_the_index_holds_ids_and_no_texts(self) -> None:
        data = CaseList(Facets(summaries_of())).index_data()
        ((rank, choices, filled),) = data["rijen"]
        assert rank == 0
        assert 50 < filled <= 100
        assert [data["keuzes"][place] for place in choices][:3] == [
            "thema=gww",
            "stap=markt",
            "regio=utrecht",
        ]
        assert "tegels" not in str(data)

    def test_titles_have_their_place(self) -> None:
        changes = {
            "cases/a.md": case_text(id="a", title="Zand uit de rivier", date="2026-11-23"),
            "cases/b.md": case_text(id="b", title="afval in de wijk", date="2026-11-22"),
        }
        rows = CaseList(Facets(summaries_of(changes))).index_data()["rijen"]
        assert [rank for rank, *_ in rows] == [2, 0, 1]

    def test_the_texts_are_what_a_row_shows(self) -> None:
        cases = CaseList(Facets(summaries_of()))
        ((row,),) = cases.text_data()
        text = dict(zip(cases.index_data()["velden"], row, strict=True))
        assert text == {
            "id": "eerste-case",
            "titel": "Oude tegels terug in nieuwe tegels",
            "omschrijving": (
                "Een gemeente laat oude tegels breken en koopt ze terug als bestrating."
            ),
            "opdrachtgevers": "Gemeente A",
            "periode": "2018–2022",
            "soort": "",
            "cijfer": ("", "61,4", "%", "", "lagere MKI (gemeten)"),
        }

    def test_the_texts_come_in_parts_in_the_order_of_the_index(self) -> None:
        cases = CaseList(Facets(summaries_of(MANY)))
        parts = list(cases.text_data())
        assert [len(part) for part in parts] == [PAGE_SIZE, PAGE_SIZE, 1]
        assert cases.index_data()["per_deel"] == PAGE_SIZE
        shown = [row.id for row in case_list_page(summaries_of(MANY)).rows]
        assert [row[0] for row in parts[0]] == shown

    def test_a_case_that_says_little(self) -> None:
        cases = CaseList(
            Facets(summaries_of({"cases/eerste-case.md": bare_case_text(soort="onderzoek")}))
        )
        ((row,),) = cases.text_data()
        assert row[-3:] == ["", "onderzoek", ()]
