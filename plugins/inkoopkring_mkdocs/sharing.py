"""Plugin `inkoopkring/sharing`: what a page tells machines that pass it on.

A share card for whoever posts a link, and structured data for whoever indexes it.
"""

from functools import partial

from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from inkoopkring.sharing.share_cards import Card, CardPress, ShareCards
from inkoopkring.sharing.structured_data import StructuredData
from inkoopkring_mkdocs.catalogue import find_plan
from inkoopkring_mkdocs.pages import PlannedPage
from inkoopkring_site.assets import card_fonts
from inkoopkring_site.cache import kept


class SharingConfig(Config):
    """This plugin has no options."""


class SharingPlugin(BasePlugin[SharingConfig]):
    """Adds the cards, and gives templates what goes in the head of a page."""

    _cards: ShareCards
    _data: StructuredData
    _press: CardPress | None = None

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Add a file for every card; one that an earlier build drew is used again."""
        plan = find_plan(config)
        url = (config.site_url or "").rstrip("/")
        self._cards = ShareCards(plan.rows, config.site_name)
        self._data = StructuredData(plan, url, config.site_name, config.site_description or "")
        for place, card in self._cards.cards.items():
            path = kept(f"delen/{card.key}.png", partial(self._drawn, card))
            files.append(File.generated(config, place, abs_src_path=str(path)))
        return files

    def on_page_context(
        self, context: TemplateContext, *, page: Page, config: MkDocsConfig, nav: Navigation
    ) -> TemplateContext:
        """Give the template the card of this page, and its structured data."""
        if isinstance(page, PlannedPage):
            place = self._cards.place(page.plan.address)
            own = {
                "card": self._cards.cards[place],
                "card_place": place,
                "structured_data": self._data.of(page.plan, place),
            }
            context.update(own)  # type: ignore[typeddict-item]
        return context

    def _drawn(self, card: Card) -> bytes:
        if self._press is None:
            self._press = CardPress(*card_fonts())
        return self._press.draw(card)
