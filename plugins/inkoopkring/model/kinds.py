"""The registry of kinds: everything about a kind that is data, written down once.

What the trades make of a kind stands in one table each, a line a kind: its pages in
`pages/kinds.py`, its words for the search in `search/documents.py`. A table that lacks a line
says so as soon as it is made (`PerKind`).
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any, Generic, TypeVar

from inkoopkring.model.case_study import CaseStudy
from inkoopkring.model.completeness import list_order
from inkoopkring.model.digest import Digest
from inkoopkring.model.entry import Entry
from inkoopkring.model.meeting import Meeting
from inkoopkring.model.obstacle import Obstacle
from inkoopkring.model.page import InfoPage
from inkoopkring.model.region import Region
from inkoopkring.model.step import Step
from inkoopkring.model.theme import Theme

ValueT = TypeVar("ValueT")

LISTS_FOLDER = PurePosixPath("content/lijsten")
FRONT_PAGE = PurePosixPath("content/index.md")


@dataclass(frozen=True, slots=True)
class KindFeed:
    """A feed, or a group of feeds, that a kind brings along: its title, and the order of all."""

    order: int
    title: str


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of entry."""

    name: str
    """What the kind is called in files and addresses: `bijeenkomst`."""
    label: str
    """What people call one: `Bijeenkomst`."""
    plural: str
    """What people call several: `Bijeenkomsten`."""
    model: type[Entry]
    folder: PurePosixPath
    base: str
    """Where its pages live, such as `/cases/`, and the list of them unless that is `/`."""
    icon: str
    """The sign in the search, by its name in Material Design Icons."""
    title: str = ""
    """The title of the list of all; empty for the plural."""
    summary: str = ""
    """What the list of all is, in one sentence; empty when there is no such list."""
    file_name: str = "{id}"
    """How a new file is named: `id`, and any of its fields by their Dutch key."""
    named_by_id: bool = True
    """Whether the file must carry the id as its name."""
    is_contributed: bool = False
    """Whether anyone can add one: the site then shows how to begin."""
    brief: frozenset[str] = frozenset()
    """The fields that a short beginning shows next to those that must be there."""
    starting_body: str = ""
    """The text that a new file begins with."""
    feed: KindFeed | None = None
    """The feed of all entries of this kind."""
    case_feeds: KindFeed | None = None
    """A feed for every entry of this kind, with the cases that name it."""
    page_type: str = "CollectionPage"
    """What schema.org calls a page of this kind."""
    has_card: bool = False
    """Whether each entry has a share card of its own."""
    order: Callable[[Any], Any] | None = None
    """What entries are sorted by in lists; without it the newest comes first."""

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

    @property
    def has_list(self) -> bool:
        """Whether the site makes a list of all, at `base`."""
        return bool(self.summary)

    def in_order(self, newest_first: tuple[Entry, ...]) -> tuple[Entry, ...]:
        """Entries as they stand in lists, from entries of which the newest comes first."""
        return tuple(sorted(newest_first, key=self.order)) if self.order else newest_first


