"""What a case is made of: figures, the value of the contract, criteria, the ambition web."""

from typing import Annotated

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from inkoopkring.model.fields import Line, Number, Part, Reference, SourceNumbers, Words, field
from inkoopkring.model.vocabulary import (
    CriterionType,
    LevelOrigin,
    Qualification,
    Standing,
    ValueType,
)

UNKNOWN_LEVEL = "onbekend"


class Figure(Part):
    """One result as a number. Every figure points to a source."""

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
    standing: Standing | None = field(
        "stand",
        "Gemeten of niet",
        "Is het gemeten, geraamd, geëist of beloofd? Laat weg bij een gewoon aantal.",
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
    weight: Number | None = field(
        "weging", "Weging (%)", "Hoe zwaar het telde.", "60", None, ge=0, le=100
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
    origin: LevelOrigin = field(
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
        if self.origin is LevelOrigin.EDITORS and not self.explanation:
            raise PydanticCustomError(
                "inschatting-zonder-toelichting", "estimate unexplained", {"bij": ("herkomst",)}
            )
        return self
