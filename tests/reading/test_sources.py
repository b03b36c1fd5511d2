"""The files: which there are, and how bytes become text."""

from pathlib import Path, PurePosixPath

import pytest

from builders import write
from inkoopkring.problems import Place
from inkoopkring.reading.sources import (
    MAX_BYTES,
    MAX_LIST_BYTES,
    SourceFile,
    control_characters,
    decode,
    entry_paths,
    list_paths,
    read,
    stray_paths,
)

PATH = PurePosixPath("cases/tegels.md")


def text_of(data: bytes) -> str:
    source, problems = decode(PATH, data)
    assert problems == []
    assert source
    return source.text


def trouble(data: bytes) -> list[tuple[str, int, int]]:
    _, problems = decode(PATH, data)
    return [(found.code, found.place.line, found.place.column) for found in problems]


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (b"", ""),
        ("één\n".encode(), "één\n"),
        (b"\xef\xbb\xbfa\n", "a\n"),
        (b"a\r\nb\rc\n", "a\nb\nc\n"),
        (b"a\tb", "a\tb"),
        ("a\u2028b".encode(), "a\u2028b"),
        ("🧱".encode(), "🧱"),
    ],
)
def test_bytes_become_text_with_one_kind_of_line_end(data: bytes, text: str) -> None:
    assert text_of(data) == text


@pytest.mark.parametrize(
    ("data", "places"),
    [
        (b"\xff\xfea\x00", [("codering", 1, 1)]),
        (b"\xfe\xff\x00a", [("codering", 1, 1)]),
        (b"\xe9", [("codering", 1, 1)]),
        ("één\néé".encode() + b"\xe9", [("codering", 2, 3)]),
        ("één\r\néé".encode() + b"\xe9", [("codering", 2, 3)]),
        (b"\xef\xbb\xbf" + "é".encode() + b"\xe9", [("codering", 1, 2)]),
        (b"\xef\xbb\xbf\xe9", [("codering", 1, 1)]),
        ("a🧱".encode()[:-1], [("codering", 1, 2)]),
        (b"a\x00b\nc\x1b", [("stuurteken", 1, 2), ("stuurteken", 2, 2)]),
        ("é\ufffe".encode(), [("stuurteken", 1, 2)]),
        (b"\xed\xa0\x80", [("codering", 1, 1)]),
    ],
)
def test_what_is_no_text_is_reported_where_it_stands(
    data: bytes, places: list[tuple[str, int, int]]
) -> None:
    assert trouble(data) == places


def test_a_place_counts_from_one() -> None:
    source = SourceFile(PATH, "één\ntwee\n")
    assert source.place_at(0) == Place(str(PATH), 1, 1)
    assert source.place_at(2) == Place(str(PATH), 1, 3)
    assert source.place_at(3) == Place(str(PATH), 1, 4)
    assert source.place_at(4) == Place(str(PATH), 2, 1)
    assert source.place_at(9) == Place(str(PATH), 3, 1)


def test_only_characters_that_break_feeds_are_control_characters() -> None:
    allowed = "\t\n\x85\u00a0\u2028é🧱"
    refused = "\x00\x07\x0b\x0c\x1f\x7f\x9f\ufffe\uffff"
    assert list(control_characters(allowed)) == []
    assert [char for _, char in control_characters(refused)] == list(refused)


def test_every_entry_is_found_and_nothing_else(tmp_path: Path) -> None:
    write(
        tmp_path,
        dict.fromkeys(
            [
                "content/index.md",
                "content/themas/gww.md",
                "content/paginas/meedoen/index.md",
                "content/lijsten/cpv.yml",
                "content/los.md",
                "cases/b.md",
                "cases/a/index.md",
                "cases/a/schema.svg",
                "cases/.verborgen.md",
                "cases/.map/x.md",
                "cases/c.txt",
                "cases/D.MD",
                "README.md",
            ],
            "",
        ),
    )
    assert [str(path) for path in entry_paths(tmp_path)] == [
        "content/index.md",
        "cases/a/index.md",
        "cases/b.md",
        "content/themas/gww.md",
        "content/paginas/meedoen/index.md",
    ]
    assert [str(path) for path in list_paths(tmp_path)] == ["content/lijsten/cpv.yml"]
    strays = {str(path) for path in stray_paths(tmp_path)}
    assert {"content/los.md", "cases/c.txt", "cases/D.MD"} <= strays
    assert not strays & {"README.md", "cases/a/schema.svg", "cases/b.md", "content/index.md"}


def test_a_folder_that_is_named_like_a_file_is_no_entry(tmp_path: Path) -> None:
    (tmp_path / "cases" / "map.md").mkdir(parents=True)
    assert list(entry_paths(tmp_path)) == []
    assert list(stray_paths(tmp_path)) == []


def test_a_link_to_nothing_is_reported(tmp_path: Path) -> None:
    write(tmp_path, {"cases/a.md": ""})
    (tmp_path / "cases" / "weg.md").symlink_to("nergens.md")
    assert [path.name for path in entry_paths(tmp_path)] == ["a.md", "weg.md"]
    source, problems = read(tmp_path, PurePosixPath("cases/weg.md"))
    assert source is None
    assert [found.code for found in problems] == ["bestand-onleesbaar"]


def test_a_folder_without_content_has_no_files(tmp_path: Path) -> None:
    assert [*entry_paths(tmp_path), *list_paths(tmp_path), *stray_paths(tmp_path)] == []


@pytest.mark.parametrize(
    ("name", "limit"), [("cases/a.md", MAX_BYTES), ("content/lijsten/cpv.yml", MAX_LIST_BYTES)]
)
def test_a_file_can_be_so_large_and_no_larger(tmp_path: Path, name: str, limit: int) -> None:
    path = PurePosixPath(name)
    write(tmp_path, {name: b"a" * limit})
    source, problems = read(tmp_path, path)
    assert source
    assert problems == []
    write(tmp_path, {name: b"a" * (limit + 1)})
    source, problems = read(tmp_path, path)
    assert source is None
    assert [found.code for found in problems] == ["bestand-te-groot"]
    assert f"{limit // 1000} kB" in problems[0].message


def test_a_file_that_is_not_there_is_reported(tmp_path: Path) -> None:
    source, problems = read(tmp_path, PATH)
    assert source is None
    assert [(found.code, found.place) for found in problems] == [
        ("bestand-onleesbaar", Place(str(PATH)))
    ]
