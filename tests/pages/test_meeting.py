"""The page of a meeting: what was discussed, what came of it, how we know."""

import pytest

from builders import meeting_text
from inkoopkring.model import Meeting
from inkoopkring.pages.meeting import ActionView, MeetingPage, meeting_page
from worlds import HIDDEN, entry_in, summaries_of


def page_of(**changes: object) -> MeetingPage:
    files = {**HIDDEN, "content/bijeenkomsten/2026-10-01-overleg.md": meeting_text(**changes)}
    summaries = summaries_of(files)
    return meeting_page(summaries, entry_in(summaries, Meeting, "overleg-oktober"))


def test_only_what_may_be_seen_was_discussed() -> None:
    names = ["eerste-case", "ontwerp", "later", "oud"]
    page = page_of(besproken={"cases": names, "belemmeringen": ["kosten"]}, verwant=["ontwerp"])
    assert [row.id for row in page.discussed_cases] == ["eerste-case"]
    assert [link.address for link in page.discussed_obstacles] == ["/belemmeringen/kosten/"]
    assert page.related_cases == ()


@pytest.mark.parametrize(
    ("evidence", "words"),
    [("verslag", "Dit verslag"), ("aankondiging", "aankondiging"), ("reeks", "reeks")],
)
def test_it_says_where_we_know_it_from(evidence: str, words: str) -> None:
    assert words in page_of(bewijs=evidence).evidence_note


def test_what_came_of_it() -> None:
    page = page_of(
        uitkomsten=[{"tekst": "We delen bestekken.", "bron": ["1"]}],
        vervolg=[{"actie": "Stuurt het rond.", "organisatie": "Gemeente A"}],
        aanmelden="https://example.nl/",
    )
    assert [one.text for one in page.outcomes] == ["We delen bestekken."]
    assert page.follow_up == (ActionView("Stuurt het rond.", "Gemeente A", ()),)
    assert page.registration == "https://example.nl/"
