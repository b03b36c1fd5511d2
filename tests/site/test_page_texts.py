"""What a reader reads on a page of the full world, in its feed and in its mail.

Each line of `SAYS` is something that would be missed: words, a source number behind them (`·1`),
or where a link leads. `words` in `test_full_world` asks whether a text is there at all; here it
stands in its place, with what goes with it.
"""

import re
from functools import cache
from html import unescape

import pytest

from builders import meeting_text
from full_world import SETTINGS, SITE_URL, full_plan, renderer
from inkoopkring.pages.site_plan import Redirect
from inkoopkring.syndication.mail import WAY_OUT
from inkoopkring_site.rendering import Renderer
from worlds import page_at, plan_of

CASE, WEB, OLD = "/cases/vol/", "/cases/eigen-web/", "/cases/te-lang-geleden/"
MEETING, OFF = "/bijeenkomsten/2026-12-10-vol/", "/bijeenkomsten/2026-09-01-af/"
HELD = "/bijeenkomsten/2026-10-01-overleg/"
CRITERIA = "/criteria/"
EDITION, BEFORE = "/inspiratie/2026-11/", "/inspiratie/2026-10/"
_BESIDE = re.compile(r'<a [^>]*href="[^"]*#bron-(\d+)"[^>]*>\[?\1\]?</a>')
_SILENT = re.compile(r"<(script|style|template|noscript)\b.*?</\1>", re.DOTALL)
_HIDDEN = re.compile(r'<span class="sr">[^<]*</span>')


@cache
def html(address: str) -> str:
    """A page of the full world."""
    return renderer().page(page_at(full_plan(), address))


@cache
def item(address: str) -> str:
    """The same as a feed carries it."""
    return renderer().item(page_at(full_plan(), address))


def read(html: str) -> str:
    """What somebody reads, in one line; `·1` is a number that leads to source 1."""
    body = _BESIDE.sub(r"·\1", _SILENT.sub("", html.partition("<body>")[2] or html))
    text = unescape(re.sub(r"<[^>]*>", " ", _HIDDEN.sub("", body))).replace("\xa0", "")
    return re.sub(r" +([.,·;:)])", r"\1", re.sub(r"\s+", " ", text)).strip()


