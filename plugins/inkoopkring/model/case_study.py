"""`CaseStudy`: one purchase, what was asked, what it brought, and what to do next time."""

from itertools import pairwise
from typing import Annotated

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from inkoopkring.model.case_parts import (
    Advice,
    AmbitionWeb,
    CaseStrategy,
    Criterion,
    EstimatedValue,
    Figure,
    Moment,
)
from inkoopkring.model.entry import Entry
from inkoopkring.model.fields import CpvCode, Day, Line, Reference, field
from inkoopkring.model.parts import (
    CaseIds,
    Lesson,
    ObstacleIds,
    OrganisationIds,
    Period,
    Picture,
    RegionId,
    Source,
    StepIds,
    ThemeIds,
)
from inkoopkring.model.vocabulary import CaseType, FigureRole, Origin, Trust

NO_TENDER = "geen-aanbesteding"
"""The id of the procedure that says there was none."""


class CaseStudy(Entry):
    """A case. The first eight required fields make it publishable; the rest is recommended."""

    clients: OrganisationIds = field(
        "opdrachtgevers",
        "Opdrachtgevers",
        "De organisaties die inkochten.",
        ["gemeente-amersfoort"],
        min_length=1,
    )
    region: RegionId = field("regio", "Regio", "Waar de case speelt.", "utrecht")
    themes: ThemeIds = field(
        "themas",
        "Thema's",
        "Eén of meer thema's; het eerste weegt het zwaarst.",
        ["openbare-ruimte"],
        min_length=1,
    )
    steps: StepIds = field(
        "stappen",
        "Stappen",
        "Waar in het inkoopproces de les ligt.",
        ["markt", "gunning"],
        min_length=1,
    )
    sources: tuple[Source, ...] = field(
        "bronnen",
        "Bronnen",
        "Waar de feiten vandaan komen. De eerste is bron 1.",
        [
            {
                "titel": "…",
                "uitgever": "…",
                "url": "https://…",
                "soort": "overheid",
                "geraadpleegd": "2026-11-22",
            }
        ],
        min_length=1,
    )
    type: CaseType = field(
        "soort", "Soort", "Wat voor case het is.", "praktijkcase", CaseType.PRACTICE
    )
    place: Line | None = field(
        "plaats", "Plaats", "De plaats of het gebied.", "Amersfoort", None, recommended=True
    )
    period: Period | None = field(
        "periode",
        "Periode",
        "Van wanneer tot wanneer.",
        {"van": "2018", "tot": "2022"},
        None,
        recommended=True,
    )
    product_group: Annotated[str, Reference("productgroepen")] | None = field(
        "productgroep",
        "Productgroep",
        "Wat er is ingekocht.",
        "bestrating",
        None,
        recommended=True,
    )
    subject: Line | None = field(
        "ingekocht",
        "Wat is ingekocht",
        "In eigen woorden.",
        "betonnen bestrating",
        None,
        max_length=120,
    )
    cpv: tuple[CpvCode, ...] = field(
        "cpv",
        "CPV-codes",
        "De Europese codes van de opdracht.",
        ["44113100-6"],
        (),
    )
    procedure: Annotated[str, Reference("procedures")] | None = field(
        "procedure",
        "Procedure",
        "Hoe er is aanbesteed.",
        "europees-openbaar",
        None,
        recommended=True,
    )
    procedure_note: Line | None = field(
        "procedure_toelichting",
        "Over de procedure",
        "Wat er bijzonder aan was.",
        "In twee ronden.",
        None,
    )
    procedure_origin: Origin | None = field(
        "procedure_herkomst",
        "Wie noemt de procedure",
        "De bron zelf, of de redactie. Verplicht bij geen-aanbesteding.",
        "bron",
        None,
    )
    contract_form: Annotated[str, Reference("contractvormen")] | None = field(
        "contractvorm",
        "Contractvorm",
        "In welke vorm.",
        "raamovereenkomst",
        None,
        recommended=True,
    )
    value: EstimatedValue | None = field(
        "geraamde_waarde",
        "Waarde",
        "Hoe groot de opdracht is.",
        {"bedrag": "852000", "soort": "raming", "bron": ["2"]},
        None,
        recommended=True,
    )
    suppliers: tuple[Line, ...] = field(
        "marktpartijen",
        "Marktpartijen",
        "Bedrijven die de bron noemt.",
        ["Struyk Verwo Infra"],
        (),
        recommended=True,
    )
    results: tuple[Figure, ...] = field(
        "resultaten",
        "Cijfers",
        "Getallen, elk met wat het is en een bron.",
        [
            {
                "omschrijving": "lagere MKI",
                "waarde": "10",
                "eenheid": "procent",
                "rol": "eis",
                "stand": "geeist",
                "bron": ["1"],
            }
        ],
        (),
        recommended=True,
    )
    worked: tuple[Lesson, ...] = field(
        "wat_werkte",
        "Wat werkte",
        "Wat goed ging volgens de bron.",
        [{"tekst": "Klein beginnen.", "bron": ["1"]}],
        (),
        recommended=True,
    )
    did_not_work: tuple[Lesson, ...] = field(
        "wat_niet_werkte",
        "Wat niet werkte",
        "Wat tegenviel. Hier leert een ander het meest van.",
        [{"tekst": "Alleen een eis was te weinig.", "bron": ["2"]}],
        (),
        recommended=True,
    )
    next_time: tuple[Lesson, ...] = field(
        "volgende_keer",
        "Volgende keer",
        "Wat de bron een volgende keer anders zou doen.",
        [{"tekst": "Vraag de markt eerder.", "bron": ["1"]}],
        (),
        recommended=True,
    )
    criteria: tuple[Criterion, ...] = field(
        "criteria",
        "Criteria",
        "Eisen en gunningscriteria om van te leren.",
        [
            {
                "soort": "gunning",
                "tekst": "Laagste MKI",
                "bewoording": "samengevat",
                "weging": "60",
                "bron": ["1"],
            }
        ],
        (),
        recommended=True,
    )
    ambition: AmbitionWeb | None = field(
        "ambitieweb",
        "Ambitieweb",
        "De ambitie per thema.",
        {"kader": "dgww-2.0", "niveaus": {"materialen": "2"}, "herkomst": "bron"},
        None,
    )
    r_strategies: tuple[CaseStrategy, ...] = field(
        "r_strategieen",
        "R-strategieën",
        "Treden op een R-ladder, met wie dat zegt.",
        [
            {
                "strategie": "rvo-r3",
                "herkomst": "redactie",
                "feit": "Oud meubilair wordt opnieuw gebruikt.",
                "bron": ["1"],
            }
        ],
        (),
    )
    obstacles: ObstacleIds = field(
        "belemmeringen",
        "Belemmeringen",
        "Belemmeringen die er speelden, of waar de case een antwoord op geeft.",
        ["kosten"],
        (),
    )
    timeline: tuple[Moment, ...] = field(
        "tijdlijn",
        "Tijdlijn",
        "Wat er wanneer gebeurde, het oudste eerst.",
        [{"datum": "2018-04-19", "tekst": "Marktdag met zes bedrijven.", "bron": ["1"]}],
        (),
    )
    advice: tuple[Advice, ...] = field(
        "zo_gebruik_je_dit",
        "Zo gebruik je dit",
        "Wat een inkoper met deze case kan doen: hooguit drie dingen.",
        [
            {
                "actie": "Vraag de markt wat er op voorraad is.",
                "stap": "markt",
                "feit": "In deze case was er te weinig aanbod.",
                "bron": ["1"],
            }
        ],
        (),
        max_length=3,
    )
    trust: Trust = field(
        "betrouwbaarheid",
        "Betrouwbaarheid",
        "Of de opdrachtgever de case heeft bevestigd.",
        "openbare-bronnen",
        Trust.PUBLIC_SOURCES,
    )
    confirmed_by: Line | None = field(
        "bevestigd_door",
        "Bevestigd door",
        "Organisatie en rol, geen naam.",
        "Gemeente Amersfoort, inkoopadviseur",
        None,
    )
    confirmed_on: Day | None = field(
        "bevestigd_op", "Bevestigd op", "De dag van de bevestiging.", "2026-11-22", None
    )
    caution: Annotated[str, Field(max_length=1200)] | None = field(
        "let_op",
        "Let op",
        "Wat een lezer moet weten voor hij de case aanhaalt.",
        "Het jaartal is afgeleid.",
        None,
    )
    unknown: tuple[Line, ...] = field(
        "onbekend",
        "Wat we niet weten",
        "Wat de bronnen niet vertellen.",
        ["Wat de tegels kostten."],
        (),
    )
    not_found: tuple[str, ...] = field(
        "niet_gevonden",
        "Gezocht en niet gevonden",
        "Aanbevolen gegevens die je zocht en niet vond in wat je las.",
        ["geraamde_waarde", "contractvorm"],
        (),
    )
    picture: Picture | None = field(
        "afbeelding",
        "Afbeelding",
        "Een eigen beeld bij de case.",
        {"bestand": "schema.svg", "alt": "…", "maker": "…", "licentie": "CC BY 4.0"},
        None,
    )
    related: CaseIds = field(
        "verwant",
        "Verwante cases",
        "Zelf gekozen; de rest rekent de site uit.",
        ["amsterdam-comeniusstraat-mki"],
        (),
    )

    @model_validator(mode="after")
    def _confirmation_is_complete(self) -> "CaseStudy":
        if self.trust is Trust.CONFIRMED and not (self.confirmed_by and self.confirmed_on):
            raise PydanticCustomError(
                "bevestiging-onvolledig", "confirmation incomplete", {"bij": ("betrouwbaarheid",)}
            )
        return self

    @model_validator(mode="after")
    def _not_found_are_empty_recommended_fields(self) -> "CaseStudy":
        empty = {key for name, key in RECOMMENDED.items() if not getattr(self, name)}
        wrong = [key for key in self.not_found if key not in empty]
        if wrong:
            raise PydanticCustomError(
                "niet-gevonden-klopt-niet",
                "not an empty recommended field",
                {"waarde": wrong[0], "bij": ("niet_gevonden", self.not_found.index(wrong[0]))},
            )
        return self

    @model_validator(mode="after")
    def _no_tender_is_said_by_somebody(self) -> "CaseStudy":
        origin = self.procedure_origin
        if self.procedure == NO_TENDER and origin is None:
            raise PydanticCustomError(
                "procedure-zonder-herkomst", "who says so", {"bij": ("procedure",)}
            )
        if origin is Origin.EDITORS and not self.procedure_note:
            raise PydanticCustomError(
                "procedure-zonder-feit",
                "procedure without a fact",
                {"bij": ("procedure_herkomst",)},
            )
        return self

    @model_validator(mode="after")
    def _timeline_runs_forward(self) -> "CaseStudy":
        for index, (one, next_one) in enumerate(pairwise(self.timeline), start=1):
            if next_one.date < one.date[: len(next_one.date)]:
                raise PydanticCustomError(
                    "tijdlijn-volgorde",
                    "timeline out of order",
                    {"waarde": next_one.date, "bij": ("tijdlijn", index, "datum")},
                )
        return self

    @property
    def outcomes(self) -> tuple[Figure, ...]:
        """The figures that say what came about, in the order of the file."""
        return tuple(one for one in self.results if one.role is FigureRole.OUTCOME)

    @property
    def rungs(self) -> tuple[str, ...]:
        """The rungs of the R-ladders that the case is on, without who says so."""
        return tuple(one.rung for one in self.r_strategies)

    @property
    def lessons(self) -> tuple[Lesson, ...]:
        """Everything somebody learned, in reading order."""
        return self.worked + self.did_not_work + self.next_time


RECOMMENDED: dict[str, str] = {
    name: str(info.alias)
    for name, info in CaseStudy.model_fields.items()
    if isinstance(info.json_schema_extra, dict) and info.json_schema_extra.get("aanbevolen")
}
"""The recommended fields: attribute to Dutch key."""
