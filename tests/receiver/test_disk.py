"""A file or a folder is there whole, or not at all."""

import os
from pathlib import Path

import pytest

from inkoopkring_ontvanger.disk import write_durably, write_folder_durably


def test_the_old_file_stays_until_the_new_one_is_safe(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a"
    write_durably(path, b"oud")

    def full(_: int) -> None:
        raise OSError(28, "vol")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="vol"):
        write_durably(path, b"nieuw")
    assert path.read_bytes() == b"oud"


def test_everything_is_on_the_disk_before_it_gets_its_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    done: list[str] = []
    beside = tmp_path / "onaf"
    beside.mkdir()
    monkeypatch.setattr(os, "fsync", lambda _: done.append("schijf"))
    real = Path.rename

    def rename(self: Path, target: Path) -> Path:
        done.append("naam")
        return real(self, target)

    monkeypatch.setattr(Path, "rename", rename)
    assert write_folder_durably(tmp_path / "klaar", {"a": b"1", "b": b"2"}, beside)
    assert done == ["schijf", "schijf", "schijf", "naam", "schijf"]


def test_a_folder_that_is_there_is_left_alone(tmp_path: Path) -> None:
    beside = tmp_path / "onaf"
    beside.mkdir()
    assert write_folder_durably(tmp_path / "klaar", {"a": b"1"}, beside)
    assert not write_folder_durably(tmp_path / "klaar", {"a": b"2"}, beside)
    assert (tmp_path / "klaar" / "a").read_bytes() == b"1"
    assert list(beside.iterdir()) == []
