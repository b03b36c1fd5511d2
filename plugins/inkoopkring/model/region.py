"""`Region`: where people learn from each other, and how to join."""

from inkoopkring.model.entry import Entry
from inkoopkring.model.fields import Truth, WholeNumber, Words, field
from inkoopkring.model.parts import Activity, Contact, OrganisationIds, SeriesId, Source
from inkoopkring.model.vocabulary import RegionType


class Region(Entry):
    """A region page."""

    name: Words = field("naam", "Korte naam", "Voor labels en lijsten.", "Utrecht", max_length=40)
    type: RegionType = field("soort", "Soort", "Wat voor gebied.", "provincie")
    order: WholeNumber = field("volgorde", "Volgorde", "Plaats in de rij.", "1", ge=1, le=99)
    founding: Truth = field(
        "oprichter", "Oprichter", "Of deze regio de kennisbank begon.", "true", False
    )
    partners: OrganisationIds = field(
        "partners", "Partners", "Wie meedoen.", ["gemeente-zwolle"], ()
    )
    series: tuple[SeriesId, ...] = field("reeksen", "Reeksen", "Vaste overleggen.", ["rcio"], ())
    activities: tuple[Activity, ...] = field(
        "activiteiten",
        "Activiteiten",
        "Wat de regio doet, deed of van plan is.",
        [{"naam": "…", "tekst": "…", "bron": ["1"]}],
        (),
    )
    contact: Contact | None = field(
        "contact",
        "Contact",
        "Via een organisatie en rol.",
        {"organisatie": "…", "rol": "…", "url": "https://…"},
        None,
    )
    sources: tuple[Source, ...] = field("bronnen", "Bronnen", "Waar het vandaan komt.", [], ())

    @property
    def called(self) -> str:
        return self.name
