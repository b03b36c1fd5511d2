"""Pages elsewhere: handbooks, tools and news of others."""

from dataclasses import dataclass

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


def resources_naming(summaries: Summaries, target: str, id: str) -> tuple[ResourceView, ...]:
    field = "themes" if target == "thema" else "steps"
    resources = summaries.catalogue.listed(Resource).values()
    return tuple(resource_view(summaries, r) for r in resources if id in getattr(r, field))
