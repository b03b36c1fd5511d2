"""What a page is, in the words of schema.org: plain values that a template prints as JSON-LD.

Organisations and roles only: nothing here names a person.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from functools import cached_property
from typing import Any
from zoneinfo import ZoneInfo

from inkoopkring.model import CaseStudy, Digest, Entry, Meeting, Region
from inkoopkring.model.kinds import kind_named
from inkoopkring.model.lists import Organisation, Term
from inkoopkring.model.vocabulary import CaseType
from inkoopkring.pages.site_plan import PagePlan, SitePlan
from inkoopkring.reading.parsing import Document
from inkoopkring.views.case_table import LICENCE
from inkoopkring.views.summaries import organisation_address

Thing = dict[str, Any]
"""A node of the graph, as JSON-LD has it."""

CONTEXT = "https://schema.org"
EDITIONS = "/inspiratie/"
_AMSTERDAM = ZoneInfo("Europe/Amsterdam")
_PAGE_TYPES = {"/over/": "AboutPage", "/zoeken/": "SearchResultsPage"}
_DOWNLOADS = {
    "/data/cases.csv": "text/csv",
    "/data/cases.ods": "application/vnd.oasis.opendocument.spreadsheet",
    "/data/cases.json": "application/json",
}
_REPORTS = (CaseType.RESEARCH,)


@dataclass(frozen=True)
class StructuredData:
    """Says what each page of a plan is. `site_url` has no slash at the end."""

    plan: SitePlan
    site_url: str
    site_name: str
    description: str

    def of(self, page: PagePlan, picture: str = "") -> Thing:
        """The graph of one page. `picture` is the place of its share card in the site."""
        main = self._main(page)
        if picture:
            main["image"] = self._url(f"/{picture}")
        nodes = [main]
        if page.address == "/":
            main["publisher"] = self._publisher
        else:
            nodes.append(self._breadcrumbs(page))
        return {"@context": CONTEXT, "@graph": nodes}

    def _main(self, page: PagePlan) -> Thing:
        own = {"/": self._site, "/begrippen/": self._glossary, "/data/": self._dataset}
        if page.address in own:
            return own[page.address](page)
        document = self._documents.get(page.address)
        match document.entry if document else None:
            case CaseStudy() as case:
                return self._case(page, case)
            case Meeting() as meeting if meeting.day:
                return self._meeting(page, meeting, meeting.day)
            case Digest() as digest:
                return self._edition(page, digest)
        return self._page(page)

    def _site(self, _page: PagePlan) -> Thing:
        query = f"{self._url('/zoeken/')}?q={{search_term_string}}"
        return {
            "@type": "WebSite",
            "@id": self._site_id,
            "url": self._url("/"),
            "name": self.site_name,
            "description": self.description,
            "inLanguage": "nl",
            "license": LICENCE,
            "potentialAction": {
                "@type": "SearchAction",
                "target": {"@type": "EntryPoint", "urlTemplate": query},
                "query-input": "required name=search_term_string",
            },
        }

    def _page(self, page: PagePlan) -> Thing:
        """A list, or a page of text."""
        type_ = _PAGE_TYPES.get(page.address)
        if not type_:
            is_text = page.address.startswith("/meedoen/")
            own = kind_named(page.kind).page_type if page.kind else "CollectionPage"
            type_ = "WebPage" if is_text else own
        node = self._work(page, type_)
        node["name"] = page.title
        if page.address == EDITIONS:
            node["mainEntity"] = self._periodical()
        if organisation := self._organisations.get(page.address):
            node["about"] = self._organisation(organisation)
        return node

    def _case(self, page: PagePlan, case: CaseStudy) -> Thing:
        summaries = self.plan.summaries
        themes = [
            self._named("Thing", t.title, t.address) for t in summaries.theme_labels(case.themes)
        ]
        listed = summaries.catalogue.listed(Organisation)
        clients = [self._organisation(listed[id]) for id in case.clients if id in listed]
        node = self._article(page, case, "Report" if case.type in _REPORTS else "Article")
        node["about"] = [*themes, *clients]
        node["isBasedOn"] = [source.url for source in case.sources]
        node["citation"] = [
            {
                "@type": "CreativeWork",
                "name": source.title,
                "url": source.url,
                "publisher": {"@type": "Organization", "name": source.publisher},
                **({"datePublished": source.date} if source.date else {}),
            }
            for source in case.sources
        ]
        if region := summaries.catalogue.find(Region, case.region):
            node["spatialCoverage"] = {"@type": "Place", "name": case.place or region.name}
        if case.tags:
            node["keywords"] = list(case.tags)
        return node

    def _meeting(self, page: PagePlan, meeting: Meeting, day: date) -> Thing:
        """A meeting on a day: one of which the day is not known is no event."""
        node = {
            "@type": "Event",
            "@id": f"{self._url(page.address)}#bijeenkomst",
            "url": self._url(page.address),
            "name": meeting.title,
            "description": meeting.description,
            "inLanguage": "nl",
            "startDate": _moment(day, meeting.begin),
            "eventStatus": f"{CONTEXT}/Event{'Cancelled' if meeting.is_off else 'Scheduled'}",
            "organizer": [{"@type": "Organization", "name": name} for name in meeting.organisers],
            **self._whereabouts(page, meeting),
        }
        if meeting.end or meeting.ends_on:
            node["endDate"] = _moment(meeting.ends_on or day, meeting.end)
        return node

    def _whereabouts(self, page: PagePlan, meeting: Meeting) -> Thing:
        """Where people meet, and whether that is in a room; nothing when we do not know."""
        places: list[Thing] = []
        if name := meeting.location or meeting.place:
            room: Thing = {"@type": "Place", "name": name}
            if meeting.place:
                room["address"] = {"@type": "PostalAddress", "addressLocality": meeting.place}
            places.append(room)
        if meeting.online:
            link = meeting.registration or self._url(page.address)
            places.append({"@type": "VirtualLocation", "url": link})
        if not places:
            return {}
        mode = "Mixed" if len(places) > 1 else "Online" if meeting.online else "Offline"
        return {
            "location": places if len(places) > 1 else places[0],
            "eventAttendanceMode": f"{CONTEXT}/{mode}EventAttendanceMode",
        }

    def _edition(self, page: PagePlan, digest: Digest) -> Thing:
        node = self._work(page, "PublicationIssue")
        node["datePublished"] = digest.placed_on.isoformat()
        node["name"] = digest.title
        node["issueNumber"] = digest.month
        node["isPartOf"] = self._periodical()
        cases = (self.plan.summaries.cases.get(one.case) for one in digest.featured)
        node["hasPart"] = [
            self._named("Article", row.title, row.address) for row in cases if row is not None
        ]
        return node

    def _periodical(self) -> Thing:
        name = f"Inspiratie van {self.site_name}"
        return {
            "@type": "Periodical",
            "@id": f"{self._url(EDITIONS)}#reeks",
            "url": self._url(EDITIONS),
            "name": name,
            "inLanguage": "nl",
            "publisher": self._publisher,
        }

    def _glossary(self, page: PagePlan) -> Thing:
        node = self._work(page, "DefinedTermSet")
        node["name"] = page.title
        terms = self.plan.summaries.catalogue.listed(Term).values()
        node["hasDefinedTerm"] = [
            {
                "@type": "DefinedTerm",
                "url": f"{self._url(page.address)}#{term.id}",
                "name": term.term,
                "description": term.text,
                **({"termCode": term.abbreviation} if term.abbreviation else {}),
                **({"alternateName": list(term.synonyms)} if term.synonyms else {}),
            }
            for term in terms
        ]
        return node

    def _dataset(self, page: PagePlan) -> Thing:
        node = self._work(page, "Dataset")
        node["name"] = f"Cases van {self.site_name}"
        node["creator"] = self._publisher
        node["distribution"] = [
            {
                "@type": "DataDownload",
                "encodingFormat": format_,
                "contentUrl": self._url(address),
            }
            for address, format_ in _DOWNLOADS.items()
        ]
        return node

    def _article(self, page: PagePlan, entry: Entry, type_: str) -> Thing:
        node = self._work(page, type_)
        node["datePublished"] = entry.placed_on.isoformat()
        node["headline"] = entry.title
        node["author"] = self._publisher
        node["mainEntityOfPage"] = self._url(page.address)
        return node

    def _work(self, page: PagePlan, type_: str) -> Thing:
        """What everything we publish has."""
        return {
            "@type": type_,
            "url": self._url(page.address),
            "description": page.description,
            "inLanguage": "nl",
            "isPartOf": {"@id": self._site_id},
            "publisher": self._publisher,
            "license": LICENCE,
            "isAccessibleForFree": True,
            "dateModified": page.updated.isoformat(),
        }

    def _breadcrumbs(self, page: PagePlan) -> Thing:
        """The way from the front page: every part of the address that is a page."""
        parts = page.address.strip("/").split("/")
        ways = ("/", *(f"/{'/'.join(parts[:count])}/" for count in range(1, len(parts) + 1)))
        trail = [(way, self._titles[way]) for way in ways if way in self._titles]
        return {
            "@type": "BreadcrumbList",
            "itemListElement": [
                {"@type": "ListItem", "position": place, "name": name, "item": self._url(address)}
                for place, (address, name) in enumerate(trail, start=1)
            ],
        }

    def _organisation(self, organisation: Organisation) -> Thing:
        node: Thing = {"@type": "Organization", "name": organisation.name}
        if organisation.website:
            node["url"] = organisation.website
        return node

    def _named(self, type_: str, name: str, address: str) -> Thing:
        return {"@type": type_, "name": name, "url": self._url(address)}

    def _url(self, address: str) -> str:
        return f"{self.site_url}{address}"

    @property
    def _site_id(self) -> str:
        return f"{self._url('/')}#site"

    @cached_property
    def _publisher(self) -> Thing:
        return {"@type": "Organization", "name": self.site_name, "url": self._url("/")}

    @cached_property
    def _titles(self) -> Mapping[str, str]:
        titles = {page.address: page.title for page in self.plan.pages}
        return {**titles, "/": self.site_name}

    @cached_property
    def _documents(self) -> Mapping[str, Document]:
        return {document.address: document for document in self.plan.summaries.catalogue.documents}

    @cached_property
    def _organisations(self) -> Mapping[str, Organisation]:
        listed = self.plan.summaries.catalogue.listed(Organisation)
        return {organisation_address(id): item for id, item in listed.items()}


def _moment(day: date, clock: time | None) -> str:
    """A day, or a moment on it in Dutch time."""
    if clock is None:
        return day.isoformat()
    return datetime.combine(day, clock, _AMSTERDAM).isoformat()
