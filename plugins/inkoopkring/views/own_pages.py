"""What the pages are called that the site makes itself, beside the list of each kind."""

from collections.abc import Mapping
from dataclasses import dataclass

from inkoopkring.model.addresses import SitePage


@dataclass(frozen=True, slots=True)
class OwnPage:
    """A page of our own: its title, and one or two sentences on what it is for."""

    title: str
    description: str


OWN_PAGES: Mapping[SitePage, OwnPage] = {
    SitePage.ORGANISATIONS: OwnPage(
        "Organisaties",
        "Opdrachtgevers en kennisorganisaties, met hun cases.",
    ),
    SitePage.PURCHASE: OwnPage(
        "Begin met je inkoop",
        "Zeg wat je koopt. Je krijgt de cases die er het meest op lijken, criteria om over te "
        "nemen, en wie het eerder deed.",
    ),
    SitePage.PRODUCT_GROUPS: OwnPage(
        "Productgroepen",
        "Wat anderen inkochten, per productgroep: cases, uitkomsten, criteria en wat tegenviel.",
    ),
    SitePage.GLOSSARY: OwnPage(
        "Begrippen",
        "De woorden van het vak, in gewone taal.",
    ),
    SitePage.RESOURCES: OwnPage(
        "Elders in den lande",
        "Handreikingen, hulpmiddelen en berichten van anderen, per thema.",
    ),
    SitePage.SEARCH: OwnPage(
        "Zoeken",
        "Zoek in cases, bijeenkomsten, begrippen en alle andere pagina’s.",
    ),
    SitePage.SEARCH_EXPLAINED: OwnPage(
        "Hoe zoeken werkt",
        "Waar de zoekfunctie in kijkt, welke woorden meetellen en wat bovenaan komt.",
    ),
    SitePage.FEEDS: OwnPage(
        "Alle feeds",
        "Volg precies wat je kunt gebruiken: per thema, regio, stap of belemmering.",
    ),
    SitePage.COMPARISON: OwnPage(
        "Cases naast elkaar",
        "Zet twee tot acht cases naast elkaar en zie waarin ze verschillen.",
    ),
    SitePage.CRITERIA: OwnPage(
        "Criteria",
        "Alle eisen en criteria uit de cases, met gewicht, bron en wat ervan kwam.",
    ),
    SitePage.OPEN_DATA: OwnPage(
        "Open data",
        "Alle cases als CSV en JSON, met uitleg bij elke kolom.",
    ),
    SitePage.START: OwnPage(
        "Begin een nieuw stuk",
        "Voeg een case, bijeenkomst of belemmering toe op de webpagina van GitHub.",
    ),
    SitePage.CHECKS: OwnPage(
        "Controles",
        "Elke controle op een bijdrage: wat er mis kan zijn, waarom, en hoe je het verbetert.",
    ),
    SitePage.FIELDS: OwnPage(
        "Velden",
        "Elk gegeven dat je bij een case, bijeenkomst of andere pagina kunt invullen.",
    ),
}
"""Every page of our own, by its address."""


def product_group_summary(name: str) -> str:
    """What the page of a product group is for, with the name of the group."""
    return f"Cases, uitkomsten en criteria: wie kocht dit eerder in? {name}."
