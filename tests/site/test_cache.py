"""What was made once is not made again, and a cache that cannot be written stops nothing."""

from pathlib import Path

import pytest

from inkoopkring_site.cache import Cache


def test_a_file_is_made_once(tmp_path: Path) -> None:
    cache = Cache(tmp_path / "cache")
    made = []

    def make() -> bytes:
        made.append(1)
        return b"inhoud"

    assert [cache.kept("delen/a.png", make) for _ in range(3)] == [b"inhoud"] * 3
    assert made == [1]
    assert [path.name for path in (tmp_path / "cache" / "delen").iterdir()] == ["a.png"]


def test_a_failure_leaves_nothing_behind(tmp_path: Path) -> None:
    def fail() -> bytes:
        raise ValueError("halverwege")

    with pytest.raises(ValueError, match="halverwege"):
        Cache(tmp_path).kept("a.png", fail)
    assert list(tmp_path.iterdir()) == []


def test_where_nothing_can_be_kept_it_is_made_each_time(tmp_path: Path) -> None:
    (tmp_path / "bestand").write_text("geen map")
    cache = Cache(tmp_path / "bestand")
    assert [cache.kept("a.png", lambda: b"x") for _ in range(2)] == [b"x", b"x"]
