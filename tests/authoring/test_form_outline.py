"""A form asks what the model says, in the words of the model."""

import pytest

from inkoopkring.authoring.form_outline import (
    FORMS,
    Control,
    FormField,
    FormOutline,
    form_outline,
)
from inkoopkring.model import KINDS, kind_named
from inkoopkring.model.shapes import shapes


def _outline(name: str = "case") -> FormOutline:
    return form_outline(kind_named(name))


def _field(key: str, name: str = "case") -> FormField:
    head, *rest = key.split(".")
    found = next(one for one in _outline(name).fields if one.key == head)
    for part in rest:
        found = next(one for one in found.fields if one.key == part)
    return found


def test_whatever_anyone_can_add_has_a_form() -> None:
    assert set(FORMS) == {kind.name for kind in KINDS if kind.is_contributed}


def test_a_case_can_be_sent_in_with_eight_answers() -> None:
    assert _outline().needed == (
        *("title", "description", "opdrachtgevers", "regio", "themas", "stappen"),
        *("tekst", "bronnen"),
    )


@pytest.mark.parametrize("name", FORMS)
def test_every_required_field_is_asked_or_follows_from_the_rest(name: str) -> None:
    asked = {one.key for one in _outline(name).fields}
    required = {key for key, shape in shapes(kind_named(name).model).items() if shape.required}
    assert required - asked <= {"id", "date", "geplaatst"}


@pytest.mark.parametrize("name", FORMS)
def test_questions_use_the_words_of_the_model(name: str) -> None:
    known = shapes(kind_named(name).model)
    for one in _outline(name).fields:
        if one.key != "tekst":
            assert (one.label, one.help) == (known[one.key].label, known[one.key].help)


@pytest.mark.parametrize(
    ("key", "control"),
    [
        ("title", Control.LINE),
        ("description", Control.TEXT),
        ("opdrachtgevers", Control.CHOICES),
        ("regio", Control.CHOICE),
        ("plaats", Control.LINE),
        ("periode", Control.PART),
        ("marktpartijen", Control.LINES),
        ("wat_werkte", Control.PARTS),
        ("wat_werkte.tekst", Control.TEXT),
        ("wat_werkte.bron", Control.SOURCES),
        ("resultaten.waarde", Control.NUMBER),
        ("bronnen.url", Control.ADDRESS),
        ("bronnen.geraadpleegd", Control.DAY),
        ("bronnen.titel", Control.LINE),
    ],
)
def test_what_a_field_holds_says_how_it_is_asked(key: str, control: Control) -> None:
    assert _field(key).control == control


def test_the_limits_are_those_of_the_model() -> None:
    title, year, date = _field("title"), _field("criteria.jaar"), _field("periode.van")
    assert (title.limits.shortest, title.limits.longest) == (5, 90)
    assert (year.limits.lowest, year.limits.highest) == (1990, 2100)
    assert date.limits.pattern == r"\d{4}(-\d{2}(-\d{2})?)?"


def test_fixed_choices_are_said_in_words() -> None:
    options = {one.value: one.label for one in _field("resultaten.stand").options}
    assert options["geeist"] == "geëist"
    assert options["opgave-leverancier"] == "opgave van de leverancier"


def test_open_choices_say_where_they_come_from() -> None:
    assert _field("opdrachtgevers").source == "organisaties"
    assert _field("uitkomsten", "bijeenkomst").source == ""


def test_the_story_is_asked_heading_by_heading() -> None:
    assert [one.label for one in _field("tekst").fields] == [
        *("Aanleiding", "Aanpak", "Resultaat", "Lessen", "Verder")
    ]
    assert [one.label for one in _field("tekst", "belemmering").fields] == ["Het verhaal"]


def test_a_yes_or_no_can_be_ticked() -> None:
    assert _field("online", "bijeenkomst").control is Control.TRUTH


def test_a_kind_without_a_form_is_refused() -> None:
    with pytest.raises(LookupError):
        form_outline(kind_named("thema"))
