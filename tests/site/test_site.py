"""The whole site as places and bytes: each once, in parts that can be handed over."""

import gzip
from pathlib import Path

from builders import case_text
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
    (tmp_path / "cases" / "een.png").write_bytes(b"beeld")
    changes = {"cases/eerste-case.md": case_text("![Een](een.png)\n")}
    site = Site(plan_of(changes), SETTINGS, tmp_path)
    assert b"beeld" in dict(site.assets()).values()


def test_a_page_stands_in_the_folder_of_its_address() -> None:
    assert page_place("/") == "index.html"
    assert page_place("/cases/x/") == "cases/x/index.html"
