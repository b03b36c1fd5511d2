"""What contributors wrote, as safe HTML: Markdown in, an allow-list out.

One renderer for the whole site, feeds and mail: the Markdown parser is made once and
reset between texts. Raw HTML is not read as HTML, and whatever comes out passes nh3, since
attribute lists and link targets could still carry script.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, lru_cache

import markdown
import nh3

from inkoopkring.reading.body import source_numbers, unique_anchor

LinkResolver = Callable[[str], str]
"""From a link as the author wrote it to the address a reader follows."""

_TAGS = {
    "a",
    "abbr",
    "b",
    "blockquote",
    "br",
    "caption",
    "code",
    "dd",
    "del",
    "div",
    "dl",
    "dt",
    "em",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "h1",
    "hr",
    "i",
    "img",
    "kbd",
    "li",
    "mark",
    "ol",
    "p",
    "pre",
    "s",
    "span",
    "strong",
    "sub",
    "sup",
    "table",
    "tbody",
    "td",
    "th",
    "thead",
    "tr",
    "ul",
}
_ATTRIBUTES = {
    "*": {"id", "class", "lang", "title"},
    "a": {"href", "aria-label"},
    "img": {"src", "alt", "width", "height"},
    "ol": {"start"},
    "td": {"colspan", "rowspan"},
    "th": {"colspan", "rowspan", "scope"},
}
_SCHEMES = {"http", "https"}
_EXTENSIONS = ("tables", "attr_list", "def_list", "fenced_code", "sane_lists", "admonition")
_SOURCE = re.compile(r"<code\b.*?</code>|<[^>]*>|(?<!\s)\s*+\[bron ([^\[\]<\n]*)\]", re.DOTALL)
_HEADING = re.compile(r"<h([1-6])([^>]*)>(.*?)</h\1>", re.DOTALL)
_TARGET = re.compile(r'(<(?:a|img)\b[^>]*?\s(?:href|src)=")([^"]*)(")')
_TABLE = re.compile(r"<table>(.*?)</table>", re.DOTALL)
_ALIGN = re.compile(r' style="text-align: ?(left|right|center);?"')
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
    parser = markdown.Markdown(extensions=list(_EXTENSIONS))
    parser.preprocessors.deregister("html_block")
    parser.inlinePatterns.deregister("html")
    return parser


def render(text: str, resolve: LinkResolver) -> Prose:
    """Render Markdown. `resolve` turns every link and picture into the address to follow."""
    html = _TARGET.sub(
        lambda m: f"{m[1]}{_escaped(resolve(_unescaped(m[2])))}{m[3]}", _safe_html(text)
    )
    html = _TABLE.sub(
        r'<div class="ik-schuif" tabindex="0" role="region" aria-label="Tabel">'
        r"<table>\1</table></div>",
        html,
    )
    headings: list[tuple[int, str, str]] = []
    html = _SOURCE.sub(_source_links, _with_anchors(html, headings))
    return Prose(html, tuple(headings))


@lru_cache(maxsize=4096)
def _safe_html(text: str) -> str:
    """Markdown as safe HTML with its links as written. Kept: pages and feeds both ask for it."""
    parser = _parser()
    parser.reset()
    html = _ALIGN.sub(r' class="uitlijning-\1"', parser.convert(text))
    return nh3.clean(
        html,
        tags=_TAGS,
        attributes=_ATTRIBUTES,
        url_schemes=_SCHEMES,
        link_rel=None,
        attribute_filter=_attribute,
    )


def plain_text(html: str) -> str:
    """The words of rendered HTML, for descriptions and the search index."""
    text = _unescaped(_TAG.sub(" ", html))
    return re.sub(r"\s+", " ", text).strip()


def _attribute(_tag: str, name: str, value: str) -> str | None:
    """Drop ids and classes that could pose as ours or as the theme's, and pictures of others."""
    if name == "id" and value.startswith("__"):
        return None
    if name == "src" and _ELSEWHERE.match(_BLANK.sub("", value)):
        return None
    if name == "class":
        kept = [c for c in value.split() if not c.startswith(("md-", "ik-", "js-"))]
        return " ".join(kept) or None
    return value


def _source_links(match: re.Match[str]) -> str:
    numbers = source_numbers(match[1] or "")
    if not numbers:
        return match.group()
    return "".join(
        f'&nbsp;<a class="ik-bron" href="#bron-{n}" aria-label="Bron {n}">{n}</a>' for n in numbers
    )


def _without_sources(html: str) -> str:
    return _SOURCE.sub(lambda match: match.group() if match[1] is None else "", html)


def _with_anchors(html: str, headings: list[tuple[int, str, str]]) -> str:
    used: dict[str, int] = {}

    def anchored(match: re.Match[str]) -> str:
        level, words = max(2, int(match[1])), plain_text(_without_sources(match[3]))
        anchor = unique_anchor(words, used)
        headings.append((level, words, anchor))
        return f'<h{level} id="{anchor}">{match[3]}</h{level}>'

    return _HEADING.sub(anchored, html)


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
