"""Every id that is named leads somewhere, or is reported with the nearest that does."""

import pytest

from builders import (
    LISTS,
    a_rung,
    case_text,
    digest_text,
    meeting_text,
    region_text,
    theme_text,
)
from inkoopkring.catalogue.checks.referring import check
from inkoopkring.catalogue.choices import FEW
from inkoopkring.problems import Severity
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
CHOICES = {
    "thema": "Kies uit: gww.",
    "stap": "Kies uit: behoefte, eisen, gunning, herinzet, markt, uitvoering, vorm.",
    "regio": "Kies uit: utrecht.",
    "belemmering": "Kies uit: kosten.",
    "case": "Kies uit: eerste-case.",
    "bijeenkomst": "Kies uit: overleg-oktober.",
    "organisaties": "Kies uit: gemeente-a, provincie-b. Staat de organisatie er niet bij, voeg "
    "haar dan toe in content/lijsten/organisaties.yml, met `id`, `naam` en `soort`.",
    "productgroepen": "Kies uit: bestrating.",
    "procedures": "Kies uit: europees-openbaar.",
    "contractvormen": "Kies uit: raamovereenkomst.",
    "r-strategieen": "Kies uit: rvo-r3.",
    "ambitieweb": "Kies uit: web-1.0.",
    "reeksen": "Kies uit: overleg.",
    "elders": "Kies uit: handreiking.",
}
"""What the small world has to choose from."""
NAMES = {
    "organisaties": "organisatie",
    "productgroepen": "productgroep",
    "procedures": "procedure",
    "contractvormen": "contractvorm",
    "r-strategieen": "R-strategie",
    "ambitieweb": "ambitieweb",
    "reeksen": "reeks",
    "elders": "bron van elders",
}
LISTED = [
    ("cases/x.md", case_text(opdrachtgevers=["zzz"]), "opdrachtgevers.1", "organisaties"),
    ("cases/x.md", case_text(productgroep="zzz"), "productgroep", "productgroepen"),
    ("cases/x.md", case_text(procedure="zzz"), "procedure", "procedures"),
    ("cases/x.md", case_text(contractvorm="zzz"), "contractvorm", "contractvormen"),
    (
        "cases/x.md",
        case_text(r_strategieen=[a_rung("zzz")]),
        "r_strategieen.1.strategie",
        "r-strategieen",
    ),
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
        {"waarde": "zzz", "soort": kind, "suggestie": "", "keuzes": CHOICES[kind]},
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
        {"waarde": "zzz", "soort": NAMES[name], "suggestie": "", "keuzes": CHOICES[name]},
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
        ("gemeente-zeits", " Bedoel je `gemeente-zeist`?"),
        ("HDSR", " Bedoel je `hoogheemraadschap-de-stichtse-rijnlanden`?"),
        ("Bergen", " Bedoel je `gemeente-bergen-l` of `gemeente-bergen-nh`?"),
        ("gemeente-kampen", ""),
    ],
)
def test_the_nearest_ids_are_suggested(id: str, suggestion: str) -> None:
    organisations = {
        "content/lijsten/overheden.yml": "- {id: gemeente-zeist, naam: Gemeente Zeist, "
        "soort: gemeente, code: GM0355}\n"
        "- {id: gemeente-bergen-l, naam: Gemeente Bergen (L), ook: [Bergen], soort: gemeente, "
        "code: GM0893}\n"
        "- {id: gemeente-bergen-nh, naam: Gemeente Bergen (NH), ook: [Bergen], soort: gemeente, "
        "code: GM0373}\n"
        "- {id: hoogheemraadschap-de-stichtse-rijnlanden, naam: Hoogheemraadschap De Stichtse "
        "Rijnlanden, kort: HDSR, soort: waterschap, code: WS0636}\n",
    }
    (found,) = found_by(check, {**organisations, "cases/x.md": case_text(opdrachtgevers=[id])})
    assert dict(found.details)["suggestie"] == suggestion


def test_both_lists_of_organisations_are_looked_into() -> None:
    zeist = "- {id: gemeente-zeist, naam: Gemeente Zeist, soort: gemeente, code: GM0355}\n"
    case = case_text(opdrachtgevers=["gemeente-zeist", "gemeente-a"])
    changes = {"cases/x.md": case, "content/lijsten/overheden.yml": zeist}
    assert found_by(check, changes) == []
    assert found_by(check, {"cases/x.md": case}, broken=["overheden"]) == []


