"""The page of a product group: everything its cases tell, and nothing of what may not be seen."""

from builders import LISTS, SOURCE, case_text
from inkoopkring.model.lists import ProductGroup
from inkoopkring.pages.product_group import (
    ProductGroupPage,
    product_group_index_page,
    product_group_page,
)
from inkoopkring.views.labels import LinkView
from worlds import HIDDEN, Changes, bare_case_text, summaries_of

GROUPS = "content/lijsten/productgroepen.yml"
MORE_GROUPS = {
    GROUPS: f"{LISTS['productgroepen']}"
    "- {id: ict, naam: ICT, thema: gww}\n- {id: ander, naam: Ander, thema: nergens}\n"
}
ASKED = {"soort": "gunning", "tekst": "Laagste MKI", "bewoording": "samengevat", "bron": ["1"]}


def page_of(changes: Changes | None = None, group: str = "bestrating") -> ProductGroupPage:
    summaries = summaries_of({**MORE_GROUPS, **(changes or {})})
    return product_group_page(summaries, summaries.catalogue.listed(ProductGroup)[group])


def in_group(id: str, **changes: object) -> str:
    return bare_case_text(id=id, productgroep="bestrating", **changes)


def many(amount: int) -> Changes:
    return {
        f"cases/c{n:02}.md": in_group(f"c{n:02}", periode={"van": str(2000 + n)})
        for n in range(amount)
    }


class TestCases:
    def test_only_what_may_be_seen(self) -> None:
        page = page_of(HIDDEN)
        assert [one.row.id for one in page.cases] == ["eerste-case"]
        assert (page.count, page.heading, page.all_cases) == (1, "Eén case", "")

    def test_the_latest_year_comes_first_and_no_year_last(self) -> None:
        page = page_of(
            {
                "cases/a.md": in_group("a"),
                "cases/b.md": in_group("b", periode={"van": "2024"}),
            }
        )
        assert [one.row.id for one in page.cases] == ["b", "eerste-case", "a"]

    def test_of_more_than_twelve_the_most_useful_stand_by_year(self) -> None:
        page = page_of(many(13))
        assert [one.row.id for one in page.cases] == [
            "eerste-case",
            *(f"c{n:02}" for n in range(12, 1, -1)),
        ]
        assert (page.count, page.all_cases) == (14, "/cases/productgroep/bestrating/")
        assert page.heading == "De twaalf cases die het meest leren"

    def test_how_it_was_tendered_and_how_large_stand_in_words(self) -> None:
        (one,) = page_of().cases
        assert one.approach == "Openbare procedure, Raamovereenkomst, €\u00a0852.000\u00a0(raming)"
        assert [(piece.weight, piece.text) for piece in one.weights] == [
            ("60%", "Laagste MKI"),
            ("40%", "niet gevonden"),
        ]

    def test_a_group_without_cases_keeps_what_is_known(self) -> None:
        page = page_of(group="ict")
        assert (page.cases, page.outcomes, page.asked, page.organisations) == ((), (), (), ())
        assert page.heading == "Nog geen cases"
        assert page.name_in_sentence == "ICT"
        assert [one.title for one in page.neighbours] == ["Bestrating"]


