"""What is right of the inputs that are a text: what the check says, the page, the calendar, search.

Each function yields what is wrong, in words for whoever runs the command.
"""

import time
from collections.abc import Callable, Iterator, Mapping
from datetime import date

from hostile_uploads import photo
from inputs.trial import Trial

Complaints = Iterator[str]
MAX_SECONDS = 1.0
"""How long a text of a few kB may take, in seconds of the processor."""


def _same_as_github(trial: Trial) -> Complaints:
    yield from _accepted(trial)
    if not trial.problems and trial.structure != trial.as_github:
        yield f"de pagina is {trial.structure}, GitHub toont {trial.as_github}"


def _accepted(trial: Trial) -> Complaints:
    if trial.problems:
        first = trial.problems[0]
        yield f"geweigerd: {first.place} {first.message}"


def _counts(trial: Trial, amounts: Mapping[str, int]) -> Complaints:
    """How often an XPath must lead somewhere in what was written as Markdown."""
    if trial.problems:
        return
    for path, amount in amounts.items():
        found = len(trial.story.xpath(f".//{path}"))
        if found != amount:
            yield f"{found} keer {path} op de pagina, en niet {amount}"


def _refused(trial: Trial, code: str, amount: int = 1, says: str = "") -> Complaints:
    found = trial.of(code)
    if len(found) != amount:
        said = ", ".join(f"{one.place} {one.code}" for one in trial.problems) or "niets"
        yield f"{len(found)} keer {code}, en niet {amount}; gezegd wordt: {said}"
    if len({one.place for one in found}) != len(found):
        yield f"twee keer {code} op dezelfde plek"
    for one in found:
        if says not in f"{one.message} {one.help}":
            yield f"de melding noemt {says} niet: {one.message} {one.help}"


def a_list_under_a_sentence(trial: Trial) -> Complaints:
    yield from _same_as_github(trial)
    yield from _counts(trial, {"ul/li": 2, "ol/li": 2})


def a_list_in_a_list(trial: Trial) -> Complaints:
    yield from _same_as_github(trial)
    yield from _counts(trial, {"li/ul/li": 2, "li": 4})


def more_in_an_item(trial: Trial) -> Complaints:
    yield from _same_as_github(trial)
    yield from _counts(trial, {"ol": 1, "li": 3, "li[2]/p": 2})


def bare_addresses(trial: Trial) -> Complaints:
    yield from _same_as_github(trial)
    yield from _counts(trial, {"a[@href]": 2})


def task_boxes(trial: Trial) -> Complaints:
    yield from _same_as_github(trial)
    if "[ ]" in trial.words or "[x]" in trial.words:
        yield "de haken van het vakje staan op de pagina"
    yield from _counts(trial, {"li//*[@aria-label or self::input]": 2})


def footnotes(trial: Trial) -> Complaints:
    yield from _accepted(trial)
    for said in ("Zie titel, gemeente.", "Vrij vertaald uit het Engels."):
        if said not in trial.words:
            yield f"op de pagina staat niet: {said}"
    if "[^" in trial.words:
        yield "het teken van een voetnoot staat op de pagina"


def frames_of_others(trial: Trial) -> Complaints:
    yield from _refused(trial, "kader-van-elders", amount=3, says='!!! note "Let op"')
    if not trial.story.xpath(".//*[contains(@class, 'admonition')]/p[.='Let hier op.']"):
        yield "het kader van GitHub is op de pagina geen kader"


def a_line_of_its_own(trial: Trial) -> Complaints:
    yield from _same_as_github(trial)
    yield from _counts(trial, {"br": 2})
    if "\\" in trial.story.text_content():
        yield "er staat een backslash op de pagina"


def braces(trial: Trial) -> Complaints:
    if trial.problems:
        yield from _refused(trial, "kenmerk-in-tekst", amount=3)
        return
    for word in ("{indicatief}", "{ex btw}", "{raming}"):
        if word not in trial.words:
            yield f"{word} is weg"


def a_hash_in_the_title(trial: Trial) -> Complaints:
    yield from _refused(trial, "hekje-in-tekst", says="#")
    if "title: 'Perceel #2 van de raamovereenkomst wegen'" not in trial.mended:
        yield "--fix zet er geen aanhalingstekens om"


def a_hash_in_the_summary(trial: Trial) -> Complaints:
    yield from _refused(trial, "hekje-in-tekst", says="#")
    if trial.of("tekst-te-kort"):
        yield "de tekst wordt te kort genoemd"


def a_link_over_two_lines(trial: Trial) -> Complaints:
    yield from _refused(trial, "link-loopt-dood", says="bestaat-niet.md")


def a_picture_in_a_link(trial: Trial) -> Complaints:
    yield from _refused(trial, "afbeelding-ontbreekt", says="tegel.png")
    trial.add("tegel.png", photo())
    yield from _accepted(trial)
    (source,) = trial.story.xpath(".//a//img/@src")
    if not any(source.endswith(picture.address) for picture in trial.site.plan.pictures):
        yield f"{source} wordt niet naar de site gekopieerd"
    if b'src="tegel.png"' in trial.feed("cases/rss.xml"):
        yield "in de feed staat het adres van het bestand"


def an_address_in_angle_brackets(trial: Trial) -> Complaints:
    yield from _same_as_github(trial)
    yield from _counts(trial, {"a[contains(@href, 'Forge_(software)')]": 1})


def a_file_name_with_a_space(trial: Trial) -> Complaints:
    yield from _refused(trial, "link-loopt-dood", amount=2)


def underlined_headings(trial: Trial) -> Complaints:
    if trial.of("kop-onbekend"):
        yield "het anker onder de kop wordt niet herkend"
    yield from _refused(trial, "kop-als-titel")
    if not trial.story.xpath(".//*[@id='kosten-en-baten']"):
        yield "de onderstreepte kop heeft op de pagina geen anker"


