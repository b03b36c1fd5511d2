"""From a file to a typed document or list, and what is said when that fails."""

from datetime import date
from pathlib import Path, PurePosixPath

import pytest

from builders import case_text, meeting_text, page_text, write
from inkoopkring.model import CaseStudy, Meeting
from inkoopkring.problems import Place, Problem
from inkoopkring.reading.parsing import (
    Document,
    field_name,
    parse_document,
    parse_list,
    read_document,
)
from inkoopkring.reading.sources import SourceFile

CASE = PurePosixPath("cases/eerste-case.md")
PAGE = PurePosixPath("content/paginas/over.md")
MEETING = PurePosixPath("content/bijeenkomsten/2026-10-01-overleg.md")


def document_of(path: PurePosixPath, text: str) -> Document:
    document, problems = parse_document(SourceFile(path, text))
    assert problems == []
    assert document
    return document


def problem_of(path: PurePosixPath, text: str) -> Problem:
    document, problems = parse_document(SourceFile(path, text))
    assert document is None
    assert len(problems) == 1, [found.message for found in problems]
    return problems[0]


class TestDocument:
    def test_a_case_becomes_a_typed_document(self) -> None:
        document = document_of(CASE, case_text())
        assert isinstance(document.entry, CaseStudy)
        assert document.id == "eerste-case"
        assert document.address == "/cases/eerste-case/"
        assert document.entry.placed_on == date(2026, 11, 20)
        assert document.body.startswith("## Aanleiding")

    def test_the_folder_says_which_kind_it_is(self) -> None:
        assert isinstance(document_of(MEETING, meeting_text()).entry, Meeting)
        assert document_of(PurePosixPath("content/index.md"), page_text()).address == "/"

    def test_fields_and_words_know_their_place(self) -> None:
        text = "---\n" + page_text("Eén.\n\nTwee **drie**.\n").removeprefix("---\n")
        document = document_of(PAGE, text)
        lines = text.split("\n")
        title = document.place(("title",))
        assert lines[title.line - 1][title.column - 1 :] == "Over deze site"
        word = document.body_place(document.body.index("drie"))
        assert lines[word.line - 1][word.column - 1 :].startswith("drie")
        assert document.body_place(0) == Place(str(PAGE), lines.index("Eén.") + 1, 1)

    def test_a_field_that_is_not_there_has_the_place_of_the_block(self) -> None:
        assert document_of(PAGE, page_text()).place(("tags",)) == Place(str(PAGE), 2, 1)

    def test_a_file_without_a_kind_is_reported(self) -> None:
        found = problem_of(PurePosixPath("content/los.md"), page_text())
        assert found.code == "map-onbekend"
        assert "content/paginas/" in found.help

    def test_every_problem_comes_at_once(self) -> None:
        text = page_text(title="Nee", date="20-11-2026", status="klaar", kleur="groen")
        _, problems = parse_document(SourceFile(PAGE, text))
        assert sorted(found.code for found in problems) == [
            "datum-vorm",
            "tekst-te-kort",
            "veld-onbekend",
            "waarde-onbekend",
        ]

    def test_a_file_is_read_from_the_folder_of_the_project(self, tmp_path: Path) -> None:
        write(tmp_path, {str(PAGE): page_text()})
        document, problems = read_document(tmp_path, PAGE)
        assert document
        assert problems == []
        document, problems = read_document(tmp_path, CASE)
        assert document is None
        assert [found.code for found in problems] == ["bestand-onleesbaar"]


