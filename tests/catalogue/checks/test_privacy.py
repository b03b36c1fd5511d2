"""No person in any text: not by number, not by address, not by name."""

import pytest

from builders import (
    LISTS,
    SOURCE,
    case_text,
    meeting_text,
    page_text,
    region_text,
    theme_text,
)
from inkoopkring.catalogue.checks.privacy import check
from inkoopkring.markup.body import MAX_LENGTH
from worlds import found_by, whole


def in_case(words: str) -> list[str]:
    return [one.code for one in found_by(check, {"cases/x.md": case_text(f"{words}\n", id="x")})]


def names_in_meeting(words: str, organisations: str | None = LISTS["organisaties"]) -> list[str]:
    """The names that are found in the notes of a meeting, next to these organisations."""
    changes = {
        "content/bijeenkomsten/x.md": meeting_text(f"{words}\n", id="x"),
        "content/lijsten/organisaties.yml": organisations,
    }
    found = found_by(check, changes)
    assert {one.code for one in found} <= {"persoonsnaam"}
    return [dict(one.details)["waarde"] for one in found]


@pytest.mark.parametrize(
    ("words", "code", "number"),
    [
        ("Mail jan.jansen@example.nl voor meer.", "e-mailadres", "jan.jansen@example.nl"),
        ("Bel 038 498 20 00.", "telefoonnummer", "038 498 20 00"),
        ("Bel 06-12345678.", "telefoonnummer", "06-12345678"),
        ("Bel +31 (0)6 1234 5678.", "telefoonnummer", "+31 (0)6 1234 5678"),
        ("Bel +31 6 12345678.", "telefoonnummer", "+31 6 12345678"),
        ("Zie https://example.nl/a of bel 06-12345678.", "telefoonnummer", "06-12345678"),
        ("BSN 111222333.", "burgerservicenummer", "111222333"),
        ("BSN 1112.22.333.", "burgerservicenummer", "1112.22.333"),
        ("Op NL91 ABNA 0417 1643 00.", "rekeningnummer", "NL91 ABNA 0417 1643 00"),
    ],
)
def test_a_person_is_found_by_number_or_address(words: str, code: str, number: str) -> None:
    text = case_text(f"{words}\n", id="x")
    (found,) = found_by(check, {"cases/x.md": text})
    assert whole(found, text) == (words[words.index(number) :], code, "", {"waarde": number})


def test_each_number_stands_at_its_own_place() -> None:
    words = "Op NL91 ABNA 0417 1643 00, of bel 06-12345678."
    text = case_text(f"{words}\n", id="x")
    found = [whole(one, text) for one in found_by(check, {"cases/x.md": text})]
    assert [(place, code) for place, code, _, _ in found] == [
        (words.removeprefix("Op "), "rekeningnummer"),
        ("06-12345678.", "telefoonnummer"),
    ]


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
    text = case_text(id="x", wat_werkte=lesson)
    (found,) = found_by(check, {"cases/x.md": text})
    assert whole(found, text) == (
        "Vraag het aan piet@example.nl.",
        "e-mailadres",
        "wat_werkte.1.tekst",
        {"waarde": "piet@example.nl"},
    )


def test_an_address_that_yaml_spells_out_is_seen() -> None:
    text = case_text(id="x", plaats="hier").replace("hier", r'"piet\x40example.nl"')
    (found,) = found_by(check, {"cases/x.md": text})
    assert (found.code, found.field) == ("e-mailadres", "plaats")


def test_the_address_of_a_source_may_hold_any_number() -> None:
    source = {**SOURCE, "url": "https://example.nl/(map)0612345678"}
    assert found_by(check, {"cases/x.md": case_text(id="x", bronnen=[source])}) == []


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("Volgens mevrouw De Vries kan het.", ["mevrouw De Vries"]),
        ("Dhr. Van den Berg opende de dag.", ["Dhr. Van den Berg"]),
        ("J.P. de Boer vroeg door.", ["J.P. de Boer"]),
        ("Jan de Vries vertelde over asfalt.", ["Jan de Vries"]),
        ("Mevrouw Anna de Boer vroeg door.", ["Mevrouw Anna de Boer"]),
        ("Jan de Vries en Anna Bakker vroegen door.", ["Jan de Vries", "Anna Bakker"]),
    ],
)
def test_names_are_found_in_meeting_notes(words: str, names: list[str]) -> None:
    assert names_in_meeting(words) == names


def test_names_are_found_when_no_organisation_is_known() -> None:
    assert names_in_meeting("Jan de Vries vroeg door.", organisations=None) == ["Jan de Vries"]


def test_names_are_looked_for_in_every_kind() -> None:
    assert in_case("Jan de Vries is te bellen: 06-12345678.") == ["persoonsnaam", "telefoonnummer"]


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("cases/x.md", case_text(id="x", marktpartijen=["Jan de Vries"])),
        ("cases/x.md", case_text(id="x", let_op="Vraag het aan Jan de Vries.")),
        ("content/themas/gww.md", theme_text(kort="Jan de Vries")),
        ("content/themas/gww.md", theme_text("Volgens Jan de Vries kan het.\n")),
        ("content/regios/utrecht.md", region_text("Volgens Jan de Vries kan het.\n")),
        ("content/paginas/over.md", page_text("Volgens Jan de Vries kan het.\n")),
        ("content/bijeenkomsten/x.md", meeting_text(id="x", deelnemers=["Jan de Vries"])),
        ("content/bijeenkomsten/x.md", meeting_text(id="x", organisatoren=["Jan de Vries"])),
    ],
)
def test_every_text_field_of_every_kind_is_looked_at(path: str, text: str) -> None:
    (found,) = found_by(check, {path: text})
    assert (found.code, dict(found.details)["waarde"]) == ("persoonsnaam", "Jan de Vries")


