"""A year of a site as real readers live through it, and what each of them was shown.

    cd tests && python -m readers.year

Twelve editions and 300 cases come out, day by day. Meanwhile cases move to another file, get
another title, are looked over, archived and taken back; a theme gets another name; the site moves
to another domain. Every half month the site is written and both readers look. Prints what they
were shown; fails when an item came twice, under another name, or not at all.
"""

import sys
import tempfile
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from builders import case_text, digest_text, region_text, theme_text, write
from built_site import served
from inkoopkring.syndication import FeedSettings, feed_files
from readers.reader import READERS, Reader
from worlds import Changes, plan_of

YEAR = 2027
AUTHORITY = "kring.example"
THEME_RENAMED, REGION_RENAMED, DOMAIN_MOVED = 6, 9, 8
"""The months in which a theme gets another name, a region does, and the site moves."""
FOLLOWED = ("cases", "inspiratie", "themas/gww", "regios/utrecht", "stappen/markt")
"""Where readers subscribed in January; they go on asking there."""
FORMATS = ("rss.xml", "atom.xml")


@dataclass(frozen=True)
class Moment:
    """One day on which the site is written and readers look."""

    day: date
    changes: Changes
    site_url: str


@dataclass(frozen=True)
class Verdict:
    """What one reader was shown in a year."""

    reader: str
    polls: int
    feeds: int
    items: int
    """What had to come, each counted once a feed."""
    doubled: tuple[str, ...]
    """Shown as new more than once under its own name."""
    renewed: tuple[str, ...]
    """Shown under a name that is none of the year: what was known came as something else."""
    lost: tuple[str, ...]
    """Never shown."""

    @property
    def is_right(self) -> bool:
        """Whether each item came exactly once."""
        return not (self.doubled or self.renewed or self.lost)

    def __str__(self) -> str:
        return (
            f"{self.reader}: {self.polls} keer gekeken, {self.feeds} feeds, {self.items} stukken; "
            f"{len(self.renewed)} vernieuwd, {len(self.doubled)} dubbel, {len(self.lost)} kwijt"
        )


def places() -> tuple[str, ...]:
    """Every feed that is followed."""
    return tuple(f"{place}/{name}" for place in FOLLOWED for name in FORMATS)


def names_of_the_year(place: str, months: int, cases: int) -> set[str]:
    """Every permanent name that has to come out of a feed, whatever happens on the way."""
    if place.startswith("inspiratie/"):
        return {
            f"tag:{AUTHORITY},{YEAR}:inspiratie/inspiratie-{month}" for month in _months(months)
        }
    return {f"tag:{AUTHORITY},{YEAR}:case/c{number:03}" for number in range(months * cases)}


def year(months: int, cases: int) -> Iterator[Moment]:
    """Every moment of the year, with `cases` new ones a month."""
    for month in range(1, months + 1):
        for day in (date(YEAR, month, 15), date(YEAR, month, 28)):
            host = "nieuw.example" if month >= DOMAIN_MOVED else "kring.example"
            yield Moment(day, dict(_files(day, months, cases)), f"https://{host}")


def live(home: Path, months: int, cases: int) -> list[Verdict]:
    """Let every reader live through the year in a folder of its own."""
    folders = [home / name for name in ("site", *map(str, range(len(READERS))))]
    for folder in folders:
        folder.mkdir()
    site_folder, *homes = folders
    readers = [make(own) for make, own in zip(READERS, homes, strict=True)]
    moments = list(year(months, cases))
    with served(site_folder) as site:
        for moment in moments:
            write(site_folder, dict(_written(moment)))
            for reader in readers:
                reader([f"{site.origin}/{place}" for place in places()])
        due = {
            f"{site.origin}/{place}": names_of_the_year(place, months, cases) for place in places()
        }
    return [verdict(one, due, len(moments)) for one in readers]


