"""Does every reference lead somewhere?"""

from collections.abc import Iterator

from inkoopkring.catalogue.checks.world import World
from inkoopkring.model import KINDS
from inkoopkring.model.fields import Reference
from inkoopkring.model.shapes import Location, references
from inkoopkring.problems import Place, Problem, did_you_mean, nearest, problem
from inkoopkring.reading.parsing import field_name

_SHOWN = 3


def check(world: World) -> Iterator[Problem]:
    """Ids that name nothing, in documents and in lists, with the nearest that do."""
    for document in world.documents:
        for location, reference, id in references(document.entry):
            if _is_missing(world, reference, id):
                place = document.place(location)
                yield _problem(world, place, location, reference, id)
    if world.neighbours:
        return
    for items in world.lists.values():
        for listed in items:
            for location, reference, id in references(listed.item):
                if _is_missing(world, reference, id):
                    yield _problem(world, listed.place_of(location), location, reference, id)


def _is_missing(world: World, reference: Reference, id: str) -> bool:
    if reference.target in world.broken or id in world.broken:
        return False
    return id not in world.ids(reference.target)


def _problem(
    world: World, place: Place, location: Location, reference: Reference, id: str
) -> Problem:
    target = reference.target
    known = sorted(world.ids(target))
    hint = did_you_mean(nearest(id, known, most=_SHOWN, least=0.5))
    if target == "cpv":
        return _cpv_problem(place, location, id, known)
    field = field_name(location)
    if world.is_list(target):
        return problem(
            "lijstwaarde-onbekend", place, field, waarde=id, lijst=target, suggestie=hint
        )
    folder = next(kind.folder for kind in KINDS if kind.name == target)
    return problem(
        "verwijzing-onbekend", place, field, waarde=id, soort=target, map=folder, suggestie=hint
    )


def _cpv_problem(place: Place, location: Location, code: str, known: list[str]) -> Problem:
    """A CPV code is checked against the list: its ninth digit follows from no public formula."""
    same = next((one for one in known if one[:8] == code[:8]), None)
    if same:
        return problem("cpv-controlecijfer", place, field_name(location), waarde=code, goed=same)
    return problem(
        "lijstwaarde-onbekend", place, field_name(location), waarde=code, lijst="cpv", suggestie=""
    )
