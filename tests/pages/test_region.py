"""The page of a region: who takes part, what it does, its cases and meetings."""

from builders import meeting_text, region_text
from inkoopkring.model import Region
from inkoopkring.pages.region import region_page
from inkoopkring.views.labels import LinkView
from worlds import HIDDEN, entry_in, summaries_of


def test_partners_series_and_contact() -> None:
    text = region_text(
        oprichter="true",
        partners=["gemeente-a"],
        reeksen=["overleg", "nee"],
        activiteiten=[{"naam": "Marktdag", "tekst": "Elk jaar.", "bron": ["1"]}],
        contact={"organisatie": "Gemeente A", "rol": "inkoper", "url": "https://example.nl/"},
    )
    meeting = meeting_text(reeks="overleg")
    summaries = summaries_of(
        {
            **HIDDEN,
            "content/regios/utrecht.md": text,
            "content/bijeenkomsten/2026-10-01-overleg.md": meeting,
        }
    )
    page = region_page(summaries, entry_in(summaries, Region, "utrecht"))
    assert page.is_founding
    assert page.partners == (LinkView("Gemeente A", "/organisaties/gemeente-a/"),)
    (series,) = page.series
    assert (series.rhythm, [row.id for row in series.meetings]) == (
        "elke 6 weken",
        ["overleg-oktober"],
    )
    assert page.contact == LinkView("Gemeente A, inkoper", "https://example.nl/")
    assert [row.id for row in page.cases.rows] == ["eerste-case"]
    assert [row.id for row in page.meetings] == ["overleg-oktober"]
