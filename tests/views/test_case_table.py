"""The table for others: its columns are a promise."""

import csv
import io

import pytest

from builders import case_text, obstacle_text
from inkoopkring.views.case_table import COLUMNS, LICENCE, LIST_COLUMNS, case_table, guarded
from worlds import Changes, bare_case_text, summaries_of

SITE = "https://inkoopkring.example"
PROMISED = (
    *("id", "titel", "omschrijving", "soort", "opdrachtgevers", "soort_opdrachtgever", "regio"),
    *("plaats", "themas", "stappen", "periode_van", "periode_tot", "productgroep", "ingekocht"),
    *("cpv", "procedure", "procedure_toelichting", "contractvorm", "waarde_euro", "waarde_soort"),
    *("marktpartijen", "resultaten", "wat_werkte", "wat_niet_werkte", "volgende_keer", "criteria"),
    *("ambitieweb", "ambitie", "ambitie_herkomst", "r_strategieen", "belemmeringen"),
    *("betrouwbaarheid", "bevestigd_op", "geplaatst", "bronnen", "adres", "licentie"),
    *("uitkomsten", "procedure_herkomst", "r_herkomst", "criteria_bewoording", "criteria_weging"),
    *("criteria_drempel", "criteria_bewijs", "criteria_jaar", "tijdlijn", "zo_gebruik_je_dit"),
    *("niet_gevonden", "let_op"),
)
PROMISED_FOR_A_LIST = (
    *("id", "titel", "themas", "stappen", "opdrachtgevers", "regio", "periode", "omschrijving"),
    *("cijfer", "lessen", "adres"),
)


def table(changes: Changes | None = None) -> list[dict[str, str]]:
    """The table as a spreadsheet reads it."""
    text = case_table(summaries_of(changes), SITE).decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text), delimiter=";"))


def first(changes: Changes | None = None) -> dict[str, str]:
    (row,) = table(changes)
    return row


class TestPromise:
    def test_no_column_disappears_or_moves(self) -> None:
        names = tuple(column.name for column in COLUMNS)
        assert names[: len(PROMISED)] == PROMISED
        assert len(set(names)) == len(names)

    def test_no_column_of_a_list_disappears_or_moves(self) -> None:
        names = tuple(column.name for column in LIST_COLUMNS)
        assert names[: len(PROMISED_FOR_A_LIST)] == PROMISED_FOR_A_LIST

    def test_every_column_is_explained(self) -> None:
        for column in (*COLUMNS, *LIST_COLUMNS):
            assert column.text.endswith("."), column.name

    def test_the_file_has_the_columns_that_are_explained(self) -> None:
        assert list(first()) == [column.name for column in COLUMNS]


class TestForm:
    def test_a_dutch_spreadsheet_opens_it(self) -> None:
        raw = case_table(summaries_of(), SITE)
        assert raw.startswith(b"\xef\xbb\xbfid;titel;")
        assert raw.count(b"\r\n") == 2

    def test_a_new_site_has_the_columns_only(self) -> None:
        assert case_table(summaries_of({"cases/eerste-case.md": None}), SITE).count(b"\r\n") == 1

    @pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r"])
    def test_a_text_cannot_become_a_formula(self, start: str) -> None:
        assert guarded(f"{start}1+1") == f"'{start}1+1"

    @pytest.mark.parametrize("text", ["", "1+1=2", "a=b", "'=1", "2018-2022"])
    def test_other_texts_stay_as_they_are(self, text: str) -> None:
        assert guarded(text) == text

    def test_every_cell_is_guarded(self) -> None:
        changes = {
            "cases/eerste-case.md": case_text(plaats="=HYPERLINK(1)", title="+31 is een nummer")
        }
        row = first(changes)
        assert (row["plaats"], row["titel"]) == ("'=HYPERLINK(1)", "'+31 is een nummer")

    def test_quotes_and_semicolons_survive(self) -> None:
        place = 'Dorp; "de Kern"'
        assert first({"cases/eerste-case.md": case_text(plaats=place)})["plaats"] == place


