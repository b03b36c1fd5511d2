"""The plain form of a text, and the way back to what was written."""

import pytest

from inkoopkring.catalogue.checks.personal.plain import Plain


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("06\u2011123 en 06\u2013123", "06-123 en 06-123"),
        ("06\u00a0123", "06 123"),
        ("ja\u200bn", "jan"),
        ("jan&#64;a &amp; b", "jan@a & b"),
        ("jan\\@a", "jan@a"),
        ("**Jan** de _Vries_", "Jan de Vries"),
        ("snake_case en 2 * 3", "snake_case en 2 * 3"),
        ("\uff10\uff16\uff20", "06@"),
        ("&onzin;", "&onzin;"),
    ],
)
def test_a_text_is_made_plain(written: str, read: str) -> None:
    assert Plain.of(written).text == read


def test_every_character_is_led_back_to_where_it_stood() -> None:
    written = "a&#64;b **c** d"
    plain = Plain.of(written)
    assert plain.text == "a@b c d"
    assert [written[plain.source(plain.text.index(one))] for one in "abcd"] == list("abcd")


@pytest.mark.parametrize(("written", "read"), [("jan%40a", "jan@a"), ("ja&shy;n", "jan")])
def test_what_an_address_or_an_entity_spells_out_is_read(written: str, read: str) -> None:
    assert Plain.of(written).text == read
