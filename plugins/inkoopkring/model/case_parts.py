"""What a case is made of: figures, criteria, dated points, what to do with it."""

from typing import Annotated

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from inkoopkring.model.fields import (
    Line,
    Number,
    Part,
    PartialDate,
    Reference,
    SourceNumbers,
    WholeNumber,
    Words,
    field,
)
from inkoopkring.model.vocabulary import (
    CriterionType,
    FigureRole,
    Origin,
    Qualification,
    Standing,
    ValueType,
    Wording,
)

UNKNOWN_LEVEL = "onbekend"


class Figure(Part):
    """One number, with what it is. Every figure points to a source."""

    text: Line = field(
        "omschrijving", "Wat het getal telt", "Leest als vervolg op het getal.", "lagere MKI geëist"
    )
    value: Number = field("waarde", "Getal", "Alleen het getal, met een punt.", "61.4")
    value_to: Number | None = field(
        "waarde_tot", "Tot", "Het tweede getal als de bron een reeks noemt.", "600", None
    )
    unit: Words = field("eenheid", "Eenheid", "Waarin geteld is.", "procent", max_length=40)
    qualification: Qualification = field(
        "kwalificatie", "Hoe precies", "Of het getal exact is.", "circa", Qualification.EXACT
    )
    role: FigureRole = field(
        "rol",
        "Wat het getal is",
        "Iets wat er kwam (uitkomst), een eis, de omvang van de opdracht, of context.",
        "uitkomst",
    )
    standing: Standing | None = field(
        "stand",
        "Hoe het is vastgesteld",
        "Verplicht bij een uitkomst of een eis. Kies opgave als de bron niet zegt hoe het is "
        "vastgesteld.",
        "gemeten",
        None,
    )
    sources: SourceNumbers = field("bron", "Bron", "Nummer van de bron.", ["1"])

    @model_validator(mode="after")
    def _second_number_is_larger(self) -> "Figure":
        if self.value_to is not None and self.value_to <= self.value:
            raise PydanticCustomError(
                "reeks-omgekeerd",
                "range reversed",
                {"waarde": str(self.value_to), "bij": ("waarde_tot",)},
            )
        return self

    @model_validator(mode="after")
    def _standing_fits_role(self) -> "Figure":
        if self.role.needs_standing and self.standing is None:
            raise PydanticCustomError(
                "stand-ontbreekt", "no standing", {"waarde": self.role.value, "bij": ("rol",)}
            )
        is_demand = self.standing is Standing.DEMANDED
        if self.role.needs_standing and is_demand is not (self.role is FigureRole.DEMAND):
            raise PydanticCustomError(
                "stand-past-niet",
                "standing does not fit",
                {"waarde": str(self.standing), "bij": ("stand",)},
            )
        return self


class EstimatedValue(Part):
    """What the contract is worth."""

    amount: Number = field(
        "bedrag", "Bedrag in euro", "Zonder punten of valutateken.", "852000", ge=0
    )
    type: ValueType = field("soort", "Soort", "Raming of opdrachtsom.", "raming")
    sources: SourceNumbers = field("bron", "Bron", "Nummer van de bron.", ["1"])


class Criterion(Part):
    """A tender criterion, ready to learn from."""

    type: CriterionType = field("soort", "Soort", "Waar in de aanbesteding het werkt.", "gunning")
    text: Line = field("tekst", "Criterium", "Wat er gevraagd werd.", "Laagste MKI per m2")
    wording: Wording = field(
        "bewoording",
        "Bewoording",
        "Letterlijk als het de woorden van de bron zelf zijn, anders samengevat.",
        "samengevat",
    )
    weight: Number | None = field(
        "weging", "Weging (%)", "Hoe zwaar het telde.", "60", None, ge=0, le=100
    )
    threshold: Line | None = field(
        "drempel",
        "Drempel",
        "Waar de inschrijver minstens aan moest voldoen.",
        "Minstens 15% secundair materiaal.",
        None,
    )
    proof: Line | None = field(
        "bewijs", "Bewijs", "Hoe de inschrijver het aantoont.", "Een LCA met de inschrijving.", None
    )
    year: WholeNumber | None = field(
        "jaar", "Jaar", "Uit welk jaar het criterium is.", "2023", None, ge=1990, le=2100
    )
    mvi_number: Line | None = field(
        "mvi_nummer", "MVI-nummer", "Nummer in de MVI-criteriatool.", "1234", None
    )
    sources: SourceNumbers = field("bron", "Bron", "Nummer van de bron.", ["1"])


