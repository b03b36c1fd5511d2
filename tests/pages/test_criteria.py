"""The library of criteria: its pages, and the data a script chooses from."""

from collections.abc import Mapping

from inkoopkring.pages.criteria import FIRST_SHOWN, CriteriaLibrary, criteria_page
from inkoopkring.pages.paging import PAGE_SIZE
from inkoopkring.views.facets import Facets
from worlds import Changes, bare_case_text, page_at, plan_of, summaries_of

ASKED: Mapping[str, object] = {
    "soort": "gunning",
    "tekst": "Laagste MKI",
    "bewoording": "samengevat",
    "bron": ["1"],
}
NONE: Changes = {"cases/eerste-case.md": bare_case_text()}
MANY: Changes = {
    "cases/eerste-case.md": bare_case_text(
        productgroep="bestrating",
        criteria=[{**ASKED, "tekst": f"Eis {number}"} for number in range(PAGE_SIZE + 1)],
    )
}

TWO: Changes = {
    "cases/eerste-case.md": None,
    "cases/oud.md": bare_case_text(
        id="oud",
        periode={"van": "2010"},
        productgroep="bestrating",
        criteria=[{**ASKED, "tekst": "Oud", "weging": "60"}],
    ),
    "cases/nieuw.md": bare_case_text(
        id="nieuw", periode={"van": "2020"}, criteria=[{**ASKED, "tekst": "Nieuw"}]
    ),
}


def library(changes: Changes) -> CriteriaLibrary:
    return CriteriaLibrary(Facets(summaries_of(changes)))


def of_criteria(*criteria: Mapping[str, object], **changes: object) -> Changes:
    return {"cases/eerste-case.md": bare_case_text(criteria=list(criteria), **changes)}


class TestFirstPage:
    def test_it_has_the_first_criteria_and_says_how_many_there_are(self) -> None:
        page = criteria_page(summaries_of(MANY))
        assert len(page.rows) == FIRST_SHOWN
        assert page.count == PAGE_SIZE + 1

    def test_it_says_how_many_are_in_the_words_of_the_source(self) -> None:
        changes = of_criteria(ASKED, {**ASKED, "bewoording": "letterlijk"})
        assert criteria_page(summaries_of(changes)).literal_count == 1

    def test_mvi_numbers_lead_to_their_criteria_in_the_order_of_the_numbers(self) -> None:
        numbers = ("100", "20", "100")
        changes = of_criteria(ASKED, *({**ASKED, "mvi_nummer": one} for one in numbers))
        found = criteria_page(summaries_of(changes)).mvi_numbers
        assert [(one.number, len(one.rows)) for one in found] == [("20", 1), ("100", 2)]
        assert criteria_page(summaries_of(of_criteria(ASKED))).mvi_numbers == ()

    def test_the_pattern_has_no_text(self) -> None:
        pattern = criteria_page(summaries_of(of_criteria(ASKED))).pattern
        assert pattern is not None
        assert not any((pattern.criterion.text, pattern.case.clients, pattern.sources))

    def test_a_library_without_criteria(self) -> None:
        page = criteria_page(summaries_of(NONE))
        assert (page.rows, page.count, page.pattern) == ((), 0, None)
        assert list(library(NONE).group_pages()) == []


class TestGroupPages:
    def test_together_they_hold_every_criterion_once(self) -> None:
        pages = {page.address: page for page in library(MANY).group_pages()}
        assert list(pages) == ["/criteria/bestrating/", "/criteria/bestrating/pagina/2/"]
        rows = [row.id for page in pages.values() for row in page.view().rows]
        assert len(rows) == len(set(rows)) == PAGE_SIZE + 1
        assert pages["/criteria/bestrating/pagina/2/"].title == "Criteria: Bestrating, pagina 2"

    def test_they_lead_to_the_same_criteria_with_filters(self) -> None:
        (page,) = library(of_criteria(ASKED, productgroep="bestrating")).group_pages()
        assert page.view().filter == "/criteria/?productgroep=bestrating"
        (page,) = library(of_criteria(ASKED)).group_pages()
        assert page.view().filter == "/criteria/"

    def test_the_plan_of_the_site_has_them(self) -> None:
        plan = plan_of(of_criteria(ASKED, productgroep="bestrating"))
        assert page_at(plan, "/criteria/").title == "Criteria"
        page = page_at(plan, "/criteria/bestrating/")
        assert page.description.startswith("1 criterium met gewicht, bron en wat ervan kwam.")


class TestData:
    def test_each_criterion_stands_in_the_file_of_its_product_group(self) -> None:
        parts = dict(library(TWO).group_data())
        assert list(parts) == ["bestrating", "zonder-productgroep"]
        part = parts["bestrating"]
        (texts,) = part["rijen"]
        one = dict(zip(part["velden"], texts, strict=True))
        assert one["tekst"] == "Oud"
        assert one["bekend"] == ("telt voor 60% mee",)
        assert one["id"] == "oud#criterium-oud"
        assert one["kopie"][-1] == [
            "Bron: Praktijkvoorbeeld bestrating, PIANOo.",
            "https://example.nl/praktijkvoorbeeld",
        ]

    def test_the_index_knows_the_part_the_newness_and_the_choices_of_each(self) -> None:
        index = library(TWO).index_data()
        assert index["delen"] == ["bestrating", "zonder-productgroep"]
        (first, second) = index["rijen"]
        assert (first[:2], second[:2]) == ([0, 1], [1, 0])
        chosen = {index["keuzes"][place] for place in first[2]}
        assert {"thema=gww", "productgroep=bestrating", "soort=gunning", "stap=gunning"} <= chosen
        assert {"bekend=gewicht", "bewoording=samengevat"} <= chosen

    def test_a_criterion_of_a_case_that_may_not_be_seen_is_in_no_file(self) -> None:
        hidden = bare_case_text(id="oud", status="concept", criteria=[ASKED])
        made = library({**NONE, "cases/oud.md": hidden})
        assert made.index_data()["rijen"] == []
        assert dict(made.group_data()) == {}
