"""What the site ships of others is there, with its licence, or the error says what to do."""

from pathlib import Path

import pytest
from mkdocs.exceptions import PluginError

from inkoopkring_site import assets


def test_every_shipped_file_is_there_once() -> None:
    places = dict(assets.shipped_files())
    assert len(places) == len(list(assets.shipped_files()))
    assert all(path.is_file() for path in places.values())
    assert all(place.startswith("assets/") for place in places)


def test_every_font_comes_with_its_licence() -> None:
    places = {place for place, _ in assets.shipped_files()}
    families = {place.partition("-latin")[0] for place in places if place.endswith(".woff2")}
    assert families
    assert all(f"{family}-LICENSE.txt" in places for family in families)


def test_without_the_packages_the_error_says_what_to_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(assets, "_MODULES", tmp_path)
    with pytest.raises(PluginError, match="make"):
        list(assets.shipped_files())
