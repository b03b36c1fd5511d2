"""From an address of the plan to a file of MkDocs and a link on a page."""

import pytest

from inkoopkring_mkdocs.pages import relative, source_uri


@pytest.mark.parametrize(
    ("address", "uri"),
    [
        ("/", "index.md"),
        ("/cases/", "cases/index.md"),
        ("/meedoen/controles/", "meedoen/controles/index.md"),
    ],
)
def test_a_page_is_made_from_a_file_at_its_address(address: str, uri: str) -> None:
    assert source_uri(address) == uri


@pytest.mark.parametrize(
    ("address", "base", "link"),
    [
        ("/cases/x/", "../..", "../../cases/x/"),
        ("/cases/x/#kop", ".", "./cases/x/#kop"),
        ("/cases/?thema=gww", "..", "../cases/?thema=gww"),
        ("/", "..", "../"),
        ("/", ".", "./"),
        ("/", "/", "/"),
        ("/cases/", "/", "/cases/"),
        ("/cases/", "/kring/", "/kring/cases/"),
        ("/assets/x.css", "https://example.nl", "https://example.nl/assets/x.css"),
        ("https://example.nl/", "..", "https://example.nl/"),
        ("#kop", "..", "#kop"),
        ("", "..", ""),
    ],
)
def test_an_address_as_a_link_from_a_page(address: str, base: str, link: str) -> None:
    assert relative(address, base) == link
