"""The page about open data names files that are there, and every column."""

from inkoopkring.open_data.exports import export_files
from inkoopkring.pages.data import FILES, open_data_page
from inkoopkring.views.case_table import COLUMNS, LIST_COLUMNS
from worlds import page_at, plan_of, summaries_of


def test_every_file_is_there() -> None:
    files = dict(export_files(plan_of(), "https://inkoopkring.example"))
    assert [file.address for file in FILES if file.address.lstrip("/") not in files] == []


def test_every_column_is_on_the_page() -> None:
    page = open_data_page(summaries_of())
    assert (page.columns, page.list_columns) == (COLUMNS, LIST_COLUMNS)


def test_it_is_a_page_of_the_site() -> None:
    assert page_at(plan_of(), "/data/").template == "lists/data.html"


def test_a_new_site_has_no_example() -> None:
    assert open_data_page(summaries_of({"cases/eerste-case.md": None})).example is None
