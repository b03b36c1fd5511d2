"""The letters that the site sends along: only those that Dutch texts need.

The npm packages split a font in parts. Of the first we keep the characters below, and the
ligatures, kerning and figures that the styles ask for. The second, with the letters of Baltic
and Slavic names, goes along whole: `fonts.css` gives its range, so that only a page on which
one of them stands fetches it.
"""

from collections.abc import Iterator
from functools import cache
from hashlib import blake2b
from importlib.metadata import version
from io import BytesIO
from pathlib import Path

from inkoopkring_site.cache import kept

STYLES = {
    "overpass": ("400-normal", "600-normal", "800-normal"),
    "source-serif-4": ("400-normal", "400-italic", "600-normal"),
}
LATIN = frozenset({*range(0x20, 0x7F), *range(0xA0, 0x100), *map(ord, "Œœı–—‘’‚“”„†•…′″‹›€−ʼ")})
"""Basic Latin, Latin-1, and typographic signs."""
_FEATURES = ("kern", "liga", "locl", "ccmp", "mark", "tnum", "lnum")


def font_files(packages: Path) -> Iterator[tuple[str, Path]]:
    """Every font file: its name, and where its subset is. `packages` is npm's `@fontsource`."""
    for family, styles in STYLES.items():
        folder = packages / family / "files"
        for style in styles:
            name, more = f"{family}-latin-{style}.woff2", f"{family}-latin-ext-{style}.woff2"
            yield name, _subset_of(folder / name)
            yield more, folder / more


def _subset_of(source: Path) -> Path:
    data = source.read_bytes()
    wanted = repr((sorted(LATIN), _FEATURES, _tools())).encode()
    key = blake2b(data + wanted, digest_size=16).hexdigest()
    return kept(f"fonts/{source.stem}-{key}.woff2", lambda: subset(data))


@cache
def _tools() -> tuple[str, ...]:
    """What makes the bytes: another version may make others."""
    return tuple(version(name) for name in ("fonttools", "brotli"))


def subset(data: bytes) -> bytes:
    """A font with only our characters, as WOFF2. The same font gives the same bytes."""
    # Slow to load, and needed once: the results are kept.
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
