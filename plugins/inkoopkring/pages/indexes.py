"""The lists that the site makes itself, the agenda and the glossary."""

from collections.abc import Mapping
from dataclasses import dataclass

from inkoopkring.drawings import Drawing, theme_drawing
from inkoopkring.model import Kind
from inkoopkring.model.lists import Resource, Series, Term
from inkoopkring.model.vocabulary import OrganisationType
from inkoopkring.pages.resource import ResourceView, resource_view
from inkoopkring.pages.series import SeriesView, series_view
from inkoopkring.pages.shared import Counted
from inkoopkring.views.labels import LinkView, StepLabel, ThemeLabel
from inkoopkring.views.summaries import (
    DigestRow,
    MeetingRow,
    Summaries,
    organisation_address,
    public_organisations,
)
from inkoopkring.wording import dutch

_ORGANISATIONS: Mapping[OrganisationType, str] = {
    OrganisationType.MUNICIPALITY: "Gemeenten",
    OrganisationType.PROVINCE: "Provincies",
    OrganisationType.WATER_AUTHORITY: "Waterschappen",
    OrganisationType.NATIONAL: "Rijk",
    OrganisationType.PARTNERSHIP: "Samenwerkingen",
    OrganisationType.EDUCATION: "Onderwijs",
    OrganisationType.SEMI_PUBLIC: "Semipublieke organisaties",
    OrganisationType.KNOWLEDGE: "Kennisorganisaties",
    OrganisationType.NETWORK: "Netwerken",
    OrganisationType.ASSOCIATION: "Verenigingen",
    OrganisationType.COMPANY: "Bedrijven",
    OrganisationType.FOREIGN: "Buitenlandse overheden",
}
"""What a group of organisations of one sort is called."""


@dataclass(frozen=True, slots=True)
class ThemeTile:
    """A theme with its drawing."""

    label: ThemeLabel
    drawing: Drawing


@dataclass(frozen=True, slots=True)
class TileIndexPage:
    """The list of themes, as tiles."""

    tiles: tuple[ThemeTile, ...]


@dataclass(frozen=True, slots=True)
class StepIndexPage:
    """The steps in order, as the process line."""

    line: tuple[StepLabel, ...]


@dataclass(frozen=True, slots=True)
class EntryIndexPage:
    """All entries of a kind, each with its title and summary."""

    entries: tuple[LinkView, ...]


@dataclass(frozen=True, slots=True)
class CountedGroup:
    """A heading with counted links under it."""

    title: str
    items: tuple[Counted, ...]


@dataclass(frozen=True, slots=True)
class CountedIndexPage:
    """A list of regions, organisations or obstacles in groups."""

    groups: tuple[CountedGroup, ...]


@dataclass(frozen=True, slots=True)
class AgendaPage:
    """What is to come, what was, and the series behind it."""

    coming: tuple[MeetingRow, ...]
    past: tuple[tuple[str, tuple[MeetingRow, ...]], ...]
    """Past meetings per year, newest first."""
    series: tuple[SeriesView, ...]


@dataclass(frozen=True, slots=True)
class TermView:
    """A term of the glossary."""

    id: str
    term: str
    abbreviation: str
    synonyms: tuple[str, ...]
    text: str
    source: str
    see_also: tuple[LinkView, ...]


@dataclass(frozen=True, slots=True)
class GlossaryPage:
    """All terms by first letter."""

    letters: tuple[tuple[str, tuple[TermView, ...]], ...]


@dataclass(frozen=True, slots=True)
class DigestIndexPage:
    """All monthly editions."""

    editions: tuple[DigestRow, ...]


@dataclass(frozen=True, slots=True)
class ResourceIndexPage:
    """All pages elsewhere, by theme."""

    groups: tuple[tuple[str, tuple[ResourceView, ...]], ...]


def tiles(summaries: Summaries) -> tuple[ThemeTile, ...]:
    """Every theme with its drawing."""
    return tuple(
        ThemeTile(label, theme_drawing(label.colour, label.id))
        for label in summaries.themes.values()
    )


def theme_index_page(summaries: Summaries) -> TileIndexPage:
    """Put together the list of themes."""
    return TileIndexPage(tiles(summaries))


def step_index_page(summaries: Summaries) -> StepIndexPage:
    """Put together the list of steps."""
    return StepIndexPage(tuple(summaries.steps.values()))


