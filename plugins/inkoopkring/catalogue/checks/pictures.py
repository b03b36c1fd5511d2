"""Can every picture be shown, described and shared?"""

import posixpath
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit

from inkoopkring.catalogue.checks.world import World
from inkoopkring.problems import Place, Problem, problem
from inkoopkring.reading.parsing import Document

MAX_BYTES = 500_000
FORMATS = (".svg", ".png", ".jpg", ".jpeg", ".webp", ".avif")
LICENCES = ("CC0", "CC BY 4.0", "CC BY-SA 4.0", "publiek domein")


def check(world: World) -> Iterator[Problem]:
    """Pictures that are missing, too heavy, of another format, undescribed or unlicensed."""
    for document in world.documents:
        for link in world.body(document).links:
            if link.is_image:
                place = document.body_place(link.offset)
                if not link.text.strip():
                    yield problem("afbeelding-zonder-beschrijving", place, waarde=link.target)
                yield from _file(world, document, place, link.target)
        picture = getattr(document.entry, "picture", None)
        if picture:
            place = document.place(("afbeelding", "bestand"))
            yield from _file(world, document, place, picture.file, "afbeelding.bestand")
            if picture.licence not in LICENCES:
                where = document.place(("afbeelding", "licentie"))
                yield problem(
                    "afbeelding-licentie",
                    where,
                    "afbeelding.licentie",
                    waarde=picture.licence,
                    keuzes=", ".join(LICENCES),
                )


def _file(
    world: World, document: Document, place: Place, target: str, field: str = ""
) -> Iterator[Problem]:
    try:
        parts = urlsplit(target)
    except ValueError:
        yield problem("link-adres", place, field, waarde=target)
        return
    if parts.scheme or parts.netloc or parts.path.startswith("/"):
        yield problem("afbeelding-van-elders", place, field, waarde=target)
        return
    name = unquote(parts.path)
    path = world.root / posixpath.normpath(posixpath.join(str(document.path.parent), name))
    if not name.lower().endswith(FORMATS):
        yield problem("afbeelding-vorm", place, field, waarde=name, keuzes=", ".join(FORMATS))
    elif not _is_inside(path, world.root):
        yield problem("afbeelding-ontbreekt", place, field, waarde=name)
    elif path.stat().st_size > MAX_BYTES:
        size, limit = path.stat().st_size // 1000, MAX_BYTES // 1000
        yield problem("afbeelding-te-groot", place, field, waarde=name, lengte=size, grens=limit)


def _is_inside(path: Path, root: Path) -> bool:
    """Whether there is such a file in the project; a name no disk can hold is no file."""
    try:
        return path.is_file() and path.resolve().is_relative_to(root.resolve())
    except OSError:
        return False
