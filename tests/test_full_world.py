"""Whatever a file of the full world says, some reader gets to read.

Three questions. Does every field of the model reach the page of its entry, or some page for an
item of a list? Does every text of a view stand on its page? And in the item of the feed, and in
each form of the mail? What does not is in a list here, with the reason.
"""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from datetime import date, time
from decimal import Decimal
from enum import Enum
from functools import cache
from html import unescape
from inspect import get_annotations

import pytest

from full_world import FEEDS, HIDDEN_IDS, HIDDEN_WORDS, SETTINGS, full_plan, renderer
from inkoopkring.drawings import Drawing
from inkoopkring.model.fields import Part
from inkoopkring.model.lists import CpvEntry, Item, RStrategy
from inkoopkring.open_data.exports import export_files
from inkoopkring.pages.resource import ResourceView
from inkoopkring.pages.series import SeriesView
from inkoopkring.pages.site_plan import PagePlan
from inkoopkring.reading.parsing import Document
from inkoopkring.syndication.calendar import calendar_files
from inkoopkring.views.facets import Facet
from inkoopkring.views.labels import FigureView, LinkView, StepLabel, ThemeLabel
from inkoopkring.views.summaries import CaseRow, DigestRow, MeetingRow
from inkoopkring.wording import dutch

FED = ("case", "belemmering", "inspiratie")
"""The kinds that have a feed, and so a template for an item."""
ROWS: Mapping[type, tuple[str, ...]] = {
    CaseRow: ("title", "address"),
    DigestRow: ("title",),
    Facet: ("title",),
    FigureView: ("number", "text", "standing"),
    LinkView: ("title",),
    MeetingRow: ("title", "date"),
    ResourceView: ("title", "url", "caution"),
    SeriesView: ("name", "text"),
    StepLabel: ("name",),
    ThemeLabel: ("name",),
}
"""What stands in many lists, and what each list must show of it at least."""
_CODE = "Tells the template which words to take; nobody reads it."
_ON_PAGE = {
    "CaseLesson.kind": _CODE,
    "FrameworkView.id": _CODE,
    "LevelRow.theme": "When no level is known the page says so once, without the themes.",
}
"""What does not stand on its page, and why."""
_OTHERS = "Changes with every case or edition that comes; an item stays as it came out."
_PLACE = "Where it stands on the page; an item is read as a whole."
_IN_FEED = {
    "CaseLesson.kind": _CODE,
    "CasePage.data_address": "A download, for whoever is on the site.",
    "CasePage.line": "The facts name the steps of the case; the line shows the others as well.",
    "CasePage.reviewed": "The feed itself says when an item was changed.",
    "CopiedLine.text": "What a button of the page copies; an item has no buttons.",
    "CriterionView.anchor": _PLACE,
    "LessonView.anchor": _PLACE,
    "WeightView.weight": "Each criterion says its own weight; what is left shows in the bar.",
    "CasePage.row": "The title stands above the item, in every format.",
    "DigestPage.earlier": _OTHERS,
    "DigestPage.later": _OTHERS,
    "DigestPage.month": "The title stands above the item, with the day it came out.",
    "DigestPage.month_name": "The title stands above the item, with the day it came out.",
    "DigestPage.year": "The title stands above the item, with the day it came out.",
    "CaseSelection.rows": "An obstacle has a feed of its own for its cases.",
    "ObstaclePage.meetings": _OTHERS,
    "Desk.name": _OTHERS,
    "Desk.region": _OTHERS,
    "Desk.role": _OTHERS,
    "Desk.url": _OTHERS,
    "Peer.case": _OTHERS,
    "Peer.clients": _OTHERS,
    "Peer.reason": _OTHERS,
    "Peer.region": _OTHERS,
    "PeersView.more": _OTHERS,
    "SourceView.consulted": "Stands with the source on the page, to which every number leads.",
}
"""What does not stand in the item of a feed, and why."""
_IN_MAIL = {
    "CaseLesson.kind": _CODE,
    "DigestPage.earlier": "The mail leads to the edition, and that to the others.",
    "DigestPage.later": "The mail leads to the edition, and that to the others.",
}
"""What does not stand in a mail, and why."""
_TAG = re.compile(r"<[^>]*>")


def words(html: str) -> str:
    """What somebody reads and where that leads, bare of spaces and capitals."""
    return _plain(unescape(_TAG.sub("", html))) + _plain(unescape(html))


def _plain(text: str) -> str:
    return re.sub(r"\s+", "", text).casefold()


@cache
def page_words(address: str) -> str:
    """What a page of the full world says."""
    (page,) = (one for one in full_plan().pages if one.address == address)
    return words(renderer().page(page))


def of_kind(*kinds: str) -> list[PagePlan]:
    return [page for page in full_plan().pages if page.kind in kinds]


def with_view() -> list[PagePlan]:
    """Pages of one entry or organisation: those whose view is all about that."""
    return [
        page
        for page in full_plan().pages
        if page.template.startswith("kinds/") and page.view() is not None
    ]