class TestHints:
    @pytest.mark.parametrize(
        ("key", "hint"),
        [
            ("titel", " Bedoel je `title`?"),
            ("samenvatting", " Bedoel je `description`?"),
            ("Kenmerk", " Bedoel je `id`?"),
            ("idd", " Bedoel je `id`?"),
            ("tijd", ""),
            ("Title", " Bedoel je `title`?"),
            ("beoordeld_op", " Bedoel je `beoordeeld_op`?"),
            ("xyzzy", ""),
        ],
    )
    def test_the_nearest_key(self, key: str, hint: str) -> None:
        found = problem_of(PAGE, page_text(**{key: "Over deze site"}))
        assert found.code == "veld-onbekend"
        assert found.message == f"We kennen geen gegeven met de naam `{key}`.{hint}"

    def test_the_nearest_key_of_the_part_it_stands_in(self) -> None:
        source = {
            "titel": "Bron",
            "uitgever": "PIANOo",
            "url": "https://example.nl/",
            "soort": "overheid",
            "geraadpleegd": "2026-11-20",
            "title": "Bron",
        }
        found = problem_of(CASE, case_text(bronnen=[source]))
        assert found.field == "bronnen.1.title"
        assert "Bedoel je `titel`?" in found.message

    @pytest.mark.parametrize(
        ("value", "hint"),
        [
            ("gepubliceert", " Bedoel je `gepubliceerd`?"),
            ("CONCEPT", " Bedoel je `concept`?"),
            ("klaar", ""),
        ],
    )
    def test_the_nearest_choice(self, value: str, hint: str) -> None:
        found = problem_of(PAGE, page_text(status=value))
        assert found.message == f"`{value}` kan niet bij `status`.{hint}"
        assert found.help == "Kies een van deze: concept, gepubliceerd, gearchiveerd."

    @pytest.mark.parametrize(
        ("value", "better"),
        [
            ("22-11-2026", "2026-11-22"),
            ("22/11/2026", "2026-11-22"),
            ("22.11.2026", "2026-11-22"),
            ("1-2-2026", "2026-02-01"),
            ("22 november 2026", "2026-11-22"),
            ("22 nov 2026", "2026-11-22"),
            ("3 Maart 2026", "2026-03-03"),
            ("31 mei 2026", "2026-05-31"),
            ("31-02-2026", None),
            ("11-22-2026", None),
            ("22 xyz 2026", None),
            ("november 2026", None),
            ("2026-11", None),
            ("22-11-26", None),
            ("0-0-0000", None),
        ],
    )
    def test_a_dutch_date(self, value: str, better: str | None) -> None:
        found = problem_of(PAGE, page_text(date=value))
        hint = f" Bedoel je `{better}`?" if better else ""
        assert found.message == f"`{value}` bij `date` is geen datum zoals wij die schrijven.{hint}"

    @pytest.mark.parametrize(
        ("value", "better"),
        [
            ("61,4", "61.4"),
            ("61.4%", "61.4"),
            ("61,4 procent", "61.4"),
            ("€ 1.800,50", "1800.50"),
            ("€ 852.000", "852000"),
            ("1.234.567", "1234567"),
            ("ongeveer 12", "12"),
            ("0,5", "0.5"),
            ("1e5", None),
            ("10 tot 20", None),
            ("007", None),
            ("tien", None),
            ("1" * 40, None),
        ],
    )
    def test_a_dutch_number(self, value: str, better: str | None) -> None:
        known = {"omschrijving": "lager", "eenheid": "x", "rol": "omvang", "bron": ["1"]}
        figure = {**known, "waarde": value}
        found = problem_of(CASE, case_text(resultaten=[figure]))
        hint = f" Bedoel je `{better}`?" if better else ""
        assert found.message.endswith(f"hoort een getal, geen `{value}`.{hint}")


