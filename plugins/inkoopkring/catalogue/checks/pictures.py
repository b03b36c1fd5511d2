"""Can every picture be shown, described and shared?"""

import posixpath
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, partial
from math import ceil
from pathlib import Path
from urllib.parse import unquote, urlsplit

from inkoopkring.catalogue.checks.world import World
from inkoopkring.problems import Problem, problem

MAX_BYTES = 500_000
FORMATS = (".svg", ".png", ".jpg", ".jpeg", ".webp", ".avif")
LICENCES = ("CC0", "CC BY 4.0", "CC BY-SA 4.0", "publiek domein")


Fault = tuple[str, Mapping[str, object]]
"""A code, and what its sentence needs."""


def check(world: World) -> Iterator[Problem]:
    """Pictures that are missing, too heavy, of another format, undescribed or unlicensed."""
    for document in world.documents:
        faults = cache(partial(_faults, world.root, str(document.path.parent)))
        for link in world.body(document).links:
            if link.is_image:
                place = document.body_place(link.offset)
                if not link.text.strip():
                    yield problem("afbeelding-zonder-beschrijving", place, waarde=link.target)
                for code, details in faults(link.target):
                    yield problem(code, place, "", **details)
        picture = getattr(document.entry, "picture", None)
        if picture:
            place = document.place(("afbeelding", "bestand"))
            for code, details in faults(picture.file):
                yield problem(code, place, "afbeelding.bestand", **details)
            if picture.licence not in LICENCES:
                place = document.place(("afbeelding", "licentie"))
                details = {"waarde": picture.licence, "keuzes": ", ".join(LICENCES)}
                yield problem("afbeelding-licentie", place, "afbeelding.licentie", **details)


def _faults(root: Path, folder: str, target: str) -> Sequence[Fault]:
    """What is wrong with the file that a text in `folder` names; the first thing is enough."""
    try:
        parts = urlsplit(target)
    except ValueError:
        return [("link-adres", {"waarde": target})]
    if parts.scheme or parts.netloc or parts.path.startswith("/"):
        return [("afbeelding-van-elders", {"waarde": target})]
    name = unquote(parts.path)
    path = root / posixpath.normpath(posixpath.join(folder, name))
    if not name.lower().endswith(FORMATS):
        return [("afbeelding-vorm", {"waarde": name, "keuzes": ", ".join(FORMATS)})]
    if not _is_inside(path, root):
        return [("afbeelding-ontbreekt", {"waarde": name})]
    size = path.stat().st_size
    if size > MAX_BYTES:
        large = {"waarde": name, "lengte": ceil(size / 1000), "grens": MAX_BYTES // 1000}
        return [("afbeelding-te-groot", large)]
    return []


def _is_inside(path: Path, root: Path) -> bool:
    """Whether there is such a file in the project; a name no disk can hold is no file."""
    try:
        return path.is_file() and path.resolve().is_relative_to(root.resolve())
    except OSError:
        return False
