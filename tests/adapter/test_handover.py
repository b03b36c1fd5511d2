"""What the site makes is written, and what is not prepared is told in Dutch."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError

from inkoopkring_mkdocs.handover import write_files
from inkoopkring_site.vendor import MissingFilesError


def config_of(site: Path) -> MkDocsConfig:
    config = MkDocsConfig()
    config.site_dir = str(site)
    return config


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
