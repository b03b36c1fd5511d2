"""What the receiver says: a status of HTTP, a sentence in Dutch, and what is wrong with a text."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from inkoopkring.problems import Problem

ProblemRow = Mapping[str, object]

TOO_LARGE = "Dit is te groot. Maak de beelden kleiner, of laat er een weg."
TOO_SLOW = "Het versturen duurde te lang. Probeer het nog eens."
NOT_READABLE = "Deze inzending is niet te lezen. Stuur haar in met het formulier."
WRONG_FORM = "Een inzending komt als formulier (multipart/form-data) of als JSON."
ELSEWHERE = "Insturen kan alleen vanaf de site zelf."
TOO_OFTEN = "Er kwam al veel van dit adres. Probeer het later nog eens."
BUSY = "Het is nu te druk. Probeer het over een paar minuten nog eens."
NO_PROOF = (
    "De controle dat je geen robot bent, klopt niet of is verlopen. Probeer het nog een keer."
)
USED = "Deze controle is al gebruikt voor een andere inzending. Probeer het nog een keer."
NO_KIND = "Deze soort kan niet worden ingestuurd."
NO_TEXT = "De tekst van de inzending ontbreekt."
BAD_ADDRESS = "Dit mailadres klopt niet. Verbeter het, of laat het leeg."
BAD_NAME = (
    "De naam van een beeld mag alleen kleine letters, cijfers en streepjes hebben, "
    "met .png, .jpg of .webp aan het eind."
)
NO_PICTURE = "Een van de beelden is geen beeld, of een ander soort beeld dan de naam zegt."
TOO_MANY_PICTURES = "Er zitten te veel beelden bij. Laat er een paar weg."
NO_ROOM = "Bij dit stuk kan nog geen beeld. Stuur de tekst zonder beeld in, en mail het beeld."
TAKEN = "Er is al een stuk met dit kenmerk. Kies een andere titel, of verbeter het stuk dat er is."
NOT_THERE = "Het stuk dat je verbetert, is er niet meer. Stuur je tekst in als nieuw stuk."
ACCEPTED = (
    "Een waarschuwing accepteren doet de redactie. Haal het gegeven geaccepteerd weg, "
    "en schrijf in je bericht waarom de waarschuwing niet klopt."
)
WRONG = "De tekst kan nog niet worden ingestuurd. Verbeter wat hieronder staat."
RECEIVED = "Je inzending is binnen. Bewaar het adres hieronder: daar zie je hoe het ermee staat."
UNKNOWN = "Er is geen inzending met deze code."
NOTHING_HERE = "Hier is niets."
NOT_SO = "Dit kan hier niet."
BROKEN = "Er ging iets mis bij ons. Probeer het later nog eens."


@dataclass(frozen=True, slots=True)
class Reply:
    """A status, and what goes along with it."""

    status: int
    message: str
    problems: tuple[ProblemRow, ...] = ()
    more: Mapping[str, object] = field(default_factory=dict)
    wait: int = 0
    """After how many seconds it makes sense to try again; 0 when waiting does not help."""

    def body(self) -> dict[str, object]:
        """The answer as JSON has it."""
        body: dict[str, object] = {"melding": self.message, **self.more}
        if self.wait:
            body["wacht"] = self.wait
        if self.problems:
            body["problemen"] = list(self.problems)
        return body


class NotTakenError(Exception):
    """A submission is not taken; `answer` says why."""

    def __init__(self, status: int, message: str, *, wait: int = 0) -> None:
        super().__init__(message)
        self.answer = Reply(status, message, wait=wait)


def rows(problems: Iterable[Problem]) -> tuple[ProblemRow, ...]:
    """Problems with the keys that `inkoopkring check --format json` gives."""
    return tuple(
        {
            "code": one.code,
            "ernst": one.severity.value,
            "regel": one.place.line,
            "kolom": one.place.column,
            "veld": one.field,
            "melding": one.message,
            "hulp": one.help,
        }
        for one in problems
    )
