"""A built site that opens from a folder: every link names a file that is there."""

from pathlib import Path
from urllib.parse import unquote, urlsplit

import lxml.html
import pytest

from builders import case_text
from inkoopkring_site import Site, SiteSettings
from inkoopkring_site.offline import make_openable, openable
from worlds import plan_of

CHANGES = {"cases/eerste-case.md": case_text(oude_adressen=["/cases/oude-naam/"])}


@pytest.mark.parametrize(
    ("link", "file"),
    [
        ("../cases/", "../cases/index.html"),
        ("./", "./index.html"),
        (".", "./index.html"),
        ("..", "../index.html"),
        ("../..", "../../index.html"),
        ("../cases/?thema=gww#lijst", "../cases/index.html?thema=gww#lijst"),
        ("../over/#bron-1", "../over/index.html#bron-1"),
        ("../cases/rss.xml", "../cases/rss.xml"),
        ("../data/cases.csv", "../data/cases.csv"),
        ("#inhoud", "#inhoud"),
        ("https://example.nl/", "https://example.nl/"),
        ("/cases/", "/cases/"),
        ("mailto:kring@example.nl", "mailto:kring@example.nl"),
    ],
)
def test_a_link_names_its_file(link: str, file: str) -> None:
    assert openable(f'<a href="{link}">Zie</a>') == f'<a href="{file}">Zie</a>'
    assert openable(f'<form action="{link}">') == f'<form action="{file}">'


def test_a_former_address_leads_to_a_file() -> None:
    redirect = '<meta http-equiv="refresh" content="0; url=../nieuw/">'
    assert openable(redirect) == redirect.replace("../nieuw/", "../nieuw/index.html")


def test_what_is_no_link_stays_as_it_is() -> None:
    assert openable('<img src="../a/"><p data-list="../b/">../c/</p>') == (
        '<img src="../a/"><p data-list="../b/">../c/</p>'
    )


def test_no_link_of_a_site_leads_to_a_folder(tmp_path: Path) -> None:
    site = Site(plan_of(CHANGES), SiteSettings("De Kring", "https://kring.example", "X."), tmp_path)
    for place, data in site.pages():
        path = tmp_path / "site" / place
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    pages = sorted((tmp_path / "site").rglob("index.html"))
    assert make_openable(tmp_path / "site") == len(pages) + 1
    links = {(page.parent / link).resolve() for page in pages for link in _links(page)}
    assert {page.resolve() for page in pages} & links >= {
        tmp_path / "site/index.html",
        tmp_path / "site/cases/index.html",
        tmp_path / "site/cases/eerste-case/index.html",
    }
    assert [link for link in links if link.is_dir()] == []


def _links(page: Path) -> set[str]:
    """The places in the site that a page names."""
    found = lxml.html.fromstring(page.read_bytes()).xpath("//a/@href | //form/@action")
    parts = [urlsplit(str(link)) for link in found]
    return {unquote(one.path) for one in parts if not one.scheme and not one.netloc and one.path}
