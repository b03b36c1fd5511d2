"""What belongs in a monthly edition, gathered from what was placed that month.

The editor finishes the draft. When it is gathered again, everything the editor wrote
stays byte for byte; only what is new is added at the end of its list.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from inkoopkring.authoring.writing import quoted
from inkoopkring.catalogue.catalogue import Catalogue
from inkoopkring.model import CaseStudy, Meeting, Obstacle
from inkoopkring.model.dates import add_months
from inkoopkring.model.fields import TO_FILL_IN
from inkoopkring.model.lists import Resource
from inkoopkring.wording import dutch

FEATURED = 3
ELSEWHERE = 3
_LIST = r"^{key}:[^\n]*\n((?:[ #-][^\n]*\n|\n)*)"


@dataclass(frozen=True, slots=True)
class Gathered:
    """What an edition can hold: new cases and obstacles, meetings, and pages not yet used."""

    month: str
    cases: tuple[CaseStudy, ...]
    obstacles: tuple[Obstacle, ...]
    meetings: tuple[Meeting, ...]
    resources: tuple[Resource, ...]

    @property
    def is_quiet(self) -> bool:
        """Whether nothing new was placed and nobody met."""
        return not (self.cases or self.obstacles or self.meetings)


def last_day(month: str) -> date:
    """The last day of `2026-12`."""
    return add_months(date.fromisoformat(f"{month}-01"), 1) - timedelta(days=1)


def gather(catalogue: Catalogue, month: str) -> Gathered:
    """Gather one month; `catalogue` is that of the last day of the month."""
    new = tuple(document.entry for document in catalogue.months.get(month, ()))
    obstacles = {entry.id for entry in new if isinstance(entry, Obstacle)}
    following = add_months(date.fromisoformat(f"{month}-01"), 1).strftime("%Y-%m")
    used = {one.resource for digest in catalogue.digests for one in digest.elsewhere}
    resources = catalogue.listed(Resource).values()
    return Gathered(
        month=month,
        cases=tuple(entry for entry in new if isinstance(entry, CaseStudy)),
        obstacles=tuple(one for one in catalogue.obstacles if one.id in obstacles),
        meetings=tuple(m for m in catalogue.meetings if m.sort_date[:7] in (month, following)),
        resources=tuple(r for r in resources if r.id not in used)[:ELSEWHERE],
    )


def draft(gathered: Gathered, today: date) -> str:
    """A new edition as a draft: what is certain filled in, sentences left to the editor."""
    name = dutch.month(gathered.month)
    head = [
        f"id: inspiratie-{gathered.month}",
        f"title: {TO_FILL_IN} waar deze maand over gaat",
        f"description: {TO_FILL_IN} in één of twee zinnen wat er in de editie van {name} staat.",
        f"date: {max(last_day(gathered.month), today).isoformat()}",
        "status: concept",
        f"maand: {quoted(gathered.month)}",
        *_block("uitgelicht", _featured(gathered.cases[:FEATURED])),
        *_block("elders", _elsewhere(gathered.resources)),
        *_block("bijeenkomsten", [[f"- {meeting.id}"] for meeting in gathered.meetings]),
    ]
    return "\n".join(["---", *head, "---", _opening(gathered), ""])


def completed_edition(text: str, gathered: Gathered) -> str:
    """A draft that exists, with what is new added at the end of its lists.

    An edition that is no draft any more stays as it is: its readers have it.
    """
    if not re.search(r"^status: concept\s*$", text, re.MULTILINE):
        return text
    places = max(0, FEATURED - text.count("- case: "))
    new = [case for case in gathered.cases if not _names(text, case.id)][:places]
    text = _added(text, "uitgelicht", _featured(new))
    meetings = ([f"- {m.id}"] for m in gathered.meetings if not _names(text, m.id))
    return _added(text, "bijeenkomsten", meetings)


def _names(text: str, id: str) -> bool:
    return re.search(rf"(?<![\w-]){re.escape(id)}(?![\w-])", text) is not None


def _featured(cases: Iterable[CaseStudy]) -> list[list[str]]:
    return [[f"- case: {case.id}", f"  reden: {quoted(case.title + '.')}"] for case in cases]


def _elsewhere(resources: Iterable[Resource]) -> list[list[str]]:
    return [[f"- bron: {one.id}", f"  zin: {quoted(one.text)}"] for one in resources]


def _block(key: str, items: list[list[str]]) -> list[str]:
    if not items:
        return [f"{key}: []"]
    return [f"{key}:", *(f"  {line}" for item in items for line in item)]


def _added(text: str, key: str, items: Iterable[list[str]]) -> str:
    """`text` with items at the end of the list under `key`; unchanged when it has no such list."""
    lines = [f"  {line}\n" for item in items for line in item]
    match = re.search(_LIST.format(key=key), text, re.MULTILINE)
    if not lines or not match:
        return text
    if match.group().rstrip().endswith("[]"):
        return f"{text[: match.start()]}{key}:\n{''.join(lines)}{text[match.start(1) :]}"
    return text[: match.end()] + "".join(lines) + text[match.end() :]


def _opening(gathered: Gathered) -> str:
    name = dutch.month(gathered.month)
    if gathered.is_quiet:
        return (
            f"In {name} kwam er geen nieuwe case bij. Daarom deze maand vooral wat anderen "
            "schreven, en een vraag om mee te nemen."
        )
    counted = dutch.enumeration(
        [
            dutch.count(len(gathered.cases), "nieuwe case", "nieuwe cases"),
            dutch.count(len(gathered.obstacles), "belemmering", "belemmeringen"),
            dutch.count(len(gathered.meetings), "bijeenkomst", "bijeenkomsten"),
        ]
    )
    return f"In {name}: {counted}.\n\n{TO_FILL_IN} wat je lezers wilt meegeven."
