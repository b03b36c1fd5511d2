"""Which case a sentence of advice tells of, so that a reader can follow it to the whole story.

A sentence tells of a case when it rests on a source that the case has too, and names a client of
the case or its place. A source alone is not enough: it can tell of more than one purchase.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from inkoopkring.model import CaseStudy
from inkoopkring.model.lists import Organisation
from inkoopkring.model.parts import Lesson, Source
from inkoopkring.views.labels import LessonView, LinkView
from inkoopkring.views.summaries import Summaries

_SORT = re.compile(r"^(?:Gemeente|Provincie|Waterschap|Hoogheemraadschap|Ministerie van) ")


def named_case(
    summaries: Summaries, text: str, numbers: Iterable[int], sources: Sequence[Source]
) -> LinkView | None:
    """The case that `text` tells of; `numbers` count its sources in `sources`, from 1."""
    catalogue = summaries.catalogue
    for number in numbers:
        for case in catalogue.cases_by_source.get(sources[number - 1].url, ()):
            if any(re.search(rf"\b{re.escape(name)}\b", text) for name in _names(summaries, case)):
                return LinkView(case.title, catalogue.address(case.id))
    return None


def advice_views(
    summaries: Summaries, advice: Iterable[Lesson], sources: Sequence[Source]
) -> tuple[LessonView, ...]:
    """Sentences of advice as a template shows them, each with the case that it tells of."""
    return tuple(
        LessonView(
            one.text, one.sources, case=named_case(summaries, one.text, one.sources, sources)
        )
        for one in advice
    )


def _names(summaries: Summaries, case: CaseStudy) -> Iterator[str]:
    """What the place and the clients of a case are called in a sentence."""
    organisations = summaries.catalogue.listed(Organisation)
    if case.place:
        yield case.place
    for one in (organisations[id] for id in case.clients if id in organisations):
        yield _SORT.sub("", one.name)
        if one.short:
            yield one.short
