"""The whole site, part by part: every file as its place in the site and its bytes.

Parts are made one file at a time, so that a large site never stands in memory whole.
"""

import gzip
import hashlib
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from functools import cache, cached_property, partial
from io import BytesIO
from itertools import chain
from pathlib import Path

from inkoopkring import pictures
from inkoopkring.authoring.form_desk import desk_data
from inkoopkring.model.lists import LedgerLine
from inkoopkring.open_data.citations import citation_files
from inkoopkring.open_data.exports import export_files
from inkoopkring.open_data.well_known import well_known_files
from inkoopkring.pages.site_plan import PagePlan, SitePlan
from inkoopkring.search.index import write_index
from inkoopkring.search.sentences import quotables, sentence_file
from inkoopkring.sharing.share_cards import Card, CardPress
from inkoopkring.syndication import FeedSettings, feed_files
from inkoopkring.syndication.authority import check_settings
from inkoopkring.syndication.calendar import calendar_files
from inkoopkring.syndication.mail import mail_files
from inkoopkring.views.pictures import PlacedPicture
from inkoopkring_site.assets import asset_files, card_fonts
from inkoopkring_site.cache import FOLDER, Cache
from inkoopkring_site.rendering import Renderer
from inkoopkring_site.settings import SiteSettings
from inkoopkring_site.writing import Files, SitePart

_FIRST, _LAST = date(1970, 1, 1), date(2106, 2, 7)
"""Between these days a packed file can be (RFC 1952, 2.3.1): seconds since 1970 in 32 bits."""

_PAGES_IN_A_PART = 25
SITEMAP = "sitemap.xml"
SEARCH_INDEX = "data/zoeken.json"
FORM_DATA = "data/formulier.json"
"""What the form knows of everything else: the lists, and the names that are taken."""


@dataclass(frozen=True)
class Site:
    """One site to be made. `root` is the folder of the project, where pictures are read from."""

    plan: SitePlan
    settings: SiteSettings
    root: Path

    @cached_property
    def renderer(self) -> Renderer:
        """Makes the texts."""
        return Renderer(self.plan, self.settings)

    def files(self, authority: str) -> Files:
        """Every file of the site. `authority` is the domain inside permanent item numbers."""
        yield from self.pages()
        yield from self.assets()
        yield from self.cards()
        yield from self.feeds(authority)
        yield from self.exports()
        yield from self.search()

    def pages(self) -> Files:
        """Every page, the former addresses, the page for what is not there, the site map."""
        return chain.from_iterable(part() for part in self.page_parts())

    def page_parts(self) -> Iterator[SitePart]:
        """The same, as parts: the first holds one page of each template."""
        first = {page.template: page for page in reversed(self.plan.pages)}
        yield partial(self._pages, tuple(first.values()))
        begun = {page.address for page in first.values()}
        rest = tuple(page for page in self.plan.pages if page.address not in begun)
        for start in range(0, len(rest), _PAGES_IN_A_PART):
            yield partial(self._pages, rest[start : start + _PAGES_IN_A_PART])
        yield self._around_pages

    def _pages(self, pages: Iterable[PagePlan]) -> Files:
        for page in pages:
            yield page_place(page.address), self.renderer.page(page).encode()

    def _around_pages(self) -> Files:
        for redirect in self.plan.redirects:
            yield page_place(redirect.address), self.renderer.redirect(redirect).encode()
        yield "404.html", self.renderer.not_found().encode()
        sitemap = self.renderer.sitemap().encode()
        yield SITEMAP, sitemap
        yield f"{SITEMAP}.gz", self._packed(sitemap)

    def assets(self) -> Files:
        """Scripts, style, fonts, and the pictures of public pages."""
        yield from asset_files()
        for picture in self.plan.pictures:
            yield picture.address.lstrip("/"), self._picture(picture)

    def cards(self) -> Files:
        """Every share card; one that an earlier build drew is used again."""
        for place, card in self.renderer.cards.cards.items():
            yield place, self._cache.kept(f"delen/{card.key}.png", partial(self._drawn, card))

    def feeds(self, authority: str) -> Files:
        """Feeds, calendars and mails. `authority` is the domain in every permanent number.

        Raises FeedSettingsError, in Dutch, when no lasting feed can be made.
        """
        settings = self.feed_settings(authority)
        yield from feed_files(
            self.plan,
            settings,
            self.renderer.item,
            cache(lambda picture: len(self._picture(picture))),
        )
        yield from calendar_files(self.plan.summaries.catalogue, settings).items()
        yield from mail_files(self.plan, settings, self.renderer.mail).items()

    def feed_settings(self, authority: str) -> FeedSettings:
        """What feeds say of the site. Raises FeedSettingsError when they cannot be relied on."""
        settings = FeedSettings(
            authority=authority,
            site_url=self.settings.url,
            site_name=self.settings.name,
            description=self.settings.description,
        )
        check_settings(settings, self.plan.summaries.catalogue.listed(LedgerLine).values())
        return settings

    def exports(self) -> Files:
        """Open data, and the files that machines look for at a fixed place."""
        yield from export_files(self.plan, self.settings.url)
        yield from citation_files(self.plan, self.settings.url, self.settings.name)
        known = desk_data(self.plan.summaries.catalogue)
        yield FORM_DATA, json.dumps(known, ensure_ascii=False, separators=(",", ":")).encode()
        today = self.plan.summaries.catalogue.today
        yield from well_known_files(self.settings.url, self.settings.repo_url, today).items()

    def search(self) -> Files:
        """The index that is fetched when somebody searches, and what its results can quote."""
        yield SEARCH_INDEX, write_index(self.plan.summaries)
        for address, quotable in quotables(self.plan.summaries):
            yield sentence_file(address), quotable.as_file()

    @cached_property
    def _cache(self) -> Cache:
        return Cache(self.root / FOLDER)

    def _picture(self, picture: PlacedPicture) -> bytes:
        """A picture as the site shows it: with nothing beside the picture itself."""
        name, data = picture.source.name, (self.root / picture.source).read_bytes()
        key = hashlib.sha256(f"{pictures.RECIPE}/{name}/".encode() + data).hexdigest()
        return self._cache.kept(f"beeld/{key}", lambda: pictures.cleaned(name, data))

    @cached_property
    def _press(self) -> CardPress:
        return CardPress(*card_fonts())

    def _drawn(self, card: Card) -> bytes:
        return self._press.draw(card)

    def _packed(self, data: bytes) -> bytes:
        """Packed with gzip, under the day of the newest page: the same content, the same bytes."""
        newest = max(page.updated for page in self.plan.pages)
        moment = int(datetime.combine(min(max(newest, _FIRST), _LAST), time(), UTC).timestamp())
        made = BytesIO()
        with gzip.GzipFile(filename=SITEMAP, mode="wb", fileobj=made, mtime=moment) as packed:
            packed.write(data)
        return made.getvalue()


def page_place(address: str) -> str:
    """Where the page at `address` stands in the site."""
    return f"{address.strip('/')}/index.html".lstrip("/")