def texts(value: object, way: str = "") -> Iterator[tuple[str, str]]:
    """Every text in a view that must be read, with the field it stands in: `CasePage.caution`."""
    shown = ROWS.get(type(value))
    if shown:
        yield from ((way, str(getattr(value, name))) for name in shown)
    elif isinstance(value, Drawing):
        return
    elif isinstance(value, Part):
        for name in type(value).model_fields:
            yield from texts(getattr(value, name), f"{type(value).__name__}.{name}")
    elif is_dataclass(value) and not isinstance(value, type):
        for one in fields(value):
            yield from texts(getattr(value, one.name), f"{type(value).__name__}.{one.name}")
    elif isinstance(value, tuple | list):
        for one in value:
            yield from texts(one, way)
    elif isinstance(value, str) and value:
        yield way, value


def unread(view: object, said: str, known: Mapping[str, str]) -> list[str]:
    """The texts of a view that are not said, but for those in `known`."""
    return [
        f"{way}: {text}"
        for way, text in texts(view)
        if way not in known and _plain(text) not in said
    ]


@pytest.mark.parametrize("page", with_view(), ids=lambda page: page.address)
def test_every_text_of_a_view_stands_on_its_page(page: PagePlan) -> None:
    assert unread(page.view(), page_words(page.address), _ON_PAGE) == []


@pytest.mark.parametrize("page", of_kind(*FED), ids=lambda page: page.address)
def test_every_text_of_a_view_stands_in_its_feed(page: PagePlan) -> None:
    assert unread(page.view(), words(renderer().item(page)), _IN_FEED) == []


@pytest.mark.parametrize("form", ["html", "text", "web"])
@pytest.mark.parametrize("page", of_kind("inspiratie"), ids=lambda page: page.address)
def test_every_text_of_an_edition_stands_in_its_mail(page: PagePlan, form: str) -> None:
    mail = renderer().mail(page)
    said = words(getattr(mail, form)) if form != "text" else _plain(mail.text)
    assert unread(page.view(), said, _IN_MAIL) == []


def test_no_reason_is_left_for_what_is_said_after_all() -> None:
    def ways(found: list[str]) -> set[str]:
        return {one.partition(":")[0] for one in found}

    on_page = [t for p in with_view() for t in unread(p.view(), page_words(p.address), {})]
    in_feed = [t for p in of_kind(*FED) for t in unread(p.view(), words(renderer().item(p)), {})]
    mails = [(p.view(), renderer().mail(p).html) for p in of_kind("inspiratie")]
    in_mail = [t for view, html in mails for t in unread(view, words(html), {})]
    assert set(_ON_PAGE) == ways(on_page)
    assert set(_IN_FEED) == ways(in_feed)
    assert set(_IN_MAIL) == ways(in_mail)


_FOR_WRITERS = "For whoever writes: the checks go by it."
_WHEN = "What is new stands in the feeds and on top of the lists; machines read the day itself."
_NOT_READ = {
    "AcceptedWarning.check": _FOR_WRITERS,
    "AcceptedWarning.reason": _FOR_WRITERS,
    "CaseStudy.not_found": _FOR_WRITERS,
    "CpvEntry.id": "A page has the codes of its case, not the whole list.",
    "CpvEntry.name": "The search finds a case by what its code means.",
    "Entry.former_addresses": "A redirect stands there.",
    "Entry.placed_on": _WHEN,
    "Entry.review_after": _FOR_WRITERS,
    "Entry.reviewed_on": "A case says it; elsewhere it is for the checks.",
    "Entry.status": "What is archived says so; the rest is there or is not.",
    "Entry.tags": "The search finds an entry by them.",
    "Meeting.placed_on": _WHEN,
    "Meeting.sequence": "Calendars go by it.",
    "NamedItem.name": "The rungs of an R-ladder go by their Dutch name.",
    "Procedure.source": "For whoever wants to check the explanation in the list.",
    "RStrategy.source": "For whoever wants to check the explanation in the list.",
    "Region.order": _FOR_WRITERS,
    "Resource.language": "The title shows the language.",
    "Term.in_text": _FOR_WRITERS,
    "Theme.order": _FOR_WRITERS,
    "Theme.tagline": "Stands on the tile that leads to the theme.",
}
"""Fields that reach no page of their own, and why."""
_SAID_AS = {
    "exact": ("",),
    "uitkomst": ("Wat het opleverde",),
    "eis": ("Omvang en eisen",),
    "omvang": ("Omvang en eisen",),
    "geeist": ("geëist",),
    "opgave-leverancier": ("opgave van de leverancier",),
    "praktijkcase": ("",),
    "procent": ("%",),
    "onbekend": ("niet gevonden", "De bronnen noemen geen niveau"),
    "geannuleerd": ("Gaat niet door",),
    "gepland": ("Meld je aan",),
    "gehouden": ("Er is een verslag", "Alleen de reeks is beschreven"),
}
"""Values that a page says in other words; not at all when they go without saying."""
_TRUE = {"Meeting.online": "en online", "Region.founding": "Hier begon"}
"""What a page says when a field is true."""


