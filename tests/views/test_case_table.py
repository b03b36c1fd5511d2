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
    }


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
