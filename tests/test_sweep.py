"""One document hidden, and everything that the site is made of made again.

Nothing may rest on a document being there: not on the theme of a case, the region of a meeting
or the case of an edition. In the full world, where pages are rendered as well, the best connected
document of each kind is hidden in every way; of the real content one of each kind, one way each.
With `INKOOPKRING_FUZZ` set, every document of both is hidden in every way.
"""

import os
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from io import BytesIO
from itertools import cycle
from types import MappingProxyType
from urllib.parse import urljoin
from zipfile import ZipFile
from zlib import crc32

import pytest

import prose
from builders import TODAY
from full_world import FEEDS, SETTINGS, full_world
from inkoopkring.catalogue import Knowledge, load
from inkoopkring.catalogue.catalogue import publish
from inkoopkring.model import KINDS
from inkoopkring.model.kinds import kind_named
from inkoopkring.model.vocabulary import Status
from inkoopkring.open_data.citations import citation_files
from inkoopkring.open_data.exports import export_files
from inkoopkring.pages.site_plan import SitePlan, site_plan
from inkoopkring.reading.parsing import Document
from inkoopkring.search.documents import searchables
from inkoopkring.sharing.structured_data import StructuredData
from inkoopkring.syndication import feed_files
from inkoopkring.syndication.calendar import calendar_files
from inkoopkring.syndication.ledger import syndicated
from inkoopkring.syndication.mail import mail_files
from inkoopkring.views.summaries import Summaries
from inkoopkring_site import rendering
from inkoopkring_site.rendering import Renderer
from inkoopkring_site.templates import environment
from sites import ROOT
from worlds import documents_of, lists_of

EVERYTHING = "INKOOPKRING_FUZZ" in os.environ
WAYS: Mapping[str, Mapping[str, object]] = MappingProxyType(
    {
        "draft": {"status": Status.DRAFT},
        "archived": {"status": Status.ARCHIVED},
        "embargo": {"placed_on": date(2099, 1, 1)},
    }
)
"""How an entry is kept out of the lists, and what that changes in it."""
CONNECTED = (
    "over",
    "vol",
    "gww",
    "markt",
    "utrecht",
    "kosten",
    "vol-overleg",
    "inspiratie-2026-11",
)
"""Of each kind, the document of the full world that most others have to do with."""
FRAME = frozenset(
    {
        *("/", "/over/", "/abonneren/", "/colofon/", "/meedoen/", "/privacy/"),
        *("/toegankelijkheid/", "/veiligheid/"),
    }
)
"""Where the frame of every page leads, whatever there is: `test_build` sees to those pages."""
_HREF = re.compile(r'\bhref="([^"?#]*)')
_compiled = cache(environment)


@dataclass(frozen=True)
class Made:
    """Everything of one site: the texts by place, and the links in them that lead nowhere."""

    plan: SitePlan
    texts: Mapping[str, str]
    dead: tuple[str, ...]
    """Each as the page and the address it leads to; links in prose are for the checks."""


@pytest.fixture(autouse=True)
def _compile_templates_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rendering, "environment", _compiled)


def make(knowledge: Knowledge) -> Made:
    """Make everything: pages, feeds, calendars, mails, exports, search documents, ledger."""
    plan = site_plan(Summaries(publish(knowledge.documents, knowledge.lists, TODAY)))
    renderer = Renderer(plan, SETTINGS)
    pages = {page.address: renderer.page(page) for page in plan.pages}
    texts = {**pages, **dict(_beside_pages(plan, renderer))}
    there = {*texts, *FRAME, *(one.address for one in plan.redirects)}
    return Made(plan, texts, tuple(_dead(plan, pages, there)))


def make_in_brief(knowledge: Knowledge) -> Made:
    """The same, with the views, cards and structured data of the pages but not their HTML."""
    plan = site_plan(Summaries(publish(knowledge.documents, knowledge.lists, TODAY)))
    renderer = Renderer(plan, SETTINGS)
    data = StructuredData(plan, SETTINGS.url, SETTINGS.name, SETTINGS.description)
    texts = {}
    for page in plan.pages:
        page.view()
        texts[page.address] = str(data.of(page, renderer.cards.place(page.address)))
    return Made(plan, {**texts, **dict(_beside_pages(plan, renderer))}, ())


def _beside_pages(plan: SitePlan, renderer: Renderer) -> Iterator[tuple[str, str]]:
    files = {
        **dict(feed_files(plan, FEEDS, renderer.item, lambda _picture: 1)),
        **calendar_files(plan.summaries.catalogue, FEEDS),
        **mail_files(plan, FEEDS, renderer.mail),
        **dict(export_files(plan, SETTINGS.url)),
        **dict(citation_files(plan, SETTINGS.url, SETTINGS.name)),
    }
    for place, data in files.items():
        yield f"/{place}".removesuffix("index.html"), _text(place, data)
    yield "search", "\n".join(str(one) for one in searchables(plan.summaries))
    yield "ledger", str(dict(syndicated(plan.summaries)))
    yield "cards", str(renderer.cards.cards)


