"""The page of an obstacle: where it plays, and what helps."""

from builders import obstacle_text
from inkoopkring.model import Obstacle
from inkoopkring.pages.obstacle import obstacle_page
from worlds import HIDDEN, entry_in, summaries_of


def test_where_it_plays_and_what_helps() -> None:
    text = obstacle_text(
        stappen=["gunning", "markt"], wat_helpt=[{"tekst": "Begin klein.", "bron": ["1"]}]
    )
    summaries = summaries_of({**HIDDEN, "content/belemmeringen/kosten.md": text})
    page = obstacle_page(summaries, entry_in(summaries, Obstacle, "kosten"))
    assert [step.id for step in page.steps] == ["markt", "gunning"]
    assert [one.text for one in page.helps] == ["Begin klein."]
    assert [row.id for row in page.cases.rows] == ["eerste-case"]
