"""What differs between two entries, as their fields are called."""

from builders import CASE, a_case, a_meeting
from inkoopkring.model.fields import Part
from inkoopkring.reviewing.fields import changed_fields, changed_text, figures_of

NAMES = {("contractvormen", "raamovereenkomst"): "Raamovereenkomst", ("stap", "eisen"): "Eisen"}
FIGURE = {
    "omschrijving": "lagere MKI",
    "waarde": "61.4",
    "eenheid": "procent",
    "rol": "uitkomst",
    "stand": "gemeten",
    "bron": ["1"],
}
SOURCE = {**CASE["bronnen"][0]}  # type: ignore[index]


def said(before: Part, after: Part) -> list[str]:
    found = changed_fields(before, after, NAMES, NAMES)
    return [f"{one.label}: {one.before} → {one.after}" for one in found]


def test_the_same_has_no_differences() -> None:
    assert said(a_case(), a_case()) == []


def test_each_sort_of_value_is_said_in_words() -> None:
    after = a_case(
        plaats="Almere",
        contractvorm=None,
        niet_gevonden=["contractvorm"],
        date="2026-11-21",
        status="gearchiveerd",
        periode={"van": "2019", "tot": "2022"},
        stappen=["eisen"],
    )
    assert said(a_case(periode={"van": "2018", "tot": "2022"}), after) == [
        "Datum van plaatsing: 20 november 2026 → 21 november 2026",
        "Status: gepubliceerd → gearchiveerd",
        "Stappen: markt → Eisen",
        "Plaats: Amersfoort → Almere",
        "Periode, Van: 2018 → 2019",
        "Contractvorm: Raamovereenkomst → ",
        "Gezocht en niet gevonden:  → contractvorm",
    ]


def test_times_and_numbers_are_said_in_words() -> None:
    assert said(a_meeting(begin="09:30"), a_meeting(begin="10:00")) == [
        "Begin: 9.30 uur → 10.00 uur"
    ]


def test_a_figure_is_said_as_pages_show_it() -> None:
    before, after = a_case(resultaten=[FIGURE]), a_case(resultaten=[{**FIGURE, "waarde": "58"}])
    (found,) = changed_fields(before, after, {}, {})
    assert found.is_figure
    assert said(before, after) == [
        "Cijfers 1: 61,4% lagere MKI (gemeten) → 58% lagere MKI (gemeten)"
    ]


def test_another_source_of_a_figure_is_a_difference_too() -> None:
    sources = [SOURCE, {**SOURCE, "url": "https://example.nl/twee"}]
    before = a_case(bronnen=sources, resultaten=[FIGURE])
    after = a_case(bronnen=sources, resultaten=[{**FIGURE, "bron": ["2"]}])
    assert said(before, after) == ["Cijfers 1, Bron: 1 → 2"]
    assert all(one.is_figure for one in changed_fields(before, after, NAMES, NAMES))


def test_the_value_of_a_contract_is_a_figure() -> None:
    value = {"bedrag": "900000", "soort": "raming", "bron": ["1"]}
    (found,) = changed_fields(a_case(), a_case(geraamde_waarde=value), {}, {})
    assert (found.before, found.after) == ("€ 852.000 (raming)", "€ 900.000 (raming)")
    assert found.is_figure


def test_a_weight_of_a_criterion_is_a_figure() -> None:
    criterion = {
        "soort": "gunning",
        "tekst": "Laagste MKI",
        "bewoording": "samengevat",
        "weging": "60",
        "bron": ["1"],
    }
    before, after = a_case(criteria=[criterion]), a_case(criteria=[{**criterion, "weging": "40"}])
    (found,) = changed_fields(before, after, {}, {})
    assert (found.label, found.before, found.after) == ("Criteria 1, Weging (%)", "60", "40")
    assert found.is_figure


def test_of_a_list_only_what_differs_is_said() -> None:
    other = {**FIGURE, "omschrijving": "minder afval", "waarde": "10"}
    before, after = a_case(resultaten=[FIGURE]), a_case(resultaten=[other, FIGURE])
    assert said(before, after) == ["Cijfers:  → 10% minder afval (gemeten)"]
    assert said(after, before) == ["Cijfers: 10% minder afval (gemeten) → "]


def test_a_list_in_another_order_is_said_as_a_whole() -> None:
    before, after = a_case(tags=["a", "b"]), a_case(tags=["b", "a"])
    assert said(before, after) == ["Trefwoorden, volgorde: a; b → b; a"]


def test_a_part_of_a_source_is_named_by_its_number() -> None:
    after = a_case(bronnen=[{**SOURCE, "titel": "Andere titel"}])
    assert said(a_case(bronnen=[SOURCE]), after) == [
        f"Bronnen 1, Titel: {SOURCE['titel']} → Andere titel"
    ]


def test_a_text_differs_by_paragraph_and_by_its_numbers() -> None:
    found = changed_text("Een.\n\nEr kwamen 60 tegels.\n", "Een.\n\nEr kwamen 70\ntegels.\n\nDrie.")
    assert [(one.label, one.before, one.after, one.is_figure) for one in found] == [
        ("Getallen in de tekst", "60", "70", True),
        ("Tekst", "Er kwamen 60 tegels.", "Er kwamen 70 tegels.", False),
        ("Tekst", "", "Drie.", False),
    ]


def test_a_number_in_an_address_is_no_number() -> None:
    found = changed_text("[Zie](a-1.md) https://x.nl/2", "[Zie](a-3.md) https://x.nl/4")
    assert [one.label for one in found] == ["Tekst"]


def test_a_text_laid_out_anew_is_the_same() -> None:
    assert changed_text("Een\ntwee.\n\n\nDrie.", "Een twee.\n\nDrie.\n") == ()


def test_the_figures_of_something_new_are_listed() -> None:
    assert [(one.label, one.after) for one in figures_of(a_case(resultaten=[FIGURE]))] == [
        ("Waarde", "€ 852.000 (raming)"),
        ("Cijfers", "61,4% lagere MKI (gemeten)"),
    ]
