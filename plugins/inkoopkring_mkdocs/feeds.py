"""Plugin `inkoopkring/feeds`: writes the feeds, calendars and mails after the build."""

from pathlib import Path

import jinja2
from mkdocs.config import config_options as options
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import Files

import inkoopkring_site
from inkoopkring.pages.site_plan import PagePlan
from inkoopkring.syndication import FeedSettings, feed_files
from inkoopkring.syndication.calendar import calendar_files
from inkoopkring.syndication.mail import MailParts, mail_files
from inkoopkring_mkdocs.catalogue import find_plan, project_root
from inkoopkring_mkdocs.output import write_files

_THEME = Path(inkoopkring_site.__file__).parent / "theme"


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
        root = project_root(config)
        feeds = feed_files(
            plan,
            settings,
            lambda page: self._item(page, settings),
            lambda picture: (root / picture.source).stat().st_size,
        )
        write_files(config, feeds)
        write_files(config, calendar_files(plan.rows.catalogue, settings).items())
        mails = mail_files(plan, settings, lambda page: self._mail(page, settings))
        write_files(config, mails.items())

    def _mail(self, page: PagePlan, settings: FeedSettings) -> MailParts:
        """An edition as mail: the style stands inside the message, and beside the web version."""
        template = self._env.get_template("mail/inspiratie.html")
        text = self._env.get_template("mail/inspiratie.txt")
        values = {"plan": page, "view": page.view(), "base_url": settings.site_url}
        css = (_THEME / "assets" / "css" / "mail.css").read_text("utf-8")
        depth = (page.address + "mail/").strip("/").count("/") + 1
        web = {**values, "base_url": "/".join([".."] * depth), "is_web": True}
        return MailParts(
            html=template.render(**values, css=css, is_web=False),
            text=text.render(**values),
            web=template.render(**web),
        )

    def _item(self, page: PagePlan, settings: FeedSettings) -> str:
        """The whole text of a page, every address from the domain on."""
        template = self._env.get_template(f"feeds/{page.kind}.html")
        base = settings.site_url
        prose = page.prose(lambda address: base + address)
        return template.render(plan=page, view=page.view(), prose=prose, base_url=base)
