"""`Digest`: the monthly portion of inspiration."""

from typing import Annotated

from inkoopkring.model.entry import Entry
from inkoopkring.model.fields import Line, Month, Part, Reference, field


class Featured(Part):
    """A case in the spotlight, and why."""

    case: Annotated[str, Reference("case")] = field(
        "case", "Case", "Het kenmerk van de case.", "amersfoort-betonbestrating"
    )
    reason: Line = field("reden", "Waarom", "Eén zin waarom nu.", "De keten is echt rond.")


class FromElsewhere(Part):
    """A resource from elsewhere with our own sentence about it."""

    resource: Annotated[str, Reference("elders")] = field(
        "bron", "Bron", "Het kenmerk uit de lijst elders.", "pianoo-mki-handreiking"
    )
    text: Line = field("zin", "Onze zin", "Wat je eraan hebt.", "Stappenplan voor de MKI.")


class Digest(Entry):
    """One monthly edition."""

    month: Month = field("maand", "Maand", "Over welke maand.", "2026-11")
    featured: tuple[Featured, ...] = field(
        "uitgelicht", "Uitgelicht", "Cases met één zin waarom.", [{"case": "…", "reden": "…"}], ()
    )
    elsewhere: tuple[FromElsewhere, ...] = field(
        "elders", "Elders in den lande", "Bronnen van anderen.", [{"bron": "…", "zin": "…"}], ()
    )
    meetings: tuple[Annotated[str, Reference("bijeenkomst")], ...] = field(
        "bijeenkomsten", "Bijeenkomsten", "Wat er was en komt.", ["rcio-reeks"], ()
    )

    @property
    def sort_date(self) -> str:
        """An edition is as new as the month it is about."""
        return self.month
