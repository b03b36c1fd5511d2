"""Writing what a command made: whole, or not at all."""

import os
import tempfile
from contextlib import suppress
from pathlib import Path


def save(path: Path, text: str) -> None:
    """Write a text to `path`, and make its folder when it is not there yet.

    It is written beside its place and put there at the end: who is interrupted, or has a full
    disk, keeps what stood there. Raises OSError, which names `path`, when it cannot be written.
    """
    try:
        _save(path, text)
    except OSError as error:
        raise OSError(error.errno, error.strerror, str(path)) from error


def _save(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    mode = path.stat().st_mode & 0o777 if path.exists() else 0o666 & ~_mask()
    handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    unfinished = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(text.encode())
        unfinished.chmod(mode)
        unfinished.replace(path)
    except BaseException:
        with suppress(OSError):
            unfinished.unlink()
        raise


def _mask() -> int:
    """What a new file may not be, as the user set it: only to be read by setting it."""
    mask = os.umask(0o022)
    os.umask(mask)
    return mask
