"""A file may accept, with a reason, a warning and an error that can be mistaken; no other."""

from pathlib import Path

import pytest

from builders import LISTS, TODAY, case_text, problems_in
from inkoopkring.catalogue.checks import acceptance, check_documents, writing
from inkoopkring.problems import Severity, all_explanations, explanation, sort_problems
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
def test_only_what_can_be_mistaken_can_be_accepted(code: str) -> None:
    changes = accepting("kop-slaat-niveau-over", code)
    (found,) = found_by(acceptance.check, changes)
    place, problem, field, details = whole(found, changes["cases/x.md"])
    assert (place, problem, field) == (code, "acceptatie-onbekend", "geaccepteerd.2.controle")
    assert details["waarde"] == code
    choices = details["keuzes"].split(", ")
    assert choices == [code for code in sorted(all_explanations()) if explanation(code).acceptable]


PERSONAL = (
    "Jan de Vries, j.kwakkel@example.nl, 06-12345678, linkedin.com/in/jan,\n"
    "woont aan de Dorpsstraat 12, BSN 111222333, NL91ABNA0417164300.\n"
)


def left_of(*codes: str) -> set[str]:
    """What is left of a text full of personal data once these are accepted."""
    accepted = [{"controle": code, "reden": REASON} for code in codes]
    changes = {"cases/x.md": case_text(PERSONAL, id="x", geaccepteerd=accepted)}
    found = check_documents(documents_of(changes), lists_of(), (), NOWHERE, TODAY)
    return {one.code for one in found if one.severity is Severity.ERROR}


def test_what_looks_like_a_person_can_be_accepted() -> None:
    names = ("persoonsnaam", "e-mailadres", "telefoonnummer", "persoonlijk-profiel", "woonadres")
    never = {"burgerservicenummer", "rekeningnummer"}
    assert left_of() == {*names, *never}
    assert left_of("persoonsnaam") == {*names[1:], *never}
    assert left_of(*names) == never


NAMED = (
    "- id: {id}\n  naam: Bestrating bv\n  soort: bedrijf\n"
    "  omschrijving: Jan de Vries vertelde over **tegels**.\n"
)
ACCEPTED = "  geaccepteerd:\n    - {{controle: {code}, reden: Zo heet het.}}\n"
LIST = "content/lijsten/organisaties.yml"


def said_of_list(text: str, before: str = LISTS["organisaties"]) -> list[str]:
    changes = {LIST: before + text}
    found = check_documents(documents_of(changes), lists_of(changes), (), NOWHERE, TODAY)
    return [f"{one.place.line} {one.code}" for one in sort_problems(found)]


def test_the_first_item_of_a_list_accepts_too() -> None:
    text = NAMED.format(id="gemeente-a") + ACCEPTED.format(code="persoonsnaam")
    assert said_of_list(text, "") == ["4 opmaak-in-veld"]


def test_an_item_of_a_list_accepts_for_itself_only() -> None:
    one, two = NAMED.format(id="een"), NAMED.format(id="twee")
    name = ACCEPTED.format(code="persoonsnaam")
    assert said_of_list(one) == ["11 opmaak-in-veld", "11 persoonsnaam"]
    assert said_of_list(one + name) == ["11 opmaak-in-veld"]
    assert said_of_list(one + name + two) == [
        "11 opmaak-in-veld",
        "17 opmaak-in-veld",
        "17 persoonsnaam",
    ]
    assert said_of_list(one + two + name) == [
        "11 opmaak-in-veld",
        "11 persoonsnaam",
        "15 opmaak-in-veld",
    ]


def test_nobody_accepts_for_an_item_that_cannot_be_read(tmp_path: Path) -> None:
    unread = NAMED.format(id="een").replace("  soort: bedrijf\n", "")
    text = unread + NAMED.format(id="gemeente-a") + ACCEPTED.format(code="persoonsnaam")
    found = problems_in(tmp_path, {LIST: text.replace("**tegels**", "tegels")})
    assert [f"{one.place} {one.code}" for one in found] == [
        f"{LIST}:1:3 veld-ontbreekt",
        f"{LIST}:3:17 persoonsnaam",
    ]


def test_an_item_cannot_accept_what_is_no_mistake_of_the_check() -> None:
    text = NAMED.format(id="een") + ACCEPTED.format(code="id-dubbel")
    changes = {LIST: LISTS["organisaties"] + text}
    (found,) = found_by(acceptance.check, changes)
    place, *rest, details = whole(found, changes[LIST])
    assert place == "id-dubbel, reden: Zo heet het.}"
    assert rest == ["acceptatie-onbekend", "geaccepteerd.1.controle"]
    assert details["waarde"] == "id-dubbel"


def test_what_passes_its_check_digits_is_never_accepted() -> None:
    codes = ("burgerservicenummer", "rekeningnummer")
    assert {"acceptatie-onbekend", *codes} <= left_of(*codes)


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
