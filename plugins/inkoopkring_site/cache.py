"""Files that take time to make, kept between builds in a folder of the project.

A file goes by what it is made from, so that it never has to be made again and never is old.
Where nothing can be written, everything is simply made each time.
"""

import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

FOLDER = ".cache"
"""The folder under the root of the project."""


@dataclass(frozen=True, slots=True)
class Cache:
    """Keeps files in `folder`, which need not be there yet."""

    folder: Path

    def kept(self, place: str, make: Callable[[], bytes]) -> bytes:
        """The bytes kept at `place`; made, and kept if that can be, when there are none.

        `place` names everything that the bytes depend on.
        """
        path = self.folder / place
        try:
            return path.read_bytes()
        except OSError:
            made = make()
        self._keep(path, made)
        return made

    def _keep(self, path: Path, data: bytes) -> None:
        unfinished = path.with_name(f"{path.name}.{os.getpid()}")
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            unfinished.write_bytes(data)
            unfinished.replace(path)
        except OSError:
            return