SAYS = [
    ("/productgroepen/bestrating/", "Kies uit alle 4 criteria en neem ze mee naar Word"),
    (CASE, "Citeer deze case Inkoopkring. (2026, 22 november)."),
    (CASE, "Kopieer dan de link:"),
    (
        CRITERIA,
        "MVI-criterium 4321 letterlijk Laagste milieukosten per vierkante meter Gemeente A en 2",
    ),
    (CRITERIA, "Gemeente A en 2 andere, 2020. Bestrating, stap 5. Gunning. Uitgever tweede"),
    (
        CRITERIA,
        "Wat ervan kwam circa 61,4–70% lagere milieukosten opgave van de leverancier",
    ),
    (CRITERIA, "Bestrating (4) Zonder productgroep (1)"),
    (
        CRITERIA,
        "4 criteria zijn samengevat uit een openbare bron. 1 criterium staat er letterlijk,",
    ),
    (CRITERIA, "4321 Laagste milieukosten per vierkante meter Gemeente A en 2 andere, 2020"),
    ("/criteria/bestrating/", "4 criteria De criteria Gunning telt voor 60% mee"),
    (CASE, "Volle case met <alles> & meer Deze case"),
    (CASE, "Begin met een proefvak.·1·2"),
    (CASE, "Wat niet werkte Een losse eis alleen was te mager.·2"),
    (CASE, "De volgende keer Bel de markt een maand eerder.·1"),
    (CASE, "Laagste milieukosten per vierkante meter·2"),
    (CASE, "Gunning telt voor 60% mee drempel: Hooguit drie euro per tegel"),
    (CASE, "bewijs: Een levenscyclusanalyse bij de inschrijving MVI-criterium 4321 uit 2020"),
    (CASE, "uit 2020 letterlijk"),
    (CASE, "Zo is er gegund 60% Laagste milieukosten per vierkante meter 40% niet gevonden"),
    (
        CASE,
        "Stap 2. Markt. Rust op: Er lagen te weinig gebroken tegels.·2",
    ),
    (CASE, "Hoe het liep 14 mei 2019 Marktdag met zes aannemers.·1 Maart 2020"),
    (CASE, "stoep die is vernieuwd·1 785 meter oude tegel in elke nieuwe·2 15% geëist"),
    (CASE, "R3 hergebruiken (RVO)·1 Nog een keer gebruiken."),
    (CASE, "Onze indeling: Hele tegels kwamen terug in de straat."),
    (WEB, "Niet gevonden in wat we lazen: waarde. Weet jij het? Vul aan."),
    (CASE, "lagere milieukosten circa 61,4–70 %·2 opgave van de leverancier"),
    (CASE, "Wat het opleverde lagere milieukosten"),
    (CASE, "Waarde € 852.000 (raming)·1"),
    (CASE, "Inschatting redactie De eis was een tiende hergebruik.·2"),
    (CASE, "1 Materialen 2 Beter 2 Energie niet gevonden"),
    (CASE, "Vergelijk deze case"),
    (CASE, "Verbeter deze case"),
    (CASE, "Uitgever eerste, leverancier met een eigen belang. Maart 2021."),
    (CASE, "1 Rapport eerste Uitgever eerste"),
    (CASE, "Gebruikt voor: de feiten over eerste."),
    (CASE, "Kale case zonder iets Gekozen door de redactie"),
    (CASE, "Zelfde productgroep (Bestrating) en zelfde ambitie (Materialen 2), 2018–2022"),
    (WEB, "Openbare bronnen. Deze case is gemaakt op basis van openbare bronnen"),
    (WEB, "De bronnen noemen geen niveau. Kader: Web (1.0)."),
    (OLD, "Een tijd niet bekeken We hebben deze case al een tijd niet nagekeken."),
    ("/cases/oud/", "Gearchiveerd Deze case houden we niet meer bij."),
    (MEETING, "Meld je aan"),
    (MEETING, "Gemeente A Stuurt het bestek rond.·1"),
    (OFF, "Gaat niet door"),
    (OFF, "Niet gevonden in wat we lazen: plaats."),
    ("/themas/gww/", "Maai de berm in fasen.·1 Werkt op: Water"),
    ("/themas/gww/", "Wat kost een weg? Dat hangt ervan af.·1"),
    ("/stappen/gunning/", "Vorige stap 4. Eisen Volgende stap 6. Uitvoering"),
    ("/stappen/herinzet/", "Vorige stap 6. Uitvoering Terug naar het begin 1. Behoefte"),
    ("/productgroepen/", "GWW Bestrating"),
    ("/productgroepen/bestrating/", "CPV-codes 44113100-6 Bestratingsmaterialen"),
    ("/productgroepen/bestrating/", "Genoemd is niet aanbevolen."),
    ("/regios/utrecht/", "Soort gebied Werkregio"),
    ("/regios/utrecht/", "Marktdag in mei Een dag met bedrijven.·1"),
    ("/belemmeringen/kosten/", "Reken over de hele looptijd.·1"),
    ("/elders/", "Let op: Deze handreiking is van voor de nieuwe regels."),
    ("/elders/", "PIANOo, januari 2020. Voor inkopers en projectleiders"),
    ("/", "Volgende bijeenkomst 10 dec Overleg met alles erop"),
]
SILENT = [
    (CASE, "Openbare bronnen."),
    (CASE, "Gearchiveerd"),
    (CASE, "Een tijd niet bekeken"),
    ("/cases/oud/", "Vergelijk deze case"),
    (WEB, "Inschatting redactie"),
    (WEB, "Gearchiveerd"),
    (HELD, "Meld je aan"),
    (MEETING, "Gaat niet door"),
    ("/cases/", "Verbeter"),
]
LEADS = [
    (CASE, f'<link rel="canonical" href="{SITE_URL}{CASE}">'),
    (CASE, f'<meta property="og:image" content="{SITE_URL}/assets/delen/cases/vol.png">'),
    (CASE, '<script type="application/ld+json">{"@context": "https://schema.org"'),
    (CASE, 'alt="Een schets van de stoep" loading'),
    ("/themas/gww/", '<link rel="alternate" href="../../themas/gww/rss.xml"'),
    ("/themas/gww/", 'type="application/atom+xml" title="Inkoopkring: Wegen en water (Atom)">'),
    ("/themas/gww/", 'href="../../themas/gww/feed.json" type="application/feed+json"'),
    (CASE, '<link rel="alternate" href="../../inspiratie/rss.xml" type="application/rss+xml"'),
    (CASE, 'href="../../inspiratie/atom.xml" type="application/atom+xml"'),
    (HELD, 'href="../../bijeenkomsten/2026-10-01-overleg/afspraak.ics" type="text/calendar"'),
    ("/bijeenkomsten/", 'href="../bijeenkomsten/agenda.ics" type="text/calendar"'),
    ("/bijeenkomsten/", 'href="../bijeenkomsten/overleg.ics" type="text/calendar"'),
    ("/regios/utrecht/", 'href="../../regios/utrecht/agenda.ics" type="text/calendar"'),
    ("/stappen/markt/", 'href="../../stappen/markt/" aria-current="page"'),
    (BEFORE, '<a href="../../inspiratie/2026-11/">Onze cases over'),
    (CASE, "script-src 'self'; style-src 'self'"),
    ("/begrippen/", '<div id="lca"><dt>'),
]


