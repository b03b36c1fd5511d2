"""Writing so that it is there after a power cut: whole, or not at all."""

import os
import secrets
import shutil
from collections.abc import Mapping
from pathlib import Path


def write_durably(path: Path, data: bytes) -> None:
    """Put `data` in `path`; whoever pulls the plug finds the old file or the new one."""
    unfinished = path.with_name(f".{path.name}.{secrets.token_hex(4)}")
    _write(unfinished, data)
    unfinished.replace(path)
    sync_folder(path.parent)


def write_folder_durably(path: Path, files: Mapping[str, bytes], beside: Path) -> bool:
    """Make the folder `path` with `files` in it, at once; False when it was there already.

    `beside` is a folder on the same disk for what is not finished.
    """
    unfinished = beside / f"{path.name}.{secrets.token_hex(4)}"
    unfinished.mkdir(mode=0o700)
    for name, data in files.items():
        _write(unfinished / name, data)
    sync_folder(unfinished)
    try:
        unfinished.rename(path)
    except OSError:
        shutil.rmtree(unfinished)
        if not path.is_dir():
            raise
        return False
    sync_folder(path.parent)
    return True


def sync_folder(folder: Path) -> None:
    """Make sure that the names in a folder are on the disk."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _write(path: Path, data: bytes) -> None:
    with open(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:  # noqa: PTH123 (the mode from the start)
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
