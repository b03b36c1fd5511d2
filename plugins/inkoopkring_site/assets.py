"""The files that pages need besides themselves: scripts, pictures of the theme, style, fonts."""

from collections.abc import Iterator

from inkoopkring_site import vendor
from inkoopkring_site.kernel import kernel_files
from inkoopkring_site.styles import LOOSE, PARTS, STYLESHEET, loose_style, stylesheet
from inkoopkring_site.templates import THEME

_ASSETS = "assets"


def asset_files() -> Iterator[tuple[str, bytes]]:
    """Every file with its place in the site, in a fixed order.

    Raises MissingFilesError when what others made was not prepared.
    """
    for path in sorted((THEME / _ASSETS).rglob("*")):
        place = path.relative_to(THEME).as_posix()
        if path.is_file() and place not in (*PARTS, *LOOSE):
            yield place, path.read_bytes()
    for place in LOOSE:
        yield place, loose_style(THEME, place).encode()
    yield STYLESHEET, stylesheet(THEME).encode()
    for path in vendor.fonts():
        yield f"{_ASSETS}/fonts/{path.name}", path.read_bytes()
    for place, path in kernel_files():
        yield place, path.read_bytes()
    for path in vendor.libraries():
        yield f"{_ASSETS}/js/vendor/{path.name}", path.read_bytes()


def card_fonts() -> tuple[bytes, bytes]:
    """The whole bold and half-bold letters, for drawing share cards."""
    bold, half = vendor.card_fonts()
    return bold.read_bytes(), half.read_bytes()