def entry_index_page(summaries: Summaries, kind: Kind) -> EntryIndexPage:
    """Put together the list of a kind that has no list of its own making."""
    return EntryIndexPage(
        tuple(
            LinkView(one.title, summaries.catalogue.address(one.id), one.description)
            for one in summaries.catalogue.entries(kind.model)
        )
    )


def region_index_page(summaries: Summaries) -> CountedIndexPage:
    """Regions: the founding ones first, then the rest that have cases."""
    founding = {r.id for r in summaries.catalogue.regions if r.founding}
    counted = _regions(summaries)
    return CountedIndexPage(
        (
            CountedGroup("Hier begon het", tuple(c for c in counted if c.id in founding)),
            CountedGroup("Andere regio’s", tuple(c for c in counted if c.id not in founding)),
        )
    )


def organisation_index_page(summaries: Summaries) -> CountedIndexPage:
    """Organisations by sort, those with cases."""
    groups: dict[OrganisationType, list[Counted]] = {}
    for organisation in public_organisations(summaries):
        count = len(summaries.catalogue.cases_naming("organisaties", organisation.id))
        counted = Counted(
            organisation.id,
            organisation.name,
            organisation_address(organisation.id),
            count,
            organisation.text or "",
        )
        groups.setdefault(organisation.type, []).append(counted)
    return CountedIndexPage(
        tuple(
            CountedGroup(_ORGANISATIONS[type], tuple(items))
            for type, items in sorted(groups.items(), key=lambda pair: -len(pair[1]))
        )
    )


def obstacle_index_page(summaries: Summaries) -> CountedIndexPage:
    """Obstacles by where they come from."""
    groups: dict[str, list[Counted]] = {}
    for obstacle in summaries.catalogue.obstacles:
        count = len(summaries.catalogue.cases_naming("belemmering", obstacle.id))
        address = summaries.catalogue.address(obstacle.id)
        counted = Counted(obstacle.id, obstacle.title, address, count, obstacle.description)
        groups.setdefault(obstacle.type.value, []).append(counted)
    return CountedIndexPage(
        tuple(CountedGroup(dutch.capital(name), tuple(items)) for name, items in groups.items())
    )


def agenda_page(summaries: Summaries) -> AgendaPage:
    """Put together the agenda."""
    meetings = tuple(summaries.meetings.values())
    past: dict[str, list[MeetingRow]] = {}
    for meeting in meetings:
        if not meeting.is_coming:
            past.setdefault(meeting.year, []).append(meeting)
    series = summaries.catalogue.listed(Series)
    return AgendaPage(
        coming=tuple(reversed([m for m in meetings if m.is_coming])),
        past=tuple((year, tuple(items)) for year, items in past.items()),
        series=tuple(view for id in series if (view := series_view(summaries, id))),
    )


def glossary_page(summaries: Summaries) -> GlossaryPage:
    """Put together the glossary."""
    terms = summaries.catalogue.listed(Term)
    letters: dict[str, list[TermView]] = {}
    for term in sorted(terms.values(), key=lambda t: t.term.casefold()):
        see = (terms[id] for id in term.see_also if id in terms)
        view = TermView(
            id=term.id,
            term=term.term,
            abbreviation=term.abbreviation or "",
            synonyms=term.synonyms,
            text=term.text,
            source=term.source or "",
            see_also=tuple(LinkView(other.term, f"/begrippen/#{other.id}") for other in see),
        )
        letters.setdefault(term.term[0].upper(), []).append(view)
    return GlossaryPage(tuple((letter, tuple(views)) for letter, views in letters.items()))


def digest_index_page(summaries: Summaries) -> DigestIndexPage:
    """Put together the list of editions."""
    return DigestIndexPage(tuple(summaries.digests.values()))


def resource_index_page(summaries: Summaries) -> ResourceIndexPage:
    """Put together the list of pages elsewhere: each under its first theme."""
    resources = summaries.catalogue.listed(Resource).values()
    views = [resource_view(summaries, resource) for resource in resources]
    groups = [
        (label.title, tuple(v for v in views if v.themes and v.themes[0].id == label.id))
        for label in summaries.themes.values()
    ]
    groups.append(("Voor elk thema", tuple(v for v in views if not v.themes)))
    return ResourceIndexPage(tuple(group for group in groups if group[1]))


def _regions(summaries: Summaries) -> tuple[Counted, ...]:
    catalogue = summaries.catalogue
    return tuple(
        Counted(
            region.id,
            region.name,
            catalogue.address(region.id),
            len(catalogue.cases_naming("regio", region.id)),
            region.description,
        )
        for region in catalogue.regions
    )
