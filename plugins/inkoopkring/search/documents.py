"""What can be found: every public document, term, organisation and page elsewhere, and its words.

The pages that the site makes itself are here too, except the search; nothing archived or
unpublished is.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from inkoopkring.markup.body import Body
from inkoopkring.model import (
    KINDS,
    CaseStudy,
    Digest,
    Entry,
    Meeting,
    Obstacle,
    Region,
    Step,
    Theme,
)
from inkoopkring.model.addresses import SitePage
from inkoopkring.model.kinds import FRONT_PAGE, Kind, PerKind
from inkoopkring.model.lists import (
    ContractForm,
    CpvEntry,
    NamedItem,
    Organisation,
    Procedure,
    ProductGroup,
    Resource,
    Term,
)
from inkoopkring.model.parts import Source
from inkoopkring.model.vocabulary import MeetingType, Status
from inkoopkring.reading.parsing import Document
from inkoopkring.search.places import REGION
from inkoopkring.search.settings import Zone
from inkoopkring.views.facets import Facets
from inkoopkring.views.own_pages import OWN_PAGES, product_group_summary
from inkoopkring.views.summaries import (
    Summaries,
    organisation_address,
    product_group_address,
    public_organisations,
)
from inkoopkring.wording import dutch

FACETS = ("thema", "stap", REGION)
"""The questions by which found cases can be narrowed down, as on the list of cases."""
CODE_FIGURES = 8


@dataclass(frozen=True, slots=True)
class ResultGroup:
    """A group of results: its name in addresses, what one and several are called, its sign."""

    name: str
    label: str
    plural: str
    icon: str


_PRODUCT_GROUPS = ResultGroup(
    "productgroep", "Productgroep", "Productgroepen", "package-variant-closed"
)
_TERMS = ResultGroup("begrip", "Begrip", "Begrippen", "book-open-variant")
_ORGANISATIONS = ResultGroup("organisatie", "Organisatie", "Organisaties", "domain")
_RESOURCES = ResultGroup("elders", "Elders", "Elders in den lande", "open-in-new")
_PAGES = "pagina"
GROUPS: Mapping[str, ResultGroup] = {
    one.name: one
    for one in (
        *(ResultGroup(kind.name, kind.label, kind.plural, kind.icon) for kind in KINDS),
        _PRODUCT_GROUPS,
        _TERMS,
        _ORGANISATIONS,
        _RESOURCES,
    )
}
"""What can be found, by name, in the order of the window."""

_UNLISTED = frozenset({SitePage.SEARCH, SitePage.SEARCH_EXPLAINED})
"""Whoever searches is there already."""

Texts = Mapping[Zone, str]


@dataclass(frozen=True, slots=True)
class Found:
    """What a result shows: everything about a document except what is searched."""

    kind: str
    address: str
    title: str
    description: str
    note: str
    """Whose it is, or when and where."""
    colour: str = ""
    """The colour of the theme, for a case or theme."""
    choices: tuple[str, ...] = ()
    """What a case answers to the facets: `thema=gww`; of a region, how it is chosen."""


@dataclass(frozen=True, slots=True)
class Searchable:
    """A document: what a result shows of it, and its texts by place."""

    found: Found
    texts: Texts


def searchables(summaries: Summaries) -> Iterator[Searchable]:
    """Everything that can be found, in a fixed order."""
    choices = Facets(summaries).choices
    for document in summaries.catalogue.documents:
        if document.entry.status is Status.PUBLISHED and document.path != FRONT_PAGE:
            yield _document(summaries, document, choices)
    for term in summaries.catalogue.listed(Term).values():
        yield _term(term)
    for organisation in public_organisations(summaries):
        yield _organisation(summaries, organisation)
    for resource in summaries.catalogue.listed(Resource).values():
        yield _resource(resource)
    for group in summaries.catalogue.listed(ProductGroup).values():
        yield _product_group(summaries, group)
    yield from _own_pages()


def _document(
    summaries: Summaries, document: Document, choices: Mapping[str, tuple[str, ...]]
) -> Searchable:
    entry, kind = document.entry, document.kind.name
    case = summaries.cases.get(entry.id) if isinstance(entry, CaseStudy) else None
    colour = case.theme.colour if case else getattr(entry, "colour", "")
    chosen = tuple(c for c in choices.get(entry.id, ()) if c.split("=")[0] in FACETS)
    if isinstance(entry, Region):
        chosen = (f"{REGION}={entry.id}",)
    found = Found(
        kind=kind,
        address=document.address,
        title=entry.shown_title,
        description=entry.description,
        note=_note(summaries, entry),
        colour=str(colour),
        choices=chosen,
    )
    body = Body(document.body)
    features, lessons, related = _WORDS[kind](summaries, entry)
    texts = {
        Zone.TITLE: entry.shown_title,
        Zone.DESCRIPTION: entry.description,
        Zone.FEATURES: "\n".join([*features, *entry.tags]),
        Zone.HEADINGS: "\n".join(heading.text for heading in body.headings),
        Zone.LESSONS: "\n".join(lessons),
        Zone.RELATED: "\n".join(related),
        Zone.SOURCES: "\n".join(_source_words(getattr(entry, "sources", ()))),
        Zone.TEXT: body.words,
    }
    return Searchable(found, texts)


def _term(term: Term) -> Searchable:
    name = f"{term.term} ({term.abbreviation})" if term.abbreviation else term.term
    found = Found(_TERMS.name, f"{SitePage.GLOSSARY}#{term.id}", name, term.text, "")
    return Searchable(
        found,
        {
            Zone.TITLE: name,
            Zone.DESCRIPTION: term.text,
            Zone.FEATURES: "\n".join(term.synonyms),
        },
    )


def _organisation(summaries: Summaries, one: Organisation) -> Searchable:
    count = len(summaries.catalogue.cases_naming("organisaties", one.id))
    note = dutch.count(count, "case", "cases") if count else ""
    address, text = organisation_address(one.id), one.text or ""
    found = Found(_ORGANISATIONS.name, address, one.name, text, dutch.capital(note))
    texts = {
        Zone.TITLE: one.name,
        Zone.DESCRIPTION: text,
        Zone.FEATURES: one.short or "",
    }
    return Searchable(found, texts)


def _resource(one: Resource) -> Searchable:
    note = ", ".join((one.publisher, *((dutch.partial(one.date),) if one.date else ())))
    address = f"{SitePage.RESOURCES}#{one.id}"
    return Searchable(
        Found(_RESOURCES.name, address, one.title, one.text, note),
        {
            Zone.TITLE: one.title,
            Zone.DESCRIPTION: one.text,
            Zone.FEATURES: "\n".join((one.publisher, one.type, *one.audience)),
            Zone.LESSONS: one.caution or "",
        },
    )


def _list(kind: Kind) -> Searchable:
    title = kind.title or kind.plural
    found = Found(_PAGES, kind.base, title, kind.summary, "")
    sorts = [one.value for one in MeetingType] if kind.model is Meeting else []
    texts = {
        Zone.TITLE: title,
        Zone.DESCRIPTION: kind.summary,
        Zone.FEATURES: "\n".join((kind.plural, *sorts)),
    }
    return Searchable(found, texts)


def _own_pages() -> Iterator[Searchable]:
    """The list of each kind, and the pages of our own that are not the search itself."""
    for kind in KINDS:
        if kind.has_list:
            yield _list(kind)
    for address, page in OWN_PAGES.items():
        if address not in _UNLISTED:
            found = Found(_PAGES, address, page.title, page.description, "")
            texts = {Zone.TITLE: page.title, Zone.DESCRIPTION: page.description}
            yield Searchable(found, texts)


def _product_group(summaries: Summaries, one: ProductGroup) -> Searchable:
    count = sum(case.product_group == one.id for case in summaries.catalogue.cases)
    theme = summaries.themes.get(one.theme)
    text = product_group_summary(one.name)
    address = product_group_address(one.id)
    note = dutch.count(count, "case", "cases") if count else ""
    found = Found(_PRODUCT_GROUPS.name, address, one.name, text, note)
    features = (_PRODUCT_GROUPS.label, _PRODUCT_GROUPS.plural, theme.name if theme else "")
    texts = {
        Zone.TITLE: one.name,
        Zone.DESCRIPTION: text,
        Zone.FEATURES: "\n".join(filter(None, features)),
        Zone.RELATED: "\n".join(_group_words(summaries, one)),
    }
    return Searchable(found, texts)


def _group_words(summaries: Summaries, group: ProductGroup) -> Iterator[str]:
    """What else people call a product group, and the names and figures of its CPV codes."""
    codes = summaries.catalogue.listed(CpvEntry)
    yield from group.synonyms
    yield from (codes[code].name for code in group.cpv if code in codes)
    yield from map(code_word, group.cpv)


def _source_words(sources: Sequence[Source]) -> Iterator[str]:
    """The title and publisher of each source: names that often stand nowhere else."""
    for source in sources:
        yield from (source.title, source.publisher)


def _note(summaries: Summaries, entry: Entry) -> str:
    if isinstance(entry, CaseStudy):
        row = summaries.case_row(entry)
        return ", ".join(part for part in (row.clients, row.period) if part)
    if isinstance(entry, Meeting):
        meeting = summaries.meeting_row(entry)
        return ", ".join(part for part in (dutch.capital(meeting.date), entry.place) if part)
    return ""


SearchWords = tuple[list[str], list[str], list[str]]
"""Features, lessons and related words of an entry."""


def _case_words(summaries: Summaries, case: CaseStudy) -> SearchWords:
    catalogue = summaries.catalogue
    organisations = catalogue.listed(Organisation)
    clients = [organisations[id] for id in case.clients if id in organisations]
    group = catalogue.listed(ProductGroup).get(case.product_group or "")
    codes = catalogue.listed(CpvEntry)
    themes = [theme.name for theme in summaries.theme_labels(case.themes)]
    features = [
        *(group.name for group in (group,) if group),
        *(client.name for client in clients),
        *(client.short for client in clients if client.short),
        *(text for text in (case.subject, case.place, summaries.region(case.region).title) if text),
        *case.suppliers,
        *themes,
        *_named(summaries, Procedure, case.procedure),
        *_named(summaries, ContractForm, case.contract_form),
    ]
    lessons = [
        *(lesson.text for lesson in case.lessons),
        *(criterion.text for criterion in case.criteria),
        *(figure.text for figure in case.results),
        *(text for text in (case.procedure_note, case.caution) if text),
    ]
    related = [
        *(group.synonyms if group else ()),
        *(codes[c].name for c in case.cpv if c in codes),
        *(code_word(c) for c in (*case.cpv, *(group.cpv if group else ()))),
    ]
    return features, lessons, related


def code_word(code: str) -> str:
    """A CPV code as the index has it: the eight figures, without the one that checks them."""
    return code[:CODE_FIGURES]


def _named(summaries: Summaries, model: type[NamedItem], id: str | None) -> list[str]:
    item = summaries.catalogue.listed(model).get(id or "")
    return [item.name] if item else []


def _theme_words(summaries: Summaries, theme: Theme) -> SearchWords:
    groups = summaries.catalogue.listed(ProductGroup)
    named = [groups[id] for id in theme.product_groups if id in groups]
    asked = [text for q in theme.questions for text in (q.question, q.answer)]
    return (
        [theme.name, theme.tagline, *(group.name for group in named)],
        [*asked, *(measure.text for measure in theme.measures)],
        [synonym for group in named for synonym in group.synonyms],
    )


def _step_words(_summaries: Summaries, step: Step) -> SearchWords:
    return [step.name, step.question], [one.text for one in (*step.to_do, *step.to_ask)], []


def _region_words(summaries: Summaries, region: Region) -> SearchWords:
    organisations = summaries.catalogue.listed(Organisation)
    partners = [organisations[id].name for id in region.partners if id in organisations]
    activities = [text for one in region.activities for text in (one.name, one.text)]
    return [region.name, *partners], activities, []


def _obstacle_words(_summaries: Summaries, obstacle: Obstacle) -> SearchWords:
    return [obstacle.type.value], [one.text for one in obstacle.helps], []


def _meeting_words(summaries: Summaries, meeting: Meeting) -> SearchWords:
    series = summaries.series(meeting.series)
    places = [text for text in (meeting.place, meeting.location) if text]
    features = [
        meeting.type.value,
        summaries.region(meeting.region).title,
        *places,
        *meeting.organisers,
        *meeting.topics,
        *([series.title] if series else []),
    ]
    lessons = [*(one.text for one in meeting.outcomes), *(one.text for one in meeting.follow_up)]
    return features, lessons, list(meeting.participants)


def _digest_words(_summaries: Summaries, digest: Digest) -> SearchWords:
    return [dutch.month(digest.month)], [one.reason for one in digest.featured], []


def _no_words(_summaries: Summaries, _entry: Any) -> SearchWords:
    return [], [], []


_WORDS: PerKind[Callable[[Summaries, Any], SearchWords]] = PerKind(
    "_WORDS in search/documents.py",
    {
        "case": _case_words,
        "thema": _theme_words,
        "stap": _step_words,
        "regio": _region_words,
        "belemmering": _obstacle_words,
        "bijeenkomst": _meeting_words,
        "inspiratie": _digest_words,
        "pagina": _no_words,
    },
)
