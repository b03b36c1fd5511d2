"""The ledger grows with the feeds and keeps what was written in it."""

from builders import case_text
from inkoopkring.syndication.ledger import completed_ledger, syndicated
from worlds import summaries_of

HEAD = "# Uitleg\n\n"
FULL = """\
# Uitleg

- id: belemmering/kosten
  sinds: 2026-11-20
- id: case/eerste-case
  sinds: 2026-11-20
- id: inspiratie/inspiratie-2026-11
  sinds: 2026-11-20
"""


def test_everything_in_a_feed_gets_a_line() -> None:
    assert completed_ledger(HEAD, summaries_of()) == FULL


def test_a_second_time_changes_nothing() -> None:
    assert completed_ledger(FULL, summaries_of()) == FULL


def test_one_new_case_gives_one_line() -> None:
    after = completed_ledger(
        FULL, summaries_of({"cases/x.md": case_text(id="x", date="2026-11-22")})
    )
    added = [line for line in after.splitlines() if line not in FULL.splitlines()]
    assert added == ["- id: case/x", "  sinds: 2026-11-22"]


def test_what_was_written_stays_also_when_the_entry_is_gone() -> None:
    text = FULL.replace("- id: insp", "  vervallen: Stond dubbel. # afgesproken\n- id: insp")
    assert completed_ledger(text, summaries_of({"cases/eerste-case.md": None})) == text


def test_what_may_not_be_seen_gets_no_line() -> None:
    drafts = {
        "cases/x.md": case_text(id="x", status="concept"),
        "cases/y.md": case_text(id="y", date="2026-11-24"),
    }
    assert set(syndicated(summaries_of(drafts))) == set(syndicated(summaries_of()))