class AmbitionWeb(Part):
    """The ambition level per theme of a framework: 1, 2, 3 or `onbekend`."""

    framework: Annotated[str, Reference("ambitieweb")] = field(
        "kader", "Kader", "Welk ambitieweb, met versie.", "dgww-2.0"
    )
    levels: dict[str, str] = field(
        "niveaus",
        "Niveau per thema",
        "Per thema een cijfer. Schrijf onbekend als het thema speelt zonder vast niveau.",
        {"materialen": "2", "energie": "onbekend"},
        min_length=1,
    )
    origin: Origin = field(
        "herkomst", "Wie bepaalde dit", "De bron zelf, of een inschatting van de redactie.", "bron"
    )
    explanation: Line | None = field(
        "toelichting", "Toelichting", "Op welk feit de inschatting rust.", "De eis was 10%.", None
    )
    sources: SourceNumbers | None = field("bron", "Bron", "Nummer van de bron.", ["1"], None)

    def level(self, theme: str) -> int | None:
        """The level on a theme of the framework; None when it is not stated."""
        level = self.levels.get(theme, UNKNOWN_LEVEL)
        return int(level) if level.isdigit() else None

    @model_validator(mode="after")
    def _estimate_is_explained(self) -> "AmbitionWeb":
        if self.origin is Origin.EDITORS and not self.explanation:
            raise PydanticCustomError(
                "inschatting-zonder-toelichting", "estimate unexplained", {"bij": ("herkomst",)}
            )
        return self


class CaseStrategy(Part):
    """A rung of an R-ladder that a case is on, and who says so."""

    rung: Annotated[str, Reference("r-strategieen")] = field(
        "strategie", "Trede", "De trede, met de ladder erbij.", "rvo-r3"
    )
    origin: Origin = field(
        "herkomst", "Wie bepaalde dit", "De bron zelf, of de redactie.", "redactie"
    )
    fact: Line | None = field(
        "feit",
        "Feit",
        "Op welk feit uit de case onze indeling rust.",
        "Oud meubilair is hersteld.",
        None,
    )
    sources: SourceNumbers = field("bron", "Bron", "Nummer van de bron.", ["1"])

    @model_validator(mode="after")
    def _our_choice_rests_on_a_fact(self) -> "CaseStrategy":
        if self.origin is Origin.EDITORS and not self.fact:
            raise PydanticCustomError(
                "strategie-zonder-feit", "strategy without a fact", {"bij": ("herkomst",)}
            )
        return self


class Moment(Part):
    """A dated point in the course of a case."""

    date: PartialDate = field("datum", "Datum", "Een jaar, maand of dag.", "2018-04-19")
    text: Line = field("tekst", "Wat er gebeurde", "In één zin.", "Marktdag met zes bedrijven.")
    sources: SourceNumbers = field("bron", "Bron", "Nummer van de bron.", ["1"])


class Advice(Part):
    """A concrete thing to do, the step it belongs to, and the fact of the case it rests on."""

    action: Line = field(
        "actie",
        "Wat je doet",
        "Eén ding dat een inkoper kan doen.",
        "Vraag de markt welke gebruikte klinkers er op voorraad zijn.",
    )
    step: Annotated[str, Reference("stap")] = field(
        "stap", "Stap", "Bij welke stap het hoort.", "markt"
    )
    fact: Line = field(
        "feit",
        "Feit",
        "Op welk feit uit de case het rust.",
        "In deze case was er te weinig aanbod.",
    )
    sources: SourceNumbers = field("bron", "Bron", "Nummer van de bron.", ["1"])
