"""Plugin `inkoopkring/exports`: writes open data and the files that machines look for at a
fixed place, after the build."""

from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin

from inkoopkring_mkdocs.catalogue import find_site, hand_over


class ExportsConfig(Config):
    """This plugin has no options."""


class ExportsPlugin(BasePlugin[ExportsConfig]):
    """Hands over what the site makes."""

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Hand over every file."""
        hand_over(config, find_site(config).exports)
