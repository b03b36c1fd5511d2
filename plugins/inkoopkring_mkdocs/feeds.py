"""Plugin `inkoopkring/feeds`: writes the feeds after the build."""

from pathlib import Path

from mkdocs.config import config_options as options
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin

from inkoopkring.views.feeds import FeedSettings, feed_files
from inkoopkring_mkdocs.catalogue import find_plan


class FeedsConfig(Config):
    """Options of the plugin."""

    authority = options.Type(str)
    """The domain inside every permanent item number. Never change it, also not when we move."""


class FeedsPlugin(BasePlugin[FeedsConfig]):
    """Writes what the core made."""

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Write every feed into the site."""
        settings = FeedSettings(
            authority=self.config.authority,
            site_url=(config.site_url or "").rstrip("/"),
            site_name=config.site_name,
            description=config.site_description or "",
        )
        write_files(config, feed_files(find_plan(config), settings))


def write_files(config: MkDocsConfig, files: dict[str, bytes]) -> None:
    """Write files by their place in the site."""
    for place, data in files.items():
        path = Path(config.site_dir) / place
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
