"""A world in which everything happens: every state an entry can be in, every field filled.

Of each kind there is an entry with every optional field (`vol`), one with none (`kaal`), one
that is archived and overdue, a draft and one under embargo; of each list an item with every
field and one without. What an entry says is unlike what any other says, so that a test can tell
where a text comes from.
"""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from builders import (
    LISTS,
    a_rung,
    case_text,
    digest_text,
    meeting_text,
    obstacle_text,
    page_text,
    region_text,
    step_text,
    theme_text,
)
from full_lists import full_list
from inkoopkring.pages.site_plan import SitePlan
from inkoopkring.syndication import FeedSettings
from inkoopkring_site.rendering import Renderer
from inkoopkring_site.settings import SiteSettings
from worlds import bare_case_text, plan_of

SITE_URL = "https://inkoopkring.example"
SETTINGS = SiteSettings(
    name="Inkoopkring",
    url=SITE_URL,
    description="Cases van gemeenten & provincies.",
    repo_url="https://forge.example/inkoopkring",
    commit="0123456789",
)
FEEDS = FeedSettings("inkoopkring.example", SITE_URL, SETTINGS.name, SETTINGS.description)
HIDDEN_WORDS = ("Nog een ontwerp", "Pas later te zien")
"""What stands in the title of every draft and of every entry under embargo."""
HIDDEN_IDS = (
    *("ontwerp", "later", "ontwerp-thema", "later-thema", "ontwerp-overleg", "later-overleg"),
)


def _source(name: str) -> dict[str, object]:
    """A source with every field."""
    return {
        "titel": f"Rapport {name}",
        "uitgever": f"Uitgever {name}",
        "url": f"https://example.nl/rapport-{name}",
        "soort": "leverancier",
        "geraadpleegd": "2026-11-19",
        "datum": "2021-03",
        "ondersteunt": f"de feiten over {name}",
    }


def _said(text: str, *numbers: str) -> dict[str, object]:
    return {"tekst": text, "bron": list(numbers or "1")}


_KEPT: Mapping[str, object] = MappingProxyType(
    {
        "beoordeeld_op": "2026-11-21",
        "beoordelen_na": "24",
        "tags": ["klinkerweg"],
        "geaccepteerd": [{"controle": "zinnen-lang", "reden": "De bron zegt het zo."}],
    }
)
_OLD: Mapping[str, object] = MappingProxyType({"status": "gearchiveerd", "date": "2020-01-01"})
_DRAFT: Mapping[str, object] = MappingProxyType({"status": "concept", "title": HIDDEN_WORDS[0]})
_LATER: Mapping[str, object] = MappingProxyType({"date": "2027-02-01", "title": HIDDEN_WORDS[1]})