class TestDetails:
    def test_a_missing_key_says_what_it_is_with_an_example(self) -> None:
        found = problem_of(CASE, case_text(regio=None))
        assert found.message == "Het gegeven `regio` ontbreekt."
        assert found.help == "Voeg `regio` toe (Regio). Bijvoorbeeld: utrecht"
        assert found.place == Place(str(CASE), 1, 1)

    def test_a_missing_part_says_which_keys_it_needs(self) -> None:
        found = problem_of(CASE, case_text(bronnen=None))
        assert found.help.endswith("titel: …, uitgever: …, url: …, soort: …, geraadpleegd: …")

    def test_a_part_without_required_keys_shows_them_all(self) -> None:
        found = problem_of(CASE, case_text(periode="2018"))
        assert found.help.endswith("Bijvoorbeeld: van: …, tot: …")

    def test_a_long_value_is_cut(self) -> None:
        found = problem_of(PAGE, page_text(id="A" * 70))
        assert f"`{'A' * 57}…`" in found.message

    def test_length_is_counted_as_the_model_counts(self) -> None:
        found = problem_of(PAGE, page_text(title="   abcd   "))
        assert found.message == "`title` is 4 tekens lang; er zijn er minstens 5 nodig."

    def test_a_list_with_a_wrong_item_is_not_too_short_as_well(self) -> None:
        found = problem_of(CASE, case_text(themas=[["gww"]]))
        assert (found.code, found.field) == ("tekst-verwacht", "themas.1")

    @pytest.mark.parametrize("empty", ["", " ", "\u00a0"])
    def test_an_empty_text_is_an_empty_field(self, empty: str) -> None:
        found = problem_of(PAGE, page_text(title=empty))
        assert (found.code, found.field) == ("veld-leeg", "title")

    def test_an_empty_optional_field_is_reported_too(self) -> None:
        text = page_text().replace("---\n", "---\ntags:\n", 1)
        found = problem_of(PAGE, text)
        assert (found.code, found.place.line, found.place.column) == ("veld-leeg", 2, 1)

    def test_a_rule_between_fields_points_to_the_field_it_is_about(self) -> None:
        found = problem_of(CASE, case_text(betrouwbaarheid="bevestigd"))
        assert (found.code, found.field) == ("bevestiging-onvolledig", "betrouwbaarheid")
        text = case_text(betrouwbaarheid="bevestigd").split("\n")
        assert text[found.place.line - 1] == "betrouwbaarheid: bevestigd"


def test_field_names_count_as_people_do() -> None:
    assert field_name(("bronnen", 0, "url")) == "bronnen.1.url"
    assert field_name(()) == ""


class TestList:
    PATH = PurePosixPath("content/lijsten/begrippen.yml")
    ITEM = "- id: mki\n  term: milieukosten\n  uitleg: Kosten.\n"

    def test_items_know_their_place(self) -> None:
        text = f"# Begrippen\n\n{self.ITEM}- id: lca\n  term: levenscyclus\n  uitleg: Alles.\n"
        items, problems = parse_list(SourceFile(self.PATH, text))
        assert problems == []
        assert [(one.item.id, one.place.line, one.place.column) for one in items] == [
            ("mki", 3, 7),
            ("lca", 6, 7),
        ]
        assert items[1].place_of(("uitleg",)) == Place(str(self.PATH), 8, 11)
        assert items[1].place_of(("weg",)) == Place(str(self.PATH), 6, 3)

    def test_a_wrong_item_leaves_the_others(self) -> None:
        text = f"- id: lca\n  term: levenscyclus\n{self.ITEM}"
        items, problems = parse_list(SourceFile(self.PATH, text))
        assert [one.item.id for one in items] == ["mki"]
        assert [(p.code, p.field, p.place.line) for p in problems] == [
            ("veld-ontbreekt", "uitleg", 1)
        ]

    def test_an_item_that_is_wrong_as_a_whole_is_counted(self) -> None:
        _, problems = parse_list(SourceFile(self.PATH, f"{self.ITEM}- lca\n-\n"))
        assert [(p.code, p.field) for p in problems] == [
            ("velden-verwacht", "onderdeel 2"),
            ("veld-leeg", "onderdeel 3"),
        ]

    @pytest.mark.parametrize(
        ("name", "text", "code"),
        [
            ("begrip", ITEM, "lijst-onbekend"),
            ("begrippen", "id: mki\n", "lijst-geen-rij"),
            ("begrippen", "", "lijst-geen-rij"),
            ("begrippen", "- [\n", "haak-open"),
            ("begrippen", f"{ITEM}=======\n<<<<<<< HEAD\n", "samenvoegconflict"),
        ],
    )
    def test_a_list_that_cannot_be_read(self, name: str, text: str, code: str) -> None:
        path = self.PATH.with_stem(name)
        items, problems = parse_list(SourceFile(path, text))
        assert items == []
        assert [found.code for found in problems] == [code]

    def test_an_unknown_list_gets_the_nearest_name(self) -> None:
        _, [found] = parse_list(SourceFile(self.PATH.with_stem("begrip"), self.ITEM))
        assert "Bedoel je `begrippen`?" in found.message