KINDS: tuple[Kind, ...] = (
    Kind(
        name="case",
        label="Case",
        plural="Cases",
        model=CaseStudy,
        folder=PurePosixPath("cases"),
        base="/cases/",
        icon="file-document-outline",
        summary="Alle cases: zoek een inkoop die op die van jou lijkt.",
        is_contributed=True,
        brief=frozenset({"plaats", "periode", "resultaten", "wat_werkte", "wat_niet_werkte"}),
        starting_body="## Aanleiding\n\n## Aanpak\n\n## Resultaat\n\n## Lessen\n",
        feed=KindFeed(2, "nieuwe cases"),
        has_card=True,
        order=list_order,
    ),
    Kind(
        name="thema",
        label="Thema",
        plural="Thema’s",
        model=Theme,
        folder=PurePosixPath("content/themas"),
        base="/themas/",
        icon="shape-outline",
        summary="Zes thema’s, van groenbeheer tot inkoopbeleid, met cases, maatregelen en vragen.",
        case_feeds=KindFeed(4, "Per thema"),
        order=lambda theme: theme.order,
    ),
    Kind(
        name="stap",
        label="Stap",
        plural="Stappen",
        model=Step,
        folder=PurePosixPath("content/stappen"),
        base="/stappen/",
        icon="sync",
        title="Inkoopproces",
        summary="Zeven stappen van behoefte tot herinzet: wat je doet en welke cases helpen.",
        case_feeds=KindFeed(6, "Per stap"),
        order=lambda step: step.number,
    ),
    Kind(
        name="regio",
        label="Regio",
        plural="Regio’s",
        model=Region,
        folder=PurePosixPath("content/regios"),
        base="/regios/",
        icon="map-marker-outline",
        summary="De regio’s waar inkopers van elkaar leren, en hoe je meedoet.",
        case_feeds=KindFeed(5, "Per regio"),
        order=lambda region: (region.order, region.name),
    ),
    Kind(
        name="belemmering",
        label="Belemmering",
        plural="Belemmeringen",
        model=Obstacle,
        folder=PurePosixPath("content/belemmeringen"),
        base="/belemmeringen/",
        icon="alert-octagon-outline",
        summary="Wat circulair inkopen in de weg zit, en wat helpt.",
        is_contributed=True,
        feed=KindFeed(3, "belemmeringen"),
        case_feeds=KindFeed(7, "Per belemmering"),
        order=lambda obstacle: obstacle.title,
    ),
    Kind(
        name="bijeenkomst",
        label="Bijeenkomst",
        plural="Bijeenkomsten",
        model=Meeting,
        folder=PurePosixPath("content/bijeenkomsten"),
        base="/bijeenkomsten/",
        icon="calendar",
        summary="De agenda en de verslagen van overleggen, marktdagen en werkbezoeken.",
        file_name="{date}-{id}",
        named_by_id=False,
        is_contributed=True,
        brief=frozenset({"plaats"}),
        starting_body="## Besproken\n\n## Wat we afspraken\n",
        has_card=True,
    ),
    Kind(
        name="inspiratie",
        label="Inspiratie",
        plural="Inspiratie",
        model=Digest,
        folder=PurePosixPath("content/inspiratie"),
        base="/inspiratie/",
        icon="lightbulb-on-outline",
        summary="Elke maand een portie goede voorbeelden, uit de regio en van elders.",
        file_name="{maand}",
        named_by_id=False,
        feed=KindFeed(1, "elke maand een portie inspiratie"),
        has_card=True,
    ),
    Kind(
        name="pagina",
        label="Pagina",
        plural="Pagina’s",
        model=InfoPage,
        folder=PurePosixPath("content/paginas"),
        base="/",
        icon="information-outline",
        named_by_id=False,
        page_type="WebPage",
    ),
)


class UnknownKindError(LookupError):
    """A kind that nobody registered, or a table that does not fit the kinds."""


class PerKind(Generic[ValueT]):
    """A table with one line for every kind, by its name. `where` says which table it is.

    Raises UnknownKindError when a kind has no line, or a line no kind: at once, and not when
    a page happens to need it.
    """

    def __init__(self, where: str, lines: Mapping[str, ValueT]) -> None:
        names = {kind.name for kind in KINDS}
        if missing := sorted(names - lines.keys()):
            raise UnknownKindError(f"{where} has no line for the kind {', '.join(missing)}")
        if unknown := sorted(lines.keys() - names):
            raise UnknownKindError(f"{where} has a line for {', '.join(unknown)}, which is no kind")
        self._lines = dict(lines)

    def __getitem__(self, name: str) -> ValueT:
        """The line of one kind."""
        return self._lines[kind_named(name).name]


def kind_named(name: str) -> Kind:
    """The kind with this Dutch name. Raises UnknownKindError when there is none."""
    found = next((kind for kind in KINDS if kind.name == name), None)
    if found is None:
        known = ", ".join(kind.name for kind in KINDS)
        raise UnknownKindError(f"{name!r} is no kind of model/kinds.py; those are {known}")
    return found


def kind_of_model(model: type[Entry]) -> Kind:
    """The kind that a model stands for. Raises UnknownKindError for a model of no kind."""
    found = next((kind for kind in KINDS if kind.model is model), None)
    if found is None:
        raise UnknownKindError(f"no kind of model/kinds.py has the model {model.__name__}")
    return found


def kind_of_path(path: PurePosixPath) -> Kind | None:
    """The kind of a file, by its folder; None for a file that holds no entry."""
    if path == FRONT_PAGE:
        return kind_named("pagina")
    return next((kind for kind in KINDS if str(path).startswith(f"{kind.folder}/")), None)


def content_folders() -> Iterator[PurePosixPath]:
    """Every folder that entries live in."""
    for kind in KINDS:
        yield kind.folder
