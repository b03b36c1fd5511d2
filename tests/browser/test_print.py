"""A case on paper: in the colours of paper, whatever the screen has, and no longer than it is."""

import pytest

from built_site import Site, Visit

pytestmark = pytest.mark.browser


def test_a_case_takes_four_sheets_at_most(visit: Visit, site: Site) -> None:
    page = visit(site.address_of("kinds/case.html"), dark=True)
    paper = page.pdf(format="A4")
    assert 1 <= paper.count(b"/Type /Page\n") + paper.count(b"/Type /Page ") <= 4
