"""Plugin `inkoopkring/catalogue`: reads and checks the content once per build.

It comes first in `mkdocs.yml`; the other plugins ask it for what was read.
"""

import logging
from datetime import date, datetime
from pathlib import Path
from typing import Literal
from zoneinfo import ZoneInfo

from mkdocs.config import config_options as options
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import ConfigurationError, PluginError
from mkdocs.plugins import BasePlugin, event_priority

from inkoopkring.catalogue import Knowledge, load
from inkoopkring.catalogue.build_day import BuildDayError, asked_day, check_day
from inkoopkring.pages.site_plan import site_plan
from inkoopkring.problems import Problem
from inkoopkring.views.summaries import Summaries
from inkoopkring_mkdocs.handover import Unfinished, write_parts
from inkoopkring_site import Site, SiteSettings
from inkoopkring_site.writing import SitePart, cores

log = logging.getLogger("mkdocs.plugins.inkoopkring")

PLUGIN = "inkoopkring/catalogue"


class CatalogueConfig(Config):
    """Options of the plugin."""

    build_date = options.Type((str, date, int), default="")
    """The day to build for, as `2026-11-23`; empty means today in the Netherlands."""
    edit_path = options.Type(str, default="edit/main/")
    """What goes between the address of the repository and a file to get its edit page."""
    processes = options.Type(int, default=0)
    """How many processes write the site; 0 means as many as there are cores."""


class CataloguePlugin(BasePlugin[CatalogueConfig]):
    """Holds the site, made from what was read, and writes what the others hand over of it."""

    site: Site | None = None
    parts: list[SitePart]
    _is_serving = False
    _unfinished: Unfinished | None = None

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Remember whether this is a preview; also makes MkDocs keep us between builds."""
        self._is_serving = command == "serve"

    def __init__(self) -> None:
        super().__init__()
        self.parts = []

    @event_priority(100)
    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """Read before MkDocs touches the output, so that a mistake leaves the last site alone.

        A build fails on problems. A preview shows them and goes on with the last good state,
        or at first with the files that are right.
        """
        self.parts = []
        today = build_date(self.config.build_date)
        knowledge = load(project_root(config), today)
        if not self._is_serving:
            check_build_date(knowledge, today)
        blocking = knowledge.blocking(strict=config.strict)
        if not blocking:
            self.site = self._site(knowledge, today, config)
            if not self._is_serving:
                self._unfinished = Unfinished(config)
        elif not self._is_serving:
            raise PluginError(report(blocking))
        else:
            log.error(report(blocking))
            if self.site is None:
                sound = knowledge.without_files(found.place.path for found in blocking)
                self.site = self._site(sound, today, config)

    @event_priority(-100)
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Write what every plugin handed over, and put the site in its place."""
        write_parts(config, self.parts, self.config.processes or cores())
        if self._unfinished:
            self._unfinished.take_place()
        self._unfinished = None

    def on_build_error(self, *, error: Exception) -> None:
        """Throw away what there is of a site that failed."""
        self.on_shutdown()

    def on_shutdown(self) -> None:
        """Throw away what there is of a site that was broken off."""
        if self._unfinished:
            self._unfinished.discard()
        self._unfinished = None

    def _site(self, knowledge: Knowledge, today: date, config: MkDocsConfig) -> Site:
        settings = SiteSettings(
            name=config.site_name,
            url=(config.site_url or "").rstrip("/"),
            description=config.site_description or config.site_name,
            repo_url=(config.repo_url or "").rstrip("/"),
            edit_path=self.config.edit_path,
            commit=str(config.extra.get("commit", "")),
        )
        plan = site_plan(Summaries(knowledge.published(today)))
        return Site(plan, settings, project_root(config))


def project_root(config: MkDocsConfig) -> Path:
    """The folder that holds `mkdocs.yml`, `content/` and `cases/`."""
    return Path(config.config_file_path).parent if config.config_file_path else Path.cwd()


def build_date(text: object) -> date:
    """The day to build for: what the environment says, else `text`, else today in Dutch time.

    Raises ConfigurationError when that is no date.
    """
    try:
        return asked_day(text) or datetime.now(ZoneInfo("Europe/Amsterdam")).date()
    except BuildDayError as error:
        raise ConfigurationError(str(error)) from None


def check_build_date(knowledge: Knowledge, today: date) -> None:
    """Raises ConfigurationError for a day before anything stood on the site."""
    try:
        check_day(knowledge.documents, today)
    except BuildDayError as error:
        raise ConfigurationError(str(error)) from None


def report(problems: tuple[Problem, ...]) -> str:
    """All problems in one text, in the order of the files."""
    lines = [f"{p.place}: {p.message} {p.help} [{p.code}]" for p in problems]
    return "\n".join(["De site is niet gebouwd. Dit moet eerst goed staan:", *lines])


def hand_over(config: MkDocsConfig, *parts: SitePart) -> None:
    """Parts of the site that have to be written when every plugin had its say."""
    _plugin(config).parts += parts


def find_site(config: MkDocsConfig) -> Site:
    """The site that the catalogue plugin planned for this build."""
    site = _plugin(config).site
    if site is None:
        raise ConfigurationError(
            f"`{PLUGIN}` heeft nog niets gelezen: het bouwen is niet begonnen."
        )
    return site


def _plugin(config: MkDocsConfig) -> CataloguePlugin:
    plugin = config.plugins.get(PLUGIN)
    if not isinstance(plugin, CataloguePlugin):
        raise ConfigurationError(
            f"Zet `{PLUGIN}` als eerste onder `plugins` in mkdocs.yml: de andere lezen daaruit."
        )
    return plugin
