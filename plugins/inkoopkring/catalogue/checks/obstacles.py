"""Do an obstacle and the cases that its text names point at each other?"""

from collections.abc import Iterator
from urllib.parse import unquote

from inkoopkring.catalogue.checks.links import find
from inkoopkring.catalogue.checks.world import World
from inkoopkring.model import CaseStudy, Obstacle
from inkoopkring.problems import Problem, problem


def check(world: World) -> Iterator[Problem]:
    """Cases that an obstacle tells about, while the case itself does not name the obstacle.

    The other way round needs no check: every case that names an obstacle stands in its list.
    """
    for document in world.documents:
        if not isinstance(document.entry, Obstacle):
            continue
        told: set[str] = set()
        for link in world.body(document).links:
            named = find(world, document, unquote(link.target.partition("#")[0]))
            if named is None or not isinstance(named.entry, CaseStudy) or named.id in told:
                continue
            told.add(named.id)
            if document.id not in named.entry.obstacles:
                place = document.body_place(link.offset)
                yield problem("belemmering-niet-bij-case", place, waarde=document.id, case=named.id)
