"""A name for life needs a domain for life: real, noted in the ledger, and never another."""

from collections.abc import Sequence
from datetime import date

import pytest

from inkoopkring.model.lists import LedgerLine
from inkoopkring.syndication import FeedSettings
from inkoopkring.syndication.authority import FeedSettingsError, check_settings

PUBLIC = "https://kring.nl"


def said(authority: str, url: str, *lines: LedgerLine) -> str:
    """What is the matter with a domain, on a site with this address and this ledger."""
    settings = FeedSettings(authority, url, "Inkoopkring", "x")
    try:
        check_settings(settings, lines)
    except FeedSettingsError as error:
        return str(error)
    return ""


def line(id: str, gone: str | None = None) -> LedgerLine:
    values = {"id": id, "sinds": date(2026, 11, 20), "vervallen": gone}
    return LedgerLine.model_validate({key: value for key, value in values.items() if value})


NOTED = line("domein/kring.nl")


@pytest.mark.parametrize(
    ("authority", "url", "lines"),
    [
        ("kring.nl", PUBLIC, [NOTED]),
        ("kring.nl", PUBLIC, [NOTED, line("case/x")]),
        ("kring.nl", "https://elders.nl/kring", [NOTED]),
        ("kring.nl", PUBLIC, [line("domein/oud.nl", "De gemeente is gefuseerd."), NOTED]),
        ("inkoopkring.example", "https://inkoopkring.example", []),
        ("example.com", "https://kring.example/inkoop", []),
        ("inkoopkring.example", "http://127.0.0.1:8000", []),
        ("inkoopkring.example", "http://localhost:8000", []),
        ("inkoopkring.example", "http://[::1]:8000", []),
    ],
)
def test_what_can_last_is_fine(authority: str, url: str, lines: Sequence[LedgerLine]) -> None:
    assert said(authority, url, *lines) == ""


@pytest.mark.parametrize("authority", ["elders.nl", "inkoopkring.example", "www.kring.nl"])
@pytest.mark.parametrize("url", [PUBLIC, "https://kring.example"])
def test_another_domain_than_the_noted_one_is_refused_everywhere(authority: str, url: str) -> None:
    assert said(authority, url, NOTED).startswith(
        f"Bij `authority` in mkdocs.yml staat `{authority}`, maar in het grootboek is dat "
        "`kring.nl`. Zet terug wat er stond"
    )


def test_two_noted_domains_are_one_too_many() -> None:
    both = said("kring.nl", PUBLIC, NOTED, line("domein/oud.nl"))
    assert "in het grootboek is dat `kring.nl` en `oud.nl`" in both


@pytest.mark.parametrize("url", [PUBLIC, "https://kring.github.io/site", "http://8.8.8.8"])
@pytest.mark.parametrize("authority", ["inkoopkring.example", "example.org"])
def test_an_example_is_refused_where_others_can_read_it(authority: str, url: str) -> None:
    assert f"nog het voorbeeld `{authority}`" in said(authority, url)


def test_a_real_domain_must_be_noted_before_anybody_gets_it() -> None:
    for lines in ([], [line("domein/kring.nl", "Was een proef.")]):
        told = said("kring.nl", PUBLIC, *lines)
        assert told.startswith("Het domein `kring.nl` staat nog niet in het grootboek.")
        assert told.endswith("inkoopkring grootboek")


@pytest.mark.parametrize(
    ("authority", "what"),
    [
        ("", "staat geen domein"),
        ("kring", "staat `kring`, en dat is geen domein"),
        ("https://kring.nl", "staat `https://kring.nl`, en dat is geen domein"),
        ("Kring.nl", "staat `Kring.nl`, en dat is geen domein"),
    ],
)
def test_what_is_no_domain_is_refused(authority: str, what: str) -> None:
    assert said(authority, PUBLIC).startswith(f"Bij `authority` in mkdocs.yml {what}. Schrijf")


def test_without_an_address_of_the_site_no_feed_can_be_read() -> None:
    assert said("kring.nl", "", NOTED).startswith("Er is geen adres van de site.")
