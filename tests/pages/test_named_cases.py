"""The case that a sentence of advice tells of: the same source, and its client or place by name."""

import pytest

from builders import SOURCE, case_text, step_text
from inkoopkring.model import Step
from inkoopkring.pages.step import step_page
from inkoopkring.views.labels import LinkView
from worlds import entry_in, summaries_of

OTHER = {**SOURCE, "url": "https://example.org/elders"}
CASE = LinkView("Oude tegels terug in nieuwe tegels", "/cases/eerste-case/")


@pytest.mark.parametrize(
    ("text", "source", "case"),
    [
        ("Praat eerst. Dat deed de gemeente A ook.", "1", CASE),
        ("In Zeist praatten ze eerst.", "1", CASE),
        ("Praat eerst.", "1", None),
        ("In Zeistermeer praatten ze eerst.", "1", None),
        ("In Zeist praatten ze eerst.", "2", None),
    ],
)
def test_it_is_named_and_shares_the_source(text: str, source: str, case: LinkView | None) -> None:
    advice = [{"tekst": text, "bron": [source]}]
    summaries = summaries_of(
        {
            "content/stappen/markt.md": step_text(
                id="markt", nummer="2", doen=advice, vragen=advice, bronnen=[SOURCE, OTHER]
            ),
            "cases/eerste-case.md": case_text(plaats="Zeist", opdrachtgevers=["gemeente-a"]),
        }
    )
    page = step_page(summaries, entry_in(summaries, Step, "markt"))
    assert [one.case for one in (*page.to_do, *page.to_ask)] == [case, case]


def test_a_case_that_may_not_be_seen_is_not_named() -> None:
    advice = [{"tekst": "In Zeist praatten ze eerst.", "bron": ["1"]}]
    changes = {
        "content/stappen/markt.md": step_text(
            id="markt", nummer="2", doen=advice, bronnen=[SOURCE]
        ),
        "cases/eerste-case.md": case_text(plaats="Zeist", status="concept"),
    }
    summaries = summaries_of(changes)
    page = step_page(summaries, entry_in(summaries, Step, "markt"))
    assert [one.case for one in page.to_do] == [None]
