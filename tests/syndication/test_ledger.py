"""The ledger grows with the feeds and keeps what was written in it."""

from datetime import date

from builders import TODAY, case_text, obstacle_text
from inkoopkring.syndication.ledger import completed_ledger, missing, syndicated
from worlds import Changes, summaries_of

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


def completed(text: str, changes: Changes | None = None, authority: str = "") -> str:
    """The ledger as the command writes it: also for what appears later."""
    return completed_ledger(text, summaries_of(changes, date.max), TODAY, authority)


def test_everything_in_a_feed_gets_a_line() -> None:
    assert completed(HEAD) == completed(HEAD, authority="inkoopkring.example") == FULL


def test_a_second_time_changes_nothing() -> None:
    assert completed(FULL) == FULL


def test_one_new_case_gives_one_line() -> None:
    after = completed(FULL, {"cases/x.md": case_text(id="x", date="2026-11-22")})
    added = [line for line in after.splitlines() if line not in FULL.splitlines()]
    assert added == ["- id: case/x", "  sinds: 2026-11-22"]


def test_what_was_written_stays_also_when_the_entry_is_gone() -> None:
    text = FULL.replace("- id: insp", "  vervallen: Stond dubbel. # afgesproken\n- id: insp")
    assert completed(text, {"cases/eerste-case.md": None}) == text


def test_what_may_not_be_seen_gets_no_line() -> None:
    drafts = {
        "cases/x.md": case_text(id="x", status="concept"),
        "cases/y.md": case_text(id="y", date="2026-11-24"),
    }
    assert set(syndicated(summaries_of(drafts))) == set(syndicated(summaries_of()))


def test_a_line_ahead_follows_its_entry_as_long_as_nobody_has_had_it() -> None:
    ahead = FULL.replace("2026-11-20", "2026-12-24", 1)
    place = "content/belemmeringen/kosten.md"
    moved = completed(ahead, {place: obstacle_text(date="2027-01-05")})
    assert moved == FULL.replace("2026-11-20", "2027-01-05", 1)
    assert completed(ahead, {place: obstacle_text(status="concept")}) == FULL.replace(
        "- id: belemmering/kosten\n  sinds: 2026-11-20\n", ""
    )


def test_a_line_of_today_or_with_a_reason_follows_nothing() -> None:
    out = FULL.replace("2026-11-20", TODAY.isoformat(), 1)
    reason = FULL.replace("2026-11-20\n", "2026-12-24\n  vervallen: Stond dubbel.\n", 1)
    changes = {"content/belemmeringen/kosten.md": obstacle_text(status="concept")}
    for text in (out, reason):
        assert completed(text, changes) == text


class TestDomain:
    """The domain of all names: noted once, from the day of the first name that carries it."""

    LINE = "- id: domein/kring.nl\n  sinds: 2026-11-20\n"

    def test_a_real_one_gets_a_line_once(self) -> None:
        text = completed(HEAD, authority="kring.nl")
        assert self.LINE in text
        assert completed(text, authority="kring.nl") == text
        assert missing(text, summaries_of(), "kring.nl") == {}

    def test_another_one_is_not_added_but_after_a_reason(self) -> None:
        text = FULL + self.LINE
        assert completed(text, authority="elders.nl").count("domein/") == 1
        assert missing(text, summaries_of(), "elders.nl") == {}
        given_up = text + "  vervallen: De gemeente is gefuseerd.\n"
        assert set(missing(given_up, summaries_of(), "elders.nl")) == {"domein/elders.nl"}
