"""The front page: what it shows first, and that it gives an honest reason."""

import pytest

from builders import case_text, digest_text, meeting_text, region_text, theme_text
from inkoopkring.pages.home import Highlight, featured, home_page, newest
from inkoopkring.pages.indexes import agenda_page
from worlds import HIDDEN, Changes, bare_case_text, summaries_of


def test_a_stone_for_every_case_in_a_list() -> None:
    page = home_page(summaries_of({**HIDDEN, "cases/b.md": case_text(id="b")}))
    assert page.case_count == 2
    assert len(page.stones.pieces) == 2


def test_the_newest_are_each_of_another_theme_and_region_where_that_can_be() -> None:
    changes = {
        "content/themas/groen.md": theme_text(id="groen", volgorde="2"),
        "content/regios/friesland.md": region_text(id="friesland", naam="Friesland"),
        "cases/a.md": case_text(id="a", date="2026-11-23"),
        "cases/b.md": case_text(id="b", date="2026-11-22"),
        "cases/c.md": case_text(id="c", date="2026-01-02", themas=["groen"]),
        "cases/d.md": case_text(id="d", date="2026-01-01", themas=["groen"], regio="friesland"),
    }
    found = newest(summaries_of(changes), frozenset())
    assert [(one.row.id, one.reason) for one in found] == [("a", ""), ("d", ""), ("b", "")]
    assert [one.row.id for one in newest(summaries_of(changes), frozenset("a"))] == [
        "b",
        "d",
        "eerste-case",
    ]


@pytest.mark.parametrize(
    ("day", "is_new"), [("2026-11-20", False), ("2026-11-19", False), ("2026-11-21", True)]
)
def test_cases_of_one_day_are_not_called_new(day: str, *, is_new: bool) -> None:
    changes = {f"cases/{id}.md": case_text(id=id, date=day) for id in "abc"}
    assert home_page(summaries_of(changes)).is_new is is_new


def test_next_and_last_meeting() -> None:
    folder = "content/bijeenkomsten"
    changes = {
        f"{folder}/a.md": meeting_text(id="a", date="2026-12-10", stand="gepland"),
        f"{folder}/b.md": meeting_text(id="b", date="2026-12-01", stand="gepland"),
        f"{folder}/c.md": meeting_text(id="c", date="2026-12-02", stand="geannuleerd"),
    }
    page = home_page(summaries_of(changes))
    assert page.next_meeting is not None
    assert page.next_meeting.id == "b"
    assert page.last_meeting is not None
    assert [row.id for row in agenda_page(summaries_of(changes)).coming] == [
        "b",
        "c",
        "a",
    ]


def test_the_last_meeting_is_one_that_was() -> None:
    folder = "content/bijeenkomsten"
    changes = {
        f"{folder}/c.md": meeting_text(id="c", date="2026-12-02", stand="geannuleerd"),
    }
    page = home_page(summaries_of(changes))
    assert page.last_meeting is not None
    assert page.last_meeting.id == "overleg-oktober"


def test_the_latest_edition_that_is_out() -> None:
    changes = {
        "content/inspiratie/2026-12.md": digest_text(
            id="inspiratie-2026-12", maand="2026-12", date="2026-12-21"
        )
    }
    page = home_page(summaries_of(changes))
    assert page.digest is not None
    assert page.digest.month == "2026-11"
    assert page.digest_row is not None
    assert page.digest_row.id == "inspiratie-2026-11"


def test_a_new_site_has_a_home_page_too() -> None:
    changes: Changes = {
        "cases/eerste-case.md": None,
        "content/inspiratie/2026-11.md": None,
        "content/bijeenkomsten/2026-10-01-overleg.md": None,
    }
    page = home_page(summaries_of(changes))
    assert (page.case_count, page.featured, page.digest) == (0, (), None)
    assert (page.next_meeting, page.last_meeting) == (None, None)


def test_the_founding_regions() -> None:
    changes = {
        "content/regios/friesland.md": region_text(
            id="friesland", naam="Friesland", oprichter="true"
        )
    }
    page = home_page(summaries_of(changes))
    (card,) = page.regions
    assert (card.region.title, card.region.address) == ("Friesland", "/regios/friesland/")
    assert (card.region.count, card.desk) == (0, "")


RESULT = [
    {
        "waarde": "40",
        "eenheid": "ton",
        "omschrijving": "minder",
        "stand": "gemeten",
        "rol": "uitkomst",
        "bron": ["1"],
    }
]
FAILED = [{"tekst": "De levering kwam te laat.", "bron": ["1"]}]


def reasons(found: tuple[Highlight, ...]) -> list[tuple[str, str]]:
    return [(one.row.id, one.reason) for one in found]


def test_featured_cases_each_have_another_reason_that_holds() -> None:
    changes: Changes = {
        "cases/eerste-case.md": None,
        "content/inspiratie/2026-11.md": None,
        "cases/a.md": bare_case_text(id="a", resultaten=RESULT),
        "cases/b.md": bare_case_text(id="b", wat_niet_werkte=FAILED),
        "cases/c.md": bare_case_text(id="c"),
    }
    assert reasons(featured(summaries_of(changes), frozenset())) == [
        ("a", "de uitkomst bekend is"),
        ("b", "er staat wat niet werkte"),
    ]


def test_what_stands_in_the_edition_is_not_featured_too() -> None:
    summaries = summaries_of()
    page = home_page(summaries)
    assert page.digest is not None
    twice = {one.row.id for one in page.digest.featured} & {one.row.id for one in page.featured}
    assert not twice
