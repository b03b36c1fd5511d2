"""Every kind is shown: its templates stand in the theme, its list has a view."""

from pathlib import Path

import pytest

import inkoopkring_site
from inkoopkring.model import KINDS, Kind
from inkoopkring.pages.kinds import PAGES
from worlds import page_at, plan_of

THEME = Path(inkoopkring_site.__file__).parent / "theme"
DEFAULT_ITEM = "feeds/entry.html"


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_its_templates_stand_in_the_theme(kind: Kind) -> None:
    pages = PAGES[kind.name]
    for template in (pages.template, pages.list_template, pages.item_template):
        assert (THEME / template).is_file(), template


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_who_asks_for_a_feed_says_what_an_item_is(kind: Kind) -> None:
    assert (PAGES[kind.name].item_template != DEFAULT_ITEM) == bool(kind.feed)


def test_a_list_is_called_by_its_own_title_or_by_the_plural() -> None:
    plan = plan_of()
    assert page_at(plan, "/stappen/").title == "Inkoopproces"
    assert page_at(plan, "/regios/").title == "Regio’s"
