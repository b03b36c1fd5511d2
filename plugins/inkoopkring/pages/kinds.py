"""What the site makes of each kind: the page of one entry, the list of all, an item of a feed."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from inkoopkring.model.kinds import PerKind
from inkoopkring.pages import indexes
from inkoopkring.pages.case import case_page
from inkoopkring.pages.case_list import case_list_page
from inkoopkring.pages.digest import digest_page
from inkoopkring.pages.meeting import meeting_page
from inkoopkring.pages.obstacle import obstacle_page
from inkoopkring.pages.region import region_page
from inkoopkring.pages.step import step_page
from inkoopkring.pages.theme import theme_page
from inkoopkring.views.summaries import Summaries

BuildList = Callable[[Summaries], Any]


@dataclass(frozen=True, slots=True)
class KindPages:
    """How one kind is shown: templates, and what those get."""

    template: str
    """The page of one entry."""
    build: Callable[[Summaries, Any], Any]
    """The view of that page."""
    list_template: str = "entries.html"
    """The list of all entries."""
    build_list: BuildList | None = None
    """The view of that list; without it every entry shows with its title and summary."""
    item_template: str = "feeds/entry.html"
    """An entry as an item of a feed, made from the same view as its page."""


def _nothing(_summaries: Summaries, _entry: Any) -> None:
    """For a page that is its text and no more."""


PAGES = PerKind(
    "PAGES in pages/kinds.py",
    {
        "case": KindPages(
            "kinds/case.html", case_page, "lists/cases.html", case_list_page, "feeds/case.html"
        ),
        "thema": KindPages(
            "kinds/theme.html", theme_page, "lists/themes.html", indexes.theme_index_page
        ),
        "stap": KindPages(
            "kinds/step.html", step_page, "lists/steps.html", indexes.step_index_page
        ),
        "regio": KindPages(
            "kinds/region.html", region_page, "lists/regions.html", indexes.region_index_page
        ),
        "belemmering": KindPages(
            "kinds/obstacle.html",
            obstacle_page,
            "lists/obstacles.html",
            indexes.obstacle_index_page,
            "feeds/obstacle.html",
        ),
        "bijeenkomst": KindPages(
            "kinds/meeting.html",
            meeting_page,
            "lists/meetings.html",
            indexes.agenda_page,
        ),
        "inspiratie": KindPages(
            "kinds/digest.html",
            digest_page,
            "lists/digests.html",
            indexes.digest_index_page,
            "feeds/digest.html",
        ),
        "pagina": KindPages("kinds/page.html", _nothing),
    },
)
