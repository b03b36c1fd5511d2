"""What every entry in the knowledge base has, whatever its kind."""

from inkoopkring.model.fields import (
    Day,
    Line,
    Part,
    SiteAddress,
    Slug,
    WholeNumber,
    field,
)
from inkoopkring.model.parts import AcceptedWarning
from inkoopkring.model.vocabulary import Status

DEFAULT_REVIEW_MONTHS = 18


class Entry(Part):
    """The fields that all kinds share. `placed_on` is the day from which it may be seen."""

    id: Slug = field(
        "id",
        "Kenmerk",
        "De vaste naam van dit stuk. Andere pagina's verwijzen ernaar, dus verander hem nooit. "
        "Kleine letters, cijfers en streepjes.",
        "amersfoort-betonbestrating",
        max_length=80,
    )
    title: str = field(
        "title",
        "Titel",
        "Wat er gebeurde, in gewone woorden. Niet de naam van het project.",
        "Oude tegels terug in nieuwe tegels",
        min_length=5,
        max_length=90,
    )
    description: str = field(
        "description",
        "Samenvatting",
        "Eén of twee zinnen die los te lezen zijn: in een lijst, een feed en een zoekresultaat.",
        "Amersfoort laat oude betontegels breken en koopt ze terug als nieuwe bestrating. "
        "De gemeente begon met een vraag aan de markt.",
        min_length=60,
        max_length=300,
    )
    placed_on: Day = field(
        "date",
        "Datum van plaatsing",
        "De dag waarop dit stuk op de site komt, als jaar-maand-dag. Ligt die dag in de "
        "toekomst, dan verschijnt het stuk pas dan.",
        "2026-11-22",
    )
    status: Status = field(
        "status",
        "Status",
        "Een concept staat nergens op de site. Een gearchiveerd stuk houdt zijn pagina, "
        "maar staat niet meer in lijsten.",
        "concept",
        Status.PUBLISHED,
    )
    reviewed_on: Day | None = field(
        "beoordeeld_op",
        "Nagekeken op",
        "De dag waarop iemand dit stuk voor het laatst heeft nagelopen.",
        "2026-11-22",
        None,
    )
    review_after: WholeNumber = field(
        "beoordelen_na",
        "Nakijken na (maanden)",
        "Na hoeveel maanden dit stuk opnieuw bekeken moet worden.",
        "18",
        DEFAULT_REVIEW_MONTHS,
        ge=1,
        le=120,
    )
    former_addresses: tuple[SiteAddress, ...] = field(
        "oude_adressen",
        "Oude adressen",
        "Adressen waar dit stuk vroeger stond. Wie daar komt, wordt doorgestuurd.",
        ["/cases/oude-naam/"],
        (),
    )
    tags: tuple[Line, ...] = field(
        "tags",
        "Trefwoorden",
        "Losse woorden waarop mensen dit stuk ook zoeken.",
        ["klinkers", "stoeptegels"],
        (),
        max_length=20,
    )
    accepted: tuple[AcceptedWarning, ...] = field(
        "geaccepteerd",
        "Geaccepteerde meldingen",
        "Een waarschuwing die bij dit stuk niet klopt, of een naam of nummer dat niet van een "
        "persoon is, met de reden waarom.",
        [{"controle": "kop-slaat-niveau-over", "reden": "De bron deelt het zo in."}],
        (),
    )

    @property
    def shown_title(self) -> str:
        """The title as readers see it."""
        return self.title

    @property
    def sort_date(self) -> str:
        """What lists are ordered by, newest first: a day, month or year as text."""
        return self.placed_on.isoformat()

    @property
    def called(self) -> str:
        """What it is called among others of its kind: its name, or else its title."""
        return self.title
