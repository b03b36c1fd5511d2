"""Closed lists of allowed values: few, fixed by the content model, each with its Dutch reading.

Open lists (organisations, product groups, frameworks, …) are data in `content/lijsten/`.
"""

from enum import StrEnum

MONTHS = (
    *("januari", "februari", "maart", "april", "mei", "juni"),
    *("juli", "augustus", "september", "oktober", "november", "december"),
)


class Status(StrEnum):
    """Where an entry stands. A draft reaches no output; an archived one keeps its page only."""

    DRAFT = "concept"
    PUBLISHED = "gepubliceerd"
    ARCHIVED = "gearchiveerd"


class CaseType(StrEnum):
    """What sort of case it is."""

    PRACTICE = "praktijkcase"
    RESEARCH = "onderzoek"
    INSTRUMENT = "instrument"
    NETWORK = "netwerk"
    INSPIRATION = "inspiratie"


class SourceType(StrEnum):
    """Who speaks in a source; `has_interest` marks those that speak for their own trade."""

    GOVERNMENT = "overheid"
    PROGRAMME = "overheidsprogramma"
    TRADE_PRESS = "vakmedia"
    NEWS = "nieuws"
    NETWORK = "netwerkorganisatie"
    TRADE_ASSOCIATION = "brancheorganisatie"
    SUPPLIER = "leverancier"
    PROJECT_PARTY = "projectpartij"
    CONSULTANT = "adviesbureau"
    EU_PROJECT = "EU-project"
    TRADE_PROJECT = "vakproject"
    RESEARCH = "onderzoek"
    LABEL = "keurmerk"

    @property
    def has_interest(self) -> bool:
        """Whether the reader should know that the source has an interest of its own."""
        return self in {
            SourceType.SUPPLIER,
            SourceType.PROJECT_PARTY,
            SourceType.CONSULTANT,
            SourceType.TRADE_ASSOCIATION,
        }


class Qualification(StrEnum):
    """How exact a figure is."""

    EXACT = "exact"
    ABOUT = "circa"
    AT_LEAST = "minimaal"
    AT_MOST = "maximaal"


class FigureRole(StrEnum):
    """What a figure is: something that came about, a demand, a size, or the surroundings."""

    OUTCOME = "uitkomst"
    DEMAND = "eis"
    SIZE = "omvang"
    CONTEXT = "context"

    @property
    def needs_standing(self) -> bool:
        """Whether the reader has to know how the figure was established."""
        return self in {FigureRole.OUTCOME, FigureRole.DEMAND}


class Standing(StrEnum):
    """How a figure was established: by measuring, or only by somebody saying so."""

    MEASURED = "gemeten"
    CALCULATED = "berekend"
    ESTIMATED = "geraamd"
    DEMANDED = "geeist"
    PROMISED = "beloofd"
    CLIENT_STATES = "opgave-opdrachtgever"
    SUPPLIER_STATES = "opgave-leverancier"
    STATED = "opgave"

    @property
    def words(self) -> str:
        """What a reader sees, such as `geëist` or `opgave van de leverancier`."""
        if self is Standing.DEMANDED:
            return "geëist"
        if self is Standing.STATED:
            return "opgave van de bron"
        return self.value.replace("opgave-", "opgave van de ")


class ValueType(StrEnum):
    """Whether an amount was estimated beforehand or contracted."""

    ESTIMATE = "raming"
    CONTRACT = "opdrachtsom"


class CriterionType(StrEnum):
    """At which point of the tender a criterion works."""

    REQUIREMENT = "eis"
    SELECTION = "selectie"
    AWARD = "gunning"
    CONTRACT = "contractbepaling"


class Trust(StrEnum):
    """Whether the contracting authority has confirmed the case."""

    PUBLIC_SOURCES = "openbare-bronnen"
    CONFIRMED = "bevestigd"


class Wording(StrEnum):
    """Whether a criterion stands here in the words of its source."""

    LITERAL = "letterlijk"
    SUMMARISED = "samengevat"


class Origin(StrEnum):
    """Who says how something is to be classed: the source, or we (then with a fact)."""

    SOURCE = "bron"
    EDITORS = "redactie"


class MeetingType(StrEnum):
    """What sort of meeting it is."""

    CONSULTATION = "overleg"
    FOCUS_GROUP = "focusgroep"
    SITE_VISIT = "werkbezoek"
    MARKET_DAY = "marktdag"
    WEBINAR = "webinar"
    CONFERENCE = "congres"


class MeetingStanding(StrEnum):
    """Whether a meeting is to come, took place, was called off, or was only ever announced."""

    PLANNED = "gepland"
    ANNOUNCED = "aangekondigd"
    HELD = "gehouden"
    CANCELLED = "geannuleerd"


class Evidence(StrEnum):
    """What we know a meeting from: a report, an announcement, or just its series."""

    REPORT = "verslag"
    ANNOUNCEMENT = "aankondiging"
    SERIES = "reeks"


class ThemeColour(StrEnum):
    """The colours of the house style; `neutraal` for a theme that cuts across."""

    GREEN = "groen"
    SPACE = "ruimte"
    ROADS = "gww"
    OPERATIONS = "bedrijf"
    BUILDINGS = "gebouw"
    NEUTRAL = "neutraal"


class RegionType(StrEnum):
    """What sort of area a region is."""

    WORKING_REGION = "werkregio"
    PROVINCE = "provincie"
    NATIONAL = "landelijk"
    INTERNATIONAL = "internationaal"


class ObstacleType(StrEnum):
    """Where an obstacle comes from."""

    FINANCIAL = "financieel"
    KNOWLEDGE = "kennis"
    LEGAL = "juridisch"
    ORGANISATION = "organisatie"
    MARKET = "markt"
    MEASURING = "meten"
    CONTRACT = "contract"
    BEHAVIOUR = "gedrag"
    LOGISTICS = "logistiek"


class OrganisationType(StrEnum):
    """What sort of organisation it is."""

    MUNICIPALITY = "gemeente"
    PROVINCE = "provincie"
    WATER_AUTHORITY = "waterschap"
    NATIONAL = "rijk"
    PARTNERSHIP = "samenwerkingsverband"
    EDUCATION = "onderwijs"
    SEMI_PUBLIC = "semipubliek"
    KNOWLEDGE = "kennisorganisatie"
    NETWORK = "netwerk"
    ASSOCIATION = "vereniging"
    COMPANY = "bedrijf"
    FOREIGN = "buitenlandse-overheid"


class Ladder(StrEnum):
    """Which R-ladder a code belongs to; R4 means different things on each."""

    RVO = "rvo"
    PBL = "pbl"


class SearchRuleType(StrEnum):
    """What a rule for the search says about its words."""

    WHOLE = "niet-splitsen"
    SPLIT = "splitsen"
    NO_PART = "geen-deel"
    SYNONYM = "synoniem"
    NO_SYNONYM = "geen-synoniem"
    APART = "los"
    SKIP = "overslaan"
