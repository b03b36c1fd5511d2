"""Other people's files that the site ships: fonts and browser code from pinned npm packages.

They are not in the repository; `make` installs them, and the colophon names them.
"""

from collections.abc import Iterator
from pathlib import Path

from mkdocs.exceptions import PluginError

_MODULES = Path(__file__).parent / "browser" / "node_modules"
_FONTS = {
    "overpass": ("400-normal", "600-normal", "800-normal"),
    "source-serif-4": ("400-normal", "400-italic", "600-normal"),
}


def shipped_files() -> Iterator[tuple[str, Path]]:
    """Every shipped file: its place in the site, and where it is on disk.

    Raises PluginError when the packages are not installed.
    """
    for family, styles in _FONTS.items():
        folder = _MODULES / "@fontsource" / family
        for style in styles:
            name = f"{family}-latin-{style}.woff2"
            yield f"assets/fonts/{name}", _existing(folder / "files" / name)
        yield f"assets/fonts/{family}-LICENSE.txt", _existing(folder / "LICENSE")
    minisearch = _MODULES / "minisearch"
    yield "assets/js/minisearch.js", _existing(minisearch / "dist" / "es" / "index.js")
    yield "assets/js/minisearch-LICENSE.txt", _existing(minisearch / "LICENSE.txt")


def _existing(path: Path) -> Path:
    if not path.is_file():
        raise PluginError(
            f"Het bestand {path.name} ontbreekt. Draai eerst `make site`: dat haalt de "
            "lettertypen en de zoekcode op."
        )
    return path
