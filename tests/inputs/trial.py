"""One input from elsewhere, laid over the real knowledge base: what is said of it, what it becomes.

An input is a folder as a contributor would send it: files under `cases/` or `content/`. A copy
of the real texts stands around it, so that what it refers to is there.
"""

import shutil
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path, PurePosixPath
from typing import Any

import cmarkgfm
from icalendar import Calendar
from lxml import html

import prose
from inkoopkring.authoring.mending import mend
from inkoopkring.catalogue import load
from inkoopkring.catalogue.catalogue import publish
from inkoopkring.pages.site_plan import site_plan
from inkoopkring.problems import Problem, Severity
from inkoopkring.reading.parsing import Document, read_document
from inkoopkring.search.index import SearchIndex, read_index
from inkoopkring.search.ranking import search
from inkoopkring.views.summaries import Summaries
from inkoopkring_site import Site, SiteSettings
from markup.structure import Line, structure

AUTHORITY = "inkoopkring.example"
SETTINGS = SiteSettings("Inkoopkring", f"https://{AUTHORITY}", "Over circulair inkopen.")


@dataclass
class Trial:
    """One input in a copy of the real texts, in `root`. What is asked is made once."""

    folder: Path
    root: Path
    places: list[Path] = field(default_factory=list)

    def __enter__(self) -> "Trial":
        for source in sorted(self.folder.rglob("*")):
            if source.is_file() and source.name != "WAT.md":
                place = self.root / source.relative_to(self.folder)
                place.parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(source, place)
                self.places.append(place)
        return self

    def __exit__(self, *_: object) -> None:
        for place in self.places:
            place.unlink()

    def add(self, name: str, data: bytes) -> None:
        """Put a file beside the text; what was asked before may be out of date."""
        place = self.root / self.path.parent / name
        place.write_bytes(data)
        self.places.append(place)
        self.__dict__ = {name: self.__dict__[name] for name in ("folder", "root", "places")}

    @property
    def path(self) -> PurePosixPath:
        """The one text of the input."""
        (place,) = (one for one in self.places if one.suffix == ".md")
        return PurePosixPath(place.relative_to(self.root).as_posix())

    @property
    def text(self) -> str:
        """The text as it was sent."""
        return (self.root / self.path).read_text("utf-8")

    @cached_property
    def problems(self) -> tuple[Problem, ...]:
        """What `inkoopkring check` says of it, but for advice."""
        found = load(self.root, prose.TODAY, [str(self.path)]).problems
        return tuple(one for one in found if one.severity is not Severity.ADVICE)

    def of(self, code: str) -> list[Problem]:
        """The problems with this code."""
        return [one for one in self.problems if one.code == code]

    @cached_property
    def mended(self) -> str:
        """What `--fix` makes of it."""
        return mend(self.path, self.text).after

    @cached_property
    def document(self) -> Document:
        """The text as it was read."""
        document, problems = read_document(self.root, self.path)
        assert document is not None, problems
        return document

    @cached_property
    def site(self) -> Site:
        """The site with this text in it."""
        world = prose.knowledge()
        catalogue = publish((*world.documents, self.document), world.lists, prose.TODAY)
        return Site(site_plan(Summaries(catalogue)), SETTINGS, self.root)

    @property
    def address(self) -> str:
        """Where its page lives."""
        return self.document.address

    @cached_property
    def page(self) -> Any:
        """Its page, parsed."""
        (page,) = (one for one in self.site.plan.pages if one.address == self.address)
        return html.fromstring(self.site.renderer.page(page))

    @property
    def words(self) -> str:
        """What the page says."""
        return " ".join(self.page.text_content().split())

    @property
    def story(self) -> Any:
        """The part of the page that was written as Markdown."""
        (story,) = self.page.xpath("//div[@class='ik-deel boek']")
        return story

    @property
    def structure(self) -> list[Line]:
        """How that part is built, without links that explain a term."""
        return structure(html.tostring(self.story, encoding="unicode"))

    @property
    def as_github(self) -> list[Line]:
        """How GitHub's preview is built."""
        return structure(cmarkgfm.github_flavored_markdown_to_html(self.document.body))

    def feed(self, place: str) -> bytes:
        """A feed or a calendar, by its place in the site."""
        return next(data for name, data in self.site.feeds(AUTHORITY) if name == place)

    @property
    def appointment(self) -> Any:
        """The appointment in the calendar of the meeting."""
        calendar = Calendar.from_ical(self.feed(f"{self.address.strip('/')}/afspraak.ics"))
        (event,) = calendar.walk("VEVENT")
        return event

    @cached_property
    def _index(self) -> SearchIndex:
        return read_index(dict(self.site.search())["data/zoeken.json"])

    def found(self, query: str) -> list[str]:
        """The addresses that a search finds, best first."""
        answer = search(self._index, query)
        return [self._index.documents[one.document].address for one in answer.results]


def copied(root: Path) -> Path:
    """The real texts and settings in `root`."""
    for name in ("cases", "content"):
        shutil.copytree(prose.ROOT / name, root / name)
    shutil.copyfile(prose.ROOT / "mkdocs.yml", root / "mkdocs.yml")
    return root
