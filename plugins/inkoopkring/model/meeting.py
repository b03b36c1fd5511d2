"""`Meeting`: what was planned, discussed and decided, in organisations and roles, never names."""

from datetime import date

from inkoopkring.model.entry import Entry
from inkoopkring.model.fields import (
    ClockTime,
    Day,
    Line,
    Part,
    PartialDate,
    SourceNumbers,
    Truth,
    WebAddress,
    WholeNumber,
    field,
)
from inkoopkring.model.parts import (
    CaseIds,
    Lesson,
    ObstacleIds,
    RegionId,
    SeriesId,
    Source,
    StepIds,
    ThemeIds,
)
from inkoopkring.model.vocabulary import Evidence, MeetingStanding, MeetingType


class Discussed(Part):
    """What was on the table."""

    cases: CaseIds = field("cases", "Cases", "Cases die besproken zijn.", ["zwolle-essenhout"], ())
    obstacles: ObstacleIds = field(
        "belemmeringen", "Belemmeringen", "Belemmeringen die besproken zijn.", ["kosten"], ()
    )


class Action(Part):
    """What somebody will do next."""

    text: Line = field("actie", "Actie", "Wat er gaat gebeuren.", "Stuurt het bestek rond.")
    organisation: Line = field("organisatie", "Wie", "Welke organisatie.", "Gemeente Utrecht")
    sources: SourceNumbers | None = field("bron", "Bron", "Nummer van de bron.", ["1"], None)


class Meeting(Entry):
    """A meeting. Its key `date` is the day of the meeting itself, so a future day is no embargo."""

    held_on: PartialDate | None = field(
        "date",
        "Datum",
        "De dag van de bijeenkomst; alleen een jaar of maand als de bron niet meer zegt.",
        "2026-12-10",
        None,
    )
    ends_on: Day | None = field(
        "einddatum",
        "Laatste dag",
        "De laatste dag, als de bijeenkomst langer duurt dan één dag.",
        "2026-12-11",
        None,
    )
    placed_on: Day = field(
        "geplaatst", "Geplaatst op", "De dag waarop dit op de site komt.", "2026-11-22"
    )
    begin: ClockTime | None = field("begin", "Begin", "Hoe laat het begint.", "09:30", None)
    end: ClockTime | None = field(
        "eind", "Eind", "Hoe laat het eindigt, op de laatste dag.", "12:00", None
    )
    series: SeriesId | None = field("reeks", "Reeks", "Bij welke reeks het hoort.", "rcio", None)
    type: MeetingType = field("soort", "Soort", "Wat voor bijeenkomst.", "overleg")
    region: RegionId = field("regio", "Regio", "In welke regio.", "utrecht")
    location: Line | None = field("locatie", "Locatie", "Waar het is.", "Provinciehuis", None)
    place: Line | None = field("plaats", "Plaats", "In welke plaats.", "Utrecht", None)
    online: Truth = field("online", "Online", "Of je online kunt meedoen.", "true", False)
    organisers: tuple[Line, ...] = field(
        "organisatoren", "Organisatoren", "Welke organisaties.", ["Coalitie Inkoop"], min_length=1
    )
    participants: tuple[Line, ...] = field(
        "deelnemers",
        "Deelnemers",
        "Soorten en aantallen, nooit namen.",
        ["bijna twintig inkopers en leveranciers"],
        (),
    )
    evidence: Evidence = field(
        "bewijs",
        "Waar we het van weten",
        "Een verslag, een aankondiging of alleen de reeks.",
        "verslag",
    )
    themes: ThemeIds = field("themas", "Thema's", "Waar het over ging.", ["gww"], ())
    steps: StepIds = field("stappen", "Stappen", "Bij welke stap het past.", ["markt"], ())
    standing: MeetingStanding = field(
        "stand",
        "Stand",
        "Gepland, aangekondigd (verloop onbekend), gehouden of afgezegd.",
        "gehouden",
    )
    sequence: WholeNumber = field(
        "volgnummer",
        "Volgnummer",
        "Verhoog dit bij elke wijziging, voor agenda's.",
        "0",
        0,
        ge=0,
        le=999,
    )
    discussed: Discussed = field(
        "besproken",
        "Besproken",
        "Wat er op tafel lag.",
        {"cases": ["zwolle-essenhout"]},
        Discussed.model_validate({}),
    )
    topics: tuple[Line, ...] = field(
        "onderwerpen", "Onderwerpen", "In steekwoorden.", ["marktdialoog"], ()
    )
    outcomes: tuple[Lesson, ...] = field(
        "uitkomsten",
        "Wat eruit kwam",
        "Wat er geleerd of besloten is.",
        [{"tekst": "…", "bron": ["1"]}],
        (),
    )
    follow_up: tuple[Action, ...] = field(
        "vervolg", "Vervolg", "Wie wat gaat doen.", [{"actie": "…", "organisatie": "…"}], ()
    )
    related: CaseIds = field(
        "verwant", "Cases over hetzelfde", "Niet per se besproken.", ["zwolle-essenhout"], ()
    )
    registration: WebAddress | None = field(
        "aanmelden", "Aanmelden", "Waar je je aanmeldt.", "https://example.nl/aanmelden", None
    )
    caution: Line | None = field("let_op", "Let op", "Wat een lezer moet weten.", "…", None)
    sources: tuple[Source, ...] = field("bronnen", "Bronnen", "Waar het vandaan komt.", [], ())

    @property
    def shown_title(self) -> str:
        return f"Afgezegd: {self.title}" if self.is_off else self.title

    @property
    def is_off(self) -> bool:
        """Whether it was called off."""
        return self.standing is MeetingStanding.CANCELLED

    @property
    def sort_date(self) -> str:
        return self.held_on or ""

    @property
    def day(self) -> date | None:
        """The exact day, when it is known."""
        if self.held_on is None or len(self.held_on) < len("2026-12-10"):
            return None
        return date.fromisoformat(self.held_on)

    @property
    def last_day(self) -> date | None:
        """The exact last day, when it is known: of most meetings also the first."""
        return self.day and (self.ends_on or self.day)
