"""What somebody most likely meant: by id, by name, by everyday name, and when misspelt."""

from collections import Counter
from functools import cache
from pathlib import Path

import pytest

from builders import TODAY
from inkoopkring.catalogue import load
from inkoopkring.catalogue.checks.world import World
from inkoopkring.catalogue.choices import SHOWN, Choices
from inkoopkring.model.lists import Government

ROOT = Path(__file__).parents[2]
TOWNS = Choices(
    {
        "gemeente-bergen-l": ("Gemeente Bergen (L)", "Bergen"),
        "gemeente-bergen-nh": ("Gemeente Bergen (NH)", "Bergen"),
        "gemeente-den-haag": ("Gemeente Den Haag", "'s-Gravenhage"),
        "gemeente-utrecht": ("Gemeente Utrecht",),
        "provincie-utrecht": ("Provincie Utrecht",),
        "hoogheemraadschap-van-delfland": ("Hoogheemraadschap van Delfland",),
    }
)


@cache
def organisations() -> Choices:
    """The real organisations."""
    lists = load(ROOT, TODAY, ["content/index.md"]).lists
    return World.of((), lists, (), ROOT, TODAY).choices("organisaties")


@cache
def governments() -> tuple[Government, ...]:
    """The real governments."""
    listed = load(ROOT, TODAY, ["content/index.md"]).lists["overheden"]
    return tuple(one.item for one in listed if isinstance(one.item, Government))


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("gemeente-den-haag", ["gemeente-den-haag"]),
        ("DEN HAAG", ["gemeente-den-haag"]),
        ("gemeente-sgravenhage", ["gemeente-den-haag"]),
        ("’s-Gravenhage", ["gemeente-den-haag"]),
        ("Bergen", ["gemeente-bergen-l", "gemeente-bergen-nh"]),
        ("Utrecht", ["gemeente-utrecht", "provincie-utrecht"]),
        ("Provincie Utrecht", ["provincie-utrecht"]),
        ("provincie-utrcht", ["provincie-utrecht"]),
        ("waterschap delfland", ["hoogheemraadschap-van-delfland"]),
        ("Delfland", ["hoogheemraadschap-van-delfland"]),
        ("gemeente-zwolle", []),
        ("gemeente-nergens", []),
        ("", []),
        ("…", []),
    ],
)
def test_what_is_called_so_comes_first_and_alone(text: str, ids: list[str]) -> None:
    found = TOWNS.nearest(text)
    assert list(found[: len(ids)]) == ids
    assert bool(found) == bool(ids)


def test_every_government_stands_in_the_list_once() -> None:
    sorts = Counter(one.type.value for one in governments())
    assert sorts == {"gemeente": 342, "provincie": 12, "waterschap": 21}
    assert len({one.code for one in governments()}) == len(governments())


def test_every_government_is_found_by_each_of_its_names() -> None:
    for one in governments():
        assert organisations().nearest(one.id) == (one.id,)
        assert organisations().nearest(one.name) == (one.id,)
        for name in one.names:
            assert one.id in organisations().nearest(name), name


def test_a_name_that_exists_leads_to_nothing_else() -> None:
    for one in governments():
        bare = one.name.partition(" ")[2]
        for id in organisations().nearest(bare):
            assert bare.lower().removeprefix("van ") in " ".join(_names(id)).lower(), (bare, id)


def _names(id: str) -> tuple[str, ...]:
    return tuple(organisations().names[id])


EVERYDAY = {
    "Den Haag": "gemeente-den-haag",
    "Den Bosch": "gemeente-s-hertogenbosch",
    "HDSR": "hoogheemraadschap-de-stichtse-rijnlanden",
    "HHNK": "hoogheemraadschap-hollands-noorderkwartier",
    "RWS": "rijkswaterstaat",
    "Friesland": "provincie-fryslan",
    "Nuenen": "gemeente-nuenen-gerwen-en-nederwetten",
    "Hengelo (O.)": "gemeente-hengelo",
}


