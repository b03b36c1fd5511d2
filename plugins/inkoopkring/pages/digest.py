"""Everything a monthly edition shows."""

from dataclasses import dataclass

from inkoopkring.drawings import Drawing, theme_drawing
from inkoopkring.model import Digest, Meeting
from inkoopkring.model.lists import Resource
from inkoopkring.pages.resource import ResourceView, resource_view
from inkoopkring.pages.shared import CaseLesson, lessons_of
from inkoopkring.views.labels import LinkView
from inkoopkring.views.summaries import CaseRow, MeetingRow, Summaries
from inkoopkring.wording import dutch


@dataclass(frozen=True, slots=True)
class FeaturedRow:
    """A case in the spotlight, and why."""

    row: CaseRow
    reason: str

    @property
    def drawing(self) -> Drawing:
        """The drawing of the case; made when a template asks, since feeds and mails never do."""
        return theme_drawing(self.row.theme.colour, self.row.id)


@dataclass(frozen=True, slots=True)
class ElsewhereRow:
    """A page elsewhere with the sentence of this edition."""

    resource: ResourceView
    text: str


@dataclass(frozen=True, slots=True)
class DigestPage:
    """One monthly edition."""

    month: str
    month_name: str
    year: str
    featured: tuple[FeaturedRow, ...]
    lesson: CaseLesson | None
    elsewhere: tuple[ElsewhereRow, ...]
    meetings: tuple[MeetingRow, ...]
    earlier: LinkView | None
    later: LinkView | None


def digest_page(summaries: Summaries, digest: Digest) -> DigestPage:
    """Put together one monthly edition."""
    catalogue = summaries.catalogue
    featured = tuple(
        FeaturedRow(summaries.cases[one.case], one.reason)
        for one in digest.featured
        if one.case in summaries.cases
    )
    resources = catalogue.listed(Resource)
    chosen = (summaries.catalogue.find(Meeting, id) for id in digest.meetings)
    editions = sorted({*catalogue.digests, digest}, key=lambda one: one.month)
    here = editions.index(digest)
    month, year = dutch.month(digest.month).split(" ")
    return DigestPage(
        month=digest.month,
        month_name=month,
        year=year,
        featured=featured,
        lesson=next(iter(lessons_of(summaries, tuple(one.row for one in featured))), None),
        elsewhere=tuple(
            ElsewhereRow(resource_view(summaries, resources[one.resource]), one.text)
            for one in digest.elsewhere
            if one.resource in resources
        ),
        meetings=summaries.meeting_rows(meeting for meeting in chosen if meeting),
        earlier=summaries.entry_link(editions[here - 1].id) if here > 0 else None,
        later=summaries.entry_link(editions[here + 1].id) if here + 1 < len(editions) else None,
    )
