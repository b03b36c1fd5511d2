"""What every plugin that writes a part of the site has in common."""

from collections.abc import Iterable
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError

from inkoopkring.wording.system import refusal
from inkoopkring_site.vendor import MissingFilesError


def write_files(config: MkDocsConfig, files: Iterable[tuple[str, bytes]]) -> None:
    """Write files, each with its place in the site, as they are made.

    Raises PluginError, in Dutch, when something that has to be prepared first is not there, or
    when a file cannot be written.
    """
    try:
        for place, data in files:
            path = Path(config.site_dir) / place
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
    except MissingFilesError as error:
        raise PluginError(str(error)) from None
    except OSError as error:
        raise PluginError(f"De site is niet af. {refusal(error)}") from None
