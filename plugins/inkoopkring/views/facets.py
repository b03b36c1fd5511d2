"""Facets: the questions that narrow down the list of cases, each defined once.

A choice is written as `thema=groenbeheer`, the same in an address, in the data of the list and
in a form. Choices of one facet widen a search, choices of different facets narrow it. Each
theme of an ambition web is a facet of its own: `ambitie=materialen:2` asks for level 2 or
higher on Materialen, and a theme without a stated level never matches.
"""

import math
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from inkoopkring.model import CaseStudy
from inkoopkring.model.lists import (
    ContractForm,
    Framework,
    Organisation,
    Procedure,
    ProductGroup,
    RStrategy,
)
from inkoopkring.model.vocabulary import CaseType, OrganisationType
from inkoopkring.views.summaries import Summaries
from inkoopkring.wording import dutch

YES = "ja"
"""The value of a facet that only knows yes."""

_CONTENTS = ("cijfers", "criteria", "lessen", "tegenviel")
"""The facets that only know yes: what one finds in a case."""
_FOLDED = (
    *("productgroep", "jaar", "waarde", "procedure", "contractvorm", "belemmering"),
    *("soort", "vorm", "r"),
)
"""The facets that stand folded."""

VALUE_BANDS: Mapping[str, tuple[float, str]] = {
    "tot-50000": (50_000, "Tot € 50.000"),
    "50000-100000": (100_000, "€ 50.000 tot € 100.000"),
    "100000-250000": (250_000, "€ 100.000 tot € 250.000"),
    "250000-1000000": (1_000_000, "€ 250.000 tot € 1 miljoen"),
    "1000000-10000000": (10_000_000, "€ 1 tot € 10 miljoen"),
    "vanaf-10000000": (math.inf, "Vanaf € 10 miljoen"),
}
"""Round classes of amounts in euro: below which amount each ends, and what people read.

They are no thresholds from a law; those change every two years.
"""

ValueLabels = Mapping[str, str]
"""The values of a facet in their order, each with what people read."""


@dataclass(frozen=True, slots=True)
class Option:
    """One thing to choose. `address` is a page with these cases; empty when there are none."""

    value: str
    label: str
    title: str
    count: int
    address: str


@dataclass(frozen=True, slots=True)
class Facet:
    """One question. `parameter` is its name in an address; themes of a web share `ambitie`."""

    parameter: str
    title: str
    options: tuple[Option, ...]


@dataclass(frozen=True, slots=True)
class FacetGroup:
    """Facets under one heading. `is_choice` marks facets of which one option can be chosen."""

    title: str
    facets: tuple[Facet, ...]
    is_open: bool = False
    is_choice: bool = False


@dataclass(frozen=True, slots=True)
class _Definition:
    """What a facet is: its name, the title of a list with one value, its values and theirs."""

    name: str
    title: str
    page_title: str
    words: Callable[[Summaries], ValueLabels]
    values: Callable[[Summaries, CaseStudy], Iterable[str]]
    most_first: bool = False
    """Whether the values with most cases come first; otherwise they keep their own order."""


