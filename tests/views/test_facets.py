"""Facets: what one can choose cases by, with how many there are."""

import pytest

from builders import LISTS, case_text, region_text, theme_text
from inkoopkring.model.addresses import is_reserved
from inkoopkring.model.lists import Framework
from inkoopkring.views.facets import Facet, Facets
from worlds import Changes, bare_case_text, summaries_of

OTHER_WEB = """\
- id: web-2.0
  naam: Web
  versie: 2.0
  niveaus:
    - {niveau: 1, naam: Laag, uitleg: Het minimum.}
    - {niveau: 2, naam: Midden, uitleg: Meer.}
    - {niveau: 3, naam: Hoog, uitleg: Het meest.}
  themas:
    - {id: water, naam: Water, uitleg: Schoon water.}
    - {id: lucht, naam: Lucht, uitleg: Schone lucht.}
    - {id: bodem, naam: Bodem, uitleg: Schone grond.}
  uitleg: Een web met drie thema's.
  bron: https://example.nl/web
"""
TWO_WEBS: Changes = {"content/lijsten/ambitieweb.yml": LISTS["ambitieweb"] + OTHER_WEB}


def facets(changes: Changes | None = None) -> Facets:
    return Facets(summaries_of(changes))


def facet(title: str, changes: Changes | None = None) -> Facet:
    found = (one for group in facets(changes).groups for one in group.facets)
    return next(one for one in found if one.title == title)


def counts(title: str, changes: Changes | None = None) -> dict[str, int]:
    return {option.value: option.count for option in facet(title, changes).options}


def levels(web: str, **stated: str) -> str:
    ambition = {"kader": web, "niveaus": stated, "herkomst": "bron"}
    return case_text(id="x", ambitieweb=ambition)


def test_a_case_can_be_chosen_by_everything_it_says() -> None:
    assert facets().choices == {
        "eerste-case": (
            "thema=gww",
            "stap=markt",
            "regio=utrecht",
            "lessen=ja",
            "tegenviel=ja",
            "criteria=ja",
            "cijfers=ja",
            "productgroep=bestrating",
            "procedure=europees-openbaar",
            "contractvorm=raamovereenkomst",
            "waarde=250000-1000000",
            "jaar=2018",
            "jaar=2019",
            "jaar=2020",
            "jaar=2021",
            "jaar=2022",
            "belemmering=kosten",
            "vorm=praktijkcase",
            "soort=gemeente",
            "r=rvo-r3",
            "ambitie=materialen:1",
            "ambitie=materialen:2",
        )
    }


def test_what_a_case_does_not_say_it_cannot_be_chosen_by() -> None:
    choices = facets({"cases/eerste-case.md": bare_case_text()}).choices["eerste-case"]
    assert choices == (
        *("thema=gww", "stap=markt", "regio=utrecht"),
        *("vorm=praktijkcase", "soort=gemeente"),
    )


def test_the_heaviest_theme_comes_first() -> None:
    changes = {
        "content/themas/groen.md": theme_text(id="groen", volgorde="2"),
        "cases/x.md": case_text(id="x", themas=["groen", "gww"]),
    }
    assert facets(changes).choices["x"][:2] == ("thema=groen", "thema=gww")


@pytest.mark.parametrize("hidden", [{"status": "concept"}, {"date": "2026-11-24"}])
def test_hidden_cases_are_not_counted(hidden: dict[str, str]) -> None:
    changes = {"cases/x.md": case_text(id="x", **hidden)}
    assert counts("Thema", changes) == {"gww": 1}


def test_a_hidden_region_is_no_choice() -> None:
    changes = {
        "content/regios/kanarie.md": region_text(id="kanarie", status="concept"),
        "cases/x.md": case_text(id="x", regio="kanarie"),
    }
    assert counts("Regio", changes) == {"utrecht": 1}
    assert not any("kanarie" in choice for choice in facets(changes).choices["x"])


def test_steps_keep_their_order_and_product_groups_go_by_count() -> None:
    more = LISTS["productgroepen"].replace("bestrating", "a-stoep").replace("Bestrating", "A")
    changes = {
        "content/lijsten/productgroepen.yml": more + LISTS["productgroepen"],
        "cases/x.md": case_text(id="x", stappen=["gunning"]),
        "cases/y.md": case_text(id="y", stappen=["behoefte"], productgroep="a-stoep"),
    }
    assert list(counts("Stap in het proces", changes)) == ["behoefte", "markt", "gunning"]
    assert list(counts("Productgroep", changes).items()) == [("bestrating", 2), ("a-stoep", 1)]