def test_many_choices_stand_on_the_site() -> None:
    more = "".join(f"- {{id: p{n}, naam: Groep {n}, thema: gww}}\n" for n in range(20))
    groups = {"content/lijsten/productgroepen.yml": LISTS["productgroepen"] + more}
    (found,) = found_by(check, {**groups, "cases/x.md": case_text(productgroep="stoeptegels")})
    assert found.message == (
        "We kennen geen productgroep met het kenmerk `stoeptegels`. Bedoel je `bestrating`?"
    )
    assert found.help == "Alle keuzes staan op /meedoen/velden/#keuzes-productgroepen."


@pytest.mark.parametrize(("number", "is_listed"), [(0, False), (FEW, True), (FEW + 1, False)])
def test_few_choices_stand_in_the_sentence(number: int, is_listed: bool) -> None:
    ids = [f"r{n:02}" for n in range(number)]
    lines = (f"- {{id: {id}, naam: X, regio: utrecht, organisator: X, uitleg: X}}" for id in ids)
    series = {"content/lijsten/reeksen.yml": "\n".join(lines) or None}
    text = meeting_text(id="x", reeks="zzz")
    (found,) = found_by(check, {**series, "content/bijeenkomsten/x.md": text})
    choices = dict(found.details)["keuzes"]
    assert choices == (
        f"Kies uit: {', '.join(ids)}."
        if is_listed
        else "Alle keuzes staan op /meedoen/velden/#keuzes-reeksen."
    )


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


HIDDEN = [{"status": "concept"}, {"date": "2027-01-01"}]


@pytest.mark.parametrize("hidden", HIDDEN)
def test_a_draft_may_be_named_and_the_author_hears_that_it_is_not_shown(
    hidden: dict[str, object],
) -> None:
    text = case_text(id="x", verwant=["eerste-case", "y"])
    (found,) = found_by(check, {"cases/x.md": text, "cases/y.md": case_text(id="y", **hidden)})
    told = ("verwijzing-naar-concept", "verwant.2", {"waarde": "y"})
    assert whole(found, text) == ("y", *told)
    assert found.severity is Severity.ADVICE


@pytest.mark.parametrize("hidden", HIDDEN)
def test_a_draft_names_drafts_without_a_word(hidden: dict[str, object]) -> None:
    changes = {
        "cases/x.md": case_text(id="x", verwant=["y"], **hidden),
        "cases/y.md": case_text(id="y", status="concept"),
    }
    assert found_by(check, changes) == []


def test_what_is_archived_can_be_named() -> None:
    changes = {
        "cases/x.md": case_text(id="x", verwant=["y"]),
        "cases/y.md": case_text(id="y", status="gearchiveerd"),
    }
    assert found_by(check, changes) == []


@pytest.mark.parametrize(
    ("name", "count", "first"),
    [
        ("organisaties", 1, "cases/eerste-case.md:7:3"),
        ("ambitieweb", 2, "content/themas/gww.md:10:8"),
    ],
)
def test_an_emptied_list_is_one_problem_at_the_list(name: str, count: int, first: str) -> None:
    (found,) = found_by(check, {f"content/lijsten/{name}.yml": "[]\n"})
    assert (str(found.place), found.code) == (f"content/lijsten/{name}.yml:1:1", "lijst-leeg")
    assert f"{count} keer" in found.message
    assert first in found.message


def test_a_list_that_nobody_names_may_be_empty() -> None:
    assert found_by(check, {"content/lijsten/elders.yml": "[]\n"}) == []


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

    def test_another_code_is_not_suggested(self) -> None:
        (found,) = found_by(check, {"cases/x.md": case_text(cpv=["45233141-2"])})
        assert dict(found.details)["suggestie"] == ""

    def test_a_code_that_is_not_listed_is_reported(self) -> None:
        text = case_text(cpv=["45000000-7"])
        (found,) = found_by(check, {"cases/x.md": text})
        assert whole(found, text) == (
            "45000000-7",
            "lijstwaarde-onbekend",
            "cpv.1",
            {
                "waarde": "45000000-7",
                "soort": "CPV-code",
                "suggestie": "",
                "keuzes": "Kies uit: 44113100-6, 45233140-2. Staat de code er niet bij, voeg hem "
                "dan toe in content/lijsten/cpv.yml, met zijn naam.",
            },
        )