def test_a_case_in_words() -> None:
    assert first(
        {"cases/eerste-case.md": case_text(opdrachtgevers=["gemeente-a", "provincie-b"])}
    ) == {
        "id": "eerste-case",
        "titel": "Oude tegels terug in nieuwe tegels",
        "omschrijving": "Een gemeente laat oude tegels breken en koopt ze terug als bestrating.",
        "soort": "praktijkcase",
        "opdrachtgevers": "Gemeente A | Provincie B",
        "soort_opdrachtgever": "gemeente | provincie",
        "regio": "Utrecht",
        "plaats": "Amersfoort",
        "themas": "GWW",
        "stappen": "Markt",
        "periode_van": "2018",
        "periode_tot": "2022",
        "productgroep": "Bestrating",
        "ingekocht": "",
        "cpv": "",
        "procedure": "Openbare procedure",
        "procedure_toelichting": "",
        "contractvorm": "Raamovereenkomst",
        "waarde_euro": "852000",
        "waarde_soort": "raming",
        "marktpartijen": "Bestratingsbedrijf A",
        "resultaten": "61,4% lagere MKI (gemeten)",
        "wat_werkte": "Begin met een klein proefproject.",
        "wat_niet_werkte": "Alleen een eis was te weinig.",
        "volgende_keer": "Vraag de markt eerder.",
        "criteria": "gunning: Laagste MKI",
        "ambitieweb": "web-1.0",
        "ambitie": "Materialen 2",
        "ambitie_herkomst": "bron",
        "r_strategieen": "R3 hergebruiken (RVO)",
        "belemmeringen": "Kosten vooraf wegen zwaar",
        "betrouwbaarheid": "openbare-bronnen",
        "bevestigd_op": "",
        "geplaatst": "2026-11-20",
        "bronnen": first()["bronnen"],
        "adres": f"{SITE}/cases/eerste-case/",
        "licentie": LICENCE,
        "uitkomsten": "61,4% lagere MKI (gemeten)",
        "procedure_herkomst": "",
        "r_herkomst": "bron",
        "criteria_bewoording": "samengevat",
        "criteria_weging": "60",
        "criteria_drempel": "",
        "criteria_bewijs": "",
        "criteria_jaar": "",
        "tijdlijn": "",
        "zo_gebruik_je_dit": "",
        "niet_gevonden": "",
        "let_op": "",
    }


def test_only_what_came_about_is_an_outcome() -> None:
    size = {"omschrijving": "lang", "waarde": "2", "eenheid": "km", "rol": "omvang", "bron": ["1"]}
    row = first({"cases/eerste-case.md": case_text(resultaten=[size])})
    assert (row["resultaten"], row["uitkomsten"]) == ("2 km lang", "")


def test_what_is_known_of_a_criterion_stands_at_its_place() -> None:
    shared = {"soort": "eis", "tekst": "Losmaakbaar", "bron": ["1"]}
    more = {"weging": "0", "drempel": "De helft.", "bewijs": "Een tekening.", "jaar": "2023"}
    criteria = [
        {**shared, "bewoording": "samengevat"},
        {**shared, "bewoording": "letterlijk", **more},
    ]
    row = first({"cases/eerste-case.md": case_text(criteria=criteria)})
    assert [row[f"criteria_{what}"] for what in ("bewoording", "drempel", "bewijs", "jaar")] == [
        "samengevat | letterlijk",
        " | De helft.",
        " | Een tekening.",
        " | 2023",
    ]
    assert row["criteria_weging"] == " | 0"


def test_who_says_so_what_to_do_and_what_to_heed_come_along() -> None:
    said = {
        "procedure": "geen-aanbesteding",
        "procedure_herkomst": "redactie",
        "procedure_toelichting": "Het was een proef.",
        "tijdlijn": [{"datum": "2018-04", "tekst": "Marktdag.", "bron": ["1"]}],
        "zo_gebruik_je_dit": [
            {"actie": "Vraag het.", "stap": "markt", "feit": "Dat hielp.", "bron": ["1"]}
        ],
        "marktpartijen": None,
        "niet_gevonden": ["marktpartijen"],
        "let_op": "Het jaar is afgeleid.",
    }
    row = first({"cases/eerste-case.md": case_text(**said)})
    assert [row[name] for name in ("procedure_herkomst", "tijdlijn", "zo_gebruik_je_dit")] == [
        "redactie",
        "2018-04: Marktdag.",
        "Vraag het.",
    ]
    assert (row["niet_gevonden"], row["let_op"]) == ("marktpartijen", "Het jaar is afgeleid.")


def test_what_a_case_does_not_say_stays_empty() -> None:
    row = first({"cases/eerste-case.md": bare_case_text()})
    for name in ("periode_van", "procedure", "waarde_euro", "resultaten", "ambitie", "plaats"):
        assert row[name] == ""


def test_nothing_hidden_is_named() -> None:
    changes = {
        "cases/kanarie.md": case_text(id="kanarie", status="concept"),
        "content/belemmeringen/kanarie-2.md": obstacle_text(
            id="kanarie-2", title="Een kanarie", status="concept"
        ),
        "cases/eerste-case.md": case_text(belemmeringen=["kanarie-2"]),
    }
    assert "kanarie" not in case_table(summaries_of(changes), SITE).decode()
