"""Every address outside the site stands in the fact bank, and none says who reads or wrote it."""

import re
from collections.abc import Mapping

import fact_bank
from fact_bank import addresses_in
from inkoopkring.catalogue.checks.personal.name_lists import words
from prose import raw_files

OTHER: Mapping[str, str] = {
    "https://creativecommons.org/licenses/by/4.0/deed.nl": "de licentie van de teksten",
    "https://joinup.ec.europa.eu/collection/eupl/eupl-text-eupl-12": "de licentie van de code",
    "https://docs.github.com/en/site-policy/privacy-policies/github-general-privacy-statement": (
        "wat de dienst die de site toont met gegevens doet"
    ),
}
"""Addresses outside the fact bank, with why they are there."""

_NAME = re.compile(r"([a-z]+)-(?:van-de[rn]?|van|de|den|der|ten|ter)-[a-z]+")
ADDRESSES = frozenset(url for text in raw_files() for url in addresses_in(text))


def test_every_external_address_stands_in_the_fact_bank() -> None:
    assert sorted(ADDRESSES - fact_bank.addresses() - OTHER.keys()) == []


def test_every_exception_is_in_use() -> None:
    assert sorted(OTHER.keys() - ADDRESSES) == []


def test_no_address_follows_the_reader() -> None:
    assert [url for url in ADDRESSES if "utm_" in url] == []


def test_no_address_carries_a_name() -> None:
    names = {name.lower() for name in words("first_names")}
    assert [
        match.group() for url in ADDRESSES for match in _NAME.finditer(url) if match[1] in names
    ] == []
