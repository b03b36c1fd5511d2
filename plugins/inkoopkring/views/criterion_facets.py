"""The questions that narrow down the library of criteria; each counts criteria, not cases.

A choice is written as in the list of cases: `soort=gunning`. Themes, product groups and levels
are those of the case. A step is that of the criterion itself: the one at which its kind works.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from inkoopkring.model.vocabulary import Wording
from inkoopkring.views.criteria import NO_GROUP, CriterionRow
from inkoopkring.views.facets import Facet, FacetGroup, Facets, Option
from inkoopkring.wording import dutch

_OF_CASES = ("thema", "productgroep", "ambitie")
_KINDS = ("selectie", "eis", "gunning", "contractbepaling")
_KNOWN = {
    "gewicht": "Met gewicht of drempel",
    "bewijs": "Met hoe je het bewijst",
    "uitkomst": "Met wat ervan kwam",
}
_WORDINGS = {
    Wording.LITERAL.value: "Letterlijk uit de bron",
    Wording.SUMMARISED.value: "Samengevat uit een bron",
}


@dataclass(frozen=True)
class CriterionFacets:
    """Every facet of the criteria, and what each of them answers to it."""

    facets: Facets
    rows: tuple[CriterionRow, ...]

    @cached_property
    def choices(self) -> tuple[tuple[str, ...], ...]:
        """For each criterion, in order, everything one can choose it by."""
        return tuple(tuple(self._choices(row)) for row in self.rows)

    @cached_property
    def groups(self) -> tuple[FacetGroup, ...]:
        """All facets, as the library shows them."""
        steps = self.facets.summaries.steps.values()
        return (
            *self._of_cases("thema", is_open=True),
            self._own("soort", "Soort", {one: dutch.capital(one) for one in _KINDS}),
            *(FacetGroup(one.title, (one,), is_open=True) for one in self._product_groups),
            self._own("stap", "Stap", {one.id: f"{one.number}. {one.name}" for one in steps}),
            self._own("bekend", "Wat we weten", _KNOWN),
            self._own("bewoording", "Bewoording", _WORDINGS),
            *self._of_cases("ambitie", is_open=False),
        )

    @cached_property
    def product_groups(self) -> tuple[Option, ...]:
        """The product groups with criteria, by name; `address` is the page with only those."""
        found = [option for facet in self._product_groups for option in facet.options]
        found.sort(key=lambda option: option.label.casefold())
        without = sum(not row.product_group for row in self.rows)
        if without:
            found.append(_option(NO_GROUP, "Zonder productgroep", without, group_address(NO_GROUP)))
        return tuple(found)

    @cached_property
    def options(self) -> tuple[str, ...]:
        """Every choice that is offered, in the order of the facets."""
        return tuple(
            f"{facet.parameter}={option.value}"
            for group in self.groups
            for facet in group.facets
            for option in facet.options
        )

    @cached_property
    def _counts(self) -> Counter[str]:
        return Counter(choice for choices in self.choices for choice in choices)

    def _choices(self, row: CriterionRow) -> Iterator[str]:
        for choice in self.facets.choices[row.case.id]:
            if choice.partition("=")[0] in _OF_CASES:
                yield choice
        yield f"soort={row.criterion.type}"
        if row.step:
            yield f"stap={row.step.id}"
        known = (row.criterion.has_measure, row.criterion.has_proof, row.outcomes)
        yield from (f"bekend={name}" for name, is_so in zip(_KNOWN, known, strict=True) if is_so)
        yield f"bewoording={row.criterion.wording}"

    @cached_property
    def _product_groups(self) -> tuple[Facet, ...]:
        """The product groups with criteria, those with most first; nothing without any."""
        found = [
            option
            for group in self._of_cases("productgroep", is_open=True)
            for option in group.facets[0].options
            if option.count
        ]
        found.sort(key=lambda option: (-option.count, option.label.casefold()))
        return (Facet("productgroep", "Productgroep", tuple(found)),) if found else ()

    def _of_cases(self, name: str, *, is_open: bool) -> Iterator[FacetGroup]:
        """The facet of cases with this name, when any case answers to it."""
        for group in self.facets.groups:
            if group.facets[0].parameter == name:
                yield replace(self._recounted(group), is_open=is_open)

    def _recounted(self, group: FacetGroup) -> FacetGroup:
        """A group of facets of cases, with how many criteria fit each option."""
        return replace(
            group,
            facets=tuple(
                replace(
                    facet,
                    options=tuple(
                        self._counted(facet.parameter, option.value, option.label)
                        for option in facet.options
                    ),
                )
                for facet in group.facets
            ),
        )

    def _own(self, name: str, title: str, words: Mapping[str, str]) -> FacetGroup:
        options = tuple(self._counted(name, value, label) for value, label in words.items())
        return FacetGroup(title, (Facet(name, title, options),), is_open=True)

    def _counted(self, name: str, value: str, label: str) -> Option:
        count = self._counts[f"{name}={value}"]
        has_page = name == "productgroep" and count
        return _option(value, label, count, group_address(value) if has_page else "")


def group_address(product_group: str) -> str:
    """Where the criteria of a product group stand on a page of their own."""
    return f"/criteria/{product_group}/"


def _option(value: str, label: str, count: int, address: str) -> Option:
    return Option(value, label, f"Criteria: {label}", count, address)