@pytest.mark.parametrize(("name", "id"), EVERYDAY.items())
def test_what_people_say_leads_to_one_organisation(name: str, id: str) -> None:
    assert organisations().nearest(name) == (id,)


MISSPELT = {
    "gemeente-zeits": "gemeente-zeist",
    "gemeente-woerdn": "gemeente-woerden",
    "gemeente-kamppen": "gemeente-kampen",
    "gemeente-amersvoort": "gemeente-amersfoort",
    "gemeente-ultrecht": "gemeente-utrecht",
    "gemeente-rijswijck": "gemeente-rijswijk",
    "gemeente-amsterdm": "gemeente-amsterdam",
    "gemeente-roterdam": "gemeente-rotterdam",
    "gemeente-eindhooven": "gemeente-eindhoven",
    "gemeente-groninge": "gemeente-groningen",
    "gemeente-tillburg": "gemeente-tilburg",
    "gemeente-bredaa": "gemeente-breda",
    "gemeente-nijmeegen": "gemeente-nijmegen",
    "gemeente-appeldoorn": "gemeente-apeldoorn",
    "gemeente-arnehm": "gemeente-arnhem",
    "gemeente-haarlemermeer": "gemeente-haarlemmermeer",
    "gemeente-leewarden": "gemeente-leeuwarden",
    "gemeente-mastricht": "gemeente-maastricht",
    "gemeente-dordrect": "gemeente-dordrecht",
    "gemeente-zwole": "gemeente-zwolle",
    "gemeente-enschedee": "gemeente-enschede",
    "gemeente-s-hertogenbos": "gemeente-s-hertogenbosch",
    "gemeente-hertogenbosch": "gemeente-s-hertogenbosch",
    "gemeente-nieuwegijn": "gemeente-nieuwegein",
    "gemeente-wijk-bij-duurstee": "gemeente-wijk-bij-duurstede",
    "gemeente-utrechtse-heuvelrig": "gemeente-utrechtse-heuvelrug",
    "gemeente-stichtse-vegt": "gemeente-stichtse-vecht",
    "gemeente-bunik": "gemeente-bunnik",
    "gemeente-veenendal": "gemeente-veenendaal",
    "gemeente-sudwest-frylan": "gemeente-sudwest-fryslan",
    "gemeente-zuidwest-friesland": "gemeente-sudwest-fryslan",
    "Gemeente Alphen a/d Rijn": "gemeente-alphen-aan-den-rijn",
    "gemeente-capelle-ad-ijssel": "gemeente-capelle-aan-den-ijssel",
    "gemeente-bergen-op-zom": "gemeente-bergen-op-zoom",
    "gemeente-hengello": "gemeente-hengelo",
    "provincie-overijsel": "provincie-overijssel",
    "provincie-gelderlant": "provincie-gelderland",
    "provincie-noordbrabant": "provincie-noord-brabant",
    "waterschap-rivierland": "waterschap-rivierenland",
    "waterschap-vallei-en-velluwe": "waterschap-vallei-en-veluwe",
    "waterschap-stichtse-rijnlanden": "hoogheemraadschap-de-stichtse-rijnlanden",
    "hoogheemraadschap-hollands-noorder-kwartier": "hoogheemraadschap-hollands-noorderkwartier",
    "hoogheemraadschap-rijnland": "hoogheemraadschap-van-rijnland",
    "waterschap-hunze-en-aas": "waterschap-hunze-en-aa-s",
    "rijkswaterstad": "rijkswaterstaat",
}


@pytest.mark.parametrize(("text", "id"), MISSPELT.items())
def test_the_right_one_comes_first_when_it_is_misspelt(text: str, id: str) -> None:
    assert organisations().nearest(text)[0] == id
    assert len(organisations().nearest(text)) <= SHOWN


@pytest.mark.parametrize("text", ["gemeente-haren", "gemeente-vianen", "gemeente-nergenshuizen"])
def test_a_name_we_do_not_have_leads_to_no_other_town(text: str) -> None:
    assert organisations().nearest(text) == ()
