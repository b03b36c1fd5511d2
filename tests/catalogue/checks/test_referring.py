"""Every id that is named leads somewhere, or is reported with the nearest that does."""

import pytest

from builders import LISTS, case_text, digest_text, meeting_text, region_text, theme_text
from inkoopkring.catalogue.checks.referring import check
from worlds import found_by, said


def test_the_small_world_is_in_order() -> None:
    assert found_by(check) == []


def web(kader: str) -> dict[str, object]:
    return {"kader": kader, "niveaus": {"energie": "1"}, "herkomst": "bron"}


ENTRIES = [
    ("cases/x.md", case_text(themas=["nee"]), "themas.1"),
    ("cases/x.md", case_text(stappen=["markt", "nee"]), "stappen.2"),
    ("cases/x.md", case_text(regio="nee"), "regio"),
    ("cases/x.md", case_text(belemmeringen=["nee"]), "belemmeringen.1"),
    ("cases/x.md", case_text(verwant=["nee"]), "verwant.1"),
    ("content/bijeenkomsten/x.md", meeting_text(besproken={"cases": ["nee"]}), "besproken.cases.1"),
    (
        "content/inspiratie/x.md",
        digest_text(uitgelicht=[{"case": "nee", "reden": "Mooi."}]),
        "uitgelicht.1.case",
    ),
    ("content/inspiratie/x.md", digest_text(bijeenkomsten=["nee"]), "bijeenkomsten.1"),
]
"""Where an entry can be named: the file, its text, the field."""
LISTED = [
    ("cases/x.md", case_text(opdrachtgevers=["nee"]), "opdrachtgevers.1"),
    ("cases/x.md", case_text(productgroep="nee"), "productgroep"),
    ("cases/x.md", case_text(procedure="nee"), "procedure"),
    ("cases/x.md", case_text(contractvorm="nee"), "contractvorm"),
    ("cases/x.md", case_text(r_strategieen=["nee"]), "r_strategieen.1"),
    ("cases/x.md", case_text(ambitieweb=web("nee")), "ambitieweb.kader"),
    ("content/themas/x.md", theme_text(kader="nee"), "kader"),
    ("content/themas/x.md", theme_text(productgroepen=["nee"]), "productgroepen.1"),
    ("content/regios/x.md", region_text(partners=["nee"]), "partners.1"),
    ("content/regios/x.md", region_text(reeksen=["nee"]), "reeksen.1"),
    ("content/bijeenkomsten/x.md", meeting_text(reeks="nee"), "reeks"),
    (
        "content/inspiratie/x.md",
        digest_text(elders=[{"bron": "nee", "zin": "Mooi."}]),
        "elders.1.bron",
    ),
]
"""Where an item of a list can be named."""
PLACES = [
    *(pytest.param(*one, "verwijzing-onbekend", id=one[2]) for one in ENTRIES),
    *(pytest.param(*one, "lijstwaarde-onbekend", id=one[2]) for one in LISTED),
]


@pytest.mark.parametrize(("path", "text", "field", "code"), PLACES)
def test_an_unknown_id_is_reported_at_its_place(
    path: str, text: str, field: str, code: str
) -> None:
    (found,) = found_by(check, {path: text})
    assert (found.code, found.field, dict(found.details)["waarde"]) == (code, field, "nee")
    assert text.split("\n")[found.place.line - 1][found.place.column - 1 :].startswith("nee")


@pytest.mark.parametrize(
    ("name", "more", "line"),
    [
        ("organisaties", "- {id: x, naam: X, soort: gemeente, regio: nee}\n", 8),
        ("productgroepen", "- {id: x, naam: X, thema: nee}\n", 6),
        ("reeksen", "- {id: x, naam: X, regio: nee, organisator: X, uitleg: X}\n", 7),
        ("begrippen", "- {id: x, term: X, uitleg: X, zie_ook: [mki, nee]}\n", 5),
    ],
)
def test_lists_are_checked_too(name: str, more: str, line: int) -> None:
    (found,) = found_by(check, {f"content/lijsten/{name}.yml": LISTS[name] + more})
    assert found.place.path == f"content/lijsten/{name}.yml"
    assert (found.place.line, dict(found.details)["waarde"]) == (line, "nee")


def test_the_nearest_ids_are_suggested() -> None:
    (found,) = found_by(check, {"cases/x.md": case_text(opdrachtgevers=["gemeente-b"])})
    assert found.message.endswith("Bedoel je `gemeente-a`?")


def test_nothing_is_suggested_when_nothing_is_near() -> None:
    (found,) = found_by(check, {"cases/x.md": case_text(opdrachtgevers=["zzz"])})
    assert "Bedoel je" not in found.message


def test_an_id_of_another_kind_does_not_count() -> None:
    assert said(found_by(check, {"cases/x.md": case_text(themas=["markt"])})) == [
        "cases/x.md:10:3 verwijzing-onbekend markt"
    ]


def test_a_draft_may_be_named() -> None:
    changes = {
        "cases/x.md": case_text(id="x", verwant=["y"]),
        "cases/y.md": case_text(id="y", status="concept"),
    }
    assert found_by(check, changes) == []


@pytest.mark.parametrize("broken", ["nee", "thema"])
def test_what_could_not_be_read_is_not_reported_again(broken: str) -> None:
    assert found_by(check, {"cases/x.md": case_text(themas=["nee"])}, broken=[broken]) == []


class TestCpv:
    def test_a_code_of_the_list_is_fine(self) -> None:
        assert found_by(check, {"cases/x.md": case_text(cpv=["45233140-2"])}) == []

    def test_a_wrong_last_digit_is_given_right(self) -> None:
        (found,) = found_by(check, {"cases/x.md": case_text(cpv=["45233140-3"])})
        assert found.code == "cpv-controlecijfer"
        assert dict(found.details)["goed"] == "45233140-2"

    def test_a_code_that_is_not_listed_is_reported(self) -> None:
        (found,) = found_by(check, {"cases/x.md": case_text(cpv=["45000000-7"])})
        assert (found.code, dict(found.details)["lijst"]) == ("lijstwaarde-onbekend", "cpv")
