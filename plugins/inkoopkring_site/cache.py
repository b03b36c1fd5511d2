"""Files that take time to make, kept between builds in `.cache/`.

A file goes by what it is made from, so that it never has to be made again and never is old.
"""

import os
from collections.abc import Callable
from pathlib import Path

_FOLDER = Path(__file__).parents[2] / ".cache"


def kept(place: str, make: Callable[[], bytes]) -> Path:
    """The file at `place` in the cache; made when it is not there yet.

    `place` names everything that its bytes depend on.
    """
    path = _FOLDER / place
    if not path.is_file():
        path.parent.mkdir(parents=True, exist_ok=True)
        unfinished = path.with_name(f"{path.name}.{os.getpid()}")
        unfinished.write_bytes(make())
        unfinished.replace(path)
    return path
