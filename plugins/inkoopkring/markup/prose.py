"""What contributors wrote, as safe HTML: Markdown in, an allow-list out.

One renderer for the whole site, feeds and mail: the Markdown parser is made once and
reset between texts. Raw HTML is not read as HTML, no text can name an id or a class, and
whatever comes out passes nh3, since a link could still carry script.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, lru_cache

import markdown
import nh3

from inkoopkring.markup.elements import GitHubMarkdown
from inkoopkring.markup.tree import headings_of, read

LinkResolver = Callable[[str], str]
"""From a link as the author wrote it to the address a reader follows."""

_TAGS = {
    *("a", "blockquote", "br", "code", "dd", "del", "div", "dl", "dt", "em"),
    *("figcaption", "figure", "h2", "h3", "h4", "h5", "h6", "hr", "img", "li", "ol"),
    *("p", "pre", "span", "strong", "sup", "table", "tbody", "td", "th", "thead", "tr", "ul"),
}
_ATTRIBUTES = {
    "a": {"class", "href", "title", "aria-label"},
    "code": {"class"},
    "div": {"class", "tabindex", "role", "aria-label"},
    "img": {"src", "alt", "title"},
    "li": {"id"},
    "ol": {"start"},
    "p": {"class"},
    "span": {"class", "role", "aria-label"},
    "sup": {"id"},
    "td": {"class"},
    "th": {"class"},
    **{f"h{level}": {"id"} for level in range(2, 7)},
}
_SCHEMES = {"http", "https", "mailto"}
_TARGET = re.compile(r'(<(?:a href|img alt="[^"]*" src)=")([^"]*)(")')
_SOURCE = re.compile(r'(<a class="ik-bron" href="#bron-(\d+)")>')
_TAG = re.compile(r"<[^>]+>")
_ELSEWHERE = re.compile(r"[a-z][a-z0-9+.-]*:|[/\\]{2}", re.IGNORECASE)
_BLANK = re.compile(r"[\x00-\x20]+")


@dataclass(frozen=True, slots=True)
class Prose:
    """A rendered body: safe HTML, and its headings for a table of contents."""

    html: str
    headings: tuple[tuple[int, str, str], ...]
    """(level, words, anchor) of every heading."""


@cache
def _parser() -> markdown.Markdown:
    return markdown.Markdown(extensions=[GitHubMarkdown()])


def render(text: str, resolve: LinkResolver) -> Prose:
    """Render Markdown. `resolve` turns every link and picture into the address to follow."""
    made = _rendered(text)
    html = _TARGET.sub(lambda m: f"{m[1]}{_escaped(resolve(_unescaped(m[2])))}{m[3]}", made.html)
    return Prose(html, made.headings)


@lru_cache(maxsize=4096)
def _rendered(text: str) -> Prose:
    """Markdown as safe HTML with its links as written. Kept: pages and feeds both ask for it."""
    parser = _parser()
    parser.reset()
    html = nh3.clean(
        parser.convert(text),
        tags=_TAGS,
        attributes=_ATTRIBUTES,
        url_schemes=_SCHEMES,
        link_rel=None,
        attribute_filter=_attribute,
    )
    headings = (
        (max(2, level), words, anchor) for _, level, words, anchor in headings_of(read(text))
    )
    return Prose(_SOURCE.sub(r'\1 aria-label="Bron \2">', html), tuple(headings))


def plain_text(html: str) -> str:
    """The words of rendered HTML, for descriptions and the search index."""
    text = _unescaped(_TAG.sub(" ", html))
    return re.sub(r"\s+", " ", text).strip()


def _attribute(_tag: str, name: str, value: str) -> str | None:
    """Drop pictures of others: they would tell them who reads this page."""
    if name == "src" and _ELSEWHERE.match(_BLANK.sub("", value)):
        return None
    return value


def _unescaped(text: str) -> str:
    for entity, char in (
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", '"'),
        ("&#39;", "'"),
        ("&nbsp;", " "),
        ("&amp;", "&"),
    ):
        text = text.replace(entity, char)
    return text


def _escaped(text: str) -> str:
    for char, entity in (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ('"', "&quot;")):
        text = text.replace(char, entity)
    return text
