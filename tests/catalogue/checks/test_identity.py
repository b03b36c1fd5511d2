"""One id, one file name and one address for every entry."""

from pathlib import PurePosixPath

import pytest

from builders import LISTS, case_text, digest_text, meeting_text, page_text, theme_text
from inkoopkring.catalogue.checks.identity import check
from inkoopkring.model.addresses import SITE_ADDRESSES
from worlds import found_by, said, whole


def test_the_small_world_is_in_order() -> None:
    assert found_by(check) == []


def test_an_id_used_twice_is_reported_at_both_places() -> None:
    found = found_by(check, {"content/paginas/nieuw.md": page_text(id="eerste-case")})
    assert [one.field for one in found] == ["id", "id"]
    assert said(found) == [
        "cases/eerste-case.md:2:5 id-dubbel eerste-case",
        "content/paginas/nieuw.md:2:5 id-dubbel eerste-case",
    ]
    assert dict(found[0].details)["eerder"] == "content/paginas/nieuw.md:2:5"
    assert dict(found[1].details)["eerder"] == "cases/eerste-case.md:2:5"


@pytest.mark.parametrize("path", ["cases/eerste-case.md", "content/paginas/nieuw.md"])
def test_only_a_file_that_cannot_be_read_hears_of_the_other(path: str) -> None:
    """Its id may be an example: the other cannot help that."""
    changes = {"content/paginas/nieuw.md": page_text(id="eerste-case")}
    (found,) = found_by(check, changes, broken=[PurePosixPath(path).stem])
    assert (found.place.path, found.code) == (path, "id-dubbel")


def test_a_file_carries_its_id() -> None:
    text = case_text(id="iets-anders")
    (found,) = found_by(check, {"cases/tegels.md": text})
    assert whole(found, text) == (
        "iets-anders",
        "bestandsnaam",
        "id",
        {"waarde": "iets-anders", "naam": "cases/iets-anders.md"},
    )


@pytest.mark.parametrize(
    ("name", "good"),
    [("Hoe werkt dit", "hoe-werkt-dit"), ("Map A/Één_twee", "map-a/een-twee"), ("a--b", "a-b")],
)
def test_a_file_has_a_name_that_can_be_linked_to(name: str, good: str) -> None:
    path = f"content/paginas/{name}.md"
    (found,) = found_by(check, {path: page_text(id="x")})
    assert str(found.place) == f"{path}:1:1"
    assert (found.code, found.field) == ("bestandsnaam-tekens", "")
    assert dict(found.details) == {"waarde": name, "goed": good}


def test_a_folder_with_pictures_carries_the_id() -> None:
    assert found_by(check, {"cases/tegels/index.md": case_text(id="tegels")}) == []
    (found,) = found_by(check, {"cases/tegels/index.md": case_text(id="anders")})
    assert found.code == "bestandsnaam"


def test_an_edition_is_named_after_its_month() -> None:
    text = digest_text(id="november", maand="2026-10")
    (found,) = found_by(check, {"content/inspiratie/november.md": text})
    assert whole(found, text) == (
        "2026-10",
        "bestandsnaam",
        "maand",
        {"waarde": "2026-10", "naam": "2026-10.md"},
    )


@pytest.mark.parametrize(
    ("held_on", "name", "is_right"),
    [
        ("2026-10-02", "2026-10-02-overleg", True),
        ("2022", "2022-convenant", True),
        ("2022-02", "2022-02-week", True),
        ("2026-10-02", "overleg", False),
        ("2026-10-02", "2026-10-03-overleg", False),
    ],
)
def test_a_meeting_starts_with_its_day(held_on: str, name: str, is_right: bool) -> None:
    text = meeting_text(id="nog-een", date=held_on)
    found = found_by(check, {f"content/bijeenkomsten/{name}.md": text})
    assert [one.code for one in found] == ([] if is_right else ["bestandsnaam"])


def test_a_meeting_hears_with_which_day_its_file_begins() -> None:
    text = meeting_text(id="nog-een", date="2022-02")
    (found,) = found_by(check, {"content/bijeenkomsten/overleg.md": text})
    assert whole(found, text) == (
        "2022-02",
        "bestandsnaam",
        "date",
        {"waarde": "2022-02", "naam": "2022-02-….md"},
    )


def test_a_page_may_have_any_name() -> None:
    assert found_by(check, {"content/paginas/meedoen/index.md": page_text(id="hoe")}) == []


@pytest.mark.parametrize("address", sorted(a for a in SITE_ADDRESSES if a.endswith("/")))
def test_no_page_can_take_an_address_of_the_site(address: str) -> None:
    changes = {f"content/paginas{address.rstrip('/')}.md": page_text(id="nieuw")}
    (found,) = found_by(check, changes)
    assert (found.code, found.place.line, found.field) == ("adres-bezet", 1, "")
    assert dict(found.details) == {"adres": address, "eerder": "de site zelf"}


@pytest.mark.parametrize("name", ["pagina", "thema", "stap", "regio", "r", "ambitie"])
def test_no_case_can_take_the_place_of_lists_of_cases(name: str) -> None:
    (found,) = found_by(check, {f"cases/{name}.md": case_text(id=name)})
    assert (found.code, dict(found.details)["eerder"]) == ("adres-bezet", "de site zelf")


@pytest.mark.parametrize("address", ["/cases/thema/gww/", "/cases/pagina/2/"])
def test_an_old_address_cannot_be_a_list_of_cases(address: str) -> None:
    changes = {"cases/tweede.md": case_text(id="tweede", oude_adressen=[address])}
    (found,) = found_by(check, changes)
    assert (found.code, found.field) == ("adres-bezet", "oude_adressen")


