"""Figures, lessons and sources in words a reader takes in at once."""

import pytest

from builders import SOURCE, a_case
from inkoopkring.views.labels import FigureView, figure_view, lesson_views, source_views


def figure(**changes: str | None) -> FigureView:
    values = {"omschrijving": "minder CO2", "waarde": "61.4", "eenheid": "procent", "bron": ["1"]}
    given = {**values, "rol": "omvang", **changes}
    return figure_view(a_case(resultaten=[given]).results[0])


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({}, "61,4%"),
        ({"eenheid": "ton", "waarde": "1800"}, "1.800 ton"),
        ({"kwalificatie": "circa"}, "circa 61,4%"),
        ({"kwalificatie": "minimaal", "eenheid": "keer"}, "minimaal 61,4 keer"),
        ({"kwalificatie": "maximaal"}, "maximaal 61,4%"),
        ({"waarde": "500", "waarde_tot": "600", "eenheid": "m2"}, "500–600 m2"),
        ({"waarde": "2018", "eenheid": "jaar"}, "2018"),
        ({"waarde": "25", "eenheid": "jaar"}, "25 jaar"),
        ({"waarde": "852000", "eenheid": "euro"}, "€ 852.000"),
        ({"waarde": "1.5", "eenheid": "miljoen euro"}, "€ 1,5 miljoen"),
        ({"waarde": "1", "waarde_tot": "2", "eenheid": "miljard euro"}, "€ 1–2 miljard"),
    ],
)
def test_a_figure_in_words(changes: dict[str, str], words: str) -> None:
    assert figure(**changes).words == words


@pytest.mark.parametrize(
    ("changes", "parts"),
    [
        ({"kwalificatie": "circa"}, ("circa", "61,4", "%", "")),
        ({"eenheid": "ton", "waarde": "1800"}, ("", "1.800", "", "ton")),
        ({"waarde": "2018", "eenheid": "jaar"}, ("", "2018", "", "")),
        ({"waarde": "1.5", "eenheid": "miljoen euro"}, ("", "€\u00a01,5", "", "miljoen")),
        ({"waarde": "10", "eenheid": "euro per ton"}, ("", "€\u00a010", "", "per ton")),
    ],
)
def test_a_figure_in_parts(changes: dict[str, str], parts: tuple[str, ...]) -> None:
    assert figure(**changes).parts == parts


def test_a_figure_says_what_it_counts_and_how_sure_it_is() -> None:
    view = figure(rol="eis", stand="geeist")
    assert (view.text, view.sources) == ("minder CO2", (1,))
    assert view.standing == "geëist"
    assert figure().standing == ""


@pytest.mark.parametrize(
    ("text", "standing", "caption"),
    [
        ("minder CO2", "geraamd", "minder CO2 (geraamd)"),
        ("minder CO2 (streefwaarde)", "beloofd", "minder CO2 (streefwaarde, beloofd)"),
        ("minder CO2", None, "minder CO2"),
    ],
)
def test_a_caption_says_in_brackets_what_a_figure_is(
    text: str, standing: str | None, caption: str
) -> None:
    assert figure(omschrijving=text, stand=standing).caption == caption


@pytest.mark.parametrize(
    ("standing", "words", "is_firm"),
    [
        ("gemeten", "gemeten", True),
        ("berekend", "berekend", True),
        ("geraamd", "geraamd", False),
        ("beloofd", "beloofd", False),
        ("opgave", "opgave van de bron", False),
        ("opgave-opdrachtgever", "opgave van de opdrachtgever", False),
        ("opgave-leverancier", "opgave van de leverancier", False),
    ],
)
def test_how_a_figure_was_established(standing: str, words: str, *, is_firm: bool) -> None:
    view = figure(rol="uitkomst", stand=standing)
    assert (view.standing, view.is_firm) == (words, is_firm)


def test_sources_are_numbered_and_say_who_speaks() -> None:
    supplier = {**SOURCE, "soort": "leverancier", "datum": "2021-03"}
    first, second = source_views(a_case(bronnen=[SOURCE, supplier]).sources)
    assert (first.number, first.note, first.date) == (1, "overheid", "")
    assert first.consulted == "20 november 2026"
    assert (second.number, second.note) == (2, "leverancier met een eigen belang")
    assert second.date == "maart 2021"


def test_lessons_keep_their_sources() -> None:
    case = a_case(wat_werkte=[{"tekst": "Begin klein.", "bron": ["2", "1"]}])
    (lesson,) = lesson_views(case.worked)
    assert (lesson.text, lesson.sources) == ("Begin klein.", (2, 1))
