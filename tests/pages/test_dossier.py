"""The dossier: only what fits on two sheets, and every line with its source."""

from builders import SOURCE, case_text
from inkoopkring.model.lists import ProductGroup
from inkoopkring.pages.answer import Answers
from inkoopkring.pages.dossier import DossierPage, dossier_page
from inkoopkring.pages.sheet import ROOM
from worlds import Changes, bare_case_text, summaries_of

ASKED = {"soort": "gunning", "bewoording": "samengevat", "bron": ["1"]}
ADVICE = {"actie": "Vraag de markt.", "stap": "markt", "feit": "Te weinig.", "bron": ["2"]}
SECOND = {**SOURCE, "titel": "Tweede bron", "url": "https://example.nl/tweede"}


def page_of(changes: Changes | None = None) -> DossierPage:
    summaries = summaries_of(changes)
    group = summaries.catalogue.listed(ProductGroup)["bestrating"]
    return dossier_page(Answers(summaries), group)


def changed(**changes: object) -> Changes:
    return {"cases/eerste-case.md": case_text(**changes)}


def test_a_case_says_what_came_of_it_or_that_nothing_was_found() -> None:
    page = page_of({"cases/b.md": bare_case_text(id="b", productgroep="bestrating")})
    assert [(one.answer.row.id, one.outcome) for one in page.cases] == [
        ("eerste-case", "61,4% lagere MKI (gemeten)"),
        ("b", "Niet gevonden"),
    ]
    assert page.code == "44113100-6"


def test_what_was_weighed_stands_in_one_line() -> None:
    criteria = [
        {**ASKED, "tekst": "Plan van aanpak.", "weging": "65"},
        {**ASKED, "tekst": "Prijs", "weging": "35"},
        {**ASKED, "soort": "eis", "tekst": "Minstens 15% gebruikt.", "bewijs": "Een bon."},
    ]
    page = page_of(changed(criteria=criteria))
    assert [(one.text, one.detail) for one in page.criteria] == [
        ("Gunning: plan van aanpak, Prijs.", "65%, 35%"),
        ("Eis: minstens 15% gebruikt.", "Een bon."),
    ]
    assert {one.outcome for one in page.criteria} == {"Staat bij de case"}


def test_sources_are_numbered_as_the_lines_name_them() -> None:
    page = page_of(changed(bronnen=[SECOND, SOURCE], zo_gebruik_je_dit=[ADVICE], resultaten=None))
    assert [(one.number, one.url) for one in page.sources] == [
        (1, SECOND["url"]),
        (2, SOURCE["url"]),
    ]
    (advice,) = page.advice
    assert advice.text == "Stap 2. Vraag de markt."
    assert [page.numbers[url] for url in advice.sources] == [2]


def test_a_source_of_lines_that_are_not_shown_has_no_number() -> None:
    many = {
        f"cases/c{n}.md": case_text(
            id=f"c{n}", bronnen=[{**SOURCE, "url": f"https://example.nl/{n}"}]
        )
        for n in range(6)
    }
    page = page_of({**many, "cases/eerste-case.md": None})
    shown = [one.answer.row.id for one in page.cases if one.is_shown]
    assert shown == ["c0", "c1", "c2", "c3"]
    assert [one.number for one in page.sources] == [1, 2, 3, 4, 0, 0]


def test_lines_that_do_not_fit_are_left_out_from_below() -> None:
    long = "woorden " * 60
    criteria = [{**ASKED, "tekst": f"{n} {long}"} for n in range(6)]
    lessons = [{"tekst": f"{n} {long}", "bron": ["1"]} for n in range(2)]
    page = page_of(changed(criteria=criteria, wat_niet_werkte=lessons))
    shown = [one.is_shown for one in page.criteria]
    assert shown == sorted(shown, reverse=True)
    assert 0 < sum(shown) < 6
    assert [one.is_shown for one in page.setbacks] == [True, False]
    lines = [*page.criteria, *page.setbacks]
    of_cases = sum(one.height for one in page.cases if one.is_shown)
    of_lines = sum(one.height for one in lines if one.is_shown)
    assert of_cases + of_lines <= ROOM


def test_elsewhere_gives_way_to_many_sources() -> None:
    assert page_of().is_roomy
    sources = [{**SOURCE, "url": f"https://example.nl/{n}"} for n in range(10)]
    criteria = [{**ASKED, "tekst": f"Criterium {n}", "bron": [str(n + 1)]} for n in range(6)]
    lessons = [{"tekst": f"Les {n}.", "bron": [str(n + 7)]} for n in range(2)]
    advice = [{**ADVICE, "bron": [str(n + 9)]} for n in range(2)]
    page = page_of(
        changed(
            bronnen=sources, criteria=criteria, wat_niet_werkte=lessons, zo_gebruik_je_dit=advice
        )
    )
    assert not page.is_roomy
