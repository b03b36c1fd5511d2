"""The page about open data: which files there are, and what stands in them."""

from dataclasses import dataclass

from inkoopkring.views.case_table import COLUMNS, LICENCE, LIST_COLUMNS, Column
from inkoopkring.views.summaries import CaseRow, Summaries


@dataclass(frozen=True, slots=True)
class DataFile:
    """A file to take along."""

    title: str
    address: str
    text: str


@dataclass(frozen=True, slots=True)
class OpenDataPage:
    """Files, columns and licence."""

    files: tuple[DataFile, ...]
    example: CaseRow | None
    columns: tuple[Column, ...]
    list_columns: tuple[Column, ...]
    licence: str


FILES = (
    DataFile(
        "Alle cases als CSV",
        "/data/cases.csv",
        "Eén regel per case. Opent in een spreadsheet: puntkomma’s tussen de kolommen, UTF-8.",
    ),
    DataFile(
        "Alle cases als spreadsheet",
        "/data/cases.ods",
        "Dezelfde kolommen, als OpenDocument. Opent in Excel en LibreOffice.",
    ),
    DataFile(
        "Alle cases als JSON",
        "/data/cases.json",
        "Alles wat we van elke case weten, met dezelfde namen als op de pagina Velden.",
    ),
    DataFile(
        "Het schema van een case",
        "/data/schema/case.schema.json",
        "Beschrijft elk gegeven van een case, als JSON Schema.",
    ),
)


def open_data_page(summaries: Summaries) -> OpenDataPage:
    """Put together the page about open data."""
    return OpenDataPage(
        files=FILES,
        example=next(iter(summaries.cases.values()), None),
        columns=COLUMNS,
        list_columns=LIST_COLUMNS,
        licence=LICENCE,
    )
