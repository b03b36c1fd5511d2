"""Plugin `inkoopkring/feeds`: writes the feeds, calendars and mails after the build."""

from mkdocs.config import config_options as options
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin

from inkoopkring_mkdocs.catalogue import find_site
from inkoopkring_mkdocs.handover import write_files


class FeedsConfig(Config):
    """Options of the plugin."""

    authority = options.Type(str)
    """The domain inside every permanent item number. Never change it, also not when we move."""


class FeedsPlugin(BasePlugin[FeedsConfig]):
    """Writes what the site made."""

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Write every feed, calendar and mail into the site."""
        write_files(config, find_site(config).feeds(self.config.authority))
