"""Do the links in the text lead somewhere inside the knowledge base?"""

import posixpath
import re
from collections.abc import Iterator
from pathlib import PurePosixPath
from urllib.parse import unquote, urlsplit

from inkoopkring.catalogue.catalogue import is_public
from inkoopkring.catalogue.checks.personal import personal_data
from inkoopkring.catalogue.checks.world import World
from inkoopkring.catalogue.neighbours import name_of
from inkoopkring.markup.body import BodyLink
from inkoopkring.model.addresses import is_site_address
from inkoopkring.model.fields import is_web_address
from inkoopkring.problems import Problem, problem
from inkoopkring.reading.parsing import Document

_WITHOUT_HTTPS = re.compile(
    r"www\.|[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:nl|eu|com|org|net|be|de)(?:/|$)"
)
"""What looks like a web address of which the beginning was left out."""


def check(world: World) -> Iterator[Problem]:
    """Links to files, pages or headings that are not there, or that readers cannot see."""
    for document in world.documents:
        for link in world.body(document).links:
            if not link.is_image:
                yield from _check_link(world, document, link)


def _check_link(world: World, document: Document, link: BodyLink) -> Iterator[Problem]:
    place = document.body_place(link.offset)
    try:
        parts = urlsplit(link.target)
    except ValueError:
        yield problem("link-adres", place, waarde=link.target)
        return
    if _shows_a_person(document, link):
        return  # the check of personal data says so
    if _WITHOUT_HTTPS.match(link.target):
        yield problem("link-zonder-https", place, waarde=link.target)
        return
    if parts.scheme or link.target.startswith("//"):
        if not is_web_address(link.target):
            yield problem("link-adres", place, waarde=link.target)
        return
    target = find(world, document, unquote(parts.path))
    if target is None:
        if not is_site_address(parts.path) and not _is_broken(world, document, parts.path):
            yield problem("link-loopt-dood", place, waarde=link.target)
    elif is_public(document.entry, world.today) and not is_public(target.entry, world.today):
        yield problem("link-naar-concept", place, waarde=link.target)
    elif parts.fragment and not _has_anchor(world, target, parts.fragment):
        anchors = ", ".join(f"#{heading.anchor}" for heading in world.body(target).headings)
        known = anchors or "geen enkele"
        yield problem("kop-onbekend", place, waarde=f"#{parts.fragment}", keuzes=known)


def _shows_a_person(document: Document, link: BodyLink) -> bool:
    """Whether the link is an address of a person between `<` and `>`."""
    return document.body.startswith("<", link.offset) and any(personal_data(link.target))


def _is_broken(world: World, document: Document, target: str) -> bool:
    """Whether a link leads to a file that cannot be read: mending that one mends the link."""
    return name_of(PurePosixPath(resolve(document, unquote(target)))) in world.broken


def resolve(document: Document, target: str) -> str:
    """The file that a relative link in `document` names, relative to the project."""
    return posixpath.normpath(posixpath.join(str(document.path.parent), target))


def find(world: World, document: Document, target: str) -> Document | None:
    """The document that a link names: by its file, by its address, or the document itself."""
    if not target:
        return document
    if target.startswith("/"):
        return world.document_living_at(target)
    return world.document_at(resolve(document, target))


def _has_anchor(world: World, target: Document, fragment: str) -> bool:
    if any(heading.anchor == fragment for heading in world.body(target).headings):
        return True
    sources = getattr(target.entry, "sources", ())
    return fragment in {f"bron-{number}" for number in range(1, len(sources) + 1)}
