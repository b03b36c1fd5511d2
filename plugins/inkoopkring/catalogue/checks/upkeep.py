"""Is the entry complete and up to date? Advice only: it never keeps anything out."""

from collections.abc import Iterator

from inkoopkring.catalogue.checks.world import World
from inkoopkring.model import CaseStudy
from inkoopkring.model.completeness import completeness
from inkoopkring.model.dates import is_overdue
from inkoopkring.model.vocabulary import Status
from inkoopkring.problems import Problem, problem
from inkoopkring.reading.parsing import Document


def check(world: World) -> Iterator[Problem]:
    """Recommended fields that are empty, what did not work, and entries due for a look."""
    for document in world.documents:
        if document.entry.status is Status.ARCHIVED:
            continue
        if is_overdue(document.entry, world.today):
            since = document.entry.reviewed_on or document.entry.placed_on
            place = document.place(("beoordeeld_op",))
            yield problem("nakijken", place, "beoordeeld_op", datum=since.isoformat())
        if isinstance(document.entry, CaseStudy):
            yield from _case(document, document.entry)


def _case(document: Document, case: CaseStudy) -> Iterator[Problem]:
    share, missing = completeness(case)
    if missing:
        yield problem(
            "aanbevolen-leeg",
            document.place(),
            score=round(share * 100),
            velden=", ".join(f"`{key}`" for key in missing),
        )
    if case.worked and "wat_niet_werkte" in missing:
        yield problem("niet-werkte-leeg", document.place(("wat_werkte",)), "wat_niet_werkte")
