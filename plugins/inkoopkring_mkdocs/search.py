"""Plugin `inkoopkring/search`: writes the search index after the build."""

from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin

from inkoopkring.search.index import write_index
from inkoopkring_mkdocs.catalogue import find_plan
from inkoopkring_mkdocs.output import write_files

INDEX = "data/zoeken.json"


class SearchConfig(Config):
    """This plugin has no options."""


class SearchPlugin(BasePlugin[SearchConfig]):
    """Writes what the core made."""

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Write the index into the site."""
        write_files(config, [(INDEX, write_index(find_plan(config).rows))])