class TestWhatItTells:
    def test_an_outcome_says_how_sure_it_is_and_who_says_so(self) -> None:
        (one,) = page_of({"cases/b.md": in_group("b")}).outcomes
        assert (one.case.id, one.figure.words, one.figure.standing) == (
            "eerste-case",
            "61,4%",
            "gemeten",
        )
        assert one.publishers == SOURCE["uitgever"]

    def test_a_demand_is_no_outcome_and_the_client_is_named_for_it(self) -> None:
        figure = {
            "omschrijving": "hergebruik",
            "waarde": "15",
            "eenheid": "procent",
            "rol": "eis",
            "stand": "geeist",
            "bron": ["1"],
        }
        page = page_of({"cases/eerste-case.md": case_text(resultaten=[figure])})
        assert (page.outcomes, page.without_outcome) == ((), "Gemeente A")

    def test_criteria_stand_by_kind_and_weights_in_one_line(self) -> None:
        criteria = [
            {**ASKED, "weging": "65"},
            {**ASKED, "tekst": "Prijs.", "weging": "35"},
            {**ASKED, "soort": "eis", "tekst": "Minstens 15% gebruikt."},
        ]
        page = page_of({"cases/eerste-case.md": case_text(criteria=criteria)})
        assert [(group.title, [one.text for one in group.items]) for group in page.asked] == [
            ("Als eis", ["Minstens 15% gebruikt."]),
            ("In de gunning", ["Laagste MKI 65%, prijs 35%."]),
        ]
        assert page.criteria == 3
        assert page.wording.startswith("Alles is samengevat")

    def test_literal_words_are_counted(self) -> None:
        criteria = [{**ASKED, "bewoording": "letterlijk"}, {**ASKED, "soort": "eis"}]
        page = page_of({"cases/eerste-case.md": case_text(criteria=criteria)})
        assert page.wording == "1 van de 2 in de woorden van de bron, de rest samengevat."
        page = page_of({"cases/eerste-case.md": case_text(criteria=criteria[:1])})
        assert page.wording == "Alles staat er in de woorden van de bron."

    def test_a_long_list_of_criteria_says_how_many_more(self) -> None:
        criteria = [{**ASKED, "soort": "eis", "tekst": f"Eis {n}."} for n in range(8)]
        (group,) = page_of({"cases/eerste-case.md": case_text(criteria=criteria)}).asked
        assert (len(group.items), group.more) == (6, 2)

    def test_what_went_wrong_and_what_to_do_next_time(self) -> None:
        page = page_of()
        assert [one.text for one in page.setbacks] == ["Alleen een eis was te weinig."]
        assert [one.text for one in page.next_time] == ["Vraag de markt eerder."]
        assert [(one.title, one.count) for one in page.obstacles] == [
            ("Kosten vooraf wegen zwaar", 1)
        ]


class TestAround:
    def test_organisations_stand_once_by_name(self) -> None:
        page = page_of(
            {
                "cases/b.md": in_group("b", opdrachtgevers=["provincie-b", "gemeente-a"]),
            }
        )
        assert [(one.title, one.count, one.text) for one in page.organisations] == [
            ("Gemeente A", 2, "Utrecht"),
            ("Provincie B", 1, "Utrecht"),
        ]

    def test_suppliers_stand_with_the_cases_that_name_them(self) -> None:
        page = page_of(
            {
                "cases/b.md": in_group("b", marktpartijen=["Bedrijf Z", "Bestratingsbedrijf A"]),
                "cases/c.md": in_group("c"),
            }
        )
        assert [(one.name, len(one.cases)) for one in page.suppliers] == [
            ("Bestratingsbedrijf A", 2),
            ("Bedrijf Z", 1),
        ]
        assert page.without_supplier == 1

    def test_codes_have_their_names(self) -> None:
        assert page_of().codes == (LinkView("44113100-6", "", "Bestratingsmaterialen"),)

    def test_pages_elsewhere_go_with_a_case_or_say_the_name(self) -> None:
        extra = LISTS["elders"] + (
            "- {id: a, titel: Over stoeptegels, uitgever: X, url: 'https://example.nl/a',"
            " waarover: Kort., soort: artikel}\n"
            "- {id: b, titel: Iets anders, uitgever: X, url: 'https://example.nl/b',"
            " waarover: Kort., soort: artikel, cases: [eerste-case]}\n"
            "- {id: mvi-criteriatool, titel: Bestrating in de tool, uitgever: X,"
            " url: 'https://example.nl/tool', waarover: Kort., soort: hulpmiddel}\n"
        )
        page = page_of({"content/lijsten/elders.yml": extra})
        assert [one.id for one in page.resources] == ["b", "a"]
        assert page.criteria_tool == LinkView("MVI-criteriatool", "https://example.nl/tool")

    def test_without_the_tool_nothing_points_there(self) -> None:
        assert page_of().criteria_tool is None

    def test_a_theme_that_may_not_be_seen_is_not_named(self) -> None:
        page = page_of(group="ander")
        assert (page.theme.id, page.neighbours) == ("", ())


def test_the_list_has_every_group_of_a_theme_with_its_cases() -> None:
    page = product_group_index_page(summaries_of({**MORE_GROUPS, **HIDDEN}))
    (theme,) = page.themes
    assert theme.theme.id == "gww"
    assert [(one.title, one.count) for one in theme.groups] == [("Bestrating", 1), ("ICT", 0)]
