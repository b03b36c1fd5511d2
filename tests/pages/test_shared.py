"""What several kinds of page show: the most useful cases out of many, and the way to all."""

from builders import case_text, step_text
from inkoopkring.pages.shared import CaseSelection, selection
from inkoopkring.views.usefulness import SHOWN
from worlds import Changes, bare_case_text, summaries_of


def many(amount: int) -> Changes:
    """So many cases that say little, the latest first by number."""
    years = {f"c{number:02}": {"van": str(2000 + number)} for number in range(amount)}
    cases = {f"cases/{id}.md": bare_case_text(id=id, periode=span) for id, span in years.items()}
    return {"cases/eerste-case.md": None, **cases}


def chosen(changes: Changes) -> CaseSelection:
    summaries = summaries_of(changes)
    cases = summaries.catalogue.cases_naming("stap", "markt")
    return selection(summaries, cases, "stap", summaries.catalogue.by_id["markt"].entry)


def test_as_many_as_fit_are_all_shown() -> None:
    found = chosen(many(SHOWN))
    assert (len(found.rows), found.count, found.all_cases) == (SHOWN, SHOWN, "")


def test_of_more_the_useful_ones_stay_in_the_order_of_the_lists() -> None:
    useful = case_text(id="nuttig", periode={"van": "1999"})
    found = chosen({**many(SHOWN + 1), "cases/nuttig.md": useful})
    ids = [row.id for row in found.rows]
    assert ids == [*(f"c{number:02}" for number in range(SHOWN, 1, -1)), "nuttig"]
    assert (found.count, found.all_cases) == (SHOWN + 2, "/cases/stap/markt/")


def test_an_archived_step_leads_to_no_list() -> None:
    archived = step_text(id="markt", status="gearchiveerd")
    found = chosen({**many(SHOWN + 1), "content/stappen/markt.md": archived})
    assert (found.count, found.all_cases) == (SHOWN + 1, "")
