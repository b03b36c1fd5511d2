"""`Problem`: its sentences, its weight, and the order people read them in."""

import pytest

from inkoopkring.problems import Place, Problem, Severity, problem, sort_problems

HERE = Place("cases/tegels.md", 3, 8)


def test_a_place_is_written_as_editors_do() -> None:
    assert str(HERE) == "cases/tegels.md:3:8"
    assert str(Place("cases/tegels.md")) == "cases/tegels.md:1:1"


def test_places_sort_by_number_and_not_by_text() -> None:
    assert Place("a.md", 9) < Place("a.md", 10) < Place("b.md", 1)
    assert Place("a.md", 9, 9) < Place("a.md", 9, 10)


def test_details_fill_the_sentences() -> None:
    found = problem("veld-dubbel", HERE, "title", regel=2)
    assert found.message == "`title` staat hier voor de tweede keer; het staat ook op regel 2."
    assert found.help == "Kijk welke van de twee klopt, en haal alleen de andere weg."


def test_braces_in_a_value_stay_as_they_are() -> None:
    assert "`{regel}`" in problem("adres-vorm", HERE, "url", waarde="{regel}").message


def test_a_missing_detail_is_a_bug() -> None:
    with pytest.raises(KeyError):
        _ = problem("veld-dubbel", HERE, "title").message


def test_an_unknown_code_is_a_bug() -> None:
    with pytest.raises(KeyError):
        _ = problem("bestaat-niet", HERE).severity


@pytest.mark.parametrize(
    ("code", "severity"),
    [
        ("veld-dubbel", Severity.ERROR),
        ("kop-als-titel", Severity.WARNING),
        ("lange-zin", Severity.ADVICE),
    ],
)
def test_the_weight_stands_with_the_explanation(code: str, severity: Severity) -> None:
    assert problem(code, HERE).severity is severity


def test_problems_come_in_reading_order_each_one_once() -> None:
    later = problem("kop-leeg", Place("b.md"))
    low = problem("tab", Place("a.md", 10))
    high = problem("tab", Place("a.md", 9))
    same_place = problem("kop-leeg", Place("a.md", 9))
    assert sort_problems([later, low, high, same_place, high]) == [same_place, high, low, later]


def test_equal_problems_are_equal() -> None:
    assert problem("tab", HERE, "x", regel=1) == Problem("tab", HERE, "x", (("regel", "1"),))
    assert problem("tab", HERE, regel=1) != problem("tab", HERE, regel=2)