@dataclass(frozen=True)
class Facets:
    """Every facet, and what each case answers to it."""

    summaries: Summaries

    @cached_property
    def choices(self) -> Mapping[str, tuple[str, ...]]:
        """Per case, newest first, everything one can choose it by: `thema=gww`, `stap=markt`."""
        known = {
            definition.name: (definition, self._words[definition.name])
            for definition in _DEFINITIONS
        }
        return {
            case.id: tuple(
                f"{name}={value}"
                for name, (definition, words) in known.items()
                for value in dict.fromkeys(definition.values(self.summaries, case))
                if value in words
            )
            for case in self.summaries.catalogue.cases
        }

    @cached_property
    def groups(self) -> tuple[FacetGroup, ...]:
        """All facets, as the list of cases shows them. What no case answers is not offered."""
        groups = (
            *(self._group(name, is_open=True) for name in ("thema", "stap", "regio")),
            FacetGroup("Wat je erin vindt", tuple(map(self._facet, _CONTENTS)), True),
            *(self._group(name) for name in _FOLDED),
            *self._ambition(),
        )
        offered = (
            replace(group, facets=tuple(filter(None, map(_offered, group.facets))))
            for group in groups
        )
        return tuple(group for group in offered if group.facets)

    @cached_property
    def options(self) -> Mapping[str, Option]:
        """Every option by its choice (`thema=gww`), in the order of the facets."""
        return {
            f"{facet.parameter}={option.value}": option
            for group in self.groups
            for facet in group.facets
            for option in facet.options
        }

    def ambition(self, framework: Framework) -> tuple[Facet, ...]:
        """One facet for each theme of an ambition web."""
        return tuple(
            self._facet("ambitie", theme.name, f"{theme.id}:") for theme in framework.themes
        )

    @staticmethod
    def address(name: str, value: str) -> str:
        """Where the list of the cases with this value stands, when there are any."""
        return f"/cases/{name}/{value.replace(':', '-')}/"

    @cached_property
    def _words(self) -> Mapping[str, ValueLabels]:
        return {definition.name: definition.words(self.summaries) for definition in _DEFINITIONS}

    @cached_property
    def _counts(self) -> Counter[str]:
        return Counter(choice for choices in self.choices.values() for choice in choices)

    def _group(self, name: str, is_open: bool = False) -> FacetGroup:
        facet = self._facet(name)
        return FacetGroup(facet.title, (facet,), is_open)

    def _facet(self, name: str, title: str = "", prefix: str = "") -> Facet:
        definition = next(one for one in _DEFINITIONS if one.name == name)
        options = [
            self._option(definition, value, label)
            for value, label in self._words[name].items()
            if value.startswith(prefix)
        ]
        if definition.most_first:
            options.sort(key=lambda option: (-option.count, option.label.casefold()))
        return Facet(name, title or definition.title, tuple(options))

    def _option(self, definition: _Definition, value: str, label: str) -> Option:
        count = self._counts[f"{definition.name}={value}"]
        address = self.address(definition.name, value) if count else ""
        return Option(value, label, definition.page_title.format(label), count, address)

    def _ambition(self) -> Iterator[FacetGroup]:
        """The themes of all ambition webs; a theme that stands in several is asked once."""
        themes: dict[str, Facet] = {}
        for framework in self.summaries.catalogue.listed(Framework).values():
            for theme, facet in zip(framework.themes, self.ambition(framework), strict=True):
                themes.setdefault(theme.id, facet)
        if themes:
            yield FacetGroup("Ambitieniveau", tuple(themes.values()), is_choice=True)


def _offered(facet: Facet) -> Facet | None:
    """The facet with the values that a case has; nothing when there are none."""
    options = tuple(option for option in facet.options if option.count)
    return replace(facet, options=options) if options else None


def _client_types(summaries: Summaries, case: CaseStudy) -> Iterable[str]:
    organisations = summaries.catalogue.listed(Organisation)
    return (organisations[id].type.value for id in case.clients if id in organisations)


def _levels(summaries: Summaries, case: CaseStudy) -> Iterator[str]:
    """Every level that a case reaches: one that reaches 3 on a theme also reaches 1 and 2."""
    frameworks = summaries.catalogue.listed(Framework)
    framework = frameworks.get(case.ambition.framework) if case.ambition else None
    if case.ambition is None or framework is None:
        return
    for theme in framework.themes:
        reached = case.ambition.level(theme.id) or 0
        yield from (f"{theme.id}:{one.level}" for one in framework.levels if one.level <= reached)


def _level_words(summaries: Summaries) -> ValueLabels:
    words: dict[str, str] = {}
    for framework in summaries.catalogue.listed(Framework).values():
        for theme in framework.themes:
            for level in framework.levels:
                words.setdefault(f"{theme.id}:{level.level}", f"{theme.name} ≥ {level.level}")
    return words


def _years(case: CaseStudy) -> Iterable[str]:
    """Every year that a case ran in, as far as its beginning and end are known."""
    period = case.period
    known = [int(one[:4]) for one in (period.start, period.end) if one] if period else []
    return map(str, range(known[0], known[-1] + 1)) if known else ()


def _year_words(summaries: Summaries) -> ValueLabels:
    found = {year for case in summaries.catalogue.cases for year in _years(case)}
    return {year: year for year in sorted(found, reverse=True)}


def value_band(case: CaseStudy) -> str:
    """The class of amounts that the value of a case falls in, empty when no source names one.

    A limit belongs to the higher class.
    """
    if case.value is None:
        return ""
    return next(name for name, (limit, _) in VALUE_BANDS.items() if case.value.amount < limit)


