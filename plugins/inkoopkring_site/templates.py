"""Jinja for every page, feed item and mail: escaping on, our own filters, the icons.

The icons of Material (`.icons/material/`) are all that the theme of others gives us. They are
read from its package, so that no generator has to know that theme.
"""

from importlib.util import find_spec
from pathlib import Path

import jinja2

from inkoopkring.wording import dutch

THEME = Path(__file__).parent / "theme"
_ICONS = ".icons"


def environment() -> jinja2.Environment:
    """The templates of the theme. A name that a template does not know is an error."""
    theme = jinja2.FileSystemLoader(THEME)
    icons = jinja2.FileSystemLoader([THEME / _ICONS, *_material_icons()])
    loader = jinja2.ChoiceLoader([jinja2.PrefixLoader({_ICONS: icons}), theme])
    made = jinja2.Environment(
        loader=loader, autoescape=True, undefined=jinja2.StrictUndefined, auto_reload=False
    )
    made.filters.update(
        address=_address_filter,
        asset=_asset_filter,
        counted=dutch.count,
        number=dutch.number,
        enumeration=dutch.enumeration,
    )
    return made


def relative(address: str, base: str) -> str:
    """An address counted from the root of the site, as a link from a page with this base."""
    if not address.startswith("/"):
        return address
    return f"{base.rstrip('/')}{address}"


def base_of(address: str) -> str:
    """The way from the page at `address` back to the root of the site: `.`, `..`, `../..`, …"""
    depth = address.strip("/").count("/") + 1 if address.strip("/") else 0
    return "/".join([".."] * depth) or "."


@jinja2.pass_context
def _address_filter(context: jinja2.runtime.Context, address: str) -> str:
    return relative(address, str(context["base_url"]))


@jinja2.pass_context
def _asset_filter(context: jinja2.runtime.Context, path: str) -> str:
    return relative(f"/{path}", str(context["base_url"]))


def _material_icons() -> list[Path]:
    """Where the icons of Material are, without loading its code."""
    found = find_spec("material")
    places = found.submodule_search_locations if found else None
    return [Path(place) / "templates" / _ICONS for place in places or ()]
