"""Two real readers of feeds, each with a home in which it remembers what it has seen."""

import mailbox
import os
import sqlite3
import subprocess
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from contextlib import closing
from pathlib import Path
from typing import Protocol


class Reader(Protocol):
    """A reader with a home of its own, in which it remembers what it has seen."""

    def __call__(self, feeds: Sequence[str]) -> Mapping[str, int]:
        """Fetch feeds; how many items each has given so far."""
        ...

    def shown(self) -> Mapping[str, Counter[str]]:
        """How often each item, by its permanent name, was shown as new, by feed."""
        ...


class Newsboat:
    """A reader in a terminal. It shows an item once, in whichever feed it comes first.

    So each feed has a database of its own here.
    """

    def __init__(self, home: Path) -> None:
        self._home = home
        self._databases: dict[str, Path] = {}
        self._shown: dict[str, Counter[str]] = {}

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
        with closing(sqlite3.connect(cache)) as database, database:
            new = [name for (name,) in database.execute("select guid from rss_item where unread")]
            database.execute("update rss_item set unread = 0")
            (amount,) = database.execute("select count(*) from rss_item").fetchone()
        self._shown.setdefault(url, Counter()).update(new)
        assert isinstance(amount, int)
        return amount

    def shown(self) -> Mapping[str, Counter[str]]:
        return self._shown


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
        return {feed: names.total() for feed, names in self.shown().items()}

    def shown(self) -> Mapping[str, Counter[str]]:
        found: dict[str, Counter[str]] = {}
        for mail in mailbox.Maildir(self._box / "INBOX", create=False):
            found.setdefault(str(mail["X-RSS-Feed"]), Counter())[str(mail["X-RSS-ID"])] += 1
        return found

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
