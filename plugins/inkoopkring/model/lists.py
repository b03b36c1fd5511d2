"""The open lists in `content/lijsten/`: data that anyone can extend without touching Python."""

from typing import Annotated

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from inkoopkring.model.fields import (
    CpvId,
    Day,
    EntryName,
    Line,
    ListId,
    Part,
    PartialDate,
    Reference,
    Truth,
    WebAddress,
    WholeNumber,
    Words,
    field,
)
from inkoopkring.model.parts import AcceptedWarning, CaseIds, RegionId, StepIds, ThemeIds
from inkoopkring.model.vocabulary import Ladder, OrganisationType, SearchRuleType


class Item(Part):
    """What every item of a list has."""

    id: ListId = field("id", "Kenmerk", "Vaste naam, kleine letters.", "gemeente-zwolle")
    accepted: tuple[AcceptedWarning, ...] = field(
        "geaccepteerd",
        "Geaccepteerde meldingen",
        "Een melding die bij dit onderdeel niet klopt, met de reden waarom.",
        [{"controle": "persoonsnaam", "reden": "Zo heet het bedrijf."}],
        (),
    )

    @property
    def label(self) -> str:
        """What people read."""
        raise NotImplementedError

    @property
    def names(self) -> tuple[str, ...]:
        """Every way in which people name it."""
        return (self.label,)


class NamedItem(Item):
    """An item with a name."""

    name: Line = field("naam", "Naam", "Zoals mensen het zeggen.", "Gemeente Zwolle")

    @property
    def label(self) -> str:
        return self.name


class Organisation(NamedItem):
    """A public body, network or company that cases and regions speak of."""

    short: Words | None = field("kort", "Korte naam", "Afkorting.", "HDSR", None, max_length=40)
    also: tuple[Line, ...] = field(
        "ook", "Ook wel", "Hoe mensen het ook noemen.", ["Den Bosch"], (), max_length=9
    )
    type: OrganisationType = field("soort", "Soort", "Wat voor organisatie.", "gemeente")
    region: RegionId | None = field("regio", "Regio", "Waar het ligt.", "regio-zwolle", None)
    text: Line | None = field("omschrijving", "Wat het is", "In één zin.", "…", None)
    website: WebAddress | None = field("website", "Website", "Adres.", "https://…", None)
    source: WebAddress | None = field("bron", "Bron", "Waar het staat.", "https://…", None)

    @property
    def names(self) -> tuple[str, ...]:
        return (self.name, *((self.short,) if self.short else ()), *self.also)


class Government(Organisation):
    """A municipality, province or water authority, with its code in the national registers."""

    code: Words = field("code", "Code", "In de lijsten van de overheid.", "GM0193", max_length=6)


class ProductGroup(NamedItem):
    """What is bought, in the words of a procurement officer."""

    theme: Annotated[str, Reference("thema")] = field("thema", "Thema", "Hoort bij.", "gww")
    cpv: tuple[Annotated[str, Reference("cpv")], ...] = field(
        "cpv", "CPV-codes", "Codes die erbij passen.", ["45233140-2"], ()
    )
    synonyms: tuple[Line, ...] = field(
        "synoniemen", "Ook wel", "Andere woorden.", ["stoeptegels"], ()
    )

    @property
    def names(self) -> tuple[str, ...]:
        return (self.name, *self.synonyms)


class Procedure(NamedItem):
    """A tender procedure or approach."""

    text: Line = field("uitleg", "Uitleg", "In één of twee zinnen.", "…")
    source: WebAddress | None = field("bron", "Bron", "Waar het staat.", "https://…", None)


class ContractForm(NamedItem):
    """A form of contract."""

    text: Line = field("uitleg", "Uitleg", "In één of twee zinnen.", "…")
    source: WebAddress | None = field("bron", "Bron", "Waar het staat.", "https://…", None)


class Level(Part):
    """One ambition level of a framework."""

    level: WholeNumber = field("niveau", "Niveau", "Het cijfer.", "1", ge=1, le=9)
    name: Line = field("naam", "Naam", "Hoe het heet.", "Inzicht en basis")
    text: Line = field("uitleg", "Uitleg", "Wat het betekent.", "…")


class AmbitionTheme(Part):
    """One theme of a framework."""

    id: ListId = field("id", "Kenmerk", "Vaste naam.", "materialen")
    name: Line = field("naam", "Naam", "Hoe het heet.", "Materialen")
    text: Line = field("uitleg", "Uitleg", "Waar het over gaat.", "…")