def test_the_name_of_a_listed_organisation_is_its_own() -> None:
    organisations = "- {id: a, naam: Jan de Vries, soort: bedrijf, omschrijving: Jan de Vries}\n"
    found = found_by(check, {"content/lijsten/organisaties.yml": organisations})
    assert found == []


def test_a_profile_is_found_in_the_address_of_a_source() -> None:
    source = {**SOURCE, "url": "https://www.linkedin.com/in/jan-de-vries"}
    (found,) = found_by(check, {"cases/x.md": case_text(id="x", bronnen=[source])})
    assert (found.code, found.field) == ("persoonlijk-profiel", "bronnen.1.url")


def test_the_place_of_a_meeting_may_have_an_address() -> None:
    where = "De Kuip, Dorpsstraat 12, 1234 AB Dorpen"
    text = meeting_text(id="x", locatie=where)
    assert found_by(check, {"content/bijeenkomsten/x.md": text}) == []


@pytest.mark.parametrize(
    ("text", "code", "found"),
    [
        ("Mail j.jansen@example.nl of bel.", "e-mailadres", "j.jansen@example.nl"),
        ("Bel 06-12345678.", "telefoonnummer", "06-12345678"),
        ("Volgens Jan de Vries kan het.", "persoonsnaam", "Jan de Vries"),
    ],
)
def test_lists_are_looked_through_as_well(text: str, code: str, found: str) -> None:
    path = "content/lijsten/organisaties.yml"
    organisations = f"""\
- {{id: gemeente-a, naam: Gemeente A, soort: gemeente, website: 'https://example.nl/a@b'}}
- id: b
  naam: Netwerk B
  soort: netwerk
  omschrijving: {text}
"""
    (one,) = found_by(check, {path: organisations})
    assert str(one.place) == f"{path}:5:17"
    assert (one.code, one.field, dict(one.details)) == (code, "omschrijving", {"waarde": found})


def test_lists_may_hold_what_points_at_nobody() -> None:
    organisations = (
        "- {id: gemeente-a, naam: Gemeente A, soort: gemeente, omschrijving: info@a.nl}\n"
        "- {id: b, naam: Jan de Vries en zonen, kort: Jan de Vries, soort: bedrijf}\n"
    )
    assert found_by(check, {"content/lijsten/organisaties.yml": organisations}) == []


NAMED_AFTER = "Jan de Vries en zonen in hergebruik van straatstenen"
ORGANISATIONS = f"""\
- {{id: a, naam: Gemeente A, soort: gemeente}}
- {{id: stichting, naam: {NAMED_AFTER}, soort: netwerk}}
- {{id: fonds, naam: Fonds Anna Bakker, soort: netwerk}}
"""


@pytest.mark.parametrize(
    ("words", "names"),
    [
        (f"{NAMED_AFTER} sprak.", []),
        (f"Zo sprak de {NAMED_AFTER}.", []),
        ("Fonds Anna Bakker sprak.", []),
        ("Zo sprak het Fonds Anna Bakker.", []),
        ("Van het Fonds, Anna Bakker.", ["Anna Bakker"]),
        ("Fonds van Anna Bakker, naast Fonds Anna Bakker.", ["Anna Bakker"]),
        (f"{NAMED_AFTER}, en daarna Anna Bakker.", ["Anna Bakker"]),
        ("Jan de Vries van Gemeente A sprak.", ["Jan de Vries"]),
        (f"{NAMED_AFTER}. {'Er was koffie. ' * 5}Jan de Vries sprak.", ["Jan de Vries"]),
    ],
)
def test_an_organisation_may_be_named_after_a_person(words: str, names: list[str]) -> None:
    assert names_in_meeting(words, ORGANISATIONS) == names


@pytest.mark.parametrize(
    "words", ["De wethouder van Zwolle opende.", "Rijkswaterstaat en Gemeente A spraken af."]
)
def test_roles_and_organisations_are_no_names(words: str) -> None:
    assert names_in_meeting(words) == []


@pytest.mark.parametrize(
    ("digits", "is_right"),
    [("111222333", True), ("123456782", True), ("111222334", False), ("000000000", False)],
)
def test_the_elfproef(digits: str, is_right: bool) -> None:
    assert in_case(f"Nummer {digits}.") == (["burgerservicenummer"] if is_right else [])


@pytest.mark.parametrize(
    ("number", "is_right"),
    [
        ("NL91ABNA0417164300", True),
        ("DE89 3704 0044 0532 0130 00", True),
        ("BE71 0961 2345 6769", True),
        ("NL91ABNA0417164301", False),
    ],
)
def test_the_check_of_an_iban(number: str, is_right: bool) -> None:
    assert in_case(f"Op {number}.") == (["rekeningnummer"] if is_right else [])


def test_of_a_text_that_is_refused_for_its_length_the_part_that_fits_is_read() -> None:
    words = "Bel 06-12345678.\n\n"
    assert in_case(words + "a" * MAX_LENGTH + f"\n\n{words}") == ["telefoonnummer"]
    assert in_case(words + f"\n\n{words}") == ["telefoonnummer"] * 2
