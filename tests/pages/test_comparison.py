"""Cases side by side: words and levels, ready to lay out."""

import json
from typing import Any

import pytest

from builders import LISTS, case_text
from inkoopkring.model import CaseStudy
from inkoopkring.open_data.exports import export_files
from inkoopkring.pages.comparison import comparison_data, comparison_page
from worlds import Changes, bare_case_text, plan_of, summaries_of


def data(**changes: object) -> dict[str, Any]:
    summaries = summaries_of({"cases/eerste-case.md": case_text(**changes)})
    case = summaries.catalogue.find(CaseStudy, "eerste-case")
    assert case is not None
    return comparison_data(summaries, case)


def said(row: str, **changes: object) -> list[str]:
    return [line["tekst"] for line in data(**changes)["rijen"][row]["regels"]]


def test_every_row_of_the_page_is_filled() -> None:
    page = comparison_page(summaries_of())
    assert [row.id for row in page.rows] == list(data()["rijen"])
    assert {row.id for row in page.rows if row.is_shown} >= {
        "opdrachtgever",
        "procedure",
        "cijfer",
    }


class TestCore:
    def test_what_a_comparison_can_open_with(self) -> None:
        assert data()["kern"] == {
            "gunning": "60% voor laagste MKI",
            "contract": "raamovereenkomst",
            "procedure": "openbare procedure",
            "omvang": "€ 852.000 (raming)",
        }

    def test_what_a_case_does_not_say_is_not_there(self) -> None:
        summaries = summaries_of({"cases/eerste-case.md": bare_case_text()})
        case = summaries.catalogue.find(CaseStudy, "eerste-case")
        assert case is not None
        assert comparison_data(summaries, case)["kern"] == {}

    @pytest.mark.parametrize(
        ("criteria", "words"),
        [
            ([("gunning", "Prijs", {"weging": "40"}), ("gunning", "Plan", {"weging": "60"})],
             "60% voor plan"),
            ([("gunning", "Lang " * 20, {"weging": "60"})],
             "het zwaarste criterium telt voor 60%"),
            ([("gunning", "Prijs", {}), ("gunning", "Plan", {})],
             "twee gunningscriteria, gewicht niet gevonden"),
        ],
    )  # fmt: skip
    def test_the_award(self, criteria: list[tuple[str, str, dict[str, str]]], words: str) -> None:
        assert data(criteria=made(criteria))["kern"]["gunning"] == words

    def test_the_requirements_by_threshold_or_number(self) -> None:
        two = [("eis", "Hergebruik", {}), ("eis", "MKI", {"drempel": "Minstens 15 procent."})]
        assert data(criteria=made(two))["kern"]["eis"] == "minstens 15 procent"
        assert data(criteria=made(two[:1]))["kern"]["eis"] == "één eis"


def made(criteria: list[tuple[str, str, dict[str, str]]]) -> list[dict[str, object]]:
    return [
        {"soort": kind, "tekst": text, "bewoording": "samengevat", "bron": ["1"], **more}
        for kind, text, more in criteria
    ]


def test_a_case_in_words() -> None:
    rows = data()["rijen"]
    assert {name: [line["tekst"] for line in row["regels"]] for name, row in rows.items()} == {
        "opdrachtgever": ["Gemeente A"],
        "regio": ["Utrecht"],
        "plaats": ["Amersfoort"],
        "periode": ["2018–2022"],
        "themas": ["GWW"],
        "ingekocht": ["Bestrating"],
        "stappen": ["Markt"],
        "procedure": ["Openbare procedure"],
        "contractvorm": ["Raamovereenkomst"],
        "waarde": ["€ 852.000 (raming)"],
        "uitvoerder": ["Bestratingsbedrijf A"],
        "criteria": ["Gunning: Laagste MKI (samengevat, weegt 60%)"],
        "cijfer": ["lagere MKI (gemeten)"],
        "werkte": ["Begin met een klein proefproject."],
        "werkte-niet": ["Alleen een eis was te weinig."],
        "volgende-keer": ["Vraag de markt eerder."],
        "r": ["R3 hergebruiken (RVO)"],
        "bronnen": ["1 bron: overheid"],
        "betrouwbaarheid": ["Openbare bronnen"],
    }


def test_the_figure_stands_out() -> None:
    (line,) = data()["rijen"]["cijfer"]["regels"]
    assert line == {"kop": "61,4%", "tekst": "lagere MKI (gemeten)"}


