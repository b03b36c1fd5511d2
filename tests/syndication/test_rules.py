"""Every feed keeps to its specification, also with titles made to break it."""

import json
from collections.abc import Callable
from functools import cache
from xml.etree import ElementTree as ET

import feedparser
import pytest

from builders import case_text, digest_text, theme_text
from feed_rules import atom_faults, html_faults, json_faults, rss_faults
from inkoopkring.pages.site_plan import PagePlan
from inkoopkring.syndication import FeedSettings, feed_files
from worlds import Changes, plan_of

SETTINGS = FeedSettings(
    authority="inkoopkring.example",
    site_url="https://inkoopkring.example",
    site_name="Inkoopkring",
    description="Cases van gemeenten & provincies.",
)
HOSTILE = (
    "Einde ]]> & <b>vet</b> &amp; 'zo'",
    "Een 🧱 en een 👩🏽‍🔧 in de titel",
    "</title><script>alert(1)</script>",
    '<![CDATA[ "tegels" ]]> &#x0; en %E2',
    "</item></entry> en </channel>",
)
BODY = """\
## Kop ]]> & <em>schuin</em>

<script>alert(1)</script> [hier](#kop) en [een stap](../content/stappen/markt.md){style="x"}.

![Tegels](tegels.jpg){onclick=a} [mail](javascript:alert(1)) [bron 1] </item> </entry>
"""
CHECKS: dict[str, Callable[[bytes], list[str]]] = {
    "rss.xml": rss_faults,
    "atom.xml": atom_faults,
    "feed.json": json_faults,
}


@cache
def files() -> dict[str, bytes]:
    picture = {"bestand": "a.png", "alt": "Een & <b>", "maker": "A", "licentie": "CC0"}
    changes: dict[str, str | None] = {
        f"cases/c{n}.md": case_text(BODY, id=f"c{n}", title=title, afbeelding=picture)
        for n, title in enumerate(HOSTILE)
    }
    changes["content/inspiratie/2026-11.md"] = digest_text(
        BODY.replace("../content/", "../"), title=HOSTILE[0]
    )
    return made(changes)


def made(changes: Changes | None = None) -> dict[str, bytes]:
    def rendered(page: PagePlan) -> str:
        return page.prose(lambda address: SETTINGS.site_url + address).html

    return dict(feed_files(plan_of(changes), SETTINGS, rendered, lambda _picture: 1234))


@pytest.mark.parametrize("name", CHECKS)
def test_every_feed_keeps_to_its_format(name: str) -> None:
    own = {place: data for place, data in files().items() if place.endswith(f"/{name}")}
    assert len(own) > 5
    assert {place: found for place, data in own.items() if (found := CHECKS[name](data))} == {}


def test_titles_arrive_as_they_were_written() -> None:
    rss = ET.fromstring(files()["cases/rss.xml"])
    assert {item.findtext("title") for item in rss.iter("item")} >= set(HOSTILE)
    atom = feedparser.parse(files()["cases/atom.xml"], sanitize_html=False)
    assert not atom.bozo
    assert {entry.title for entry in atom.entries} >= set(HOSTILE)


def test_feeds_name_the_organisations() -> None:
    item = json.loads(files()["cases/feed.json"])["items"][0]
    assert item["authors"] == [{"name": "Gemeente A"}]
    for name in ("rss.xml", "atom.xml"):
        assert feedparser.parse(files()[f"cases/{name}"]).entries[0].author == "Gemeente A"


def test_one_new_case_is_one_new_item_everywhere() -> None:
    before, after = made(), made({"cases/x.md": case_text(id="x")})
    assert before.keys() == after.keys()
    for place in before:
        if place.endswith(".xml"):
            old, new = (
                {e.id for e in feedparser.parse(one[place]).entries} for one in (before, after)
            )
            assert old <= new
            assert new - old <= {"tag:inkoopkring.example,2026:case/x"}
    assert len(feedparser.parse(after["cases/rss.xml"]).entries) == 2


@pytest.mark.parametrize(
    "changes",
    [
        {"cases/eerste-case.md": None, "cases/eerste-case/index.md": case_text()},
        {"cases/eerste-case.md": case_text(title="Een heel andere titel")},
        {
            "content/themas/hout.md": theme_text(id="hout", title="Hout en houtbouw"),
            "cases/eerste-case.md": case_text(themas=["hout"], productgroep=None),
        },
    ],
    ids=["rename", "retitle", "another theme"],
)
def test_nothing_is_new_or_lost(changes: Changes) -> None:
    names = [
        {e.id for e in feedparser.parse(one["cases/rss.xml"]).entries}
        for one in (made(), made(changes))
    ]
    assert names[0] == names[1] != set()


