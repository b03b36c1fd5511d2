"""Plugin `inkoopkring/pages`: writes every page, and what pages need.

MkDocs finds the Markdown of `content/`, and files of its theme, by itself. None of those
reaches the site: every page, from whichever folder, is made from the plan, in the same way.
"""

from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation

from inkoopkring_mkdocs.catalogue import find_site, hand_over


class PagesConfig(Config):
    """This plugin has no options."""


class PagesPlugin(BasePlugin[PagesConfig]):
    """Hands over what the site makes, in the place of all that MkDocs would make."""

    def on_config(self, config: MkDocsConfig) -> None:
        """Let the theme make no page of its own."""
        config.theme.static_templates.clear()

    @event_priority(100)
    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Keep every file that MkDocs found away from the site."""
        return Files([])

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        """Our own header and footer hold the navigation; MkDocs' stays empty."""
        return Navigation([], [])

    @event_priority(100)
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Hand over every page, script, style, font and picture."""
        site = find_site(config)
        hand_over(config, *site.page_parts(), site.assets)
