"""Other people's files that go along with the site: fonts from pinned npm packages.

They are not in the repository. `make` fetches the packages and prepares from them what the
site needs, in the folder `prepared/` of this package, so that it goes along in a wheel. The
colophon names them, and each comes with its licence.

The npm packages split a font in parts. Of the first we keep the characters below, and the
ligatures, kerning and figures that the styles ask for. The second, with the letters of Baltic
and Slavic names, goes along whole: `fonts.css` gives its range, so that only a page on which
one of them stands fetches it.
"""

import shutil
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

PREPARED = Path(__file__).parent / "prepared"
PACKAGES = Path(__file__).parent / "browser" / "node_modules" / "@fontsource"
STYLES = {
    "overpass": ("400-normal", "600-normal", "800-normal"),
    "source-serif-4": ("400-normal", "400-italic", "600-normal"),
}
LATIN = frozenset({*range(0x20, 0x7F), *range(0xA0, 0x100), *map(ord, "Œœı–—‘’‚“”„†•…′″‹›€−ʼ")})
"""Basic Latin, Latin-1, and typographic signs."""
_FEATURES = ("kern", "liga", "locl", "ccmp", "mark", "tnum", "lnum")
_CARD_FONTS = ("overpass-latin-800-normal.woff2", "overpass-latin-600-normal.woff2")


class MissingFilesError(Exception):
    """What others made was not prepared. The message says in Dutch what to do."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"Het bestand {path.name} ontbreekt. Draai eerst `make setup`: dat haalt de "
            "lettertypen op en maakt ze klaar."
        )


def fonts(prepared: Path = PREPARED) -> tuple[Path, ...]:
    """Every font and its licence, in a fixed order."""
    return tuple(_existing(prepared / "fonts" / name) for name in sorted(font_names()))


def card_fonts(prepared: Path = PREPARED) -> tuple[Path, Path]:
    """The whole bold and half-bold letters."""
    bold, half = (_existing(prepared / "cards" / name) for name in _CARD_FONTS)
    return bold, half


def font_names() -> Iterator[str]:
    """The names of the font files that the site sends along, and of their licences."""
    for family, styles in STYLES.items():
        yield f"{family}-LICENSE.txt"
        for style in styles:
            yield f"{family}-latin-{style}.woff2"
            yield f"{family}-latin-ext-{style}.woff2"


def prepare(packages: Path = PACKAGES, prepared: Path = PREPARED) -> None:
    """Make everything anew from npm's `@fontsource`. Raises MissingFilesError without it."""
    shutil.rmtree(prepared, ignore_errors=True)
    (prepared / "fonts").mkdir(parents=True)
    (prepared / "cards").mkdir()
    for family, styles in STYLES.items():
        licence = _existing(packages / family / "LICENSE")
        shutil.copyfile(licence, prepared / "fonts" / f"{family}-LICENSE.txt")
        folder = packages / family / "files"
        for style in styles:
            name, more = f"{family}-latin-{style}.woff2", f"{family}-latin-ext-{style}.woff2"
            made = subset(_existing(folder / name).read_bytes())
            (prepared / "fonts" / name).write_bytes(made)
            shutil.copyfile(_existing(folder / more), prepared / "fonts" / more)
    for name in _CARD_FONTS:
        shutil.copyfile(packages / "overpass" / "files" / name, prepared / "cards" / name)


def subset(data: bytes) -> bytes:
    """A font with only our characters, as WOFF2. The same font gives the same bytes."""
    # Needed where fonts are prepared, and nowhere else.
    from fontTools import subset as tool  # noqa: PLC0415
    from fontTools.ttLib import TTFont  # noqa: PLC0415

    font = TTFont(BytesIO(data), recalcTimestamp=False)
    # Put aside: looking for names that nothing uses takes half the time and gains nothing.
    names = font["name"]
    del font["name"]
    options = tool.Options(layout_features=list(_FEATURES), notdef_outline=True)
    subsetter = tool.Subsetter(options)
    subsetter.populate(unicodes=LATIN)
    subsetter.subset(font)
    font["name"] = names
    font.flavor = "woff2"
    made = BytesIO()
    font.save(made)
    return made.getvalue()


def _existing(path: Path) -> Path:
    if not path.is_file():
        raise MissingFilesError(path)
    return path
