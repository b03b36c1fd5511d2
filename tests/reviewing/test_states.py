"""A state of the project: what readers see of it on its day, and how things are called in it."""

from datetime import date

from builders import TODAY, case_text, obstacle_text
from reviewing.worlds import state

LATER = {"cases/eerste-case.md": case_text(date="2027-03-01")}


def test_readers_see_what_stands_there_on_the_day() -> None:
    def seen(today: date) -> list[str]:
        found = state(LATER, today=today)
        return [one.id for one in found.knowledge.documents if found.shows(one)]

    assert "eerste-case" not in seen(TODAY)
    assert "eerste-case" in seen(date(2027, 3, 1))
    assert state().shows(None) is False


def test_ids_are_called_as_their_own_state_calls_them() -> None:
    names = state({"content/belemmeringen/kosten.md": obstacle_text(title="Een andere naam")}).names
    assert names["belemmering", "kosten"] == "Een andere naam"
    assert names["organisaties", "gemeente-a"] == "Gemeente A"
