"""Plugin `inkoopkring/feeds`: writes the feeds and calendars after the build."""

import jinja2
from mkdocs.config import config_options as options
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import Files

from inkoopkring.views.calendar import calendar_files
from inkoopkring.views.site_plan import PagePlan
from inkoopkring.views.syndication import FeedSettings, feed_files
from inkoopkring_mkdocs.catalogue import find_plan
from inkoopkring_mkdocs.output import write_files


class FeedsConfig(Config):
    """Options of the plugin."""

    authority = options.Type(str)
    """The domain inside every permanent item number. Never change it, also not when we move."""


class FeedsPlugin(BasePlugin[FeedsConfig]):
    """Writes what the core made; the text of an item comes from a template."""

    _env: jinja2.Environment

    def on_env(
        self, env: jinja2.Environment, *, config: MkDocsConfig, files: Files
    ) -> jinja2.Environment:
        """Keep the templates for after the build."""
        self._env = env
        return env

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Write every feed and calendar into the site."""
        plan = find_plan(config)
        settings = FeedSettings(
            authority=self.config.authority,
            site_url=(config.site_url or "").rstrip("/"),
            site_name=config.site_name,
            description=config.site_description or "",
        )
        write_files(config, feed_files(plan, settings, lambda page: self._item(page, settings)))
        write_files(config, calendar_files(plan.rows.catalogue, settings))

    def _item(self, page: PagePlan, settings: FeedSettings) -> str:
        """The whole text of a page, every address from the domain on."""
        template = self._env.get_template(f"feeds/{page.kind}.html")
        base = settings.site_url
        prose = page.prose(lambda address: base + address)
        return template.render(plan=page, view=page.view(), prose=prose, base_url=base)