def test_what_no_case_answers_is_not_offered() -> None:
    made = facets({"cases/eerste-case.md": bare_case_text()})
    offered = [one.title for group in made.groups for one in group.facets]
    assert offered == ["Thema", "Stap in het proces", "Regio", "Soort opdrachtgever", "Soort case"]
    assert all(one.count for group in made.groups for f in group.facets for one in f.options)


@pytest.mark.parametrize(
    ("amount", "band"),
    [
        (0, "tot-50000"),
        (49_999.5, "tot-50000"),
        (50_000, "50000-100000"),
        (999_999, "250000-1000000"),
        (1_000_000, "1000000-10000000"),
        (200_000_000, "vanaf-10000000"),
    ],
)
def test_an_amount_falls_in_one_class(amount: float, band: str) -> None:
    value = {"bedrag": str(amount), "soort": "raming", "bron": ["1"]}
    changes = {"cases/eerste-case.md": case_text(geraamde_waarde=value)}
    assert counts("Bedrag", changes) == {band: 1}


@pytest.mark.parametrize(
    ("period", "years"),
    [
        ({"van": "2018", "tot": "2020-05"}, ["2020", "2019", "2018"]),
        ({"van": "2024-03-01"}, ["2024"]),
        ({"tot": "2023"}, ["2023"]),
    ],
)
def test_a_case_belongs_to_each_year_it_ran_in(period: dict[str, str], years: list[str]) -> None:
    changes = {"cases/eerste-case.md": case_text(periode=period)}
    assert list(counts("Jaar", changes)) == years


def test_every_rung_names_its_ladder() -> None:
    assert [option.label for option in facet("R-strategie").options] == ["R3 hergebruiken (RVO)"]


def test_only_what_has_cases_has_a_page() -> None:
    options = facets().options
    assert options["stap=markt"].address == "/cases/stap/markt/"
    assert "stap=gunning" not in options


def test_no_entry_can_take_the_address_of_a_facet() -> None:
    addresses = {option.address for option in facets().options.values() if option.address}
    assert addresses
    for address in addresses:
        assert is_reserved(address)
        assert is_reserved(f"/cases/{address.split('/')[2]}/")


class TestAmbition:
    def test_each_theme_of_a_web_is_a_question(self) -> None:
        (group,) = (one for one in facets().groups if one.is_choice)
        assert [one.title for one in group.facets] == ["Materialen"]
        assert {one.parameter for one in group.facets} == {"ambitie"}
        assert [one.label for one in group.facets[0].options] == [
            "Materialen ≥ 1",
            "Materialen ≥ 2",
        ]

    def test_a_high_level_also_counts_for_the_lower_ones(self) -> None:
        changes = {"cases/x.md": levels("web-1.0", materialen="1", energie="2")}
        assert counts("Materialen", changes) == {"materialen:1": 2, "materialen:2": 1}
        assert counts("Energie", changes) == {"energie:1": 1, "energie:2": 1}

    @pytest.mark.parametrize("stated", [{"water": "onbekend"}, {"materialen": "1"}])
    def test_a_level_that_is_not_stated_never_counts(self, stated: dict[str, str]) -> None:
        changes = {"cases/x.md": levels("web-1.0", **stated)}
        assert not any("water" in choice for choice in facets(changes).options)

    def test_the_page_of_a_level_has_a_plain_address(self) -> None:
        assert facets().options["ambitie=materialen:2"].address == "/cases/ambitie/materialen-2/"

    def test_a_theme_in_two_webs_is_asked_once(self) -> None:
        changes = {**TWO_WEBS, "cases/x.md": levels("web-2.0", water="3")}
        assert counts("Water", changes) == {"water:1": 1, "water:2": 1, "water:3": 1}
        (group,) = (one for one in facets(changes).groups if one.is_choice)
        assert [one.title for one in group.facets] == ["Materialen", "Water"]

    def test_a_framework_has_a_question_for_each_of_its_themes(self) -> None:
        made = facets(TWO_WEBS)
        framework = made.summaries.catalogue.listed(Framework)["web-2.0"]
        assert [one.title for one in made.ambition(framework)] == ["Water", "Lucht", "Bodem"]

    def test_without_a_web_there_is_nothing_to_ask(self) -> None:
        changes: Changes = {
            "content/lijsten/ambitieweb.yml": "[]\n",
            "content/themas/gww.md": theme_text(kader=None),
            "cases/eerste-case.md": case_text(ambitieweb=None),
        }
        assert not any(group.is_choice for group in facets(changes).groups)
