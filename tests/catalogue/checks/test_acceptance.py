"""A file may accept a warning with a reason; never an error."""

import pytest

from builders import TODAY, case_text
from inkoopkring.catalogue.checks import acceptance, check_documents, writing
from inkoopkring.problems import Severity, all_explanations, explanation
from worlds import NOWHERE, documents_of, found_by, lists_of, whole

SKIPPING = "## Een\n\n#### Twee\n"
REASON = "De bron deelt het zo in."


def accepting(*codes: str) -> dict[str, str]:
    accepted = [{"controle": code, "reden": REASON} for code in codes]
    return {"cases/x.md": case_text(SKIPPING, id="x", geaccepteerd=accepted)}


def warnings(changes: dict[str, str]) -> list[str]:
    found = check_documents(documents_of(changes), lists_of(), (), NOWHERE, TODAY)
    return [one.code for one in found if one.severity is Severity.WARNING]


def test_a_warning_is_given_until_it_is_accepted() -> None:
    assert warnings(accepting()) == ["kop-slaat-niveau-over"]
    assert warnings(accepting("kop-slaat-niveau-over")) == []


def test_another_file_does_not_accept_for_this_one() -> None:
    other = {"cases/y.md": case_text(SKIPPING, id="y")}
    assert warnings({**accepting("kop-slaat-niveau-over"), **other}) == ["kop-slaat-niveau-over"]


@pytest.mark.parametrize("code", ["veld-onbekend", "lange-zin", "bestaat-niet"])
def test_only_a_warning_can_be_accepted(code: str) -> None:
    changes = accepting("kop-slaat-niveau-over", code)
    (found,) = found_by(acceptance.check, changes)
    place, problem, field, details = whole(found, changes["cases/x.md"])
    assert (place, problem, field) == (code, "acceptatie-onbekend", "geaccepteerd.2.controle")
    assert details["waarde"] == code
    choices = details["keuzes"].split(", ")
    assert {explanation(choice).severity for choice in choices} == {Severity.WARNING}


def test_an_error_stays_an_error() -> None:
    errors = [c for c, e in all_explanations().items() if e.severity == Severity.ERROR]
    text = case_text(
        "[x](nee.md)\n", id="x", geaccepteerd=[{"controle": c, "reden": REASON} for c in errors]
    )
    found = check_documents(documents_of({"cases/x.md": text}), lists_of(), (), NOWHERE, TODAY)
    assert "link-loopt-dood" in {one.code for one in found}


def test_the_words_of_the_warning_say_what_is_wrong() -> None:
    (found,) = found_by(writing.check, accepting())
    assert "Twee" in found.message
