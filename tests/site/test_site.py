"""The whole site as places and bytes: each once, in parts that can be handed over."""

import gzip
from pathlib import Path

import pytest

from builders import LISTS, case_text, digest_text, meeting_text, region_text
from hostile_uploads import HOSTILE, SECRET
from inkoopkring.pictures import cleaned
from inkoopkring_site import Site, SiteSettings
from inkoopkring_site.site import page_place
from worlds import plan_of

SETTINGS = SiteSettings("De Kring", "https://kring.example", "Over inkopen.")
AUTHORITY = "kring.example"


def site_of(root: Path, **changes: str) -> Site:
    return Site(plan_of(changes), SETTINGS, root)


def test_every_place_is_made_once(tmp_path: Path) -> None:
    places = [place for place, _ in site_of(tmp_path).files(AUTHORITY)]
    assert len(places) == len(set(places))
    assert not any(place.startswith("/") or ".." in place for place in places)
    for one in ("index.html", "404.html", "cases/index.html", "cases/rss.xml", "robots.txt"):
        assert one in places
    for one in ("data/zoeken.json", "assets/delen/site.png", "assets/css/inkoopkring.css"):
        assert one in places


def test_the_same_plan_gives_the_same_bytes(tmp_path: Path) -> None:
    first, again = (dict(site_of(tmp_path / n).files(AUTHORITY)) for n in ("een", "twee"))
    assert first == again


def test_a_card_that_was_drawn_is_kept_in_the_project(tmp_path: Path) -> None:
    cards = dict(site_of(tmp_path).cards())
    kept = {path.read_bytes() for path in (tmp_path / ".cache" / "delen").iterdir()}
    assert kept == set(cards.values())


def test_the_packed_site_map_says_the_same_and_the_day_of_the_content(tmp_path: Path) -> None:
    files = dict(site_of(tmp_path).pages())
    assert gzip.decompress(files["sitemap.xml.gz"]) == files["sitemap.xml"]


def test_pictures_of_public_pages_come_along(tmp_path: Path) -> None:
    (tmp_path / "cases").mkdir()
    sent_in = HOSTILE["plaats.jpg"]
    (tmp_path / "cases" / "een.jpg").write_bytes(sent_in)
    changes = {"cases/eerste-case.md": case_text("![Een](een.jpg)\n")}
    site = Site(plan_of(changes), SETTINGS, tmp_path)
    shown = dict(site.assets())["beeld/cases/een.jpg"]
    assert shown == cleaned("een.jpg", sent_in)
    assert SECRET not in shown
    assert [path.read_bytes() for path in (tmp_path / ".cache/beeld").iterdir()] == [shown]


def test_feeds_give_the_size_of_the_picture_as_the_site_shows_it(tmp_path: Path) -> None:
    (tmp_path / "cases").mkdir()
    (tmp_path / "cases" / "een.jpg").write_bytes(HOSTILE["plaats.jpg"])
    own = {"bestand": "een.jpg", "alt": "Een", "maker": "Wij", "licentie": "CC0"}
    site = Site(plan_of({"cases/eerste-case.md": case_text(afbeelding=own)}), SETTINGS, tmp_path)
    size = len(dict(site.assets())["beeld/cases/een.jpg"])
    assert f'length="{size}"'.encode() in dict(site.feeds(AUTHORITY))["cases/rss.xml"]


def test_a_page_stands_in_the_folder_of_its_address() -> None:
    assert page_place("/") == "index.html"
    assert page_place("/cases/x/") == "cases/x/index.html"


@pytest.mark.parametrize("day", ["1990-01-01", "2026-11-20", "2100-12-31"])
def test_no_day_is_too_odd_to_build_a_site_with(tmp_path: Path, day: str) -> None:
    text = case_text(id="x", beoordeeld_op=day)
    files = dict(site_of(tmp_path, **{"cases/x.md": text}).files(AUTHORITY))
    assert gzip.decompress(files["sitemap.xml.gz"]) == files["sitemap.xml"]


NAMES = {
    "cases/x.md": case_text(id="x", title="Oude tegels\nterug\n in nieuwe"),
    "content/bijeenkomsten/2026-10-02-x.md": meeting_text(
        id="y", date="2026-10-02", title="Overleg\nover tegels", locatie="Zaal 1\nEerste deur"
    ),
    "content/inspiratie/2026-10.md": digest_text(
        id="inspiratie-2026-10", maand="2026-10", title="Onze cases\nover\ttegels"
    ),
    "content/regios/utrecht.md": region_text(naam="Utrecht\nen omgeving"),
    "content/lijsten/reeksen.yml": LISTS["reeksen"].replace(
        "naam: Regionaal overleg", 'naam: "Regionaal\\noverleg\\u2028"'
    ),
}


def test_a_name_on_more_lines_is_on_one_everywhere(tmp_path: Path) -> None:
    files = dict(site_of(tmp_path, **NAMES).files(AUTHORITY))
    assert "Overleg over tegels" in files["bijeenkomsten/agenda.ics"].decode()
    assert "NAME:De Kring: Regionaal overleg\r\n" in files["bijeenkomsten/overleg.ics"].decode()
    assert "NAME:De Kring: Utrecht en omgeving\r\n" in files["regios/utrecht/agenda.ics"].decode()
    assert "Onze cases over tegels" in files["inspiratie/rss.xml"].decode()
    assert "Oude tegels terug in nieuwe" in files["cases/x/index.html"].decode()
