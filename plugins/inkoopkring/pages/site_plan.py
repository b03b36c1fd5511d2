"""The whole site as a plan: every page, its address, its template and what it shows.

The plan is made from the catalogue alone. The adapter turns each entry into a page of
whatever generator is in use; it adds no page and leaves none out.
"""

import posixpath
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property, partial
from pathlib import PurePosixPath
from typing import Any
from urllib.parse import quote, unquote, urlsplit

from inkoopkring.authoring.form_outline import FORMS
from inkoopkring.markup.prose import Prose, render
from inkoopkring.model import KINDS
from inkoopkring.model.addresses import SitePage
from inkoopkring.model.kinds import FRONT_PAGE
from inkoopkring.model.lists import ProductGroup
from inkoopkring.model.vocabulary import Status
from inkoopkring.pages import indexes
from inkoopkring.pages.answer import Answers, answer_address
from inkoopkring.pages.case_list import CaseList
from inkoopkring.pages.comparison import comparison_page
from inkoopkring.pages.criteria import CriteriaLibrary, criteria_page
from inkoopkring.pages.data import open_data_page
from inkoopkring.pages.dossier import dossier_page
from inkoopkring.pages.form import FORM_SUMMARIES, form_address, form_page, form_title
from inkoopkring.pages.home import home_page
from inkoopkring.pages.kinds import PAGES
from inkoopkring.pages.manual import checks_page, fields_page, start_page
from inkoopkring.pages.organisation import organisation_page
from inkoopkring.pages.product_group import product_group_index_page, product_group_page
from inkoopkring.pages.purchase import purchase_page
from inkoopkring.pages.search import explanation_page, search_page
from inkoopkring.reading.parsing import Document
from inkoopkring.views.calendar_outline import CalendarOutline, calendar_outline
from inkoopkring.views.facets import Facets
from inkoopkring.views.feed_outline import outline
from inkoopkring.views.own_pages import OWN_PAGES, product_group_summary
from inkoopkring.views.pictures import PlacedPicture, pictures_of
from inkoopkring.views.summaries import (
    Summaries,
    organisation_address,
    product_group_address,
    public_organisations,
)

AddressOf = Callable[[str], str]
"""From an address counted from the root of the site to the one a reader follows."""


@dataclass(frozen=True, slots=True)
class PagePlan:
    """One page. `view` and `prose` are made when the page is, so a plan costs nothing."""

    address: str
    template: str
    title: str
    description: str
    updated: date
    view: Callable[[], Any]
    prose: Callable[[AddressOf], Prose]
    source: PurePosixPath | None = None
    """The file behind it, for the edit link; None for a page the site makes itself."""
    kind: str = ""
    item_template: str = ""
    """What makes an item of a feed of it; empty for a page the site makes itself."""
    is_listed: bool = True
    """Whether the sitemap names it."""


@dataclass(frozen=True, slots=True)
class Redirect:
    """A former address and where it leads now."""

    address: str
    target: str
    title: str


@dataclass(frozen=True, slots=True)
class _Index:
    """A page that the site makes itself, from everything together."""

    address: str
    template: str
    title: str
    description: str
    build: Callable[[Summaries], Any]


_FRONT_TEMPLATE = "home.html"
_INDEXES: Mapping[SitePage, tuple[str, Callable[[Summaries], Any]]] = {
    SitePage.ORGANISATIONS: ("lists/organisations.html", indexes.organisation_index_page),
    SitePage.PURCHASE: ("lists/purchase.html", purchase_page),
    SitePage.PRODUCT_GROUPS: ("lists/product_groups.html", product_group_index_page),
    SitePage.GLOSSARY: ("lists/terms.html", indexes.glossary_page),
    SitePage.RESOURCES: ("lists/resources.html", indexes.resource_index_page),
    SitePage.SEARCH: ("lists/search.html", search_page),
    SitePage.SEARCH_EXPLAINED: ("lists/search_explanation.html", explanation_page),
    SitePage.FEEDS: ("lists/feeds.html", outline),
    SitePage.COMPARISON: ("lists/comparison.html", comparison_page),
    SitePage.CRITERIA: ("lists/criteria.html", criteria_page),
    SitePage.OPEN_DATA: ("lists/data.html", open_data_page),
    SitePage.START: ("lists/starting.html", lambda summaries: start_page(summaries.catalogue)),
    SitePage.CHECKS: ("lists/checks.html", lambda _summaries: checks_page()),
    SitePage.FIELDS: ("lists/fields.html", lambda summaries: fields_page(summaries.catalogue)),
}
"""The template of each page of our own, and what puts it together."""


