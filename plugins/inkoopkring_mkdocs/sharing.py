"""Plugin `inkoopkring/sharing`: writes the share cards, for whoever posts a link to a page."""

from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin

from inkoopkring_mkdocs.catalogue import find_site
from inkoopkring_mkdocs.handover import write_files


class SharingConfig(Config):
    """This plugin has no options."""


class SharingPlugin(BasePlugin[SharingConfig]):
    """Writes what the site made."""

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Write every card into the site."""
        write_files(config, find_site(config).cards())
