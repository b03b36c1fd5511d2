"""Writing files into the built site."""

from collections.abc import Iterable
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig


def write_files(config: MkDocsConfig, files: Iterable[tuple[str, bytes]]) -> None:
    """Write files, each with its place in the site, as they are made."""
    for place, data in files:
        path = Path(config.site_dir) / place
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