def values(part: Part) -> Iterator[tuple[str, object]]:
    """Every value that a file gave, with its field: `Source.title`."""
    for name in type(part).model_fields:
        own = next(c for c in type(part).__mro__ if name in get_annotations(c))
        yield from _values(getattr(part, name), f"{own.__name__}.{name}")


def _values(value: object, way: str) -> Iterator[tuple[str, object]]:
    if isinstance(value, Part):
        yield from values(value)
    elif isinstance(value, tuple):
        for one in value:
            yield from _values(one, way)
    elif isinstance(value, dict):
        for both in value.items():
            yield from _values(both, way)
    elif value is not None:
        yield way, value


def readings(way: str, value: object) -> Iterator[str]:
    """The ways in which a value may be said; the empty text when it goes without saying."""
    if str(value) in _SAID_AS:
        yield from _SAID_AS[str(value)]
    elif isinstance(value, Enum):
        yield str(value.value).replace("-", " ")
    elif isinstance(value, bool):
        yield _TRUE[way] if value else ""
    elif isinstance(value, date):
        yield dutch.day(value)
    elif isinstance(value, time):
        yield f"{value.hour}.{value:%M}"
    elif isinstance(value, Decimal):
        yield dutch.number(value)
    elif isinstance(value, int):
        yield str(value)
    else:
        text = str(value)
        yield from labels().get(text, (text,))
        if re.fullmatch(r"\d{4}(-\d\d){1,2}", text):
            yield dutch.partial(text)
            yield dutch.month(text[:7])


@cache
def labels() -> Mapping[str, tuple[str, ...]]:
    """What the id of an entry or an item stands for, in words; nothing for what is hidden."""
    catalogue = full_plan().summaries.catalogue
    found: dict[str, tuple[str, ...]] = dict.fromkeys(HIDDEN_IDS, ("",))
    for one in catalogue.documents:
        found[one.id] = (one.entry.title, getattr(one.entry, "name", one.entry.title))
    for items in catalogue.lists.values():
        for item in items.values():
            found[item.id] = (*found.get(item.id, ()), item.label, *_other_names(item))
    return found


def _other_names(item: Item) -> tuple[str, ...]:
    """A rung of an R-ladder by its own words, and as another speaks of it; a CPV code itself."""
    if isinstance(item, RStrategy):
        return item.dutch, f"{item.code} op de ladder van {item.ladder.value}"
    return (item.id,) if isinstance(item, CpvEntry) else ()


def lost(part: Part, said: str) -> list[str]:
    """What a file says and a reader does not get to read."""
    return [
        f"{way}: {value}"
        for way, value in values(part)
        if way not in _NOT_READ and not any(_plain(text) in said for text in readings(way, value))
    ]


@pytest.mark.parametrize(
    "document", full_plan().summaries.catalogue.documents, ids=lambda document: document.id
)
def test_every_field_of_an_entry_reaches_its_page(document: Document) -> None:
    assert lost(document.entry, page_words(document.address)) == []


@pytest.mark.parametrize("name", sorted(full_plan().summaries.catalogue.lists))
def test_every_field_of_a_list_reaches_some_page(name: str) -> None:
    every = "".join(page_words(page.address) for page in full_plan().pages)
    items = full_plan().summaries.catalogue.lists[name].values()
    assert [text for item in items for text in lost(item, every)] == []


def test_what_is_hidden_is_on_no_page() -> None:
    every = "".join(page_words(page.address) for page in full_plan().pages)
    assert [one for one in HIDDEN_WORDS if _plain(one) in every] == []


def test_every_meeting_with_a_day_is_in_the_agenda_with_all_one_must_know() -> None:
    catalogue = full_plan().summaries.catalogue
    agenda = calendar_files(catalogue, FEEDS)["bijeenkomsten/agenda.ics"].decode()
    said = agenda.replace("\r\n ", "").replace("\\", "")
    on_a_day = [meeting for meeting in catalogue.meetings if meeting.day]
    assert len(on_a_day) == said.count("BEGIN:VEVENT") > 1
    for meeting in on_a_day:
        known = (meeting.title, meeting.description, meeting.location, meeting.place)
        assert [text for text in known if text and text not in said] == []


@pytest.mark.parametrize("page", of_kind("case"), ids=lambda page: page.address)
def test_every_text_of_a_case_is_in_its_export(page: PagePlan) -> None:
    files = dict(export_files(full_plan(), SETTINGS.url))
    data = files[f"data{page.address.rstrip('/')}.json"].decode()
    (document,) = (
        d for d in full_plan().summaries.catalogue.documents if d.address == page.address
    )
    exported = json.loads(data)
    assert exported["adres"] == page.address
    written = [
        f"{way}: {value}"
        for way, value in values(document.entry)
        if isinstance(value, str) and not isinstance(value, Enum) and value not in HIDDEN_IDS
        if json.dumps(value, ensure_ascii=False) not in data
    ]
    assert written == []
