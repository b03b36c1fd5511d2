"""Plugin `inkoopkring/exports`: writes open data and the search documents after the build."""

from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin

from inkoopkring.views.exports import export_files
from inkoopkring_mkdocs.catalogue import find_plan
from inkoopkring_mkdocs.output import write_files


class ExportsConfig(Config):
    """This plugin has no options."""


class ExportsPlugin(BasePlugin[ExportsConfig]):
    """Writes what the core made."""

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Write every export into the site."""
        write_files(config, export_files(find_plan(config), (config.site_url or "").rstrip("/")))
