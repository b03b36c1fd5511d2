"""Whether the names that feeds give are names for life: one domain, real, and noted.

The domain is a setting, and every name, calendar event and message number is made with it.
Whoever changes it makes everything new to every subscriber, so the ledger keeps it.
"""

import re
from collections.abc import Iterable
from ipaddress import ip_address
from urllib.parse import urlsplit

from inkoopkring.model.lists import DOMAIN, LedgerLine
from inkoopkring.syndication.items import FeedSettings
from inkoopkring.wording import dutch

_NAME = re.compile(r"[a-z0-9-]+(?:\.[a-z0-9-]+)+")
_EXAMPLE = re.compile(r"(?:.*\.)?example(?:\.com|\.net|\.org)?")
"""Domains that are kept for examples, and so belong to nobody (RFC 2606)."""


class FeedSettingsError(ValueError):
    """A setting with which no lasting feed can be made. The message is Dutch."""


def is_placeholder(domain: str) -> bool:
    """Whether a domain stands for one that still has to be chosen."""
    return bool(_EXAMPLE.fullmatch(domain))


def check_settings(settings: FeedSettings, ledger: Iterable[LedgerLine]) -> None:
    """Raises FeedSettingsError when subscribers could not rely on what is made with these.

    `ledger` is what subscribers have had: a line `domein/…` in it keeps the domain of all names.
    """
    if fault := _fault(settings, noted_domains(ledger)):
        raise FeedSettingsError(fault)


def noted_domains(ledger: Iterable[LedgerLine]) -> tuple[str, ...]:
    """The domains that the ledger keeps: one, or none before the first real publication."""
    lines = (line for line in ledger if line.id.startswith(DOMAIN) and not line.gone)
    return tuple(line.id.removeprefix(DOMAIN) for line in lines)


def _fault(settings: FeedSettings, noted: tuple[str, ...]) -> str:
    """What is the matter, in Dutch; empty when nothing is."""
    own, host = settings.authority, urlsplit(settings.site_url).hostname or ""
    if not host:
        return (
            "Er is geen adres van de site. Vul het in bij `site_url` in mkdocs.yml: een feed, mail "
            "of agenda wordt ergens anders gelezen, en heeft hele adressen nodig."
        )
    if not _NAME.fullmatch(own):
        found = f"staat `{own}`, en dat is geen domein" if own else "staat geen domein"
        return (
            f"Bij `authority` in mkdocs.yml {found}. Schrijf alleen de naam, in kleine letters, "
            "zoals kring.nl."
        )
    if noted and noted != (own,):
        return (
            f"Bij `authority` in mkdocs.yml staat `{own}`, maar in het grootboek is dat "
            f"{dutch.enumeration([f'`{one}`' for one in noted])}. Zet terug wat er stond: met een "
            "ander domein krijgt iedereen die de site volgt alles nog eens als nieuw."
        )
    if is_placeholder(own) and _is_public(host):
        return (
            f"De site komt op {host} te staan, maar bij `authority` in mkdocs.yml staat nog het "
            f"voorbeeld `{own}`. Zet daar een domein dat van jullie is en blijft: het komt in de "
            "naam van elk stuk, en die kan later niet meer anders."
        )
    if not noted and not is_placeholder(own):
        return (
            f"Het domein `{own}` staat nog niet in het grootboek. Voer dit één keer uit, dan ligt "
            "het vast: inkoopkring grootboek"
        )
    return ""


def _is_public(host: str) -> bool:
    """Whether others can come at a host: no example, and not only a machine nearby."""
    if is_placeholder(host) or host == "localhost":
        return False
    try:
        return ip_address(host).is_global
    except ValueError:
        return True
