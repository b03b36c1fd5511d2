"""Is every entry who it says it is: one id, one file name, one address?"""

import re
from collections.abc import Iterator

from inkoopkring.catalogue.catalogue import is_public
from inkoopkring.catalogue.checks.world import World
from inkoopkring.catalogue.neighbours import name_of
from inkoopkring.markup.anchors import anchor_of
from inkoopkring.model import Digest, Meeting
from inkoopkring.model.addresses import is_reserved
from inkoopkring.model.kinds import FRONT_PAGE
from inkoopkring.model.shapes import Location
from inkoopkring.model.vocabulary import Status
from inkoopkring.problems import Place, Problem, problem
from inkoopkring.reading.parsing import Document

MAX_ID = 80
"""How long an id in a list may be: of an entry it is the same."""
_LINKABLE = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*(?:/[a-z0-9]+(?:-[a-z0-9]+)*)*")


def check(world: World) -> Iterator[Problem]:
    """Double ids, file names that differ from the id, addresses that collide."""
    yield from _double_ids(world)
    yield from _double_addresses(world)
    yield from _front_page(world)
    yield from _names_of_files(world)
    for document in world.documents:
        yield from _file_name(document)


def _double_ids(world: World) -> Iterator[Problem]:
    first: dict[str, Document] = {}
    for document in world.rivals:
        earlier = first.setdefault(document.id, document)
        if earlier is not document:
            for one, other in ((document, earlier), (earlier, document)):
                if world.stands_in(other):
                    continue
                place, where = one.place(("id",)), other.place(("id",))
                yield problem("id-dubbel", place, "id", waarde=one.id, eerder=where)


def _front_page(world: World) -> Iterator[Problem]:
    """A site without a front page: its text is missing, a draft, or for a later day."""
    document = world.document_at(str(FRONT_PAGE))
    if document is None:
        if name_of(FRONT_PAGE) not in world.broken:
            yield problem("voorpagina-weg", Place(str(FRONT_PAGE)))
    elif not is_public(document.entry, world.today):
        key = "status" if document.entry.status is Status.DRAFT else "date"
        yield problem("voorpagina-verborgen", document.place((key,)), key)


def _names_of_files(world: World) -> Iterator[Problem]:
    """Items of lists whose name is that of a file or folder of the site itself."""
    for name, items in world.own_lists.items():
        for listed in items:
            id = listed.item.id
            if id == "index.html" or (name == "reeksen" and id == "agenda"):
                yield problem("kenmerk-bezet", listed.place, "id", waarde=id)
            elif len(id) > MAX_ID:
                yield problem("kenmerk-te-lang", listed.place, "id", lengte=len(id), grens=MAX_ID)


def _double_addresses(world: World) -> Iterator[Problem]:
    taken: dict[str, tuple[Document, Location] | None] = {
        f"/organisaties/{listed.item.id}/": None for listed in world.listed("organisaties")
    }
    for document in world.rivals:
        address = document.address
        if address in taken or is_reserved(address):
            place, where = Place(str(document.path)), _taken_by(taken.get(address))
            yield problem("adres-bezet", place, adres=address, eerder=where)
        taken.setdefault(address, (document, ()))
    for document in world.rivals:
        for index, address in enumerate(document.entry.former_addresses):
            location = ("oude_adressen", index)
            if address in taken or is_reserved(address):
                place, where = document.place(location), _taken_by(taken.get(address))
                yield problem("adres-bezet", place, "oude_adressen", adres=address, eerder=where)
            taken.setdefault(address, (document, location))


def _taken_by(holder: tuple[Document, Location] | None) -> Place | str:
    return holder[0].place(holder[1]) if holder else "de site zelf"


def _file_name(document: Document) -> Iterator[Problem]:
    entry, slug = document.entry, document.kind.slug(document.path)
    is_linkable = slug == "." or bool(_LINKABLE.fullmatch(slug))
    if not is_linkable and not is_reserved(document.address):
        good = "/".join(anchor_of(part) for part in slug.split("/"))
        yield problem("bestandsnaam-tekens", Place(str(document.path)), waarde=slug, goed=good)
    elif is_linkable and document.kind.named_by_id and slug != entry.id:
        place = document.place(("id",))
        name = str(document.kind.folder / f"{entry.id}.md")
        yield problem("bestandsnaam", place, "id", waarde=entry.id, naam=name)
    elif isinstance(entry, Digest) and slug != entry.month:
        yield problem(
            "bestandsnaam",
            document.place(("maand",)),
            "maand",
            waarde=entry.month,
            naam=f"{entry.month}.md",
        )
    elif isinstance(entry, Meeting) and not slug.startswith(entry.sort_date):
        yield problem(
            "bestandsnaam",
            document.place(("date",)),
            "date",
            waarde=entry.held_on,
            naam=f"{entry.held_on}-….md",
        )
