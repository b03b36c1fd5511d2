"""The cases as a table for others: its columns are a promise, each defined once.

A column never disappears and never changes its meaning; a new one comes at the end.
"""

import csv
import io
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from inkoopkring.model import CaseStudy
from inkoopkring.model.case_parts import AmbitionWeb, Criterion, Figure
from inkoopkring.model.lists import Framework
from inkoopkring.model.parts import Lesson
from inkoopkring.views.labels import LinkView, figure_view
from inkoopkring.views.summaries import Summaries

LICENCE = "https://creativecommons.org/licenses/by/4.0/deed.nl"
BETWEEN = " | "
"""What stands between several values in one cell."""
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its name, and what stands in it."""

    name: str
    text: str


@dataclass(frozen=True, slots=True)
class CaseColumn(Column):
    """A column of the table of all cases: also how a cell is filled."""

    cell: Callable[[Summaries, CaseStudy], str]
    is_address: bool = False
    """Whether a cell is an address from the root of the site, which others need whole."""
    is_number: bool = False
    """Whether a cell is a number that one can count with."""


def guarded(cell: str) -> str:
    """The same text, with an apostrophe in front when a spreadsheet would take it as a formula."""
    return f"'{cell}" if cell.startswith(_FORMULA_STARTS) else cell


def case_table(summaries: Summaries, site_url: str) -> bytes:
    """All cases as CSV that opens in a Dutch spreadsheet: semicolons, and a mark for UTF-8."""
    text = io.StringIO()
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    writer.writerow([column.name for column in COLUMNS])
    writer.writerows(map(guarded, row) for row in case_rows(summaries, site_url))
    return text.getvalue().encode("utf-8-sig")


def case_rows(summaries: Summaries, site_url: str) -> Iterator[list[str]]:
    """The cells of every case under the columns, in the order of the lists."""
    for case in summaries.catalogue.cases:
        yield [
            (site_url if column.is_address else "") + column.cell(summaries, case)
            for column in COLUMNS
        ]


def _joined(words: Iterable[str]) -> str:
    return BETWEEN.join(words)


def _titles(links: Iterable[LinkView | None]) -> str:
    return _joined(link.title for link in links if link)


def _lessons(lessons: tuple[Lesson, ...]) -> str:
    return _joined(lesson.text for lesson in lessons)


def _figures(figures: Iterable[Figure]) -> str:
    return _joined(f"{view.words} {view.caption}" for view in map(figure_view, figures))


def _criteria(case: CaseStudy) -> str:
    return _joined(f"{one.type.value}: {one.text}" for one in case.criteria)


def _of_each(case: CaseStudy, what: Callable[[Criterion], object]) -> str:
    """The same of every criterion, a blank where it is not known; empty when it never is."""
    known = [what(one) for one in case.criteria]
    return (
        _joined("" if one is None else str(one) for one in known)
        if any(one is not None for one in known)
        else ""
    )


def _ambition(summaries: Summaries, web: AmbitionWeb | None) -> str:
    """The levels that are stated: `Materialen 2`."""
    framework = summaries.catalogue.listed(Framework).get(web.framework) if web else None
    if web is None or framework is None:
        return ""
    stated = ((theme.name, web.level(theme.id)) for theme in framework.themes)
    return _joined(f"{name} {level}" for name, level in stated if level is not None)


COLUMNS: tuple[CaseColumn, ...] = (
    CaseColumn("id", "Het vaste kenmerk van de case.", lambda _, c: c.id),
    CaseColumn("titel", "De titel.", lambda _, c: c.title),
    CaseColumn("omschrijving", "De case in een paar zinnen.", lambda _, c: c.description),
    CaseColumn("soort", "Wat voor case het is, zoals praktijkcase.", lambda _, c: c.type.value),
    CaseColumn(
        "opdrachtgevers",
        "De organisaties die inkochten.",
        lambda r, c: _titles(map(r.organisation, c.clients)),
    ),
    CaseColumn(
        "soort_opdrachtgever",
        "Wat voor organisaties dat zijn.",
        lambda r, c: _joined(r.case_row(c).client_types),
    ),
    CaseColumn("regio", "Waar de case speelt.", lambda r, c: r.region(c.region).title),
    CaseColumn("plaats", "De plaats of het gebied.", lambda _, c: c.place or ""),
    CaseColumn(
        "themas",
        "De thema’s; het eerste weegt het zwaarst.",
        lambda r, c: _joined(one.name for one in r.theme_labels(c.themes)),
    ),
    CaseColumn(
        "stappen",
        "De stappen van het inkoopproces.",
        lambda r, c: _joined(one.name for one in r.step_labels(c.steps)),
    ),
    CaseColumn(
        "periode_van",
        "Het begin: een jaar, maand of dag.",
        lambda _, c: (c.period.start if c.period else None) or "",
    ),
    CaseColumn(
        "periode_tot",
        "Het einde: een jaar, maand of dag.",
        lambda _, c: (c.period.end if c.period else None) or "",
    ),
    CaseColumn(
        "productgroep",
        "Wat er is ingekocht.",
        lambda r, c: _titles([r.product_group(c.product_group)]),
    ),
    CaseColumn("ingekocht", "Hetzelfde in eigen woorden.", lambda _, c: c.subject or ""),
    CaseColumn("cpv", "De Europese codes van de opdracht.", lambda _, c: _joined(c.cpv)),
    CaseColumn(
        "procedure", "Hoe er is aanbesteed.", lambda r, c: _titles([r.procedure(c.procedure)])
    ),
    CaseColumn(
        "procedure_toelichting", "Wat er bijzonder aan was.", lambda _, c: c.procedure_note or ""
    ),
    CaseColumn(
        "contractvorm",
        "De vorm van het contract.",
        lambda r, c: _titles([r.contract_form(c.contract_form)]),
    ),
    CaseColumn(
        "waarde_euro",
        "Wat de opdracht waard is, in euro.",
        lambda _, c: str(c.value.amount) if c.value else "",
        is_number=True,
    ),
    CaseColumn(
        "waarde_soort",
        "Of dat een raming of de opdrachtsom is.",
        lambda _, c: c.value.type.value if c.value else "",
    ),
    CaseColumn(
        "marktpartijen", "De bedrijven die de bron noemt.", lambda _, c: _joined(c.suppliers)
    ),
    CaseColumn("resultaten", "De cijfers, met wat ze tellen.", lambda _, c: _figures(c.results)),
    CaseColumn("wat_werkte", "Wat goed ging volgens de bron.", lambda _, c: _lessons(c.worked)),
    CaseColumn("wat_niet_werkte", "Wat tegenviel.", lambda _, c: _lessons(c.did_not_work)),
    CaseColumn("volgende_keer", "Wat ze anders zouden doen.", lambda _, c: _lessons(c.next_time)),
    CaseColumn("criteria", "De eisen en gunningscriteria.", lambda _, c: _criteria(c)),
    CaseColumn(
        "ambitieweb",
        "Het ambitieweb dat is gebruikt, met versie.",
        lambda _, c: c.ambition.framework if c.ambition else "",
    ),
    CaseColumn(
        "ambitie",
        "Het niveau per thema, waar dat bekend is.",
        lambda r, c: _ambition(r, c.ambition),
    ),
    CaseColumn(
        "ambitie_herkomst",
        "Wie de niveaus bepaalde: de bron of de redactie.",
        lambda _, c: c.ambition.origin.value if c.ambition else "",
    ),
    CaseColumn(
        "r_strategieen",
        "Treden van een R-ladder, met de ladder erbij.",
        lambda r, c: _titles(map(r.r_strategy, c.rungs)),
    ),
    CaseColumn(
        "belemmeringen",
        "Belemmeringen die er speelden, of waar de case een antwoord op geeft.",
        lambda r, c: _titles(map(r.entry_link, c.obstacles)),
    ),
    CaseColumn(
        "betrouwbaarheid",
        "Of de opdrachtgever de case heeft bevestigd.",
        lambda _, c: c.trust.value,
    ),
    CaseColumn(
        "bevestigd_op",
        "De dag van de bevestiging.",
        lambda _, c: c.confirmed_on.isoformat() if c.confirmed_on else "",
    ),
    CaseColumn("geplaatst", "De dag van plaatsing.", lambda _, c: c.placed_on.isoformat()),
    CaseColumn(
        "bronnen",
        "De webadressen van de bronnen.",
        lambda _, c: _joined(s.url for s in c.sources),
    ),
    CaseColumn(
        "adres",
        "Het webadres van de case.",
        lambda r, c: r.catalogue.address(c.id),
        is_address=True,
    ),
    CaseColumn("licentie", "De licentie van de tekst.", lambda _r, _c: LICENCE),
    CaseColumn(
        "uitkomsten",
        "De cijfers die zeggen wat er kwam, met hoe ze zijn vastgesteld.",
        lambda _, c: _figures(c.outcomes),
    ),
    CaseColumn(
        "procedure_herkomst",
        "Wie de procedure bepaalde: de bron of de redactie.",
        lambda _, c: c.procedure_origin.value if c.procedure_origin else "",
    ),
    CaseColumn(
        "r_herkomst",
        "Wie elke trede bepaalde: de bron of de redactie. In de volgorde van r_strategieen.",
        lambda _, c: _joined(one.origin.value for one in c.r_strategies),
    ),
    CaseColumn(
        "criteria_bewoording",
        "Of elk criterium letterlijk of samengevat is. In de volgorde van criteria.",
        lambda _, c: _of_each(c, lambda one: one.wording.value),
    ),
    CaseColumn(
        "criteria_weging",
        "Hoe zwaar elk criterium telt, in procenten; leeg als we dat niet vonden.",
        lambda _, c: _of_each(c, lambda one: one.weight),
    ),
    CaseColumn(
        "criteria_drempel",
        "De ondergrens van elk criterium; leeg als we die niet vonden.",
        lambda _, c: _of_each(c, lambda one: one.threshold),
    ),
    CaseColumn(
        "criteria_bewijs",
        "Hoe een inschrijver elk criterium aantoont; leeg als we dat niet vonden.",
        lambda _, c: _of_each(c, lambda one: one.proof),
    ),
    CaseColumn(
        "criteria_jaar",
        "Uit welk jaar elk criterium is; leeg als we dat niet vonden.",
        lambda _, c: _of_each(c, lambda one: one.year),
    ),
    CaseColumn(
        "tijdlijn",
        "Wat er wanneer gebeurde, het oudste eerst.",
        lambda _, c: _joined(f"{one.date}: {one.text}" for one in c.timeline),
    ),
    CaseColumn(
        "zo_gebruik_je_dit",
        "Wat een inkoper met de case kan doen.",
        lambda _, c: _joined(one.action for one in c.advice),
    ),
    CaseColumn(
        "niet_gevonden",
        "De gegevens waar we naar zochten zonder ze te vinden.",
        lambda _, c: _joined(c.not_found),
    ),
    CaseColumn(
        "let_op",
        "Wat je moet weten voor je de case aanhaalt.",
        lambda _, c: c.caution or "",
    ),
)
"""The columns of `/data/cases.csv`, in order. A new one comes last."""

LIST_COLUMNS: tuple[Column, ...] = (
    Column("id", "Het vaste kenmerk van de case."),
    Column("titel", "De titel."),
    Column("themas", "De thema’s; het eerste weegt het zwaarst."),
    Column("stappen", "De stappen van het inkoopproces."),
    Column("opdrachtgevers", "De organisaties die inkochten."),
    Column("regio", "Waar de case speelt."),
    Column("periode", "Van wanneer tot wanneer."),
    Column("omschrijving", "De case in een paar zinnen."),
    Column("cijfer", "Het belangrijkste cijfer, met wat het telt."),
    Column("lessen", "`ja` als de case een geleerde les heeft."),
    Column("adres", "Het webadres van de case."),
)
"""The columns of a list that a reader downloads: what the rows on the screen show."""