def test_a_file_and_a_folder_cannot_share_an_address() -> None:
    changes = {
        "content/paginas/hoe.md": page_text(id="een"),
        "content/paginas/hoe/index.md": page_text(id="twee"),
    }
    (found,) = found_by(check, changes)
    assert (found.place.path, found.code) == ("content/paginas/hoe/index.md", "adres-bezet")
    assert dict(found.details)["eerder"] == "content/paginas/hoe.md:2:1"


@pytest.mark.parametrize(
    ("address", "holder"),
    [
        ("/cases/eerste-case/", "cases/eerste-case.md:2:1"),
        ("/themas/gww/", "content/themas/gww.md:2:1"),
        ("/over/", "content/paginas/over.md:2:1"),
        ("/inspiratie/", "de site zelf"),
        ("/zoeken/", "de site zelf"),
    ],
)
def test_an_old_address_cannot_be_one_in_use(address: str, holder: str) -> None:
    text = case_text(id="tweede", oude_adressen=["/vrij/", address])
    (found,) = found_by(check, {"cases/tweede.md": text})
    assert whole(found, text) == (
        address,
        "adres-bezet",
        "oude_adressen",
        {"adres": address, "eerder": holder},
    )


def test_an_old_address_belongs_to_one_entry() -> None:
    first = case_text(id="tweede", oude_adressen=["/cases/oud/"])
    second = theme_text(id="groen", oude_adressen=["/cases/oud/"])
    (found,) = found_by(check, {"cases/tweede.md": first, "content/themas/groen.md": second})
    line = first.split("\n").index("- /cases/oud/") + 1
    assert whole(found, second) == (
        "/cases/oud/",
        "adres-bezet",
        "oude_adressen",
        {"adres": "/cases/oud/", "eerder": f"cases/tweede.md:{line}:3"},
    )


def test_an_old_address_that_is_free_is_fine() -> None:
    changes = {"cases/tweede.md": case_text(id="tweede", oude_adressen=["/cases/oud/"])}
    assert found_by(check, changes) == []


@pytest.mark.parametrize("status", ["concept", "gearchiveerd"])
def test_drafts_and_archived_entries_are_checked_too(status: str) -> None:
    changes = {"cases/x.md": case_text(id="eerste-case", status=status)}
    assert {one.code for one in found_by(check, changes)} == {"id-dubbel", "bestandsnaam"}


FRONT = "content/index.md"
FILES = [
    *("/404.html/", "/sitemap.xml/", "/robots.txt/", "/index.html/", "/cases/index.html/"),
    *("/cases/rss.xml/", "/bijeenkomsten/x.ics/", "/inspiratie/2026-11/mail.eml/"),
    *("/assets/css/inkoopkring.css/", "/beeld/cases/x/", "/inspiratie/2026-11/mail/"),
    *("/organisaties/gemeente-a/", "/sitemap.xml.gz/", "/data/cases.csv/"),
]


@pytest.mark.parametrize("address", FILES)
def test_nothing_can_take_the_place_of_a_file_of_the_site(address: str) -> None:
    moved = {"cases/x.md": case_text(id="x", oude_adressen=[address])}
    page = {f"content/paginas{address.rstrip('/')}.md": page_text(id="y")}
    for changes in (moved, page):
        (found,) = found_by(check, changes)
        assert found.code == "adres-bezet"
        assert dict(found.details)["eerder"] == "de site zelf"


@pytest.mark.parametrize("address", ["/oud/", "/v2.0/", "/organisaties/weg/", "/cases/x/y/"])
def test_other_addresses_are_free(address: str) -> None:
    assert found_by(check, {"cases/z.md": case_text(id="z", oude_adressen=[address])}) == []


def test_a_site_has_a_front_page() -> None:
    (found,) = found_by(check, {FRONT: None})
    assert (str(found.place), found.code) == (f"{FRONT}:1:1", "voorpagina-weg")
    assert found_by(check, {FRONT: None}, broken=["content"]) == []


@pytest.mark.parametrize(("key", "value"), [("status", "concept"), ("date", "2026-11-24")])
def test_a_front_page_can_be_seen(key: str, value: str) -> None:
    text = page_text(id="start", title="Inkoopkring", **{key: value})
    (found,) = found_by(check, {FRONT: text})
    place, *rest = whole(found, text)
    assert place.strip("'") == value
    assert rest == ["voorpagina-verborgen", key, {}]
    archived = page_text(id="start", title="Inkoopkring", status="gearchiveerd")
    assert found_by(check, {FRONT: archived}) == []


@pytest.mark.parametrize(
    ("name", "id", "told"),
    [
        ("reeksen", "agenda", ("kenmerk-bezet", {"waarde": "agenda"})),
        ("organisaties", "index.html", ("kenmerk-bezet", {"waarde": "index.html"})),
        ("procedures", "index.html", ("kenmerk-bezet", {"waarde": "index.html"})),
        ("organisaties", "x" * 81, ("kenmerk-te-lang", {"lengte": "81", "grens": "80"})),
        ("organisaties", "x" * 80, None),
        ("organisaties", "agenda", None),
        ("reeksen", "agenda-utrecht", None),
    ],
)
def test_an_item_of_a_list_cannot_be_called_as_a_file_of_the_site(
    name: str, id: str, told: tuple[str, dict[str, str]] | None
) -> None:
    path = f"content/lijsten/{name}.yml"
    first = LISTS[name].split("\n")[0]
    text = LISTS[name].replace(first, f"- id: {id}", 1)
    found = [whole(one, text) for one in found_by(check, {path: text})]
    assert found == ([(id, told[0], "id", told[1])] if told else [])
