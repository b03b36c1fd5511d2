"""Plugin `inkoopkring/exports`: writes open data and the files that machines look for at a
fixed place, after the build."""

from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin

from inkoopkring_mkdocs.catalogue import find_site
from inkoopkring_mkdocs.handover import write_files


class ExportsConfig(Config):
    """This plugin has no options."""


class ExportsPlugin(BasePlugin[ExportsConfig]):
    """Writes what the site made."""

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Write every file into the site."""
        write_files(config, find_site(config).exports())
