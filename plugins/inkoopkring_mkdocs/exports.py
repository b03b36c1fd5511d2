"""Plugin `inkoopkring/exports`: writes open data, the search documents and the files that
machines look for at a fixed place, after the build."""

from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin

from inkoopkring.open_data.exports import export_files
from inkoopkring.open_data.well_known import well_known_files
from inkoopkring_mkdocs.catalogue import find_plan
from inkoopkring_mkdocs.output import write_files


class ExportsConfig(Config):
    """This plugin has no options."""


class ExportsPlugin(BasePlugin[ExportsConfig]):
    """Writes what the core made."""

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Write every file into the site."""
        plan, site_url = find_plan(config), (config.site_url or "").rstrip("/")
        repo_url, today = (config.repo_url or "").rstrip("/"), plan.rows.catalogue.today
        write_files(config, export_files(plan, site_url))
        write_files(config, well_known_files(site_url, repo_url, today).items())
