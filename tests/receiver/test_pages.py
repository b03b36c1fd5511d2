"""What the status page says, and that nothing on it runs."""

import re

from inkoopkring_ontvanger.pages import POLICY, state_of, status_page, unknown_page
from inkoopkring_ontvanger.queue import Submission, at

SENT = Submission("aaaaaaaaaa", "case", "cases/a.md", "0" * 40, "2026-11-23T23:30:00+00:00")
REVIEWED = at(SENT, delivered="2026-11-25T12:00:00+00:00", address="https://forge.example/12?a&b")
SITE = "https://kring.example"


def test_a_day_is_that_of_the_netherlands() -> None:
    page = status_page(SENT, SITE)
    assert '<li aria-current="step">Ingestuurd, 24 november 2026</li>' in page
    assert "<li>In beoordeling</li><li>Gepubliceerd</li>" in page


def test_the_proposal_can_be_seen_when_the_forge_says_where() -> None:
    assert '<a href="https://forge.example/12?a&amp;b">Bekijk het voorstel</a>' in status_page(
        REVIEWED, SITE
    )
    assert "Bekijk het voorstel" not in status_page(SENT, SITE)
    assert "javascript" not in status_page(at(REVIEWED, address="javascript:alert(1)"), SITE)


def test_programs_hear_the_same() -> None:
    assert state_of(REVIEWED) == {
        "code": "aaaaaaaaaa",
        "soort": "case",
        "stand": "In beoordeling",
        "sinds": "2026-11-25T12:00:00+00:00",
        "uitleg": "De redactie leest je inzending na.",
        "voorstel": "https://forge.example/12?a&b",
    }


def test_a_page_is_dutch_leads_back_and_holds_no_script() -> None:
    for page in (status_page(SENT, SITE), unknown_page(SITE)):
        assert '<html lang="nl">' in page
        assert page.count("<h1>") == 1
        assert f'<a href="{SITE}/">Naar de site</a>' in page
        assert not re.search(r"<script|\son\w+=|src=", page)
        assert "noindex" in page


def test_the_policy_allows_our_one_style_and_nothing_else() -> None:
    assert POLICY.startswith("default-src 'none'; style-src 'sha256-")
    assert "unsafe" not in POLICY
