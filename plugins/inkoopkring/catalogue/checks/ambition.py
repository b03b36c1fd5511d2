"""Do the ambition levels fit the framework they are taken from?"""

from collections.abc import Iterator

from inkoopkring.catalogue.checks.world import World
from inkoopkring.model import CaseStudy, Theme
from inkoopkring.model.case_parts import UNKNOWN_LEVEL, AmbitionWeb
from inkoopkring.model.lists import Framework
from inkoopkring.problems import Place, Problem, did_you_mean, nearest, problem
from inkoopkring.reading.parsing import Document, field_name


def check(world: World) -> Iterator[Problem]:
    """Themes and levels that the framework does not know."""
    for document in world.documents:
        entry = document.entry
        if isinstance(entry, CaseStudy) and entry.ambition:
            framework = world.frameworks.get(entry.ambition.framework)
            if framework and _is_sound(framework):
                yield from _levels(document, entry.ambition, framework)
        elif isinstance(entry, Theme) and entry.framework:
            framework = world.frameworks.get(entry.framework)
            if framework and _is_sound(framework):
                yield from _measures(document, entry, framework)


def _is_sound(framework: Framework) -> bool:
    """Whether nothing is in it twice: what should be there instead, cases name rightly."""
    levels, themes = {one.level for one in framework.levels}, {one.id for one in framework.themes}
    return len(levels) == len(framework.levels) and len(themes) == len(framework.themes)


def _levels(document: Document, web: AmbitionWeb, framework: Framework) -> Iterator[Problem]:
    themes = [theme.id for theme in framework.themes]
    levels = [str(level.level) for level in framework.levels]
    for theme, level in web.levels.items():
        location = ("ambitieweb", "niveaus", theme)
        field = f"ambitieweb.niveaus.{theme}"
        if theme not in themes:
            place = document.block.key_place(location) or document.place(location)
            yield _unknown_theme(place, field, theme, framework)
        elif level != UNKNOWN_LEVEL and level not in levels:
            yield problem(
                "ambitie-niveau",
                document.place(location),
                field,
                waarde=level,
                kader=framework.name,
                keuzes=", ".join([*levels, UNKNOWN_LEVEL]),
            )


def _measures(document: Document, theme: Theme, framework: Framework) -> Iterator[Problem]:
    known = {one.id for one in framework.themes}
    for index, measure in enumerate(theme.measures):
        for position, id in enumerate(measure.ambition_themes):
            if id not in known:
                location = ("maatregelen", index, "ambitiethemas", position)
                yield _unknown_theme(document.place(location), field_name(location), id, framework)


def _unknown_theme(place: Place, field: str, id: str, framework: Framework) -> Problem:
    known = [theme.id for theme in framework.themes]
    return problem(
        "ambitie-thema",
        place,
        field,
        waarde=id,
        kader=framework.name,
        keuzes=", ".join(known),
        suggestie=did_you_mean(nearest(id, known)),
    )
