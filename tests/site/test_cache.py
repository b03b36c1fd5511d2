"""What was made once is not made again."""

from pathlib import Path

import pytest

from inkoopkring_site import cache


def test_a_file_is_made_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cache, "_FOLDER", tmp_path / "cache")
    made = []

    def make() -> bytes:
        made.append(1)
        return b"inhoud"

    paths = {cache.kept("delen/a.png", make) for _ in range(3)}
    assert [path.read_bytes() for path in paths] == [b"inhoud"]
    assert made == [1]
    assert [path.name for path in (tmp_path / "cache" / "delen").iterdir()] == ["a.png"]


def test_a_failure_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cache, "_FOLDER", tmp_path)

    def fail() -> bytes:
        raise ValueError("halverwege")

    with pytest.raises(ValueError, match="halverwege"):
        cache.kept("a.png", fail)
    assert list(tmp_path.iterdir()) == []
