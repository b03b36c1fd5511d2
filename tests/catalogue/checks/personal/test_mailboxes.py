"""Which mailbox is of a person, and which of a role."""

import pytest

from inkoopkring.catalogue.checks.personal.mailboxes import is_personal, without_addresses


@pytest.mark.parametrize(
    "local",
    [
        *("jan", "j.kwakkel", "jp.bakker", "jdevries", "vandijk", "team.jansen", "jan.inkoop"),
        *("jansen85", "de.groot", "groot.b", "roman.bos", "k.bax", "janblom", "jsmit", "jdevos"),
        *("jvanes", "jankwakkel", "annadevries"),
    ],
)
def test_a_name_makes_it_personal(local: str) -> None:
    assert is_personal(local)


@pytest.mark.parametrize(
    "local",
    [
        *("gww", "team.inkoop", "14030", "h2o", "bodem.en.water", "mark"),
        *("roman.plan", "de.max", "m.er", "vakbakker", "eubakker", "rwzibakker", "hal.f.plan"),
    ],
)
def test_anything_else_is_a_role(local: str) -> None:
    assert not is_personal(local)


def test_with_a_private_provider_only_a_role_passes() -> None:
    assert is_personal("tegelfan", "gmail.com")
    assert not is_personal("tegelfan", "example.nl")
    assert not is_personal("inkoopbureau", "gmail.com")


def test_an_address_makes_room_for_nothing_else() -> None:
    assert without_addresses("Mail jan@b.nl of Jan.") == "Mail @@@@@@@@ of Jan."