@pytest.mark.parametrize(("address", "text"), SAYS)
def test_a_page_says_it(address: str, text: str) -> None:
    assert text in read(html(address))


@pytest.mark.parametrize(("address", "text"), SILENT)
def test_a_page_does_not_say_what_does_not_hold(address: str, text: str) -> None:
    assert text not in read(html(address))


@pytest.mark.parametrize(("day", "is_open"), [("2026-12-01", True), ("2026-11-01", False)])
def test_nobody_signs_up_for_what_is_over(day: str, is_open: bool) -> None:
    link = "https://example.nl/aanmelden"
    text = meeting_text(date=day, aanmelden=link, stand="gepland", bewijs="aankondiging")
    plan = plan_of({"content/bijeenkomsten/2026-10-01-overleg.md": text})
    page = Renderer(plan, SETTINGS).page(page_at(plan, HELD))
    assert [link in page, "Meld je aan" in read(page)] == [is_open, is_open]


@pytest.mark.parametrize(("address", "code"), LEADS)
def test_a_page_tells_machines_and_leads_on(address: str, code: str) -> None:
    assert code in html(address)


@pytest.mark.parametrize("address", [page.address for page in full_plan().pages])
def test_what_a_page_points_to_inside_itself_is_there(address: str) -> None:
    page = html(address)
    ids = re.findall(r'\bid="([^"]*)"', page)
    named = re.findall(r'\b(?:for|aria-labelledby|aria-describedby)="([^"]*)"', page)
    inside = re.findall(r'\bhref="#([^"]*)"', page)
    assert {one for names in (*named, *inside) for one in names.split()} <= set(ids)
    assert page.count('<html lang="nl">') == page.count("<h1") == 1


@pytest.mark.parametrize("number", [1, 2])
def test_a_source_number_leads_to_that_source(number: int) -> None:
    name = ("eerste", "tweede")[number - 1]
    part = html(CASE).partition(f'<li id="bron-{number}">')[2]
    assert read(part).startswith(f"{number} Rapport {name} ")


@pytest.mark.parametrize(
    ("address", "text"),
    [
        (CASE, "Begin met een proefvak.·1·2"),
        (
            CASE,
            "MVI-criterium 4321, uit 2020, letterlijk. Laagste milieukosten per",
        ),
        (CASE, "Laagste milieukosten per vierkante meter·2"),
        (CASE, "circa 61,4–70% lagere milieukosten (opgave van de leverancier)·2"),
        (CASE, "Let op. Het jaartal is van ons afgeleid."),
        (CASE, "inschatting van de redactie. De eis was een tiende hergebruik.·2"),
        (CASE, "Materialen: 2 (Beter) Energie: niet gevonden"),
        (CASE, "Waarde: € 852.000 (raming)·1"),
        (WEB, "Web (1.0). Materialen: niet gevonden"),
        ("/belemmeringen/kosten/", "Let op. Dit gaat niet over subsidie."),
        (EDITION, "Let op: Deze handreiking is van voor de nieuwe regels."),
        (EDITION, "Overleg dat is afgezegd Gaat niet door: dinsdag 1 september 2026"),
        (EDITION, "Overleg met alles erop donderdag 10 december 2026, 9.30 tot 12.00 uur"),
    ],
)
def test_an_item_says_it(address: str, text: str) -> None:
    assert text in read(item(address))


