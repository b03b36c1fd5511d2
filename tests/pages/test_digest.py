"""The page of an edition: what it features, and the editions beside it."""

from builders import digest_text
from inkoopkring.model import Digest
from inkoopkring.pages.digest import DigestPage, digest_page
from worlds import HIDDEN, Changes, entry_in, summaries_of

EDITIONS: Changes = {
    **HIDDEN,
    "content/inspiratie/2026-10.md": digest_text(
        id="inspiratie-2026-10", maand="2026-10", date="2026-11-01"
    ),
    "content/inspiratie/2026-12.md": digest_text(
        id="inspiratie-2026-12", maand="2026-12", date="2026-12-21"
    ),
    "content/inspiratie/2026-11.md": digest_text(
        uitgelicht=[
            {"case": id, "reden": f"Om {id}."} for id in ("ontwerp", "later", "oud", "eerste-case")
        ],
        elders=[{"bron": "handreiking", "zin": "Lees dit."}, {"bron": "nee", "zin": "Weg."}],
        bijeenkomsten=["overleg-oktober", "nee"],
    ),
}


def page_of(changes: Changes, id: str = "inspiratie-2026-11") -> DigestPage:
    summaries = summaries_of(changes)
    return digest_page(summaries, entry_in(summaries, Digest, id))


def test_only_what_may_be_seen_is_featured() -> None:
    page = page_of(EDITIONS)
    assert [(one.row.id, one.reason) for one in page.featured] == [
        ("eerste-case", "Om eerste-case.")
    ]
    assert page.lesson is not None
    assert page.lesson.case.id == "eerste-case"
    assert [one.text for one in page.elsewhere] == ["Lees dit."]
    assert [row.id for row in page.meetings] == ["overleg-oktober"]
    assert (page.month_name, page.year) == ("november", "2026")


def test_an_edition_leads_to_those_beside_it_that_are_out() -> None:
    page = page_of(EDITIONS)
    assert page.earlier is not None
    assert page.earlier.address == "/inspiratie/2026-10/"
    assert page.later is None
    page = page_of(EDITIONS, "inspiratie-2026-10")
    assert page.earlier is None
    assert page.later is not None
    assert page.later.address == "/inspiratie/2026-11/"
