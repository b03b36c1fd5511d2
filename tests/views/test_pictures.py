"""Where a picture stands, what is said of it, and how it travels with a feed."""

import json
from pathlib import PurePosixPath

import feedparser
import pytest

from builders import case_text
from inkoopkring.pages.case import case_page
from inkoopkring.syndication import FeedSettings, feed_files
from inkoopkring.views.pictures import PictureView, PlacedPicture, pictures_of, placed
from worlds import catalogue_of, parsed, plan_of, summaries_of

OWN = {"bestand": "met spatie.png", "alt": "Een schema", "maker": "Werkplaats", "licentie": "CC0"}
PATH = "cases/eerste-case/index.md"
CHANGES: dict[str, str | None] = {
    "cases/eerste-case.md": None,
    PATH: case_text("![Twee](twee.svg)\n", afbeelding=OWN),
}
ADDRESS = "/beeld/cases/eerste-case/met%20spatie.png"
SITE = "https://inkoopkring.example"
SETTINGS = FeedSettings(
    authority="inkoopkring.example", site_url=SITE, site_name="Inkoopkring", description="Cases."
)


def files() -> dict[str, bytes]:
    return dict(feed_files(plan_of(CHANGES), SETTINGS, lambda _page: "<p>x</p>", lambda _own: 1234))


@pytest.mark.parametrize(
    ("name", "source"),
    [
        ("een.png", "cases/eerste-case/een.png"),
        ("../twee.png", "cases/twee.png"),
        ("met%20spatie.png", "cases/eerste-case/met spatie.png"),
    ],
)
def test_a_picture_stands_at_an_address_made_from_its_own_file(name: str, source: str) -> None:
    document = parsed(PATH, case_text())
    assert placed(document, name) == PlacedPicture(PurePosixPath(source), f"/beeld/{source}")


@pytest.mark.parametrize(
    ("name", "type"), [("a.JPG", "image/jpeg"), ("a.svg", "image/svg+xml"), ("a.heic", "")]
)
def test_its_media_type(name: str, type: str) -> None:
    assert PlacedPicture(PurePosixPath(name), name).type == type


def test_all_pictures_of_a_text_are_those_between_the_words_and_its_own() -> None:
    document = catalogue_of(CHANGES).by_id["eerste-case"]
    assert [one.source.name for one in pictures_of(document)] == ["met spatie.png", "twee.svg"]


def test_a_case_shows_its_picture_with_whose_it_is() -> None:
    summaries = summaries_of(CHANGES)
    view = case_page(summaries, summaries.catalogue.cases[0])
    assert view.picture == PictureView(ADDRESS, "Een schema", "Beeld: Werkplaats, CC0")
    assert case_page(summaries_of(), summaries_of().catalogue.cases[0]).picture is None


@pytest.mark.parametrize("name", ["rss.xml", "atom.xml"])
def test_it_goes_along_in_a_feed_with_its_size_and_type(name: str) -> None:
    (entry,) = feedparser.parse(files()[f"cases/{name}"]).entries
    (own,) = entry.enclosures
    assert (own.href, own.type, own.length) == (f"{SITE}{ADDRESS}", "image/png", "1234")


def test_it_goes_along_in_json() -> None:
    (item,) = json.loads(files()["cases/feed.json"])["items"]
    assert item["image"] == f"{SITE}{ADDRESS}"
    assert item["attachments"] == [
        {"url": f"{SITE}{ADDRESS}", "mime_type": "image/png", "size_in_bytes": 1234}
    ]
