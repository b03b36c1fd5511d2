"""The form asks with the choices that readers know, and says where an entry can go."""

import pytest

from builders import LISTS, REGION, document
from inkoopkring.authoring.form_outline import FORMS, AnswerOption
from inkoopkring.pages.form import FEW, FormPage, form_address, form_page, form_title
from worlds import Changes, page_at, plan_of, summaries_of


def form(changes: Changes | None = None, name: str = "case") -> FormPage:
    return form_page(summaries_of(changes), name)


@pytest.mark.parametrize("name", FORMS)
def test_every_form_has_a_page_with_the_title_of_its_own(name: str) -> None:
    page = page_at(plan_of(), form_address(name))
    assert page.template == "lists/form.html"
    assert page.title == form_title(name)


def test_the_lead_says_how_much_is_asked() -> None:
    assert form().lead.startswith("Acht vragen, ongeveer een kwartier.")
    assert form(name="belemmering").lead.startswith("Vijf vragen")


def test_steps_stand_in_their_order_with_their_number() -> None:
    labels = [one.label for one in form().choices["stap"]]
    assert labels[:2] == ["1. Behoefte", "2. Markt"]


def test_organisations_stand_in_order_of_their_names() -> None:
    assert form().choices["organisaties"] == (
        AnswerOption("gemeente-a", "Gemeente A"),
        AnswerOption("provincie-b", "Provincie B"),
    )


def test_a_long_list_is_chosen_from_by_name() -> None:
    more = "".join(f"- {{id: groep-{n}, naam: Groep {n}, thema: gww}}\n" for n in range(FEW))
    changes = {"content/lijsten/productgroepen.yml": LISTS["productgroepen"] + more}
    assert "productgroepen" not in form().named
    assert "productgroepen" in form(changes).named


def test_everything_a_question_refers_to_can_be_chosen_from() -> None:
    assert {"organisaties", "regio", "thema", "stap", "productgroepen"} <= form().choices.keys()


def test_a_region_with_a_desk_says_whom_to_send_to() -> None:
    contact = {"organisatie": "Coalitie", "rol": "trekker", "url": "https://example.nl/"}
    text = document({**REGION, "contact": contact})
    (desk,) = form({"content/regios/utrecht.md": text}).desks
    assert (desk.region, desk.organisation, desk.role) == ("utrecht", "Coalitie", "trekker")


def test_there_is_a_file_for_whoever_writes_by_hand() -> None:
    page = form()
    assert page.path == "cases/vul-in.md"
    assert "VUL IN" in page.start


def test_the_other_forms_are_named() -> None:
    assert [one.title for one in form().others] == ["Deel een bijeenkomst", "Deel een belemmering"]
