"""Folder to model, file to address: permanent once published."""

from pathlib import PurePosixPath

import pytest

from inkoopkring.model import KINDS, CaseStudy, InfoPage, Meeting, kind_named, kind_of_path
from inkoopkring.model.kinds import (
    FRONT_PAGE,
    content_folders,
    is_reserved,
    is_site_address,
    kind_of_model,
)

ADDRESSES = [
    ("cases/tegels.md", "case", "tegels", "/cases/tegels/"),
    ("cases/tegels/index.md", "case", "tegels", "/cases/tegels/"),
    ("cases/2024/tegels.md", "case", "2024/tegels", "/cases/2024/tegels/"),
    ("content/themas/gww.md", "thema", "gww", "/themas/gww/"),
    ("content/stappen/markt.md", "stap", "markt", "/stappen/markt/"),
    ("content/regios/utrecht.md", "regio", "utrecht", "/regios/utrecht/"),
    ("content/belemmeringen/kosten.md", "belemmering", "kosten", "/belemmeringen/kosten/"),
    (
        "content/bijeenkomsten/2026-10-01-overleg.md",
        "bijeenkomst",
        "2026-10-01-overleg",
        "/bijeenkomsten/2026-10-01-overleg/",
    ),
    ("content/inspiratie/2026-11.md", "inspiratie", "2026-11", "/inspiratie/2026-11/"),
    ("content/paginas/over.md", "pagina", "over", "/over/"),
    ("content/paginas/meedoen/index.md", "pagina", "meedoen", "/meedoen/"),
    ("content/paginas/meedoen/schrijven.md", "pagina", "meedoen/schrijven", "/meedoen/schrijven/"),
    ("content/index.md", "pagina", ".", "/"),
]


@pytest.mark.parametrize(("path", "name", "slug", "address"), ADDRESSES)
def test_a_file_has_its_kind_slug_and_address(
    path: str, name: str, slug: str, address: str
) -> None:
    kind = kind_of_path(PurePosixPath(path))
    assert kind
    assert kind.name == name
    assert kind.slug(PurePosixPath(path)) == slug
    assert kind.address(PurePosixPath(path)) == address


@pytest.mark.parametrize(
    "path", ["README.md", "content/tegels.md", "content/lijsten/cpv.yml", "casestudy/x.md"]
)
def test_a_file_elsewhere_has_no_kind(path: str) -> None:
    assert kind_of_path(PurePosixPath(path)) is None


def test_kinds_are_found_by_name_and_by_model() -> None:
    assert kind_named("case").model is CaseStudy
    assert kind_of_model(Meeting).plural == "bijeenkomsten"
    assert kind_named("pagina").model is InfoPage
    with pytest.raises(KeyError):
        kind_named("xyzzy")


def test_every_kind_has_a_folder_of_its_own() -> None:
    folders = list(content_folders())
    assert len(set(folders)) == len(KINDS)
    assert not any(
        one.is_relative_to(other) for one in folders for other in folders if one != other
    )
    assert not any(FRONT_PAGE.is_relative_to(folder) for folder in folders)


def test_the_file_of_a_meeting_is_named_by_its_day() -> None:
    assert [kind.name for kind in KINDS if not kind.named_by_id] == [
        "bijeenkomst",
        "inspiratie",
        "pagina",
    ]


@pytest.mark.parametrize(
    "address", ["/cases/", "/zoeken/", "/inspiratie/rss.xml", "/bijeenkomsten/agenda.ics"]
)
def test_the_site_makes_its_own_addresses(address: str) -> None:
    assert is_site_address(address)
    assert is_reserved(address)


@pytest.mark.parametrize("address", ["/over/", "/cases/tegels/", "/themas/gww/", "/"])
def test_entries_live_at_other_addresses(address: str) -> None:
    assert not is_site_address(address)
    assert not is_reserved(address)


def test_the_folders_of_case_lists_are_reserved() -> None:
    assert is_reserved("/cases/thema/gww/")
    assert not is_reserved("/cases/thema-gww/")
