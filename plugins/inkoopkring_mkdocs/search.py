"""Plugin `inkoopkring/search`: writes the search index after the build."""

from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin

from inkoopkring_mkdocs.catalogue import find_site, hand_over


class SearchConfig(Config):
    """This plugin has no options."""


class SearchPlugin(BasePlugin[SearchConfig]):
    """Hands over what the site makes."""

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Hand over the index."""
        hand_over(config, find_site(config).search)
