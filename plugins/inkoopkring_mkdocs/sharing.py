"""Plugin `inkoopkring/sharing`: writes the share cards, for whoever posts a link to a page."""

from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin

from inkoopkring_mkdocs.catalogue import find_site, hand_over


class SharingConfig(Config):
    """This plugin has no options."""


class SharingPlugin(BasePlugin[SharingConfig]):
    """Hands over what the site makes."""

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Hand over every card."""
        hand_over(config, find_site(config).cards)