def _obstacle_words(summaries: Summaries) -> ValueLabels:
    return {one.id: one.title for one in summaries.catalogue.obstacles}


def _names(
    summaries: Summaries, model: type[ProductGroup] | type[Procedure] | type[ContractForm]
) -> ValueLabels:
    return {id: item.label for id, item in summaries.catalogue.listed(model).items()}


_DEFINITIONS: tuple[_Definition, ...] = (
    _Definition(
        "thema",
        "Thema",
        "Cases over {}",
        lambda summaries: {label.id: label.name for label in summaries.themes.values()},
        lambda _summaries, case: case.themes,
    ),
    _Definition(
        "stap",
        "Stap in het proces",
        "Cases bij stap {}",
        lambda summaries: {one.id: f"{one.number}. {one.name}" for one in summaries.steps.values()},
        lambda summaries, case: (step.id for step in summaries.step_labels(case.steps)),
    ),
    _Definition(
        "regio",
        "Regio",
        "Cases per regio: {}",
        lambda summaries: {region.id: region.name for region in summaries.catalogue.regions},
        lambda _summaries, case: (case.region,),
    ),
    _Definition(
        "lessen",
        "Geleerde lessen",
        "Cases: {}",
        lambda _summaries: {YES: "Met geleerde lessen"},
        lambda _summaries, case: (YES,) if case.lessons else (),
    ),
    _Definition(
        "tegenviel",
        "Wat niet werkte",
        "Cases: {}",
        lambda _summaries: {YES: "Met wat niet werkte"},
        lambda _summaries, case: (YES,) if case.did_not_work else (),
    ),
    _Definition(
        "criteria",
        "Criteria",
        "Cases: {}",
        lambda _summaries: {YES: "Met criteria"},
        lambda _summaries, case: (YES,) if case.criteria else (),
    ),
    _Definition(
        "cijfers",
        "Uitkomst",
        "Cases: {}",
        lambda _summaries: {YES: "Met een uitkomst"},
        lambda _summaries, case: (YES,) if case.outcomes else (),
    ),
    _Definition(
        "productgroep",
        "Productgroep",
        "Cases per productgroep: {}",
        lambda summaries: _names(summaries, ProductGroup),
        lambda _summaries, case: filter(None, (case.product_group,)),
        most_first=True,
    ),
    _Definition(
        "procedure",
        "Procedure",
        "Cases per procedure: {}",
        lambda summaries: _names(summaries, Procedure),
        lambda _summaries, case: filter(None, (case.procedure,)),
        most_first=True,
    ),
    _Definition(
        "contractvorm",
        "Contractvorm",
        "Cases per contractvorm: {}",
        lambda summaries: _names(summaries, ContractForm),
        lambda _summaries, case: filter(None, (case.contract_form,)),
        most_first=True,
    ),
    _Definition(
        "waarde",
        "Bedrag",
        "Cases per bedrag: {}",
        lambda _summaries: {name: label for name, (_, label) in VALUE_BANDS.items()},
        lambda _summaries, case: filter(None, (value_band(case),)),
    ),
    _Definition("jaar", "Jaar", "Cases uit {}", _year_words, lambda _summaries, case: _years(case)),
    _Definition(
        "belemmering",
        "Wat in de weg zat",
        "Cases waarin in de weg zat: {}",
        _obstacle_words,
        lambda _summaries, case: case.obstacles,
        most_first=True,
    ),
    _Definition(
        "vorm",
        "Soort case",
        "Cases per soort: {}",
        lambda _summaries: {one.value: dutch.capital(one.value) for one in CaseType},
        lambda _summaries, case: (case.type.value,),
        most_first=True,
    ),
    _Definition(
        "soort",
        "Soort opdrachtgever",
        "Cases per soort opdrachtgever: {}",
        lambda _summaries: {
            one.value: dutch.capital(one.value.replace("-", " ")) for one in OrganisationType
        },
        _client_types,
        most_first=True,
    ),
    _Definition(
        "r",
        "R-strategie",
        "Cases per R-strategie: {}",
        lambda summaries: {
            id: summaries.r_strategy(id).title for id in summaries.catalogue.listed(RStrategy)
        },
        lambda _summaries, case: case.rungs,
        most_first=True,
    ),
    _Definition("ambitie", "Ambitieniveau", "Cases met ambitie: {}", _level_words, _levels),
)
