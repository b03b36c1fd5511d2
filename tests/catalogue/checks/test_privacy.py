"""No person in any text: not by number or address, and in meeting notes not by name."""

import pytest

from builders import case_text, meeting_text
from inkoopkring.catalogue.checks.privacy import check, is_bsn, is_iban
from worlds import found_by


def in_case(words: str) -> list[str]:
    return [one.code for one in found_by(check, {"cases/x.md": case_text(f"{words}\n", id="x")})]


def in_meeting(words: str) -> list[str]:
    text = meeting_text(f"{words}\n", id="x")
    return [one.code for one in found_by(check, {"content/bijeenkomsten/x.md": text})]


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("Mail jan.jansen@gemeente.nl voor meer.", "e-mailadres"),
        ("Bel 038 498 20 00.", "telefoonnummer"),
        ("Bel 06-12345678.", "telefoonnummer"),
        ("Bel +31 (0)6 1234 5678.", "telefoonnummer"),
        ("Bel +31 6 12345678.", "telefoonnummer"),
        ("BSN 111222333.", "burgerservicenummer"),
        ("BSN 1112.22.333.", "burgerservicenummer"),
        ("Op NL91 ABNA 0417 1643 00.", "rekeningnummer"),
    ],
)
def test_a_person_is_found_by_number_or_address(words: str, code: str) -> None:
    assert in_case(words) == [code]


@pytest.mark.parametrize(
    "words",
    [
        "Mail inkoop@gemeente.nl.",
        "Zie https://example.nl/0384982000/jan@example.nl.",
        "In 2018 was het € 1.234.567,89 voor 100000000 stenen.",
        "Het nummer is 111222334.",
        "Het gaat om 45233140-2 en 44113100-6.",
        "Tussen 2018-2022 en 2021-04-16.",
    ],
)
def test_other_numbers_are_left_alone(words: str) -> None:
    assert in_case(words) == []


def test_fields_are_looked_at_too() -> None:
    lesson = [{"tekst": "Vraag het aan piet@example.nl.", "bron": ["1"]}]
    (found,) = found_by(check, {"cases/x.md": case_text(id="x", wat_werkte=lesson)})
    assert (found.code, found.field) == ("e-mailadres", "wat_werkte.1.tekst")


@pytest.mark.parametrize(
    "words",
    [
        "Volgens mevrouw De Vries kan het.",
        "Dhr. Van den Berg opende de dag.",
        "J.P. de Boer vroeg door.",
        "Jan de Vries vertelde over asfalt.",
    ],
)
def test_names_are_found_in_meeting_notes(words: str) -> None:
    assert in_meeting(words) == ["persoonsnaam"] * len(in_meeting(words))
    assert in_meeting(words)


@pytest.mark.parametrize(
    "words", ["De wethouder van Zwolle opende.", "Rijkswaterstaat en Gemeente A spraken af."]
)
def test_roles_and_organisations_are_no_names(words: str) -> None:
    assert in_meeting(words) == []


@pytest.mark.parametrize(
    ("digits", "is_right"),
    [("111222333", True), ("123456782", True), ("111222334", False), ("000000000", False)],
)
def test_the_elfproef(digits: str, is_right: bool) -> None:
    assert is_bsn(digits) is is_right


@pytest.mark.parametrize(
    ("number", "is_right"),
    [
        ("NL91ABNA0417164300", True),
        ("DE89 3704 0044 0532 0130 00", True),
        ("NL91ABNA0417164301", False),
    ],
)
def test_the_check_of_an_iban(number: str, is_right: bool) -> None:
    assert is_iban(number) is is_right
