"""Files of exactly the list on the screen, made in the browser."""

import csv
import io
import json
from pathlib import Path

import pytest
from playwright.sync_api import Page

from built_site import Site, Visit
from case_list import ONE_THEME, found_by, ready
from inkoopkring.views.case_table import LICENCE, LIST_COLUMNS
from inkoopkring.views.facets import Facets
from inkoopkring.views.labels import FigureView

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
