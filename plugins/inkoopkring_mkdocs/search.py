"""Plugin `inkoopkring/search`: writes the search index after the build."""

from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin

from inkoopkring_mkdocs.catalogue import find_site
from inkoopkring_mkdocs.handover import write_files


class SearchConfig(Config):
    """This plugin has no options."""


class SearchPlugin(BasePlugin[SearchConfig]):
    """Writes what the site made."""

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Write the index into the site."""
        write_files(config, find_site(config).search())
