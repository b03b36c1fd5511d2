"""Real readers of feeds, set on a site: the right items once, and only what is new after that.

newsboat knows an item by its permanent name; rss2email sends a mail for every item it has not
seen. Both come from Debian; `programs` gets them.
"""

import mailbox
import os
import sqlite3
import subprocess
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Protocol

import feedparser
import pytest

from builders import case_text, write
from built_site import Site, build, served
from programs import missing_readers
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


class Reader(Protocol):
    """A reader with a home of its own, in which it remembers what it has seen."""

    def __call__(self, feeds: Sequence[str]) -> Mapping[str, int]:
        """Fetch feeds; how many items each has given so far."""
        ...


class Newsboat:
    """A reader in a terminal. It shows an item once, in whichever feed it comes first.

    So each feed has a database of its own here.
    """

    def __init__(self, home: Path) -> None:
        self._home = home
        self._databases: dict[str, Path] = {}

    def __call__(self, feeds: Sequence[str]) -> Mapping[str, int]:
        return {url: self._amount(url) for url in feeds}

    def _amount(self, url: str) -> int:
        urls, config = self._home / "urls", self._home / "config"
        cache = self._databases.setdefault(url, self._home / f"{len(self._databases)}.db")
        urls.write_text(f"{url}\n", "utf-8")
        config.touch()
        files = ["-u", urls, "-C", config, "-c", cache]
        done = _run(self._home, ["newsboat", *map(str, files), "-x", "reload"])
        assert not done.stderr, done.stderr
        with sqlite3.connect(cache) as database:
            (amount,) = database.execute("select count(*) from rss_item").fetchone()
        assert isinstance(amount, int)
        return amount


class Rss2Email:
    """A reader that mails what is new, here to a folder of mails."""

    def __init__(self, home: Path) -> None:
        self._home = home
        self._box = home / "post"
        self._box.mkdir()
        mailbox.Maildir(self._box / "INBOX", create=True)
        self._do("new", "lezer@example.nl")
        config = home / "r2e.cfg"
        text = config.read_text("utf-8").replace("= sendmail", "= maildir", 1)
        config.write_text(text.replace("= ~/Maildir", f"= {self._box}"), "utf-8")
        self._is_subscribed = False

    def __call__(self, feeds: Sequence[str]) -> Mapping[str, int]:
        if not self._is_subscribed:
            self._do("opmlimport", self._list_of(feeds))
            self._is_subscribed = True
        self._do("run")
        mails = mailbox.Maildir(self._box / "INBOX", create=False)
        return Counter(str(mail["X-RSS-Feed"]) for mail in mails)

    def _list_of(self, feeds: Sequence[str]) -> str:
        path = self._home / "feeds.opml"
        lines = (
            f'<outline type="rss" text="feed-{number}" xmlUrl="{url}"/>'
            for number, url in enumerate(feeds)
        )
        path.write_text(f"<opml version='1.0'><body>{''.join(lines)}</body></opml>", "utf-8")
        return str(path)

    def _do(self, *words: str) -> None:
        files = ["-c", str(self._home / "r2e.cfg"), "-d", str(self._home / "r2e.json")]
        _run(self._home, ["r2e", *files, *words])


READERS: tuple[Callable[[Path], Reader], ...] = (Newsboat, Rss2Email)


def _run(home: Path, command: Sequence[str]) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "HOME": str(home), "LC_ALL": "C.UTF-8"}
    return subprocess.run(
        command, cwd=home, env=environment, capture_output=True, text=True, check=True
    )


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
