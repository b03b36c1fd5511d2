"""Can every picture be shown, described and shared?"""

import posixpath
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache, partial
from math import ceil
from pathlib import Path
from urllib.parse import unquote, urlsplit

from inkoopkring.catalogue.checks.world import World
from inkoopkring.pictures import FORMATS, MAX_FILE, fault_of
from inkoopkring.pictures.faults import Fault
from inkoopkring.problems import Problem, problem

MAX_BYTES = 500_000
FOLDERS = ("cases/", "content/")
"""Where the texts are, and so the pictures: nothing else in the project is shown."""
LICENCES = ("CC0", "CC BY 4.0", "CC BY-SA 4.0", "publiek domein")


def check(world: World) -> Iterator[Problem]:
    """Pictures that are missing, too heavy, broken, unsafe, undescribed or unlicensed."""
    in_file = cache(partial(_in_file, world.root))
    for document in world.documents:
        faults = cache(partial(_faults, in_file, str(document.path.parent)))
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


def _faults(
    in_file: Callable[[str], Fault | None], folder: str, target: str
) -> Sequence[tuple[str, Mapping[str, object]]]:
    """What is wrong with the file that a text in `folder` names; the first thing is enough."""
    try:
        parts = urlsplit(target)
    except ValueError:
        return [("link-adres", {"waarde": target})]
    if parts.scheme or parts.netloc or parts.path.startswith("/"):
        return [("afbeelding-van-elders", {"waarde": target})]
    name = unquote(parts.path)
    if not name.lower().endswith(FORMATS):
        return [("afbeelding-vorm", {"waarde": name, "keuzes": ", ".join(FORMATS)})]
    fault = in_file(posixpath.normpath(posixpath.join(folder, name)))
    return [(fault[0], {"waarde": name, **fault[1]})] if fault else []


def _in_file(root: Path, source: str) -> Fault | None:
    """What is wrong with the file at `source`. It is read and decoded here, once a run."""
    path = root / source
    if not source.startswith(FOLDERS) or not _is_there(path):
        return "afbeelding-ontbreekt", {}
    if path.resolve() != root.resolve() / source:
        return "afbeelding-snelkoppeling", {}
    size = path.stat().st_size
    if size > MAX_FILE:
        return "afbeelding-veel-te-groot", _weight(size, MAX_FILE)
    fault = fault_of(path.name, path.read_bytes())
    if fault is None and size > MAX_BYTES:
        return "afbeelding-te-groot", _weight(size, MAX_BYTES)
    return fault


def _weight(size: int, limit: int) -> Mapping[str, object]:
    return {"lengte": ceil(size / 1000), "grens": limit // 1000}


def _is_there(path: Path) -> bool:
    """Whether there is such a file; a name that no disk can hold is no file."""
    try:
        return path.is_file()
    except (OSError, ValueError):
        return False