_CASES = {
    "cases/vol.md": case_text(
        "## Aanleiding & <doel>\n\nDe stoep lag er slecht bij. [bron 2] Zie de MKI.\n\n"
        "![Een dwarsdoorsnede](doorsnede.png)\n\n[De andere case](kaal.md)\n",
        **_KEPT,
        id="vol",
        title="Volle case met <alles> & meer",
        description="Deze case heeft elk veld ingevuld, zodat alles ergens te lezen moet zijn.",
        date="2026-11-22",
        oude_adressen=["/cases/vroeger/"],
        opdrachtgevers=["gemeente-a", "provincie-b", "waterschap-c"],
        themas=["gww", "groen"],
        stappen=["markt", "gunning"],
        bronnen=[_source("eerste"), _source("tweede")],
        soort="onderzoek",
        plaats="Amersfoort-Noord",
        ingekocht="gebroken stoeptegels",
        cpv=["44113100-6"],
        procedure_toelichting="In drie ronden met gesprekken.",
        marktpartijen=["Bestratingsbedrijf A", "Aannemer & Zonen"],
        resultaten=[
            {
                "omschrijving": "lagere milieukosten",
                "waarde": "61.4",
                "waarde_tot": "70",
                "eenheid": "procent",
                "kwalificatie": "circa",
                "rol": "uitkomst",
                "stand": "opgave-leverancier",
                "bron": ["2"],
            },
            {
                "omschrijving": "stoep die is vernieuwd",
                "waarde": "785",
                "eenheid": "meter",
                "rol": "omvang",
                "bron": ["1"],
            },
            {
                "omschrijving": "oude tegel in elke nieuwe",
                "waarde": "15",
                "eenheid": "procent",
                "rol": "eis",
                "stand": "geeist",
                "bron": ["2"],
            },
        ],
        wat_werkte=[_said("Begin met een proefvak.", "1", "2")],
        wat_niet_werkte=[_said("Een losse eis alleen was te mager.", "2")],
        volgende_keer=[_said("Bel de markt een maand eerder.", "1")],
        criteria=[
            {
                "soort": "gunning",
                "tekst": "Laagste milieukosten per vierkante meter",
                "bewoording": "letterlijk",
                "weging": "60",
                "drempel": "Hooguit drie euro per tegel",
                "bewijs": "Een levenscyclusanalyse bij de inschrijving",
                "jaar": "2020",
                "mvi_nummer": "4321",
                "bron": ["2"],
            }
        ],
        ambitieweb={
            "kader": "web-1.0",
            "niveaus": {"materialen": "2", "energie": "onbekend", "water": "1"},
            "herkomst": "redactie",
            "toelichting": "De eis was een tiende hergebruik.",
            "bron": ["2"],
        },
        r_strategieen=[
            {
                "strategie": "rvo-r3",
                "herkomst": "redactie",
                "feit": "Hele tegels kwamen terug in de straat.",
                "bron": ["1"],
            }
        ],
        belemmeringen=["kosten"],
        tijdlijn=[
            {"datum": "2019-05-14", "tekst": "Marktdag met zes aannemers.", "bron": ["1"]},
            {"datum": "2020-03", "tekst": "De opdracht is gegund.", "bron": ["2"]},
        ],
        zo_gebruik_je_dit=[
            {
                "actie": "Vraag op de marktdag naar de voorraad.",
                "stap": "markt",
                "feit": "Er lagen te weinig gebroken tegels.",
                "bron": ["2"],
            }
        ],
        betrouwbaarheid="bevestigd",
        bevestigd_door="Gemeente A, adviseur inkoop",
        bevestigd_op="2026-11-18",
        let_op="Het jaartal is van ons afgeleid.",
        onbekend=["Wat de tegels hebben gekost.", "Wie de tegels brak."],
        afbeelding={
            "bestand": "schema.png",
            "alt": "Een schets van de stoep",
            "maker": "Tekenaar van dienst",
            "licentie": "CC0 1.0",
        },
        verwant=["kaal"],
    ),
    "cases/kaal.md": bare_case_text(
        "",
        id="kaal",
        title="Kale case zonder iets",
        date="2026-11-21",
        opdrachtgevers=["gemeente-d"],
        regio="leeg",
        themas=["kantoor"],
        stappen=["herinzet"],
    ),
    "cases/eigen-web.md": case_text(
        "",
        id="eigen-web",
        title="Case met een web uit de bron",
        date="2026-11-19",
        niet_gevonden=["geraamde_waarde"],
        geraamde_waarde=None,
        productgroep=None,
        procedure=None,
        procedure_toelichting="Een eigen vorm, zonder naam.",
        r_strategieen=[a_rung("pbl-r4")],
        onbekend=["Hoeveel asfalt het was."],
        wat_werkte=None,
        wat_niet_werkte=None,
        ambitieweb={"kader": "web-1.0", "niveaus": {"water": "onbekend"}, "herkomst": "bron"},
        themas=["ontwerp-thema", "groen"],
    ),
    "cases/te-lang-geleden.md": case_text(
        id="te-lang-geleden",
        title="Case die niemand nakeek",
        date="2024-01-01",
        verwant=["vol"],
        procedure="onderhands",
    ),
    "cases/geen-thema.md": case_text(
        id="geen-thema", title="Case zonder thema te zien", themas=["ontwerp-thema"]
    ),
    "cases/oud.md": case_text(**_OLD, id="oud", title="Case uit het archief"),
    "cases/ontwerp.md": case_text(**_DRAFT, id="ontwerp"),
    "cases/later.md": case_text(**_LATER, id="later"),
}
_THEMES = {
    "content/themas/gww.md": theme_text(
        "Over wegen valt meer te zeggen.\n",
        **_KEPT,
        vragen=[{"vraag": "Wat kost een weg?", "antwoord": "Dat hangt ervan af.", "bron": ["1"]}],
        maatregelen=[{**_said("Maai de berm in fasen."), "ambitiethemas": ["water"]}],
        productgroepen=["bestrating"],
        instrumenten=[
            {"titel": "Rekenhulp", "url": "https://example.nl/hulp", "tekst": "Rekent het voor."}
        ],
        bronnen=[_source("wegen")],
    ),
    "content/themas/groen.md": theme_text(
        id="groen",
        title="Groen en bermen",
        kort=None,
        kleur="groen",
        volgorde="2",
        kader=None,
        ondertitel="Maaisel en bomen.",
        bronnen=None,
    ),
    "content/themas/kantoor.md": theme_text(
        id="kantoor",
        title="Spullen op kantoor",
        kort="Kantoor",
        kleur="bedrijf",
        volgorde="6",
        ondertitel="Stoelen en tafels.",
    ),
    "content/themas/oud-thema.md": theme_text(
        **_OLD, id="oud-thema", title="Thema uit het archief", kort=None, volgorde="3"
    ),
    "content/themas/ontwerp-thema.md": theme_text(
        **_DRAFT, id="ontwerp-thema", kort=None, volgorde="4"
    ),
    "content/themas/later-thema.md": theme_text(
        **_LATER, id="later-thema", kort=None, volgorde="5"
    ),
}
_STEPS = {
    "content/stappen/markt.md": step_text(
        "Praten met de markt mag.\n",
        **_KEPT,
        doen=[_said("Nodig vijf bedrijven uit.")],
        vragen=[_said("Vraag wat er al ligt.")],
        bronnen=[_source("marktverkenning")],
    ),
}
_REGIONS = {
    "content/regios/utrecht.md": region_text(
        "In Utrecht doen ze mee.\n",
        **_KEPT,
        soort="werkregio",
        oprichter="true",
        partners=["gemeente-a", "waterschap-c"],
        reeksen=["overleg"],
        activiteiten=[
            {"naam": "Marktdag in mei", "tekst": "Een dag met bedrijven.", "bron": ["1"]}
        ],
        contact={
            "organisatie": "Gemeente A",
            "rol": "trekker van de werkplaats",
            "url": "https://example.nl/contact",
        },
        bronnen=[_source("regio")],
    ),
    "content/regios/leeg.md": region_text(
        id="leeg", title="Regio waar niets gebeurt", naam="Leegland", volgorde="2", bronnen=None
    ),
    "content/regios/oud-gebied.md": region_text(
        **_OLD, id="oud-gebied", title="Regio uit het archief", naam="Oudland", volgorde="3"
    ),
}
_OBSTACLES = {
    "content/belemmeringen/kosten.md": obstacle_text(
        "Wie vooraf rekent, ziet alleen de prijs.\n",
        **_KEPT,
        wat_helpt=[_said("Reken over de hele looptijd.")],
        let_op="Dit gaat niet over subsidie.",
        bronnen=[_source("kosten")],
    ),
    "content/belemmeringen/tijd.md": obstacle_text(
        id="tijd", title="Er is te weinig tijd", soort="organisatie", date="2026-11-10"
    ),
    "content/belemmeringen/oud-punt.md": obstacle_text(
        **_OLD, id="oud-punt", title="Belemmering uit het archief"
    ),
}
_MEETINGS = {
    "content/bijeenkomsten/2026-12-10-vol.md": meeting_text(
        "Wie komt, neemt een vraag mee.\n",
        **_KEPT,
        id="vol-overleg",
        title="Overleg met alles erop",
        description="Deze bijeenkomst heeft elk veld ingevuld, zodat alles ergens te lezen is.",
        date="2026-12-10",
        begin="09:30",
        eind="12:00",
        stand="gepland",
        bewijs="aankondiging",
        volgnummer="3",
        reeks="overleg",
        aanmelden="https://example.nl/aanmelden",
        online="true",
        plaats="Zwolle",
        locatie="Huis van de stad",
        themas=["gww"],
        stappen=["markt"],
        organisatoren=["Gemeente A", "Waterschap C"],
        deelnemers=["bijna twintig inkopers"],
        onderwerpen=["marktdialoog", "proefvakken"],
        besproken={"cases": ["vol"], "belemmeringen": ["kosten"]},
        verwant=["kaal"],
        vervolg=[{"actie": "Stuurt het bestek rond.", "organisatie": "Gemeente A", "bron": ["1"]}],
        uitkomsten=[_said("Iedereen wil een proefvak."), _said("Er komt een tweede dag.")],
        let_op="Deze dag kan nog schuiven.",
        bronnen=[_source("overleg")],
    ),
    "content/bijeenkomsten/2026-09-01-af.md": meeting_text(
        id="afgezegd",
        title="Overleg dat is afgezegd",
        date="2026-09-01",
        stand="geannuleerd",
        bronnen=None,
        bewijs="aankondiging",
    ),
    "content/bijeenkomsten/een-jaar.md": meeting_text(
        id="een-jaar", title="Overleg in een jaar", date="2025", locatie="Zaal vijf"
    ),
    "content/bijeenkomsten/zonder-dag.md": meeting_text(
        id="zonder-dag", title="Overleg zonder een dag", date=None, bewijs="reeks", reeks="overleg"
    ),
    "content/bijeenkomsten/2020-01-01-oud.md": meeting_text(
        id="oud-overleg",
        title="Overleg uit het archief",
        date="2020-01-01",
        status="gearchiveerd",
        geplaatst="2020-01-02",
    ),
    "content/bijeenkomsten/2027-01-01-ontwerp.md": meeting_text(
        **{**_DRAFT, "date": "2027-01-01"}, id="ontwerp-overleg"
    ),
    "content/bijeenkomsten/2027-02-02-later.md": meeting_text(
        **_LATER, id="later-overleg", geplaatst="2027-01-01"
    ),
}
_EDITIONS = {
    "content/inspiratie/2026-11.md": digest_text(
        "Dit was [een mooie maand](../../cases/vol.md).\n\n## Wat ons opviel\n\nVeel tegels.\n",
        **_KEPT,
        title="Onze cases over <tegels> & stoepen",
        uitgelicht=[
            {"case": "vol", "reden": "Omdat de keten echt rond is."},
            {"case": "eigen-web", "reden": "Omdat het web klopt."},
        ],
        elders=[
            {"bron": "handreiking", "zin": "Een stappenplan voor beginners."},
            {"bron": "kort-stuk", "zin": "Leest in vijf minuten."},
        ],
        bijeenkomsten=["vol-overleg", "zonder-dag", "afgezegd"],
    ),
    "content/inspiratie/2026-10.md": digest_text(
        id="inspiratie-2026-10", maand="2026-10", date="2026-10-25", title="Een maand zonder iets"
    ),
    "content/inspiratie/2026-09.md": digest_text(
        **_OLD, id="inspiratie-2026-09", maand="2026-09", title="Een maand uit het archief"
    ),
}
_PAGES = {
    "content/paginas/over.md": page_text("## Een\n\na\n\n## Twee\n\nb\n\n## Drie\n\nc\n", **_KEPT),
    "content/paginas/oud.md": page_text(**_OLD, id="oude-pagina", title="Pagina uit het archief"),
}


@cache
def full_world() -> Mapping[str, str]:
    """The changes that make the full world of the small one."""
    lists = {f"content/lijsten/{name}.yml": full_list(name) for name in LISTS}
    kinds = (_CASES, _THEMES, _STEPS, _REGIONS, _OBSTACLES, _MEETINGS, _EDITIONS, _PAGES)
    every = {path: text for files in kinds for path, text in files.items()}
    return MappingProxyType({**every, **lists})


@cache
def full_plan() -> SitePlan:
    """The site of the full world."""
    return plan_of(full_world())


@cache
def renderer() -> Renderer:
    """What makes the texts of the full world."""
    return Renderer(full_plan(), SETTINGS)
