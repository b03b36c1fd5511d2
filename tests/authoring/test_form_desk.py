"""A desk says of a form what the checks say of the file that it makes, at the question itself."""

import json
from collections.abc import Mapping
from functools import cache

import pytest

from builders import TODAY, case_text
from inkoopkring.authoring.form_desk import CheckedForm, FormDesk, answered, desk_data
from inkoopkring.authoring.form_outline import FORMS
from inkoopkring.catalogue import Knowledge, load
from prose import ROOT
from prose import TODAY as REAL_TODAY
from worlds import catalogue_of

GOOD: Mapping[str, str | list[str]] = {
    "title": "Nieuwe bankjes van oud hout",
    "description": "Een gemeente laat van gekapte bomen bankjes maken voor dezelfde straat.",
    "opdrachtgevers": ["Gemeente A"],
    "regio": "utrecht",
    "themas": ["gww"],
    "stappen": ["markt"],
    "tekst.aanpak": "De aannemer droogde het hout. [bron 1]",
    "wat_werkte.1.bron": "1",
    "bronnen.1.titel": "Een bericht",
    "bronnen.1.uitgever": "Gemeente A",
    "bronnen.1.url": "https://example.nl/bericht",
    "bronnen.1.soort": "overheid",
    "bronnen.1.geraadpleegd": "2026-11-20",
}


@cache
def desk() -> FormDesk:
    return FormDesk(json.loads(json.dumps(desk_data(catalogue_of()))))


def checked(**changes: str | list[str]) -> CheckedForm:
    answers = {**GOOD, **{key.replace("__", "."): value for key, value in changes.items()}}
    return desk().check("case", answers, TODAY)


def said(form: CheckedForm) -> list[tuple[str, str]]:
    return [(one.field, one.code) for one in form.problems if one.severity != "advies"]


def test_a_good_form_becomes_a_file_in_which_nothing_is_wrong() -> None:
    form = checked()
    assert said(form) == []
    assert form.path == "cases/nieuwe-bankjes-van-oud-hout.md"
    assert form.text.startswith(
        "---\nid: nieuwe-bankjes-van-oud-hout\ntitle: Nieuwe bankjes van oud hout\n"
    )
    assert f"\ndate: {TODAY}\nopdrachtgevers: [gemeente-a]\n" in form.text
    assert form.text.endswith("\n## Aanpak\n\nDe aannemer droogde het hout. [bron 1]\n")


def test_an_empty_answer_is_said_at_its_question_in_the_words_of_the_form() -> None:
    (found,) = checked(regio="").problems
    assert (found.field, found.message, found.help) == (
        *("regio", "Dit vak is nog leeg.", "Waar de case speelt."),
    )


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"bronnen__1__url": "htp:/x"}, ("bronnen.1.url", "adres-vorm")),
        ({"bronnen__1__titel": ""}, ("bronnen.1.titel", "veld-ontbreekt")),
        ({"opdrachtgevers": ["Gemeente B"]}, ("opdrachtgevers.1", "lijstwaarde-onbekend")),
        ({"tekst__lessen": "Bel 06-12345678."}, ("tekst.lessen", "telefoonnummer")),
        ({"tekst__aanpak": "Zo. [bron 3]"}, ("tekst.aanpak", "bron-bestaat-niet")),
        ({"description": "Te kort."}, ("description", "tekst-te-kort")),
    ],
)
def test_a_problem_stands_at_the_question_it_is_about(
    changes: dict[str, str | list[str]], expected: tuple[str, str]
) -> None:
    assert said(checked(**changes)) == [expected]


def test_no_message_names_a_field_of_the_file() -> None:
    (found,) = checked(bronnen__1__url="htp:/x").problems
    assert found.message == "`htp:/x` is geen volledig webadres."
    (found,) = checked(description="Te kort.").problems
    assert found.message == "Dit is 8 tekens lang; er zijn er minstens 60 nodig."


def test_a_title_that_is_taken_gets_an_id_of_its_own() -> None:
    form = checked(title="Eerste case")
    assert form.path == "cases/eerste-case-2.md"


def test_an_entry_that_is_opened_keeps_its_id_its_place_and_what_is_not_asked() -> None:
    text = case_text(tags=["klinkers"])
    opened = desk().open(text)
    assert opened
    assert (opened.kind, opened.answers["title"]) == (
        "case",
        "Oude tegels terug in nieuwe tegels",
    )
    form = desk().check("case", {**opened.answers, "title": "Een andere titel"}, TODAY, text)
    assert form.path == "cases/eerste-case.md"
    assert "klinkers" in form.text
    assert said(form) == []


def test_text_that_is_no_file_of_ours_is_not_opened() -> None:
    assert desk().open("Zomaar een brief.") is None


def test_advice_comes_along_as_advice() -> None:
    form = checked(tekst__aanpak="Dit is gedaan ten behoeve van de realisatie van bankjes.")
    assert {one.severity for one in form.problems} <= {"advies"}


def test_nothing_that_may_not_be_seen_yet_is_in_the_data() -> None:
    hidden = {"cases/geheim.md": case_text(id="geheim", title="Nog geheim", status="concept")}
    assert "geheim" not in json.dumps(desk_data(catalogue_of(hidden)))


def test_a_browser_asks_and_is_answered_in_json() -> None:
    asked = {"kind": "case", "answers": {**GOOD, "regio": ""}, "today": str(TODAY), "opened": ""}
    said = json.loads(answered(desk(), json.dumps(asked)))
    assert [one["field"] for one in said["problems"]] == ["regio"]
    opened = json.loads(answered(desk(), json.dumps({"open": said["text"]})))
    assert opened["answers"]["title"] == GOOD["title"]
    assert json.loads(answered(desk(), json.dumps({"open": "Een brief."}))) is None


@pytest.fixture(scope="module")
def knowledge() -> Knowledge:
    return load(ROOT, REAL_TODAY)


def test_every_published_entry_goes_over_the_desk_without_a_remark(knowledge: Knowledge) -> None:
    real = FormDesk(desk_data(knowledge.published(REAL_TODAY)))
    asked = 0
    for document in knowledge.documents:
        if document.kind.name not in FORMS:
            continue
        text = (ROOT / document.path).read_text("utf-8")
        opened = real.open(text)
        assert opened is not None
        assert opened.kind == document.kind.name
        form = real.check(opened.kind, opened.answers, REAL_TODAY, text)
        assert (form.path, said(form)) == (str(document.path), [])
        asked += 1
    assert asked > 100