class Framework(NamedItem):
    """An ambition web with a version: its themes and levels. Never hard-coded."""

    version: Line = field("versie", "Versie", "Welke uitgave.", "2.0")
    levels: tuple[Level, ...] = field("niveaus", "Niveaus", "Van laag naar hoog.", [], min_length=1)
    themes: tuple[AmbitionTheme, ...] = field(
        "themas", "Thema's", "Met de klok mee.", [], min_length=3
    )
    text: Line = field("uitleg", "Uitleg", "Wat het is.", "…")
    source: WebAddress = field("bron", "Bron", "Waar het staat.", "https://…")


class RStrategy(NamedItem):
    """A rung of an R-ladder. A code always goes with its ladder."""

    ladder: Ladder = field("ladder", "Ladder", "Van wie de ladder is.", "rvo")
    code: Words = field("code", "Code", "De trede.", "R3", max_length=4)
    dutch: Line = field("nederlands", "In het Nederlands", "Wat het zegt.", "hergebruiken")
    text: Line = field("uitleg", "Uitleg", "Wat het betekent.", "…")
    equals: tuple[Annotated[str, Reference("r-strategieen")], ...] = field(
        "komt_overeen", "Komt overeen met", "Treden op de andere ladder.", ["pbl-r4"], ()
    )
    source: WebAddress = field("bron", "Bron", "Waar het staat.", "https://…")


class Resource(Item):
    """A page elsewhere worth knowing, for the monthly edition and the list of resources."""

    title: Line = field("titel", "Titel", "Hoe het heet.", "Inkopen met de MKI")
    publisher: Line = field("uitgever", "Uitgever", "Van wie.", "PIANOo")
    date: PartialDate | None = field("datum", "Datum", "Wanneer verschenen.", "2020-01", None)
    url: WebAddress = field("url", "Webadres", "Het adres.", "https://…")
    text: Line = field("waarover", "Waarover", "In eigen woorden.", "…")
    audience: tuple[Line, ...] = field("voor_wie", "Voor wie", "Lezers.", ["inkopers"], ())
    themes: ThemeIds = field("themas", "Thema's", "Past bij.", ["gww"], ())
    steps: StepIds = field("stappen", "Stappen", "Past bij.", ["eisen"], ())
    type: Words = field("soort", "Soort", "Wat het is.", "handreiking", max_length=40)
    language: Words = field("taal", "Taal", "nl of en.", "nl", "nl", max_length=2)
    cases: CaseIds = field("cases", "Cases", "Die erbij passen.", [], ())
    caution: Line | None = field("let_op", "Let op", "Wat je moet weten.", "…", None)

    @property
    def label(self) -> str:
        return self.title


class Term(Item):
    """A word of the trade, explained."""

    term: Words = field("term", "Begrip", "Het woord.", "milieukostenindicator", max_length=80)
    abbreviation: Words | None = field(
        "afkorting", "Afkorting", "Kort.", "MKI", None, max_length=20
    )
    synonyms: tuple[Line, ...] = field("synoniemen", "Ook wel", "Andere woorden.", ["…"], ())
    text: Line = field("uitleg", "Uitleg", "In gewone taal.", "…")
    source: WebAddress | None = field("bron", "Bron", "Waar het staat.", "https://…", None)
    see_also: tuple[Annotated[str, Reference("begrippen")], ...] = field(
        "zie_ook", "Zie ook", "Verwante begrippen.", ["lca"], ()
    )
    in_text: Truth = field(
        "in_tekst",
        "Uitleggen in teksten",
        "Of dit woord in teksten een link met uitleg wordt. Zet op false bij een gewoon woord.",
        "false",
        True,
    )

    @property
    def label(self) -> str:
        return self.term

    @property
    def names(self) -> tuple[str, ...]:
        return (self.term, *((self.abbreviation,) if self.abbreviation else ()), *self.synonyms)


class Series(NamedItem):
    """A series of meetings with a rhythm."""

    region: RegionId = field("regio", "Regio", "Waar de reeks loopt.", "utrecht")
    organiser: Line = field("organisator", "Organisator", "Wie uitnodigt.", "Coalitie Inkoop")
    every_weeks: WholeNumber | None = field(
        "ritme_weken", "Elke … weken", "Hoe vaak.", "6", None, ge=1, le=104
    )
    text: Line = field("uitleg", "Uitleg", "Voor wie en waarover.", "…")
    source: WebAddress | None = field("bron", "Bron", "Waar het staat.", "https://…", None)
    former_ids: tuple[ListId, ...] = field(
        "oude_kenmerken",
        "Oude kenmerken",
        "Kenmerken die de reeks vroeger had. Wie toen de agenda volgde, blijft hem krijgen.",
        ["rcio-utrecht"],
        (),
    )


class CpvEntry(Item):
    """A code of the European procurement vocabulary (Regulation (EC) 213/2008) and its label."""

    id: CpvId = field("id", "Code", "Acht cijfers, streepje, controlecijfer.", "45233140-2")
    name: Line = field("naam", "Naam", "Het Nederlandse label.", "Wegenwerken")

    @property
    def label(self) -> str:
        return self.name


