"""Other people's files that the site ships: fonts and browser code from pinned npm packages.

They are not in the repository; `make` installs them, and the colophon names them. Subsets of
fonts are made once and kept: `make` does so right away, else the first build does.

    python -m inkoopkring_site.assets
"""

from collections.abc import Iterator
from pathlib import Path

from mkdocs.exceptions import PluginError

from inkoopkring_site.fonts import STYLES, font_files

_MODULES = Path(__file__).parent / "browser" / "node_modules"


def shipped_files() -> Iterator[tuple[str, Path]]:
    """Every shipped file: its place in the site, and where it is on disk.

    Raises PluginError when the packages are not installed.
    """
    fonts = _MODULES / "@fontsource"
    for family in STYLES:
        yield f"assets/fonts/{family}-LICENSE.txt", _existing(fonts / family / "LICENSE")
    for name, path in font_files(fonts):
        yield f"assets/fonts/{name}", path


def card_fonts() -> tuple[bytes, bytes]:
    """The whole bold and half-bold letters, for drawing share cards."""
    files = _MODULES / "@fontsource" / "overpass" / "files"
    bold, half = (
        _existing(files / f"overpass-latin-{weight}-normal.woff2").read_bytes()
        for weight in (800, 600)
    )
    return bold, half


def _existing(path: Path) -> Path:
    if not path.is_file():
        raise PluginError(
            f"Het bestand {path.name} ontbreekt. Draai eerst `make site`: dat haalt de "
            "lettertypen en de zoekcode op."
        )
    return path


if __name__ == "__main__":
    list(shipped_files())
