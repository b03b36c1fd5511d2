"""Addresses that the site makes itself: no entry can live there, and any text may link there."""

import re
from enum import StrEnum

from inkoopkring.model.kinds import KINDS


class SitePage(StrEnum):
    """The address of every page that belongs to no entry and is no list of a kind."""

    ORGANISATIONS = "/organisaties/"
    GLOSSARY = "/begrippen/"
    RESOURCES = "/elders/"
    SEARCH = "/zoeken/"
    SEARCH_EXPLAINED = "/zoeken/uitleg/"
    FEEDS = "/abonneren/feeds/"
    COMPARISON = "/vergelijken/"
    CRITERIA = "/criteria/"
    OPEN_DATA = "/data/"
    START = "/meedoen/nieuw/"
    FORM = "/meedoen/formulier/"
    FORM_MEETING = "/meedoen/formulier/bijeenkomst/"
    FORM_OBSTACLE = "/meedoen/formulier/belemmering/"
    CHECKS = "/meedoen/controles/"
    FIELDS = "/meedoen/velden/"
    PURCHASE = "/start/"
    PRODUCT_GROUPS = "/productgroepen/"


SITE_ADDRESSES = frozenset({*map(str, SitePage), *(kind.base for kind in KINDS if kind.has_list)})
_SITE_FILE = re.compile(
    r"/(?:[a-z0-9-]+/)+(?:rss\.xml|atom\.xml|feed\.json|feeds\.opml|[a-z0-9-]+\.ics)|/data/.*"
)
_CASE_LISTS = (
    *("pagina", "thema", "stap", "regio", "productgroep", "procedure", "soort"),
    *("lessen", "cijfers", "r", "ambitie", "tegenviel", "criteria", "contractvorm"),
    *("waarde", "jaar", "belemmering", "vorm"),
)
_FILE_IN_ADDRESS = re.compile(
    r"\.(?:html|xml|gz|txt|json|csv|ods|bib|ics|eml|opml|xsl|css|js|woff2?|svg|png|jpe?g|webp|avif|ico)/"
)
_MADE_BESIDE = re.compile(r"/inspiratie/[^/]+/mail/|/(?:assets|beeld|criteria)/.*")


def is_site_address(address: str) -> bool:
    """Whether the site itself makes something at this address: a page, feed, calendar or data."""
    return address in SITE_ADDRESSES or bool(_SITE_FILE.fullmatch(address))


def is_reserved(address: str) -> bool:
    """Whether no entry can live here: the site makes a page, file or folder of its own there."""
    folder = address.removeprefix("/cases/").partition("/")[0]
    return (
        is_site_address(address)
        or (address.startswith("/cases/") and folder in _CASE_LISTS)
        or bool(_FILE_IN_ADDRESS.search(address) or _MADE_BESIDE.fullmatch(address))
    )
