"""Real readers of feeds, set on a site: the right items once, and only what is new after that.

newsboat knows an item by its permanent name; rss2email sends a mail for every item it has not
seen. Both come from Debian; `programs` gets them.
"""

import os
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import feedparser
import pytest

from builders import case_text, write
from built_site import Site, build, served
from programs import missing_readers
from readers.reader import READERS, Reader
from sites import small_project

pytestmark = [
    pytest.mark.site,
    pytest.mark.skipif(
        bool(missing_readers()) and not os.environ.get("CI"),
        reason="newsboat or rss2email is not on this machine",
    ),
]

MOST_ITEMS = 50
NAMES = ("rss.xml", "atom.xml")


def feeds_of(site: Site, name: str) -> dict[str, int]:
    """The address of every feed in a format that holds something, with the number of items."""
    found = {}
    for path in sorted(site.folder.rglob(name)):
        if amount := len(feedparser.parse(path).entries):
            found[f"{site.origin}/{path.relative_to(site.folder).as_posix()}"] = amount
    return found


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize("name", NAMES)
def test_every_feed_arrives_whole_and_only_once(
    real_site: Path, tmp_path: Path, reader: Callable[[Path], Reader], name: str
) -> None:
    with served(real_site) as site:
        feeds = feeds_of(site, name)
        assert len(feeds) > 30
        assert max(feeds.values()) == MOST_ITEMS
        read = reader(tmp_path)
        assert read(list(feeds)) == feeds
        assert read(list(feeds)) == feeds, "the same again"


@pytest.mark.parametrize("reader", READERS)
def test_a_new_case_is_one_new_item_in_its_feeds(
    tmp_path: Path, reader: Callable[[Path], Reader]
) -> None:
    home, project = tmp_path / "home", tmp_path / "project"
    for one in (home, project):
        one.mkdir()
    folder = small_project(project) / "site"
    build(project, folder)
    with served(folder) as site:
        feeds = [
            f"{site.origin}/{place}/{name}"
            for place in ("cases", "inspiratie", "themas/gww")
            for name in NAMES
        ]
        read = reader(home)
        first = Counter(read(feeds))
        assert first[feeds[0]] > 0
        build(project, folder)
        assert Counter(read(feeds)) == first
        write(project, {"cases/nieuw.md": case_text(id="nieuw", date="2026-11-23")})
        build(project, folder)
        new = Counter(read(feeds)) - first
    assert {url: new[url] for url in feeds if "inspiratie" not in url} == {
        url: 1 for url in feeds if "inspiratie" not in url
    }
    assert not [url for url in new if "inspiratie" in url]
