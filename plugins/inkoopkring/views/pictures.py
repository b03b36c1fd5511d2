"""Pictures: which a text shows, where each stands in the site, and whose it is."""

import posixpath
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath
from urllib.parse import quote, unquote, urlsplit

from inkoopkring.markup.body import Body
from inkoopkring.model.parts import Picture
from inkoopkring.reading.parsing import Document

_TYPES = {
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".webp": "image/webp",
    ".avif": "image/avif",
}


@dataclass(frozen=True, slots=True)
class PlacedPicture:
    """A picture that a public page shows: its file, and where it stands in the site."""

    source: PurePosixPath
    address: str

    @property
    def type(self) -> str:
        """Its media type (RFC 6838); empty for a file that is no picture we show."""
        return _TYPES.get(self.source.suffix.lower(), "")


@dataclass(frozen=True, slots=True)
class PictureView:
    """The picture of an entry: its address, what there is to see, and whose it is."""

    address: str
    alt: str
    credit: str


def placed(document: Document, name: str) -> PlacedPicture:
    """The picture that a text calls `name`. It stands at an address made from its own file."""
    folder = str(document.path.parent)
    source = posixpath.normpath(posixpath.join(folder, unquote(name)))
    return PlacedPicture(PurePosixPath(source), f"/beeld/{source}")


def own_picture(document: Document) -> Picture | None:
    """The picture in the fields of an entry."""
    picture = getattr(document.entry, "picture", None)
    return picture if isinstance(picture, Picture) else None


def pictures_of(document: Document) -> Iterator[PlacedPicture]:
    """Every picture that a text shows, its own and those between the words."""
    names = set()
    if "![" in document.body:
        names = {link.target for link in Body(document.body).links if link.is_image}
    own = own_picture(document)
    if own:
        names.add(own.file)
    for name in sorted(names):
        if not urlsplit(name).scheme:
            yield placed(document, name)


def picture_view(document: Document) -> PictureView | None:
    """The picture of an entry as its page shows it."""
    own = own_picture(document)
    if own is None:
        return None
    address = quote(placed(document, own.file).address)
    return PictureView(address, own.alt, f"Beeld: {own.maker}, {own.licence}")
