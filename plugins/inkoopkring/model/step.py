"""`Step`: one of the seven steps of the procurement process. The last leads back to the first."""

from inkoopkring.model.entry import Entry
from inkoopkring.model.fields import WholeNumber, Words, field
from inkoopkring.model.parts import Lesson, Source


class Step(Entry):
    """A step page."""

    name: Words = field("naam", "Korte naam", "Eén woord.", "Behoefte", max_length=20)
    number: WholeNumber = field("nummer", "Nummer", "Plaats in de ring.", "1", ge=1, le=7)
    question: Words = field(
        "vraag", "De vraag bij deze stap", "Kort.", "Is kopen nodig?", max_length=60
    )
    to_do: tuple[Lesson, ...] = field(
        "doen", "Wat je doet", "Handelingen bij deze stap.", [{"tekst": "…", "bron": ["1"]}], ()
    )
    to_ask: tuple[Lesson, ...] = field(
        "vragen",
        "Wat je vraagt",
        "Vragen aan je organisatie of de markt.",
        [{"tekst": "…", "bron": ["1"]}],
        (),
    )
    sources: tuple[Source, ...] = field("bronnen", "Bronnen", "Waar het vandaan komt.", [], ())

    @property
    def called(self) -> str:
        return self.name
