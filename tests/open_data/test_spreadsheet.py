"""The spreadsheet that goes along with the open data, as others read it."""

from decimal import Decimal
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZIP_STORED, ZipFile

import pytest
from odf import table
from odf.opendocument import load
from odf.teletype import extractText

from builders import case_text
from inkoopkring.open_data.exports import export_files
from inkoopkring.open_data.spreadsheet import ods
from inkoopkring.views.case_table import COLUMNS, case_rows
from office import needs_office, table_of
from worlds import plan_of

SITE = "https://inkoopkring.example"
FORMULA = '=HYPERLINK("https://kwaad.example";"Klik")'


def read(data: bytes) -> list[list[str]]:
    """The texts of the cells, as another reader of the format sees them."""
    (sheet,) = load(BytesIO(data)).spreadsheet.getElementsByType(table.Table)
    return [
        [extractText(cell) for cell in row.getElementsByType(table.TableCell)]
        for row in sheet.getElementsByType(table.TableRow)
    ]


def cells(data: bytes) -> list[Any]:
    """Every cell, as another reader of the format sees it."""
    found: list[Any] = load(BytesIO(data)).spreadsheet.getElementsByType(table.TableCell)
    return found


def test_another_reader_finds_every_cell() -> None:
    made = ods("Cases", ["naam", "bedrag"], [["Één & <twee>", Decimal("1200.50")], ["", ""]])
    assert read(made) == [["naam", "bedrag"], ["Één & <twee>", "1200.50"], ["", ""]]


def test_a_number_can_be_counted_with() -> None:
    _, cell = cells(ods("Cases", ["bedrag"], [[Decimal(852000)]]))
    assert cell.getAttribute("valuetype") == "float"
    assert cell.getAttribute("value") == "852000"


def test_no_text_is_a_formula() -> None:
    made = ods("Cases", [FORMULA], [[FORMULA], ["-1+1"], ["@SUM(A1)"]])
    assert read(made) == [[FORMULA], [FORMULA], ["-1+1"], ["@SUM(A1)"]]
    for cell in cells(made):
        assert cell.getAttribute("valuetype") == "string"
        assert cell.getAttribute("formula") is None


def test_what_cannot_stand_in_xml_is_left_out() -> None:
    assert read(ods("Cases", ["a"], [["voor\x0bna"]]))[1] == ["voorna"]


def test_the_same_table_gives_the_same_bytes_and_says_first_what_it_is() -> None:
    made = ods("Cases", ["a"], [["b"]])
    assert made == ods("Cases", ["a"], [["b"]])
    first = ZipFile(BytesIO(made)).infolist()[0]
    assert (first.filename, first.compress_type) == ("mimetype", ZIP_STORED)


@pytest.fixture(scope="module")
def cases() -> bytes:
    """The file of all cases, one of which looks like a formula."""
    plan = plan_of({"cases/eerste-case.md": case_text(plaats=FORMULA)})
    return dict(export_files(plan, SITE))["data/cases.ods"]


def test_all_cases_stand_in_it_under_every_column(cases: bytes) -> None:
    rows = read(cases)
    assert rows[0] == [column.name for column in COLUMNS]
    (wanted,) = case_rows(plan_of().summaries, SITE)
    place = rows[0].index("plaats")
    assert rows[1][place] == FORMULA
    rows[1][place] = wanted[place]
    assert rows[1:] == [wanted]


@needs_office
def test_libreoffice_opens_it_and_runs_nothing(cases: bytes, tmp_path: Path) -> None:
    path = tmp_path / "cases.ods"
    path.write_bytes(cases)
    head, row = table_of(path)
    assert head == [column.name for column in COLUMNS]
    shown = dict(zip(head, row, strict=True))
    assert shown["plaats"] == FORMULA
    assert shown["waarde_euro"] == "852000"
    assert shown["adres"] == f"{SITE}/cases/eerste-case/"
