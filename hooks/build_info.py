"""One event: which version of the content this is, for the foot of every page."""

import os
import subprocess
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Put the short commit in `extra.commit`; empty where there is no repository."""
    config.extra["commit"] = os.environ.get("INKOOPKRING_COMMIT") or _commit(config)
    return config


def _commit(config: MkDocsConfig) -> str:
    try:
        asked = subprocess.run(
            ["git", "rev-parse", "--short=10", "HEAD"],  # noqa: S607
            cwd=Path(config.config_file_path).parent,
            capture_output=True,
            text=True,
            check=False,
        )
    except OSError:
        return ""
    return asked.stdout.strip()