def _lists_of_kinds() -> Iterator[_Index]:
    """The list of every kind that has one."""
    for kind in KINDS:
        if kind.has_list:
            pages = PAGES[kind.name]
            build = pages.build_list or partial(indexes.entry_index_page, kind=kind)
            title = kind.title or kind.plural
            yield _Index(kind.base, pages.list_template, title, kind.summary, build)


def _own_pages() -> Iterator[_Index]:
    """The pages that belong to no kind."""
    for address, (template, build) in _INDEXES.items():
        page = OWN_PAGES[address]
        yield _Index(address, template, page.title, page.description, build)


def _forms() -> Iterator[_Index]:
    """The form of every kind that anyone can add."""
    for name in FORMS:
        what = FORM_SUMMARIES[name]
        build = partial(form_page, name=name)
        yield _Index(form_address(name), "lists/form.html", form_title(name), what, build)


@dataclass(frozen=True)
class SitePlan:
    """Every page and redirect of the site."""

    pages: tuple[PagePlan, ...]
    redirects: tuple[Redirect, ...]
    pictures: tuple[PlacedPicture, ...]
    summaries: Summaries

    @cached_property
    def feeds(self) -> Mapping[str, str]:
        """The titles of the feeds, by the address of the page that each belongs to."""
        return {feed.address: feed.title for feed in outline(self.summaries)}

    @cached_property
    def calendars(self) -> Mapping[str, CalendarOutline]:
        """The calendars, by the page or part of a page that each belongs to."""
        return {one.page: one for one in calendar_outline(self.summaries.catalogue)}


def site_plan(summaries: Summaries) -> SitePlan:
    """Plan the site for everything that may be seen."""
    pictures = tuple(_pictures(summaries))
    resolver = _Links(summaries, pictures)
    pages = (
        *(_document_page(summaries, resolver, one) for one in summaries.catalogue.documents),
        *_index_pages(summaries),
        *_facet_pages(summaries),
        *_organisation_pages(summaries),
        *_product_group_pages(summaries),
    )
    return SitePlan(pages, tuple(_redirects(summaries)), pictures, summaries)


class _Links:
    """Turns a link between files into the address of the page or picture made from that file."""

    def __init__(self, summaries: Summaries, pictures: Iterable[PlacedPicture]) -> None:
        self._by_path = {str(d.path): d.address for d in summaries.catalogue.documents}
        self._by_path |= {str(picture.source): picture.address for picture in pictures}

    def of(self, document: Document, address_of: AddressOf) -> Callable[[str], str]:
        """The resolver for links in one document."""
        folder = str(document.path.parent)

        def resolve(target: str) -> str:
            parts = urlsplit(target)
            if parts.scheme or target.startswith(("#", "//")):
                return target
            tail = (f"?{parts.query}" if parts.query else "") + (
                f"#{parts.fragment}" if parts.fragment else ""
            )
            if parts.path.startswith("/"):
                return address_of(parts.path) + tail
            path = posixpath.normpath(posixpath.join(folder, unquote(parts.path)))
            page = self._by_path.get(path)
            return (address_of(quote(page)) if page else parts.path) + tail

        return resolve


