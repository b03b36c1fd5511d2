"""Does every reference lead somewhere?"""

from collections.abc import Iterator

from inkoopkring.catalogue.catalogue import is_public
from inkoopkring.catalogue.checks.world import World
from inkoopkring.catalogue.choices import FEW, Choices
from inkoopkring.model.fields import Reference
from inkoopkring.model.kinds import LISTS_FOLDER
from inkoopkring.model.lists import lists_of
from inkoopkring.model.shapes import Location, references
from inkoopkring.problems import Place, Problem, did_you_mean, problem
from inkoopkring.reading.parsing import Document, field_name

_NAMES = {
    "organisaties": "organisatie",
    "productgroepen": "productgroep",
    "procedures": "procedure",
    "contractvormen": "contractvorm",
    "r-strategieen": "R-strategie",
    "reeksen": "reeks",
    "elders": "bron van elders",
    "begrippen": "begrip",
    "cpv": "CPV-code",
}
"""What one thing in a list is called; a kind is called by its own name."""
_NEW = {
    "organisaties": "Staat de organisatie er niet bij, voeg haar dan toe in "
    "content/lijsten/organisaties.yml, met `id`, `naam` en `soort`.",
    "cpv": "Staat de code er niet bij, voeg hem dan toe in content/lijsten/cpv.yml, met zijn naam.",
}
"""How to add what is not in a list yet."""


def check(world: World) -> Iterator[Problem]:
    """Ids that name nothing, in documents and in lists, with the nearest that do."""
    emptied: dict[str, list[Place]] = {}
    for place, location, reference, id in _missing(world):
        name = None if world.neighbours else _emptied(world, reference.target)
        if name:
            emptied.setdefault(name, []).append(place)
        else:
            yield _problem(world, place, location, reference, id)
    for name, places in emptied.items():
        file = Place(str(LISTS_FOLDER / f"{name}.yml"))
        yield problem("lijst-leeg", file, aantal=len(places), eerder=places[0])
    for document in world.documents:
        if is_public(document.entry, world.today):
            yield from _hidden(world, document)


def _missing(world: World) -> Iterator[tuple[Place, Location, Reference, str]]:
    """Every reference that leads nowhere; those in lists only when all is looked at."""
    for document in world.documents:
        for location, reference, id in world.references(document):
            if _is_missing(world, reference, id):
                yield document.place(location), location, reference, id
    for items in world.own_lists.values():
        for listed in items:
            for location, reference, id in references(listed.item):
                if _is_missing(world, reference, id):
                    yield listed.place_of(location), location, reference, id


def _emptied(world: World, target: str) -> str | None:
    """The list that has nothing left of what references to `target` look for."""
    return next((name for name in lists_of(target) if world.lists.get(name) == ()), None)


def _hidden(world: World, document: Document) -> Iterator[Problem]:
    """What a page would leave out, because readers cannot see yet what it leads to."""
    for location, reference, id in world.references(document):
        target = world.entry(reference.target, id)
        if target and not is_public(target.entry, world.today):
            place, field = document.place(location), field_name(location)
            yield problem("verwijzing-naar-concept", place, field, waarde=id)


def _is_missing(world: World, reference: Reference, id: str) -> bool:
    if world.is_broken(reference.target) or id in world.broken:
        return False
    return id not in world.ids(reference.target)


def _problem(
    world: World, place: Place, location: Location, reference: Reference, id: str
) -> Problem:
    target = reference.target
    choices = world.choices(target)
    if target == "cpv":  # the ninth digit follows from no public formula
        same = next((one for one in choices.ids if one[:8] == id[:8]), None)
        if same:
            return problem("cpv-controlecijfer", place, field_name(location), waarde=id, goed=same)
    code = "lijstwaarde-onbekend" if world.is_list(target) else "verwijzing-onbekend"
    return problem(
        code,
        place,
        field_name(location),
        waarde=id,
        soort=_NAMES.get(target, target),
        suggestie="" if target == "cpv" else did_you_mean(choices.nearest(id)),
        keuzes=_choices(target, choices),
    )


def _choices(target: str, choices: Choices) -> str:
    """All of them when they are few, else where they stand; and what to do with a new one."""
    if 0 < len(choices.ids) <= FEW:
        listed = f"Kies uit: {', '.join(choices.ids)}."
    else:
        listed = f"Alle keuzes staan op /meedoen/velden/#keuzes-{target}."
    return f"{listed} {_NEW[target]}" if target in _NEW else listed
