"""The building blocks that several kinds share: sources, lessons, pictures, contact."""

from typing import Annotated

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from inkoopkring.model.fields import (
    Day,
    Line,
    Part,
    PartialDate,
    Reference,
    SourceNumbers,
    WebAddress,
    field,
)
from inkoopkring.model.vocabulary import SourceType


class AcceptedWarning(Part):
    """A check that is mistaken in this entry, with the reason."""

    check: str = field("controle", "Controle", "De naam van de controle.", "kop-slaat-niveau-over")
    reason: Line = field(
        "reden", "Reden", "Waarom de controle zich hier vergist.", "De bron deelt het zo in."
    )


class Source(Part):
    """Where the facts come from. Sources are numbered 1, 2, … in the order of the file."""

    title: Line = field(
        "titel", "Titel", "De titel van de pagina of het rapport.", "Asfalt inkopen met de MKI"
    )
    publisher: Line = field("uitgever", "Uitgever", "Wie het heeft geplaatst.", "PIANOo")
    url: WebAddress = field(
        "url", "Webadres", "Het adres van de bron.", "https://www.pianoo.nl/nl/praktijkvoorbeeld"
    )
    type: SourceType = field("soort", "Soort bron", "Wie er spreekt.", "overheid")
    consulted: Day = field(
        "geraadpleegd", "Geraadpleegd op", "De dag waarop je de bron hebt gelezen.", "2026-11-22"
    )
    date: PartialDate | None = field(
        "datum",
        "Datum van de bron",
        "Wanneer de bron verscheen, als dat erbij staat.",
        "2021",
        None,
    )
    supports: Line | None = field(
        "ondersteunt", "Waarvoor", "Welke feiten uit deze bron komen.", "cijfers en aanpak", None
    )


class Lesson(Part):
    """One sentence, and the sources that say so."""

    text: Line = field(
        "tekst",
        "Zin",
        "Eén les of feit in één of twee zinnen.",
        "Begin met een klein proefproject.",
    )
    sources: SourceNumbers = field(
        "bron", "Bron", "Het nummer van de bron, of meer nummers.", ["1"]
    )


class Period(Part):
    """When it played: a year, a month or a day on either side."""

    start: PartialDate | None = field("van", "Van", "Het begin: een jaar of datum.", "2018", None)
    end: PartialDate | None = field("tot", "Tot en met", "Het einde.", "2022", None)

    @model_validator(mode="after")
    def _end_is_not_before_start(self) -> "Period":
        if self.start and self.end:
            known = min(len(self.start), len(self.end))
            if self.end[:known] < self.start[:known]:
                raise PydanticCustomError(
                    "periode-omgekeerd", "end before start", {"waarde": self.end, "bij": ("tot",)}
                )
        return self


class Picture(Part):
    """A picture that goes with an entry."""

    file: str = field(
        "bestand", "Bestand", "De naam van het bestand naast deze tekst.", "schema.svg"
    )
    alt: Line = field("alt", "Beschrijving", "Wat er te zien is, voor wie niet kijkt.", "Schema")
    maker: Line = field("maker", "Maker", "Wie het beeld gemaakt heeft.", "Inkoopkring")
    licence: Line = field("licentie", "Licentie", "Onder welke voorwaarden.", "CC BY 4.0")


class Contact(Part):
    """How to reach a region: an organisation and a role, never a person."""

    organisation: Line = field("organisatie", "Organisatie", "Bij wie.", "Gemeente Zwolle")
    role: Line = field("rol", "Rol", "Welke functie.", "trekker van de werkplaats")
    url: WebAddress = field("url", "Webpagina", "Waar je contact opneemt.", "https://example.nl/")


class Activity(Part):
    """Something a region does or a series offers."""

    name: Line = field("naam", "Naam", "Hoe de activiteit heet.", "Marktdag")
    text: Line = field("tekst", "Uitleg", "Wat het is, in een paar zinnen.", "Jaarlijkse dag.")
    sources: SourceNumbers = field("bron", "Bron", "Nummer van de bron.", ["1"])


class Link(Part):
    """A page elsewhere that helps."""

    title: Line = field("titel", "Titel", "Hoe de pagina heet.", "MVI-criteriatool")
    url: WebAddress = field("url", "Webadres", "Het adres.", "https://www.mvicriteria.nl/")
    text: Line = field("tekst", "Waarvoor", "Wat je eraan hebt.", "Criteria om over te nemen.")


Sources = Annotated[tuple[Source, ...], Field(min_length=1)]
ThemeIds = tuple[Annotated[str, Reference("thema")], ...]
StepIds = tuple[Annotated[str, Reference("stap")], ...]
CaseIds = tuple[Annotated[str, Reference("case")], ...]
ObstacleIds = tuple[Annotated[str, Reference("belemmering")], ...]
OrganisationIds = tuple[Annotated[str, Reference("organisaties")], ...]
ProductGroupIds = tuple[Annotated[str, Reference("productgroepen")], ...]
RegionId = Annotated[str, Reference("regio")]
SeriesId = Annotated[str, Reference("reeksen")]