@pytest.mark.parametrize("address", [CASE, EDITION, "/belemmeringen/kosten/"])
def test_every_link_in_an_item_has_the_whole_address(address: str) -> None:
    links = re.findall(r'(?:href|src)="([^"]*)"', item(address))
    own = [link for link in links if not link.startswith(("#bron-", "https://"))]
    assert links
    assert own == []


class TestMail:
    def test_the_text_is_plain(self) -> None:
        text = renderer().mail(page_at(full_plan(), EDITION)).text
        assert "\nOnze cases over <tegels> & stoepen\n" in text
        assert f"\n  {SITE_URL}/cases/vol/\n" in text
        assert "Gaat niet door: dinsdag 1 september 2026" in text

    def test_a_page_elsewhere_comes_with_its_warning(self) -> None:
        mail = renderer().mail(page_at(full_plan(), EDITION))
        warning = "Let op: Deze handreiking is van voor de nieuwe regels."
        assert all(warning in read(form) for form in (mail.html, mail.text, mail.web))

    def test_the_message_carries_its_style_and_the_web_version_links_to_it(self) -> None:
        mail = renderer().mail(page_at(full_plan(), EDITION))
        assert "<style>" in mail.html
        assert "stylesheet" not in mail.html
        assert 'rel="stylesheet" href="../../../assets/css/mail.css"' in mail.web
        assert '<meta name="robots" content="noindex">' in mail.web
        assert "<style>" not in mail.web

    def test_without_its_style_the_message_still_reads_and_fits(self) -> None:
        mail = renderer().mail(page_at(full_plan(), EDITION))
        top = re.search(
            r'<td class="m-top" bgcolor="(.*?)" style="background:(.*?);color:(.*?)">', mail.html
        )
        assert top
        assert top[1] == top[2] == "#12312E"
        assert top[3] == "#F1F6F3"
        seen = re.sub(r"<!--.*?-->", "", mail.html, flags=re.DOTALL)
        assert set(re.findall(r' width="(.*?)"', seen)) == {"100%"}
        assert ' style="' not in mail.web, "the policy of the page refuses it"

    def test_the_text_says_who_sends_it_and_the_html_waits_for_a_way_out(self) -> None:
        mail = renderer().mail(page_at(full_plan(), EDITION))
        assert f"Kies hoe je ons volgt: {SITE_URL}/abonneren/\n" in mail.text
        assert "deze site bewaart geen adressen" in mail.text
        assert [form.count(WAY_OUT) for form in (mail.html, mail.web)] == [1, 0]

    def test_links_have_the_whole_address_in_the_message_alone(self) -> None:
        mail = renderer().mail(page_at(full_plan(), EDITION))
        assert f'<a href="{SITE_URL}/cases/vol/">' in mail.html
        assert '<a href="../../../cases/vol/">' in mail.web
        assert not re.search(r'href="(?!https://)', mail.html)

    def test_a_month_without_a_case_says_so(self) -> None:
        said = "Deze maand is er geen case uitgelicht."
        assert said in read(renderer().mail(page_at(full_plan(), BEFORE)).html)
        assert said not in read(renderer().mail(page_at(full_plan(), EDITION)).html)


def test_an_old_address_leads_to_the_new_one() -> None:
    (redirect,) = full_plan().redirects
    assert redirect == Redirect("/cases/vroeger/", CASE, "Volle case met <alles> & meer")
    page = renderer().redirect(redirect)
    assert 'content="0; url=../../cases/vol/"' in page
    assert "Ga naar Volle case met <alles> & meer." in read(page)


def test_without_mvi_numbers_the_library_asks_for_them() -> None:
    says = read(Renderer(plan_of(), SETTINGS).page(page_at(plan_of(), CRITERIA)))
    assert "Nog geen enkel criterium hier heeft een MVI-nummer." in says
