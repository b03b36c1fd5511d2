"""The list of cases in a browser: what should be found, and what is."""

from collections.abc import Iterable

from playwright.sync_api import Locator, Page, expect

from inkoopkring.views.facets import Facets

STEP = 20
ONE_THEME = "thema=gww"
OTHER_THEME = "thema=groenbeheer"
ONE_STEP = "stap=gunning"


def found_by(facets: Facets, *groups: Iterable[str]) -> list[str]:
    """The titles of the cases that fit one choice of every group, in the order of the list."""
    rows = facets.summaries.cases
    return [
        rows[id].title
        for id, own in facets.choices.items()
        if all(set(group) & set(own) for group in groups)
    ]


def titles(page: Page) -> list[str]:
    return page.locator(".ik-rijen .h3").all_inner_texts()


def expect_count(page: Page, count: int) -> None:
    words = "1 case" if count == 1 else f"{count} cases" if count else "Geen cases"
    expect(page.locator(".ik-balk [role=status]")).to_have_text(words)


def box(page: Page, choice: str) -> Locator:
    name, value = choice.split("=")
    return page.locator(f".ik-filters [name={name}][value='{value}']")


def count_at(page: Page, choice: str) -> int:
    label = box(page, choice).locator("xpath=..")
    return int(label.locator("[data-count]").inner_text())


def ready(page: Page) -> Page:
    """Wait until the list is done with what was asked."""
    expect(page.locator(".ik-rijen")).not_to_have_attribute("aria-busy", "true")
    return page
