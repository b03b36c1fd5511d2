"""Whether the pages that gather cases stay small when there are many: the bytes of their HTML.

No site is built: the plan of a project is made, and of each template only the heaviest page is
kept. A page shows as many cases as it can of however many there are, so it must not grow.
"""

from collections.abc import Iterator, Mapping
from pathlib import Path

import sites
from bench.lines import Line
from bench.projects import made
from inkoopkring.catalogue import load
from inkoopkring.pages.site_plan import site_plan
from inkoopkring.views.summaries import Summaries
from inkoopkring_site.rendering import Renderer
from inkoopkring_site.settings import SiteSettings

SETTINGS = SiteSettings("Inkoopkring", sites.SITE_URL, "Cases.")
SIZES = (2000, 5000)
MOST_KILOBYTES, MOST_GROWTH = 200.0, 1.1
TEMPLATES: Mapping[str, str] = {
    "kinds/theme.html": "thema",
    "kinds/step.html": "stap",
    "kinds/region.html": "regio",
    "kinds/obstacle.html": "belemmering",
    "kinds/product_group.html": "productgroep",
}


def report(folder: Path) -> Iterator[Line]:
    """The heaviest page of each template at both sizes, and by how much it grew."""
    small, large = (heaviest(made(folder, size)) for size in SIZES)
    for template, name in TEMPLATES.items():
        for size, found in zip(SIZES, (small, large), strict=True):
            yield Line(f"{name}, {size} cases: HTML", found[template], "kB", MOST_KILOBYTES)
        grown = large[template] / small[template]
        yield Line(f"{name}: van {SIZES[0]} naar {SIZES[1]} cases", grown, "keer", MOST_GROWTH)


def heaviest(project: Path) -> Mapping[str, float]:
    """How many kilobytes the heaviest page of each template has, as it stands on a disk."""
    plan = site_plan(Summaries(load(project, sites.TODAY).published(sites.TODAY)))
    renderer = Renderer(plan, SETTINGS)
    found = dict.fromkeys(TEMPLATES, 0.0)
    for page in plan.pages:
        if page.template in TEMPLATES:
            size = len(renderer.page(page).encode()) / 1000
            found[page.template] = max(found[page.template], size)
    return found