def signs_in_a_title(trial: Trial) -> Complaints:
    yield from _refused(trial, "teken-als-code", says="&")
    if "title: Inkoop & beheer van tegels – deel 1" not in trial.mended:
        yield "--fix maakt er geen & en – van"


def two_blocks(trial: Trial) -> Complaints:
    yield from _refused(trial, "kop-twee-blokken")


def mailboxes_of_roles(trial: Trial) -> Complaints:
    yield from _accepted(trial)


def many_terms(trial: Trial) -> Complaints:
    start = time.process_time()
    yield from _counts(trial, {"dt": trial.text.count("\n:")})
    if time.process_time() - start > MAX_SECONDS:
        yield "het duurt te lang"


def many_brackets(trial: Trial) -> Complaints:
    start = time.process_time()
    yield from _counts(trial, {"img": 0})
    if time.process_time() - start > MAX_SECONDS:
        yield "het duurt te lang"


def mail_addresses_in_brackets(trial: Trial) -> Complaints:
    if trial.problems:
        yield from _refused(trial, trial.problems[0].code, amount=2)
        return
    yield from _counts(trial, {"a": 0})
    if trial.words.count("info@example.nl") != 2:
        yield "niet beide adressen staan op de pagina"


def signs_of_converters(trial: Trial) -> Complaints:
    yield from _same_as_github(trial)
    if "\\" in trial.story.text_content():
        yield "er staat een backslash op de pagina"


def a_meeting_of_days(trial: Trial) -> Complaints:
    yield from _accepted(trial)
    if trial.problems:
        return
    if trial.appointment["DTEND"].dt != date(2027, 4, 4):
        yield f"de afspraak eindigt op {trial.appointment['DTEND'].dt}"
    if "3 april" not in trial.words:
        yield "de laatste dag staat niet op de pagina"


def an_end_before_the_beginning(trial: Trial) -> Complaints:
    yield from _refused(trial, "eind-voor-begin")


def a_day_that_is_free(trial: Trial) -> Complaints:
    if trial.appointment.get("TRANSP") != "TRANSPARENT":
        yield "wie de agenda volgt, staat de hele dag op bezet"


def a_cancelled_meeting(trial: Trial) -> Complaints:
    if not trial.appointment["SUMMARY"].startswith("Afgezegd"):
        yield f"de afspraak heet {trial.appointment['SUMMARY']}"
    if trial.appointment["STATUS"] != "CANCELLED":
        yield "de stand van de afspraak is niet CANCELLED"


def soft_hyphens(trial: Trial) -> Complaints:
    if trial.address not in trial.found("zandzakvulling"):
        yield "zoeken op zandzakvulling vindt deze case niet"


def raised_and_lowered_signs(trial: Trial) -> Complaints:
    for written, plain in (("m²", "m2"), ("co₂", "CO2")):
        if trial.found(written) != trial.found(plain):
            yield f"{written} vindt {len(trial.found(written))}, {plain} {len(trial.found(plain))}"
        if trial.address not in trial.found(written):
            yield f"zoeken op {written} vindt deze case niet"


TEXTS: Mapping[str, tuple[str, Callable[[Trial], Complaints]]] = {
    "01": ("een lijst onder een zin is een lijst", a_list_under_a_sentence),
    "02": ("wat twee spaties inspringt, hoort bij het punt erboven", a_list_in_a_list),
    "04": ("het vervolg hoort in punt 2", more_in_an_item),
    "05": ("een kaal adres is een link", bare_addresses),
    "07": ("een taak is een vakje", task_boxes),
    "08": ("voetnoten staan onder de tekst", footnotes),
    "09": ("elk kader krijgt een melding met de eigen vorm", frames_of_others),
    "10": ("een backslash aan het eind is een nieuwe regel", a_line_of_its_own),
    "13": ("woorden tussen accolades blijven staan", braces),
    "15": ("de melding noemt het hekje, en --fix herstelt het", a_hash_in_the_title),
    "17": ("de melding noemt het hekje", a_hash_in_the_summary),
    "18": ("een link over twee regels wordt gecontroleerd", a_link_over_two_lines),
    "20": ("een beeld in een link wordt gecontroleerd en gekopieerd", a_picture_in_a_link),
    "21": ("een adres tussen haken is een link", an_address_in_angle_brackets),
    "22": ("beide links lopen dood", a_file_name_with_a_space),
    "23": ("een onderstreepte kop is een kop", underlined_headings),
    "24": ("de melding noemt de code, en --fix herstelt die", signs_in_a_title),
    "26": ("een tweede blok gegevens is een fout", two_blocks),
    "28": ("de postbus van een rol mag", mailboxes_of_roles),
    "29": ("de bouw lukt, of de controle zegt het vooraf", many_terms),
    "31": ("het duurt niet lang", many_brackets),
    "33": ("beide adressen worden gelijk behandeld", mail_addresses_in_brackets),
    "36": ("backslashes voor tekens zijn weg", signs_of_converters),
    "38": ("de afspraak duurt tot en met de laatste dag", a_meeting_of_days),
    "39": ("eind voor begin krijgt een melding", an_end_before_the_beginning),
    "41": ("zonder tijd blijft de dag vrij", a_day_that_is_free),
    "42": ("de afspraak zegt dat hij is afgezegd", a_cancelled_meeting),
    "46": ("een zacht koppelteken staat een zoeker niet in de weg", soft_hyphens),
    "47": ("m² en co₂ vinden hetzelfde als m2 en CO2", raised_and_lowered_signs),
}
"""By number: what is right, and the function that looks for it."""
