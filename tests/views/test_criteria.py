"""Criteria: on the page of their case, and between those of other cases."""

from collections.abc import Mapping

import pytest

from builders import SOURCE, case_text
from inkoopkring.model import CaseStudy
from inkoopkring.views.criteria import (
    CriterionRow,
    CriterionView,
    criterion_rows,
    criterion_views,
)
from worlds import bare_case_text, entry_in, summaries_of

ASKED = {"soort": "gunning", "tekst": "Laagste MKI", "bewoording": "samengevat", "bron": ["1"]}


def views(**changes: object) -> tuple[CriterionView, ...]:
    summaries = summaries_of({"cases/eerste-case.md": case_text(**changes)})
    return criterion_views(summaries, entry_in(summaries, CaseStudy, "eerste-case"))


def rows(*texts: str) -> tuple[CriterionRow, ...]:
    """The rows of cases with these files."""
    files = {f"cases/case-{number}.md": text for number, text in enumerate(texts)}
    summaries = summaries_of({"cases/eerste-case.md": None, **files})
    return criterion_rows(summaries, summaries.catalogue.cases)


def row(**changes: object) -> CriterionRow:
    (one,) = rows(bare_case_text(**{"criteria": [ASKED], **changes}))
    return one


def copied(view: CriterionView) -> list[str]:
    return [f"{line.text} {line.address}".strip() for line in view.copied]


def test_a_criterion_says_what_is_known_of_it() -> None:
    known = {
        "weging": "62.5",
        "drempel": "Hooguit drie euro.",
        "bewijs": "Een LCA.",
        "jaar": "2020",
        "mvi_nummer": "12",
    }
    (view,) = views(criteria=[{**ASKED, **known}])
    assert view.details == (
        "telt voor 62,5% mee",
        "drempel: Hooguit drie euro",
        "bewijs: Een LCA",
        "MVI-criterium 12",
        "uit 2020",
    )
    (view,) = views(criteria=[ASKED])
    assert (view.type, view.details, view.wording) == ("gunning", (), "samengevat")
    (view,) = views(criteria=[{**ASKED, "weging": "0"}])
    assert view.details == ("telt voor 0% mee",)


def test_a_copied_criterion_takes_its_source_and_the_warning_along() -> None:
    asked = {**ASKED, "bewoording": "letterlijk", "jaar": "2020"}
    source = {**SOURCE, "datum": "2021-03"}
    (view,) = views(criteria=[asked], bronnen=[source], let_op="Het jaar is afgeleid.")
    assert copied(view) == [
        "Gunning, letterlijk uit de bron, uit 2020.",
        "Gevraagd door: Gemeente A.",
        "Bron: Praktijkvoorbeeld bestrating, PIANOo, 2021. https://example.nl/praktijkvoorbeeld",
        "Let op: Het jaar is afgeleid.",
    ]
    (view,) = views(criteria=[ASKED])
    assert "samengevat door Inkoopkring" in view.copied[0].text
    assert not any("Let op" in line for line in copied(view))


def test_a_row_says_who_asked_it_and_leads_to_the_place_in_the_case() -> None:
    one = row(id="case-0", opdrachtgevers=["gemeente-a", "provincie-b"], productgroep="bestrating")
    assert one.case.clients == "Gemeente A en Provincie B"
    assert one.address == "/cases/case-0/#criterium-laagste-mki"
    assert (one.id, one.product_group) == ("case-0#criterium-laagste-mki", "bestrating")


@pytest.mark.parametrize(
    ("kind", "step"),
    [
        ("selectie", "Eisen"),
        ("eis", "Eisen"),
        ("gunning", "Gunning"),
        ("contractbepaling", "Uitvoering"),
    ],
)
def test_its_kind_says_at_which_step_it_works(kind: str, step: str) -> None:
    found = row(criteria=[{**ASKED, "soort": kind}]).step
    assert found is not None
    assert found.name == step


def test_its_own_year_goes_before_that_of_the_case() -> None:
    period = {"van": "2018", "tot": "2022"}
    assert row(criteria=[{**ASKED, "jaar": "2019"}], periode=period).year == "2019"
    assert row(periode=period).year == "2018–2022"
    assert row().year == "jaar niet bekend"


def test_only_outcomes_say_what_came_of_it() -> None:
    figure: Mapping[str, object] = {
        "omschrijving": "gerecycled materiaal",
        "waarde": "36",
        "eenheid": "procent",
        "bron": ["1"],
    }
    size = {**figure, "waarde": "900", "rol": "omvang"}
    outcome = {**figure, "rol": "uitkomst", "stand": "gemeten"}
    (found,) = row(resultaten=[size, outcome]).outcomes
    assert (found.words, found.standing) == ("36%", "gemeten")
    assert row(resultaten=[size]).outcomes == ()


def test_each_source_of_a_criterion_goes_along() -> None:
    sources = [{**SOURCE, "uitgever": name} for name in ("Een", "Twee", "Drie")]
    one = row(criteria=[{**ASKED, "bron": ["3", "1"]}], bronnen=sources)
    assert [source.publisher for source in one.sources] == ["Drie", "Een"]


def test_what_most_is_known_of_comes_first_and_then_the_latest_case() -> None:
    weighed = {**ASKED, "tekst": "Gewogen", "weging": "60"}
    found = rows(
        bare_case_text(id="oud", criteria=[ASKED], periode={"van": "2010", "tot": "2011"}),
        bare_case_text(id="nieuw", criteria=[ASKED], periode={"van": "2020", "tot": "2021"}),
        bare_case_text(id="gewogen", criteria=[weighed], periode={"van": "2001", "tot": "2002"}),
    )
    assert [one.case.id for one in found] == ["gewogen", "nieuw", "oud"]


def test_a_short_name_keeps_whole_words_and_says_who_asked() -> None:
    assert row().short == "Laagste MKI, Gemeente A"
    long = {**ASKED, "tekst": "Minstens vijftien procent van het materiaal is gerecycled."}
    assert row(criteria=[long]).short == "Minstens vijftien…, Gemeente A"
