"""Home addresses: a street and a number where somebody lives, and no office.

The address of an organisation may be given. So an address counts only when the text says that
somebody lives there, or when it has a postcode and nothing near it speaks of an organisation.
"""

import re
from collections.abc import Iterator

from inkoopkring.catalogue.checks.personal.plain import Finding

_STREET = (
    r"(?<![\w'.-])[A-ZÀ-Ý0-9][\w'.-]{0,40}"
    r"(?:[ ](?:van|de|den|der|het|'t|op|aan|ten|ter|[A-ZÀ-Ý][\w'.-]{0,40})){0,5}"
    r"[ ][1-9][0-9]{0,4}(?:[ -]?[a-zA-Z]{1,3}\b|-[0-9]{1,4})?"
)
_POSTCODE = r"[1-9][0-9]{3}[ ]?[A-Z]{2}\b"
_LIVES = re.compile(
    r"(?:[Ww]oonadres|[Pp]riv[ée](?:-| )?adres|[Tt]huisadres|[Hh]uisadres|[Ww]oonachtig|[Ww]oont"
    rf"|[Ww]oonden?)\b[^\n.;]{{0,40}}?\b({_STREET}(?:,?[ ]+{_POSTCODE})?"
    rf"|{_POSTCODE}(?:[ ][1-9][0-9]{{0,4}}\b)?)"
)
_FULL = re.compile(rf"(?<![\w.])({_STREET})[ ]*(?:,|\n|[-–|])?[ ]*({_POSTCODE})")
_OFFICE = re.compile(
    r"huis\b|kantoor|locatie|bezoek|postadres|postbus|gebouw|school|\bB\.?V\b|\bN\.?V\b|gemeente"
    r"|provinci|waterschap|rijks|werf|loods|hal\b|zaal|depot|museum|stichting|vereniging|bureau"
    r"|bedrijf|organisat|hotel|congres|station|vergader|plein\b|centrum|loket|winkel|fabriek|park"
    r"|bijeenkomst|adres:|vestig|hoofd|kerk|theater|universiteit|hogeschool|college|balie|markt",
    re.IGNORECASE,
)
"""Words near the address of an organisation."""
_SQUARE = re.compile(r"plein\b|\b[Mm]arkt\b|markt[ ]|[Pp]ostbus")
"""Streets where offices stand, and a box."""
_NEAR = 80
POSTCODE = re.compile(r"[1-9][0-9]{3}[ \u00a0]?[A-Z]{2}\b")
SIGNALS = (
    *("woonadres", "thuisadres", "huisadres", "privéadres", "priveadres", "privé-adres"),
    *("woonachtig", "woont", "woonde", "woonden"),
)
"""Words that go with a home."""


def homes(text: str, *, is_of_organisation: bool = False) -> Iterator[Finding]:
    """Every home address in a plain text; of an organisation's own field only what says so."""
    end = 0
    for match in _LIVES.finditer(text):
        yield match.start(1), "woonadres", match[1]
        end = match.end()
    if is_of_organisation:
        return
    for match in _FULL.finditer(text):
        in_front = match[1].rsplit(" ", 2)[0] if match[1].count(" ") > 1 else ""
        before = text[max(0, match.start() - _NEAR) : match.start()] + in_front
        after = text[match.end() : match.end() + _NEAR // 2]
        is_of_office = _OFFICE.search(f"{before}|{after}") or _SQUARE.search(match[1])
        if match.start() >= end and not is_of_office:
            yield match.start(), "woonadres", " ".join(match.group().split())
