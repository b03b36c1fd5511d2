"""Plugin `inkoopkring/pages`: turns the plan of the site into pages and files of MkDocs.

MkDocs finds the Markdown of `content/` by itself; those files are replaced by planned
pages, so that no raw text ever reaches its own reader, and every page, from whichever
folder, is made in the same way.
"""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import jinja2
from mkdocs.config import config_options as options
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from inkoopkring.model.lists import Term
from inkoopkring.pages.site_plan import PagePlan, SitePlan
from inkoopkring.views.glossary_links import GlossaryLinks
from inkoopkring.views.labels import LinkView
from inkoopkring.wording import dutch
from inkoopkring_mkdocs.catalogue import find_plan, project_root
from inkoopkring_site.assets import shipped_files
from inkoopkring_site.styles import PARTS, STYLESHEET, stylesheet

_NAVIGATION = (
    LinkView("Cases", "/cases/"),
    LinkView("Thema’s", "/themas/"),
    LinkView("Inkoopproces", "/stappen/"),
    LinkView("Bijeenkomsten", "/bijeenkomsten/"),
    LinkView("Inspiratie", "/inspiratie/"),
)


class PagesConfig(Config):
    """Options of the plugin."""

    edit_path = options.Type(str, default="edit/main/")
    """What goes between the address of the repository and a file to get its edit page."""


class PlannedPage(Page):
    """A page whose content comes from the plan: MkDocs neither reads nor renders Markdown."""

    def __init__(self, plan: PagePlan, file: File, config: MkDocsConfig) -> None:
        super().__init__(plan.title, file, config)
        self.plan = plan
        self.update_date = plan.updated.isoformat()

    def read_source(self, config: MkDocsConfig) -> None:
        """Nothing to read: the core has read and checked everything."""
        self.markdown = ""
        self.meta = {"template": self.plan.template, "description": self.plan.description}

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Nothing to render here: the template asks for the prose when the page is written."""
        self.content = ""


class PagesPlugin(BasePlugin[PagesConfig]):
    """Adds every planned page, and gives templates what they show."""

    _glossary: GlossaryLinks

    def on_config(self, config: MkDocsConfig) -> None:
        """Take the theme's defaults that matter to us."""
        config.theme.static_templates.discard("search.html")

    @event_priority(100)
    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Put planned pages in the place of whatever MkDocs found in `content/`."""
        plan = find_plan(config)
        self._glossary = GlossaryLinks(plan.rows.catalogue.listed(Term, "begrippen").values())
        for file in list(files):
            if not _belongs_to_theme(file, config) or _is_unused_theme_file(file):
                files.remove(file)
        for page in plan.pages:
            file = File.generated(config, source_uri(page.address), content="")
            file.inclusion = InclusionLevel.NOT_IN_NAV
            PlannedPage(page, file, config)
            files.append(file)
        for file in _static_files(plan, config):
            files.append(file)
        return files

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        """Our own header and footer hold the navigation; MkDocs' stays empty."""
        return Navigation([], [])

    @event_priority(100)
    def on_env(
        self, env: jinja2.Environment, *, config: MkDocsConfig, files: Files
    ) -> jinja2.Environment:
        """Make templates escape by default, give them our filters, and write redirects."""
        plan = find_plan(config)
        env.autoescape = True
        env.undefined = jinja2.StrictUndefined
        env.filters.update(
            adres=_address_filter,
            bestand=_file_filter,
            telwoord=dutch.count,
            getal=dutch.number,
            opsomming=dutch.enumeration,
        )
        env.globals.update(site=site_values(plan, config), site_plan=plan)
        template = env.get_template("redirect.html")
        for redirect in plan.redirects:
            depth = redirect.address.strip("/").count("/") + 1
            html = template.render(redirect=redirect, base_url="/".join([".."] * depth))
            uri = f"{redirect.address.strip('/')}/index.html"
            files.append(File.generated(config, uri, content=html))
        return env

    def on_page_context(
        self, context: TemplateContext, *, page: Page, config: MkDocsConfig, nav: Navigation
    ) -> TemplateContext:
        """Give the template its view and its prose."""
        if isinstance(page, PlannedPage):
            base = context["base_url"]
            prose = page.plan.prose(lambda address: relative(address, base))
            html, terms = self._glossary.explain(prose.html, lambda to: relative(to, base))
            own = {
                "plan": page.plan,
                "view": page.plan.view(),
                "prose": replace(prose, html=html),
                "terms": terms,
                "canonical": page.canonical_url or "",
                "edit_url": self._edit_url(page.plan, config),
            }
            context.update(own)  # type: ignore[typeddict-item]
        return context

    def _edit_url(self, plan: PagePlan, config: MkDocsConfig) -> str:
        if plan.source is None or not config.repo_url:
            return ""
        return f"{config.repo_url.rstrip('/')}/{self.config.edit_path}{plan.source}"


def source_uri(address: str) -> str:
    """The name under which MkDocs makes a page at `address`."""
    return f"{address.strip('/')}/index.md".lstrip("/")


def relative(address: str, base: str) -> str:
    """An address counted from the root of the site, as a link from a page with this base."""
    if not address.startswith("/"):
        return address
    return f"{base.rstrip('/')}{address}"


def site_values(plan: SitePlan, config: MkDocsConfig) -> dict[str, Any]:
    """What every template may use."""
    url = (config.site_url or "").rstrip("/") + "/"
    return {
        "name": config.site_name,
        "url": url,
        "description": config.site_description,
        "repo_url": config.repo_url or "",
        "build_day": dutch.day(plan.rows.catalogue.today),
        "nav": _NAVIGATION,
        "themes": tuple(plan.rows.themes.values()),
        "commit": config.extra.get("commit", ""),
    }


@jinja2.pass_context
def _address_filter(context: jinja2.runtime.Context, address: str) -> str:
    return relative(address, str(context["base_url"]))


@jinja2.pass_context
def _file_filter(context: jinja2.runtime.Context, path: str) -> str:
    return relative(f"/{path}", str(context["base_url"]))


def _belongs_to_theme(file: File, config: MkDocsConfig) -> bool:
    return file.src_dir is not None and file.src_dir in config.theme.dirs


def _is_unused_theme_file(file: File) -> bool:
    """Material's scripts and styles, which our pages do not use, and the parts of our own."""
    unused = ("assets/javascripts/", "assets/stylesheets/", "assets/images/", "mail/", *PARTS)
    return file.src_uri.startswith(unused)


def _static_files(plan: SitePlan, config: MkDocsConfig) -> Iterator[File]:
    root = project_root(config)
    for picture in plan.pictures:
        yield _copied(config, picture.address.lstrip("/"), root / picture.source)
    for uri, path in shipped_files():
        yield _copied(config, uri, path)
    styles = stylesheet(Path(str(config.theme.custom_dir)))
    yield File.generated(config, STYLESHEET, content=styles)


def _copied(config: MkDocsConfig, uri: str, path: Path) -> File:
    return File.generated(config, uri, abs_src_path=str(path))
