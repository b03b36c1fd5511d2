"""What lives at an address: a page that the site makes itself, or an entry."""

import pytest

from inkoopkring.model.addresses import is_reserved, is_site_address


@pytest.mark.parametrize(
    "address", ["/cases/", "/zoeken/", "/inspiratie/rss.xml", "/bijeenkomsten/agenda.ics"]
)
def test_the_site_makes_its_own_addresses(address: str) -> None:
    assert is_site_address(address)
    assert is_reserved(address)


@pytest.mark.parametrize("address", ["/over/", "/cases/tegels/", "/themas/gww/", "/"])
def test_entries_live_at_other_addresses(address: str) -> None:
    assert not is_site_address(address)
    assert not is_reserved(address)


def test_the_folders_of_case_lists_are_reserved() -> None:
    assert is_reserved("/cases/thema/gww/")
    assert not is_reserved("/cases/thema-gww/")
