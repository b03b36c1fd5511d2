"""Plugin `inkoopkring/feeds`: writes the feeds, calendars and mails after the build."""

from functools import partial

from mkdocs.config import config_options as options
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin

from inkoopkring_mkdocs.catalogue import find_site, hand_over


class FeedsConfig(Config):
    """Options of the plugin."""

    authority = options.Type(str)
    """The domain inside every permanent item number. Never change it, also not when we move."""


class FeedsPlugin(BasePlugin[FeedsConfig]):
    """Hands over what the site makes."""

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Hand over every feed, calendar and mail."""
        hand_over(config, partial(find_site(config).feeds, self.config.authority))
