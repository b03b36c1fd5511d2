"""Plugin `inkoopkring/feeds`: writes the feeds, calendars and mails after the build."""

from functools import partial

from mkdocs.config import config_options as options
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin

from inkoopkring.syndication.authority import FeedSettingsError
from inkoopkring_mkdocs.catalogue import find_site, hand_over


class FeedsConfig(Config):
    """Options of the plugin."""

    authority = options.Type(str, default="")
    """The domain inside every permanent item number. Never change it, also not when we move."""


class FeedsPlugin(BasePlugin[FeedsConfig]):
    """Hands over what the site makes."""

    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """Before anything is written: stop when subscribers could not rely on what we make."""
        try:
            find_site(config).feed_settings(self.config.authority)
        except FeedSettingsError as error:
            raise PluginError(f"De site is niet gebouwd. {error}") from None

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Hand over every feed, calendar and mail."""
        hand_over(config, partial(find_site(config).feeds, self.config.authority))