@pytest.mark.parametrize(
    "row", ["periode", "procedure", "contractvorm", "waarde", "criteria", "cijfer", "werkte", "r"]
)
def test_what_a_case_does_not_say_is_empty(row: str) -> None:
    summaries = summaries_of({"cases/eerste-case.md": bare_case_text()})
    case = summaries.catalogue.find(CaseStudy, "eerste-case")
    assert case is not None
    assert comparison_data(summaries, case)["rijen"][row] == {"regels": []}


def test_what_is_special_about_a_procedure_comes_with_it() -> None:
    assert said("procedure", procedure_toelichting="In twee ronden.") == [
        "Openbare procedure",
        "In twee ronden.",
    ]
    assert said("procedure", procedure=None, procedure_toelichting="In twee ronden.") == [
        "In twee ronden."
    ]


def test_long_lists_are_cut() -> None:
    lessons = [{"tekst": f"Les nummer {n}.", "bron": ["1"]} for n in range(5)]
    assert said("werkte", wat_werkte=lessons) == ["Les nummer 0.", "Les nummer 1.", "en nog 3"]


def test_only_closed_values_are_measured() -> None:
    rows = data()["rijen"]
    assert {name: row["maat"] for name, row in rows.items() if "maat" in row} == {
        "procedure": "europees-openbaar",
        "contractvorm": "raamovereenkomst",
        "criteria": "gunning",
        "r": "rvo-r3",
    }


@pytest.mark.parametrize(
    ("place", "name"),
    [
        ("Amersfoort", "Amersfoort"),
        (None, "Gemeente A"),
        ("werkgebied van het hele waterschap", "Gemeente A"),
    ],
)
def test_a_short_name(place: str | None, name: str) -> None:
    assert data(plaats=place)["naam"] == name


class TestAmbition:
    def test_levels_are_numbers_in_the_order_of_the_web(self) -> None:
        web = {"kader": "web-1.0", "niveaus": {"water": "1", "energie": "onbekend"}}
        found = data(ambitieweb={**web, "herkomst": "bron"})["ambitie"]
        assert found == {"kader": "web-1.0", "niveaus": [None, None, 1], "inschatting": False}

    def test_an_estimate_says_so(self) -> None:
        web = {"kader": "web-1.0", "niveaus": {"water": "1"}, "herkomst": "redactie"}
        found = data(ambitieweb={**web, "toelichting": "De eis was 10%."})["ambitie"]
        assert found["inschatting"] is True

    def test_no_web(self) -> None:
        assert data(ambitieweb=None)["ambitie"] is None

    def test_the_page_has_a_grid_for_every_web(self) -> None:
        other = LISTS["ambitieweb"].replace("web-1.0", "web-2.0").replace("1.0", "2.0")
        changes = {"content/lijsten/ambitieweb.yml": LISTS["ambitieweb"] + other}
        webs = comparison_page(summaries_of(changes)).webs
        assert [(web.id, web.name) for web in webs] == [
            ("web-1.0", "Web (1.0)"),
            ("web-2.0", "Web (2.0)"),
        ]
        assert [web.themes for web in webs] == [("Materialen", "Energie", "Water")] * 2
        assert [(web.grid.themes, web.grid.top) for web in webs] == [(3, 2)] * 2


class TestExample:
    def test_cases_of_one_product_group_that_teach_something(self) -> None:
        changes = {
            f"cases/{name}.md": case_text(id=name, periode={"van": str(year)})
            for name, year in (("a", 2021), ("b", 2022), ("c", 2023))
        }
        example = comparison_page(summaries_of(changes)).example
        assert [row.id for row in example] == ["c", "b", "eerste-case"]

    def test_a_new_site_has_none(self) -> None:
        changes: Changes = {"cases/eerste-case.md": None}
        assert comparison_page(summaries_of(changes)).example == ()


def test_every_case_in_a_list_has_a_file() -> None:
    changes = {"cases/x.md": case_text(id="x", status="gearchiveerd")}
    files = dict(export_files(plan_of(changes), "https://inkoopkring.example"))
    found = [place for place in files if place.startswith("data/vergelijken/")]
    assert found == ["data/vergelijken/eerste-case.json"]
    assert json.loads(files[found[0]]) == json.loads(json.dumps(data()))
