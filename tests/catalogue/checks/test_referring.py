"""Every id that is named leads somewhere, or is reported with the nearest that does."""

import pytest

from builders import LISTS, case_text, digest_text, meeting_text, region_text, theme_text
from inkoopkring.catalogue.checks.referring import check
from worlds import found_by, said, whole


def test_the_small_world_is_in_order() -> None:
    assert found_by(check) == []


def web(kader: str) -> dict[str, object]:
    return {"kader": kader, "niveaus": {"energie": "1"}, "herkomst": "bron"}


ENTRIES = [
    ("cases/x.md", case_text(themas=["zzz"]), "themas.1", "thema"),
    ("cases/x.md", case_text(stappen=["markt", "zzz"]), "stappen.2", "stap"),
    ("cases/x.md", case_text(regio="zzz"), "regio", "regio"),
    ("cases/x.md", case_text(belemmeringen=["zzz"]), "belemmeringen.1", "belemmering"),
    ("cases/x.md", case_text(verwant=["zzz"]), "verwant.1", "case"),
    (
        "content/bijeenkomsten/x.md",
        meeting_text(besproken={"cases": ["zzz"]}),
        "besproken.cases.1",
        "case",
    ),
    (
        "content/inspiratie/x.md",
        digest_text(uitgelicht=[{"case": "zzz", "reden": "Mooi."}]),
        "uitgelicht.1.case",
        "case",
    ),
    (
        "content/inspiratie/x.md",
        digest_text(bijeenkomsten=["zzz"]),
        "bijeenkomsten.1",
        "bijeenkomst",
    ),
]
"""Where an entry can be named: the file, its text, the field, the kind."""
FOLDERS = {
    "thema": "content/themas",
    "stap": "content/stappen",
    "regio": "content/regios",
    "belemmering": "content/belemmeringen",
    "case": "cases",
    "bijeenkomst": "content/bijeenkomsten",
}
LISTED = [
    ("cases/x.md", case_text(opdrachtgevers=["zzz"]), "opdrachtgevers.1", "organisaties"),
    ("cases/x.md", case_text(productgroep="zzz"), "productgroep", "productgroepen"),
    ("cases/x.md", case_text(procedure="zzz"), "procedure", "procedures"),
    ("cases/x.md", case_text(contractvorm="zzz"), "contractvorm", "contractvormen"),
    ("cases/x.md", case_text(r_strategieen=["zzz"]), "r_strategieen.1", "r-strategieen"),
    ("cases/x.md", case_text(ambitieweb=web("zzz")), "ambitieweb.kader", "ambitieweb"),
    ("content/themas/x.md", theme_text(kader="zzz"), "kader", "ambitieweb"),
    (
        "content/themas/x.md",
        theme_text(productgroepen=["zzz"]),
        "productgroepen.1",
        "productgroepen",
    ),
    ("content/regios/x.md", region_text(partners=["zzz"]), "partners.1", "organisaties"),
    ("content/regios/x.md", region_text(reeksen=["zzz"]), "reeksen.1", "reeksen"),
    ("content/bijeenkomsten/x.md", meeting_text(reeks="zzz"), "reeks", "reeksen"),
    (
        "content/inspiratie/x.md",
        digest_text(elders=[{"bron": "zzz", "zin": "Mooi."}]),
        "elders.1.bron",
        "elders",
    ),
]
"""Where an item of a list can be named: the file, its text, the field, the list."""


@pytest.mark.parametrize(("path", "text", "field", "kind"), ENTRIES)
def test_an_unknown_entry_is_reported_at_its_place(
    path: str, text: str, field: str, kind: str
) -> None:
    (found,) = found_by(check, {path: text})
    assert whole(found, text) == (
        "zzz",
        "verwijzing-onbekend",
        field,
        {"waarde": "zzz", "soort": kind, "map": FOLDERS[kind], "suggestie": ""},
    )


@pytest.mark.parametrize(("path", "text", "field", "name"), LISTED)
def test_an_unknown_item_is_reported_at_its_place(
    path: str, text: str, field: str, name: str
) -> None:
    (found,) = found_by(check, {path: text})
    assert whole(found, text) == (
        "zzz",
        "lijstwaarde-onbekend",
        field,
        {"waarde": "zzz", "lijst": name, "suggestie": ""},
    )


def test_an_entry_that_is_taken_away_leaves_its_references_behind() -> None:
    found = found_by(check, {"content/belemmeringen/kosten.md": None})
    assert [(one.place.path, one.code, one.field) for one in found] == [
        ("cases/eerste-case.md", "verwijzing-onbekend", "belemmeringen.1")
    ]


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


@pytest.mark.parametrize(
    ("id", "suggestion"),
    [
        ("gemeente", " Bedoel je `gemeente-a`?"),
        ("prov", " Bedoel je `provincie-b`?"),
        ("waterschap-z", " Bedoel je `waterschap-y` of `waterschap-x` of `waterschap-w`?"),
    ],
)
def test_the_nearest_ids_are_suggested(id: str, suggestion: str) -> None:
    more = "".join(f"- {{id: waterschap-{one}, naam: X, soort: waterschap}}\n" for one in "vwxy")
    organisations = {"content/lijsten/organisaties.yml": LISTS["organisaties"] + more}
    (found,) = found_by(check, {**organisations, "cases/x.md": case_text(opdrachtgevers=[id])})
    assert dict(found.details)["suggestie"] == suggestion


def test_the_nearest_entries_are_suggested() -> None:
    (found,) = found_by(check, {"cases/x.md": case_text(stappen=["uitvoerin"])})
    assert dict(found.details)["suggestie"] == " Bedoel je `uitvoering`?"


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
        text = case_text(cpv=["45233140-3"])
        (found,) = found_by(check, {"cases/x.md": text})
        assert whole(found, text) == (
            "45233140-3",
            "cpv-controlecijfer",
            "cpv.1",
            {"waarde": "45233140-3", "goed": "45233140-2"},
        )

    def test_a_code_that_is_not_listed_is_reported(self) -> None:
        text = case_text(cpv=["45000000-7"])
        (found,) = found_by(check, {"cases/x.md": text})
        assert whole(found, text) == (
            "45000000-7",
            "lijstwaarde-onbekend",
            "cpv.1",
            {"waarde": "45000000-7", "lijst": "cpv", "suggestie": ""},
        )
