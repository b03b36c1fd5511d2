"""Pages elsewhere: handbooks, tools and news of others."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from inkoopkring.model import CaseStudy
from inkoopkring.model.lists import Resource
from inkoopkring.pages.shared import entry_links
from inkoopkring.views.labels import LinkView, StepLabel, ThemeLabel
from inkoopkring.views.summaries import Summaries
from inkoopkring.wording import dutch


@dataclass(frozen=True, slots=True)
class ResourceView:
    """A page elsewhere, with what it is about."""

    id: str
    title: str
    url: str
    publisher: str
    date: str
    text: str
    type: str
    caution: str
    audience: str
    """Whom it is for, in one line; empty when that is not said."""
    themes: tuple[ThemeLabel, ...]
    steps: tuple[StepLabel, ...]
    cases: tuple[LinkView, ...]


def resource_view(summaries: Summaries, resource: Resource) -> ResourceView:
    """A page elsewhere as lists show it."""
    return ResourceView(
        id=resource.id,
        title=resource.title,
        url=resource.url,
        publisher=resource.publisher,
        date=dutch.partial(resource.date) if resource.date else "",
        text=resource.text,
        type=resource.type,
        caution=resource.caution or "",
        audience=dutch.enumeration(resource.audience),
        themes=summaries.theme_labels(resource.themes),
        steps=summaries.step_labels(resource.steps),
        cases=entry_links(summaries, resource.cases),
    )


def resources_for(
    summaries: Summaries, names: Iterable[str], cases: Iterable[CaseStudy]
) -> tuple[ResourceView, ...]:
    """Pages elsewhere that go with one of the cases, then those that say one of the names."""
    ids = {case.id for case in cases}
    words = re.compile("|".join(rf"\b{re.escape(name)}" for name in names), re.IGNORECASE)
    resources = summaries.catalogue.listed(Resource).values()
    named = [one for one in resources if not ids.isdisjoint(one.cases)]
    others = (one for one in resources if ids.isdisjoint(one.cases))
    said = (one for one in others if words.search(f"{one.title} {one.text}"))
    return tuple(resource_view(summaries, one) for one in (*named, *said))


def resources_naming(summaries: Summaries, target: str, id: str) -> tuple[ResourceView, ...]:
    field = "themes" if target == "thema" else "steps"
    resources = summaries.catalogue.listed(Resource).values()
    return tuple(resource_view(summaries, r) for r in resources if id in getattr(r, field))
