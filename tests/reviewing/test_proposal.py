"""What a proposal comes down to besides entries: lists, links, and whether there is anything."""

from builders import case_text
from inkoopkring.problems import Place, problem
from inkoopkring.reviewing.proposal import list_changes, new_dead_links
from reviewing.worlds import proposal, state

CASE = "cases/eerste-case.md"


def test_nothing_changed_is_nothing_to_tell() -> None:
    assert proposal({}).is_empty


def test_a_change_is_told_wherever_it_shows() -> None:
    found = proposal({CASE: case_text(plaats="Almere")})
    assert not found.is_empty
    assert "/cases/eerste-case/" in {one.address for one in found.pages}
    assert (found.feeds[0].address, found.feeds[0].changed) == ("/cases/", 1)
    assert found.dead_addresses == ()


def test_only_links_that_died_now_are_told() -> None:
    old = problem("link-loopt-dood", Place(CASE, 3), waarde="weg.md")
    moved = problem("link-loopt-dood", Place(CASE, 9), waarde="weg.md")
    new = problem("link-loopt-dood", Place(CASE, 4), waarde="ook-weg.md")
    other = problem("kop-leeg", Place(CASE, 4))
    before, after = state(problems=[old]), state(problems=[moved, new, other])
    assert list(new_dead_links(before.knowledge, after.knowledge)) == [new]


def test_items_of_lists_come_change_and_go() -> None:
    path = "content/lijsten/organisaties.yml"
    one = "- id: gemeente-a\n  naam: Gemeente A\n  soort: gemeente\n"
    more = f"{one}- id: gemeente-x\n  naam: Gemeente X\n  soort: gemeente\n"
    renamed = more.replace("Gemeente X", "Gemeente Y")

    def listed(after: str, before: str) -> list[tuple[str, bool, bool, list[str]]]:
        found = list_changes(state({path: before}), state({path: after}))
        return [(c.list, bool(c.before), bool(c.after), [f.after for f in c.fields]) for c in found]

    assert listed(more, one) == [("organisaties", False, True, [])]
    assert listed(one, more) == [("organisaties", True, False, [])]
    assert listed(renamed, more) == [("organisaties", True, True, ["Gemeente Y"])]
