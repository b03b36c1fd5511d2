"""`Theme`: a field of purchasing, with the measures that work in it."""

from typing import Annotated

from inkoopkring.model.entry import Entry
from inkoopkring.model.fields import Line, Part, Reference, SourceNumbers, WholeNumber, Words, field
from inkoopkring.model.parts import Link, ProductGroupIds, Source
from inkoopkring.model.vocabulary import ThemeColour


class Measure(Part):
    """Something you can do or ask within a theme."""

    text: Line = field("tekst", "Maatregel", "Wat je kunt doen of vragen.", "Maai in fasen.")
    sources: SourceNumbers = field("bron", "Bron", "Nummer van de bron.", ["1"])
    ambition_themes: tuple[str, ...] = field(
        "ambitiethemas", "Ambitieweb-thema's", "Op welke thema's het werkt.", ["ecologie"], ()
    )


class Question(Part):
    """A question people really ask, and the short answer."""

    question: Line = field("vraag", "Vraag", "Zoals een inkoper hem stelt.", "Wat kost het?")
    answer: Line = field("antwoord", "Antwoord", "Kort, met een verwijzing.", "Dat hangt af van …")
    sources: SourceNumbers | None = field("bron", "Bron", "Nummer van de bron.", ["1"], None)


class Theme(Entry):
    """A theme page."""

    short: Words | None = field(
        "kort", "Korte naam", "Voor labels en tegels.", "GWW", None, max_length=30
    )
    tagline: Words = field(
        "ondertitel",
        "Waar het over gaat",
        "Een paar voorbeelden.",
        "Maaisel, bermen en bomen.",
        max_length=80,
    )
    order: WholeNumber = field("volgorde", "Volgorde", "Plaats in de rij.", "1", ge=1, le=99)
    colour: ThemeColour = field("kleur", "Kleur", "De kleur van het thema.", "groen")
    framework: Annotated[str, Reference("ambitieweb")] | None = field(
        "kader", "Kader", "Het ambitieweb dat bij dit thema hoort.", "dgww-2.0", None
    )
    questions: tuple[Question, ...] = field(
        "vragen",
        "Vragen",
        "Drie vragen die mensen stellen.",
        [{"vraag": "…", "antwoord": "…"}],
        (),
    )
    measures: tuple[Measure, ...] = field(
        "maatregelen",
        "Maatregelen",
        "Wat je kunt doen, met bron.",
        [{"tekst": "…", "bron": ["1"]}],
        (),
    )
    product_groups: ProductGroupIds = field(
        "productgroepen", "Productgroepen", "Wat onder dit thema valt.", ["bestrating"], ()
    )
    instruments: tuple[Link, ...] = field(
        "instrumenten",
        "Instrumenten",
        "Hulpmiddelen elders.",
        [{"titel": "…", "url": "https://…", "tekst": "…"}],
        (),
    )
    sources: tuple[Source, ...] = field("bronnen", "Bronnen", "Waar het vandaan komt.", [], ())

    @property
    def name(self) -> str:
        """The name for a label: short when there is one."""
        return self.short or self.title
