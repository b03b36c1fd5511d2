"""Folder to model, file to address: permanent once published."""

from pathlib import PurePosixPath

import pytest

from inkoopkring.model import KINDS, CaseStudy, InfoPage, Kind, Meeting, kind_named, kind_of_path
from inkoopkring.model.entry import Entry
from inkoopkring.model.kinds import (
    FRONT_PAGE,
    PerKind,
    UnknownKindError,
    content_folders,
    kind_of_model,
)
from inkoopkring.model.shapes import shapes

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
    assert kind_of_model(Meeting).plural == "Bijeenkomsten"
    assert kind_named("pagina").model is InfoPage


def test_who_asks_for_no_kind_hears_which_there_are() -> None:
    with pytest.raises(UnknownKindError, match=r"'xyzzy' is no kind of model/kinds.py; .*regio"):
        kind_named("xyzzy")
    with pytest.raises(UnknownKindError, match="the model Entry"):
        kind_of_model(Entry)


def test_a_table_has_a_line_for_every_kind() -> None:
    lines = {kind.name: kind.label for kind in KINDS}
    assert PerKind("MY_TABLE", lines)["regio"] == "Regio"
    with pytest.raises(UnknownKindError, match="'xyzzy' is no kind"):
        PerKind("MY_TABLE", lines)["xyzzy"]
    with pytest.raises(UnknownKindError, match="MY_TABLE has no line for the kind regio"):
        PerKind("MY_TABLE", {name: "" for name in lines if name != "regio"})
    with pytest.raises(UnknownKindError, match="MY_TABLE has a line for xyzzy, which is no kind"):
        PerKind("MY_TABLE", {**lines, "xyzzy": ""})


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_every_kind_says_all_there_is_to_say(kind: Kind) -> None:
    assert kind.label[0].isupper()
    assert kind.plural[0].isupper()
    assert kind.base.startswith("/")
    assert kind.base.endswith("/")
    assert kind.has_list == (kind.base != "/")
    assert kind.summary.endswith("." if kind.has_list else "")
    assert not (kind.case_feeds or kind.feed) or kind.has_list
    assert kind.brief <= shapes(kind.model).keys()
    assert kind.icon


def test_no_two_kinds_are_taken_for_each_other() -> None:
    for of in ("name", "label", "plural", "base", "icon"):
        assert len({getattr(kind, of) for kind in KINDS}) == len(KINDS), of
    feeds = [feed.order for kind in KINDS for feed in (kind.feed, kind.case_feeds) if feed]
    assert len(set(feeds)) == len(feeds)


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