def _text(place: str, data: bytes) -> str:
    """What a file says; of a spreadsheet, what is in its table."""
    if not place.endswith(".ods"):
        return data.decode()
    with ZipFile(BytesIO(data)) as packed:
        return packed.read("content.xml").decode()


def _dead(plan: SitePlan, pages: Mapping[str, str], there: set[str]) -> Iterator[str]:
    for page in plan.pages:
        in_prose = {urljoin(page.address, one) for one in _HREF.findall(page.prose(str).html)}
        for link in sorted(set(_HREF.findall(pages[page.address]))):
            address = urljoin(page.address, link)
            is_ours = address.startswith("/") and not address.startswith("/assets/")
            if is_ours and address not in there and address not in in_prose:
                yield f"{page.address}: {address}"


def hidden(knowledge: Knowledge, id: str, way: str) -> Knowledge:
    """The same with one document hidden in one of `WAYS`."""
    changed = tuple(
        replace(one, entry=one.entry.model_copy(update=dict(WAYS[way]))) if one.id == id else one
        for one in knowledge.documents
    )
    return replace(knowledge, documents=changed)


@cache
def full() -> Knowledge:
    """The full world."""
    return Knowledge(documents_of(full_world()), lists_of(full_world()), ())


@cache
def real() -> Knowledge:
    """The real content."""
    return load(ROOT, prose.TODAY)


def sample() -> Iterator[tuple[str, str]]:
    """Of each kind some document of the real content with a way: others when content is added."""
    for kind, way in zip(KINDS, cycle(WAYS), strict=False):
        own = (one for one in real().documents if one.kind is kind)
        yield min(own, key=lambda one: crc32(one.id.encode())).id, way


def chosen(
    documents: tuple[Document, ...], some: Iterator[tuple[str, str]]
) -> list[tuple[str, str]]:
    """Every document in every way when asked for, else `some`: pairs of id and way."""
    every = ((one.id, way) for one in documents for way in WAYS)
    return list(every if EVERYTHING else some)


def assert_out_of_sight(made: Made, document: Document, way: str) -> None:
    """A hidden document is nowhere; an archived one is on its own page, and in no list.

    What is archived before its day came stays hidden. An address that an author writes out in a
    text stands where that text does: that is for the checks.
    """
    name = re.compile(rf":{document.kind.name}/{document.id}(?![a-z0-9-])")
    feeds = [place for place in made.texts if place.endswith(("rss.xml", "atom.xml", "feed.json"))]
    assert [place for place in feeds if name.search(made.texts[place])] == []
    assert f"address='{document.address}'" not in made.texts["search"]
    assert f"{document.kind.name}/{document.id}'" not in made.texts["ledger"]
    is_seen = way == "archived" and document.entry.placed_on <= TODAY
    assert (document.address in made.texts) is is_seen
    if not is_seen and document.address not in FRAME:
        whole = re.compile(
            rf"(?:{re.escape(SETTINGS.url)}|(?<![a-z0-9-])){re.escape(document.address)}"
        )
        public = made.plan.summaries.catalogue.documents
        written = sum(len(whole.findall(one.body)) for one in public)
        said = {place: len(whole.findall(text)) for place, text in made.texts.items()}
        assert {place: count for place, count in said.items() if count > written} == {}


@pytest.mark.parametrize(
    ("id", "way"), chosen(full().documents, ((id, way) for id in CONNECTED for way in WAYS))
)
def test_everything_in_the_full_world_can_be_hidden(id: str, way: str) -> None:
    (document,) = (one for one in full().documents if one.id == id)
    made = make(hidden(full(), id, way))
    assert made.dead == ()
    assert_out_of_sight(made, document, way)


@pytest.mark.parametrize(
    ("id", "way"),
    chosen(real().documents, sample()),
)
def test_everything_in_the_real_content_can_be_hidden(id: str, way: str) -> None:
    (document,) = (one for one in real().documents if one.id == id)
    made = make_in_brief(hidden(real(), id, way))
    assert_out_of_sight(made, document, way)


def test_each_kind_has_a_document_that_is_hidden() -> None:
    kinds = {one.id: one.kind for one in full().documents}
    assert [kinds[id] for id in CONNECTED] == [
        kind_named("pagina"),
        *(kind for kind in KINDS if kind.name != "pagina"),
    ]
