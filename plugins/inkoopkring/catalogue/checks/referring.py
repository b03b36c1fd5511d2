"""Does every reference lead somewhere?"""

from collections.abc import Iterator

from inkoopkring.catalogue.checks.world import World
from inkoopkring.catalogue.choices import FEW, Choices
from inkoopkring.model.fields import Reference
from inkoopkring.model.shapes import Location, references
from inkoopkring.problems import Place, Problem, did_you_mean, problem
from inkoopkring.reading.parsing import field_name

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
