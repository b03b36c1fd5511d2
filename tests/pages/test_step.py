"""The page of a step: its place in the ring, its cases and obstacles."""

from inkoopkring.model import Step
from inkoopkring.pages.step import StepPage, step_page
from worlds import HIDDEN, Changes, entry_in, summaries_of


def page_of(changes: Changes | None = None, id: str = "markt") -> StepPage:
    summaries = summaries_of(changes)
    return step_page(summaries, entry_in(summaries, Step, id))


def test_the_steps_form_a_ring() -> None:
    page = page_of(id="behoefte")
    assert (page.before.id, page.after.id) == ("herinzet", "markt")
    page = page_of(id="herinzet")
    assert (page.before.id, page.after.id) == ("uitvoering", "behoefte")


def test_cases_and_obstacles_of_the_step() -> None:
    page = page_of(HIDDEN)
    assert [row.id for row in page.cases.rows] == ["eerste-case"]
    assert [link.address for link in page.obstacles] == ["/belemmeringen/kosten/"]
    assert [step.id for step in page.line if step.on] == ["markt"]