def verdict(reader: Reader, due: Mapping[str, set[str]], polls: int) -> Verdict:
    """What a reader was shown, beside what had to come out of each feed."""
    shown = {url: reader.shown().get(url, Counter()) for url in due}
    every = [(url, name, n) for url, names in shown.items() for name, n in names.items()]
    return Verdict(
        type(reader).__name__,
        polls,
        len(due),
        sum(map(len, due.values())),
        tuple(name for _, name, amount in every if amount > 1),
        tuple(name for url, name, _ in every if name not in due[url]),
        tuple(name for url, names in due.items() for name in sorted(names - set(shown[url]))),
    )


def _written(moment: Moment) -> Iterator[tuple[str, bytes]]:
    """The followed feeds of a moment, at their places."""
    settings = FeedSettings(AUTHORITY, moment.site_url, "Inkoopkring", "Cases.")
    plan = plan_of(moment.changes, moment.day)
    for place, data in feed_files(plan, settings, lambda page: page.title, lambda _picture: 1):
        if place in places():
            yield place, data


def _months(amount: int) -> list[str]:
    return [f"{YEAR}-{month:02}" for month in range(1, amount + 1)]


def _files(day: date, months: int, cases: int) -> Iterator[tuple[str, str | None]]:
    """The small world as it stands on a day; what is for a later day is there already."""
    yield "cases/eerste-case.md", None
    yield "content/inspiratie/2026-11.md", None
    theme = "wegen" if day.month >= THEME_RENAMED else "gww"
    region = "midden" if day.month >= REGION_RENAMED else "utrecht"
    if theme != "gww":
        yield "content/themas/gww.md", None
        moved = theme_text(id=theme, title="Wegen", oude_adressen=["/themas/gww/"])
        yield f"content/themas/{theme}.md", moved
    if region != "utrecht":
        yield "content/regios/utrecht.md", None
        moved = region_text(id=region, title="Midden", oude_adressen=["/regios/utrecht/"])
        yield f"content/regios/{region}.md", moved
        yield "content/bijeenkomsten/2026-10-01-overleg.md", None
        yield "content/lijsten/reeksen.yml", "[]\n"
    for number in range(months * cases):
        yield from _case(number, cases, day, theme, region)
    for month in _months(months):
        out = date.fromisoformat(f"{month}-25")
        path = f"content/inspiratie/{month}.md"
        if day - out > timedelta(days=40):  # looked over since, and in a folder of its own
            yield path.replace(".md", "/index.md"), _edition(month, out, f"Terug naar {month}")
        else:
            yield path, _edition(month, out, f"De maand {month}")


def _edition(month: str, out: date, title: str) -> str:
    return digest_text(
        id=f"inspiratie-{month}", maand=month, date=out.isoformat(), title=title, uitgelicht=None
    )


def _case(
    number: int, cases: int, day: date, theme: str, region: str
) -> Iterator[tuple[str, str | None]]:
    """A case as its file stands on a day: with every month that passes, something happens to it."""
    out = date(YEAR, 1 + number // cases, 1 + number % cases)
    age = (day - out).days // 30
    changes: dict[str, object] = {"title": f"Case nummer {number}"}
    if age >= 1 and number % 3 == 0:
        changes["title"] = f"Een andere titel voor nummer {number}, maand {age}"
    if age >= 1 and number % 4 == 0:
        changes["beoordeeld_op"] = (out + timedelta(days=25)).isoformat()
    if age == 1 and number % 10 == 9:
        changes["status"] = "gearchiveerd"
    is_moved = age >= 1 and number % 5 == 0
    yield (
        f"cases/c{number:03}/index.md" if is_moved else f"cases/c{number:03}.md",
        case_text(
            id=f"c{number:03}",
            date=out.isoformat(),
            themas=[theme],
            regio=region,
            belemmeringen=None,
            **changes,
        ),
    )


def told(verdicts: list[Verdict], months: int, cases: int) -> str:
    """The figures, a line each."""
    head = f"{months} edities, {months * cases} cases"
    return "\n".join([head, *map(str, verdicts)])


def main() -> int:
    """The whole year; 0 when nothing was renewed, doubled or lost."""
    months, cases = 12, 25
    with tempfile.TemporaryDirectory() as home:
        verdicts = live(Path(home), months, cases)
    print(told(verdicts, months, cases))
    return 0 if all(one.is_right for one in verdicts) else 1


if __name__ == "__main__":
    sys.exit(main())
