"""Addresses as links from a page, and templates that say what they do not know."""

import jinja2
import pytest

from inkoopkring_site.templates import base_of, environment, relative


@pytest.mark.parametrize(
    ("address", "base"),
    [("/", "."), ("/cases/", ".."), ("/cases/x/", "../.."), ("/meedoen/controles/", "../..")],
)
def test_the_way_back_to_the_root(address: str, base: str) -> None:
    assert base_of(address) == base


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


def test_what_is_written_by_others_is_escaped() -> None:
    template = environment().from_string("{{ text }}")
    assert template.render(text="<b>&") == "&lt;b&gt;&amp;"


def test_a_name_that_a_template_does_not_know_is_an_error() -> None:
    with pytest.raises(jinja2.UndefinedError):
        environment().from_string("{{ view.title }}").render()


def test_our_own_icons_and_those_of_material_are_found() -> None:
    made = environment()
    for name in (".icons/inkoopkring/mark.svg", ".icons/material/magnify.svg"):
        assert made.get_template(name).render().startswith("<svg")
