"""Places that nobody wrote a case about: known as a place, so that none is read as another word.

Every public body stands in `content/lijsten/overheden.yml`. Those with a case are found by the
words of that case; the others are kept by name, with the region they lie in.
"""

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from inkoopkring.model import CaseStudy
from inkoopkring.model.lists import Government
from inkoopkring.views.summaries import Summaries

REGION = "regio"
"""The facet that a region is chosen by."""
NOWHERE = ""
"""For a place in no region of the site."""

_TYPE = re.compile(r"(?:Gemeente|Provincie|Waterschap) ")
_REMARK = re.compile(r" \(.*\)")


@dataclass(frozen=True, slots=True)
class PlaceName:
    """A place without a case: its name, and the choice of its region or nothing."""

    name: str
    region: str


def places_without_case(summaries: Summaries) -> Mapping[str, tuple[str, ...]]:
    """The names of places without a case, sorted, by the choice of their region: `regio=utrecht`.

    A name that any case has as its client or place is left out everywhere.
    """
    catalogue = summaries.catalogue
    regions = {region.id for region in catalogue.regions}
    told = {case.place for case in catalogue.entries(CaseStudy) if case.place}
    found: dict[str, set[str]] = defaultdict(set)
    for one in catalogue.listed(Government).values():
        names = {place_name(name) for name in one.names}
        if catalogue.cases_naming("organisaties", one.id):
            told |= names
        region = f"{REGION}={one.region}" if one.region in regions else NOWHERE
        found[region] |= names
    left = {region: tuple(sorted(found[region] - told)) for region in sorted(found)}
    return {region: names for region, names in left.items() if names}


def place_name(name: str) -> str:
    """What people call the place of a public body: Bergen, for `Gemeente Bergen (L)`."""
    return _REMARK.sub("", _TYPE.sub("", name))
