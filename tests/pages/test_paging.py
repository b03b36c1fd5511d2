"""A long list in pages: where each begins, and what comes before and after."""

from inkoopkring.pages.paging import PAGE_SIZE, page_address, page_count, paging


def test_a_list_takes_as_many_pages_as_it_needs() -> None:
    sizes = (0, 1, PAGE_SIZE, PAGE_SIZE + 1)
    assert [page_count(size) for size in sizes] == [1, 1, 1, 2]


def test_the_first_page_lives_at_the_list_itself() -> None:
    assert page_address("/criteria/", 1) == "/criteria/"
    assert page_address("/criteria/", 3) == "/criteria/pagina/3/"


def test_a_page_in_the_middle_leads_both_ways() -> None:
    found = paging("/lijst/", 2, 2 * PAGE_SIZE + 1)
    assert (found.first, found.last) == (PAGE_SIZE + 1, 2 * PAGE_SIZE)
    assert (found.earlier, found.later) == ("/lijst/", "/lijst/pagina/3/")


def test_an_empty_list_shows_nothing() -> None:
    found = paging("/lijst/", 1, 0)
    assert (found.first, found.last, found.earlier, found.later) == (0, 0, "", "")
