"""Folder to model: the only list of kinds, and with it every permanent address."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

from inkoopkring.model.case_study import CaseStudy
from inkoopkring.model.digest import Digest
from inkoopkring.model.entry import Entry
from inkoopkring.model.meeting import Meeting
from inkoopkring.model.obstacle import Obstacle
from inkoopkring.model.page import InfoPage
from inkoopkring.model.region import Region
from inkoopkring.model.step import Step
from inkoopkring.model.theme import Theme

LISTS_FOLDER = PurePosixPath("content/lijsten")
FRONT_PAGE = PurePosixPath("content/index.md")
SITE_ADDRESSES = frozenset(
    {
        *("/cases/", "/themas/", "/stappen/", "/regios/", "/organisaties/", "/bijeenkomsten/"),
        *("/belemmeringen/", "/begrippen/", "/inspiratie/", "/elders/", "/zoeken/"),
        "/zoeken/uitleg/",
        "/abonneren/feeds/",
        *("/meedoen/nieuw/", "/meedoen/controles/", "/meedoen/velden/"),
        *("/vergelijken/", "/data/"),
    }
)
"""Addresses that the site makes itself: no entry can live there, and any text may link there."""
_SITE_FILE = re.compile(
    r"/(?:[a-z0-9-]+/)+(?:rss\.xml|atom\.xml|feed\.json|feeds\.opml|[a-z0-9-]+\.ics)|/data/.*"
)


def is_site_address(address: str) -> bool:
    """Whether the site itself makes something at this address: a page, feed, calendar or data."""
    return address in SITE_ADDRESSES or bool(_SITE_FILE.fullmatch(address))


_CASE_LISTS = (
    *("pagina", "thema", "stap", "regio", "productgroep", "procedure", "soort"),
    *("lessen", "cijfers", "r", "ambitie"),
)


def is_reserved(address: str) -> bool:
    """Whether no entry can live here: the site's own addresses, and folders of case lists."""
    folder = address.removeprefix("/cases/").partition("/")[0]
    return is_site_address(address) or (address.startswith("/cases/") and folder in _CASE_LISTS)


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of entry: its Dutch name, its model, its folder and the address it lives at."""

    name: str
    plural: str
    model: type[Entry]
    folder: PurePosixPath
    base: str
    """Where its pages live, such as `/cases/`."""
    named_by_id: bool = True
    """Whether the file carries the id as its name."""

    def slug(self, path: PurePosixPath) -> str:
        """The name of the entry in its address: the file's, or its folder's for an `index.md`."""
        if path == FRONT_PAGE:
            return "."
        inside = str(path).removeprefix(f"{self.folder}/").removesuffix(".md")
        return "." if inside == "index" else inside.removesuffix("/index")

    def address(self, path: PurePosixPath) -> str:
        """The address of the page made from `path`, from the root of the site, slash at the end."""
        slug = self.slug(path)
        return self.base if slug == "." else f"{self.base}{slug}/"


def _kind(name: str, plural: str, model: type[Entry], folder: str, **more: object) -> Kind:
    base = f"/{plural}/" if "base" not in more else str(more["base"])
    named_by_id = bool(more.get("named_by_id", True))
    return Kind(name, plural, model, PurePosixPath(folder), base, named_by_id)


KINDS: tuple[Kind, ...] = (
    _kind("case", "cases", CaseStudy, "cases"),
    _kind("thema", "themas", Theme, "content/themas"),
    _kind("stap", "stappen", Step, "content/stappen"),
    _kind("regio", "regios", Region, "content/regios"),
    _kind("belemmering", "belemmeringen", Obstacle, "content/belemmeringen"),
    _kind("bijeenkomst", "bijeenkomsten", Meeting, "content/bijeenkomsten", named_by_id=False),
    _kind("inspiratie", "inspiratie", Digest, "content/inspiratie", named_by_id=False),
    _kind("pagina", "paginas", InfoPage, "content/paginas", base="/", named_by_id=False),
)


def kind_named(name: str) -> Kind:
    """The kind with this Dutch name. Raises KeyError when there is none."""
    return {kind.name: kind for kind in KINDS}[name]


def kind_of_model(model: type[Entry]) -> Kind:
    """The kind that a model stands for."""
    return next(kind for kind in KINDS if kind.model is model)


def kind_of_path(path: PurePosixPath) -> Kind | None:
    """The kind of a file, by its folder; None for a file that holds no entry."""
    if path == FRONT_PAGE:
        return kind_named("pagina")
    return next((kind for kind in KINDS if str(path).startswith(f"{kind.folder}/")), None)


def content_folders() -> Iterator[PurePosixPath]:
    """Every folder that entries live in."""
    for kind in KINDS:
        yield kind.folder
