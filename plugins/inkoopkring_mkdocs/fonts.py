"""The letters that the site sends along: only those that Dutch texts need.

The npm packages split a font in parts. Of each part we keep the characters below, and the
ligatures, kerning and figures that the styles ask for. The second part, with the letters of
Baltic and Slavic names, is only fetched by a page on which one of them stands: `fonts.css`
gives its range.
"""

from collections.abc import Iterator
from functools import cache
from hashlib import blake2b
from importlib.metadata import version
from io import BytesIO
from pathlib import Path

from inkoopkring_mkdocs.cache import kept

STYLES = {
    "overpass": ("400-normal", "600-normal", "800-normal"),
    "source-serif-4": ("400-normal", "400-italic", "600-normal"),
}
LATIN = frozenset({*range(0x20, 0x7F), *range(0xA0, 0x100), *map(ord, "ŒœıŸ–—‘’‚“”„†•…′″‹›€−ʼ")})
"""Basic Latin, Latin-1, and typographic signs."""
LATIN_EXTENDED = frozenset({*range(0x100, 0x180), *range(0x218, 0x21C)} - {0x131, 0x152, 0x153})
"""The other letters of European names."""
PARTS = {"latin": LATIN, "latin-ext": LATIN_EXTENDED}
_FEATURES = ("kern", "liga", "locl", "ccmp", "mark", "tnum", "lnum")


def font_files(packages: Path) -> Iterator[tuple[str, Path]]:
    """Every font file: its name, and where its subset is. `packages` is npm's `@fontsource`."""
    for family, styles in STYLES.items():
        for style in styles:
            for part, characters in PARTS.items():
                name = f"{family}-{part}-{style}.woff2"
                yield name, _subset_of(packages / family / "files" / name, characters)


def _subset_of(source: Path, characters: frozenset[int]) -> Path:
    data = source.read_bytes()
    wanted = repr((sorted(characters), _FEATURES, _tools())).encode()
    key = blake2b(data + wanted, digest_size=16).hexdigest()
    return kept(f"fonts/{source.stem}-{key}.woff2", lambda: subset(data, characters))


@cache
def _tools() -> tuple[str, ...]:
    """What makes the bytes: another version may make others."""
    return tuple(version(name) for name in ("fonttools", "brotli"))


def subset(data: bytes, characters: frozenset[int]) -> bytes:
    """A font with only these characters, as WOFF2. The same font gives the same bytes."""
    # Slow to load, and needed once: the results are kept.
    from fontTools import subset as tool  # noqa: PLC0415
    from fontTools.ttLib import TTFont  # noqa: PLC0415

    options = tool.Options(
        flavor="woff2", layout_features=list(_FEATURES), notdef_outline=True, name_IDs=["*"]
    )
    font = TTFont(BytesIO(data), recalcTimestamp=False)
    subsetter = tool.Subsetter(options)
    subsetter.populate(unicodes=characters)
    subsetter.subset(font)
    made = BytesIO()
    font.flavor = "woff2"
    font.save(made)
    return made.getvalue()
