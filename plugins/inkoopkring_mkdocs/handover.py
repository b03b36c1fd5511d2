"""How a site is written: beside the last one, which it replaces when it is whole.

A build that fails, is broken off or finds the disk full leaves the last site as it was.
"""

import os
import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError

from inkoopkring.wording.system import refusal
from inkoopkring_site.vendor import MissingFilesError
from inkoopkring_site.writing import BrokenOffError, SitePart, write


class Unfinished:
    """The site that is being made, in a folder beside the one it will replace.

    MkDocs and every plugin write where `config` says, so that is this folder until the end.
    A folder that is a disk of its own cannot be replaced, and is written in.
    """

    def __init__(self, config: MkDocsConfig) -> None:
        self._config = config
        self._target = Path(config.site_dir).resolve()
        self._folder = self._target.with_name(f".{self._target.name}-{os.getpid()}")
        if self._target.is_mount():
            self._folder = self._target
            return
        with _told():
            shutil.rmtree(self._folder, ignore_errors=True)
            self._folder.mkdir(parents=True)
        config.site_dir = str(self._folder)

    def take_place(self) -> None:
        """Replace the last site. Raises PluginError, in Dutch, when that is impossible."""
        self._config.site_dir = str(self._target)
        if self._folder == self._target:
            return
        last = self._folder.with_name(f"{self._folder.name}-vorige")
        with _told():
            if self._target.exists():
                self._target.rename(last)
            self._folder.rename(self._target)
        shutil.rmtree(last, ignore_errors=True)

    def discard(self) -> None:
        """Leave the last site as it was, and nothing beside it."""
        self._config.site_dir = str(self._target)
        if self._folder != self._target:
            shutil.rmtree(self._folder, ignore_errors=True)


def write_parts(config: MkDocsConfig, parts: Sequence[SitePart], processes: int) -> None:
    """Write every file of every part into the site, with at most so many processes.

    Raises PluginError, in Dutch, when something that has to be prepared first is not there, or
    when a file cannot be written.
    """
    try:
        with _told():
            write(parts, Path(config.site_dir), processes)
    except MissingFilesError as error:
        raise PluginError(str(error)) from None
    except BrokenOffError:
        raise PluginError("De site is niet af: een deel van het werk is afgebroken.") from None


@contextmanager
def _told() -> Iterator[None]:
    """Turns a disk that does not do what was asked into one Dutch sentence."""
    try:
        yield
    except OSError as error:
        raise PluginError(f"De site is niet af. {refusal(error)}") from None