def test_an_item_changes_only_with_its_own_content() -> None:
    def updated(changes: Changes | None) -> dict[str, str]:
        items = json.loads(made(changes)["cases/feed.json"])["items"]
        return {item["id"]: item["date_modified"] for item in items}

    before = updated(None)
    after = updated({"cases/x.md": case_text(id="x", beoordeeld_op="2026-11-23")})
    assert before.items() <= after.items()


RSS, ATOM, JSON = "cases/rss.xml", "cases/atom.xml", "cases/feed.json"
BREAKING = [
    (rss_faults, RSS, b'version="2.0"', b'version="0.9"', "no RSS 2.0"),
    (rss_faults, RSS, b"Cases van gemeenten &amp; provincies.", b"", "channel description"),
    (rss_faults, RSS, b" +0100</pubDate>", b"</pubDate>", "date"),
    (rss_faults, RSS, b"<link>https://inkoopkring.example/cases/c0/", b"<link>/cases/c0/", "addr"),
    (rss_faults, RSS, b"2026:case/c1<", b"2026:case/c0<", "double name"),
    (rss_faults, RSS, b">tag:", b">urn:", "name"),
    (rss_faults, RSS, b'rel="self"', b'rel="other"', "link self"),
    (rss_faults, RSS, b"dc:creator", b"author", "author is no e-mail address"),
    (rss_faults, RSS, b"&lt;p&gt;", b"&lt;p style=a&gt;", "attribute style"),
    (rss_faults, RSS, b' length="1234"', b"", "enclosure"),
    (atom_faults, ATOM, b"http://www.w3.org/2005/Atom", b"http://purl.org/atom/ns#", "no Atom"),
    (atom_faults, ATOM, b"<updated>", b"<published>", None),
    (atom_faults, ATOM, b"+01:00</published>", b"</published>", "date"),
    (atom_faults, ATOM, b'href="https://inkoopkring.example/cases/c0/', b'href="/c0/', "address"),
    (atom_faults, ATOM, b'rel="self"', b'rel="alternate"', "link self"),
    (atom_faults, ATOM, b"2026:case/c1<", b"2026:case/c0<", "double name"),
    (atom_faults, ATOM, b'term="', b'other="', "category term"),
    (atom_faults, ATOM, b"author>", b"editor>", "author"),
    (atom_faults, ATOM, b"&lt;p&gt;", b"&lt;script&gt;", "element script"),
    (json_faults, JSON, b"version/1.1", b"version/1", "version"),
    (json_faults, JSON, b'"title": "Inkoop', b'"titel": "Inkoop', "title"),
    (json_faults, JSON, b"2026:case/c1", b"2026:case/c0", "id"),
    (json_faults, JSON, b'"authors"', b'"author"', "author is of version 1.0"),
    (json_faults, JSON, b'"name"', b'"naam"', "author without name"),
    (json_faults, JSON, b'"content_html"', b'"content"', "content"),
    (json_faults, JSON, b"+01:00", b"", "date"),
    (json_faults, JSON, b'"mime_type"', b'"type"', "attachment"),
    (json_faults, JSON, b'"url": "https://inkoopkring.example', b'"url": "', "address"),
]
"""A check, a file, what is broken in it, and the rule that then speaks."""


@pytest.mark.parametrize(("check", "place", "old", "new", "rule"), BREAKING)
def test_each_rule_can_fail(
    check: Callable[[bytes], list[str]], place: str, old: bytes, new: bytes, rule: str | None
) -> None:
    data = files()[place]
    assert old in data
    if rule is None:
        new, old = b"", data[data.index(old) : data.index(b"</updated>") + len("</updated>")]
        rule = "one updated"
    assert any(fault.startswith(rule) for fault in check(data.replace(old, new)))


@pytest.mark.parametrize(
    "html",
    [
        '<a href="../cases/">x</a>',
        '<a href="/cases/">x</a>',
        '<a href="#kop">x</a>',
        '<img src="javascript:a">',
        '<p style="color: red">x</p>',
        '<p onclick="a">x</p>',
        "<script>a</script>",
        "<style>a</style>",
        "<iframe></iframe>",
    ],
)
def test_each_rule_for_html_can_fail(html: str) -> None:
    assert html_faults(html)
