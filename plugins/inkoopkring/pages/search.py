"""The search page without its results, and the page that explains the search."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from inkoopkring.model.lists import SearchRule
from inkoopkring.model.vocabulary import SearchRuleType
from inkoopkring.pages.peers import PeersView, experienced
from inkoopkring.search.documents import FACETS, GROUPS, ResultGroup
from inkoopkring.search.settings import Settings, Zone
from inkoopkring.views.facets import FacetGroup, Facets
from inkoopkring.views.labels import ThemeLabel
from inkoopkring.views.summaries import Summaries
from inkoopkring.wording import dutch

_PLACES: Mapping[Zone, str] = {
    Zone.TITLE: "de titel",
    Zone.FEATURES: "wat er is ingekocht, door wie en waar",
    Zone.DESCRIPTION: "de samenvatting",
    Zone.HEADINGS: "de koppen",
    Zone.LESSONS: "de lessen, cijfers en criteria",
    Zone.RELATED: "verwante woorden van de productgroep",
    Zone.SOURCES: "de titels en uitgevers van de bronnen",
    Zone.TEXT: "de tekst zelf",
}
_RULES: Mapping[SearchRuleType, tuple[str, str]] = {
    SearchRuleType.SYNONYM: (
        "Andere woorden voor hetzelfde",
        "Zoek je op het ene, dan telt het andere mee.",
    ),
    SearchRuleType.WHOLE: (
        "Woorden die heel blijven",
        "Een deel van zo’n woord telt niet als woord.",
    ),
    SearchRuleType.SPLIT: ("Woorden die anders uit elkaar gaan", "De delen staan erbij."),
    SearchRuleType.NO_PART: (
        "Stukjes die nooit een deel zijn",
        "Ze komen voor in woorden waar ze niets betekenen.",
    ),
    SearchRuleType.APART: (
        "Woorden die alleen op elkaar lijken",
        "Ze tellen niet als vorm van hetzelfde woord.",
    ),
    SearchRuleType.NO_SYNONYM: (
        "Begrippen zonder dit woord",
        "Dit woord staat wel bij een begrip, maar is te gewoon.",
    ),
    SearchRuleType.SKIP: ("Woorden die zoeken overslaat", "Ze staan in bijna elke tekst."),
}


@dataclass(frozen=True, slots=True)
class SearchPage:
    """What the search page is built from: its facets, and signs for theme colours and kinds."""

    groups: tuple[FacetGroup, ...]
    themes: tuple[ThemeLabel, ...]
    colours: tuple[str, ...]
    kinds: tuple[ResultGroup, ...]
    peers: PeersView
    """Who to ask where nothing is found, or where no script can search."""


@dataclass(frozen=True, slots=True)
class Weight:
    """How much a place or a match counts, next to the word itself in running text."""

    name: str
    value: str


@dataclass(frozen=True, slots=True)
class RuleGroup:
    """The rules of one type."""

    title: str
    note: str
    rules: tuple[SearchRule, ...]


@dataclass(frozen=True, slots=True)
class ExplanationPage:
    """How the search ranks, with its numbers, and what editors laid down."""

    places: tuple[Weight, ...]
    matches: tuple[Weight, ...]
    other_kinds: str
    groups: tuple[RuleGroup, ...]


def search_page(summaries: Summaries) -> SearchPage:
    """Put together the search page."""
    groups = Facets(summaries).groups
    themes = tuple(summaries.themes.values())
    return SearchPage(
        groups=tuple(g for g in groups if g.facets and g.facets[0].parameter in FACETS),
        themes=themes,
        colours=tuple(dict.fromkeys(("neutraal", *(theme.colour for theme in themes)))),
        kinds=tuple(GROUPS.values()),
        peers=experienced(summaries),
    )


def explanation_page(summaries: Summaries) -> ExplanationPage:
    """Put together the page that explains the search."""
    settings = Settings()
    places = sorted(_PLACES, key=lambda place: -settings.places[place])
    match = settings.match
    matches = (
        ("het woord zelf", 1.0),
        ("een andere vorm: tegel en tegels", match.form),
        ("een ander woord voor hetzelfde: MKI en milieukostenindicator", match.synonym),
        ("een woord met een tikfout", match.typo[0]),
        ("een woord met dezelfde stam: aanbesteden en aanbesteding", match.kin),
        ("een deel van een langer woord: maaisel in bermmaaisel", match.part),
        ("het begin van een langer woord: maai in maaibestek", match.beginning),
    )
    return ExplanationPage(
        places=tuple(Weight(_PLACES[p], _times(settings.places[p])) for p in places),
        matches=tuple(Weight(name, _percent(value)) for name, value in matches),
        other_kinds=_percent(settings.other_kinds),
        groups=tuple(_groups(summaries)),
    )


def _groups(summaries: Summaries) -> list[RuleGroup]:
    rules = tuple(summaries.catalogue.listed(SearchRule).values())
    found = [
        RuleGroup(title, note, tuple(rule for rule in rules if rule.type is type))
        for type, (title, note) in _RULES.items()
    ]
    return [group for group in found if group.rules]


def _times(value: float) -> str:
    return f"{dutch.number(Decimal(f'{value:g}'))} keer"


def _percent(value: float) -> str:
    return f"{round(value * 100)}%"
