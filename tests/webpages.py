"""Built pages as a reader's browser sees them: what they link to, and what can be linked to."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

_ADDRESSES = {
    "a": ("href",),
    "area": ("href",),
    "form": ("action",),
    "iframe": ("src",),
    "image": ("href",),
    "img": ("src",),
    "link": ("href",),
    "script": ("src",),
    "source": ("src", "srcset"),
    "use": ("href",),
}
_META = frozenset({"og:image", "og:url", "twitter:image"})
_CSS_URL = re.compile(r"url\(\s*[\"']?([^\"')]+)")


class _Collector(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.anchors: set[str] = set()
        self.links: list[str] = []
        self.is_redirect = False
        self.is_hidden = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = {name: value or "" for name, value in attrs}
        if "id" in attributes:
            self.anchors.add(attributes["id"])
        self.links += [attributes[n] for n in _ADDRESSES.get(tag, ()) if n in attributes]
        if tag == "meta":
            self._meta(attributes)

    def _meta(self, attributes: dict[str, str]) -> None:
        content = attributes.get("content", "")
        if attributes.get("property", attributes.get("name", "")) in _META:
            self.links.append(content)
        if attributes.get("http-equiv", "").lower() == "refresh":
            self.is_redirect = True
            self.links.append(content.partition("url=")[2])
        if attributes.get("name") == "robots":
            self.is_hidden = "noindex" in content


@dataclass(frozen=True)
class WebPage:
    """One built page: its place in the site, its anchors and everything it points to."""

    place: str
    text: str
    anchors: frozenset[str]
    links: tuple[str, ...]
    is_redirect: bool
    is_hidden: bool
    """Whether it asks search engines to stay away."""

    @property
    def address(self) -> str:
        """Where it lives, from the root of the site."""
        return "/" + self.place.removesuffix("index.html")


def read_page(site: Path, path: Path) -> WebPage:
    """Read one built page."""
    text = path.read_text("utf-8")
    found = _Collector()
    found.feed(text)
    return WebPage(
        place=path.relative_to(site).as_posix(),
        text=text,
        anchors=frozenset(found.anchors),
        links=tuple(found.links),
        is_redirect=found.is_redirect,
        is_hidden=found.is_hidden,
    )


def read_pages(site: Path) -> dict[str, WebPage]:
    """Every page of a built site by its place."""
    pages = (read_page(site, path) for path in sorted(site.rglob("*.html")))
    return {page.place: page for page in pages}


@dataclass(frozen=True)
class Links:
    """Finds what does not answer in a built site that lives at `url`."""

    site: Path
    pages: dict[str, WebPage]
    url: str

    def dead(self) -> Iterator[str]:
        """Every link that leads nowhere, with the page it stands on."""
        for page in self.pages.values():
            for link in page.links:
                if not self.answers(link, page.address):
                    yield f"{page.place}: {link}"
        for path in sorted(self.site.rglob("*.css")):
            place = path.relative_to(self.site).as_posix()
            for link in _CSS_URL.findall(path.read_text("utf-8")):
                if not link.startswith("data:") and not self.answers(link, f"/{place}"):
                    yield f"{place}: {link}"

    def answers(self, link: str, address: str = "/") -> bool:
        """Whether a link on the page at `address` leads somewhere; other sites always answer."""
        whole = urljoin(self.url + address, link)
        if not f"{whole}/".startswith(f"{self.url}/"):
            return True
        parts = urlsplit(whole)
        place = unquote(parts.path).lstrip("/")
        if place == "" or place.endswith("/"):
            place += "index.html"
        if parts.fragment and place in self.pages:
            return unquote(parts.fragment) in self.pages[place].anchors
        return (self.site / place).is_file()
