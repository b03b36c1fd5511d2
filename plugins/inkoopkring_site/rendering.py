"""The plan of the site as texts: each page, each item of a feed, each mail.

A template gets the view of its page, its prose, and what every page may use. Nothing here
writes a file.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any
from urllib.parse import urlsplit

import jinja2

from inkoopkring.model.lists import Term
from inkoopkring.open_data.citations import citation
from inkoopkring.pages.peers import experienced
from inkoopkring.pages.site_plan import PagePlan, Redirect, SitePlan
from inkoopkring.sharing.share_cards import ShareCards
from inkoopkring.sharing.structured_data import StructuredData
from inkoopkring.syndication.mail import WAY_OUT, MailParts
from inkoopkring.views.glossary_links import GlossaryLinks
from inkoopkring.views.labels import LinkView, ThemeLabel
from inkoopkring.wording import dutch
from inkoopkring_site.kernel import kernel_address
from inkoopkring_site.settings import SiteSettings
from inkoopkring_site.styles import MAIL_STYLE, loose_style
from inkoopkring_site.templates import THEME, base_of, environment, relative

NAVIGATION = (
    LinkView("Cases", "/cases/"),
    LinkView("Thema’s", "/themas/"),
    LinkView("Inkoopproces", "/stappen/"),
    LinkView("Criteria", "/criteria/"),
    LinkView("Bijeenkomsten", "/bijeenkomsten/"),
    LinkView("Inspiratie", "/inspiratie/"),
)


@dataclass(frozen=True, slots=True)
class SiteView:
    """What every template may use, as `site`."""

    name: str
    url: str
    """The address of the front page, with a slash at the end."""
    description: str
    repo_url: str
    build_day: str
    nav: tuple[LinkView, ...]
    themes: tuple[ThemeLabel, ...]
    commit: str
    kernel: str
    """Where the core that runs in a browser is; empty when the site has none."""


@dataclass(frozen=True)
class Renderer:
    """Turns one plan into texts, each when it is asked for."""

    plan: SitePlan
    settings: SiteSettings

    @cached_property
    def cards(self) -> ShareCards:
        """Which page shows which share card."""
        return ShareCards(self.plan.summaries, self.settings.name)

    def page(self, page: PagePlan) -> str:
        """A page of the plan."""
        base = base_of(page.address)
        prose = page.prose(lambda address: relative(address, base))
        html, terms = self._glossary.explain(prose.html, lambda to: relative(to, base))
        card_place = self.cards.place(page.address)
        return self._render(
            page.template,
            base,
            plan=page,
            view=page.view(),
            prose=replace(prose, html=html),
            terms=terms,
            canonical=self.settings.url and self.settings.url + page.address,
            edit_url=self._edit_url(page),
            citation=citation(page, self.settings.url, self.settings.name),
            card=self.cards.cards[card_place],
            card_place=card_place,
            structured_data=self._data.of(page, card_place),
        )

    def redirect(self, redirect: Redirect) -> str:
        """A page at a former address, which leads to the present one without script."""
        return self._render("redirect.html", base_of(redirect.address), redirect=redirect)

    def not_found(self) -> str:
        """The page for an address that leads nowhere, shown at whatever depth that is."""
        base = urlsplit(f"{self.settings.url}/").path
        return self._render("404.html", base, peers=experienced(self.plan.summaries))

    def sitemap(self) -> str:
        """Every page that search engines may list."""
        return self._render("sitemap.xml", ".")

    def item(self, page: PagePlan) -> str:
        """The whole text of a page as a feed carries it, every address from the domain on."""
        base = self.settings.url
        prose = page.prose(lambda address: base + address)
        return self._render(page.item_template, base, plan=page, view=page.view(), prose=prose)

    def mail(self, page: PagePlan) -> MailParts:
        """An edition as mail: the style stands inside the message, and beside the web version."""
        base, web_base = self.settings.url, base_of(f"{page.address}mail/")
        values: Mapping[str, Any] = {"plan": page, "view": page.view()}
        html, text = "mail/digest.html", "mail/digest.txt"
        return MailParts(
            html=self._render(
                html, base, **values, css=self._mail_style, way_out=WAY_OUT, is_web=False
            ),
            text=self._render(text, base, **values),
            web=self._render(html, web_base, **values, way_out="", is_web=True),
        )

    @cached_property
    def _environment(self) -> jinja2.Environment:
        made = environment()
        made.globals.update(site=self._site, site_plan=self.plan)
        return made

    @cached_property
    def _site(self) -> SiteView:
        summaries, settings = self.plan.summaries, self.settings
        return SiteView(
            name=settings.name,
            url=f"{settings.url}/",
            description=settings.description,
            repo_url=settings.repo_url,
            build_day=dutch.day(summaries.catalogue.today),
            nav=NAVIGATION,
            themes=tuple(summaries.themes.values()),
            commit=settings.commit,
            kernel=kernel_address(),
        )

    @cached_property
    def _glossary(self) -> GlossaryLinks:
        return GlossaryLinks(self.plan.summaries.catalogue.listed(Term).values())

    @cached_property
    def _data(self) -> StructuredData:
        settings = self.settings
        return StructuredData(self.plan, settings.url, settings.name, settings.description)

    @cached_property
    def _mail_style(self) -> str:
        return loose_style(THEME, MAIL_STYLE)

    def _edit_url(self, page: PagePlan) -> str:
        if page.source is None or not self.settings.repo_url:
            return ""
        return f"{self.settings.repo_url}/{self.settings.edit_path}{page.source}"

    def _render(self, template: str, base: str, **values: Any) -> str:
        return self._environment.get_template(template).render(base_url=base, **values)
