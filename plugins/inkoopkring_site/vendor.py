"""Other people's files that go along with the site: fonts and scripts from pinned npm packages.

They are not in the repository. `make` fetches the packages and prepares from them what the
site needs, in the folder `prepared/` of this package, so that it goes along in a wheel. The
colophon names them, and each comes with its licence.

A font with a reserved name may not go by that name once it was changed (SIL Open Font License,
condition 3): what we keep of Source Serif is called Inkoopkring Serif. The copyright above each
licence is the one that stands in the font itself, since the packages do not always say it right.

The npm packages split a font in parts. Of the first we keep the characters below, and the
ligatures, kerning and figures that the styles ask for. The second, with the letters of Baltic
and Slavic names, goes along whole: `fonts.css` gives its range, so that only a page on which
one of them stands fetches it.

A script goes along as it is. No page fetches one before a reader asks for a file.
"""

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

PREPARED = Path(__file__).parent / "prepared"
MODULES = Path(__file__).parent / "browser" / "node_modules"
PACKAGES = MODULES / "@fontsource"


@dataclass(frozen=True, slots=True)
class FontFamily:
    """A font of others: its npm package, the name our part of it goes by, and its styles."""

    package: str
    name: str
    styles: tuple[str, ...]

    @property
    def slug(self) -> str:
        """The name in the names of files."""
        return self.name.lower().replace(" ", "-")


FAMILIES = (
    FontFamily("overpass", "Overpass", ("400-normal", "600-normal", "800-normal")),
    FontFamily("source-serif-4", "Inkoopkring Serif", ("400-normal", "400-italic", "600-normal")),
)
LIBRARIES = {"docx": "dist/index.mjs", "fflate": "esm/browser.js"}
"""Scripts that make files: the npm package, and the one file of it that a browser needs."""
LATIN = frozenset({*range(0x20, 0x7F), *range(0xA0, 0x100), *map(ord, "Œœı–—‘’‚“”„†•…′″‹›€−ʼ")})
"""Basic Latin, Latin-1, and typographic signs."""
_FEATURES = ("kern", "liga", "locl", "ccmp", "mark", "tnum", "lnum")
_COPYRIGHT, _STYLE = 0, 2
_NAMES = {1: "{0}", 3: "{2}-{1}", 4: "{0} {1}", 6: "{2}-{1}", 16: "{0}"}
"""The records in which a font says its name (OpenType, table `name`), and what we put there."""
_CARD_FONTS = ("overpass-latin-800-normal.woff2", "overpass-latin-600-normal.woff2")


class MissingFilesError(Exception):
    """What others made was not prepared. The message says in Dutch what to do."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"Het bestand {path.name} ontbreekt. Draai eerst `make setup`: dat haalt de "
            "lettertypen en scripts van anderen op."
        )


def fonts(prepared: Path = PREPARED) -> tuple[Path, ...]:
    """Every font and its licence, in a fixed order."""
    return tuple(_existing(prepared / "fonts" / name) for name in sorted(font_names()))


def libraries(prepared: Path = PREPARED) -> tuple[Path, ...]:
    """Every script of others and its licence, in a fixed order."""
    names = sorted(f"{package}{end}" for package in LIBRARIES for end in (".js", "-LICENSE.txt"))
    return tuple(_existing(prepared / "scripts" / name) for name in names)


def card_fonts(prepared: Path = PREPARED) -> tuple[Path, Path]:
    """The whole bold and half-bold letters."""
    bold, half = (_existing(prepared / "cards" / name) for name in _CARD_FONTS)
    return bold, half


def font_names() -> Iterator[str]:
    """The names of the font files that the site sends along, and of their licences."""
    for family in FAMILIES:
        yield f"{family.slug}-LICENSE.txt"
        for style in family.styles:
            yield f"{family.slug}-latin-{style}.woff2"
            yield f"{family.slug}-latin-ext-{style}.woff2"


def prepare(modules: Path = MODULES, prepared: Path = PREPARED) -> None:
    """Make everything anew from the packages of npm. Raises MissingFilesError without them."""
    shutil.rmtree(prepared, ignore_errors=True)
    _prepare_fonts(modules / PACKAGES.name, prepared)
    scripts = prepared / "scripts"
    scripts.mkdir()
    for package, file in LIBRARIES.items():
        shutil.copyfile(_existing(modules / package / file), scripts / f"{package}.js")
        licence = _existing(modules / package / "LICENSE")
        shutil.copyfile(licence, scripts / f"{package}-LICENSE.txt")


def _prepare_fonts(packages: Path, prepared: Path) -> None:
    fonts = prepared / "fonts"
    fonts.mkdir(parents=True)
    (prepared / "cards").mkdir()
    for family in FAMILIES:
        source = packages / family.package
        for style in family.styles:
            whole, more = (
                _existing(source / "files" / f"{family.package}-{part}-{style}.woff2")
                for part in ("latin", "latin-ext")
            )
            made = subset(whole.read_bytes(), family.name)
            (fonts / f"{family.slug}-latin-{style}.woff2").write_bytes(made)
            shutil.copyfile(more, fonts / f"{family.slug}-latin-ext-{style}.woff2")
        first = source / "files" / f"{family.package}-latin-{family.styles[0]}.woff2"
        licence = _licence(_existing(source / "LICENSE").read_text("utf-8"), first.read_bytes())
        (fonts / f"{family.slug}-LICENSE.txt").write_text(licence, "utf-8")
    for name in _CARD_FONTS:
        shutil.copyfile(packages / "overpass" / "files" / name, prepared / "cards" / name)


def _licence(text: str, font: bytes) -> str:
    """The licence of a package under the copyright that stands in its font."""
    from fontTools.ttLib import TTFont  # noqa: PLC0415 (needed where fonts are prepared)

    _, start, rest = text.partition("This Font Software is licensed")
    return f"{TTFont(BytesIO(font))['name'].getDebugName(_COPYRIGHT)}\n\n{start}{rest}"


def subset(data: bytes, name: str) -> bytes:
    """A font with only our characters, under `name`, as WOFF2. The same font, the same bytes."""
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
    for record in names.names:
        if record.nameID in _NAMES:
            style = names.getDebugName(_STYLE) or ""
            record.string = _NAMES[record.nameID].format(name, style, name.replace(" ", ""))
    font["name"] = names
    font.flavor = "woff2"
    made = BytesIO()
    font.save(made)
    return made.getvalue()


def _existing(path: Path) -> Path:
    if not path.is_file():
        raise MissingFilesError(path)
    return path
