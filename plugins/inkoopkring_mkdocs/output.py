"""Writing files into the built site."""

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig


def write_files(config: MkDocsConfig, files: dict[str, bytes]) -> None:
    """Write files by their place in the site."""
    for place, data in files.items():
        path = Path(config.site_dir) / place
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
