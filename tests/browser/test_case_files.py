"""Files of exactly the list on the screen, made in the browser."""

import csv
import io
import json
from pathlib import Path

import openpyxl
import pytest
from playwright.sync_api import Page

from built_site import Site, Visit
from case_list import ONE_THEME, OTHER_THEME, found_by, ready
from inkoopkring.views.case_table import COLUMNS, LICENCE, LIST_COLUMNS, case_rows
from inkoopkring.views.facets import Facets
from inkoopkring.views.labels import FigureView
from office import needs_office, table_of
from sites import SITE_URL

pytestmark = pytest.mark.browser


def saved(page: Page, name: str) -> bytes:
    """The file that the page hands over."""
    page.locator(".ik-lade > summary").click()
    with page.expect_download() as download:
        page.get_by_role("button", name=name).click()
    return Path(download.value.path()).read_bytes()


def test_csv_of_exactly_this_list(visit: Visit, site: Site, facets: Facets) -> None:
    page = ready(visit("/cases/?thema=gww&sorteer=titel"))
    raw = saved(page, "Deze lijst als CSV")
    assert raw.startswith(b"\xef\xbb\xbfid;titel;")
    rows = list(csv.DictReader(io.StringIO(raw.decode("utf-8-sig")), delimiter=";"))
    assert list(rows[0]) == [column.name for column in LIST_COLUMNS]
    wanted = sorted(found_by(facets, [ONE_THEME]), key=str.casefold)
    assert [row["titel"] for row in rows] == wanted
    case = next(r for r in facets.summaries.cases.values() if r.title == wanted[0])
    assert rows[0] == {
        "id": case.id,
        "titel": case.title,
        "themas": " | ".join(theme.name for theme in case.themes),
        "stappen": " | ".join(step.name for step in case.steps),
        "opdrachtgevers": case.clients,
        "regio": case.region.title,
        "periode": case.period,
        "omschrijving": case.description,
        "cijfer": _figure_words(case.figure),
        "lessen": "ja" if case.has_lessons else "",
        "adres": f"{site.origin}{case.address}",
    }


def test_json_of_exactly_this_list(visit: Visit, facets: Facets) -> None:
    page = ready(visit("/cases/?thema=gww"))
    data = json.loads(saved(page, "Deze lijst als JSON"))
    assert (data["licentie"], data["adres"]) == (LICENCE, page.url)
    assert [case["titel"] for case in data["cases"]] == found_by(facets, [ONE_THEME])
    assert list(data["cases"][0]) == [column.name for column in LIST_COLUMNS]
    assert isinstance(data["cases"][0]["themas"], list)


def workbook(page: Page, folder: Path) -> Path:
    """The file for Excel of what the page shows."""
    path = folder / "cases.xlsx"
    path.write_bytes(saved(page, "Deze lijst als Excel"))
    return path


def whole(site: Site, titles: list[str]) -> list[list[str]]:
    """Every cell of the cases with these titles, in this order."""
    place = [column.name for column in COLUMNS].index("titel")
    rows = {row[place]: row for row in case_rows(site.plan.summaries, SITE_URL)}
    return [rows[title] for title in titles]


def test_excel_has_everything_of_exactly_this_list(
    visit: Visit, site: Site, facets: Facets, tmp_path: Path
) -> None:
    page = ready(visit("/cases/?thema=groenbeheer&sorteer=titel"))
    sheet = openpyxl.load_workbook(workbook(page, tmp_path)).active
    assert sheet is not None
    head, *rows = sheet.iter_rows(values_only=True)
    assert list(head) == [column.name for column in COLUMNS]
    wanted = whole(site, sorted(found_by(facets, [OTHER_THEME]), key=str.casefold))
    number = head.index("waarde_euro")
    amounts = [float(row[number]) if row[number] else None for row in wanted]
    assert [row[number] for row in rows] == amounts
    read = [[str(cell or "") for cell in row[:number] + row[number + 1 :]] for row in rows]
    assert read == [row[:number] + row[number + 1 :] for row in wanted]
    assert {cell.data_type for row in sheet.iter_rows() for cell in row} <= {"s", "n", "inlineStr"}


@needs_office
def test_libreoffice_reads_the_same_in_it(
    visit: Visit, site: Site, facets: Facets, tmp_path: Path
) -> None:
    page = ready(visit("/cases/?thema=groenbeheer&sorteer=titel"))
    head, *rows = table_of(workbook(page, tmp_path))
    assert head == [column.name for column in COLUMNS]
    wanted = whole(site, sorted(found_by(facets, [OTHER_THEME]), key=str.casefold))
    assert rows == wanted


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        ("=1+1", "'=1+1"),
        ("+31", "'+31"),
        ("-1", "'-1"),
        ("@x", "'@x"),
        ("\tx", "'\tx"),
        ("a=b", "a=b"),
        ("", ""),
        ('a;"b"', '"a;""b"""'),
    ],
)
def test_the_same_guard_as_in_the_whole_file(visit: Visit, text: str, cell: str) -> None:
    page = visit("/data/")
    module = "const { cell } = await import('../assets/js/table_file.js');"
    assert page.evaluate(f"async (text) => {{ {module} return cell(text); }}", text) == cell


def _figure_words(figure: FigureView | None) -> str:
    if figure is None:
        return ""
    before, number, sign, after = figure.parts
    return " ".join(part for part in (before, number + sign, after, figure.caption) if part)
