"""A long list in pages of their own: which part each shows, and where its neighbours are."""

from dataclasses import dataclass

PAGE_SIZE = 100


@dataclass(frozen=True, slots=True)
class Paging:
    """Which part of a list a page shows: items `first` to `last` of `count`."""

    count: int
    first: int
    last: int
    earlier: str
    later: str


def page_count(count: int) -> int:
    """How many pages a list of so many items takes; one when it is empty."""
    return max(1, -(-count // PAGE_SIZE))


def page_address(base: str, number: int) -> str:
    """Where page `number` of the list at `base` lives, counted from 1."""
    return base if number == 1 else f"{base}pagina/{number}/"


def paging(base: str, number: int, count: int) -> Paging:
    """Page `number` of a list of `count` items at `base`."""
    return Paging(
        count=count,
        first=min(count, (number - 1) * PAGE_SIZE + 1),
        last=min(count, number * PAGE_SIZE),
        earlier=page_address(base, number - 1) if number > 1 else "",
        later=page_address(base, number + 1) if number < page_count(count) else "",
    )
