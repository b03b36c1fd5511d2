"""Pictures that others made: what is wrong with one, and the same picture without the rest.

`fault_of` looks whether a file really is the picture that its name promises; `cleaned` makes
what the site shows of it: the picture alone, with nothing that its maker or its camera put
beside it. What is refused is never cleaned.
"""

from pathlib import PurePosixPath

import PIL

from inkoopkring.pictures import drawing, photo
from inkoopkring.pictures.faults import Fault

MAX_FILE = 10_000_000
"""The most bytes that are read of a picture at all."""
FORMATS = (".svg", *photo.FORMATS)
RECIPE = f"1-{PIL.__version__}"
"""What cleaned pictures are made with; another recipe can give other bytes."""


def fault_of(name: str, data: bytes) -> Fault | None:
    """What keeps the picture in `data`, of a file called `name`, from being shown, if anything.

    `name` ends in one of `FORMATS`.
    """
    if not data:
        return "afbeelding-leeg", {}
    suffix = PurePosixPath(name.lower()).suffix
    found = photo.real_format(data)
    if found and found != suffix and {found, suffix} != {".jpg", ".jpeg"}:
        return "afbeelding-ander-soort", {"soort": found, "einde": suffix}
    return drawing.fault_of(data) if suffix == ".svg" else photo.fault_of(suffix, data)


def cleaned(name: str, data: bytes) -> bytes:
    """The picture as the site shows it: the same bytes whenever the same file comes in.

    Raises ValueError for a picture in which `fault_of` finds something.
    """
    if fault_of(name, data) is not None:
        raise ValueError(name)
    suffix = PurePosixPath(name.lower()).suffix
    return drawing.cleaned(data) if suffix == ".svg" else photo.cleaned(suffix, data)