DOMAIN = "domein/"
"""How the line of the ledger begins that says which domain is in every name."""


class LedgerLine(Item):
    """One item that readers of a feed have had: its name in the feeds must never change.

    One line may hold the domain that is in every name, such as `domein/inkoopkring.nl`.
    """

    id: EntryName = field(
        "id", "Stuk", "Soort en kenmerk van het stuk.", "case/amersfoort-betonbestrating"
    )
    since: Day = field("sinds", "Sinds", "De dag waarop het verscheen.", "2026-11-22")
    gone: Line | None = field(
        "vervallen",
        "Vervallen",
        "Waarom dit stuk er niet meer is, of een andere naam heeft gekregen.",
        "Samengevoegd met de case over natuursteen.",
        None,
    )

    @property
    def label(self) -> str:
        return self.id


class SearchRule(Item):
    """Something the search gets wrong by itself, put right, and why."""

    type: SearchRuleType = field(
        "soort",
        "Soort",
        "Wat er met de woorden moet gebeuren. Niet splitsen: het woord blijft heel. Splitsen: het "
        "woord bestaat uit deze delen. Geen deel: het woord is nooit een deel van een langer "
        "woord. Synoniem: de woorden betekenen hetzelfde. Geen synoniem: het begrip telt niet "
        "voor deze woorden. Los: de woorden lijken op elkaar, maar horen niet bij elkaar. "
        "Overslaan: zoeken kijkt niet naar deze woorden.",
        "niet-splitsen",
    )
    words: tuple[Line, ...] = field(
        "woorden", "Woorden", "Waar de regel over gaat.", ["waterschap"], min_length=1
    )
    parts: tuple[Line, ...] = field(
        "delen", "Delen", "Bij splitsen: de delen, in volgorde.", ["berm", "maaisel"], ()
    )
    term: Annotated[str, Reference("begrippen")] | None = field(
        "begrip", "Begrip", "Bij geen synoniem: welk begrip.", "b-en-u", None
    )
    reason: Line = field(
        "reden", "Reden", "Waarom de regel er is.", "Anders vind je met water elk waterschap."
    )

    @property
    def label(self) -> str:
        return ", ".join(self.words)

    @model_validator(mode="after")
    def _does_something(self) -> "SearchRule":
        lacks = ""
        words = {word.casefold() for word in self.words}
        if self.type is SearchRuleType.APART:
            words = set(" ".join(words).split())
        if self.type in (SearchRuleType.APART, SearchRuleType.SYNONYM) and len(words) == 1:
            lacks = "daarvoor zijn twee of meer woorden nodig"
        elif self.type is SearchRuleType.NO_SYNONYM and self.term is None:
            lacks = "daarvoor is ook `begrip` nodig"
        if lacks:
            raise PydanticCustomError(
                "zoekregel-doet-niets", "does nothing", {"waarde": self.type.value, "mist": lacks}
            )
        return self

    @model_validator(mode="after")
    def _parts_stand_in_the_word(self) -> "SearchRule":
        if self.type is SearchRuleType.SPLIT:
            for word in self.words:
                if not _stand_in(word, self.parts):
                    raise PydanticCustomError(
                        "zoekregel-delen", "parts not in word", {"waarde": word}
                    )
        return self


def _stand_in(word: str, parts: tuple[str, ...]) -> bool:
    """Whether the parts stand in the word from left to right, and there are any."""
    at = 0
    for part in parts:
        start = word.find(part, at)
        if start < 0:
            return False
        at = start + len(part)
    return bool(parts)


LISTS: dict[str, type[Item]] = {
    "organisaties": Organisation,
    "overheden": Government,
    "productgroepen": ProductGroup,
    "procedures": Procedure,
    "contractvormen": ContractForm,
    "ambitieweb": Framework,
    "r-strategieen": RStrategy,
    "elders": Resource,
    "begrippen": Term,
    "reeksen": Series,
    "cpv": CpvEntry,
    "zoeken": SearchRule,
    "grootboek": LedgerLine,
}
"""File name in `content/lijsten/` (without `.yml`) to the model of its items."""


def list_of_model(model: type[Item]) -> str:
    """The name of the list whose items are of `model`. Raises LookupError when there is none."""
    name = next((name for name, listed in LISTS.items() if listed is model), None)
    if name is None:
        raise LookupError(f"no list of model/lists.py holds {model.__name__}")
    return name


_MORE_IN: dict[str, str] = {"organisaties": "overheden"}


def lists_of(target: str) -> tuple[str, ...]:
    """The lists that together hold what a reference to `target` can name."""
    more = _MORE_IN.get(target)
    return (target, more) if more else (target,)
