"""What the site makes is written whole or not at all, and what goes wrong is told in Dutch."""

import errno
import os
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError

from inkoopkring_mkdocs.handover import Unfinished, write_parts
from inkoopkring_site.vendor import MissingFilesError
from sites import files_in


def config_of(site: Path) -> MkDocsConfig:
    config = MkDocsConfig()
    config.site_dir = str(site)
    return config


def write_files(config: MkDocsConfig, files: Iterable[tuple[str, bytes]]) -> None:
    write_parts(config, [lambda: files], 1)


def test_every_file_stands_at_its_place(tmp_path: Path) -> None:
    write_files(config_of(tmp_path), [("a.txt", b"1"), ("cases/x/index.html", b"2")])
    assert (tmp_path / "a.txt").read_bytes() == b"1"
    assert (tmp_path / "cases" / "x" / "index.html").read_bytes() == b"2"


def test_fonts_that_were_not_prepared_stop_the_build_with_what_to_do(tmp_path: Path) -> None:
    def files() -> Iterator[tuple[str, bytes]]:
        yield "a.txt", b"1"
        raise MissingFilesError(Path("letter.woff2"))

    with pytest.raises(PluginError, match=r"letter\.woff2 ontbreekt\. Draai eerst `make setup`"):
        write_files(config_of(tmp_path), files())


@pytest.mark.parametrize(
    ("number", "sentence"),
    [
        (errno.ENOSPC, "De schijf is vol"),
        (errno.EACCES, "Hier mag dit programma niet bij"),
        (errno.EIO, "De schijf geeft geen antwoord"),
    ],
)
def test_a_disk_that_refuses_is_one_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, sentence: str
) -> None:
    def refuse(_path: Path, _data: bytes) -> int:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(Path, "write_bytes", refuse)
    with pytest.raises(PluginError, match=f"^De site is niet af. {sentence}"):
        write_files(config_of(tmp_path), [("a.txt", b"1")])


class TestUnfinished:
    def test_the_last_site_stays_until_the_new_one_is_whole(self, tmp_path: Path) -> None:
        config = config_of(tmp_path / "site")
        write_files(config, [("oud.txt", b"1"), ("a.txt", b"1")])
        unfinished = Unfinished(config)
        write_files(config, [("a.txt", b"2")])
        assert files_in(tmp_path / "site") == {"oud.txt": b"1", "a.txt": b"1"}
        unfinished.take_place()
        assert files_in(tmp_path) == {"site/a.txt": b"2"}
        assert config.site_dir == str(tmp_path / "site")

    def test_what_is_thrown_away_leaves_the_last_site(self, tmp_path: Path) -> None:
        config = config_of(tmp_path / "site")
        write_files(config, [("a.txt", b"1")])
        unfinished = Unfinished(config)
        write_files(config, [("a.txt", b"2")])
        unfinished.discard()
        assert files_in(tmp_path) == {"site/a.txt": b"1"}
        assert [path.name for path in tmp_path.iterdir()] == ["site"]
        assert config.site_dir == str(tmp_path / "site")

    def test_there_need_be_no_last_site_and_no_folder_around_it(self, tmp_path: Path) -> None:
        config = config_of(tmp_path / "ver" / "weg" / "site")
        unfinished = Unfinished(config)
        write_files(config, [("a.txt", b"2")])
        unfinished.take_place()
        assert files_in(tmp_path) == {"ver/weg/site/a.txt": b"2"}

    def test_a_link_to_the_site_stays_a_link(self, tmp_path: Path) -> None:
        (tmp_path / "echt").mkdir()
        (tmp_path / "site").symlink_to(tmp_path / "echt")
        config = config_of(tmp_path / "site")
        unfinished = Unfinished(config)
        write_files(config, [("a.txt", b"2")])
        unfinished.take_place()
        assert (tmp_path / "site").is_symlink()
        assert files_in(tmp_path / "echt") == {"a.txt": b"2"}

    def test_a_disk_of_its_own_is_written_in(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(Path, "is_mount", lambda _path: True)
        config = config_of(tmp_path / "site")
        unfinished = Unfinished(config)
        write_files(config, [("a.txt", b"2")])
        unfinished.take_place()
        unfinished.discard()
        assert files_in(tmp_path) == {"site/a.txt": b"2"}

    def test_a_folder_that_cannot_be_made_is_one_sentence(self, tmp_path: Path) -> None:
        (tmp_path / "bestand").write_bytes(b"")
        with pytest.raises(PluginError, match=r"^De site is niet af. Hier staat een bestand"):
            Unfinished(config_of(tmp_path / "bestand" / "site"))
