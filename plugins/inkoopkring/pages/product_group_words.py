"""What the page of a product group says of all its cases together."""

from collections.abc import Iterable, Sequence

from inkoopkring.model import CaseStudy
from inkoopkring.views.summaries import Summaries
from inkoopkring.wording import dutch

_NAMED = 8


def lead(cases: Sequence[CaseStudy]) -> str:
    """How many cases there are, of whom and from when, and what they tell."""
    if not cases:
        return "Over deze productgroep is nog geen case geplaatst. Hieronder staat wat wel helpt."
    clients = {id for case in cases for id in case.clients}
    amount = dutch.capital(dutch.in_words(len(cases), "case", "cases"))
    whom = dutch.in_words(len(clients), "opdrachtgever", "opdrachtgevers")
    first = ", ".join(part for part in (f"{amount} van {whom}", _years(cases)) if part)
    return f"{first}. {_told(cases)}".strip()


def without_outcome(summaries: Summaries, cases: Iterable[CaseStudy]) -> str:
    """The clients of whom we found no outcome; empty when there are none."""
    names = dict.fromkeys(
        summaries.organisation(case.clients[0]).title for case in cases if not case.outcomes
    )
    listed = list(names)
    if len(listed) > _NAMED:
        listed[_NAMED:] = [f"{len(listed) - _NAMED} andere"]
    return dutch.enumeration(listed)


def _years(cases: Iterable[CaseStudy]) -> str:
    periods = [case.period for case in cases if case.period]
    years = [day[:4] for one in periods for day in (one.start, one.end) if day]
    return dutch.period(min(years, default=None), max(years, default=None))


def _told(cases: Sequence[CaseStudy]) -> str:
    counts = {
        "wat eruit kwam": sum(bool(case.outcomes) for case in cases),
        "wat tegenviel": sum(bool(case.did_not_work) for case in cases),
        "wat er is gevraagd": sum(bool(case.criteria) for case in cases),
    }
    known = {what: count for what, count in counts.items() if count}
    if not known:
        return ""
    if len(cases) == 1:
        return f"Er staat bij {dutch.enumeration(known)}."
    parts = [
        f"bij {dutch.small_number(count)} {'staat ' if place == 0 else ''}{what}"
        for place, (what, count) in enumerate(known.items())
    ]
    return f"{dutch.capital(dutch.enumeration(parts))}."
