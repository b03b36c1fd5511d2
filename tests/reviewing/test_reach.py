"""How far a change reaches: which pages read differently, and what subscribers see."""

from builders import case_text, meeting_text
from inkoopkring.reviewing.reach import (
    dead_addresses,
    permanent_names,
    touched_feeds,
    touched_pages,
)
from worlds import plan_of

NEW = {"cases/x.md": case_text(id="x", title="Een andere case")}
OTHER = {"cases/eerste-case.md": case_text(title="Een andere titel")}


def test_nothing_reads_differently_when_nothing_changed() -> None:
    assert list(touched_pages(plan_of(), plan_of())) == []
    assert list(touched_feeds(plan_of(), plan_of(), frozenset())) == []
    assert dead_addresses(plan_of(), plan_of()) == ()


def test_a_new_case_changes_its_own_page_and_the_lists_it_stands_in() -> None:
    found = {one.address: one.is_new for one in touched_pages(plan_of(), plan_of(NEW))}
    assert found["/cases/x/"] is True
    assert found["/cases/"] is False
    assert found["/regios/utrecht/"] is False
    assert "/meedoen/controles/" not in found


def test_a_text_that_differs_touches_its_page() -> None:
    after = plan_of({"cases/eerste-case.md": case_text("Iets anders.\n")})
    assert "/cases/eerste-case/" in {one.address for one in touched_pages(plan_of(), after)}


def test_feeds_count_what_came_what_differs_and_what_went() -> None:
    came = {f.address: f for f in touched_feeds(plan_of(), plan_of(NEW), frozenset())}
    assert (came["/cases/"].new, came["/cases/"].changed, came["/cases/"].gone) == (1, 0, 0)
    assert came["/cases/"].title == "Feed “nieuwe cases”"
    changed = frozenset({"case/eerste-case"})
    (differs, *_) = touched_feeds(plan_of(), plan_of(OTHER), changed)
    assert (differs.new, differs.changed, differs.gone) == (0, 1, 0)
    went = {f.address: f for f in touched_feeds(plan_of(NEW), plan_of(), frozenset())}
    assert (went["/cases/"].new, went["/cases/"].gone) == (0, 1)


def test_a_calendar_counts_too() -> None:
    after = plan_of(
        {
            "content/bijeenkomsten/2026-12-01-x.md": meeting_text(
                id="x", date="2026-12-01", stand="gepland"
            )
        }
    )
    found = {one.address: one for one in touched_feeds(plan_of(), after, frozenset())}
    assert found["/bijeenkomsten/agenda.ics"].new == 1
    assert found["/bijeenkomsten/agenda.ics"].title == "Agenda “Alle bijeenkomsten”"


def test_items_and_meetings_have_permanent_names() -> None:
    names = permanent_names(plan_of(), "kring.nl")
    assert names["case/eerste-case"] == "tag:kring.nl,2026:case/eerste-case"
    assert names["bijeenkomst/overleg-oktober"] == "overleg-oktober@kring.nl"


def test_an_address_that_is_gone_is_dead_unless_it_leads_on() -> None:
    path = "cases/eerste-case.md"
    moved = {path: None, "cases/x.md": case_text(id="x")}
    assert "/cases/eerste-case/" in dead_addresses(plan_of(), plan_of(moved))
    kept = {path: None, "cases/x.md": case_text(id="x", oude_adressen=["/cases/eerste-case/"])}
    assert dead_addresses(plan_of(), plan_of(kept)) == ()