def _document_page(summaries: Summaries, links: _Links, document: Document) -> PagePlan:
    entry = document.entry
    pages = PAGES[document.kind.name]
    is_front = document.path == FRONT_PAGE
    return PagePlan(
        address=document.address,
        template=_FRONT_TEMPLATE if is_front else pages.template,
        title=entry.shown_title,
        description=entry.description,
        updated=max(entry.placed_on, entry.reviewed_on or entry.placed_on),
        view=lambda: home_page(summaries) if is_front else pages.build(summaries, entry),
        prose=lambda address_of: render(document.body, links.of(document, address_of)),
        source=document.path,
        kind=document.kind.name,
        item_template=pages.item_template,
        is_listed=entry.status is Status.PUBLISHED,
    )


def _index_pages(summaries: Summaries) -> Iterator[PagePlan]:
    newest = _last_change(summaries)
    for index in (*_lists_of_kinds(), *_own_pages(), *_forms()):
        yield PagePlan(
            address=index.address,
            template=index.template,
            title=index.title,
            description=index.description,
            updated=newest,
            view=partial(index.build, summaries),
            prose=_no_prose,
        )


def _facet_pages(summaries: Summaries) -> Iterator[PagePlan]:
    """The rest of the list of cases, and the criteria of one product group each."""
    page = partial(PagePlan, updated=_last_change(summaries), prose=_no_prose)
    facets = Facets(summaries)
    for cases in CaseList(facets).more_pages():
        yield page(
            cases.address,
            "lists/case_list.html",
            cases.title,
            cases.description,
            view=cases.view,
        )
    for group in CriteriaLibrary(facets).group_pages():
        yield page(
            group.address,
            "lists/criteria_group.html",
            group.title,
            group.description,
            view=group.view,
        )


def _organisation_pages(summaries: Summaries) -> Iterator[PagePlan]:
    newest = _last_change(summaries)
    for organisation in public_organisations(summaries):
        yield PagePlan(
            address=organisation_address(organisation.id),
            template="kinds/organisation.html",
            title=organisation.name,
            description=organisation.text or f"Cases en bijeenkomsten van {organisation.name}.",
            updated=newest,
            view=lambda one=organisation: organisation_page(summaries, one),  # type: ignore[misc]
            prose=_no_prose,
        )


def _product_group_pages(summaries: Summaries) -> Iterator[PagePlan]:
    """Of each group its page, the answer for whoever buys it, and that answer on paper."""
    page = partial(PagePlan, updated=_last_change(summaries), prose=_no_prose)
    answers = Answers(summaries)
    for group in summaries.catalogue.listed(ProductGroup).values():
        name = group.name
        yield page(
            address=product_group_address(group.id),
            template="kinds/product_group.html",
            title=name,
            description=product_group_summary(name),
            view=partial(product_group_page, summaries, group),
        )
        yield page(
            address=answer_address(group.id),
            template="lists/answer.html",
            title=f"Begin met je inkoop: {name}",
            description=f"Cases, criteria en organisaties bij jouw inkoop. {name}.",
            view=partial(answers.page, group),
            is_listed=False,
        )
        yield page(
            address=f"{answer_address(group.id)}dossier/",
            template="lists/dossier.html",
            title=f"Dossier: {name}",
            description=f"Twee vellen om mee te nemen naar een overleg. {name}.",
            view=partial(dossier_page, answers, group),
            is_listed=False,
        )


def _redirects(summaries: Summaries) -> Iterator[Redirect]:
    for document in summaries.catalogue.documents:
        for address in document.entry.former_addresses:
            yield Redirect(address, document.address, document.entry.title)


def _pictures(summaries: Summaries) -> Iterator[PlacedPicture]:
    """The pictures of public pages only: what belongs to a draft stays out.

    Pages can share one.
    """
    found = {one for document in summaries.catalogue.documents for one in pictures_of(document)}
    yield from sorted(found, key=lambda one: str(one.source))


def _last_change(summaries: Summaries) -> date:
    """The day of the newest thing that may be seen: generated pages change no later."""
    days = [document.entry.placed_on for document in summaries.catalogue.documents]
    return max(days, default=summaries.catalogue.today)


def _no_prose(_address_of: AddressOf) -> Prose:
    return Prose("", ())
